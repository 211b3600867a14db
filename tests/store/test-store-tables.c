/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"

typedef struct {
  char *folder;
  AttuneDatabase *database;
  GDateTime *began_at;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-5 * 3600);

  f->folder = test_folder_new ();
  f->database = test_database_new (f->folder);
  f->began_at = g_date_time_new (zone, 2026, 11, 23, 22, 15, 30.25);
  test_add_people (f->database);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_date_time_unref (f->began_at);
  attune_database_free (f->database);
  test_folder_remove (f->folder);
  g_free (f->folder);
}

static void
begin (Fixture *f, const char *uuid)
{
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;

  test_start_init (&start, uuid, f->began_at);
  attune_sessions_begin (f->database, &start, &error);
  g_assert_no_error (error);
}

static void
append (Fixture *f, const char *uuid, AttuneEvent event)
{
  g_autoptr (GError) error = NULL;

  attune_sessions_append (f->database, uuid, &event, 1000 + event.at_us, &error);
  g_assert_no_error (error);
}

static char *
dup_rows (AttuneDatabase *database, const char *sql, int n_columns)
{
  g_autoptr (AttuneRows) rows = attune_database_read (database, NULL, sql, "");
  GString *text = g_string_new (NULL);

  while (attune_rows_next (rows, NULL)) {
    for (int column = 0; column < n_columns; column++) {
      const char *value = attune_rows_get_text (rows, column);

      g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", value != NULL ? value : "-");
    }
    g_string_append_c (text, ';');
  }
  return g_string_free (text, FALSE);
}

#define assert_rows(f, sql, n, expected) \
  G_STMT_START \
  { \
    g_autofree char *rows_ = dup_rows ((f)->database, (sql), (n)); \
    g_assert_cmpstr (rows_, ==, (expected)); \
  } \
  G_STMT_END

static void
test_session_keeps_its_beginning (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);
  assert_rows (f,
               "SELECT local_date, local_minute, utc_offset_s, routine_id, machine_version,"
               " state_before, ended_utc_us, outcome FROM session",
               8, "2026-11-23|1335|-18000|r.test|1|state.4|-|-;");

  g_autoptr (AttuneOpenSession) open = attune_sessions_load_open (f->database, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (open->uuid, ==, TEST_SESSION);
  g_assert_cmpstr (open->baby_uuid, ==, TEST_BABY);
  g_assert_cmpstr (open->caregiver_uuid, ==, TEST_CAREGIVER);
  g_assert_cmpstr (open->plan_json, ==, TEST_PLAN);
  g_assert_true (open->plan_intact);
  g_assert_true (g_date_time_equal (open->began_at, f->began_at));
  g_assert_cmpint (g_date_time_get_utc_offset (open->began_at), ==, -5 * G_TIME_SPAN_HOUR);
}

static void
test_guest_has_no_caregiver (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;

  test_start_init (&start, TEST_SESSION, f->began_at);
  start.caregiver_uuid = NULL;
  attune_sessions_begin (f->database, &start, &error);
  g_assert_no_error (error);
  assert_rows (f, "SELECT caregiver_id FROM session", 1, "-;");
}

