/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What was deleted is found in no file of the folder: not in the database, its log, nor a backup. */
#include "config.h"

#include "attune-backup.h"
#include "attune-check.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-purge.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"

#define OTHER_BABY "0b000000-0000-4000-8000-000000000002"
#define OTHER_CAREGIVER "0c000000-0000-4000-8000-000000000002"
#define OTHER_SESSION "05000000-0000-4000-8000-000000000002"
#define DAY_US (24 * 60 * 60 * (gint64) G_USEC_PER_SEC)

typedef struct {
  char *folder;
  char *backups;
  AttuneManualClock *clock;
  AttuneStore *store;
  char *note_uuid;
} Fixture;

static AttuneDatabase *
open_database (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->folder, "attune.db", NULL);
  g_autoptr (GError) error = NULL;
  AttuneDatabase *database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  return database;
}

static char *
add_note (AttuneDatabase *database, const char *caregiver, const char *session, const char *words)
{
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) caregiver,
    .session_uuid = (char *) session,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .words = (char *) words,
  };
  g_autoptr (GError) error = NULL;
  char *uuid = attune_notes_save (database, &reflection, 1, &error);

  g_assert_no_error (error);
  return uuid;
}

static void
add_session (AttuneDatabase *database,
             const char *uuid,
             const char *baby,
             const char *caregiver,
             const char *routine)
{
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;

  test_start_init (&start, uuid, began_at);
  start.baby_uuid = (char *) baby;
  start.caregiver_uuid = (char *) caregiver;
  start.routine_id = (char *) routine;
  start.plan_json = (char *) routine;
  attune_sessions_begin (database, &start, &error);
  for (guint seq = 0; seq < 30; seq++) {
    AttuneEvent event = test_event (seq);

    attune_sessions_append (database, uuid, &event, 0, &error);
  }
  attune_sessions_finish (database, uuid, &error);
  g_assert_no_error (error);
}

/* What a note said before it was opened again. */
static void
add_earlier_words (AttuneDatabase *database)
{
  g_autofree char *note = add_note (database, OTHER_CAREGIVER, TEST_SESSION, "saskatoon");
  AttuneReflection reflection = {
    .note_uuid = note,
    .new_version = TRUE,
    .caregiver_uuid = (char *) OTHER_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .words = (char *) "kaleidoscope",
  };
  g_autoptr (GError) error = NULL;

  g_free (attune_notes_save (database, &reflection, 2, &error));
  g_assert_no_error (error);
}

/* What else belongs to a caregiver alone. */
static void
add_learning (AttuneDatabase *database)
{
  static const char *const statements[] = {
    "INSERT INTO caregiver_setting SELECT id, 'song', 'quincunx' FROM caregiver"
    " WHERE nickname = 'Quirin'",
    "INSERT INTO lesson_place SELECT id, 'lesson.states', 3, 'whippoorwill' FROM caregiver"
    " WHERE nickname = 'Quirin'",
    "INSERT INTO review_answer (uuid, caregiver_id, item, at_utc_us, rating, chosen)"
    " SELECT x'0e000000000040008000000000000001', id, 'quiz.x', 1, 3, 'zymurgy' FROM caregiver"
    " WHERE nickname = 'Quirin'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    test_exec (database, statements[i]);
}

/* Two babies and two caregivers, each with a session and a note, and a backup of it all. */
static void
fill (Fixture *f)
{
  g_autoptr (AttuneDatabase) database = open_database (f);
  AttuneBaby baby = { .uuid = (char *) OTHER_BABY, .nickname = (char *) "Zebulon" };
  AttuneCaregiver caregiver = { .uuid = (char *) OTHER_CAREGIVER, .nickname = (char *) "Quirin" };
  g_autoptr (GError) error = NULL;

  g_free (attune_people_save_baby (database, &baby, 1, &error));
  g_free (attune_people_save_caregiver (database, &caregiver, 1, &error));
  add_session (database, TEST_SESSION, TEST_BABY, TEST_CAREGIVER, "r.remaining");
  add_session (database, OTHER_SESSION, OTHER_BABY, OTHER_CAREGIVER, "r.xylophone");
  f->note_uuid = add_note (database, TEST_CAREGIVER, TEST_SESSION, "marmalade");
  add_earlier_words (database);
  g_free (add_note (database, TEST_CAREGIVER, OTHER_SESSION, "rhododendron"));
  add_learning (database);
  attune_backup_make (database, f->backups, "2026-11-20", &error);
  attune_backup_make (database, f->backups, "2026-11-21", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = test_folder_new ();
  f->backups = g_build_filename (f->folder, "backups", NULL);
  f->clock = test_clock_new ();
  f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->clock));
  test_store_add_people (f->store);
  fill (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->store != NULL)
    test_store_close (f->store);
  g_object_unref (f->clock);
  test_folder_remove (f->folder);
  g_free (f->folder);
  g_free (f->backups);
  g_free (f->note_uuid);
}

