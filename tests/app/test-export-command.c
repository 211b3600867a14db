/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "export-family.h"
#include "store-fixture.h"

#include "attune-export-command.h"
#include "attune-store-import.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

typedef struct {
  char *store;
  char *target;
} Fixture;

static char *program;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (
      g_get_user_data_dir (),
      g_str_has_suffix (ATTUNE_APP_ID, ".Devel") ? "attune-devel" : "attune", NULL);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  f->store = g_steal_pointer (&folder);
  g_assert_cmpint (g_mkdir_with_parents (f->store, 0700), ==, 0);

  AttuneDatabase *database = test_database_new (f->store);

  family_fill (database, rand);
  attune_database_free (database);
  f->target = test_folder_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_folder_remove (f->store);
  test_folder_remove (f->target);
  g_free (f->store);
  g_free (f->target);
}

static void
say_nothing (const char *words)
{
}

/* What the command says would be taken for what the test says. */
static int
run_into (const char *store, const char *target, const char *caregiver)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  GPrintFunc usual = g_set_print_handler (say_nothing);
  int code = attune_export_command_run (store, target, caregiver, now);

  g_set_print_handler (usual);
  return code;
}

static int
run (Fixture *f, const char *caregiver)
{
  return run_into (f->store, f->target, caregiver);
}

static char *
read_file (Fixture *f, const char *name)
{
  g_autofree char *path = g_build_filename (f->target, name, NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_calendar (Fixture *f, AttuneDatabase *database)
{
  g_autofree char *text = read_file (f, "attune.ics");
  g_auto (GStrv) entries = g_strsplit (text, "BEGIN:VEVENT\r\n", -1);

  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  g_assert_cmpint (g_strv_length (entries) - 1, ==,
                   test_count (database, "SELECT count (*) FROM session"));
  g_assert_null (strstr (text, FAMILY_SECRET));
}

/* The three kinds of files, and the one that can be read back is. */
static void
test_copy_is_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = test_folder_new ();
  g_autoptr (GError) error = NULL;
  AttuneImportResult result;

  g_assert_cmpint (run (f, FAMILY_CAREGIVER_1), ==, 0);

  AttuneDatabase *database = test_database_new (folder);
  g_autofree char *path = g_build_filename (f->target, "attune.jsonl", NULL);
  g_autofree char *sessions = read_file (f, "attune-sessions.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);

  g_assert_no_error (error);
  attune_import_run (database, G_INPUT_STREAM (stream), &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.added, >, 0);
  assert_calendar (f, database);
  attune_database_free (database);
  g_assert_true (g_str_has_prefix (sessions, "session_id,baby_id,baby,caregiver_id,"));
  g_assert_false (test_folder_contains (f->target, FAMILY_SECRET));
  test_folder_remove (folder);
}

static void
test_unknown_caregiver_takes_no_words (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_cmpint (run (f, ""), ==, 0);
  text = read_file (f, "attune.jsonl");
  g_assert_null (strstr (text, "\"record\":\"note\""));
  g_assert_nonnull (strstr (text, "\"words_of\":null"));
}

static void
test_exit_codes (Fixture *f, gconstpointer data)
{
  g_autofree char *file = g_build_filename (f->target, "file", NULL);

  g_assert_cmpint (run_into (f->target, f->target, NULL), ==, 1);
  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  g_assert_cmpint (run_into (f->store, file, NULL), ==, 2);
}

static void
make_large (Fixture *f)
{
  AttuneDatabase *database = test_database_new (f->store);

  test_exec (database, "UPDATE caregiver_setting SET value = hex (zeroblob (100000))");
  attune_database_free (database);
}

/* A limit of the size of files stands for the disk; SQLite needs less than that to read. */
static void
test_full_disk_keeps_the_old_copy (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  struct rlimit old, tight;

  g_assert_cmpint (run (f, FAMILY_CAREGIVER_1), ==, 0);
  before = read_file (f, "attune.jsonl");
  make_large (f);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  tight = old;
  tight.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);

  int code = run (f, FAMILY_CAREGIVER_2);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_cmpint (code, ==, 1);
  after = read_file (f, "attune.jsonl");
  g_assert_cmpstr (before, ==, after);
}

/* The program itself, where there is neither a display nor a bus. */
static void
test_needs_no_display (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) env = g_get_environ ();
  char *argv[] = { program, (char *) "--export", f->target, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  env = g_environ_unsetenv (env, "DISPLAY");
  env = g_environ_unsetenv (env, "WAYLAND_DISPLAY");
  env = g_environ_setenv (env, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  env = g_environ_setenv (env, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_spawn_sync (NULL, argv, env, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (said, f->target));
  g_assert_nonnull (strstr (said, "Anyone who has the copy can read it."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[1];

#define ADD(path, func) \
  g_test_add ("/attune/app/export-command/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("copy-is-whole", test_copy_is_whole);
  ADD ("unknown-caregiver-takes-no-words", test_unknown_caregiver_takes_no_words);
  ADD ("exit-codes", test_exit_codes);
  ADD ("full-disk-keeps-the-old-copy", test_full_disk_keeps_the_old_copy);
  ADD ("needs-no-display", test_needs_no_display);
#undef ADD
  return g_test_run ();
}
