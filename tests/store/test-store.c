/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store.h"
#include "report/attune-session-summary.h"
#include "store-fixture.h"
#include "test-vfs.h"

#define OTHER_SESSION "05000000-0000-4000-8000-000000000002"

typedef struct {
  char *folder;
  AttuneManualClock *clock;
  AttuneStore *store;
  GString *log;
} Fixture;

static void
acknowledged_cb (AttuneStore *store, const char *session_uuid, guint seq, Fixture *f)
{
  g_string_append_printf (f->log, "%c%u ", session_uuid[35], seq);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = test_folder_new ();
  f->clock = test_clock_new ();
  f->log = g_string_new (NULL);
  f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->clock));
  test_store_add_people (f->store);
  g_signal_connect (f->store, "acknowledged", G_CALLBACK (acknowledged_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->store != NULL)
    test_store_close (f->store);
  g_object_unref (f->clock);
  g_string_free (f->log, TRUE);
  test_folder_remove (f->folder);
  g_free (f->folder);
}

static void
append (Fixture *f, const char *uuid, guint from, guint to)
{
  for (guint seq = from; seq < to; seq++) {
    AttuneEvent event = test_event (seq);

    attune_store_append_event (f->store, uuid, &event);
  }
}

static void
finish (Fixture *f, const char *uuid)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_finish_session_async (f->store, uuid, NULL, test_wait_cb, &wait);
  attune_store_finish_session_finish (f->store, test_wait (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

static void
spin (void)
{
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
wait_unsaved (Fixture *f, guint unsaved)
{
  while (attune_store_get_unsaved (f->store) != unsaved)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_trouble (Fixture *f, int trouble)
{
  while (attune_store_get_trouble (f->store) != trouble)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_events_are_acknowledged_in_order (Fixture *f, gconstpointer data)
{
  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 5);
  g_assert_cmpuint (attune_store_get_unsaved (f->store), ==, 6);
  g_assert_cmpstr (f->log->str, ==, "");
  finish (f, TEST_SESSION);
  test_store_begin (f->store, OTHER_SESSION);
  append (f, OTHER_SESSION, 0, 3);
  wait_unsaved (f, 0);
  g_assert_cmpstr (f->log->str, ==, "10 11 12 13 14 20 21 22 ");
}

static void
test_one_turn_is_one_commit (Fixture *f, gconstpointer data)
{
  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 1);
  wait_unsaved (f, 0);
  test_vfs_take_syncs ();
  append (f, TEST_SESSION, 1, 10);
  wait_unsaved (f, 0);
  g_assert_cmpuint (test_vfs_take_syncs (), ==, 1);
}

static void
order_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GString *order = data;

  g_string_append_c (order, g_task_propagate_pointer (G_TASK (result), NULL) != NULL ? '+' : '-');
}

static void
test_jobs_keep_their_order (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TestWait last = { 0 };
  char key[8], value[8];

  for (guint i = 0; i < 100; i++) {
    g_snprintf (key, sizeof key, "k%u", i % 3);
    g_snprintf (value, sizeof value, "%u", i);
    attune_store_save_setting_async (f->store, TEST_CAREGIVER, key, value, NULL, NULL, NULL);
  }
  attune_store_load_settings_async (f->store, TEST_CAREGIVER, NULL, test_wait_cb, &last);

  g_autoptr (GHashTable)
      settings = attune_store_load_settings_finish (f->store, test_wait (&last), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_hash_table_lookup (settings, "k0"), ==, "99");
  g_assert_cmpstr (g_hash_table_lookup (settings, "k1"), ==, "97");
  g_assert_cmpstr (g_hash_table_lookup (settings, "k2"), ==, "98");
  g_object_unref (last.result);
}

static void
test_cancelled_job_is_not_done (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  TestWait cancelled = { 0 }, last = { 0 };

  g_cancellable_cancel (cancellable);
  attune_store_save_setting_async (f->store, TEST_CAREGIVER, "a", "1", NULL, order_cb, order);
  attune_store_save_setting_async (f->store, TEST_CAREGIVER, "b", "1", cancellable, test_wait_cb,
                                   &cancelled);
  attune_store_load_settings_async (f->store, TEST_CAREGIVER, NULL, test_wait_cb, &last);
  g_assert_false (attune_store_save_setting_finish (f->store, test_wait (&cancelled), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_autoptr (GHashTable)
      settings = attune_store_load_settings_finish (f->store, test_wait (&last), NULL);

  g_assert_cmpstr (order->str, ==, "+");
  g_assert_cmpuint (g_hash_table_size (settings), ==, 1);
  g_object_unref (cancelled.result);
  g_object_unref (last.result);
}

static void
test_callbacks_come_on_this_thread (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) order = g_string_new (NULL);

  attune_store_save_setting_async (f->store, TEST_CAREGIVER, "a", "1", NULL, order_cb, order);
  g_assert_cmpstr (order->str, ==, "");
  /* Even when the main loop does not turn for a while, nothing happens behind its back. */
  for (guint i = 0; i < 1000; i++)
    g_thread_yield ();
  g_assert_cmpstr (order->str, ==, "");
  while (order->len == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_close_drains (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) order = g_string_new (NULL);

  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 30);
  for (guint i = 0; i < 20; i++)
    attune_store_save_setting_async (f->store, TEST_CAREGIVER, "a", "1", NULL, order_cb, order);
  test_store_close (g_steal_pointer (&f->store));
  g_assert_cmpuint (order->len, ==, 20);

  g_autoptr (AttuneDatabase) database = test_database_new (f->folder);

  g_assert_cmpint (test_count (database, "SELECT count (*) FROM event"), ==, 30);
}

static void
test_clean_end_leaves_no_log (Fixture *f, gconstpointer data)
{
  g_autofree char *log = g_build_filename (f->folder, "attune.db-wal", NULL);

  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  test_store_close (g_steal_pointer (&f->store));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_closed_store_says_so (Fixture *f, gconstpointer data)
{
  TestWait closed = { 0 }, late = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_close_async (f->store, NULL, test_wait_cb, &closed);
  test_wait (&closed);
  attune_store_list_babies_async (f->store, NULL, test_wait_cb, &late);
  g_assert_null (attune_store_list_babies_finish (f->store, test_wait (&late), &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CLOSED);
  g_object_unref (closed.result);
  g_object_unref (late.result);
}

static void
test_full_disk_loses_nothing (Fixture *f, gconstpointer data)
{
  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 3);
  wait_unsaved (f, 0);
  test_vfs_set_full (TRUE);
  append (f, TEST_SESSION, 3, 6);
  wait_trouble (f, ATTUNE_STORE_ERROR_FULL);
  append (f, TEST_SESSION, 6, 9);
  spin ();
  g_assert_cmpuint (attune_store_get_unsaved (f->store), ==, 6);
  g_assert_cmpstr (f->log->str, ==, "10 11 12 ");
  g_assert_false (attune_store_get_waiting (f->store));
  attune_manual_clock_advance (f->clock, 2 * G_USEC_PER_SEC);
  g_assert_true (attune_store_get_waiting (f->store));

  test_vfs_set_full (FALSE);
  attune_manual_clock_advance (f->clock, 10 * G_USEC_PER_SEC);
  wait_unsaved (f, 0);
  g_assert_cmpint (attune_store_get_trouble (f->store), ==, -1);
  g_assert_false (attune_store_get_waiting (f->store));
  g_assert_cmpstr (f->log->str, ==, "10 11 12 13 14 15 16 17 18 ");
}

static void
test_many_waiting_are_said (Fixture *f, gconstpointer data)
{
  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 19);
  g_assert_false (attune_store_get_waiting (f->store));
  append (f, TEST_SESSION, 19, 20);
  g_assert_true (attune_store_get_waiting (f->store));
  wait_unsaved (f, 0);
  g_assert_false (attune_store_get_waiting (f->store));
}

static void
test_full_disk_at_the_end_is_said (Fixture *f, gconstpointer data)
{
  TestWait closed = { 0 };
  g_autoptr (GError) error = NULL;

  test_store_begin (f->store, TEST_SESSION);
  wait_unsaved (f, 0);
  test_vfs_set_full (TRUE);
  append (f, TEST_SESSION, 0, 2);
  attune_store_close_async (f->store, NULL, test_wait_cb, &closed);
  g_assert_false (attune_store_close_finish (f->store, test_wait (&closed), &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FULL);
  test_vfs_set_full (FALSE);
  g_object_unref (closed.result);
  g_assert_cmpuint (attune_store_get_unsaved (f->store), ==, 2);
  g_clear_object (&f->store);
}

static guint expected_warnings;
static GString *logged;

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; logged != NULL && i < n_fields; i++) {
    if (g_strcmp0 (fields[i].key, "MESSAGE") == 0)
      g_string_append_printf (logged, "%s\n", (const char *) fields[i].value);
  }
  if (expected_warnings > 0 && (level & G_LOG_LEVEL_WARNING)) {
    expected_warnings--;
    return G_LOG_WRITER_HANDLED;
  }
  return g_log_writer_default (level, fields, n_fields, data);
}

static void
test_reflection_not_kept_is_an_error (Fixture *f, gconstpointer data)
{
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .kind = (char *) "week",
    .local_date = (char *) "2026-11-24",
    .words = (char *) "Words",
  };
  g_autoptr (GError) error = NULL;
  TestWait wait = { 0 };

  logged = g_string_new (NULL);
  test_vfs_set_full (TRUE);
  attune_store_save_reflection_async (f->store, &reflection, NULL, test_wait_cb, &wait);
  g_assert_null (attune_store_save_reflection_finish (f->store, test_wait (&wait), &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FULL);
  test_vfs_set_full (FALSE);
  g_assert_null (strstr (error->message, "Words"));
  g_assert_null (strstr (logged->str, "Words"));
  g_string_free (g_steal_pointer (&logged), TRUE);
  g_object_unref (wait.result);
}

/* With its session still waiting, it is the disk that is in the way, not the session. */
static void
test_reflection_waits_for_its_session (Fixture *f, gconstpointer data)
{
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .words = (char *) "Words",
  };
  g_autoptr (GError) error = NULL;
  TestWait early = { 0 }, late = { 0 };

  test_vfs_set_full (TRUE);
  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 3);
  attune_store_save_reflection_async (f->store, &reflection, NULL, test_wait_cb, &early);
  g_assert_null (attune_store_save_reflection_finish (f->store, test_wait (&early), &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FULL);
  g_clear_error (&error);
  test_vfs_set_full (FALSE);
  attune_store_save_reflection_async (f->store, &reflection, NULL, test_wait_cb, &late);
  g_free (attune_store_save_reflection_finish (f->store, test_wait (&late), &error));
  g_assert_no_error (error);
  g_object_unref (early.result);
  g_object_unref (late.result);
}

static void
test_impossible_event_holds_nothing_up (Fixture *f, gconstpointer data)
{
  expected_warnings = 2;
  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 2);
  append (f, OTHER_SESSION, 0, 1);
  append (f, TEST_SESSION, 1, 4);
  wait_unsaved (f, 0);
  g_assert_cmpuint (expected_warnings, ==, 0);
  g_assert_cmpstr (f->log->str, ==, "10 11 12 13 ");
}

