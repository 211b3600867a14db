/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Killed at any moment, the store has every event that it acknowledged: test-kill CHILD. */
#include "config.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define KILLS 60

static const char *child_path;

/* Starts a child that writes, and gives the end of the pipe on which it says so. */
static FILE *
start (const char *folder, GSubprocess **child)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  int ends[2];

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  g_subprocess_launcher_take_fd (launcher, ends[1], 3);
  *child = g_subprocess_launcher_spawn (launcher, &error, child_path, folder, "3", NULL);
  g_assert_no_error (error);
  return fdopen (ends[0], "r");
}

/* The moment is random in two ways: after so many acknowledgements, and so many turns later. */
static void
kill_at_random (FILE *said, GSubprocess *child, GRand *rand, GPtrArray *lines)
{
  gint32 n_lines = g_rand_int_range (rand, 0, 120);
  gint32 n_turns = g_rand_int_range (rand, 0, 200000);
  char line[64];

  while (n_lines-- > 0 && fgets (line, sizeof line, said) != NULL)
    g_ptr_array_add (lines, g_strdup (line));
  for (volatile gint32 turn = 0; turn < n_turns; turn++)
    ;
  g_subprocess_send_signal (child, SIGKILL);
  g_subprocess_wait (child, NULL, NULL);
  while (fgets (line, sizeof line, said) != NULL)
    g_ptr_array_add (lines, g_strdup (line));
}

static void
assert_kept (AttuneDatabase *database, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 2);
  g_autoptr (GError) error = NULL;
  gint64 found = 0;

  attune_database_read_int (database, &found, &error,
                            "SELECT count (*) FROM event e JOIN session s ON s.id = e.session_id"
                            " WHERE s.uuid = ? AND e.seq = ?",
                            "ui", words[0], g_ascii_strtoll (words[1], NULL, 10));
  g_assert_no_error (error);
  if (found != 1)
    g_error ("acknowledged, but not there: %s", line);
}

static void
look (const char *folder, GPtrArray *lines)
{
  g_autoptr (AttuneDatabase) database = test_database_new (folder);
  g_autoptr (AttuneRows) rows = attune_database_read (database, NULL, "PRAGMA integrity_check", "");

  g_assert_true (attune_rows_next (rows, NULL));
  g_assert_cmpstr (attune_rows_get_text (rows, 0), ==, "ok");
  for (guint i = 0; i < lines->len; i++)
    assert_kept (database, lines->pdata[i]);
  g_assert_cmpint (
      test_count (database, "SELECT count (*) FROM session WHERE ended_utc_us IS NULL"), <=, 1);
}

static guint
get_kills (void)
{
  const char *wanted = g_getenv ("ATTUNE_TORTURE_KILLS");

  return wanted != NULL ? (guint) atoi (wanted) : KILLS;
}

static void
test_acknowledged_is_kept (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u, %u kills", seed, get_kills ());
  for (guint i = 0; i < get_kills (); i++) {
    g_autoptr (GSubprocess) child = NULL;
    FILE *said = start (folder, &child);

    kill_at_random (said, child, rand, lines);
    fclose (said);
    look (folder, lines);
  }
  g_test_message ("%u acknowledged events, all there", lines->len);
  g_assert_cmpuint (lines->len, >, get_kills ());
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (argc, ==, 2);
  child_path = argv[1];

  g_test_add_func ("/attune/store/kill/acknowledged-is-kept", test_acknowledged_is_kept);
  return g_test_run ();
}
