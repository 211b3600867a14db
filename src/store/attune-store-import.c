/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-import.h"

#include "attune-store-export.h"
#include "attune-store-import-private.h"

#include <string.h>

/* A session of hours has some hundred kilobytes. */
#define LONGEST_LINE (16 * 1024 * 1024)
#define BLOCK_BYTES (64 * 1024)

G_DEFINE_QUARK (attune - import - error - quark, attune_import_error)

static gboolean
is_dead (const AttuneImportRecord *record, const char *uuid, gboolean *dead, GError **error)
{
  gint64 found = 0;
  gboolean done = attune_database_read_int (
      record->database, &found, error,
      "SELECT EXISTS (SELECT 1 FROM tombstone WHERE uuid = ?1) OR EXISTS"
      " (SELECT 1 FROM baby WHERE uuid = ?1 AND deleted_utc_us IS NOT NULL) OR"
      " EXISTS (SELECT 1 FROM caregiver WHERE uuid = ?1 AND deleted_utc_us IS"
      " NOT NULL) OR EXISTS (SELECT 1 FROM session WHERE uuid = ?1 AND"
      " deleted_utc_us IS NOT NULL) OR EXISTS (SELECT 1 FROM note WHERE uuid ="
      " ?1 AND deleted_utc_us IS NOT NULL)",
      "u", uuid);

  *dead = found != 0 || g_hash_table_contains (record->left_out, uuid);
  return done;
}

static gboolean
is_known (const AttuneImportRecord *record, const char *uuid, GError **error)
{
  gint64 found = 0;

  if (!attune_database_read_int (
          record->database, &found, error,
          "SELECT EXISTS (SELECT 1 FROM baby WHERE uuid = ?1) OR EXISTS (SELECT 1"
          " FROM caregiver WHERE uuid = ?1) OR EXISTS (SELECT 1 FROM session WHERE"
          " uuid = ?1)",
          "u", uuid))
    return FALSE;
  return found != 0 || attune_import_fail (error, "there is no %s", uuid);
}

typedef gboolean (*ImportFunc) (const AttuneImportRecord *record,
                                AttuneImportOutcome *outcome,
                                GError **error);

/* A ? after the letter: may be null. Where an owner is gone, so is what it owns. */
static const struct {
  const char *kind;
  const char *fields;
  const char *owners[2];
  const char *other; /* may be gone without taking the record along */
  ImportFunc func;
} kinds[] = {
  { "caregiver",
    "id:u nickname:t look:o edited_utc_us:i",
    { NULL },
    NULL,
    attune_import_caregiver },
  { "baby",
    "id:u nickname:t born_week:t? born_on:d? due_on:d? born_early:b navel_healed:b hips_checked:b"
    " reflux:b look:o flags:o edited_utc_us:i edited_by:u?",
    { NULL },
    "edited_by",
    attune_import_baby },
  { "plan", "sha256:h plan:o", { NULL }, NULL, attune_import_plan },
  { "session",
    "id:u baby:u caregiver:u? routine:t plan:h machine_version:i began_utc_us:i local_date:d"
    " local_minute:m utc_offset_s:s ended_utc_us:i? outcome:t? stroke_us:i? question_us:i?"
    " rest_us:i? pause_us:i? pauses:i? softened:i? state_before:t? state_after:t? events:a"
    " answers:a noticed:a",
    { "baby" },
    "caregiver",
    attune_import_session },
  { "setting", "caregiver:u key:t value:t", { "caregiver" }, NULL, attune_import_setting },
  { "lesson_place",
    "caregiver:u lesson:t card:i state:t?",
    { "caregiver" },
    NULL,
    attune_import_lesson_place },
  { "journal",
    "caregiver:u ops:i? mem:i? salt:h? wrapped_key:h? recovery_wrapped_key:h?",
    { "caregiver" },
    NULL,
    attune_import_journal },
  { "review_answer",
    "id:u caregiver:u item:t at_utc_us:i rating:i chosen:t? seed:i?",
    { "caregiver" },
    NULL,
    attune_import_review_answer },
  { "note",
    "id:u caregiver:u kind:t session:u? baby:u? subject:t? local_date:d shared:b versions:a",
    { "caregiver", "baby" },
    "session",
    attune_import_note },
  { "tombstone", "id:u kind:t at_utc_us:i", { NULL }, NULL, attune_import_tombstone },
};

static const char header_fields[] = "format:t version:i program:t exported_utc_us:i local_date:d"
                                    " utc_offset_s:s words_of:u?";
static const char end_fields[] = "records:i";

