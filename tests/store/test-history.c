/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A year of a family, asked in short and compared with what its events say at length. */
#include "config.h"

#include "attune-store-days.h"
#include "attune-store-history.h"
#include "attune-store-purge.h"
#include "attune-store-sessions.h"
#include "attune-store-summaries.h"
#include "long-family.h"
#include "report/attune-letter.h"
#include "report/attune-week-dates.h"
#include "store-fixture.h"

#include <string.h>

#define LAST_DAY "2026-11-24"

static char *folder;
static AttuneDatabase *database;

static GPtrArray *
load_all (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions = attune_days_load (database, LONG_FAMILY_BABY_1, LONG_FAMILY_CAREGIVER_1,
                                          "2000-01-01", "2030-01-01", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, >, 500);
  return sessions;
}

static AttuneFirsts *
load_firsts (void)
{
  g_autoptr (GError) error = NULL;
  AttuneFirsts *firsts = attune_history_load_firsts (database, LONG_FAMILY_BABY_1, &error);

  g_assert_no_error (error);
  return firsts;
}

static AttuneSessionSummary *
add_up (const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneOpenSession) story = attune_sessions_load_story (database, uuid, &error);

  g_assert_no_error (error);

  g_autoptr (AttunePlan) plan = attune_plan_new_from_json (story->plan_json, &error);

  g_assert_no_error (error);
  return attune_session_summary_new_from_events ((const AttuneEvent *) story->events->data,
                                                 story->events->len, plan);
}

static void
test_sums_say_what_events_say (void)
{
  g_autoptr (GPtrArray) sessions = load_all ();

  for (guint i = 0; i < sessions->len; i += 7) {
    const AttuneSessionSummary *kept = g_ptr_array_index (sessions, i);
    g_autoptr (AttuneSessionSummary) told = add_up (kept->uuid);

    g_assert_cmpstr (kept->title, ==, told->title);
    g_assert_cmpint (kept->active_us, ==, told->active_us);
    g_assert_cmpuint (kept->welcome, ==, told->welcome);
    g_assert_cmpuint (kept->declined, ==, told->declined);
    g_assert_cmpuint (kept->noes, ==, told->noes);
    g_assert_cmpint (kept->noes_kept, ==, told->noes_kept);
    g_assert_cmpuint (kept->pauses, ==, told->pauses);
    g_assert_cmpuint (kept->softened, ==, told->softened);
    g_assert_cmpint (kept->outcome, ==, told->outcome);
    g_assert_cmpmem (kept->answers->data, kept->answers->len * sizeof (AttuneSessionAnswer),
                     told->answers->data, told->answers->len * sizeof (AttuneSessionAnswer));
    for (guint j = 0; j < told->noticed->len; j++)
      g_assert_true (
          attune_session_summary_has_noticed (kept, g_ptr_array_index (told->noticed, j)));
  }
}

static void
assert_same_firsts (const AttuneFirsts *one, const AttuneFirsts *other)
{
  g_autoptr (GPtrArray) ids = attune_firsts_list_signs (one);
  g_autoptr (GPtrArray) others = attune_firsts_list_signs (other);
  GDate day, day_too;

  g_assert_cmpint (attune_firsts_get_session (one, &day), ==,
                   attune_firsts_get_session (other, &day_too));
  g_assert_cmpint (g_date_compare (&day, &day_too), ==, 0);
  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    gboolean known = attune_firsts_get_welcome (one, i, &day);

    g_assert_cmpint (known, ==, attune_firsts_get_welcome (other, i, &day_too));
    g_assert_true (!known || g_date_compare (&day, &day_too) == 0);
  }
  g_assert_cmpuint (ids->len, ==, others->len);
  for (guint i = 0; i < ids->len; i++) {
    g_assert_cmpstr (ids->pdata[i], ==, others->pdata[i]);
    g_assert_true (attune_firsts_get_sign (one, ids->pdata[i], &day) &&
                   attune_firsts_get_sign (other, ids->pdata[i], &day_too));
    g_assert_cmpint (g_date_compare (&day, &day_too), ==, 0);
  }
}

static void
test_firsts_are_those_of_all_sessions (void)
{
  g_autoptr (GPtrArray) sessions = load_all ();
  g_autoptr (AttuneFirsts) asked = load_firsts ();
  g_autoptr (AttuneFirsts) counted = attune_firsts_new_from_sessions (sessions);
  g_autoptr (GPtrArray) signs = attune_firsts_list_signs (asked);

  g_assert_cmpuint (signs->len, >, 8);
  assert_same_firsts (asked, counted);
}

static GPtrArray *
take_window (GPtrArray *sessions, const GDate *start)
{
  GPtrArray *window = g_ptr_array_new ();
  GDate from, end;

  attune_week_dates_move (start, -ATTUNE_LETTER_SESSION_WEEKS, &from);
  attune_week_dates_get_end (start, &end);
  for (guint i = 0; i < sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (sessions, i);

    if (g_date_compare (&session->local_date, &from) >= 0 &&
        g_date_compare (&session->local_date, &end) <= 0)
      g_ptr_array_add (window, (gpointer) session);
  }
  return window;
}

static void
test_twelve_weeks_are_enough_for_a_letter (void)
{
  g_autoptr (GPtrArray) sessions = load_all ();
  g_autoptr (AttuneFirsts) firsts = load_firsts ();
  AttuneWeekProfile profile = { .wording.name = "Ada", .me_uuid = LONG_FAMILY_CAREGIVER_1 };
  GDate day, start;

  g_assert_true (attune_week_dates_from_iso (LAST_DAY, &day));
  attune_week_dates_get_start (&day, G_DATE_MONDAY, &start);
  for (guint i = 0; i < 54; i += 3) {
    g_autoptr (GPtrArray) window = take_window (sessions, &start);
    AttuneWeekProfile short_profile = profile;
    g_autoptr (AttuneLetter) whole = attune_letter_new_from_sessions (&start, sessions, &profile);

    short_profile.firsts = firsts;

    g_autoptr (AttuneLetter)
        brief = attune_letter_new_from_sessions (&start, window, &short_profile);
    g_autofree char *whole_text = attune_letter_dup_text (whole);
    g_autofree char *brief_text = attune_letter_dup_text (brief);

    g_assert_cmpstr (brief_text, ==, whole_text);
    attune_week_dates_move (&start, -3, &start);
  }
}