static void
test_open_session_is_found_and_left (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TestWait found = { 0 }, left = { 0 }, none = { 0 };

  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 4);
  attune_store_load_open_session_async (f->store, NULL, test_wait_cb, &found);

  g_autoptr (AttuneOpenSession)
      open = attune_store_load_open_session_finish (f->store, test_wait (&found), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (open->uuid, ==, TEST_SESSION);
  g_assert_cmpuint (open->events->len, ==, 4);
  attune_store_leave_session_async (f->store, TEST_SESSION, NULL, test_wait_cb, &left);
  g_assert_true (attune_store_leave_session_finish (f->store, test_wait (&left), &error));
  attune_store_load_open_session_async (f->store, NULL, test_wait_cb, &none);
  g_assert_null (attune_store_load_open_session_finish (f->store, test_wait (&none), &error));
  g_assert_no_error (error);
  g_object_unref (found.result);
  g_object_unref (left.result);
  g_object_unref (none.result);
}

static GPtrArray *
load_days (Fixture *f, const char *reader_uuid, GDateDay day)
{
  g_autoptr (GError) error = NULL;
  TestWait wait = { 0 };
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, day, G_DATE_NOVEMBER, 2026);
  g_date_set_dmy (&to, day, G_DATE_NOVEMBER, 2026);
  attune_store_load_days_async (f->store, TEST_BABY, reader_uuid, &from, &to, NULL, test_wait_cb,
                                &wait);

  GPtrArray *days = attune_store_load_days_finish (f->store, test_wait (&wait), &error);

  g_assert_no_error (error);
  g_object_unref (wait.result);
  return days;
}

