/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Sessions and notes of a copy, which may be here already and differ. */
#include "config.h"

#include "attune-digest.h"
#include "attune-store-import-private.h"
#include "attune-store-notes.h"
#include "attune-store-sessions.h"
#include "attune-store-summaries.h"

static gboolean
run (const AttuneImportRecord *record, const char *sql, GError **error)
{
  return attune_database_write (record->database, error, sql, "tu", record->line,
                                attune_import_get (record, "id"));
}

/* A massage that was under way when the copy was made comes as left; its summary follows. */
static gboolean
write_session (const AttuneImportRecord *record, GError **error)
{
  g_autoptr (GBytes) plan = attune_import_dup_hex (attune_import_get (record, "plan"));

  return attune_database_write (
      record->database, error,
      "INSERT INTO session (uuid, baby_id, caregiver_id, plan_hash, routine_id,"
      " machine_version, began_utc_us, local_date, local_minute, utc_offset_s,"
      " ended_utc_us, outcome, stroke_us, question_us, rest_us, pause_us,"
      " pauses, softened, state_before, state_after) SELECT ?2, b.id, (SELECT"
      " id FROM caregiver WHERE uuid = ?4 AND deleted_utc_us IS NULL), ?5, ?1"
      " ->> 'routine', ?1 ->> 'machine_version', ?1 ->> 'began_utc_us', ?1 ->>"
      " 'local_date', ?1 ->> 'local_minute', ?1 ->> 'utc_offset_s', coalesce"
      " (?1 ->> 'ended_utc_us', ?1 ->> 'began_utc_us'), coalesce (?1 ->>"
      " 'outcome', 'left'), ?1 ->> 'stroke_us', ?1 ->> 'question_us', ?1 ->>"
      " 'rest_us', ?1 ->> 'pause_us', ?1 ->> 'pauses', ?1 ->> 'softened', ?1"
      " ->> 'state_before', ?1 ->> 'state_after' FROM baby b WHERE b.uuid = ?3"
      " ON CONFLICT (uuid) DO UPDATE SET ended_utc_us = excluded.ended_utc_us,"
      " outcome = excluded.outcome, stroke_us = excluded.stroke_us, question_us"
      " = excluded.question_us, rest_us = excluded.rest_us, pause_us ="
      " excluded.pause_us, pauses = excluded.pauses, softened ="
      " excluded.softened, state_after = coalesce (excluded.state_after,"
      " state_after)",
      "tuuub", record->line, attune_import_get (record, "id"), attune_import_get (record, "baby"),
      attune_import_get (record, "caregiver"), plan);
}

/* The tables are strict, so what is missing or of another kind is refused there. */
static gboolean
write_children (const AttuneImportRecord *record, GError **error)
{
  return run (record,
              "INSERT INTO event (session_id, seq, at_us, wall_utc_us, kind, derived,"
              " detail) SELECT s.id, i.value ->> 'seq', i.value ->> 'at_us', i.value"
              " ->> 'wall_utc_us', i.value ->> 'kind', i.value ->> 'derived', i.value"
              " ->> 'detail' FROM session s, json_each (?1, '$.events') i WHERE s.uuid"
              " = ?2",
              error) &&
         run (record,
              "INSERT INTO answer (session_id, seq, region, answer) SELECT s.id,"
              " i.value ->> 'seq', i.value ->> 'region', i.value ->> 'answer' FROM"
              " session s, json_each (?1, '$.answers') i WHERE s.uuid = ?2",
              error) &&
         run (record,
              "INSERT INTO noticed (session_id, chip, source) SELECT s.id, i.value ->>"
              " 'chip', i.value ->> 'source' FROM session s, json_each (?1,"
              " '$.noticed') i WHERE s.uuid = ?2 ON CONFLICT DO NOTHING",
              error);
}

static gboolean
finish_session (const AttuneImportRecord *record, GError **error)
{
  const char *uuid = attune_import_get (record, "id");
  gint64 id;

  if (attune_import_get (record, "outcome") == NULL)
    return attune_sessions_finish (record->database, uuid, error);
  if (!attune_database_read_int (record->database, &id, error,
                                 "SELECT id FROM session WHERE uuid = ?", "u", uuid))
    return FALSE;

  g_autoptr (GBytes) digest = attune_sessions_compute_digest (record->database, id, error);

  return digest != NULL &&
         attune_database_write (record->database, error,
                                "UPDATE session SET digest = ? WHERE id = ?", "bi", digest, id) &&
         attune_summaries_write (record->database, id, error);
}

static gboolean
sum_up (const AttuneImportRecord *record, GError **error)
{
  gint64 id;

  return attune_database_read_int (record->database, &id, error,
                                   "SELECT id FROM session WHERE uuid = ?", "u",
                                   attune_import_get (record, "id")) &&
         attune_summaries_write (record->database, id, error);
}

