/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A power cut at any moment leaves every acknowledged event on the disk, in order, in a whole file. */
#include "config.h"

#include "attune-opening.h"
#include "attune-store-notes.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"
#include "test-vfs.h"

#include <sqlite3.h>
#include <stdlib.h>

#define SESSIONS 6
#define EVENTS 40
#define CUTS 220
#define LYING_CUTS 60

typedef struct {
  guint session;
  guint from;
  guint to;
} Batch;

static void
make_uuid (guint session, char uuid[37])
{
  g_snprintf (uuid, 37, "05000000-0000-4000-8000-%012u", session);
}

static gboolean
write_batch (AttuneDatabase *database, gpointer data, GError **error)
{
  Batch *batch = data;
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, (int) batch->session, 0);
  AttuneSessionStart start;
  char uuid[37];

  make_uuid (batch->session, uuid);
  test_start_init (&start, uuid, began_at);
  if (batch->from == 0 && !attune_sessions_begin (database, &start, error))
    return FALSE;
  for (guint seq = batch->from; seq < batch->to; seq++) {
    AttuneEvent event = test_event (seq);

    if (!attune_sessions_append (database, uuid, &event, event.at_us, error))
      return FALSE;
  }
  return batch->to < EVENTS || attune_sessions_finish (database, uuid, error);
}

/* What a family's weeks would write, with checkpoints often enough to be cut in them too. */
static void
live (const char *folder, GRand *rand)
{
  g_autoptr (AttuneDatabase) database = test_database_new (folder);
  g_autoptr (GError) error = NULL;
  guint acknowledged = 0;

  test_add_people (database);
  test_exec (database, "PRAGMA wal_autocheckpoint = 12");
  for (guint session = 0; session < SESSIONS; session++) {
    Batch batch = { .session = session };

    while (batch.to < EVENTS) {
      batch.from = batch.to;
      batch.to = MIN (EVENTS, batch.from + (guint) g_rand_int_range (rand, 1, 5));
      attune_database_transact (database, write_batch, &batch, &error);
      g_assert_no_error (error);
      acknowledged += batch.to - batch.from;
      test_vfs_note_acknowledged (acknowledged);
    }
  }
}

static guint
count_whole (AttuneDatabase *database)
{
  g_autoptr (AttuneRows) rows = attune_database_read (database, NULL, "PRAGMA integrity_check", "");

  g_assert_true (attune_rows_next (rows, NULL));
  g_assert_cmpstr (attune_rows_get_text (rows, 0), ==, "ok");
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  /* Order: what is there has no gap, and no session began before the one before it was whole. */
  g_assert_cmpint (test_count (database,
                               "SELECT count (*) FROM (SELECT count (*) AS n, max (seq) + 1 AS m"
                               " FROM event GROUP BY session_id) WHERE n <> m"),
                   ==, 0);
  g_assert_cmpint (test_count (database,
                               "SELECT count (*) FROM session s WHERE s.id < (SELECT max (id) FROM"
                               " session) AND s.outcome IS NULL"),
                   ==, 0);
  return (guint) test_count (database, "SELECT count (*) FROM event");
}

/* Of a file that may be in any state. */
static gint64
count_any (AttuneDatabase *database)
{
  gint64 count = 0;

  attune_database_read_int (database, &count, NULL, "SELECT count (*) FROM event", "");
  return count;
}

/* Returns how many acknowledged events are not there. */
static guint
cut_and_look (guint position, GRand *rand, gboolean lying)
{
  g_autofree char *folder = test_folder_new ();
  guint acknowledged = test_vfs_cut (position, folder, rand, lying);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autoptr (GError) error = NULL;
  guint lost = acknowledged;
  {
    g_autoptr (AttuneDatabase) database = attune_opening_run (file, now, health, &error);

    if (!lying)
      g_assert_no_error (error);
    if (database != NULL) {
      gint64 there = lying ? count_any (database) : count_whole (database);

      lost = there < acknowledged ? acknowledged - (guint) there : 0;
    }
  }
  test_folder_remove (folder);
  return lost;
}

static guint
get_cuts (void)
{
  const char *wanted = g_getenv ("ATTUNE_TORTURE_CUTS");

  return wanted != NULL ? (guint) atoi (wanted) : CUTS;
}

