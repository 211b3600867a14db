/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-export.h"

#include "attune-journal.h"
#include "attune-schema.h"
#include "attune-store-folder.h"
#include "content/attune-region.h"
#include "engine/attune-clock.h"
#include "report/attune-chips.h"

#define DASHED(c) \
  "lower (substr (hex (" c "), 1, 8) || '-' || substr (hex (" c "), 9, 4) || '-' ||" \
  " substr (hex (" c "), 13, 4) || '-' || substr (hex (" c "), 17, 4) || '-' ||" \
  " substr (hex (" c "), 21))"
#define UUID(c) "CASE WHEN " c " IS NULL THEN NULL ELSE " DASHED (c) " END"
#define HEX(c) "CASE WHEN " c " IS NULL THEN NULL ELSE lower (hex (" c ")) END"
#define BOOLEAN(c) "json (CASE WHEN " c " THEN 'true' ELSE 'false' END)"
/* An object where the text is exactly one, else the text: so that it comes back as it was. */
#define OBJECT(c) \
  "CASE WHEN json_valid (" c ") THEN CASE WHEN json_type (" c ") = 'object' AND json (" c ") = " c \
  " THEN json (" c ") ELSE " c " END ELSE " c " END"
#define ITEMS(object, rest) \
  "(SELECT json_group_array (json (item)) FROM (SELECT " object " AS item FROM " rest "))"

/* With whatever else hangs on a session. */
#define LIVING_SESSIONS_WITH(joins) \
  " FROM session s JOIN baby b ON b.id = s.baby_id AND b.deleted_utc_us IS NULL" \
  " JOIN plan p ON p.hash = s.plan_hash" \
  " LEFT JOIN caregiver c ON c.id = s.caregiver_id AND c.deleted_utc_us IS NULL" joins \
  " WHERE s.deleted_utc_us IS NULL"
#define LIVING_SESSIONS LIVING_SESSIONS_WITH ("")
/* The writer's own; whose words are asked for is the first value. */
#define WRITER(table) \
  " JOIN caregiver c ON c.id = " table ".caregiver_id AND c.deleted_utc_us IS NULL AND c.uuid = " \
  "?1"
#define OWN_NOTES_WITH(joins) \
  " FROM note n" WRITER ( \
      "n") " LEFT JOIN session s ON s.id = n.session_id" \
           " AND s.deleted_utc_us IS NULL AND s.baby_id IN (SELECT id FROM baby" \
           " WHERE deleted_utc_us IS NULL) LEFT JOIN baby b" \
           " ON b.id = n.baby_id" joins \
           " WHERE n.deleted_utc_us IS NULL AND b.deleted_utc_us IS NULL"
#define OWN_NOTES OWN_NOTES_WITH ("")

/* One piece of the record a line: the formatter would take the names for arguments. */
/* clang-format off */
#define CAREGIVERS \
  "SELECT json_object ('record', 'caregiver', 'id', " UUID ("uuid") ", 'nickname', nickname," \
  " 'look', " OBJECT ("look") ", 'edited_utc_us', edited_utc_us)" \
  " FROM caregiver WHERE deleted_utc_us IS NULL ORDER BY id"

#define BABIES \
  "SELECT json_object ('record', 'baby', 'id', " UUID ("b.uuid") ", 'nickname', b.nickname," \
  " 'born_week', b.born_week, 'born_on', b.born_on, 'due_on', b.due_on," \
  " 'born_early', " BOOLEAN ("b.born_early") "," \
  " 'navel_healed', " BOOLEAN ("b.navel_healed") "," \
  " 'hips_checked', " BOOLEAN ("b.hips_checked") ", 'reflux', " BOOLEAN ("b.reflux") "," \
  " 'look', " OBJECT ("b.look") ", 'flags', " OBJECT ("b.flags") "," \
  " 'edited_utc_us', b.edited_utc_us, 'edited_by', " UUID ("c.uuid") ")" \
  " FROM baby b LEFT JOIN caregiver c ON c.id = b.edited_by AND c.deleted_utc_us IS NULL" \
  " WHERE b.deleted_utc_us IS NULL ORDER BY b.id"

