/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-people.h"

G_DEFINE_BOXED_TYPE (AttuneBaby, attune_baby, attune_baby_copy, attune_baby_free)
G_DEFINE_BOXED_TYPE (AttuneCaregiver,
                     attune_caregiver,
                     attune_caregiver_copy,
                     attune_caregiver_free)

/**
 * attune_baby_new:
 *
 * Returns: (transfer full): a baby of whom nothing is known
 */
AttuneBaby *
attune_baby_new (void)
{
  return g_new0 (AttuneBaby, 1);
}

/**
 * attune_baby_copy:
 *
 * Returns: (transfer full): a copy
 */
AttuneBaby *
attune_baby_copy (const AttuneBaby *self)
{
  AttuneBaby *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->nickname = g_strdup (self->nickname);
  copy->born_week = g_strdup (self->born_week);
  copy->born_on = g_strdup (self->born_on);
  copy->due_on = g_strdup (self->due_on);
  copy->look_json = g_strdup (self->look_json);
  copy->flags_json = g_strdup (self->flags_json);
  copy->edited_by = g_strdup (self->edited_by);
  copy->massaged_on = g_strdup (self->massaged_on);
  return copy;
}

/**
 * attune_baby_free:
 * @self: (transfer full): what to free
 */
void
attune_baby_free (AttuneBaby *self)
{
  g_free (self->uuid);
  g_free (self->nickname);
  g_free (self->born_week);
  g_free (self->born_on);
  g_free (self->due_on);
  g_free (self->look_json);
  g_free (self->flags_json);
  g_free (self->edited_by);
  g_free (self->massaged_on);
  g_free (self);
}

/**
 * attune_caregiver_new:
 *
 * Returns: (transfer full): a caregiver of whom nothing is known
 */
AttuneCaregiver *
attune_caregiver_new (void)
{
  return g_new0 (AttuneCaregiver, 1);
}

/**
 * attune_caregiver_copy:
 *
 * Returns: (transfer full): a copy
 */
AttuneCaregiver *
attune_caregiver_copy (const AttuneCaregiver *self)
{
  AttuneCaregiver *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->nickname = g_strdup (self->nickname);
  copy->look_json = g_strdup (self->look_json);
  return copy;
}

/**
 * attune_caregiver_free:
 * @self: (transfer full): what to free
 */
void
attune_caregiver_free (AttuneCaregiver *self)
{
  g_free (self->uuid);
  g_free (self->nickname);
  g_free (self->look_json);
  g_free (self);
}
