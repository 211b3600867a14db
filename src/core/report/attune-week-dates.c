/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-week-dates.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const char *const months[] = {
  NC_ ("month in a date", "January"),   NC_ ("month in a date", "February"),
  NC_ ("month in a date", "March"),     NC_ ("month in a date", "April"),
  NC_ ("month in a date", "May"),       NC_ ("month in a date", "June"),
  NC_ ("month in a date", "July"),      NC_ ("month in a date", "August"),
  NC_ ("month in a date", "September"), NC_ ("month in a date", "October"),
  NC_ ("month in a date", "November"),  NC_ ("month in a date", "December"),
};

static const char *const short_days[] = {
  NC_ ("day of the week, short", "Mon"), NC_ ("day of the week, short", "Tue"),
  NC_ ("day of the week, short", "Wed"), NC_ ("day of the week, short", "Thu"),
  NC_ ("day of the week, short", "Fri"), NC_ ("day of the week, short", "Sat"),
  NC_ ("day of the week, short", "Sun"),
};

static const char *const days[] = {
  NC_ ("day of the week", "Monday"),    NC_ ("day of the week", "Tuesday"),
  NC_ ("day of the week", "Wednesday"), NC_ ("day of the week", "Thursday"),
  NC_ ("day of the week", "Friday"),    NC_ ("day of the week", "Saturday"),
  NC_ ("day of the week", "Sunday"),
};

/**
 * attune_week_dates_get_start:
 * @day: any day
 * @first_day: the day on which the family's weeks begin
 * @start: (out caller-allocates): the first day of the week @day is in
 */
void
attune_week_dates_get_start (const GDate *day, GDateWeekday first_day, GDate *start)
{
  g_return_if_fail (g_date_valid (day));
  g_return_if_fail (first_day >= G_DATE_MONDAY && first_day <= G_DATE_SUNDAY);

  *start = *day;
  g_date_subtract_days (start, (g_date_get_weekday (day) + 7 - first_day) % 7);
}

/**
 * attune_week_dates_get_end:
 * @start: the first day of a week
 * @end: (out caller-allocates): its last day
 */
void
attune_week_dates_get_end (const GDate *start, GDate *end)
{
  *end = *start;
  g_date_add_days (end, 6);
}

/**
 * attune_week_dates_move:
 * @start: the first day of a week
 * @weeks: how many weeks later, or earlier where it is negative
 * @moved: (out caller-allocates): the first day of that week
 */
void
attune_week_dates_move (const GDate *start, int weeks, GDate *moved)
{
  *moved = *start;
  if (weeks < 0)
    g_date_subtract_days (moved, (guint) -weeks * 7);
  else
    g_date_add_days (moved, (guint) weeks * 7);
}

/**
 * attune_week_dates_contain:
 * @start: the first day of a week
 * @day: any day
 *
 * Returns: whether @day is in that week
 */
gboolean
attune_week_dates_contain (const GDate *start, const GDate *day)
{
  int days_in = g_date_days_between (start, day);

  return days_in >= 0 && days_in < 7;
}

static const char *
get_month (const GDate *day)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month in a date", months[g_date_get_month (day) - 1]);
}

static char *
fill_label (const char *format, const GDate *start, const GDate *end)
{
  g_autoptr (GString) label = g_string_new (format);
  char number[16];

  g_snprintf (number, sizeof number, "%d", g_date_get_day (start));
  g_string_replace (label, "{d1}", number, 0);
  g_snprintf (number, sizeof number, "%d", g_date_get_day (end));
  g_string_replace (label, "{d2}", number, 0);
  g_string_replace (label, "{m1}", get_month (start), 0);
  g_string_replace (label, "{m2}", get_month (end), 0);
  g_snprintf (number, sizeof number, "%d", g_date_get_year (start));
  g_string_replace (label, "{y1}", number, 0);
  g_snprintf (number, sizeof number, "%d", g_date_get_year (end));
  g_string_replace (label, "{y2}", number, 0);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * attune_week_dates_dup_label:
 * @start: the first day of a week
 *
 * Returns: (transfer full): e.g. "16 – 22 November"; the year where the week lies in two
 */
char *
attune_week_dates_dup_label (const GDate *start)
{
  const char *format;
  GDate end;

  attune_week_dates_get_end (start, &end);
  if (g_date_get_year (start) != g_date_get_year (&end))
    /* Translators: a week over the end of a year; {d1} {m1} {y1} are its first day’s day, month
     * and year, {d2} {m2} {y2} its last day’s. */
    format = g_dgettext (GETTEXT_PACKAGE, N_ ("{d1} {m1} {y1} – {d2} {m2} {y2}"));
  else if (g_date_get_month (start) != g_date_get_month (&end))
    /* Translators: a week in two months. */
    format = g_dgettext (GETTEXT_PACKAGE, N_ ("{d1} {m1} – {d2} {m2}"));
  else
    /* Translators: a week in one month, e.g. 16 – 22 November. */
    format = g_dgettext (GETTEXT_PACKAGE, N_ ("{d1} – {d2} {m2}"));

  return fill_label (format, start, &end);
}

/**
 * attune_week_dates_dup_day_name:
 * @day: a day
 *
 * Returns: (transfer full): the short name of its day of the week
 */
char *
attune_week_dates_dup_day_name (const GDate *day)
{
  const char *name = short_days[g_date_get_weekday (day) - 1];

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "day of the week, short", name));
}

/**
 * attune_week_dates_dup_day_label:
 * @day: a day
 *
 * Returns: (transfer full): e.g. "Monday, 16 November"
 */
char *
attune_week_dates_dup_day_label (const GDate *day)
{
  const char *name = days[g_date_get_weekday (day) - 1];
  /* Translators: a day; {day} is the day of the week, {d1} and {m1} day and month. */
  g_autofree char *format = fill_label (g_dgettext (GETTEXT_PACKAGE, N_ ("{day}, {d1} {m1}")), day,
                                        day);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "{day}", g_dpgettext2 (GETTEXT_PACKAGE, "day of the week", name), 0);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * attune_week_dates_dup_iso:
 * @day: a day
 *
 * Returns: (transfer full): as the store writes it, e.g. "2026-11-16"
 */
char *
attune_week_dates_dup_iso (const GDate *day)
{
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day));
}

/**
 * attune_week_dates_from_iso:
 * @text: e.g. "2026-11-16"
 * @day: (out caller-allocates): where to put the day
 *
 * Returns: whether @text is a day
 */
gboolean
attune_week_dates_from_iso (const char *text, GDate *day)
{
  unsigned int year, month, number;

  if (sscanf (text, "%4u-%2u-%2u", &year, &month, &number) != 3 ||
      !g_date_valid_dmy (number, month, year))
    return FALSE;

  g_date_clear (day, 1);
  g_date_set_dmy (day, number, month, year);
  return TRUE;
}
