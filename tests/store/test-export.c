/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "export-family.h"
#include "store-fixture.h"

#include "attune-check.h"
#include "attune-store-import.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folders[2];
  AttuneDatabase *from;
  AttuneDatabase *into;
  GRand *rand;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  f->rand = g_rand_new_with_seed (seed);
  f->folders[0] = test_folder_new ();
  f->folders[1] = test_folder_new ();
  f->from = test_database_new (f->folders[0]);
  f->into = test_database_new (f->folders[1]);
  family_fill (f->from, f->rand);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_database_free (f->from);
  attune_database_free (f->into);
  for (guint i = 0; i < 2; i++) {
    test_folder_remove (f->folders[i]);
    g_free (f->folders[i]);
  }
  g_rand_free (f->rand);
}

static gboolean
import_bytes (AttuneDatabase *database,
              const char *bytes,
              gsize size,
              AttuneImportResult *result,
              GError **error)
{
  g_autoptr (GInputStream)
      stream = g_memory_input_stream_new_from_data (bytes, (gssize) size, NULL);

  return attune_import_run (database, stream, result, error);
}

static AttuneImportResult
import (AttuneDatabase *database, const char *text)
{
  AttuneImportResult result;
  g_autoptr (GError) error = NULL;

  import_bytes (database, text, strlen (text), &result, &error);
  g_assert_no_error (error);
  return result;
}

static void
assert_same (AttuneDatabase *a, AttuneDatabase *b)
{
  g_autofree char *one = family_dump (a);
  g_autofree char *two = family_dump (b);

  g_assert_cmpstr (one, ==, two);
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autofree char *first = family_export (f->from, FAMILY_CAREGIVER_1);
  g_autofree char *second = family_export (f->from, FAMILY_CAREGIVER_2);
  g_autoptr (GError) error = NULL;
  guint n_faults = 1;

  g_assert_cmpuint (import (f->into, first).added, >, 0);
  g_assert_cmpuint (import (f->into, second).added, >, 0);
  assert_same (f->from, f->into);
  attune_check_count_faults (f->into, &n_faults, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_faults, ==, 0);

  /* Again, and where it came from: nothing is there twice. */
  AttuneImportResult again = import (f->into, first);

  g_assert_cmpuint (again.added + again.changed + again.left_out, ==, 0);
  again = import (f->from, second);
  g_assert_cmpuint (again.added + again.changed + again.left_out, ==, 0);
  assert_same (f->from, f->into);

  g_autofree char *back = family_export (f->into, FAMILY_CAREGIVER_2);

  g_assert_cmpuint (strlen (back), ==, strlen (second));
}

static void
test_words_stay_with_their_writer (Fixture *f, gconstpointer data)
{
  g_autofree char *first = family_export (f->from, FAMILY_CAREGIVER_1);
  g_autofree char *nobody = family_export (f->from, NULL);
  g_autofree char *second = NULL;

  test_exec (f->from, "UPDATE note_version SET words = words || '" FAMILY_SECRET "'"
                      " WHERE note_id IN (SELECT n.id FROM note n JOIN caregiver c"
                      " ON c.id = n.caregiver_id WHERE hex (c.uuid) LIKE '%02')");
  second = family_export (f->from, FAMILY_CAREGIVER_2);
  g_assert_null (strstr (first, FAMILY_SECRET));
  g_assert_null (strstr (nobody, FAMILY_SECRET));
  g_assert_null (strstr (nobody, "\"record\":\"note\""));
  g_assert_null (strstr (nobody, "\"record\":\"setting\""));
  g_assert_null (strstr (nobody, "\"record\":\"journal\""));
  g_assert_nonnull (strstr (nobody, "\"record\":\"session\""));
  g_assert_nonnull (strstr (second, FAMILY_SECRET));
}

