/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The records of a copy that are one row. */
#include "config.h"

#include "attune-digest.h"
#include "attune-store-import-private.h"

/* Whether there is a row by @count_sql, which takes the record's id. */
static gboolean
exists (const AttuneImportRecord *record, const char *sql, gboolean *found, GError **error)
{
  gint64 n = 0;
  gboolean done = attune_database_read_int (record->database, &n, error, sql, "u",
                                            attune_import_get (record, "id"));

  *found = n > 0;
  return done;
}

/* After an upsert that writes where the file's edit is the later one. */
static AttuneImportOutcome
tell_outcome (const AttuneImportRecord *record, gboolean was_there)
{
  gboolean wrote = attune_database_get_changes (record->database) > 0;

  return !wrote ? ATTUNE_IMPORT_KEPT : was_there ? ATTUNE_IMPORT_CHANGED : ATTUNE_IMPORT_ADDED;
}

gboolean
attune_import_caregiver (const AttuneImportRecord *record,
                         AttuneImportOutcome *outcome,
                         GError **error)
{
  gboolean there;

  if (!exists (record, "SELECT count (*) FROM caregiver WHERE uuid = ?", &there, error) ||
      !attune_database_write (
          record->database, error,
          "INSERT INTO caregiver (uuid, nickname, look, edited_utc_us) VALUES (?2,"
          " ?1 ->> 'nickname', ?1 ->> 'look', ?1 ->> 'edited_utc_us') ON CONFLICT"
          " (uuid) DO UPDATE SET nickname = excluded.nickname, look ="
          " excluded.look, edited_utc_us = excluded.edited_utc_us WHERE"
          " excluded.edited_utc_us > caregiver.edited_utc_us",
          "tu", record->line, attune_import_get (record, "id")))
    return FALSE;
  *outcome = tell_outcome (record, there);
  return TRUE;
}

gboolean
attune_import_baby (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error)
{
  gboolean there;

  if (!exists (record, "SELECT count (*) FROM baby WHERE uuid = ?", &there, error) ||
      !attune_database_write (
          record->database, error,
          "INSERT INTO baby (uuid, nickname, born_week, born_on, due_on,"
          " born_early, navel_healed, hips_checked, reflux, look, flags,"
          " edited_utc_us, edited_by) VALUES (?2, ?1 ->> 'nickname', ?1 ->>"
          " 'born_week', ?1 ->> 'born_on', ?1 ->> 'due_on', ?1 ->> 'born_early', ?1"
          " ->> 'navel_healed', ?1 ->> 'hips_checked', ?1 ->> 'reflux', ?1 ->>"
          " 'look', ?1 ->> 'flags', ?1 ->> 'edited_utc_us', (SELECT id FROM"
          " caregiver WHERE uuid = ?3)) ON CONFLICT (uuid) DO UPDATE SET nickname ="
          " excluded.nickname, born_week = excluded.born_week, born_on ="
          " excluded.born_on, due_on = excluded.due_on, born_early ="
          " excluded.born_early, navel_healed = excluded.navel_healed, hips_checked"
          " = excluded.hips_checked, reflux = excluded.reflux, look ="
          " excluded.look, flags = excluded.flags, edited_utc_us ="
          " excluded.edited_utc_us, edited_by = excluded.edited_by WHERE"
          " excluded.edited_utc_us > baby.edited_utc_us",
          "tuu", record->line, attune_import_get (record, "id"),
          attune_import_get (record, "edited_by")))
    return FALSE;
  *outcome = tell_outcome (record, there);
  return TRUE;
}

/* Its sum is its name, so a plan that is not what its sum says would stand in a good one's place. */
gboolean
attune_import_plan (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error)
{
  const char *plan = attune_import_get (record, "plan");
  g_autoptr (GBytes) hash = attune_digest_of_text (plan);
  g_autofree char *hex = attune_digest_to_hex (hash);

  if (g_strcmp0 (hex, attune_import_get (record, "sha256")) != 0)
    return attune_import_fail (error, "the plan is not what its sum says");
  if (!attune_database_write (record->database, error,
                              "INSERT INTO plan (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO"
                              " NOTHING",
                              "bt", hash, plan))
    return FALSE;
  *outcome = tell_outcome (record, FALSE);
  return TRUE;
}

/* What has no time of its own stays as it is here. */
gboolean
attune_import_setting (const AttuneImportRecord *record,
                       AttuneImportOutcome *outcome,
                       GError **error)
{
  if (!attune_database_write (
          record->database, error,
          "INSERT INTO caregiver_setting (caregiver_id, key, value) SELECT id, ?1"
          " ->> 'key', ?1 ->> 'value' FROM caregiver WHERE uuid = ?2 ON CONFLICT"
          " (caregiver_id, key) DO NOTHING",
          "tu", record->line, attune_import_get (record, "caregiver")))
    return FALSE;
  *outcome = tell_outcome (record, FALSE);
  return TRUE;
}