static void
test_days_hold_sessions_and_own_words (Fixture *f, gconstpointer data)
{
  char *chips[] = { (char *) "cue.smile", NULL };
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .state_after = (char *) "state.sleep",
    .noticed = chips,
    .words = (char *) "Our song",
  };
  TestWait saved = { 0 };

  test_store_begin (f->store, TEST_SESSION);
  append (f, TEST_SESSION, 0, 6);
  finish (f, TEST_SESSION);
  attune_store_save_reflection_async (f->store, &reflection, NULL, test_wait_cb, &saved);
  g_free (attune_store_save_reflection_finish (f->store, test_wait (&saved), NULL));
  g_object_unref (saved.result);

  g_autoptr (GPtrArray) own = load_days (f, TEST_CAREGIVER, 24);
  g_autoptr (GPtrArray) others = load_days (f, NULL, 24);
  g_autoptr (GPtrArray) before = load_days (f, TEST_CAREGIVER, 23);
  AttuneSessionSummary *summary = own->pdata[0];

  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpstr (summary->uuid, ==, TEST_SESSION);
  g_assert_cmpstr (summary->title, !=, NULL);
  g_assert_cmpstr (summary->caregiver_name, ==, "Kim");
  g_assert_cmpuint (summary->answers->len, ==, 1);
  g_assert_cmpint (summary->outcome, ==, ATTUNE_OUTCOME_LEFT);
  g_assert_cmpstr (summary->state_before, ==, "state.4");
  g_assert_cmpstr (summary->state_after, ==, "state.sleep");
  g_assert_true (attune_session_summary_has_noticed (summary, "cue.smile"));
  g_assert_true (summary->first);
  g_assert_cmpstr (summary->words, ==, "Our song");
  g_assert_null (((AttuneSessionSummary *) others->pdata[0])->words);
}