typedef struct {
  AttuneDatabase *database;
  GInputStream *stream;
  AttuneImportResult *result;
  GHashTable *left_out;
  guint line;
  guint n_records;
  gboolean ended;
  gboolean preview; /* take it all back at the end */
  gboolean whole; /* read to the end without a fault */
} Import;

static void
count_added (AttuneImportResult *result, ImportFunc func)
{
  result->added++;
  result->babies += func == attune_import_baby;
  result->caregivers += func == attune_import_caregiver;
  result->sessions += func == attune_import_session;
  result->notes += func == attune_import_note;
}

static void
count (AttuneImportResult *result, ImportFunc func, AttuneImportOutcome outcome)
{
  switch (outcome) {
  case ATTUNE_IMPORT_ADDED:
    count_added (result, func);
    break;
  case ATTUNE_IMPORT_CHANGED:
    result->changed++;
    break;
  case ATTUNE_IMPORT_KEPT:
    result->kept++;
    break;
  case ATTUNE_IMPORT_LEFT_OUT:
    result->left_out++;
    break;
  }
}

/* A reference must lead somewhere, or to what was deleted. */
static gboolean
check_reference (const AttuneImportRecord *record, const char *name, gboolean *dead, GError **error)
{
  const char *uuid = name != NULL ? attune_import_get (record, name) : NULL;

  *dead = FALSE;
  return uuid == NULL ||
         (is_dead (record, uuid, dead, error) && (*dead || is_known (record, uuid, error)));
}

/* Whether the record may come in. */
static gboolean
check_references (const AttuneImportRecord *record, guint kind, gboolean *dead, GError **error)
{
  gboolean is_tombstone = kinds[kind].func == attune_import_tombstone;
  const char *id = is_tombstone ? NULL : attune_import_get (record, "id");
  gboolean other_dead;

  *dead = FALSE;
  if (id != NULL && !is_dead (record, id, dead, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds[kind].owners) && !*dead; i++) {
    if (!check_reference (record, kinds[kind].owners[i], dead, error))
      return FALSE;
  }
  return *dead || check_reference (record, kinds[kind].other, &other_dead, error);
}

/* What hangs on it stays out too. */
static void
leave_out (Import *import, const AttuneImportRecord *record)
{
  const char *id = attune_import_get (record, "id");

  if (id != NULL)
    g_hash_table_add (import->left_out, g_strdup (id));
}

static gboolean
import_record (Import *import, AttuneImportRecord *record, guint kind, GError **error)
{
  AttuneImportOutcome outcome = ATTUNE_IMPORT_LEFT_OUT;
  gboolean dead;

  if (!attune_import_take_fields (record, kinds[kind].fields, error) ||
      !check_references (record, kind, &dead, error) ||
      (!dead && !kinds[kind].func (record, &outcome, error))) {
    g_prefix_error (error, "%s: ", kinds[kind].kind);
    return FALSE;
  }
  if (dead)
    leave_out (import, record);
  import->n_records++;
  if (!g_str_equal (kinds[kind].kind, "plan"))
    count (import->result, kinds[kind].func, outcome);
  return TRUE;
}

/* The version comes before the fields: a newer format may have others. */
static gboolean
import_header (Import *import, AttuneImportRecord *record, GError **error)
{
  gint64 version;

  if (!attune_database_read_int (import->database, &version, error,
                                 "SELECT CASE WHEN json_extract (?1, '$.format') = ?2 THEN coalesce"
                                 " (json_extract (?1, '$.version'), 0) ELSE 0 END",
                                 "tt", record->line, ATTUNE_EXPORT_FORMAT))
    return FALSE;
  if (version > ATTUNE_EXPORT_VERSION) {
    g_set_error (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_TOO_NEW,
                 "the file has version %" G_GINT64_FORMAT ", this program reads %d", version,
                 ATTUNE_EXPORT_VERSION);
    return FALSE;
  }
  if (version < 1)
    return attune_import_fail (error, "this is no copy made by Attune");
  return attune_import_take_fields (record, header_fields, error);
}

static gboolean
import_end (Import *import, AttuneImportRecord *record, GError **error)
{
  if (!attune_import_take_fields (record, end_fields, error))
    return FALSE;
  import->ended = TRUE;
  if (g_ascii_strtoll (attune_import_get (record, "records"), NULL, 10) == import->n_records)
    return TRUE;
  return attune_import_fail (error, "the file counts %s records and has %u",
                             attune_import_get (record, "records"), import->n_records);
}

