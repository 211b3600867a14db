/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-stroke.h"

G_DEFINE_BOXED_TYPE (AttuneStroke, attune_stroke, attune_stroke_ref, attune_stroke_unref)

static void
leave_out_free (gpointer data)
{
  AttuneLeaveOut *leave_out = data;

  g_free (leave_out->words);
  g_free (leave_out);
}

/**
 * attune_stroke_new:
 * @id: a stable id, e.g. "legs.indian_milking"
 *
 * Makes an empty stroke for a reader to fill in. Once it is in a catalog nobody changes it.
 *
 * Returns: (transfer full): a stroke
 */
AttuneStroke *
attune_stroke_new (const char *id)
{
  AttuneStroke *self = g_new0 (AttuneStroke, 1);

  g_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->repetitions = 1;
  self->clothed_from_weeks = G_MAXUINT;
  self->also_called = g_ptr_array_new_with_free_func (g_free);
  self->cautions = g_ptr_array_new_with_free_func (g_free);
  self->leave_outs = g_ptr_array_new_with_free_func (leave_out_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * attune_stroke_ref:
 * @self: a stroke
 *
 * Not for several threads at once: the count is not atomic, like that of every content value.
 *
 * Returns: (transfer full): @self
 */
AttuneStroke *
attune_stroke_ref (AttuneStroke *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

static void
stroke_free (AttuneStroke *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->traditional);
  g_free (self->tradition);
  g_free (self->position);
  g_free (self->hands);
  g_free (self->do_text);
  g_free (self->direction);
  g_free (self->say);
  g_free (self->from_age);
  g_ptr_array_unref (self->also_called);
  g_ptr_array_unref (self->cautions);
  g_ptr_array_unref (self->leave_outs);
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->motion, attune_motion_unref);
  g_free (self);
}

/**
 * attune_stroke_unref:
 * @self: (transfer full): a stroke
 */
void
attune_stroke_unref (AttuneStroke *self)
{
  g_return_if_fail (self != NULL);

  if (g_ref_count_dec (&self->ref_count))
    stroke_free (self);
}
