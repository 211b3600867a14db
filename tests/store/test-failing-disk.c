/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Calls that the store makes to the disk fail, each once in turn: each time something is either done
 * or said not to be, and what was there before is there afterwards. */
#include "config.h"

#include "attune-backup.h"
#include "attune-check.h"
#include "attune-opening.h"
#include "attune-store-days.h"
#include "attune-store-notebook.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-purge.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"
#include "test-vfs.h"

#include <sqlite3.h>

#define OTHER_SESSION "05000000-0000-4000-8000-000000000002"

static gpointer
if_done (gboolean done)
{
  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

/* Says whether there was a result, and that an error was set exactly where there was none. */
#define assert_told(result, error) \
  G_STMT_START \
  { \
    if (((result) == NULL) != ((error) != NULL)) \
      g_error ("%s: %s", G_STRLOC, (error) != NULL ? (error)->message : "nothing was said"); \
    g_clear_error (&(error)); \
  } \
  G_STMT_END

static gboolean
write_session (AttuneDatabase *database, gpointer uuid, GError **error)
{
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  AttuneSessionStart start;

  test_start_init (&start, uuid, began_at);
  if (!attune_sessions_begin (database, &start, error))
    return FALSE;
  for (guint seq = 0; seq < 5; seq++) {
    AttuneEvent event = test_event (seq);

    if (!attune_sessions_append (database, uuid, &event, 0, error))
      return FALSE;
  }
  return attune_sessions_finish (database, uuid, error);
}

static gboolean
write_note (AttuneDatabase *database, gpointer data, GError **error)
{
  char *chips[] = { (char *) "cue.smile", NULL };
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .noticed = chips,
    .words = (char *) "Words",
  };
  g_autofree char *uuid = attune_notes_save (database, &reflection, 1, error);

  return uuid != NULL;
}

static void
read_everything (AttuneDatabase *database)
{
  g_autoptr (GError) error = NULL;
  guint n_faults;

  g_autoptr (GPtrArray) babies = attune_people_list_babies (database, &error);
  assert_told (babies, error);
  g_autoptr (GPtrArray) caregivers = attune_people_list_caregivers (database, &error);
  assert_told (caregivers, error);
  g_autoptr (GHashTable) settings = attune_people_load_settings (database, TEST_CAREGIVER, &error);
  assert_told (settings, error);
  g_autoptr (GPtrArray) days = attune_days_load (database, TEST_BABY, TEST_CAREGIVER, "2026-01-01",
                                                 "2026-12-31", &error);
  assert_told (days, error);
  g_autoptr (GPtrArray) notes = attune_notebook_load_own (database, TEST_CAREGIVER, NULL,
                                                          "2026-01-01", "2026-12-31", &error);
  assert_told (notes, error);
  assert_told (if_done (attune_check_count_faults (database, &n_faults, &error)), error);
}

static void
do_everything (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneDatabase) database = attune_opening_run (file, now, health, &error);

  assert_told (database, error);
  if (database == NULL)
    return;
  read_everything (database);
  assert_told (if_done (attune_database_transact (database, write_session, (gpointer) OTHER_SESSION,
                                                  &error)),
               error);
  assert_told (if_done (attune_database_transact (database, write_note, NULL, &error)), error);
  assert_told (if_done (attune_people_save_setting (database, TEST_CAREGIVER, "a", "b", &error)),
               error);
  assert_told (if_done (attune_backup_make (database, backups, "2026-11-24", &error)), error);
  attune_backup_thin (backups);
  assert_told (
      if_done (attune_purge_hide (database, ATTUNE_DELETABLE_SESSION, OTHER_SESSION, 1, &error)),
      error);
  g_clear_error (&error);
  assert_told (if_done (attune_purge_run (database, 2, &error)), error);
}

static char *
make_store (void)
{
  char *folder = test_folder_new ();
  g_autoptr (AttuneDatabase) database = test_database_new (folder);
  g_autoptr (GError) error = NULL;

  test_add_people (database);
  attune_database_transact (database, write_session, (gpointer) TEST_SESSION, &error);
  g_assert_no_error (error);
  attune_database_transact (database, write_note, NULL, &error);
  g_assert_no_error (error);
  return folder;
}

static void
assert_whole (const char *folder)
{
  g_autoptr (AttuneDatabase) database = test_database_new (folder);
  g_autoptr (GError) error = NULL;
  guint n_faults;

  attune_check_count_faults (database, &n_faults, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_faults, ==, 0);
  g_assert_cmpint (test_count (database,
                               "SELECT count (*) FROM event e JOIN session s ON s.id = session_id"
                               " WHERE hex (s.uuid) LIKE '05%01'"),
                   ==, 5);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM baby"), ==, 1);
  g_assert_cmpint (test_count (database, "SELECT count (*) > 0 FROM note_version"), ==, 1);
}

/* All of them under torture; else every sixteenth, from a random one on. */
static guint
get_stride (void)
{
  return g_getenv ("ATTUNE_TORTURE_CUTS") != NULL ? 1 : 16;
}

static void
test_each_call_fails_once (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  guint stride = get_stride ();
  guint number = 1 + (guint) g_test_rand_int_range (0, (gint32) stride);
  gboolean reached = TRUE;

  for (; reached; number += stride) {
    g_autofree char *folder = make_store ();

    test_vfs_fail_call (number, code);
    do_everything (folder);
    reached = test_vfs_has_failed ();
    test_vfs_fail_call (0, 0);
    assert_whole (folder);
    test_folder_remove (folder);
  }
  g_test_message ("%u calls, one in %u of them failed", number, stride);
  g_assert_cmpuint (number, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_vfs_install ();

  g_test_add_data_func ("/attune/store/failing-disk/full", GINT_TO_POINTER (SQLITE_FULL),
                        test_each_call_fails_once);
  g_test_add_data_func ("/attune/store/failing-disk/no-answer", GINT_TO_POINTER (SQLITE_IOERR_READ),
                        test_each_call_fails_once);
  return g_test_run ();
}