static gboolean
dispatch (Import *import, AttuneImportRecord *record, const char *kind, GError **error)
{
  gboolean is_header = g_strcmp0 (kind, "header") == 0;

  if (import->ended)
    return attune_import_fail (error, "there is more after the end");
  if (is_header != (import->line == 1))
    return attune_import_fail (error, "%s",
                               is_header ? "a second header" : "this is no copy made by Attune");
  if (is_header)
    return import_header (import, record, error);
  if (g_strcmp0 (kind, "end") == 0)
    return import_end (import, record, error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return import_record (import, record, i, error);
  }
  return attune_import_fail (error, "a record of no known kind");
}

static char *
read_kind (AttuneDatabase *database, const char *line, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT CASE WHEN json_valid (?1) THEN CASE WHEN json_type (?1) ="
      " 'object' THEN coalesce (json_extract (?1, '$.record'), '') END END",
      "t", line);

  if (rows == NULL || !attune_rows_next (rows, error))
    return NULL;
  if (attune_rows_is_null (rows, 0))
    attune_import_fail (error, "this is no JSON object");
  return attune_rows_dup_text (rows, 0);
}

static gboolean
import_line (Import *import, const char *line, gsize size, GError **error)
{
  AttuneImportRecord record = { .database = import->database,
                                .left_out = import->left_out,
                                .line = line };

  import->line++;
  if (!g_utf8_validate_len (line, size, NULL)) {
    attune_import_fail (error, "line %u: this is no UTF-8 text", import->line);
    return FALSE;
  }

  g_autofree char *kind = read_kind (import->database, line, error);
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  record.fields = fields;
  if (kind != NULL && dispatch (import, &record, kind, error))
    return TRUE;
  g_prefix_error (error, "line %u: ", import->line);
  return FALSE;
}

/* Takes whole lines out of what was read; the rest stays for the next block. */
static gboolean
import_lines (Import *import, GString *text, GError **error)
{
  char *begin = text->str;
  char *end;

  while ((end = memchr (begin, '\n', text->len - (gsize) (begin - text->str))) != NULL) {
    *end = '\0';
    if (!import_line (import, begin, (gsize) (end - begin), error))
      return FALSE;
    begin = end + 1;
  }
  g_string_erase (text, 0, begin - text->str);
  if (text->len <= LONGEST_LINE)
    return TRUE;
  return attune_import_fail (error, "line %u: too long", import->line + 1);
}

static gboolean
import_stream (Import *import, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  gssize size;

  while ((size = g_input_stream_read (import->stream, block, BLOCK_BYTES, NULL, error)) > 0) {
    g_string_append_len (text, block, size);
    if (!import_lines (import, text, error))
      return FALSE;
  }
  if (size < 0)
    return FALSE;
  if (import->ended && text->len == 0)
    return TRUE;
  g_set_error (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_INCOMPLETE,
               "line %u: the file ends too early", import->line + 1);
  return FALSE;
}

static gboolean
import_all (AttuneDatabase *database, gpointer data, GError **error)
{
  Import *import = data;

  import->whole = import_stream (import, error) &&
                  attune_database_exec (
                      database,
                      "DELETE FROM plan WHERE hash NOT IN (SELECT plan_hash FROM session)", error);
  return import->whole && !import->preview;
}

static gboolean
run (AttuneDatabase *database,
     GInputStream *stream,
     gboolean preview,
     AttuneImportResult *result,
     GError **error)
{
  g_autoptr (GHashTable) left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Import import = { .database = database,
                    .stream = stream,
                    .result = result,
                    .left_out = left_out,
                    .preview = preview };

  *result = (AttuneImportResult){ 0 };
  return attune_database_transact (database, import_all, &import, error) ||
         (preview && import.whole);
}

/**
 * attune_import_run:
 * @stream: what attune_export_lines() wrote, each line ended by a line feed
 * @result: (out caller-allocates): what became of the records
 *
 * Takes a copy in, in one transaction. What is here already stays once: the later edit wins, and of
 * a note the other remains as a version. What was deleted here stays deleted. Not inside a
 * transaction.
 *
 * Returns: FALSE with @error set, naming the line, and nothing changed
 */
gboolean
attune_import_run (AttuneDatabase *database,
                   GInputStream *stream,
                   AttuneImportResult *result,
                   GError **error)
{
  return run (database, stream, FALSE, result, error);
}

/**
 * attune_import_preview:
 * @stream: as for attune_import_run()
 * @result: (out caller-allocates): what would become of the records
 *
 * Takes a copy in and takes it back again, so that one knows before.
 *
 * Returns: FALSE with @error set, naming the line
 */
gboolean
attune_import_preview (AttuneDatabase *database,
                       GInputStream *stream,
                       AttuneImportResult *result,
                       GError **error)
{
  return run (database, stream, TRUE, result, error);
}