static void
test_notes_are_read_and_written_on (Fixture *f, gconstpointer data)
{
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .baby_uuid = (char *) TEST_BABY,
    .kind = (char *) "week",
    .subject = (char *) "w.01",
    .local_date = (char *) "2026-11-24",
    .words = (char *) "Patience",
  };
  TestWait saved = { 0 }, loaded = { 0 }, others = { 0 };
  g_autoptr (GError) error = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 24, G_DATE_NOVEMBER, 2026);
  attune_store_save_reflection_async (f->store, &reflection, NULL, test_wait_cb, &saved);

  g_autofree char *uuid = attune_store_save_reflection_finish (f->store, test_wait (&saved),
                                                               &error);

  attune_store_load_notes_async (f->store, TEST_CAREGIVER, NULL, &day, &day, NULL, test_wait_cb,
                                 &loaded);
  attune_store_load_notes_async (f->store, TEST_BABY, NULL, &day, &day, NULL, test_wait_cb,
                                 &others);

  g_autoptr (GPtrArray)
      own = attune_store_load_notes_finish (f->store, test_wait (&loaded), &error);
  g_autoptr (GPtrArray)
      none = attune_store_load_notes_finish (f->store, test_wait (&others), &error);
  AttuneReflection *note = own->pdata[0];

  g_assert_no_error (error);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (note->note_uuid, ==, uuid);
  g_assert_cmpstr (note->baby_uuid, ==, TEST_BABY);
  g_assert_cmpstr (note->kind, ==, "week");
  g_assert_cmpstr (note->subject, ==, "w.01");
  g_assert_cmpstr (note->local_date, ==, "2026-11-24");
  g_assert_cmpstr (note->words, ==, "Patience");
  g_object_unref (saved.result);
  g_object_unref (loaded.result);
  g_object_unref (others.result);
}