static void
test_deleted_stays_here (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  AttuneImportResult result;

  test_exec (f->from, "UPDATE baby SET deleted_utc_us = 1 WHERE hex (uuid) LIKE '0B%01'");
  text = family_export (f->from, FAMILY_CAREGIVER_1);
  g_assert_null (strstr (text, FAMILY_BABY_1));

  /* What is hidden or gone here, and what hangs on it, no file brings back. */
  test_exec (f->from, "UPDATE baby SET deleted_utc_us = NULL");
  g_free (text);
  text = family_export (f->from, FAMILY_CAREGIVER_1);
  test_exec (f->into, "INSERT INTO tombstone SELECT unhex.u, 'baby', 1 FROM (SELECT"
                      " x'0b000000000040008000000000000001' AS u) unhex");
  result = import (f->into, text);
  g_assert_cmpuint (result.left_out, >=, 1);
  g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM baby"), ==, 1);
  g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM session s JOIN baby b"
                                        " ON b.id = s.baby_id WHERE hex (b.uuid) LIKE '0B%01'"),
                   ==, 0);
  before = family_dump (f->into);
  import (f->into, text);

  g_autofree char *after = family_dump (f->into);

  g_assert_cmpstr (before, ==, after);
}

/* A file says that something is deleted there; here it lives, and stays. */
static void
test_a_file_deletes_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *before = family_dump (f->from);

  import (f->from,
          "{\"record\":\"header\",\"format\":\"attune-export\",\"version\":1,\"program\":\"0\","
          "\"exported_utc_us\":1,\"local_date\":\"2026-11-24\",\"utc_offset_s\":0,"
          "\"words_of\":null}\n{\"record\":\"tombstone\",\"id\":\"" FAMILY_BABY_1 "\","
          "\"kind\":\"baby\",\"at_utc_us\":9000000000000000}\n"
          "{\"record\":\"end\",\"records\":1}\n");

  g_autofree char *after = family_dump (f->from);

  g_assert_cmpstr (before, ==, after);
}

static void
test_later_edit_wins (Fixture *f, gconstpointer data)
{
  g_autofree char *text = family_export (f->from, FAMILY_CAREGIVER_1);
  g_autofree char *newer = NULL;
  AttuneImportResult result;

  import (f->into, text);
  test_exec (f->into, "UPDATE baby SET nickname = 'here', edited_utc_us = edited_utc_us + 1");
  test_exec (f->from, "UPDATE caregiver SET nickname = 'there', edited_utc_us = edited_utc_us + 1;"
                      "UPDATE baby SET nickname = 'there'");
  newer = family_export (f->from, FAMILY_CAREGIVER_1);
  result = import (f->into, newer);
  g_assert_cmpuint (result.changed, ==, 2);
  g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM baby WHERE nickname = 'here'"), ==,
                   2);
  g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM caregiver WHERE nickname = 'there'"),
                   ==, 2);
}

/* Written on in two places: the later is what the note says, the other is a version of it. */
static void
test_both_versions_stay (Fixture *f, gconstpointer data)
{
  g_autofree char *there = NULL;
  g_autofree char *here = NULL;
  AttuneImportResult result;

  test_exec (f->from, "DELETE FROM note_version; DELETE FROM note;"
                      "INSERT INTO note SELECT 1, x'0e000000000040008000000000000001', id, 'week',"
                      " NULL, NULL, NULL, '2026-11-24', 0, NULL FROM caregiver LIMIT 1;"
                      "INSERT INTO note_version VALUES (1, 1, 100, NULL, NULL, 'first', NULL, NULL,"
                      " x'00')");
  there = family_export (f->from, FAMILY_CAREGIVER_1);
  import (f->into, there);
  test_exec (f->into,
             "UPDATE note_version SET words = 'here', written_utc_us = 300, digest = x'01'");
  test_exec (f->from, "UPDATE note_version SET words = 'there', written_utc_us = 200");
  g_free (there);
  there = family_export (f->from, FAMILY_CAREGIVER_1);
  result = import (f->into, there);
  g_assert_cmpuint (result.changed, ==, 1);
  g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM note_version WHERE (version, words)"
                                        " IN (VALUES (1, 'there'), (2, 'here'))"),
                   ==, 2);
  g_assert_cmpuint (import (f->into, there).changed, ==, 0);

  here = family_export (f->into, FAMILY_CAREGIVER_1);
  import (f->from, here);
  g_assert_cmpint (test_count (f->from, "SELECT count (*) FROM note_version WHERE (version, words)"
                                        " IN (VALUES (1, 'there'), (2, 'here'))"),
                   ==, 2);
}

