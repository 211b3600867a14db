/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <stdio.h>

#include "report-family.h"
#include "report/attune-summary-words.h"

#define LEGS ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS)

static void
test_session (void)
{
  const AttuneWeekProfile profile = { .wording = { .name = "Ada" }, .me_uuid = "kim" };
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneWeek) week = NULL;
  AttuneSessionSummary *session = family_add_at (family, "2026-11-16", 4.6, LEGS);
  g_autofree char *time = attune_summary_dup_time (session);
  g_autofree char *minutes = attune_summary_dup_minutes (session);
  g_autofree char *answers = NULL;
  g_autofree char *signs = NULL;
  g_autofree char *end = NULL;
  GDate start;

  attune_session_summary_add_answer (session, ATTUNE_REGION_TUMMY, ATTUNE_ANSWER_UNSURE);
  attune_session_summary_add_answer (session, ATTUNE_REGION_TUMMY, ATTUNE_ANSWER_NO);
  attune_session_summary_add_noticed (session, "cue.smile");
  attune_session_summary_add_noticed (session, "cue.nobody-knows");
  attune_session_summary_add_noticed (session, "n.song");
  family_day ("2026-11-16", &start);
  week = attune_week_new (&start, family, &profile);
  answers = attune_summary_dup_answers (session);
  signs = attune_summary_dup_signs (session, week);
  end = attune_summary_dup_end (session, week);

  g_assert_cmpstr (time, ==, "10:00");
  g_assert_cmpstr (minutes, ==, "five minutes");
  g_assert_cmpstr (answers, ==, "Legs: yes · Tummy: not sure · Tummy: no");
  g_assert_cmpstr (signs, ==, "A smile · knew the song");
  g_assert_cmpstr (end, ==, "It came to its own end.");
}

static void
test_ends (void)
{
  static const struct {
    AttuneOutcome outcome;
    gboolean mine;
    const char *end;
  } rows[] = {
    { ATTUNE_OUTCOME_PARENT, TRUE, "You ended it." },
    { ATTUNE_OUTCOME_PARENT, FALSE, "It ended there." },
    { ATTUNE_OUTCOME_BABY_NO, FALSE, "Ada asked to stop, and that was heard." },
    { ATTUNE_OUTCOME_CRYING, TRUE, "Ada cried. Comfort came first." },
    { ATTUNE_OUTCOME_NOT_CALM, TRUE, "It ended there." },
    { ATTUNE_OUTCOME_LEFT, TRUE, "It ended there." },
  };
  const AttuneWeekProfile profile = { .wording = { .name = "Ada" }, .me_uuid = "kim" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) family = family_new ();
    g_autoptr (AttuneWeek) week = NULL;
    AttuneSessionSummary *session = family_add_at (family, "2026-11-16", 4.6, LEGS);
    g_autofree char *end = NULL;
    GDate start;

    session->outcome = rows[i].outcome;
    session->caregiver_uuid = g_strdup (rows[i].mine ? "kim" : "sam");
    family_day ("2026-11-16", &start);
    week = attune_week_new (&start, family, &profile);
    end = attune_summary_dup_end (session, week);
    g_assert_cmpstr (end, ==, rows[i].end);
  }
}

static void
test_day (void)
{
  const AttuneWeekProfile profile = { 0 };
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneWeek) week = NULL;
  g_autofree char *text = NULL;
  GDate start;

  family_add_at (family, "2026-11-16", 5, LEGS);
  family_add_at (family, "2026-11-16", 5, LEGS)->local_minute = 20 * 60;
  family_day ("2026-11-16", &start);
  week = attune_week_new (&start, family, &profile);
  text = attune_week_day_dup_text (g_ptr_array_index (week->days, 0));
  g_assert_cmpstr (text, ==, "Monday, 16 November: morning and evening");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/summary-words/" name, func)
  ADD ("session", test_session);
  ADD ("ends", test_ends);
  ADD ("day", test_day);
#undef ADD

  return g_test_run ();
}
