/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-session-summary.h"

#define S G_USEC_PER_SEC
#define ASKED(at, p, r) \
  { \
    .at_us = (at) *S, .kind = ATTUNE_EVENT_ASKED, .part = p, .step = -1, .region = r \
  }
#define ANSWERED(at, a) HAPPENED (at, ATTUNE_EVENT_ANSWERED, a)
#define HAPPENED(at, k, n) \
  { \
    .at_us = (at) *S, .kind = k, .number = (int) (n), .part = -1, .step = -1 \
  }
#define STROKED(at, p, r) \
  { \
    .at_us = (at) *S, .kind = ATTUNE_EVENT_STEP_BEGAN, .part = p, .step = 0, .region = r \
  }
#define CUE(at, name) \
  { \
    .at_us = (at) *S, .kind = ATTUNE_EVENT_CUE, .part = -1, .step = -1, .id = name \
  }

static AttuneSessionSummary *
summarize (const AttuneEvent *events, gsize n_events)
{
  return attune_session_summary_new_from_events (events, n_events, NULL);
}

static void
test_yes_to_the_end (void)
{
  const AttuneEvent events[] = {
    HAPPENED (0, ATTUNE_EVENT_BEGAN, 0),
    ASKED (0, 0, ATTUNE_REGION_LEGS),
    ANSWERED (10, ATTUNE_ANSWER_YES),
    STROKED (12, 0, ATTUNE_REGION_LEGS),
    CUE (20, "cue.smile"),
    CUE (25, "cue.smile"),
    HAPPENED (60, ATTUNE_EVENT_CHECKED, 0),
    ASKED (70, 1, ATTUNE_REGION_TUMMY),
    ANSWERED (80, ATTUNE_ANSWER_YES),
    STROKED (82, 1, ATTUNE_REGION_TUMMY),
    HAPPENED (110, ATTUNE_EVENT_CLOSING, ATTUNE_OUTCOME_FINISHED),
    HAPPENED (120, ATTUNE_EVENT_ENDED, ATTUNE_OUTCOME_FINISHED),
  };
  g_autoptr (AttuneSessionSummary) summary = summarize (events, G_N_ELEMENTS (events));
  AttuneAnswer start;

  g_assert_true (attune_session_summary_get_start_answer (summary, &start));
  g_assert_cmpint (start, ==, ATTUNE_ANSWER_YES);
  g_assert_cmpint (summary->active_us, ==, 120 * S);
  g_assert_cmpint (summary->outcome, ==, ATTUNE_OUTCOME_FINISHED);
  g_assert_cmpuint (summary->welcome, ==,
                    ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) |
                        ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY));
  g_assert_cmpuint (summary->pauses, ==, 1);
  g_assert_cmpuint (summary->noes, ==, 0);
  g_assert_cmpuint (summary->noticed->len, ==, 1);
  g_assert_false (attune_session_summary_is_asked_only (summary));
}

static void
test_no_at_the_first_question (void)
{
  const AttuneEvent events[] = {
    ASKED (0, 0, ATTUNE_REGION_LEGS),
    ANSWERED (8, ATTUNE_ANSWER_NO),
    HAPPENED (15, ATTUNE_EVENT_CHOSE, ATTUNE_CHOICE_CLOSE),
    HAPPENED (15, ATTUNE_EVENT_CLOSING, ATTUNE_OUTCOME_BABY_NO),
    HAPPENED (35, ATTUNE_EVENT_ENDED, ATTUNE_OUTCOME_BABY_NO),
  };
  g_autoptr (AttuneSessionSummary) summary = summarize (events, G_N_ELEMENTS (events));

  g_assert_true (attune_session_summary_is_asked_only (summary));
  g_assert_cmpuint (summary->noes, ==, 1);
  g_assert_true (summary->noes_kept);
  g_assert_cmpuint (summary->welcome, ==, ATTUNE_REGIONS_NONE);
  g_assert_cmpuint (summary->declined, ==, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS));
}

static void
test_a_no_kept_only_if_hands_stopped (void)
{
  AttuneEvent events[] = {
    ASKED (0, 0, ATTUNE_REGION_LEGS),    ANSWERED (5, ATTUNE_ANSWER_YES),
    STROKED (6, 0, ATTUNE_REGION_LEGS),  HAPPENED (20, ATTUNE_EVENT_ADVISED, ATTUNE_ADVISED_REGION),
    ASKED (25, 1, ATTUNE_REGION_ARMS),   ANSWERED (30, ATTUNE_ANSWER_YES),
    STROKED (31, 1, ATTUNE_REGION_ARMS),
  };
  g_autoptr (AttuneSessionSummary) kept = summarize (events, G_N_ELEMENTS (events));
  g_autoptr (AttuneSessionSummary) not_kept = NULL;

  g_assert_true (kept->noes_kept);
  g_assert_cmpuint (kept->noes, ==, 1);
  /* The legs had a yes first, so they were welcome for a while. */
  g_assert_true (attune_regions_contain (kept->welcome, ATTUNE_REGION_LEGS));
  g_assert_true (attune_regions_contain (kept->declined, ATTUNE_REGION_LEGS));

  events[5].number = ATTUNE_ANSWER_UNSURE;
  not_kept = summarize (events, G_N_ELEMENTS (events));
  g_assert_false (not_kept->noes_kept);
}

