/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "remind/attune-reminder.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)
#define HOUR_US (60 * MINUTE_US)
#define DAY_US (24 * HOUR_US)
#define MONDAY 1u
#define WEDNESDAY 4u
#define SUNDAY 64u

static char *
find_next (const char *zone_id, const char *after, guint days, guint minute)
{
  const AttuneReminderTime time = { days, minute };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_id);
  g_autoptr (GDateTime) from = g_date_time_new_from_iso8601 (after, zone);
  g_autoptr (GDateTime) next = attune_reminder_time_find_next (&time, from);

  return next != NULL ? g_date_time_format (next, "%F %R") : NULL;
}

static void
test_next (void)
{
  static const struct {
    const char *after; /* 2026-11-23 is a Monday */
    guint days;
    guint minute;
    const char *next;
  } rows[] = {
    { "2026-11-23T08:00:00", MONDAY, 19 * 60, "2026-11-23 19:00" },
    { "2026-11-23T19:00:00", MONDAY, 19 * 60, "2026-11-30 19:00" },
    { "2026-11-23T20:00:00", MONDAY | WEDNESDAY, 19 * 60 + 30, "2026-11-25 19:30" },
    { "2026-11-23T20:00:00", SUNDAY, 0, "2026-11-29 00:00" },
    { "2026-12-31T23:59:00", ATTUNE_EVERY_DAY, 10, "2027-01-01 00:10" },
    { "2026-11-23T08:00:00", 0, 600, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *next = find_next ("UTC", rows[i].after, rows[i].days, rows[i].minute);

    g_assert_cmpstr (next, ==, rows[i].next);
  }
}

/* The time on the wall counts, also on the day on which the clocks change. */
static void
test_clocks_change (void)
{
  g_autofree char *next = find_next ("Europe/Berlin", "2026-10-24T20:00:00", ATTUNE_EVERY_DAY,
                                     19 * 60);

  g_assert_cmpstr (next, ==, "2026-10-25 19:00");
}

static void
count_cb (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static AttuneManualClock *
create_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 8, 0, 0);

  return attune_manual_clock_new (now);
}

static void
test_week (void)
{
  g_autoptr (AttuneManualClock) clock = create_clock ();
  guint n_reminded = 0;
  g_autoptr (AttuneReminder)
      reminder = attune_reminder_new (ATTUNE_CLOCK (clock), count_cb, &n_reminded);
  const AttuneReminderTime time = { MONDAY | WEDNESDAY, 19 * 60 };

  attune_manual_clock_advance (clock, DAY_US);
  g_assert_cmpuint (n_reminded, ==, 0);
  attune_reminder_set_time (reminder, &time);
  for (guint hours = 0; hours < 24 * 7; hours++)
    attune_manual_clock_advance (clock, HOUR_US);
  g_assert_cmpuint (n_reminded, ==, 2);
}

static void
test_on_the_minute (void)
{
  g_autoptr (AttuneManualClock) clock = create_clock ();
  guint n_reminded = 0;
  g_autoptr (AttuneReminder)
      reminder = attune_reminder_new (ATTUNE_CLOCK (clock), count_cb, &n_reminded);
  const AttuneReminderTime time = { MONDAY, 8 * 60 + 30 };

  attune_reminder_set_time (reminder, &time);
  attune_manual_clock_advance (clock, 29 * MINUTE_US);
  g_assert_cmpuint (n_reminded, ==, 0);
  attune_manual_clock_advance (clock, MINUTE_US);
  g_assert_cmpuint (n_reminded, ==, 1);
  attune_manual_clock_advance (clock, HOUR_US);
  g_assert_cmpuint (n_reminded, ==, 1);
}

/* The lid was closed over it: nobody is told that anything went by. */
static void
test_late_says_nothing (void)
{
  g_autoptr (AttuneManualClock) clock = create_clock ();
  guint n_reminded = 0;
  g_autoptr (AttuneReminder)
      reminder = attune_reminder_new (ATTUNE_CLOCK (clock), count_cb, &n_reminded);
  const AttuneReminderTime time = { ATTUNE_EVERY_DAY, 8 * 60 + 30 };

  attune_reminder_set_time (reminder, &time);
  attune_manual_clock_sleep (clock, 3 * HOUR_US);
  attune_manual_clock_advance (clock, HOUR_US);
  g_assert_cmpuint (n_reminded, ==, 0);
  attune_manual_clock_advance (clock, DAY_US - 4 * HOUR_US + 30 * MINUTE_US);
  g_assert_cmpuint (n_reminded, ==, 1);
}

static void
test_taken_back (void)
{
  g_autoptr (AttuneManualClock) clock = create_clock ();
  guint n_reminded = 0;
  g_autoptr (AttuneReminder)
      reminder = attune_reminder_new (ATTUNE_CLOCK (clock), count_cb, &n_reminded);
  const AttuneReminderTime time = { ATTUNE_EVERY_DAY, 9 * 60 };
  const AttuneReminderTime none = { 0, 9 * 60 };

  attune_reminder_set_time (reminder, &time);
  attune_reminder_set_time (reminder, &none);
  attune_manual_clock_advance (clock, 2 * DAY_US);
  g_assert_cmpuint (n_reminded, ==, 0);
  g_assert_cmpint (attune_manual_clock_get_next_deadline_us (clock), <, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/reminder/next-is-a-table", test_next);
  g_test_add_func ("/attune/core/reminder/the-time-on-the-wall-counts", test_clocks_change);
  g_test_add_func ("/attune/core/reminder/on-the-chosen-days-alone", test_week);
  g_test_add_func ("/attune/core/reminder/once-and-on-the-minute", test_on_the_minute);
  g_test_add_func ("/attune/core/reminder/one-that-went-by-says-nothing", test_late_says_nothing);
  g_test_add_func ("/attune/core/reminder/taken-back-leaves-nothing-armed", test_taken_back);
  return g_test_run ();
}