gboolean
attune_import_lesson_place (const AttuneImportRecord *record,
                            AttuneImportOutcome *outcome,
                            GError **error)
{
  if (!attune_database_write (
          record->database, error,
          "INSERT INTO lesson_place (caregiver_id, lesson, card, state) SELECT id,"
          " ?1 ->> 'lesson', ?1 ->> 'card', ?1 ->> 'state' FROM caregiver WHERE"
          " uuid = ?2 ON CONFLICT (caregiver_id, lesson) DO UPDATE SET card ="
          " excluded.card, state = excluded.state WHERE excluded.card >"
          " lesson_place.card",
          "tu", record->line, attune_import_get (record, "caregiver")))
    return FALSE;
  *outcome = tell_outcome (record, FALSE);
  return TRUE;
}

gboolean
attune_import_review_answer (const AttuneImportRecord *record,
                             AttuneImportOutcome *outcome,
                             GError **error)
{
  if (!attune_database_write (
          record->database, error,
          "INSERT INTO review_answer (uuid, caregiver_id, item, at_utc_us, rating,"
          " chosen, seed) SELECT ?2, id, ?1 ->> 'item', ?1 ->> 'at_utc_us', ?1 ->>"
          " 'rating', ?1 ->> 'chosen', ?1 ->> 'seed' FROM caregiver WHERE uuid = ?3"
          " ON CONFLICT (uuid) DO NOTHING",
          "tuu", record->line, attune_import_get (record, "id"),
          attune_import_get (record, "caregiver")))
    return FALSE;
  *outcome = tell_outcome (record, FALSE);
  return TRUE;
}

/* The same key under another secret is the same lock; another key could open nothing here. */
static gboolean
check_same_key (const AttuneImportRecord *record, GBytes *key, GError **error)
{
  gint64 n_others;

  if (!attune_database_read_int (record->database, &n_others, error,
                                 "SELECT count (*) FROM journal WHERE caregiver_id ="
                                 " (SELECT id FROM caregiver WHERE uuid = ?1)"
                                 " AND substr (wrapped_key, 1, ?3) <> substr (?2, 1, ?3)",
                                 "ubn", attune_import_get (record, "caregiver"), key,
                                 ATTUNE_SEAL_KEY_ID_BYTES))
    return FALSE;
  if (n_others == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED,
                       "these words have another lock than those here");
  return FALSE;
}

gboolean
attune_import_journal (const AttuneImportRecord *record,
                       AttuneImportOutcome *outcome,
                       GError **error)
{
  g_autoptr (GBytes) salt = attune_import_dup_hex (attune_import_get (record, "salt"));
  g_autoptr (GBytes) key = attune_import_dup_hex (attune_import_get (record, "wrapped_key"));
  g_autoptr (GBytes)
      recovery = attune_import_dup_hex (attune_import_get (record, "recovery_wrapped_key"));

  if (!check_same_key (record, key, error) ||
      !attune_database_write (
          record->database, error,
          "INSERT INTO journal (caregiver_id, ops, mem, salt, wrapped_key,"
          " recovery_wrapped_key) SELECT id, ?1 ->> 'ops', ?1 ->> 'mem', ?2, ?3, ?4"
          " FROM caregiver WHERE uuid = ?5 ON CONFLICT (caregiver_id) DO NOTHING",
          "tbbbu", record->line, salt, key, recovery, attune_import_get (record, "caregiver")))
    return FALSE;
  *outcome = tell_outcome (record, FALSE);
  return TRUE;
}

/* Nothing that lives here is deleted by a file; it is remembered for what comes later. */
gboolean
attune_import_tombstone (const AttuneImportRecord *record,
                         AttuneImportOutcome *outcome,
                         GError **error)
{
  if (!attune_database_write (
          record->database, error,
          "INSERT INTO tombstone (uuid, kind, at_utc_us) SELECT ?2, ?1 ->> 'kind',"
          " ?1 ->> 'at_utc_us' WHERE NOT EXISTS (SELECT 1 FROM baby WHERE uuid ="
          " ?2) AND NOT EXISTS (SELECT 1 FROM caregiver WHERE uuid = ?2) AND NOT"
          " EXISTS (SELECT 1 FROM session WHERE uuid = ?2) AND NOT EXISTS (SELECT 1"
          " FROM note WHERE uuid = ?2) AND NOT EXISTS (SELECT 1 FROM review_answer"
          " WHERE uuid = ?2) ON CONFLICT (uuid) DO NOTHING",
          "tu", record->line, attune_import_get (record, "id")))
    return FALSE;
  *outcome = tell_outcome (record, FALSE);
  return TRUE;
}