static void
test_caregivers_are_listed (Fixture *f, gconstpointer data)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_list_caregivers_async (f->store, NULL, test_wait_cb, &wait);

  g_autoptr (GPtrArray)
      list = attune_store_list_caregivers_finish (f->store, test_wait (&wait), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AttuneCaregiver *) list->pdata[0])->uuid, ==, TEST_CAREGIVER);
  g_assert_cmpstr (((AttuneCaregiver *) list->pdata[0])->nickname, ==, "Kim");
  g_object_unref (wait.result);
}

/* A newer version's file is read and left as it is; a session lived meanwhile is said not to be kept. */
static void
test_newer_file_is_only_read (Fixture *f, gconstpointer data)
{
  AttuneBaby baby = { .nickname = (char *) "Noor" };
  TestWait saved = { 0 }, listed = { 0 }, closed = { 0 };
  g_autoptr (GError) error = NULL;

  test_store_close (g_steal_pointer (&f->store));
  {
    g_autoptr (AttuneDatabase) database = test_database_new (f->folder);

    test_exec (database, "PRAGMA user_version = 99");
  }
  f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->clock));
  g_assert_false (attune_store_get_ready (f->store));
  g_assert_cmpint (attune_store_get_trouble (f->store), ==, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW);
  attune_store_save_baby_async (f->store, &baby, NULL, test_wait_cb, &saved);
  g_assert_null (attune_store_save_baby_finish (f->store, test_wait (&saved), &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW);
  g_clear_error (&error);
  attune_store_list_babies_async (f->store, NULL, test_wait_cb, &listed);

  g_autoptr (GPtrArray)
      babies = attune_store_list_babies_finish (f->store, test_wait (&listed), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (babies->len, ==, 1);
  test_store_begin (f->store, TEST_SESSION);
  attune_store_close_async (f->store, NULL, test_wait_cb, &closed);
  g_assert_false (attune_store_close_finish (f->store, test_wait (&closed), &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW);
  g_object_unref (saved.result);
  g_object_unref (listed.result);
  g_object_unref (closed.result);
  g_clear_object (&f->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_vfs_install ();
  g_log_set_writer_func (write_log, NULL, NULL);

#define ADD(path, func) \
  g_test_add ("/attune/store/store/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("events-are-acknowledged-in-order", test_events_are_acknowledged_in_order);
  ADD ("one-turn-is-one-commit", test_one_turn_is_one_commit);
  ADD ("jobs-keep-their-order", test_jobs_keep_their_order);
  ADD ("cancelled-job-is-not-done", test_cancelled_job_is_not_done);
  ADD ("callbacks-come-on-this-thread", test_callbacks_come_on_this_thread);
  ADD ("close-drains", test_close_drains);
  ADD ("clean-end-leaves-no-log", test_clean_end_leaves_no_log);
  ADD ("closed-store-says-so", test_closed_store_says_so);
  ADD ("full-disk-loses-nothing", test_full_disk_loses_nothing);
  ADD ("many-waiting-are-said", test_many_waiting_are_said);
  ADD ("full-disk-at-the-end-is-said", test_full_disk_at_the_end_is_said);
  ADD ("reflection-not-kept-is-an-error", test_reflection_not_kept_is_an_error);
  ADD ("reflection-waits-for-its-session", test_reflection_waits_for_its_session);
  ADD ("impossible-event-holds-nothing-up", test_impossible_event_holds_nothing_up);
  ADD ("open-session-is-found-and-left", test_open_session_is_found_and_left);
  ADD ("notes-are-read-and-written-on", test_notes_are_read_and_written_on);
  ADD ("caregivers-are-listed", test_caregivers_are_listed);
  ADD ("newer-file-is-only-read", test_newer_file_is_only_read);
  ADD ("days-hold-sessions-and-own-words", test_days_hold_sessions_and_own_words);
  return g_test_run ();
}