static void
test_the_longer_session_is_the_later (Fixture *f, gconstpointer data)
{
  g_autofree char *whole = family_export (f->from, FAMILY_CAREGIVER_1);
  g_autofree char *begun = NULL;

  test_exec (f->from, "CREATE TEMP TABLE one AS SELECT session_id AS id FROM event GROUP BY 1"
                      " HAVING count (*) > 2 LIMIT 1;"
                      "UPDATE session SET ended_utc_us = NULL, outcome = NULL"
                      " WHERE id IN (SELECT id FROM one);"
                      "DELETE FROM event WHERE session_id IN (SELECT id FROM one) AND seq > 1");
  begun = family_export (f->from, FAMILY_CAREGIVER_1);
  import (f->into, begun);
  if (test_count (f->from, "SELECT count (*) FROM one") == 1) {
    g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM session WHERE outcome = 'left'"),
                     ==, 1);
    g_assert_cmpuint (import (f->into, whole).changed, ==, 1);
  }
  g_assert_cmpint (test_count (f->into, "SELECT count (*) FROM session WHERE outcome = 'left'"), ==,
                   0);
  g_assert_cmpuint (import (f->into, begun).changed, ==, 0);
}

#define HEADER \
  "{\"record\":\"header\",\"format\":\"attune-export\",\"version\":1,\"program\":\"0\"," \
  "\"exported_utc_us\":1,\"local_date\":\"2026-11-24\",\"utc_offset_s\":0,\"words_of\":null}\n"
#define CAREGIVER(look) \
  "{\"record\":\"caregiver\",\"id\":\"" TEST_CAREGIVER "\",\"nickname\":\"x\",\"look\":" look "," \
  "\"edited_utc_us\":9007199254740992}\n"

static const struct {
  const char *text;
  const char *message;
} hostile[] = {
  { "", "line 1: the file ends too early" },
  { "\n", "line 1: this is no JSON object" },
  { "[]\n", "line 1: this is no JSON object" },
  { "{}\n", "line 1: this is no copy" },
  { "{\"record\":\"header\",\"format\":\"other\",\"version\":1}\n", "line 1: this is no copy" },
  { "{\"record\":\"header\",\"format\":\"attune-export\",\"version\":2}\n",
    "line 1: the file has" },
  { "{\"record\":\"header\",\"format\":\"attune-export\",\"version\":1}\n", "line 1: " },
  { HEADER "\xff\xfe\n", "line 2: this is no UTF-8" },
  { HEADER HEADER, "line 2: a second header" },
  { HEADER "{\"record\":\"spell\"}\n", "line 2: a record of no known kind" },
  { HEADER CAREGIVER ("{}"), "line 3: the file ends too early" },
  { HEADER CAREGIVER ("{}") "{\"record\":\"end\",\"records\":2}\n", "line 3: the file counts 2" },
  { HEADER CAREGIVER ("{}") "{\"record\":\"end\",\"records\":1}", "line 3: the file ends" },
  { HEADER CAREGIVER ("{}") "{\"record\":\"end\",\"records\":1}\n{}\n", "line 4: there is more" },
  { HEADER CAREGIVER ("5"), "line 2: caregiver: “look”" },
  { HEADER CAREGIVER ("null"), "line 2: caregiver: “look” is null" },
  { HEADER CAREGIVER ("{},\"look\":{}"), "line 2: caregiver: “look” does not belong" },
  { HEADER CAREGIVER ("{},\"more\":1"), "line 2: caregiver: “more” does not belong" },
  { HEADER "{\"record\":\"tombstone\",\"id\":\"x\",\"kind\":\"a\",\"at_utc_us\":1}\n",
    "line 2: tombstone: “id” is not" },
  { HEADER "{\"record\":\"setting\",\"caregiver\":\"0a000000-0000-4000-8000-000000000009\","
           "\"key\":\"a\",\"value\":\"b\"}\n",
    "line 2: setting: there is no 0a000000" },
  { HEADER "{\"record\":\"plan\",\"sha256\":\"00\",\"plan\":{}}\n",
    "line 2: plan: the plan is not" },
};