static void
test_months_add_up (void)
{
  g_autoptr (GPtrArray) sessions = load_all ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) marks = attune_history_load_marks (database, LONG_FAMILY_BABY_1, "2026-03-01",
                                                        "2026-03-31", &error);
  g_autoptr (GArray) months = attune_history_load_answers (database, LONG_FAMILY_BABY_1, "legs",
                                                           "2026-03-01", "2026-03-31", &error);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  AttuneMonthAnswers counted = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (sessions, i);
    guint given = 0;

    if (g_date_get_year (&session->local_date) != 2026 ||
        g_date_get_month (&session->local_date) != G_DATE_MARCH)
      continue;
    g_hash_table_add (days, GUINT_TO_POINTER (g_date_get_julian (&session->local_date)));
    for (guint j = 0; j < session->answers->len; j++) {
      const AttuneSessionAnswer *answer = &g_array_index (session->answers, AttuneSessionAnswer, j);

      if (answer->region == ATTUNE_REGION_LEGS)
        given |= 1u << answer->answer;
    }
    counted.sessions += given != 0;
    for (guint j = 0; j < G_N_ELEMENTS (counted.counts); j++)
      counted.counts[j] += given >> j & 1;
  }

  g_assert_cmpuint (marks->len, ==, g_hash_table_size (days));
  g_assert_cmpuint (marks->len, >, 10);
  g_assert_cmpuint (months->len, ==, 1);

  const AttuneMonthAnswers *month = &g_array_index (months, AttuneMonthAnswers, 0);

  g_assert_cmpuint (month->sessions, ==, counted.sessions);
  g_assert_cmpmem (month->counts, sizeof month->counts, counted.counts, sizeof counted.counts);
}

#define SUMS \
  "SELECT (SELECT group_concat (title || active_us || welcome || declined || noes || noes_kept" \
  "  || answers || signs) FROM (SELECT * FROM session ORDER BY id))" \
  " || (SELECT group_concat (what || local_date || session_id)" \
  "  FROM (SELECT * FROM happened ORDER BY 1, 2, 3, 4))"

static char *
dup_sums (void)
{
  g_autoptr (AttuneRows) rows = attune_database_read (database, NULL, SUMS, "");

  g_assert_true (attune_rows_next (rows, NULL));
  return attune_rows_dup_text (rows, 0);
}

static void
test_an_older_file_is_summed_up (void)
{
  g_autofree char *before = dup_sums ();
  g_autoptr (GError) error = NULL;

  test_exec (database, "DELETE FROM happened WHERE session_id % 50 = 0");
  test_exec (database, "UPDATE session SET active_us = NULL, title = NULL, answers = NULL,"
                       " welcome = NULL, signs = NULL WHERE id % 50 = 0");
  attune_database_transact (database, attune_summaries_fill, NULL, &error);
  g_assert_no_error (error);

  g_autofree char *after = dup_sums ();

  g_assert_cmpuint (strlen (before), >, 10000);
  g_assert_true (g_str_equal (before, after));
}

static void
test_hidden_sessions_are_nowhere (void)
{
  g_autoptr (GPtrArray) sessions = load_all ();
  g_autoptr (AttuneFirsts) before = load_firsts ();
  const AttuneSessionSummary *first = g_ptr_array_index (sessions, 0);
  g_autofree char *uuid = g_strdup (first->uuid);
  g_autoptr (GError) error = NULL;
  GDate day, then;

  test_exec (database, "SAVEPOINT hidden");
  for (guint i = 0; i < 12; i++)
    attune_purge_hide (database, ATTUNE_DELETABLE_SESSION,
                       ((AttuneSessionSummary *) g_ptr_array_index (sessions, i))->uuid, 1, &error);
  g_assert_no_error (error);

  g_autoptr (AttuneFirsts) after = load_firsts ();

  g_assert_true (attune_firsts_get_session (before, &day));
  g_assert_true (attune_firsts_get_session (after, &then));
  g_assert_cmpint (g_date_compare (&then, &day), >, 0);
  test_exec (database, "ROLLBACK TO hidden; RELEASE hidden");
}

int
main (int argc, char *argv[])
{
  GDate last_day;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  folder = test_folder_new ();
  database = test_database_new (folder);
  g_assert_true (attune_week_dates_from_iso (LAST_DAY, &last_day));
  long_family_fill (database, &last_day, 1);

#define ADD(path, func) g_test_add_func ("/attune/store/history/" path, func)
  ADD ("sums-say-what-events-say", test_sums_say_what_events_say);
  ADD ("firsts-are-those-of-all-sessions", test_firsts_are_those_of_all_sessions);
  ADD ("twelve-weeks-are-enough-for-a-letter", test_twelve_weeks_are_enough_for_a_letter);
  ADD ("months-add-up", test_months_add_up);
  ADD ("an-older-file-is-summed-up", test_an_older_file_is_summed_up);
  ADD ("hidden-sessions-are-nowhere", test_hidden_sessions_are_nowhere);
#undef ADD

  int result = g_test_run ();

  g_clear_pointer (&database, attune_database_free);
  test_folder_remove (folder);
  g_free (folder);
  return result;
}