static void
test_unknown_baby_is_an_error (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;

  test_start_init (&start, TEST_SESSION, f->began_at);
  start.baby_uuid = start.uuid;
  g_assert_false (attune_sessions_begin (f->database, &start, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
}

static void
test_events_come_back_to_the_field (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);
  for (guint seq = 0; seq < 20; seq++)
    append (f, TEST_SESSION, test_event (seq));

  g_autoptr (GArray) events = attune_sessions_load_events (f->database, TEST_SESSION, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 20);
  for (guint seq = 0; seq < 20; seq++) {
    AttuneEvent lived = test_event (seq);
    AttuneEvent kept = g_array_index (events, AttuneEvent, seq);
    g_autofree char *lived_detail = attune_event_dup_detail (&lived);
    g_autofree char *kept_detail = attune_event_dup_detail (&kept);

    g_assert_cmpuint (kept.seq, ==, seq);
    g_assert_cmpint (kept.kind, ==, lived.kind);
    g_assert_cmpint (kept.at_us, ==, lived.at_us);
    g_assert_cmpstr (kept_detail, ==, lived_detail);
  }
}

static void
test_event_twice_or_nowhere_is_an_error (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneEvent event = test_event (0);

  begin (f, TEST_SESSION);
  append (f, TEST_SESSION, event);
  g_assert_false (attune_sessions_append (f->database, TEST_SESSION, &event, 0, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (attune_sessions_append (f->database, TEST_BABY, &event, 0, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
}

static void
live_a_session (Fixture *f)
{
  const AttuneEvent events[] = {
    { .kind = ATTUNE_EVENT_BEGAN, .part = -1, .step = -1 },
    { .kind = ATTUNE_EVENT_ASKED, .region = ATTUNE_REGION_LEGS, .step = -1 },
    { .kind = ATTUNE_EVENT_ANSWERED, .number = ATTUNE_ANSWER_UNSURE, .at_us = 5, .part = -1 },
    { .kind = ATTUNE_EVENT_HELD, .at_us = 5, .part = -1 },
    { .kind = ATTUNE_EVENT_ASKED, .region = ATTUNE_REGION_LEGS, .at_us = 35 },
    { .kind = ATTUNE_EVENT_ANSWERED, .number = ATTUNE_ANSWER_YES, .at_us = 40, .part = -1 },
    { .kind = ATTUNE_EVENT_STEP_BEGAN, .at_us = 42, .id = "legs.indian_milking" },
    { .kind = ATTUNE_EVENT_CUE,
      .at_us = 50,
      .id = "cue.yawn",
      .number = attune_event_pack_cue (ATTUNE_CUE_DISENGAGED_SUBTLE, ATTUNE_ADVICE_SOFTEN) },
    { .kind = ATTUNE_EVENT_ADVISED, .number = ATTUNE_ADVISED_SOFTEN, .at_us = 55 },
    { .kind = ATTUNE_EVENT_PAUSED, .number = ATTUNE_PAUSED_BY_PERSON, .at_us = 60 },
    { .kind = ATTUNE_EVENT_RESUMED, .at_us = 80 },
    { .kind = ATTUNE_EVENT_ASKED, .region = ATTUNE_REGION_TUMMY, .at_us = 100, .part = 1 },
    { .kind = ATTUNE_EVENT_ANSWERED, .number = ATTUNE_ANSWER_NO, .at_us = 107, .part = -1 },
    { .kind = ATTUNE_EVENT_DECLINED, .region = ATTUNE_REGION_TUMMY, .at_us = 107, .part = 1 },
    { .kind = ATTUNE_EVENT_CHOSE, .number = ATTUNE_CHOICE_CLOSE, .at_us = 110, .part = -1 },
    { .kind = ATTUNE_EVENT_CLOSING, .number = ATTUNE_OUTCOME_BABY_NO, .at_us = 110 },
    { .kind = ATTUNE_EVENT_ENDED, .number = ATTUNE_OUTCOME_BABY_NO, .at_us = 140 },
  };

  begin (f, TEST_SESSION);
  for (guint seq = 0; seq < G_N_ELEMENTS (events); seq++) {
    AttuneEvent event = events[seq];

    event.seq = seq;
    append (f, TEST_SESSION, event);
  }
}

#define SUMMARY \
  "SELECT ended_utc_us, outcome, stroke_us, question_us, rest_us, pause_us, pauses, softened," \
  " hex (digest) FROM session"
#define ANSWERS "SELECT seq, region, answer FROM answer ORDER BY seq"

static void
test_summary_follows_from_events (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  live_a_session (f);
  attune_sessions_finish (f->database, TEST_SESSION, &error);
  g_assert_no_error (error);
  assert_rows (f,
               "SELECT ended_utc_us, outcome, stroke_us, question_us, rest_us, pause_us, pauses,"
               " softened FROM session",
               8, "1140|baby-no|35|20|65|20|1|1;");
  assert_rows (f, ANSWERS, 3, "2|legs|unsure;5|legs|yes;12|tummy|no;");
  assert_rows (f, "SELECT chip, source FROM noticed", 2, "cue.yawn|during;");

  g_autofree char *summary = dup_rows (f->database, SUMMARY, 9);
  g_autofree char *answers = dup_rows (f->database, ANSWERS, 3);

  test_exec (f->database, "UPDATE session SET ended_utc_us = 1, outcome = 'left', stroke_us = NULL,"
                          " digest = NULL; DELETE FROM answer; DELETE FROM noticed");
  attune_sessions_finish (f->database, TEST_SESSION, &error);
  g_assert_no_error (error);
  assert_rows (f, SUMMARY, 9, summary);
  assert_rows (f, ANSWERS, 3, answers);
}

static void
test_digest_sees_a_flipped_bit (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  live_a_session (f);

  g_autoptr (GBytes) before = attune_sessions_compute_digest (f->database, 1, &error);

  test_exec (f->database, "UPDATE event SET at_us = at_us + 1 WHERE seq = 7");

  g_autoptr (GBytes) after = attune_sessions_compute_digest (f->database, 1, &error);

  g_assert_no_error (error);
  g_assert_false (g_bytes_equal (before, after));
}

static void
test_second_session_leaves_the_first (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);
  for (guint seq = 0; seq < 3; seq++)
    append (f, TEST_SESSION, test_event (seq));
  begin (f, TEST_BABY);
  assert_rows (f, "SELECT ended_utc_us, outcome FROM session ORDER BY id", 2, "2001000|left;-|-;");

  g_autoptr (AttuneOpenSession) open = attune_sessions_load_open (f->database, &error);

  g_assert_cmpstr (open->uuid, ==, TEST_BABY);
}

static void
test_unreadable_event_holds_nothing_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);
  append (f, TEST_SESSION, test_event (0));
  test_exec (f->database, "INSERT INTO event VALUES (1, 1, 5, 5, 'from-the-future', 0, NULL)");

  g_autoptr (AttuneOpenSession) open = attune_sessions_load_open (f->database, &error);

  g_assert_no_error (error);
  g_assert_false (open->plan_intact);
  g_assert_cmpuint (open->events->len, ==, 1);
  begin (f, TEST_BABY);
}

static void
test_changed_plan_is_noticed (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);
  test_exec (f->database, "UPDATE plan SET json = json || ' '");

  g_autoptr (AttuneOpenSession) open = attune_sessions_load_open (f->database, &error);

  g_assert_no_error (error);
  g_assert_false (open->plan_intact);
}

static void
test_baby_is_saved_and_changed (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneBaby baby = {
    .nickname = (char *) "Noor",
    .born_on = (char *) "2026-09-01",
    .due_on = (char *) "2026-10-10",
    .born_early = TRUE,
    .navel_healed = TRUE,
    .look_json = (char *) "{\"skin\":3}",
    .edited_by = (char *) TEST_CAREGIVER,
  };
  g_autofree char *uuid = attune_people_save_baby (f->database, &baby, 5, &error);

  g_assert_no_error (error);
  baby.uuid = uuid;
  baby.hips_checked = TRUE;
  baby.reflux = TRUE;

  g_autofree char *again = attune_people_save_baby (f->database, &baby, 6, &error);
  g_autoptr (GPtrArray) babies = attune_people_list_babies (f->database, &error);
  AttuneBaby *kept = babies->pdata[1];

  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, uuid);
  g_assert_cmpuint (babies->len, ==, 2);
  g_assert_cmpstr (kept->uuid, ==, uuid);
  g_assert_cmpstr (kept->nickname, ==, "Noor");
  g_assert_cmpstr (kept->born_on, ==, "2026-09-01");
  g_assert_cmpstr (kept->due_on, ==, "2026-10-10");
  g_assert_cmpstr (kept->look_json, ==, "{\"skin\":3}");
  g_assert_cmpstr (kept->edited_by, ==, TEST_CAREGIVER);
  g_assert_true (kept->born_early && kept->navel_healed && kept->hips_checked && kept->reflux);
}

