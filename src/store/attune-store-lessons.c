/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-lessons.h"

#include "attune-store-error.h"

/**
 * attune_lessons_save:
 * @place: where the caregiver is now
 *
 * Keeps one place in each lesson. How many cards were passed never becomes less.
 *
 * Returns: whether it is kept; %FALSE with @error set, also where there is no such caregiver
 */
gboolean
attune_lessons_save (AttuneDatabase *database,
                     const char *caregiver_uuid,
                     const AttuneLessonPlace *place,
                     GError **error)
{
  if (!attune_database_write (
          database, error,
          "INSERT INTO lesson_place (caregiver_id, lesson, card, state)"
          " SELECT id, ?, ?, ? FROM caregiver WHERE uuid = ? AND deleted_utc_us IS NULL"
          " ON CONFLICT (caregiver_id, lesson) DO UPDATE SET"
          " card = max (lesson_place.card, excluded.card), state = excluded.state",
          "tntu", place->lesson, (int) place->n_passed, place->state, caregiver_uuid))
    return FALSE;
  if (attune_database_get_changes (database) == 1)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND,
                       "there is no such caregiver");
  return FALSE;
}

/**
 * attune_lessons_load:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneLessonPlace): the places of a caregiver by
 *   the lesson's id; empty where there is no such caregiver
 */
GPtrArray *
attune_lessons_load (AttuneDatabase *database, const char *caregiver_uuid, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT lesson, max (0, min (card, 1000)), state FROM lesson_place"
      " WHERE caregiver_id = (SELECT id FROM caregiver WHERE uuid = ? AND deleted_utc_us IS NULL)"
      " ORDER BY lesson",
      "u", caregiver_uuid);
  if (rows == NULL)
    return NULL;

  g_autoptr (GPtrArray) places = attune_lesson_places_new ();

  while (attune_rows_next (rows, error)) {
    g_autofree char *lesson = attune_rows_dup_text (rows, 0);
    g_autofree char *state = attune_rows_dup_text (rows, 2);

    g_ptr_array_add (
        places, attune_lesson_place_new (lesson, (guint) attune_rows_get_int (rows, 1), state));
  }
  return attune_rows_is_whole (rows) ? g_steal_pointer (&places) : NULL;
}