#define PLANS \
  "SELECT json_object ('record', 'plan', 'sha256', " HEX ("hash") "," \
  " 'plan', " OBJECT ("json") ")" \
  " FROM plan WHERE hash IN (SELECT s.plan_hash" LIVING_SESSIONS ") ORDER BY hash"

#define EVENTS \
  ITEMS ("json_object ('seq', e.seq, 'at_us', e.at_us, 'wall_utc_us', e.wall_utc_us, 'kind'," \
         " e.kind, 'derived', " BOOLEAN ("e.derived") ", 'detail', " OBJECT ("e.detail") ")", \
         "event e WHERE e.session_id = s.id ORDER BY e.seq")
#define ANSWERS \
  ITEMS ("json_object ('seq', a.seq, 'region', a.region, 'answer', a.answer)", \
         "answer a WHERE a.session_id = s.id ORDER BY a.seq")
#define NOTICED \
  ITEMS ("json_object ('chip', n.chip, 'source', n.source)", \
         "noticed n WHERE n.session_id = s.id ORDER BY n.chip, n.source")
#define SESSIONS \
  "SELECT json_object ('record', 'session', 'id', " UUID ("s.uuid") "," \
  " 'baby', " UUID ("b.uuid") ", 'caregiver', " UUID ("c.uuid") ", 'routine', s.routine_id," \
  " 'plan', " HEX ("s.plan_hash") ", 'machine_version', s.machine_version," \
  " 'began_utc_us', s.began_utc_us, 'local_date', s.local_date," \
  " 'local_minute', s.local_minute, 'utc_offset_s', s.utc_offset_s," \
  " 'ended_utc_us', s.ended_utc_us, 'outcome', s.outcome, 'stroke_us', s.stroke_us," \
  " 'question_us', s.question_us, 'rest_us', s.rest_us, 'pause_us', s.pause_us," \
  " 'pauses', s.pauses, 'softened', s.softened, 'state_before', s.state_before," \
  " 'state_after', s.state_after, 'events', " EVENTS ", 'answers', " ANSWERS "," \
  " 'noticed', " NOTICED ")" LIVING_SESSIONS " ORDER BY s.began_utc_us, s.id"

#define SETTINGS \
  "SELECT json_object ('record', 'setting', 'caregiver', " UUID ("c.uuid") ", 'key', t.key," \
  " 'value', t.value) FROM caregiver_setting t" WRITER ("t") " ORDER BY t.key"
#define LESSON_PLACES \
  "SELECT json_object ('record', 'lesson_place', 'caregiver', " UUID ("c.uuid") "," \
  " 'lesson', t.lesson, 'card', t.card, 'state', t.state)" \
  " FROM lesson_place t" WRITER ("t") " ORDER BY t.lesson"
#define REVIEW_ANSWERS \
  "SELECT json_object ('record', 'review_answer', 'id', " UUID ("t.uuid") "," \
  " 'caregiver', " UUID ("c.uuid") ", 'item', t.item, 'at_utc_us', t.at_utc_us," \
  " 'rating', t.rating, 'chosen', t.chosen, 'seed', t.seed)" \
  " FROM review_answer t" WRITER ("t") " ORDER BY t.id"
#define JOURNALS \
  "SELECT json_object ('record', 'journal', 'caregiver', " UUID ("c.uuid") ", 'ops', t.ops," \
  " 'mem', t.mem, 'salt', " HEX ("t.salt") ", 'wrapped_key', " HEX ("t.wrapped_key") "," \
  " 'recovery_wrapped_key', " HEX ("t.recovery_wrapped_key") ")" \
  " FROM journal t" WRITER ("t")

#define VERSIONS \
  ITEMS ("json_object ('version', v.version, 'written_utc_us', v.written_utc_us, 'you', v.you," \
         " 'help', v.help, 'words', v.words, 'nonce', " HEX ("v.nonce") "," \
         " 'sealed', " HEX ("v.sealed") ", 'sha256', " HEX ("v.digest") ")", \
         "note_version v WHERE v.note_id = n.id ORDER BY v.version")
