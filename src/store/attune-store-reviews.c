/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-reviews.h"

static gboolean
add_answer (AttuneDatabase *database,
            gint64 caregiver_id,
            const AttuneReviewAnswer *answer,
            GError **error)
{
  g_autofree char *uuid = answer->uuid != NULL ? g_strdup (answer->uuid) : g_uuid_string_random ();

  return attune_database_write (
      database, error,
      "INSERT INTO review_answer (uuid, caregiver_id, item, at_utc_us, rating, chosen, seed)"
      " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO NOTHING",
      "uitinti", uuid, caregiver_id, answer->item, answer->at_utc_us, (int) answer->rating,
      answer->chosen, (gint64) answer->seed);
}

/**
 * attune_reviews_add:
 * @answers: (element-type AttuneReviewAnswer): those without a UUID get one; one that is kept
 *   already stays as it is
 *
 * Meant for a transaction: all of them are kept, or none.
 *
 * Returns: whether they are kept
 */
gboolean
attune_reviews_add (AttuneDatabase *database,
                    const char *caregiver_uuid,
                    GPtrArray *answers,
                    GError **error)
{
  gint64 id;

  if (!attune_database_read_int (
          database, &id, error,
          "SELECT id FROM caregiver WHERE uuid = ? AND deleted_utc_us IS NULL", "u",
          caregiver_uuid))
    return FALSE;
  for (guint i = 0; i < answers->len; i++) {
    if (!add_answer (database, id, g_ptr_array_index (answers, i), error))
      return FALSE;
  }
  return TRUE;
}

static AttuneReviewAnswer *
answer_from_row (AttuneRows *row)
{
  AttuneReviewAnswer *answer = g_new0 (AttuneReviewAnswer, 1);

  answer->uuid = attune_rows_dup_uuid (row, 0);
  answer->item = attune_rows_dup_text (row, 1);
  answer->at_utc_us = attune_rows_get_int (row, 2);
  answer->rating = (AttuneRating) attune_rows_get_int (row, 3);
  answer->chosen = attune_rows_dup_text (row, 4);
  answer->seed = (guint32) attune_rows_get_int (row, 5);
  return answer;
}

/**
 * attune_reviews_load:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReviewAnswer): every answer of a
 *   caregiver that can be read, by time, then by UUID; empty where there is no such caregiver
 */
GPtrArray *
attune_reviews_load (AttuneDatabase *database, const char *caregiver_uuid, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT uuid, item, at_utc_us, rating, chosen, seed FROM review_answer"
      " WHERE caregiver_id = (SELECT id FROM caregiver WHERE uuid = ? AND deleted_utc_us IS NULL)"
      " ORDER BY at_utc_us, uuid",
      "u", caregiver_uuid);
  if (rows == NULL)
    return NULL;

  g_autoptr (GPtrArray) log = attune_review_log_new ();

  while (attune_rows_next (rows, error)) {
    if (attune_rating_is_valid (attune_rows_get_int (rows, 3)))
      g_ptr_array_add (log, answer_from_row (rows));
  }
  return attune_rows_is_whole (rows) ? g_steal_pointer (&log) : NULL;
}
