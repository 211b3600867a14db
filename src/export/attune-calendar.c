/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-calendar.h"

/* RFC 5545, 3.1: lines should not be longer, without their CR LF. */
#define LINE_BYTES 75

/* Folds between letters, never inside one: a reader that unfolds late still sees UTF-8. */
static void
append_line (GString *text, const char *line)
{
  gsize used = 0;

  for (const char *p = line; *p != '\0';) {
    const char *next = g_utf8_next_char (p);
    gsize size = (gsize) (next - p);

    if (used + size > LINE_BYTES) {
      g_string_append (text, "\r\n ");
      used = 1;
    }
    g_string_append_len (text, p, (gssize) size);
    used += size;
    p = next;
  }
  g_string_append (text, "\r\n");
}

/* RFC 5545, 3.3.11. Of the control characters it allows the tab alone. */
static char *
escape (const char *words)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++) {
    if (*p == '\\' || *p == ';' || *p == ',')
      g_string_append_printf (escaped, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (escaped, "\\n");
    else if (((guchar) *p >= ' ' && *p != 0x7f) || *p == '\t')
      g_string_append_c (escaped, *p);
  }
  return g_string_free (escaped, FALSE);
}

static void
append_text (GString *text, const char *name, const char *words)
{
  g_autofree char *escaped = escape (words);
  g_autofree char *line = g_strdup_printf ("%s:%s", name, escaped);

  append_line (text, line);
}

static void
append_moment (GString *text, const char *name, gint64 utc_us)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (utc_us / G_USEC_PER_SEC);
  g_autofree char *stamp = moment != NULL ? g_date_time_format (moment, "%Y%m%dT%H%M%SZ") : NULL;
  g_autofree char *line = g_strdup_printf ("%s:%s", name, stamp != NULL ? stamp : "");

  if (stamp != NULL)
    append_line (text, line);
}

/**
 * attune_calendar_begin:
 *
 * Begins a calendar in @text, which is empty.
 */
void
attune_calendar_begin (GString *text)
{
  append_line (text, "BEGIN:VCALENDAR");
  append_line (text, "VERSION:2.0");
  append_line (text, "PRODID:-//Attune//Attune//EN");
  append_line (text, "CALSCALE:GREGORIAN");
}

/**
 * attune_calendar_append:
 *
 * Adds one session. Its time counts as free, so that no appointment is refused for it.
 */
void
attune_calendar_append (GString *text, const AttuneCalendarEntry *entry)
{
  append_line (text, "BEGIN:VEVENT");
  append_text (text, "UID", entry->uuid);
  append_moment (text, "DTSTAMP", entry->stamp_utc_us);
  append_moment (text, "DTSTART", entry->began_utc_us);
  append_moment (text, "DTEND", MAX (entry->began_utc_us, entry->ended_utc_us));
  append_text (text, "SUMMARY", entry->summary);
  if (entry->description != NULL)
    append_text (text, "DESCRIPTION", entry->description);
  append_line (text, "CLASS:PRIVATE");
  append_line (text, "TRANSP:TRANSPARENT");
  append_line (text, "END:VEVENT");
}

/* RFC 5545 wants the first of them to be one of the days of the rule. */
static void
find_first (GDate *first, const AttuneCalendarReminder *reminder)
{
  *first = reminder->from;
  while ((reminder->days & (1u << (g_date_get_weekday (first) - 1))) == 0)
    g_date_add_days (first, 1);
}

/**
 * attune_calendar_append_reminder:
 *
 * Adds a moment of every week, with a notice at its beginning. Without days there is nothing to
 * add.
 */
void
attune_calendar_append_reminder (GString *text, const AttuneCalendarReminder *reminder)
{
  static const char *const names[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  g_autoptr (GString) rule = g_string_new ("RRULE:FREQ=WEEKLY;BYDAY=");
  g_autofree char *stamp = NULL;
  char start[64];
  GDate first;

  if ((reminder->days & 0x7f) == 0)
    return;
  find_first (&first, reminder);
  g_snprintf (start, sizeof start, "%04d%02d%02dT%02u%02u00", g_date_get_year (&first),
              (int) g_date_get_month (&first), g_date_get_day (&first), reminder->minute / 60,
              reminder->minute % 60);
  for (guint day = 0, n = 0; day < G_N_ELEMENTS (names); day++) {
    if ((reminder->days & (1u << day)) != 0)
      g_string_append_printf (rule, n++ == 0 ? "%s" : ",%s", names[day]);
  }
  append_line (text, "BEGIN:VEVENT");
  append_line (text, "UID:reminder@attune");
  stamp = g_strconcat (start, "Z", NULL);
  append_text (text, "DTSTAMP", stamp);
  append_text (text, "DTSTART", start);
  append_line (text, "DURATION:PT10M");
  append_line (text, rule->str);
  append_text (text, "SUMMARY", reminder->summary);
  append_line (text, "CLASS:PRIVATE");
  append_line (text, "TRANSP:TRANSPARENT");
  append_line (text, "BEGIN:VALARM");
  append_line (text, "ACTION:DISPLAY");
  append_line (text, "TRIGGER:PT0S");
  append_text (text, "DESCRIPTION", reminder->summary);
  append_line (text, "END:VALARM");
  append_line (text, "END:VEVENT");
}

/**
 * attune_calendar_end:
 *
 * Ends the calendar.
 */
void
attune_calendar_end (GString *text)
{
  append_line (text, "END:VCALENDAR");
}