#define NOTES \
  "SELECT json_object ('record', 'note', 'id', " UUID ("n.uuid") "," \
  " 'caregiver', " UUID ("c.uuid") ", 'kind', n.kind, 'session', " UUID ("s.uuid") "," \
  " 'baby', " UUID ("b.uuid") ", 'subject', n.subject, 'local_date', n.local_date," \
  " 'shared', " BOOLEAN ("n.shared") ", 'versions', " VERSIONS ")" OWN_NOTES " ORDER BY n.id"

#define TOMBSTONES \
  "SELECT json_object ('record', 'tombstone', 'id', " UUID ("uuid") ", 'kind', kind," \
  " 'at_utc_us', at_utc_us) FROM tombstone ORDER BY at_utc_us, uuid"
/* clang-format on */

/* Owners before what they own, so that a reader can go line by line. */
static const struct {
  const char *sql;
  const char *types;
} records[] = {
  { CAREGIVERS, "" }, { BABIES, "" },         { PLANS, "" },     { SESSIONS, "" },
  { SETTINGS, "u" },  { LESSON_PLACES, "u" }, { JOURNALS, "u" }, { REVIEW_ANSWERS, "u" },
  { NOTES, "u" },     { TOMBSTONES, "" },
};

/* For spreadsheets: units are in the names, a label stands beside each id. */
static const struct {
  const char *name;
  const char *sql;
  const char *types;
} tables[] = {
  /* clang-format off */
  { "babies",
    "SELECT " UUID ("uuid") " AS baby_id, nickname AS baby, born_week, born_on, due_on, born_early,"
    " navel_healed, hips_checked, reflux, edited_utc_us"
    " FROM baby b WHERE deleted_utc_us IS NULL ORDER BY id",
    "" },
  { "caregivers",
    "SELECT " UUID ("uuid") " AS caregiver_id, nickname AS caregiver, edited_utc_us"
    " FROM caregiver WHERE deleted_utc_us IS NULL ORDER BY id",
    "" },
  { "sessions",
    "SELECT " UUID ("s.uuid") " AS session_id, " UUID ("b.uuid") " AS baby_id, b.nickname AS baby,"
    " " UUID ("c.uuid") " AS caregiver_id, c.nickname AS caregiver, s.routine_id,"
    " json_extract (p.json, '$.title') AS routine, s.local_date, s.local_minute, s.utc_offset_s,"
    " s.began_utc_us, s.ended_utc_us, s.outcome, s.stroke_us, s.question_us, s.rest_us,"
    " s.pause_us, s.pauses, s.softened, s.state_before, s.state_after" LIVING_SESSIONS
    " ORDER BY s.began_utc_us, s.id",
    "" },
  { "answers",
    "SELECT " UUID ("s.uuid") " AS session_id, a.seq, a.region, a.region AS region_label, a.answer"
    LIVING_SESSIONS_WITH (" JOIN answer a ON a.session_id = s.id")
    " ORDER BY s.began_utc_us, s.id, a.seq",
    "" },
  { "noticed",
    "SELECT " UUID ("s.uuid") " AS session_id, n.chip, n.chip AS chip_label,"
    " n.source"
    LIVING_SESSIONS_WITH (" JOIN noticed n ON n.session_id = s.id")
    " ORDER BY s.began_utc_us, s.id, n.chip, n.source",
    "" },
  { "events",
    "SELECT " UUID ("s.uuid") " AS session_id, e.seq, e.at_us, e.wall_utc_us, e.kind, e.derived,"
    " e.detail" LIVING_SESSIONS_WITH (" JOIN event e ON e.session_id = s.id")
    " ORDER BY s.began_utc_us, s.id, e.seq",
    "" },
  { "notes",
    "SELECT " UUID ("n.uuid") " AS note_id, " UUID ("c.uuid") " AS caregiver_id,"
    " c.nickname AS caregiver, n.kind, " UUID ("s.uuid") " AS session_id,"
    " " UUID ("b.uuid") " AS baby_id, b.nickname AS baby, n.subject, n.local_date, n.shared,"
    " v.version, v.written_utc_us, " ATTUNE_SAID ("you") " AS you,"
    " " ATTUNE_SAID ("help") " AS help, " ATTUNE_SAID ("words") " AS words"
    OWN_NOTES_WITH (" JOIN note_version v ON v.note_id = n.id") " ORDER BY n.id, v.version",
    "u" },
  /* clang-format on */
};

