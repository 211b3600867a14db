/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-opening.h"
#include "attune-schema.h"
#include "attune-store-folder.h"
#include "attune-uuid.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = test_folder_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_folder_remove (f->folder);
  g_free (f->folder);
}

static AttuneDatabase *
open_folder (const char *path, AttuneHealth *health, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);

  return attune_opening_run (folder, now, health, error);
}

static int
get_mode (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_uuid_round_trip (void)
{
  guint8 bytes[ATTUNE_UUID_BYTES];

  for (guint i = 0; i < 50; i++) {
    g_autofree char *uuid = g_uuid_string_random ();

    g_assert_true (attune_uuid_to_bytes (uuid, bytes));

    g_autofree char *again = attune_uuid_from_bytes (bytes);

    g_assert_cmpstr (again, ==, uuid);
  }
  g_assert_false (attune_uuid_to_bytes (NULL, bytes));
  g_assert_false (attune_uuid_to_bytes ("not a uuid", bytes));
}

static void
test_settings_hold (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *sql;
    gint64 value;
  } rows[] = {
    { "PRAGMA application_id", ATTUNE_SCHEMA_APPLICATION_ID },
    { "PRAGMA user_version", ATTUNE_SCHEMA_VERSION },
    { "PRAGMA synchronous", 2 },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA temp_store", 2 },
    { "PRAGMA secure_delete", 1 },
    { "SELECT count (*) FROM pragma_journal_mode WHERE journal_mode = 'wal'", 1 },
    { "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
      " AND NOT strict AND name NOT LIKE 'sqlite%'",
      0 },
  };
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (test_count (database, rows[i].sql), ==, rows[i].value);
}

static void
test_files_are_private (Fixture *f, gconstpointer data)
{
  g_autofree char *inner = g_build_filename (f->folder, "deep", "er", NULL);
  AttuneHealth health = { 0 };
  mode_t mask = umask (0);
  g_autoptr (AttuneDatabase) database = open_folder (inner, &health, NULL);

  test_add_people (database);
  umask (mask);
  g_assert_cmpint (get_mode (inner, "."), ==, 0700);
  g_assert_cmpint (get_mode (inner, "attune.db"), ==, 0600);
  g_assert_cmpint (get_mode (inner, "attune.db-wal"), ==, 0600);
  g_assert_cmpint (get_mode (inner, "attune.db-shm"), ==, 0600);
}

static void
test_open_rights_are_taken_away (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "attune.db", NULL);
  AttuneHealth health = { 0 };

  attune_database_free (test_database_new (f->folder));
  g_chmod (path, 0644);
  g_chmod (f->folder, 0755);

  g_autoptr (AttuneDatabase) database = open_folder (f->folder, &health, NULL);

  g_assert_nonnull (database);
  g_assert_cmpint (get_mode (f->folder, "attune.db"), ==, 0600);
  g_assert_cmpint (get_mode (f->folder, "."), ==, 0700);
}

static void
test_links_are_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "attune.db", NULL);
  g_autofree char *other = g_build_filename (f->folder, "other.db", NULL);
  AttuneHealth health = { 0 };
  g_autoptr (GError) error = NULL;

  attune_database_free (test_database_new (f->folder));
  g_assert_cmpint (link (path, other), ==, 0);
  g_assert_null (open_folder (f->folder, &health, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_UNSAFE);
  g_clear_error (&error);

  g_unlink (path);
  g_assert_cmpint (symlink (other, path), ==, 0);
  g_assert_null (open_folder (f->folder, &health, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_UNSAFE);
  g_clear_error (&error);

  g_unlink (other);
  g_assert_null (open_folder (f->folder, &health, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_UNSAFE);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_other_programs_file_is_left_alone (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "attune.db", NULL);
  AttuneHealth health = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_file_create (path, &error);
  {
    g_autoptr (AttuneDatabase)
        database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, &error);

    test_exec (database, "CREATE TABLE recipe (name TEXT)");
  }
  g_assert_null (open_folder (f->folder, &health, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_UNSAFE);
}

static gboolean
insert_and_fail (AttuneDatabase *database, gpointer data, GError **error)
{
  test_add_people (database);
  return attune_database_exec (database, "INSERT INTO nowhere VALUES (1)", error);
}

static void
test_transaction_undoes_all (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (attune_database_transact (database, insert_and_fail, NULL, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 0);
  test_add_people (database);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 1);
}

static void
test_statements_are_used_again (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
  g_autoptr (GError) error = NULL;
  const char *sql = "SELECT ? UNION ALL SELECT 2";
  g_autoptr (AttuneRows) outer = attune_database_read (database, &error, sql, "n", 1);

  g_assert_true (attune_rows_next (outer, &error));

  g_autoptr (AttuneRows) inner = attune_database_read (database, &error, sql, "n", 5);

  g_assert_true (attune_rows_next (inner, &error));
  g_assert_cmpint (attune_rows_get_int (inner, 0), ==, 5);
  g_assert_cmpint (attune_rows_get_int (outer, 0), ==, 1);
  g_assert_true (attune_rows_next (outer, &error));
  g_assert_cmpint (attune_rows_get_int (outer, 0), ==, 2);
  g_assert_false (attune_rows_next (outer, &error));
  g_assert_no_error (error);
}

static void
test_rows_that_break_off_are_not_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneRows) whole = attune_database_read (database, &error, "SELECT 1", "");
  /* The second row has no absolute value that fits. */
  g_autoptr (AttuneRows) broken = attune_database_read (
      database, &error, "SELECT abs (column1) FROM (VALUES (1), (-9223372036854775807 - 1))", "");

  g_assert_no_error (error);
  g_assert_true (attune_rows_next (whole, &error));
  g_assert_false (attune_rows_is_whole (whole));
  g_assert_false (attune_rows_next (whole, &error));
  g_assert_true (attune_rows_is_whole (whole));
  g_assert_no_error (error);

  g_assert_true (attune_rows_next (broken, &error));
  g_assert_false (attune_rows_next (broken, &error));
  g_assert_false (attune_rows_is_whole (broken));
  g_assert_nonnull (error);
}

static void
test_errors_name_no_values (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
  g_autoptr (GError) error = NULL;

  test_add_people (database);
  g_assert_false (attune_database_write (
      database, &error,
      "INSERT INTO caregiver (uuid, nickname, look, edited_utc_us) VALUES (?, ?, '', 0)", "ut",
      TEST_CAREGIVER, "Grandmother"));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CONFLICT);
  g_assert_null (strstr (error->message, "Grandmother"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/store/uuid/round-trip", test_uuid_round_trip);
#define ADD(path, func) \
  g_test_add ("/attune/store/database/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("settings-hold", test_settings_hold);
  ADD ("files-are-private", test_files_are_private);
  ADD ("open-rights-are-taken-away", test_open_rights_are_taken_away);
  ADD ("links-are-refused", test_links_are_refused);
  ADD ("other-programs-file-is-left-alone", test_other_programs_file_is_left_alone);
  ADD ("transaction-undoes-all", test_transaction_undoes_all);
  ADD ("statements-are-used-again", test_statements_are_used_again);
  ADD ("rows-that-break-off-are-not-whole", test_rows_that_break_off_are_not_whole);
  ADD ("errors-name-no-values", test_errors_name_no_values);
  return g_test_run ();
}
