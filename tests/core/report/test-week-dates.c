/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-week-dates.h"

static void
set_day (GDate *day, const char *iso)
{
  g_assert_true (attune_week_dates_from_iso (iso, day));
}

static void
assert_day (const GDate *day, const char *iso)
{
  g_autofree char *text = attune_week_dates_dup_iso (day);

  g_assert_cmpstr (text, ==, iso);
}

static void
test_start (void)
{
  static const struct {
    const char *day;
    GDateWeekday first;
    const char *start;
  } rows[] = {
    { "2026-11-24", G_DATE_MONDAY, "2026-11-23" },
    { "2026-11-23", G_DATE_MONDAY, "2026-11-23" },
    { "2026-11-29", G_DATE_MONDAY, "2026-11-23" },
    { "2026-11-29", G_DATE_SUNDAY, "2026-11-29" },
    { "2026-11-28", G_DATE_SUNDAY, "2026-11-22" },
    { "2026-11-28", G_DATE_SATURDAY, "2026-11-28" },
    { "2026-11-27", G_DATE_SATURDAY, "2026-11-21" },
    /* ISO week 53 and the turn of the year. */
    { "2027-01-01", G_DATE_MONDAY, "2026-12-28" },
    { "2021-01-03", G_DATE_MONDAY, "2020-12-28" },
    { "2027-01-03", G_DATE_SUNDAY, "2027-01-03" },
    /* A leap day. */
    { "2024-02-29", G_DATE_MONDAY, "2024-02-26" },
    { "2024-03-01", G_DATE_MONDAY, "2024-02-26" },
    { "2024-02-29", G_DATE_SATURDAY, "2024-02-24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate day, start;

    set_day (&day, rows[i].day);
    attune_week_dates_get_start (&day, rows[i].first, &start);
    assert_day (&start, rows[i].start);
  }
}

/* Every day of fifteen years, every first day: each day lies in its week, weeks join without a gap. */
static void
test_every_day (void)
{
  for (GDateWeekday first = G_DATE_MONDAY; first <= G_DATE_SUNDAY; first++) {
    GDate day;

    set_day (&day, "2020-01-01");
    for (guint i = 0; i < 365 * 15; i++) {
      GDate start, end, next, back;

      attune_week_dates_get_start (&day, first, &start);
      g_assert_cmpint (g_date_get_weekday (&start), ==, first);
      g_assert_true (attune_week_dates_contain (&start, &day));
      attune_week_dates_get_end (&start, &end);
      attune_week_dates_move (&start, 1, &next);
      g_assert_cmpint (g_date_days_between (&end, &next), ==, 1);
      attune_week_dates_move (&next, -1, &back);
      g_assert_cmpint (g_date_compare (&back, &start), ==, 0);
      g_assert_false (attune_week_dates_contain (&start, &next));
      g_date_add_days (&day, 1);
    }
  }
}

static void
test_label (void)
{
  static const struct {
    const char *start;
    const char *label;
  } rows[] = {
    { "2026-11-16", "16 – 22 November" },
    { "2026-11-30", "30 November – 6 December" },
    { "2026-12-28", "28 December 2026 – 3 January 2027" },
    { "2024-02-26", "26 February – 3 March" },
    { "2026-06-01", "1 – 7 June" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *label = NULL;
    GDate start;

    set_day (&start, rows[i].start);
    label = attune_week_dates_dup_label (&start);
    g_assert_cmpstr (label, ==, rows[i].label);
  }
}

static void
test_day_names (void)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  GDate day;

  set_day (&day, "2026-11-22");
  name = attune_week_dates_dup_day_name (&day);
  label = attune_week_dates_dup_day_label (&day);
  g_assert_cmpstr (name, ==, "Sun");
  g_assert_cmpstr (label, ==, "Sunday, 22 November");
}

static void
test_iso (void)
{
  static const char *const wrong[] = { "", "x", "2026-13-01", "2026-02-30", "2026", "2023-02-29" };
  GDate day;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (attune_week_dates_from_iso (wrong[i], &day));
  set_day (&day, "2024-02-29");
  assert_day (&day, "2024-02-29");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/week-dates/" name, func)
  ADD ("start-of-any-week", test_start);
  ADD ("every-day-is-in-one-week", test_every_day);
  ADD ("label", test_label);
  ADD ("day-names", test_day_names);
  ADD ("iso-days", test_iso);
#undef ADD

  return g_test_run ();
}
