/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-difference.h"

static void
point_free (gpointer data)
{
  AttuneDifferencePoint *point = data;

  g_free (point->what);
  g_free (point->look_for);
  g_free (point->try_text);
  g_free (point->not_assume);
  g_free (point);
}

/**
 * attune_difference_new:
 * @id: a stable id, e.g. "difference.early-born"
 *
 * Makes an empty value for a reader to fill in.
 *
 * Returns: (transfer full): a difference
 */
AttuneDifference *
attune_difference_new (const char *id)
{
  AttuneDifference *self = g_new0 (AttuneDifference, 1);

  self->id = g_strdup (id);
  self->points = g_ptr_array_new_with_free_func (point_free);

  return self;
}

/**
 * attune_difference_free:
 * @self: (transfer full): a difference
 */
void
attune_difference_free (AttuneDifference *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_ptr_array_unref (self->points);
  g_free (self);
}