static void
test_hostile_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *before = family_dump (f->from);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    AttuneImportResult result;
    g_autoptr (GError) error = NULL;

    g_assert_false (
        import_bytes (f->from, hostile[i].text, strlen (hostile[i].text), &result, &error));
    g_assert_nonnull (error);
    if (strstr (error->message, hostile[i].message) != error->message)
      g_error ("%u: %s", i, error->message);

    g_autofree char *after = family_dump (f->from);

    g_assert_cmpstr (before, ==, after);
  }
}

/* Deep, long, cut off at any place, and with any byte another one: said, or taken, never a crash. */
static void
test_damage_is_all_or_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *text = family_export (f->from, FAMILY_CAREGIVER_1);
  g_autofree char *empty = family_dump (f->into);
  gsize size = strlen (text);

  for (guint i = 0; i < 100; i++) {
    g_autofree char *bytes = g_memdup2 (text, size);
    gsize at = (gsize) g_rand_int_range (f->rand, 0, (gint32) size);
    AttuneImportResult result;
    g_autoptr (GError) error = NULL;

    bytes[at] = (char) g_rand_int (f->rand);
    if (import_bytes (f->into, bytes, i % 2 == 0 ? size : at, &result, &error)) {
      test_exec (f->into, "DELETE FROM note; DELETE FROM session; DELETE FROM baby;"
                          "DELETE FROM caregiver; DELETE FROM plan; DELETE FROM tombstone");
      continue;
    }
    g_assert_nonnull (strstr (error->message, "line "));

    g_autofree char *after = family_dump (f->into);

    g_assert_cmpstr (empty, ==, after);
  }
}

static void
test_nesting_and_length_are_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *text = g_strconcat (HEADER, "{\"record\":", deep, "\n", NULL);
  g_autofree char *block = g_strnfill (17 * 1024 * 1024, 'x');
  g_autofree char *longest = g_strconcat (HEADER, block, NULL);
  AttuneImportResult result;
  g_autoptr (GError) error = NULL;

  g_assert_false (import_bytes (f->into, text, strlen (text), &result, &error));
  g_assert_true (g_str_has_prefix (error->message, "line 2: this is no JSON"));
  g_clear_error (&error);
  g_assert_false (import_bytes (f->into, longest, strlen (longest), &result, &error));
  g_assert_true (g_str_has_prefix (error->message, "line 2: too long"));
}

/* Of the document: "kind field" → what value it has. */
static GHashTable *
read_document (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "docs",
                                            "export-format.md", NULL);
  g_autofree char *text = NULL;
  g_autofree char *kind = NULL;
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) cells = g_strsplit (*line, "|", -1);

    if (g_str_has_prefix (*line, "#")) {
      g_free (kind);
      kind = g_str_has_prefix (*line, "### ") ? g_strdup (*line + 4) : NULL;
    } else if (kind != NULL && g_str_has_prefix (*line, "| `")) {
      g_auto (GStrv) name = g_strsplit (cells[1], "`", -1);

      g_hash_table_insert (fields, g_strdup_printf ("%s %s", kind, name[1]),
                           g_strdup (g_strstrip (cells[2])));
    }
  }
  return fields;
}

static gboolean
value_fits (const char *value, const char *type)
{
  gboolean null = g_str_has_suffix (value, " or null");

  if (g_str_equal (type, "null"))
    return null;
  if (g_str_equal (type, "true") || g_str_equal (type, "false"))
    return g_str_has_prefix (value, "boolean");
  if (g_str_equal (type, "integer"))
    return g_str_has_prefix (value, "number") || g_str_has_prefix (value, "minute") ||
           g_str_has_prefix (value, "seconds");
  if (g_str_equal (type, "array"))
    return g_str_has_prefix (value, "list");
  if (g_str_equal (type, "object"))
    return g_str_has_prefix (value, "object");
  return g_str_equal (type, "text") && strchr ("UtdohT", *value) != NULL;
}

