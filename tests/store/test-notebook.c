/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What one caregiver sees of another's notes: what was shown, for as long as it is shown. */
#include "config.h"

#include "attune-store-days.h"
#include "attune-store-notebook.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-purge.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"

#define OTHER "0c000000-0000-4000-8000-000000000002"
#define DAY_US (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

typedef struct {
  char *folder;
  AttuneDatabase *database;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  AttuneCaregiver other = { .uuid = (char *) OTHER, .nickname = (char *) "Noor" };
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;

  f->folder = test_folder_new ();
  f->database = test_database_new (f->folder);
  test_add_people (f->database);
  g_free (attune_people_save_caregiver (f->database, &other, 1, &error));
  test_start_init (&start, TEST_SESSION, began_at);
  attune_sessions_begin (f->database, &start, &error);
  for (guint seq = 0; seq < 4; seq++) {
    AttuneEvent event = test_event (seq);

    attune_sessions_append (f->database, TEST_SESSION, &event, event.at_us, &error);
  }
  attune_sessions_finish (f->database, TEST_SESSION, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_database_free (f->database);
  test_folder_remove (f->folder);
  g_free (f->folder);
}

static char *
write_note (Fixture *f, const char *kind, const char *note_uuid, const char *words)
{
  const char *noticed[] = { "cue.smile", NULL };
  AttuneReflection note = {
    .note_uuid = (char *) note_uuid,
    .new_version = note_uuid != NULL,
    .words_alone = note_uuid != NULL,
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) kind,
    .local_date = (char *) "2026-11-24",
    .state_after = note_uuid == NULL ? (char *) "state.4" : NULL,
    .noticed = note_uuid == NULL ? (char **) noticed : NULL,
    .you = (char *) "you.low",
    .words = (char *) words,
  };
  g_autoptr (GError) error = NULL;
  char *uuid = attune_notes_save (f->database, &note, note_uuid == NULL ? 1 : 2, &error);

  g_assert_no_error (error);
  return uuid;
}

static guint
count_seen (Fixture *f, const char *reader_uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      notes = attune_notebook_load_session (f->database, TEST_SESSION, reader_uuid, &error);
  g_autoptr (GPtrArray) shared = attune_notebook_load_shared (f->database, TEST_BABY, reader_uuid,
                                                              "2026-11-01", "2026-11-30", &error);

  g_assert_no_error (error);
  if (g_strcmp0 (reader_uuid, TEST_CAREGIVER) != 0)
    g_assert_cmpuint (shared->len, ==, notes->len);
  return notes->len;
}

static void
test_shown_and_taken_back (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = write_note (f, "session", NULL, "Warm feet.");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_seen (f, TEST_CAREGIVER), ==, 1);
  g_assert_cmpuint (count_seen (f, OTHER), ==, 0);
  g_assert_cmpuint (count_seen (f, NULL), ==, 0);
  /* Nobody shows what somebody else wrote. */
  g_assert_false (attune_notebook_share (f->database, uuid, OTHER, TRUE, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (attune_notebook_share (f->database, uuid, TEST_CAREGIVER, TRUE, &error));
  g_assert_cmpuint (count_seen (f, OTHER), ==, 1);

  g_autoptr (GPtrArray)
      notes = attune_notebook_load_session (f->database, TEST_SESSION, OTHER, &error);
  const AttuneReflection *note = g_ptr_array_index (notes, 0);

  g_assert_cmpstr (note->words, ==, "Warm feet.");
  g_assert_cmpstr (note->writer, ==, "Kim");
  /* How the writer was is not part of it. */
  g_assert_null (note->you);

  g_assert_true (attune_notebook_share (f->database, uuid, TEST_CAREGIVER, FALSE, &error));
  g_assert_cmpuint (count_seen (f, OTHER), ==, 0);
}

static void
test_words_later_leave_the_session (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = write_note (f, "session", NULL, "Warm feet.");
  g_autofree char *same = write_note (f, "session", uuid, "Warm feet, and a song.");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = attune_days_load (f->database, TEST_BABY, TEST_CAREGIVER,
                                                 "2026-11-24", "2026-11-24", &error);
  g_autoptr (GPtrArray)
      versions = attune_notebook_load_versions (f->database, uuid, TEST_CAREGIVER, &error);
  g_autoptr (GPtrArray) others = attune_notebook_load_versions (f->database, uuid, OTHER, &error);
  const AttuneSessionSummary *session = g_ptr_array_index (days, 0);

  g_assert_no_error (error);
  g_assert_cmpstr (session->words, ==, "Warm feet, and a song.");
  g_assert_cmpstr (session->state_after, ==, "state.4");
  g_assert_true (attune_session_summary_has_noticed (session, "cue.smile"));
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((AttuneReflection *) g_ptr_array_index (versions, 1))->words, ==, "Warm feet.");
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_the_bin (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = write_note (f, "session", NULL, "Warm feet.");
  g_autoptr (GError) error = NULL;

  attune_purge_hide (f->database, ATTUNE_DELETABLE_NOTE, uuid, 3, &error);

  g_autoptr (GPtrArray) bin = attune_notebook_load_bin (f->database, TEST_CAREGIVER, &error);
  g_autoptr (GPtrArray) others = attune_notebook_load_bin (f->database, OTHER, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bin->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpuint (count_seen (f, TEST_CAREGIVER), ==, 0);
  attune_purge_show (f->database, ATTUNE_DELETABLE_NOTE, uuid, &error);
  g_assert_cmpuint (count_seen (f, TEST_CAREGIVER), ==, 1);
}

static void
test_handover_lives_seven_days (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = write_note (f, "handover", NULL, "The left foot is sore.");
  g_autoptr (GDateTime) written = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  gint64 day_us = g_date_time_to_unix (written) * G_USEC_PER_SEC;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (uuid);
  g_assert_cmpuint (count_seen (f, OTHER), ==, 1);
  attune_purge_run (f->database, day_us + 7 * DAY_US, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_seen (f, OTHER), ==, 1);
  attune_purge_run (f->database, day_us + 8 * DAY_US, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_seen (f, OTHER), ==, 0);
  g_assert_cmpint (test_count (f->database, "SELECT count (*) FROM note"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/attune/store/notebook/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("shown-and-taken-back", test_shown_and_taken_back);
  ADD ("words-later-leave-the-session", test_words_later_leave_the_session);
  ADD ("the-bin", test_the_bin);
  ADD ("handover-lives-seven-days", test_handover_lives_seven_days);
#undef ADD

  return g_test_run ();
}