static void
test_acknowledged_is_kept (void)
{
  g_autofree char *folder = test_folder_new ();
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u, %u cuts", seed, get_cuts ());
  test_vfs_record (folder);
  live (folder, rand);
  for (guint i = 0; i < get_cuts (); i++) {
    guint position = (guint) g_rand_int_range (rand, 0, (int) test_vfs_get_length () + 1);
    guint lost = cut_and_look (position, rand, FALSE);

    if (lost > 0)
      g_error ("%u acknowledged events lost by a cut at %u of %u", lost, position,
               test_vfs_get_length ());
  }
  test_vfs_stop ();
  test_folder_remove (folder);
}

/* The test itself is worth nothing unless it sees a disk that forgets what it has confirmed. */
static void
test_lying_disk_is_seen (void)
{
  g_autofree char *folder = test_folder_new ();
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint seen = 0;

  g_test_message ("seed %u", seed);
  test_vfs_record (folder);
  live (folder, rand);
  for (guint i = 0; i < LYING_CUTS; i++) {
    guint position = (guint) g_rand_int_range (rand, (int) test_vfs_get_length () / 2,
                                               (int) test_vfs_get_length ());

    seen += cut_and_look (position, rand, TRUE) > 0;
  }
  test_vfs_stop ();
  test_folder_remove (folder);
  g_test_message ("%u of %u cuts lost something", seen, LYING_CUTS);
  g_assert_cmpuint (seen, >, LYING_CUTS / 10);
}

static void
test_one_sync_for_each_commit (void)
{
  g_autofree char *folder = test_folder_new ();
  {
    g_autoptr (AttuneDatabase) database = test_database_new (folder);
    g_autoptr (GError) error = NULL;
    Batch batch = { .session = 1, .to = 1 };

    test_add_people (database);
    attune_database_transact (database, write_batch, &batch, &error);
    g_assert_no_error (error);
    test_vfs_take_syncs ();
    for (guint seq = 1; seq < EVENTS; seq++) {
      batch.from = seq;
      batch.to = seq + 1;
      attune_database_transact (database, write_batch, &batch, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (test_vfs_take_syncs (), ==, 1);
    }
  }
  test_folder_remove (folder);
}

/* Writes until something fails; returns how many events were acknowledged. */
static guint
live_until_failure (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autoptr (AttuneDatabase) database = attune_opening_run (file, now, health, NULL);
  guint acknowledged = 0;

  if (database == NULL)
    return 0;
  for (guint session = 0; session < 2; session++) {
    for (guint seq = 0; seq < EVENTS; seq += 10) {
      Batch batch = { session, seq, seq + 10 };
      g_autoptr (GError) error = NULL;

      if (!attune_database_transact (database, write_batch, &batch, &error)) {
        g_assert_nonnull (error);
        return acknowledged;
      }
      acknowledged += 10;
    }
  }
  return acknowledged;
}

/* Each call to the disk fails once in turn, with each way of failing. */
static void
test_any_failing_call_loses_nothing (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  gboolean reached = TRUE;
  guint number;

  for (number = 1; reached; number++) {
    g_autofree char *folder = test_folder_new ();
    {
      g_autoptr (AttuneDatabase) database = test_database_new (folder);
      test_add_people (database);
    }
    test_vfs_fail_call (number, code);

    guint acknowledged = live_until_failure (folder);

    reached = test_vfs_has_failed ();
    test_vfs_fail_call (0, 0);
    {
      g_autoptr (AttuneDatabase) database = test_database_new (folder);

      g_assert_cmpuint (count_whole (database), >=, acknowledged);
    }
    test_folder_remove (folder);
  }
  g_test_message ("%u calls failed in turn", number - 2);
  g_assert_cmpuint (number, >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_vfs_install ();

  g_test_add_func ("/attune/store/power-loss/acknowledged-is-kept", test_acknowledged_is_kept);
  g_test_add_func ("/attune/store/power-loss/lying-disk-is-seen", test_lying_disk_is_seen);
  g_test_add_func ("/attune/store/power-loss/one-sync-for-each-commit",
                   test_one_sync_for_each_commit);
  g_test_add_data_func ("/attune/store/power-loss/full-disk-at-any-call-loses-nothing",
                        GINT_TO_POINTER (SQLITE_FULL), test_any_failing_call_loses_nothing);
  g_test_add_data_func ("/attune/store/power-loss/failing-disk-at-any-call-loses-nothing",
                        GINT_TO_POINTER (SQLITE_IOERR_WRITE), test_any_failing_call_loses_nothing);
  return g_test_run ();
}
