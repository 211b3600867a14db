/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that keep and load how far the lessons are. */
#include "config.h"

#include "attune-store-lessons.h"
#include "attune-store-private.h"

typedef struct {
  char *caregiver_uuid;
  AttuneLessonPlace *place; /* (nullable) */
} Lesson;

static void
lesson_free (gpointer data)
{
  Lesson *self = data;

  g_free (self->caregiver_uuid);
  g_clear_pointer (&self->place, attune_lesson_place_free);
  g_free (self);
}

static gpointer
save_place (AttuneBench *bench, gpointer data, GError **error)
{
  Lesson *lesson = data;

  return attune_lessons_save (bench->database, lesson->caregiver_uuid, lesson->place, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
load_places (AttuneBench *bench, gpointer data, GError **error)
{
  Lesson *lesson = data;

  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_lessons_load (bench->database, lesson->caregiver_uuid, error);
}

/**
 * attune_store_save_lesson_place_async:
 * @place: where the caregiver is now in one lesson; copied
 *
 * Keeps it in place of the earlier one. How many cards were passed never becomes less.
 */
void
attune_store_save_lesson_place_async (AttuneStore *self,
                                      const char *caregiver_uuid,
                                      const AttuneLessonPlace *place,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  g_return_if_fail (caregiver_uuid != NULL && place != NULL);

  Lesson *lesson = g_new0 (Lesson, 1);

  lesson->caregiver_uuid = g_strdup (caregiver_uuid);
  lesson->place = attune_lesson_place_copy (place);
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), save_place,
                           lesson, lesson_free, NULL);
}

/**
 * attune_store_save_lesson_place_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
attune_store_save_lesson_place_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * attune_store_load_lesson_places_async:
 *
 * Loads where a caregiver is in every lesson that was opened, after everything given before.
 */
void
attune_store_load_lesson_places_async (AttuneStore *self,
                                       const char *caregiver_uuid,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  g_return_if_fail (caregiver_uuid != NULL);

  Lesson *lesson = g_new0 (Lesson, 1);

  lesson->caregiver_uuid = g_strdup (caregiver_uuid);
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data), load_places,
                          lesson, lesson_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_load_lesson_places_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneLessonPlace): by the lesson's id
 */
GPtrArray *
attune_store_load_lesson_places_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