static void delete (Fixture *f, AttuneDeletable what, const char *uuid)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_delete_async (f->store, what, uuid, NULL, test_wait_cb, &wait);
  g_assert_true (attune_store_delete_finish (f->store, test_wait (&wait), &error));
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

static void
undelete (Fixture *f, AttuneDeletable what, const char *uuid)
{
  TestWait wait = { 0 };

  attune_store_undelete_async (f->store, what, uuid, NULL, test_wait_cb, &wait);
  g_assert_true (attune_store_undelete_finish (f->store, test_wait (&wait), NULL));
  g_object_unref (wait.result);
}

static void
purge (Fixture *f)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_purge_async (f->store, NULL, test_wait_cb, &wait);
  g_assert_true (attune_store_purge_finish (f->store, test_wait (&wait), &error));
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

static void
close_store (Fixture *f)
{
  test_store_close (g_steal_pointer (&f->store));
}

static void
open_store (Fixture *f)
{
  f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->clock));
}

static guint
count_babies (Fixture *f)
{
  TestWait wait = { 0 };

  attune_store_list_babies_async (f->store, NULL, test_wait_cb, &wait);

  g_autoptr (GPtrArray)
      babies = attune_store_list_babies_finish (f->store, test_wait (&wait), NULL);

  g_object_unref (wait.result);
  return babies->len;
}

static guint
count_backups (Fixture *f)
{
  g_autoptr (GPtrArray) paths = attune_backup_list (f->backups);

  for (guint i = 0; i < paths->len; i++)
    g_assert_true (attune_backup_verify (paths->pdata[i], NULL));
  return paths->len;
}

static void
assert_there (Fixture *f, const char *word)
{
  if (!test_folder_contains (f->folder, word))
    g_error ("“%s” should be there", word);
}

static void
assert_gone (Fixture *f, const char *word)
{
  if (test_folder_contains (f->folder, word))
    g_error ("“%s” is still there", word);
}

static void
test_note_goes_at_once (Fixture *f, gconstpointer data)
{
  assert_there (f, "marmalade");
  delete (f, ATTUNE_DELETABLE_NOTE_NOW, f->note_uuid);
  purge (f);
  assert_gone (f, "marmalade");
  assert_there (f, "kaleidoscope");
  g_assert_cmpuint (count_backups (f), ==, 2);
}

static void
test_note_lies_in_the_bin (Fixture *f, gconstpointer data)
{
  delete (f, ATTUNE_DELETABLE_NOTE, f->note_uuid);
  attune_manual_clock_advance (f->clock, 29 * DAY_US);
  close_store (f);
  assert_there (f, "marmalade");
  attune_manual_clock_advance (f->clock, 2 * DAY_US);
  open_store (f);
  assert_gone (f, "marmalade");
}

static void
test_baby_goes_when_the_store_closes (Fixture *f, gconstpointer data)
{
  delete (f, ATTUNE_DELETABLE_BABY, OTHER_BABY);
  g_assert_cmpuint (count_babies (f), ==, 1);
  assert_there (f, "Zebulon");
  close_store (f);
  assert_gone (f, "Zebulon");
  assert_gone (f, "xylophone");
  assert_gone (f, "rhododendron");
  assert_there (f, "Quirin");
  assert_there (f, "marmalade");
  g_assert_cmpuint (count_backups (f), ==, 3);

  g_autoptr (AttuneDatabase) database = open_database (f);

  g_assert_cmpint (test_count (database, "SELECT count (*) FROM tombstone"), ==, 3);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM session"), ==, 1);
}

static void
test_baby_comes_back_until_then (Fixture *f, gconstpointer data)
{
  delete (f, ATTUNE_DELETABLE_BABY, OTHER_BABY);
  undelete (f, ATTUNE_DELETABLE_BABY, OTHER_BABY);
  close_store (f);
  assert_there (f, "Zebulon");
  open_store (f);
  g_assert_cmpuint (count_babies (f), ==, 2);
}

static const char *const quirins[] = { "Quirin",   "kaleidoscope", "saskatoon",
                                       "quincunx", "whippoorwill", "zymurgy" };

static void
test_caregivers_words_go_sessions_stay (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (quirins); i++)
    assert_there (f, quirins[i]);
  delete (f, ATTUNE_DELETABLE_CAREGIVER, OTHER_CAREGIVER);
  close_store (f);
  for (guint i = 0; i < G_N_ELEMENTS (quirins); i++)
    assert_gone (f, quirins[i]);
  assert_there (f, "marmalade");
  assert_there (f, "Zebulon");
  assert_there (f, "xylophone");

  g_autoptr (AttuneDatabase) database = open_database (f);

  g_assert_cmpint (test_count (database, "SELECT count (*) FROM session"), ==, 2);
}

static void
test_everything_goes (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "Ada",          "Kim",       "Zebulon",
                                       "Quirin",       "marmalade", "kaleidoscope",
                                       "rhododendron", "xylophone", "remaining" };
  g_autofree char *copy = g_build_filename (f->folder, "attune.db.before-schema-2", NULL);

  g_file_set_contents (copy, "marmalade", -1, NULL);
  delete (f, ATTUNE_DELETABLE_EVERYTHING, NULL);
  close_store (f);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_gone (f, words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (quirins); i++)
    assert_gone (f, quirins[i]);
  g_assert_cmpuint (count_backups (f), ==, 0);
}

