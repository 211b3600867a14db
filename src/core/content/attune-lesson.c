/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-lesson.h"

G_DEFINE_BOXED_TYPE (AttuneLesson, attune_lesson, attune_lesson_ref, attune_lesson_unref)

/**
 * attune_lesson_new:
 * @id: a stable id, e.g. "lesson.hunger"
 *
 * Makes an empty lesson for a reader to fill in.
 *
 * Returns: (transfer full): a lesson
 */
AttuneLesson *
attune_lesson_new (const char *id)
{
  AttuneLesson *self = g_new0 (AttuneLesson, 1);

  g_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->after = g_new0 (char *, 1);
  self->trains = g_new0 (char *, 1);
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_card_free);

  return self;
}

/**
 * attune_lesson_ref:
 * @self: a lesson
 *
 * Returns: (transfer full): @self
 */
AttuneLesson *
attune_lesson_ref (AttuneLesson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_lesson_unref:
 * @self: (transfer full): a lesson
 */
void
attune_lesson_unref (AttuneLesson *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->goal);
  g_strfreev (self->after);
  g_strfreev (self->trains);
  g_ptr_array_unref (self->cards);
  g_free (self);
}

/**
 * attune_lesson_is_open:
 * @self: a lesson
 * @finished: a set of ids of lessons that were gone through
 *
 * Returns: whether all lessons that come before it were gone through; others may be opened anyway
 */
gboolean
attune_lesson_is_open (const AttuneLesson *self, GHashTable *finished)
{
  g_return_val_if_fail (self != NULL && finished != NULL, FALSE);

  for (guint i = 0; self->after[i] != NULL; i++) {
    if (!g_hash_table_contains (finished, self->after[i]))
      return FALSE;
  }

  return TRUE;
}
