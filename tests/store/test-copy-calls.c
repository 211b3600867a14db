/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Copies go out and come in on the store's own threads. */
#include "config.h"

#include "export-family.h"
#include "store-fixture.h"

typedef struct {
  char *folder;
  char *path; /* of the copy */
  AttuneManualClock *clock;
  AttuneStore *store;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  f->folder = test_folder_new ();
  f->path = g_build_filename (f->folder, "copy.jsonl", NULL);

  AttuneDatabase *database = test_database_new (f->folder);

  family_fill (database, rand);
  attune_database_free (database);
  f->clock = test_clock_new ();
  f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->clock));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_store_close (f->store);
  g_object_unref (f->clock);
  test_folder_remove (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static gboolean
append_line (const char *line, gpointer data, GError **error)
{
  g_string_append (data, line);
  g_string_append_c (data, '\n');
  return TRUE;
}

static gboolean
write_lines (AttuneDatabase *database, gpointer data, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  AttuneExportScope scope = { FAMILY_CAREGIVER_1, now };

  return attune_export_lines (database, &scope, append_line, data, error);
}

static GString *
take_copy (Fixture *f)
{
  GString *text = g_string_new (NULL);
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_read_all_async (f->store, write_lines, text, NULL, NULL, test_wait_cb, &wait);
  g_assert_true (attune_store_read_all_finish (f->store, test_wait (&wait), &error));
  g_assert_no_error (error);
  g_object_unref (wait.result);
  return text;
}

static void
keep_copy (Fixture *f)
{
  g_autoptr (GString) text = take_copy (f);

  g_assert_true (g_file_set_contents (f->path, text->str, (gssize) text->len, NULL));
}

static AttuneImportResult *
import (Fixture *f, gboolean preview, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (f->path);
  TestWait wait = { 0 };

  attune_store_import_async (f->store, file, preview, NULL, test_wait_cb, &wait);

  AttuneImportResult *result = attune_store_import_finish (f->store, test_wait (&wait), error);

  g_object_unref (wait.result);
  return result;
}

static void
delete_everything (Fixture *f)
{
  TestWait wait = { 0 };

  attune_store_delete_async (f->store, ATTUNE_DELETABLE_EVERYTHING, NULL, NULL, test_wait_cb,
                             &wait);
  g_assert_true (attune_store_delete_finish (f->store, test_wait (&wait), NULL));
  g_object_unref (wait.result);
}

static gboolean
fail_to_write (AttuneDatabase *database, gpointer data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

/* And the next copy is not held up by it. */
static void
test_fault_of_the_writer_comes_back (Fixture *f, gconstpointer data)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_read_all_async (f->store, fail_to_write, NULL, NULL, NULL, test_wait_cb, &wait);
  g_assert_false (attune_store_read_all_finish (f->store, test_wait (&wait), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_object_unref (wait.result);
  g_string_free (take_copy (f), TRUE);
}

static void
test_preview_says_what_would_come (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep_copy (f);
  delete_everything (f);

  g_autofree AttuneImportResult *before = import (f, TRUE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (before->babies, >, 0);
  g_assert_cmpuint (before->caregivers, ==, 2);
  g_assert_cmpuint (before->sessions, >, 0);

  g_autofree AttuneImportResult *after = import (f, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (before, sizeof *before, after, sizeof *after);
}

/* Deleted and read back in one run of the program, and in two. */
static void
test_copy_brings_everything_back (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) before = take_copy (f);

  keep_copy (f);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;

    delete_everything (f);
    if (i > 0) {
      test_store_close (f->store);
      f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->clock));
    }

    g_autofree AttuneImportResult *result = import (f, FALSE, &error);
    g_autoptr (GString) after = take_copy (f);

    g_assert_no_error (error);
    g_assert_cmpuint (result->left_out, ==, 0);
    g_assert_cmpstr (before->str, ==, after->str);
  }
}

/* Skipped the first minutes, then read a copy in: nobody without a name stands beside the family. */
static void
test_blank_people_make_way (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "attune.db", NULL);
  g_autoptr (AttuneDatabase)
      database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree AttuneImportResult *result = NULL;

  test_exec (database, "UPDATE baby SET nickname = 'Ada'; UPDATE caregiver SET nickname = 'Kim'");
  keep_copy (f);
  test_exec (database,
             "INSERT INTO baby (uuid, nickname, look, edited_utc_us)"
             " VALUES (zeroblob (16), '', '{}', 1),"
             " (x'00000000000000000000000000000001', '', '{\"skin\":2}', 1);"
             "INSERT INTO caregiver (uuid, nickname, look, edited_utc_us)"
             " VALUES (zeroblob (16), '', '{}', 1),"
             " (x'00000000000000000000000000000001', '', '{}', 1);"
             "INSERT INTO caregiver_setting SELECT max (id), 'sound', 'voice' FROM caregiver");
  result = import (f, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (result);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby WHERE nickname = ''"), ==, 1);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM caregiver WHERE nickname = ''"), ==,
                   1);
}

static void
test_broken_copy_names_the_line (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) before = take_copy (f);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (f->path, before->str, (gssize) before->len / 2, NULL));
  g_assert_null (import (f, FALSE, &error));
  g_assert_error (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_INCOMPLETE);
  g_assert_true (g_str_has_prefix (error->message, "line "));

  g_autoptr (GString) after = take_copy (f);

  g_assert_cmpstr (before->str, ==, after->str);
}

static gboolean
append_row (const char *const *cells, guint n_cells, gpointer data, GError **error)
{
  GString *text = data;

  for (guint i = 1; i < n_cells; i++)
    g_string_append_printf (text, "%s%s", i > 1 ? "|" : "", cells[i] != NULL ? cells[i] : "");
  g_string_append_c (text, '\n');
  return TRUE;
}

static gboolean
write_answers (AttuneDatabase *database, gpointer data, GError **error)
{
  AttuneExportScope scope = { NULL, NULL };

  return attune_export_table (database, "answers", &scope, append_row, data, error) &&
         attune_export_table (database, "noticed", &scope, append_row, data, error);
}

static void
test_tables_have_words_beside_ids (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "attune.db", NULL);
  g_autoptr (AttuneDatabase)
      database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  TestWait wait = { 0 };

  test_exec (database, "DELETE FROM noticed; DELETE FROM answer;"
                       "INSERT INTO answer SELECT min (id), 1, 'whole', 'yes' FROM session"
                       " WHERE deleted_utc_us IS NULL;"
                       "INSERT INTO noticed SELECT min (id), 'cue.smile', 'after' FROM session"
                       " WHERE deleted_utc_us IS NULL");
  attune_store_read_all_async (f->store, write_answers, text, NULL, NULL, test_wait_cb, &wait);
  g_assert_true (attune_store_read_all_finish (f->store, test_wait (&wait), NULL));
  g_object_unref (wait.result);
  g_assert_cmpstr (text->str, ==,
                   "seq|region|region_label|answer\n1|whole|whole body|yes\n"
                   "chip|chip_label|source\ncue.smile|a smile|after\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/attune/store/copy-calls/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("fault-of-the-writer-comes-back", test_fault_of_the_writer_comes_back);
  ADD ("preview-says-what-would-come", test_preview_says_what_would_come);
  ADD ("copy-brings-everything-back", test_copy_brings_everything_back);
  ADD ("blank-people-make-way", test_blank_people_make_way);
  ADD ("broken-copy-names-the-line", test_broken_copy_names_the_line);
  ADD ("tables-have-words-beside-ids", test_tables_have_words_beside_ids);
#undef ADD
  return g_test_run ();
}