/**
 * attune_export_open:
 * @folder: where the store lies
 *
 * Opens what is kept to read it, also while another process writes, as it stands at this moment.
 *
 * Returns: (transfer full) (nullable): the database in a transaction that ends with it, or NULL
 *   with @error set: ATTUNE_STORE_ERROR_NOT_FOUND where nothing is kept yet
 */
AttuneDatabase *
attune_export_open (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ATTUNE_STORE_FILE_NAME, NULL);
  gint64 version;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND, "%s is not there", path);
    return NULL;
  }

  g_autoptr (AttuneDatabase)
      database = attune_database_open (path, ATTUNE_DATABASE_READ_ONLY, error);

  if (database == NULL || !attune_schema_check_identity (database, error) ||
      !attune_database_read_int (database, &version, error, "PRAGMA user_version", "") ||
      !attune_database_exec (database, "BEGIN", error))
    return NULL;
  if (version == ATTUNE_SCHEMA_VERSION)
    return g_steal_pointer (&database);
  g_set_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW,
               "the data file has schema %" G_GINT64_FORMAT ", this program reads %u", version,
               ATTUNE_SCHEMA_VERSION);
  return NULL;
}

/**
 * attune_export_dup_name:
 *
 * Returns: (transfer full) (nullable): the caregiver's nickname; NULL where there is no such one
 */
char *
attune_export_dup_name (AttuneDatabase *database, const char *caregiver_uuid)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, NULL, "SELECT nickname FROM caregiver WHERE uuid = ? AND deleted_utc_us IS NULL",
      "u", caregiver_uuid);

  return rows != NULL && attune_rows_next (rows, NULL) ? attune_rows_dup_text (rows, 0) : NULL;
}

