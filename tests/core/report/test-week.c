/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "report-family.h"

#define LEGS ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS)
#define ARMS ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS)
#define WEEK "2026-11-16"

static const AttuneWeekProfile ada = { .wording = { .name = "Ada" } };

static AttuneWeek *
count_week (GPtrArray *family, const AttuneWeekProfile *profile)
{
  GDate start;

  family_day (WEEK, &start);
  return attune_week_new (&start, family, profile);
}

/* A family in its sixth week: long enough for a word like "often". */
static GPtrArray *
settled_family (void)
{
  GPtrArray *family = family_new ();

  family_add_at (family, "2026-10-12", 5, ATTUNE_REGIONS_NONE);
  return family;
}

/* Sessions on the last days of the week, in the evening. */
static void
add_many (GPtrArray *family, guint n, AttuneRegions welcome, guint local_minute)
{
  for (guint i = 0; i < n; i++)
    family_add_at (family, "2026-11-20", 5, welcome)->local_minute = local_minute;
}

static void
test_minutes (void)
{
  static const struct {
    double minutes;
    guint said;
  } rows[] = {
    { 0, 0 },   { 0.1, 1 }, { 1.4, 1 }, { 1.6, 2 },   { 9.4, 9 }, { 9.6, 10 },
    { 12, 10 }, { 13, 15 }, { 38, 40 }, { 37.4, 35 }, { 61, 60 }, { 62.6, 65 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (attune_week_round_minutes (rows[i].minutes * MINUTE_US), ==, rows[i].said);
}

static void
test_parts_of_the_day (void)
{
  static const struct {
    guint hour;
    AttuneDayPart part;
  } rows[] = {
    { 0, ATTUNE_DAY_NIGHT },      { 4, ATTUNE_DAY_NIGHT },      { 5, ATTUNE_DAY_MORNING },
    { 10, ATTUNE_DAY_MORNING },   { 11, ATTUNE_DAY_MIDDAY },    { 13, ATTUNE_DAY_MIDDAY },
    { 14, ATTUNE_DAY_AFTERNOON }, { 17, ATTUNE_DAY_AFTERNOON }, { 18, ATTUNE_DAY_EVENING },
    { 21, ATTUNE_DAY_EVENING },   { 22, ATTUNE_DAY_NIGHT },     { 23, ATTUNE_DAY_NIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (attune_day_part_for_minute (rows[i].hour * 60 + 59), ==, rows[i].part);
}

/* Eight sessions in 28 days, five and 60 per cent of them in one part. */
static void
test_time_of_day (void)
{
  static const struct {
    guint evening;
    guint morning;
    int part;
  } rows[] = {
    { 7, 0, -1 },
    { 8, 0, ATTUNE_DAY_EVENING },
    { 4, 4, -1 },
    { 5, 3, ATTUNE_DAY_EVENING },
    { 6, 4, ATTUNE_DAY_EVENING },
    { 5, 4, -1 }, /* 56 per cent */
    { 3, 5, ATTUNE_DAY_MORNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) family = settled_family ();
    g_autoptr (AttuneWeek) week = NULL;

    add_many (family, rows[i].evening, LEGS, 19 * 60);
    add_many (family, rows[i].morning, LEGS, 9 * 60);
    week = count_week (family, &ada);
    g_assert_cmpint (week->day_part, ==, rows[i].part);
  }
}

/* Four sessions, 80 per cent yes, no other part within one. */
static void
test_friendly_place (void)
{
  static const struct {
    guint legs;
    guint legs_no;
    guint arms;
    gboolean named;
  } rows[] = {
    { 3, 0, 0, FALSE }, { 4, 0, 0, TRUE },  { 4, 1, 0, TRUE },  { 4, 2, 0, FALSE },
    { 4, 0, 2, TRUE },  { 4, 0, 3, FALSE }, { 4, 0, 4, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) family = settled_family ();
    g_autoptr (AttuneWeek) week = NULL;

    add_many (family, rows[i].legs, LEGS, 600);
    add_many (family, rows[i].arms, ARMS, 600);
    for (guint j = 0; j < rows[i].legs_no; j++)
      family_add_at (family, "2026-11-20", 5, ATTUNE_REGIONS_NONE)->declined = LEGS;
    week = count_week (family, &ada);
    g_assert_cmpuint (week->favourites, ==, rows[i].named ? LEGS : 0);
  }
}

static void
test_signs_and_after (void)
{
  for (guint n = 3; n <= 8; n++) {
    g_autoptr (GPtrArray) family = settled_family ();
    g_autoptr (AttuneWeek) week = NULL;

    for (guint i = 0; i < n; i++) {
      AttuneSessionSummary *session = family_add_at (family, "2026-11-20", 5, LEGS);

      session->noes = 1;
      attune_session_summary_add_noticed (session, "cue.smile");
      attune_session_summary_add_noticed (session, "cue.yawn");
      session->state_before = g_strdup ("state.4");
      session->state_after = g_strdup (i % 2 == 0 ? "state.1" : "state.2");
    }
    week = count_week (family, &ada);
    g_assert_cmpuint (week->yes_signs->len, ==, n >= 4 ? 1 : 0);
    g_assert_cmpstr (week->enough_sign, ==, n >= 4 ? "cue.yawn" : NULL);
    g_assert_cmpstr (week->often_after, ==, n >= 8 ? "state.sleep" : NULL);
    g_assert_false (week->mixed_after);
  }
}

/* Not in the first two weeks of use, nor in the two weeks after a change of the age band. */
static void
test_no_trend_when_all_is_new (void)
{
  static const struct {
    const char *first;
    const char *zero;
    gboolean settled;
  } rows[] = {
    { "2026-11-03", NULL, FALSE }, /* 13 days */
    { "2026-11-02", NULL, TRUE },
    { "2026-10-01", "2026-10-05", FALSE }, /* six weeks old this day */
    { "2026-10-01", "2026-10-02", FALSE }, /* six weeks, three days ago */
    { "2026-07-01", "2026-07-27", TRUE }, /* sixteen weeks */
    { "2026-10-01", "2026-09-21", FALSE }, /* eight weeks */
    { "2026-07-01", "2026-05-18", FALSE }, /* 26 weeks */
    { "2026-07-01", "2026-11-10", FALSE }, /* not two weeks old, corrected */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneWeekProfile profile = ada;
    g_autoptr (GPtrArray) family = family_new ();
    g_autoptr (AttuneWeek) week = NULL;

    if (rows[i].zero != NULL)
      family_day (rows[i].zero, &profile.zero_day);
    family_add_at (family, rows[i].first, 5, LEGS);
    add_many (family, 9, LEGS, 19 * 60);
    week = count_week (family, &profile);
    g_test_message ("row %u", i);
    g_assert_true (week->enough_weeks == rows[i].settled);
    g_assert_true ((week->day_part >= 0) == rows[i].settled);
    g_assert_true ((week->favourites != 0) == rows[i].settled);
  }
}

static void
test_what_does_not_count (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneWeek) week = NULL;

  family_add_at (family, "2026-11-17", 0.2, ATTUNE_REGIONS_NONE);
  family_add_at (family, "2026-11-15", 5, LEGS);
  family_add_at (family, "2026-11-23", 5, LEGS);
  week = count_week (family, &ada);
  g_assert_cmpuint (week->sessions->len, ==, 0);
  g_assert_cmpuint (week->days->len, ==, 0);
  g_assert_true (week->earlier);
  g_assert_false (week->quiet_before);
}

static void
test_days_in_order (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneWeek) week = NULL;
  const AttuneWeekDay *day;

  family_add_at (family, "2026-11-22", 5, LEGS);
  family_add_at (family, "2026-11-16", 5, LEGS);
  family_add_at (family, "2026-11-22", 5, ARMS);
  week = count_week (family, &ada);
  g_assert_cmpuint (week->days->len, ==, 2);
  day = g_ptr_array_index (week->days, 0);
  g_assert_cmpint (g_date_get_weekday (&day->date), ==, G_DATE_MONDAY);
  day = g_ptr_array_index (week->days, 1);
  g_assert_cmpuint (day->sessions->len, ==, 2);
}

static void
test_ends (void)
{
  static const AttuneOutcome outcomes[] = {
    ATTUNE_OUTCOME_FINISHED, ATTUNE_OUTCOME_PARENT, ATTUNE_OUTCOME_BABY_NO,  ATTUNE_OUTCOME_ASLEEP,
    ATTUNE_OUTCOME_HUNGRY,   ATTUNE_OUTCOME_CRYING, ATTUNE_OUTCOME_NOT_CALM, ATTUNE_OUTCOME_LEFT,
  };
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneWeek) week = NULL;
  GDate day;

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    family_add_at (family, "2026-11-17", 5, LEGS)->outcome = outcomes[i];
  family_day ("2026-11-18", &day);
  family_add_no (family, &day, 1);
  week = count_week (family, &ada);
  g_assert_cmpuint (week->ends[ATTUNE_WAY_FINISHED], ==, 1);
  g_assert_cmpuint (week->ends[ATTUNE_WAY_YOU], ==, 1);
  g_assert_cmpuint (week->ends[ATTUNE_WAY_NO], ==, 1);
  g_assert_cmpuint (week->ends[ATTUNE_WAY_SLEEP], ==, 1);
  g_assert_cmpuint (week->ends[ATTUNE_WAY_BABY], ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/week/" name, func)
  ADD ("minutes", test_minutes);
  ADD ("parts-of-the-day", test_parts_of_the_day);
  ADD ("time-of-day-needs-data", test_time_of_day);
  ADD ("friendly-place-needs-data", test_friendly_place);
  ADD ("signs-and-after-need-data", test_signs_and_after);
  ADD ("no-trend-when-all-is-new", test_no_trend_when_all_is_new);
  ADD ("what-does-not-count", test_what_does_not_count);
  ADD ("days-in-order", test_days_in_order);
  ADD ("ends", test_ends);
#undef ADD

  return g_test_run ();
}