/* Not even that there was something; so a copy that is read in later brings it back. */
static void
test_everything_leaves_no_row (Fixture *f, gconstpointer data)
{
  static const char *const tables[] = { "baby",         "caregiver", "caregiver_setting",
                                        "event",        "answer",    "noticed",
                                        "note",         "session",   "review_answer",
                                        "lesson_place", "plan",      "note_version",
                                        "tombstone",    "happened" };

  delete (f, ATTUNE_DELETABLE_EVERYTHING, NULL);
  purge (f);
  assert_gone (f, "marmalade");
  assert_gone (f, "kaleidoscope");

  g_autoptr (AttuneDatabase) database = open_database (f);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", tables[i]);

    g_assert_cmpint (test_count (database, sql), ==, 0);
  }
}

/* VACUUM copies the whole file; the copy is never on the disk. */
static void
test_nothing_goes_to_temporary_files (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneDatabase) database = open_database (f);

  g_assert_cmpint (test_count (database, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (test_count (database, "PRAGMA secure_delete"), ==, 1);
}

static void
test_unreadable_backup_goes_as_a_whole (Fixture *f, gconstpointer data)
{
  g_autofree char *bad = g_build_filename (f->backups, "attune-2026-11-22.db", NULL);

  g_file_set_contents (bad, "not a database, but marmalade", -1, NULL);
  delete (f, ATTUNE_DELETABLE_NOTE_NOW, f->note_uuid);
  purge (f);
  assert_gone (f, "marmalade");
  g_assert_cmpuint (count_backups (f), ==, 2);
}

static guint
check (Fixture *f)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_check_async (f->store, NULL, test_wait_cb, &wait);

  g_autoptr (AttuneHealth) health = attune_store_check_finish (f->store, test_wait (&wait), &error);

  g_assert_no_error (error);
  g_object_unref (wait.result);
  return health->n_faults;
}

static void
test_check_sees_silent_changes (Fixture *f, gconstpointer data)
{
  static const char *const changes[] = {
    "UPDATE event SET at_us = at_us + 1 WHERE session_id = 1 AND seq = 9",
    "UPDATE note_version SET words = 'marmelade' WHERE words = 'marmalade'",
    "UPDATE plan SET json = json || ' ' WHERE json = 'r.xylophone'",
  };

  g_assert_cmpuint (check (f), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (AttuneDatabase) database = open_database (f);

    test_exec (database, changes[i]);
    g_assert_cmpuint (check (f), ==, i + 1);
  }
}

static void
test_day_ends_with_a_backup (Fixture *f, gconstpointer data)
{
  close_store (f);
  g_assert_cmpuint (count_backups (f), ==, 3);
  open_store (f);
  delete (f, ATTUNE_DELETABLE_BABY, OTHER_BABY);
  close_store (f);
  assert_gone (f, "Zebulon");
  g_assert_cmpuint (count_backups (f), ==, 3);
  attune_manual_clock_advance (f->clock, DAY_US);
  open_store (f);
  close_store (f);
  g_assert_cmpuint (count_backups (f), ==, 4);
}

static void
test_backup_is_made_and_reads_well (Fixture *f, gconstpointer data)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_backup_async (f->store, NULL, test_wait_cb, &wait);
  g_assert_true (attune_store_backup_finish (f->store, test_wait (&wait), &error));
  g_object_unref (wait.result);

  g_autoptr (GPtrArray) paths = attune_backup_list (f->backups);

  g_assert_cmpuint (count_backups (f), ==, 3);
  g_assert_true (g_str_has_suffix (paths->pdata[0], "attune-2026-11-24.db"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/attune/store/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("purge/note-goes-at-once", test_note_goes_at_once);
  ADD ("purge/note-lies-in-the-bin", test_note_lies_in_the_bin);
  ADD ("purge/baby-goes-when-the-store-closes", test_baby_goes_when_the_store_closes);
  ADD ("purge/baby-comes-back-until-then", test_baby_comes_back_until_then);
  ADD ("purge/caregivers-words-go-sessions-stay", test_caregivers_words_go_sessions_stay);
  ADD ("purge/everything-goes", test_everything_goes);
  ADD ("purge/everything-leaves-no-row", test_everything_leaves_no_row);
  ADD ("purge/nothing-goes-to-temporary-files", test_nothing_goes_to_temporary_files);
  ADD ("purge/unreadable-backup-goes-as-a-whole", test_unreadable_backup_goes_as_a_whole);
  ADD ("check/sees-silent-changes", test_check_sees_silent_changes);
  ADD ("backup/day-ends-with-one", test_day_ends_with_a_backup);
  ADD ("backup/is-made-and-reads-well", test_backup_is_made_and_reads_well);
  return g_test_run ();
}