/* Frees the rows; says whether they were read to the end. */
static gboolean
end_rows (AttuneRows *rows, GError *problem, GError **error)
{
  attune_rows_free (rows);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static AttuneRows *
read_for (AttuneDatabase *database,
          const char *sql,
          const char *types,
          const AttuneExportScope *scope,
          GError **error)
{
  return *types == 'u' ? attune_database_read (database, error, sql, "u", scope->writer_uuid)
                       : attune_database_read (database, error, sql, "");
}

static gboolean
write_header (AttuneDatabase *database,
              const AttuneExportScope *scope,
              AttuneExportLineFunc func,
              gpointer data,
              GError **error)
{
  g_autofree char *local_date = g_date_time_format (scope->now, "%Y-%m-%d");
  gint64 now_utc_us = attune_moment_to_utc_us (scope->now);
  gint64 offset_s = g_date_time_get_utc_offset (scope->now) / G_TIME_SPAN_SECOND;
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT json_object ('record', 'header', 'format', ?, 'version', ?, 'program', ?,"
      " 'exported_utc_us', ?, 'local_date', ?, 'utc_offset_s', ?, 'words_of', ?)",
      "tntitit", ATTUNE_EXPORT_FORMAT, ATTUNE_EXPORT_VERSION, ATTUNE_VERSION, now_utc_us,
      local_date, offset_s, scope->writer_uuid);

  return rows != NULL && attune_rows_next (rows, error) &&
         func (attune_rows_get_text (rows, 0), data, error);
}

static gboolean
write_records (AttuneDatabase *database,
               guint kind,
               const AttuneExportScope *scope,
               AttuneExportLineFunc func,
               gpointer data,
               guint *n_records,
               GError **error)
{
  AttuneRows *rows = read_for (database, records[kind].sql, records[kind].types, scope, error);
  GError *problem = NULL;

  if (rows == NULL)
    return FALSE;
  while (problem == NULL && attune_rows_next (rows, &problem)) {
    if (func (attune_rows_get_text (rows, 0), data, &problem))
      ++*n_records;
  }
  return end_rows (rows, problem, error);
}

/**
 * attune_export_lines:
 * @scope: whose words go along
 * @func: is given one line after the other, without its end
 *
 * Everything that is kept and not deleted, as JSON Lines: a header, the records, and a last line
 * that counts them. Inside one transaction of the caller's, so that it fits together.
 */
gboolean
attune_export_lines (AttuneDatabase *database,
                     const AttuneExportScope *scope,
                     AttuneExportLineFunc func,
                     gpointer data,
                     GError **error)
{
  guint n_records = 0;

  if (!write_header (database, scope, func, data, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (records); i++) {
    if (!write_records (database, i, scope, func, data, &n_records, error))
      return FALSE;
  }

  g_autofree char *end = g_strdup_printf ("{\"record\":\"end\",\"records\":%u}", n_records);

  return func (end, data, error);
}

/**
 * attune_export_get_tables:
 *
 * Returns: (transfer none): the names of the tables there are, up to NULL
 */
const char *const *
attune_export_get_tables (void)
{
  static const char *names[G_N_ELEMENTS (tables) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    names[i] = tables[i].name;
  return names;
}

static const char *
get_label (const char *column, const char *id)
{
  AttuneRegion region;
  const char *words = NULL;

  if (g_str_equal (column, "chip_label"))
    words = attune_chip_get_words (id);
  else if (attune_region_from_id (id, &region))
    words = attune_region_get_name (region);
  return words != NULL ? words : id;
}

static const char *
get_cell (AttuneRows *rows, guint column)
{
  const char *text = attune_rows_get_text (rows, (int) column);
  const char *name = attune_rows_get_name (rows, (int) column);

  return text != NULL && g_str_has_suffix (name, "_label") ? get_label (name, text) : text;
}

static gboolean
write_rows (AttuneRows *rows, AttuneExportRowFunc func, gpointer data, GError **error)
{
  guint n_columns = attune_rows_get_n_columns (rows);
  g_autofree const char **cells = g_new0 (const char *, n_columns);
  GError *problem = NULL;

  for (guint i = 0; i < n_columns; i++)
    cells[i] = attune_rows_get_name (rows, (int) i);
  func (cells, n_columns, data, &problem);
  while (problem == NULL && attune_rows_next (rows, &problem)) {
    for (guint i = 0; i < n_columns; i++)
      cells[i] = get_cell (rows, i);
    func (cells, n_columns, data, &problem);
  }
  return end_rows (rows, problem, error);
}

/**
 * attune_export_table:
 * @table: one of attune_export_get_tables()
 * @func: is given the header, then one row after the other
 *
 * One kind of thing as a table, with names for columns that stay as they are.
 */
gboolean
attune_export_table (AttuneDatabase *database,
                     const char *table,
                     const AttuneExportScope *scope,
                     AttuneExportRowFunc func,
                     gpointer data,
                     GError **error)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (tables) && !g_str_equal (tables[i].name, table))
    i++;
  g_return_val_if_fail (i < G_N_ELEMENTS (tables), FALSE);

  AttuneRows *rows = read_for (database, tables[i].sql, tables[i].types, scope, error);

  return rows != NULL && write_rows (rows, func, data, error);
}

static gboolean
write_session (AttuneRows *rows, AttuneExportSessionFunc func, gpointer data, GError **error)
{
  g_autofree char *uuid = attune_rows_dup_uuid (rows, 0);
  AttuneExportSession session = {
    .uuid = uuid,
    .title = attune_rows_get_text (rows, 1),
    .baby = attune_rows_get_text (rows, 2),
    .began_utc_us = attune_rows_get_int (rows, 3),
    .ended_utc_us = attune_rows_get_int (rows, 4),
  };

  return func (&session, data, error);
}

/**
 * attune_export_sessions:
 * @func: is given one session after the other, the first one first
 *
 * Every session that has ended.
 */
gboolean
attune_export_sessions (AttuneDatabase *database,
                        AttuneExportSessionFunc func,
                        gpointer data,
                        GError **error)
{
  AttuneRows *rows = attune_database_read (
      database, error,
      "SELECT s.uuid, coalesce (json_extract (p.json, '$.title'), s.routine_id), b.nickname,"
      " s.began_utc_us, s.ended_utc_us" LIVING_SESSIONS
      " AND s.ended_utc_us IS NOT NULL ORDER BY s.began_utc_us, s.id",
      "");
  GError *problem = NULL;

  if (rows == NULL)
    return FALSE;
  while (problem == NULL && attune_rows_next (rows, &problem))
    write_session (rows, func, data, &problem);
  return end_rows (rows, problem, error);
}