/* What was said afterwards comes along where nothing was said here. */
static gboolean
add_afterwards (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error)
{
  if (!run (record,
            "UPDATE session SET state_after = ?1 ->> 'state_after' WHERE uuid = ?2"
            " AND state_after IS NULL AND ?1 ->> 'state_after' IS NOT NULL",
            error))
    return FALSE;

  guint n_changes = attune_database_get_changes (record->database);

  if (!run (record,
            "INSERT INTO noticed (session_id, chip, source) SELECT s.id, i.value ->>"
            " 'chip', 'after' FROM session s, json_each (?1, '$.noticed') i WHERE"
            " s.uuid = ?2 AND i.value ->> 'source' = 'after' AND NOT EXISTS (SELECT 1"
            " FROM noticed WHERE session_id = s.id AND source = 'after') ON CONFLICT"
            " DO NOTHING",
            error))
    return FALSE;
  n_changes += attune_database_get_changes (record->database);
  if (n_changes > 0 && !sum_up (record, error))
    return FALSE;
  *outcome = n_changes > 0 ? ATTUNE_IMPORT_CHANGED : ATTUNE_IMPORT_KEPT;
  return TRUE;
}

/* How many events there are more in the file than here; -1 where it must not be touched. */
static gboolean
compare_session (const AttuneImportRecord *record, gint64 *there, gint64 *more, GError **error)
{
  return attune_database_read_int (record->database, there, error,
                                   "SELECT count (*) FROM session WHERE uuid = ?", "u",
                                   attune_import_get (record, "id")) &&
         attune_database_read_int (
             record->database, more, error,
             "SELECT CASE WHEN EXISTS (SELECT 1 FROM session WHERE uuid = ?2 AND"
             " ended_utc_us IS NULL) THEN -1 ELSE json_array_length (?1, '$.events') -"
             " (SELECT count (*) FROM event WHERE session_id =  (SELECT id FROM"
             " session WHERE uuid = ?2)) END",
             "tu", record->line, attune_import_get (record, "id"));
}

static gboolean
remove_children (const AttuneImportRecord *record, GError **error)
{
  static const char *const statements[] = {
    "DELETE FROM event WHERE session_id = (SELECT id FROM session WHERE uuid = ?)",
    "DELETE FROM answer WHERE session_id = (SELECT id FROM session WHERE uuid = ?)",
    "DELETE FROM noticed WHERE source = 'during' AND session_id = (SELECT id"
    " FROM session WHERE uuid = ?)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++) {
    if (!attune_database_write (record->database, error, statements[i], "u",
                                attune_import_get (record, "id")))
      return FALSE;
  }
  return TRUE;
}

/* Events are only ever added, so of two of the same session the longer is the later. */
gboolean
attune_import_session (const AttuneImportRecord *record,
                       AttuneImportOutcome *outcome,
                       GError **error)
{
  gint64 there, more;

  if (!compare_session (record, &there, &more, error))
    return FALSE;
  if (there > 0 && more <= 0)
    return add_afterwards (record, outcome, error);
  if (!remove_children (record, error) || !write_session (record, error) ||
      !write_children (record, error) || !finish_session (record, error))
    return FALSE;
  *outcome = there > 0 ? ATTUNE_IMPORT_CHANGED : ATTUNE_IMPORT_ADDED;
  return TRUE;
}

static gboolean
write_note (const AttuneImportRecord *record, GError **error)
{
  return attune_database_write (
      record->database, error,
      "INSERT INTO note (uuid, caregiver_id, kind, session_id, baby_id,"
      " subject, local_date, shared) SELECT ?2, c.id, ?1 ->> 'kind', (SELECT id"
      " FROM session WHERE uuid = ?4), (SELECT id FROM baby WHERE uuid = ?5),"
      " ?1 ->> 'subject', ?1 ->> 'local_date', ?1 ->> 'shared' FROM caregiver c"
      " WHERE c.uuid = ?3 ON CONFLICT (uuid) DO NOTHING",
      "tuuuu", record->line, attune_import_get (record, "id"),
      attune_import_get (record, "caregiver"), attune_import_get (record, "session"),
      attune_import_get (record, "baby"));
}

static GBytes *
compute_digest (AttuneRows *rows, GBytes *sealed)
{
  return sealed != NULL ? attune_digest_of_bytes (sealed)
                        : attune_digest_of_note (attune_rows_get_text (rows, 2),
                                                 attune_rows_get_text (rows, 3),
                                                 attune_rows_get_text (rows, 4));
}

/* @offset: put behind those that are here, to be put in order afterwards. What was written at one
 * moment is one version, also where it was sealed here or there since. */
