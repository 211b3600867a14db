/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-health.h"

G_DEFINE_BOXED_TYPE (AttuneHealth, attune_health, attune_health_copy, attune_health_free)

/**
 * attune_health_copy:
 *
 * Returns: (transfer full): a copy
 */
AttuneHealth *
attune_health_copy (const AttuneHealth *self)
{
  AttuneHealth *copy = g_memdup2 (self, sizeof *self);

  copy->damaged_path = g_strdup (self->damaged_path);
  copy->restored_path = g_strdup (self->restored_path);
  return copy;
}

/**
 * attune_health_free:
 * @self: (transfer full): what to free
 */
void
attune_health_free (AttuneHealth *self)
{
  g_free (self->damaged_path);
  g_free (self->restored_path);
  g_free (self);
}
