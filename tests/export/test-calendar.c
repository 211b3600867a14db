/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-calendar.h"

#include <string.h>

#define UUID "05000000-0000-4000-8000-000000000001"
#define BEGAN G_GINT64_CONSTANT (1795514400000000) /* 2026-11-24T10:00:00Z */

static char *
write_one (const char *summary, const char *description)
{
  GString *text = g_string_new (NULL);
  AttuneCalendarEntry entry = {
    .uuid = UUID,
    .began_utc_us = BEGAN,
    .ended_utc_us = BEGAN + 754 * G_USEC_PER_SEC,
    .stamp_utc_us = BEGAN + (gint64) 86400 * G_USEC_PER_SEC,
    .summary = summary,
    .description = description,
  };

  attune_calendar_begin (text);
  attune_calendar_append (text, &entry);
  attune_calendar_end (text);
  return g_string_free (text, FALSE);
}

static void
test_whole (void)
{
  g_autofree char *text = write_one ("Tummy, chest; \\o/\nAda", NULL);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Attune//Attune//EN\r\n"
                   "CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\nUID:" UUID "\r\n"
                   "DTSTAMP:20261125T100000Z\r\nDTSTART:20261124T100000Z\r\n"
                   "DTEND:20261124T101234Z\r\nSUMMARY:Tummy\\, chest\\; \\\\o/\\nAda\r\n"
                   "CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

/* Every line is short, valid UTF-8 by itself, and unfolding gives the text back. */
static void
test_folds_between_letters (void)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (words, i % 3 == 0 ? "ß" : i % 3 == 1 ? "足" : "👣");

  g_autofree char *text = write_one ("x", words->str);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_auto (GStrv) folds = g_strsplit (text, "\r\n ", -1);
  g_autofree char *unfolded = g_strjoinv ("", folds);

  for (char **line = lines; *line != NULL; line++) {
    g_assert_cmpuint (strlen (*line), <=, 75);
    g_assert_true (g_utf8_validate (*line, -1, NULL));
  }
  g_assert_cmpuint (g_strv_length (folds), >, 2);
  g_assert_nonnull (strstr (unfolded, words->str));
}

/* What somebody named their baby cannot add a line of its own to the calendar. */
static void
test_no_line_is_smuggled_in (void)
{
  g_autofree char *text = write_one ("Ada\r\nATTACH:file:///etc/passwd\x01\x7f", NULL);

  g_assert_null (strstr (text, "\nATTACH"));
  g_assert_nonnull (strstr (text, "SUMMARY:Ada\\nATTACH:file:///etc/passwd\r\n"));
}

/* Every week on the chosen days, on the wall's time, from the first of them on. */
static void
test_reminder (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AttuneCalendarReminder reminder = { .days = 1 | 4 | 64,
                                      .minute = 18 * 60 + 30,
                                      .summary = "A quiet moment, if you like" };

  g_date_clear (&reminder.from, 1);
  g_date_set_dmy (&reminder.from, 24, G_DATE_NOVEMBER, 2026); /* a Tuesday */
  attune_calendar_append_reminder (text, &reminder);
  g_assert_nonnull (strstr (text->str, "\r\nDTSTART:20261125T183000\r\n"));
  g_assert_nonnull (strstr (text->str, "\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE,SU\r\n"));
  g_assert_nonnull (strstr (text->str, "\r\nTRIGGER:PT0S\r\n"));
  g_assert_nonnull (strstr (text->str, "SUMMARY:A quiet moment\\, if you like\r\n"));

  g_string_truncate (text, 0);
  reminder.days = 0;
  attune_calendar_append_reminder (text, &reminder);
  g_assert_cmpuint (text->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/export/calendar/is-whole-and-in-utc", test_whole);
  g_test_add_func ("/attune/export/calendar/folds-between-letters", test_folds_between_letters);
  g_test_add_func ("/attune/export/calendar/no-line-is-smuggled-in", test_no_line_is_smuggled_in);
  g_test_add_func ("/attune/export/calendar/a-reminder-repeats-weekly", test_reminder);
  return g_test_run ();
}