static gboolean
add_version (const AttuneImportRecord *record,
             AttuneRows *rows,
             gint64 offset,
             guint *n_added,
             GError **error)
{
  g_autoptr (GBytes) nonce = attune_import_dup_hex (attune_rows_get_text (rows, 5));
  g_autoptr (GBytes) sealed = attune_import_dup_hex (attune_rows_get_text (rows, 6));
  g_autoptr (GBytes) digest = compute_digest (rows, sealed);

  if (!attune_database_write (
          record->database, error,
          "INSERT INTO note_version (note_id, version, written_utc_us, you, help,"
          " words, nonce, sealed, digest) SELECT n.id, ?2 + ?3, ?4, ?5, ?6, ?7, ?8,"
          " ?9, ?10 FROM note n WHERE n.uuid = ?1 AND NOT EXISTS (SELECT 1 FROM"
          " note_version v WHERE v.note_id = n.id AND v.written_utc_us = ?4 AND"
          " (v.sealed IS NOT NULL OR ?9 IS NOT NULL OR"
          " (v.you IS ?5 AND v.help IS ?6 AND v.words IS ?7)))",
          "uiiitttbbb", attune_import_get (record, "id"), offset, attune_rows_get_int (rows, 0),
          attune_rows_get_int (rows, 1), attune_rows_get_text (rows, 2),
          attune_rows_get_text (rows, 3), attune_rows_get_text (rows, 4), nonce, sealed, digest))
    return FALSE;
  *n_added += attune_database_get_changes (record->database);
  return TRUE;
}

/* Which of the versions in a list are not as they should be. */
static const char bad_versions[] =
    "SELECT count (*) FROM json_each (?, '$.versions') WHERE type <> 'object'"
    " OR coalesce (json_type (value, '$.version'), '') <> 'integer' OR"
    " coalesce (json_type (value, '$.written_utc_us'), '') <> 'integer' OR"
    " value ->> 'version' NOT BETWEEN 1 AND 1000000 OR EXISTS (SELECT 1 FROM"
    " (VALUES ('$.you'), ('$.help'), ('$.words'), ('$.nonce'),  ('$.sealed'),"
    " ('$.sha256')) WHERE coalesce (json_type (value, column1), '')  NOT IN"
    " ('text', 'null')) OR EXISTS (SELECT 1 FROM (VALUES ('$.nonce'),"
    " ('$.sealed'), ('$.sha256'))  WHERE length (value ->> column1) % 2 <> 0"
    " OR value ->> column1 GLOB '*[^0-9a-f]*')";

static gboolean
check_versions (const AttuneImportRecord *record, GError **error)
{
  gint64 n_bad = 0, n = 0;

  if (!attune_database_read_int (record->database, &n_bad, error, bad_versions, "t",
                                 record->line) ||
      !attune_database_read_int (record->database, &n, error,
                                 "SELECT json_array_length (?, '$.versions')", "t", record->line))
    return FALSE;
  return (n_bad == 0 && n > 0) || attune_import_fail (error, "a version is not what it should be");
}

static gboolean
add_versions (const AttuneImportRecord *record, gint64 offset, guint *n_added, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      record->database, error,
      "SELECT value ->> 'version', value ->> 'written_utc_us', value ->> 'you',"
      " value ->> 'help', value ->> 'words', value ->> 'nonce', value ->>"
      " 'sealed' FROM json_each (?, '$.versions')",
      "t", record->line);

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error)) {
    if (!add_version (record, rows, offset, n_added, error))
      return FALSE;
  }
  return attune_rows_is_whole (rows);
}

/* From the first written to the last, so that the later edit is what the note says. Twice, for two
 * versions must not have one number in between. */
static gboolean
order_versions (const AttuneImportRecord *record, GError **error)
{
  const char *uuid = attune_import_get (record, "id");

  return attune_database_write (
             record->database, error,
             "UPDATE note_version SET version = -o.place FROM (SELECT v.note_id,"
             " v.version, row_number () OVER (ORDER BY v.written_utc_us, v.version) AS"
             " place FROM note_version v JOIN note n ON n.id = v.note_id WHERE n.uuid"
             " = ?) o WHERE note_version.note_id = o.note_id AND note_version.version"
             " = o.version",
             "u", uuid) &&
         attune_database_write (
             record->database, error,
             "UPDATE note_version SET version = -version WHERE version < 0 AND note_id"
             " = (SELECT id FROM note WHERE uuid = ?)",
             "u", uuid);
}

gboolean
attune_import_note (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error)
{
  guint n_added = 0;
  gint64 last;

  if (!check_versions (record, error) ||
      !attune_database_read_int (
          record->database, &last, error,
          "SELECT coalesce (max (v.version), 0) FROM note_version v JOIN note n ON"
          " n.id = v.note_id WHERE n.uuid = ?",
          "u", attune_import_get (record, "id")) ||
      !write_note (record, error) || !add_versions (record, last, &n_added, error))
    return FALSE;
  *outcome = last == 0     ? ATTUNE_IMPORT_ADDED
             : n_added > 0 ? ATTUNE_IMPORT_CHANGED
                           : ATTUNE_IMPORT_KEPT;
  return last == 0 || n_added == 0 || order_versions (record, error);
}