/* A massage that goes on just now is not yet one that was. */
static void
test_baby_was_massaged_on_a_day (Fixture *f, gconstpointer data)
{
  AttuneEvent ended = { .kind = ATTUNE_EVENT_ENDED, .number = ATTUNE_OUTCOME_FINISHED };

  begin (f, TEST_SESSION);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) babies = attune_people_list_babies (f->database, NULL);
    AttuneBaby *baby = babies->pdata[0];

    g_assert_cmpuint (baby->sessions, ==, i);
    g_assert_cmpstr (baby->massaged_on, ==, i == 0 ? NULL : "2026-11-23");
    if (i > 0)
      break;
    append (f, TEST_SESSION, ended);
    g_assert_true (attune_sessions_finish (f->database, TEST_SESSION, NULL));
  }
}

static void
test_settings_belong_to_a_caregiver (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneDatabase *database = f->database;

  attune_people_save_setting (database, TEST_CAREGIVER, "tempo", "90", &error);
  attune_people_save_setting (database, TEST_CAREGIVER, "tempo", "80", &error);
  attune_people_save_setting (database, TEST_CAREGIVER, "voice", "on", &error);
  attune_people_save_setting (database, TEST_CAREGIVER, "voice", NULL, &error);
  g_assert_no_error (error);

  g_autoptr (GHashTable) settings = attune_people_load_settings (database, TEST_CAREGIVER, &error);
  g_autoptr (GHashTable) others = attune_people_load_settings (database, TEST_BABY, &error);

  g_assert_cmpuint (g_hash_table_size (settings), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (settings, "tempo"), ==, "80");
  g_assert_cmpuint (g_hash_table_size (others), ==, 0);
  g_assert_false (attune_people_save_setting (database, TEST_BABY, "tempo", "80", &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
}

static AttuneReflection
make_reflection (const char *words, char **chips)
{
  return (AttuneReflection){
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .subject = (char *) "p.first.1",
    .local_date = (char *) "2026-11-23",
    .state_after = (char *) "state.sleep",
    .noticed = chips,
    .words = (char *) words,
  };
}

#define VERSIONS \
  "SELECT version, written_utc_us, words, you FROM note_version ORDER BY note_id, version"

static void
test_writing_on_changes_the_newest_version (Fixture *f, gconstpointer data)
{
  char *chips[] = { (char *) "cue.smile", (char *) "n.song", NULL };
  AttuneReflection reflection = make_reflection ("Went", chips);
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);

  g_autofree char *uuid = attune_notes_save (f->database, &reflection, 10, &error);

  g_assert_no_error (error);
  reflection.note_uuid = uuid;
  reflection.words = (char *) "Went well";
  chips[1] = NULL;
  g_free (attune_notes_save (f->database, &reflection, 20, &error));
  assert_rows (f, VERSIONS, 4, "1|20|Went well|-;");
  assert_rows (f, "SELECT chip, source FROM noticed", 2, "cue.smile|after;");
  assert_rows (f, "SELECT state_after FROM session", 1, "state.sleep;");
  assert_rows (f, "SELECT kind, subject, local_date, shared, baby_id, session_id FROM note", 6,
               "session|p.first.1|2026-11-23|0|1|1;");

  reflection.new_version = TRUE;
  reflection.words = (char *) "Went very well";
  reflection.you = (char *) "you.calm";
  g_free (attune_notes_save (f->database, &reflection, 30, &error));
  g_assert_no_error (error);
  assert_rows (f, VERSIONS, 4, "1|20|Went well|-;2|30|Went very well|you.calm;");
}

static void
test_nothing_private_leaves_no_note (Fixture *f, gconstpointer data)
{
  AttuneReflection reflection = make_reflection (NULL, NULL);
  g_autoptr (GError) error = NULL;

  begin (f, TEST_SESSION);

  g_autofree char *uuid = attune_notes_save (f->database, &reflection, 10, &error);

  g_assert_cmpstr (uuid, ==, "");
  reflection.words = (char *) "A guest's words";
  reflection.caregiver_uuid = NULL;

  g_autofree char *guest = attune_notes_save (f->database, &reflection, 10, &error);

  g_assert_cmpstr (guest, ==, "");
  assert_rows (f, "SELECT count (*) FROM note", 1, "0;");
  assert_rows (f, "SELECT state_after FROM session", 1, "state.sleep;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/attune/store/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("sessions/keeps-its-beginning", test_session_keeps_its_beginning);
  ADD ("sessions/guest-has-no-caregiver", test_guest_has_no_caregiver);
  ADD ("sessions/unknown-baby-is-an-error", test_unknown_baby_is_an_error);
  ADD ("sessions/events-come-back-to-the-field", test_events_come_back_to_the_field);
  ADD ("sessions/event-twice-or-nowhere-is-an-error", test_event_twice_or_nowhere_is_an_error);
  ADD ("sessions/summary-follows-from-events", test_summary_follows_from_events);
  ADD ("sessions/digest-sees-a-flipped-bit", test_digest_sees_a_flipped_bit);
  ADD ("sessions/second-one-leaves-the-first", test_second_session_leaves_the_first);
  ADD ("sessions/unreadable-event-holds-nothing-up", test_unreadable_event_holds_nothing_up);
  ADD ("sessions/changed-plan-is-noticed", test_changed_plan_is_noticed);
  ADD ("people/baby-is-saved-and-changed", test_baby_is_saved_and_changed);
  ADD ("people/baby-was-massaged-on-a-day", test_baby_was_massaged_on_a_day);
  ADD ("people/settings-belong-to-a-caregiver", test_settings_belong_to_a_caregiver);
  ADD ("notes/writing-on-changes-the-newest-version", test_writing_on_changes_the_newest_version);
  ADD ("notes/nothing-private-leaves-no-note", test_nothing_private_leaves_no_note);
  return g_test_run ();
}
