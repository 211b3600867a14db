/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-backup.h"
#include "attune-opening.h"
#include "attune-schema.h"
#include "attune-store-folder.h"
#include "attune-store-people.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *path;
  char *backups;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = test_folder_new ();
  f->path = g_build_filename (f->folder, ATTUNE_STORE_FILE_NAME, NULL);
  f->backups = g_build_filename (f->folder, ATTUNE_STORE_BACKUPS_NAME, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_folder_remove (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->backups);
}

static AttuneDatabase *
open_folder (Fixture *f, AttuneHealth *health, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (f->folder);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);

  return attune_opening_run (folder, now, health, error);
}

static char *
dup_schema (AttuneDatabase *database)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, NULL, "SELECT coalesce (sql, name) FROM sqlite_schema ORDER BY type, name", "");
  GString *schema = g_string_new (NULL);

  while (attune_rows_next (rows, NULL))
    g_string_append_printf (schema, "%s\n", attune_rows_get_text (rows, 0));
  return g_string_free (schema, FALSE);
}

static void
copy_fixture (Fixture *f, const char *name)
{
  g_autofree char *from = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "tests", "data",
                                            "store", name, NULL);
  g_autofree char *bytes = NULL;
  gsize size;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (f->path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
test_old_file_opens (Fixture *f, gconstpointer data)
{
  AttuneHealth health = { 0 };
  g_autoptr (GError) error = NULL;

  copy_fixture (f, "schema-1.db");

  g_autoptr (AttuneDatabase) database = open_folder (f, &health, &error);

  g_assert_no_error (error);

  g_autoptr (GPtrArray) babies = attune_people_list_babies (database, &error);
  g_autoptr (GArray) events = attune_sessions_load_events (database, TEST_SESSION, &error);
  g_autofree char *schema = dup_schema (database);

  g_assert_no_error (error);
  g_assert_cmpuint (babies->len, ==, 1);
  g_assert_cmpstr (((AttuneBaby *) babies->pdata[0])->nickname, ==, "Ada");
  g_assert_cmpuint (events->len, ==, 10);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM note_version"), ==, 1);

  g_autofree char *other = test_folder_new ();
  g_autoptr (AttuneDatabase) fresh = test_database_new (other);
  g_autofree char *fresh_schema = dup_schema (fresh);

  g_assert_cmpstr (schema, ==, fresh_schema);
  test_folder_remove (other);
}

static const AttuneMigration good_steps[] = {
  { "CREATE TABLE one (x INTEGER) STRICT; INSERT INTO one VALUES (7);" },
  { "CREATE TABLE two (x INTEGER) STRICT; INSERT INTO two SELECT x FROM one;" },
};
static const AttuneMigration bad_steps[] = {
  { "CREATE TABLE one (x INTEGER) STRICT; INSERT INTO one VALUES (7);" },
  { "DROP TABLE one; INSERT INTO nowhere VALUES (1);" },
};

static AttuneDatabase *
open_bare (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test (f->path, G_FILE_TEST_EXISTS))
    attune_store_file_create (f->path, &error);

  AttuneDatabase *database = attune_database_open (f->path, ATTUNE_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  return database;
}

static void
test_migration_keeps_a_copy (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = open_bare (f);
  g_autofree char *copy = g_strconcat (f->path, ".before-schema-2", NULL);
  g_autoptr (GError) error = NULL;

  attune_schema_migrate (database, good_steps, 1, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  attune_schema_migrate (database, good_steps, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_count (database, "SELECT x FROM two"), ==, 7);
  g_assert_cmpint (test_count (database, "PRAGMA user_version"), ==, 2);

  g_autoptr (AttuneDatabase)
      before = attune_database_open (copy, ATTUNE_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (test_count (before, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (test_count (before, "SELECT x FROM one"), ==, 7);
}

static void
test_failed_migration_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = open_bare (f);
  g_autoptr (GError) error = NULL;

  attune_schema_migrate (database, good_steps, 1, &error);
  g_assert_no_error (error);
  g_assert_false (attune_schema_migrate (database, bad_steps, 2, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED);
  g_assert_cmpint (test_count (database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (test_count (database, "SELECT x FROM one"), ==, 7);
}

static void
test_newer_file_is_read_only (Fixture *f, gconstpointer data)
{
  AttuneHealth health = { 0 };
  g_autoptr (GError) error = NULL;
  {
    g_autoptr (AttuneDatabase) database = test_database_new (f->folder);

    test_add_people (database);
    test_exec (database, "PRAGMA user_version = 99");
  }

  g_autoptr (AttuneDatabase) database = open_folder (f, &health, &error);

  g_assert_no_error (error);
  g_assert_true (health.read_only);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 1);
  g_assert_false (attune_database_exec (database, "DELETE FROM baby", &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_READ_ONLY);
}

static void
damage (const char *path)
{
  FILE *file = g_fopen (path, "r+b");

  for (long offset = 4096; fseek (file, 0, SEEK_END) == 0 && offset < ftell (file); offset += 512) {
    fseek (file, offset, SEEK_SET);
    fputs ("damaged damaged damaged damaged", file);
  }
  fclose (file);
}

static void
leave_log (Fixture *f)
{
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);

  g_file_set_contents (log, "not a log, but a sign that nobody closed", -1, NULL);
}

static void
test_damaged_file_without_backup_stays (Fixture *f, gconstpointer data)
{
  AttuneHealth health = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;

  {
    g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
    test_add_people (database);
  }
  damage (f->path);
  leave_log (f);
  g_file_get_contents (f->path, &before, &size_before, NULL);
  g_assert_null (open_folder (f, &health, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT);
  g_file_get_contents (f->path, &after, &size_after, NULL);
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
make_store_with_backup (Fixture *f)
{
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
  g_autoptr (GError) error = NULL;

  test_add_people (database);
  attune_backup_make (database, f->backups, "2026-11-23", &error);
  g_assert_no_error (error);
}

static void
test_damaged_file_gives_way_to_backup (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autoptr (GError) error = NULL;

  make_store_with_backup (f);
  damage (f->path);
  leave_log (f);

  g_autoptr (AttuneDatabase) database = open_folder (f, health, &error);

  g_assert_no_error (error);
  g_assert_true (health->unclean);
  g_assert_true (g_file_test (health->damaged_path, G_FILE_TEST_EXISTS));
  g_assert_true (g_str_has_suffix (health->restored_path, "attune-2026-11-23.db"));
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 1);
}

static void
add_sessions (AttuneDatabase *database, guint n_sessions)
{
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;

  for (guint session = 0; session < n_sessions; session++) {
    g_autofree char *uuid = g_uuid_string_random ();

    test_start_init (&start, uuid, began_at);
    attune_sessions_begin (database, &start, &error);
    for (guint seq = 0; seq < 30; seq++) {
      AttuneEvent event = test_event (seq);

      attune_sessions_append (database, uuid, &event, 0, &error);
    }
    attune_sessions_finish (database, uuid, &error);
    g_assert_no_error (error);
  }
}

/* One bad page costs what lies on it, and the backup is only the ground to build on. */
static void
test_what_can_be_read_comes_over (Fixture *f, gconstpointer with_backup)
{
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autoptr (GError) error = NULL;

  if (with_backup != NULL)
    make_store_with_backup (f);
  {
    g_autoptr (AttuneDatabase) database = test_database_new (f->folder);

    test_add_people (database);
    add_sessions (database, 40);
  }
  FILE *file = g_fopen (f->path, "r+b");

  fseek (file, 0, SEEK_END);
  fseek (file, ftell (file) / 4096 * 3 / 4 * 4096, SEEK_SET);
  for (guint i = 0; i < 4096; i++)
    fputc (0xa5, file);
  fclose (file);
  leave_log (f);

  g_autoptr (AttuneDatabase) database = open_folder (f, health, &error);

  g_assert_no_error (error);
  g_assert_nonnull (health->damaged_path);
  g_assert_true ((health->restored_path != NULL) == (with_backup != NULL));
  g_test_message ("%u rows came over", health->n_salvaged);
  g_assert_cmpuint (health->n_salvaged, >, 600);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 1);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM session"), ==, 40);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM event"), >, 600);
}

static void
test_lost_file_is_not_begun_anew (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autoptr (GError) error = NULL;

  make_store_with_backup (f);
  g_file_set_contents (f->path, "", 0, NULL);

  g_autoptr (AttuneDatabase) database = open_folder (f, health, &error);

  g_assert_no_error (error);
  g_assert_nonnull (health->restored_path);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 1);
}

static void
test_backups_are_thinned (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);
  g_autoptr (GError) error = NULL;
  GDate date;
  char name[32];

  attune_backup_make (database, f->backups, "2025-01-01", &error);
  g_assert_no_error (error);

  g_autofree char *first = g_build_filename (f->backups, "attune-2025-01-01.db", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_get_contents (first, &bytes, &size, NULL);
  g_date_set_dmy (&date, 1, 1, 2025);
  for (guint day = 0; day < 500; day++) {
    g_date_strftime (name, sizeof name, "attune-%Y-%m-%d.db", &date);

    g_autofree char *path = g_build_filename (f->backups, name, NULL);

    g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
    g_date_add_days (&date, 1);
  }

  guint gone = attune_backup_thin (f->backups);
  g_autoptr (GPtrArray) left = attune_backup_list (f->backups);

  g_assert_cmpuint (gone + left->len, ==, 500);
  g_assert_cmpuint (left->len, >=, 7 + 2 + 11);
  g_assert_cmpuint (left->len, <=, 7 + 4 + 12);
  g_assert_true (g_str_has_suffix (left->pdata[0], "attune-2026-05-15.db"));
  g_assert_true (g_str_has_suffix (left->pdata[6], "attune-2026-05-09.db"));
  g_assert_true (g_str_has_suffix (left->pdata[left->len - 1], "attune-2025-06-30.db"));
  g_assert_cmpuint (attune_backup_thin (f->backups), ==, 0);
}

static void
test_damaged_backup_thins_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *newest = g_build_filename (f->backups, "attune-2026-11-24.db", NULL);
  g_autoptr (GError) error = NULL;

  make_store_with_backup (f);
  g_file_set_contents (newest, "nothing of use", -1, NULL);
  g_assert_false (attune_backup_verify (newest, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT);
  g_assert_cmpuint (attune_backup_thin (f->backups), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/attune/store/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("schema/old-file-opens", test_old_file_opens);
  ADD ("schema/migration-keeps-a-copy", test_migration_keeps_a_copy);
  ADD ("schema/failed-migration-changes-nothing", test_failed_migration_changes_nothing);
  ADD ("schema/newer-file-is-read-only", test_newer_file_is_read_only);
  ADD ("opening/damaged-file-without-backup-stays", test_damaged_file_without_backup_stays);
  ADD ("opening/damaged-file-gives-way-to-backup", test_damaged_file_gives_way_to_backup);
  ADD ("opening/what-can-be-read-comes-over", test_what_can_be_read_comes_over);
  g_test_add ("/attune/store/opening/what-can-be-read-comes-over-a-backup", Fixture, "backup",
              set_up, test_what_can_be_read_comes_over, tear_down);
  ADD ("opening/lost-file-is-not-begun-anew", test_lost_file_is_not_begun_anew);
  ADD ("backup/are-thinned", test_backups_are_thinned);
  ADD ("backup/damaged-one-thins-nothing", test_damaged_backup_thins_nothing);
  return g_test_run ();
}