static void
check_line (AttuneDatabase *database, const char *line, GHashTable *document, GHashTable *seen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, &error,
      "SELECT json_extract (?1, '$.record') || ' ' || key, type FROM json_each (?1)"
      " WHERE key <> 'record'",
      "t", line);

  g_assert_no_error (error);
  while (attune_rows_next (rows, &error)) {
    const char *field = attune_rows_get_text (rows, 0);
    const char *value = g_hash_table_lookup (document, field);

    if (value == NULL || !value_fits (value, attune_rows_get_text (rows, 1)))
      g_error ("%s is %s: not as documented", field, attune_rows_get_text (rows, 1));
    g_hash_table_add (seen, g_strdup (field));
  }
  g_assert_no_error (error);
}

static void
test_records_are_as_documented (Fixture *f, gconstpointer data)
{
  g_autofree char *first = family_export (f->from, FAMILY_CAREGIVER_1);
  g_autofree char *second = family_export (f->from, FAMILY_CAREGIVER_2);
  g_autofree char *text = g_strconcat (first, second, NULL);
  g_autoptr (GHashTable) document = read_document ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    check_line (f->from, *line, document, seen);
  g_assert_cmpuint (g_hash_table_size (seen), ==, g_hash_table_size (document));
}

static gboolean
append_row (const char *const *cells, guint n_cells, gpointer data, GError **error)
{
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (data, "%s%s", i > 0 ? "|" : "", cells[i] != NULL ? cells[i] : "");
  g_string_append_c (data, '\n');
  return TRUE;
}

static char *
export_table (AttuneDatabase *database, const char *table, const char *writer)
{
  GString *text = g_string_new (NULL);
  AttuneExportScope scope = { writer, NULL };
  g_autoptr (GError) error = NULL;

  attune_export_table (database, table, &scope, append_row, text, &error);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
test_tables (Fixture *f, gconstpointer data)
{
  g_autofree char *answers = NULL;
  g_autofree char *notes = export_table (f->from, "notes", FAMILY_CAREGIVER_1);
  g_autofree char *nobody = export_table (f->from, "notes", NULL);

  test_exec (f->from, "DELETE FROM answer; INSERT INTO answer SELECT id, 7, 'legs', 'yes'"
                      " FROM session LIMIT 1");
  answers = export_table (f->from, "answers", NULL);
  g_assert_true (g_str_has_prefix (answers, "session_id|seq|region|region_label|answer\n"));
  g_assert_true (g_str_has_suffix (answers, "|7|legs|Legs|yes\n") ||
                 g_str_has_suffix (answers, "|7|legs|legs|yes\n"));
  g_assert_null (strstr (notes, FAMILY_SECRET));
  g_assert_null (strchr (strchr (nobody, '\n') + 1, '\n'));
  for (const char *const *table = attune_export_get_tables (); *table != NULL; table++) {
    g_autofree char *text = export_table (f->from, *table, FAMILY_CAREGIVER_2);

    g_assert_nonnull (strstr (text, "_id|"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/attune/store/export/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("round-trip-loses-nothing", test_round_trip);
  ADD ("words-stay-with-their-writer", test_words_stay_with_their_writer);
  ADD ("deleted-stays-deleted", test_deleted_stays_here);
  ADD ("a-file-deletes-nothing", test_a_file_deletes_nothing);
  ADD ("later-edit-wins", test_later_edit_wins);
  ADD ("both-versions-stay", test_both_versions_stay);
  ADD ("the-longer-session-is-the-later", test_the_longer_session_is_the_later);
  ADD ("hostile-changes-nothing", test_hostile_changes_nothing);
  ADD ("damage-is-all-or-nothing", test_damage_is_all_or_nothing);
  ADD ("nesting-and-length-are-refused", test_nesting_and_length_are_refused);
  ADD ("records-are-as-documented", test_records_are_as_documented);
  ADD ("tables", test_tables);
#undef ADD
  return g_test_run ();
}
