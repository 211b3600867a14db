/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-days.h"

#include "attune-journal.h"
#include "attune-session-record.h"
#include "attune-store-summaries.h"

typedef enum {
  COLUMN_UUID = ATTUNE_N_SUMMARY_COLUMNS,
  COLUMN_ROUTINE,
  COLUMN_CAREGIVER_UUID,
  COLUMN_CAREGIVER_NAME,
  COLUMN_BEGAN_US,
  COLUMN_OFFSET_S,
  COLUMN_FIRST,
} Column;

static void
take_began (AttuneSessionSummary *summary, AttuneRows *row)
{
  gint64 began_utc_us = attune_rows_get_int (row, COLUMN_BEGAN_US);
  g_autoptr (GTimeZone)
      zone = g_time_zone_new_offset ((gint32) attune_rows_get_int (row, COLUMN_OFFSET_S));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (began_utc_us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr (GDateTime) exact = g_date_time_add (local, began_utc_us % G_USEC_PER_SEC);

  attune_session_summary_set_began (summary, exact);
}

static AttuneSessionSummary *
summary_from_row (AttuneRows *row)
{
  AttuneSessionSummary *summary = attune_session_summary_new (NULL);

  attune_summaries_read (summary, row, 0);
  attune_rows_take_uuid (row, COLUMN_UUID, &summary->uuid);
  attune_rows_take_text (row, COLUMN_ROUTINE, &summary->routine_id);
  attune_rows_take_uuid (row, COLUMN_CAREGIVER_UUID, &summary->caregiver_uuid);
  attune_rows_take_text (row, COLUMN_CAREGIVER_NAME, &summary->caregiver_name);
  summary->first = attune_rows_get_int (row, COLUMN_FIRST) != 0;
  take_began (summary, row);
  return summary;
}

#define OF_DAYS \
  " WHERE s.baby_id = (SELECT id FROM baby WHERE uuid = ?) AND s.local_date BETWEEN ? AND ?" \
  " AND s.ended_utc_us IS NOT NULL AND s.active_us IS NOT NULL AND s.deleted_utc_us IS NULL"
#define IN_THEIR_ORDER " ORDER BY s.local_date, s.began_utc_us, s.id"

static GPtrArray *
load_sessions (AttuneDatabase *database,
               const char *baby_uuid,
               const char *from_date,
               const char *to_date,
               GHashTable *by_uuid,
               GError **error)
{
  g_autoptr (GPtrArray)
      summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT " ATTUNE_SUMMARY_COLUMNS
      ", s.uuid, s.routine_id, c.uuid, c.nickname, s.began_utc_us, s.utc_offset_s,"
      " NOT EXISTS (SELECT 1 FROM session e WHERE e.baby_id = s.baby_id"
      "  AND e.local_date <= s.local_date AND e.deleted_utc_us IS NULL"
      "  AND e.began_utc_us < s.began_utc_us)"
      " FROM session s LEFT JOIN caregiver c ON c.id = s.caregiver_id"
      "  AND c.deleted_utc_us IS NULL" OF_DAYS IN_THEIR_ORDER,
      "utt", baby_uuid, from_date, to_date);

  if (rows == NULL)
    return NULL;
  while (attune_rows_next (rows, error)) {
    AttuneSessionSummary *summary = summary_from_row (rows);

    g_ptr_array_add (summaries, summary);
    g_hash_table_insert (by_uuid, g_strdup (summary->uuid), summary);
  }
  return attune_rows_is_whole (rows) ? g_steal_pointer (&summaries) : NULL;
}

/* Words are private: only those of the caregiver who reads. */
static gboolean
add_words (AttuneDatabase *database,
           const char *baby_uuid,
           const char *reader_uuid,
           const char *from_date,
           const char *to_date,
           GHashTable *by_uuid,
           GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT s.uuid, " ATTUNE_SAID ("you") ", " ATTUNE_SAID (
          "words") " FROM session s CROSS JOIN note n ON n.session_id = s.id"
                   " CROSS JOIN note_version v ON v.note_id = n.id AND v.version ="
                   "  (SELECT max (version) FROM note_version WHERE note_id = n.id)" OF_DAYS
                   " AND n.caregiver_id = (SELECT id FROM caregiver WHERE uuid = ?) AND n.kind = "
                   "'session'"
                   " AND n.deleted_utc_us IS NULL ORDER BY n.id",
      "uttu", baby_uuid, from_date, to_date, reader_uuid);

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error)) {
    g_autofree char *uuid = attune_rows_dup_uuid (rows, 0);
    AttuneSessionSummary *summary = g_hash_table_lookup (by_uuid, uuid);

    if (summary == NULL)
      continue;
    attune_rows_take_text (rows, 1, &summary->you);
    attune_rows_take_text (rows, 2, &summary->words);
  }
  return attune_rows_is_whole (rows);
}

/**
 * attune_days_load:
 * @reader_uuid: (nullable): the caregiver who reads; only that one's words are loaded
 * @from_date: ISO date of the first local day
 * @to_date: ISO date of the last local day
 *
 * Returns: (transfer full) (nullable) (element-type AttuneSessionSummary): the ended sessions that
 *   began on these days, in their order
 */
GPtrArray *
attune_days_load (AttuneDatabase *database,
                  const char *baby_uuid,
                  const char *reader_uuid,
                  const char *from_date,
                  const char *to_date,
                  GError **error)
{
  g_autoptr (GHashTable) by_uuid = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray)
      summaries = load_sessions (database, baby_uuid, from_date, to_date, by_uuid, error);

  if (summaries == NULL ||
      (reader_uuid != NULL && summaries->len > 0 &&
       !add_words (database, baby_uuid, reader_uuid, from_date, to_date, by_uuid, error)))
    return NULL;
  return g_steal_pointer (&summaries);
}