static void
test_pauses_are_left_out_of_the_time (void)
{
  const AttuneEvent events[] = {
    ASKED (0, 0, ATTUNE_REGION_LEGS),
    ANSWERED (10, ATTUNE_ANSWER_YES),
    STROKED (12, 0, ATTUNE_REGION_LEGS),
    HAPPENED (20, ATTUNE_EVENT_PAUSED, ATTUNE_PAUSED_BY_PERSON),
    HAPPENED (50, ATTUNE_EVENT_RESUMED, 0),
    { .at_us = 200 * S,
      .kind = ATTUNE_EVENT_PAUSED,
      .number = ATTUNE_PAUSED_BY_SLEEP,
      .gap_us = 100 * S },
    HAPPENED (210, ATTUNE_EVENT_PAUSED, ATTUNE_PAUSED_BY_AWAY),
    HAPPENED (220, ATTUNE_EVENT_RESUMED, 0),
    HAPPENED (230, ATTUNE_EVENT_CUE, 0),
    HAPPENED (300, ATTUNE_EVENT_RESTORED, 0),
    HAPPENED (310, ATTUNE_EVENT_STOPPED, ATTUNE_OUTCOME_PARENT),
    HAPPENED (310, ATTUNE_EVENT_CLOSING, ATTUNE_OUTCOME_PARENT),
    HAPPENED (320, ATTUNE_EVENT_ENDED, ATTUNE_OUTCOME_PARENT),
  };
  g_autoptr (AttuneSessionSummary) summary = summarize (events, G_N_ELEMENTS (events));

  /* 320 s, less 30 s, less 100 s to 220 s, less 230 s to 310 s. */
  g_assert_cmpint (summary->active_us, ==, (320 - 30 - 120 - 80) * S);
  g_assert_cmpuint (summary->pauses, ==, 1);
}

static void
test_plan_names_what_a_step_touches (void)
{
  AttunePlanStep step = { .touches = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) |
                                     ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY) };
  AttunePlanPart part = { .region = ATTUNE_REGION_WHOLE };
  AttunePlan plan = { .routine_id = (char *) "r.x", .title = (char *) "Title" };
  const AttuneEvent events[] = {
    ASKED (0, 0, ATTUNE_REGION_WHOLE),
    ANSWERED (5, ATTUNE_ANSWER_YES),
    STROKED (6, 0, ATTUNE_REGION_WHOLE),
  };
  g_autoptr (AttuneSessionSummary) summary = NULL;

  part.steps = g_ptr_array_new ();
  g_ptr_array_add (part.steps, &step);
  plan.parts = g_ptr_array_new ();
  g_ptr_array_add (plan.parts, &part);
  summary = attune_session_summary_new_from_events (events, G_N_ELEMENTS (events), &plan);

  g_assert_cmpuint (summary->welcome, ==, step.touches);
  g_assert_cmpstr (summary->title, ==, "Title");
  g_assert_cmpstr (summary->routine_id, ==, "r.x");
  g_ptr_array_unref (part.steps);
  g_ptr_array_unref (plan.parts);
}

static void
test_mistake (void)
{
  g_autoptr (AttuneSessionSummary) summary = attune_session_summary_new ("u");

  summary->active_us = 19 * S;
  g_assert_true (attune_session_summary_is_mistake (summary));
  summary->active_us = 20 * S;
  g_assert_false (attune_session_summary_is_mistake (summary));
  summary->active_us = 5 * S;
  attune_session_summary_add_answer (summary, ATTUNE_REGION_LEGS, ATTUNE_ANSWER_NO);
  g_assert_false (attune_session_summary_is_mistake (summary));
}

static void
test_day_is_where_the_family_was (void)
{
  static const struct {
    const char *began;
    const char *day;
    guint minute;
    int offset_s;
  } rows[] = {
    { "2026-03-29T00:30:00+13:00", "2026-03-29", 30, 13 * 3600 },
    { "2026-03-28T23:59:59-11:00", "2026-03-28", 1439, -11 * 3600 },
    { "2026-10-25T02:30:00+02:00", "2026-10-25", 150, 7200 },
    { "2026-10-25T02:30:00+01:00", "2026-10-25", 150, 3600 },
    { "2024-02-29T12:00:00+05:45", "2024-02-29", 720, 20700 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneSessionSummary) summary = attune_session_summary_new ("u");
    g_autoptr (GDateTime) began = g_date_time_new_from_iso8601 (rows[i].began, NULL);
    char day[16];

    attune_session_summary_set_began (summary, began);
    g_date_strftime (day, sizeof day, "%Y-%m-%d", &summary->local_date);
    g_assert_cmpstr (day, ==, rows[i].day);
    g_assert_cmpuint (summary->local_minute, ==, rows[i].minute);
    g_assert_cmpint (summary->utc_offset_s, ==, rows[i].offset_s);
    g_assert_cmpint (summary->began_utc_us, ==, g_date_time_to_unix (began) * S);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/session-summary/" name, func)
  ADD ("yes-to-the-end", test_yes_to_the_end);
  ADD ("no-at-the-first-question", test_no_at_the_first_question);
  ADD ("a-no-is-kept-if-hands-stopped", test_a_no_kept_only_if_hands_stopped);
  ADD ("pauses-are-left-out-of-the-time", test_pauses_are_left_out_of_the_time);
  ADD ("plan-names-what-a-step-touches", test_plan_names_what_a_step_touches);
  ADD ("short-and-unanswered-is-a-mistake", test_mistake);
  ADD ("day-is-where-the-family-was", test_day_is_where_the_family_was);
#undef ADD

  return g_test_run ();
}
