/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "remind/attune-reminder.h"

/* Later than this it says nothing. */
#define LATE_US (10 * 60 * (gint64) G_USEC_PER_SEC)
/* The wall clock may be set, or the family may travel: it is looked at again within the hour. */
#define LOOK_AGAIN_US (60 * 60 * (gint64) G_USEC_PER_SEC)

struct _AttuneReminder {
  GObject parent_instance;

  AttuneClock *clock;
  AttuneReminderFunc func;
  gpointer user_data;
  AttuneReminderTime time;
  GDateTime *due; /* (nullable): none without days */
  guint deadline;
};

G_DEFINE_FINAL_TYPE (AttuneReminder, attune_reminder, G_TYPE_OBJECT)

static void arm (AttuneReminder *self);

/**
 * attune_reminder_time_find_next:
 * @after: a moment of the local time
 *
 * Returns: (transfer full) (nullable): the first such moment after @after; NULL without days
 */
GDateTime *
attune_reminder_time_find_next (const AttuneReminderTime *self, GDateTime *after)
{
  for (int days = 0; days <= 7; days++) {
    g_autoptr (GDateTime) day = g_date_time_add_days (after, days);
    g_autoptr (GDateTime) due = NULL;

    if ((self->days & (1u << (g_date_time_get_day_of_week (day) - 1))) == 0)
      continue;
    due = g_date_time_new (g_date_time_get_timezone (after), g_date_time_get_year (day),
                           g_date_time_get_month (day), g_date_time_get_day_of_month (day),
                           (int) self->minute / 60, (int) self->minute % 60, 0);
    if (due != NULL && g_date_time_compare (due, after) > 0)
      return g_steal_pointer (&due);
  }
  return NULL;
}

static void
find_due (AttuneReminder *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);

  g_clear_pointer (&self->due, g_date_time_unref);
  self->due = attune_reminder_time_find_next (&self->time, now);
}

static gboolean
reached_cb (gpointer user_data)
{
  g_autoptr (AttuneReminder) self = g_object_ref (user_data);
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);
  GTimeSpan late = g_date_time_difference (now, self->due);

  self->deadline = 0;
  if (late >= 0 && late <= LATE_US)
    self->func (self->user_data);
  find_due (self);
  arm (self);
  return G_SOURCE_REMOVE;
}

static void
disarm (AttuneReminder *self)
{
  if (self->deadline != 0)
    attune_clock_remove_deadline (self->clock, self->deadline);
  self->deadline = 0;
}

static void
arm (AttuneReminder *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);
  gint64 wait_us;

  disarm (self);
  if (self->due == NULL)
    return;
  wait_us = CLAMP (g_date_time_difference (self->due, now), 0, LOOK_AGAIN_US);
  self->deadline = attune_clock_add_deadline (
      self->clock, attune_clock_get_boot_us (self->clock) + wait_us, reached_cb, self);
}

static void
attune_reminder_dispose (GObject *object)
{
  AttuneReminder *self = ATTUNE_REMINDER (object);

  if (self->clock != NULL)
    disarm (self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->due, g_date_time_unref);

  G_OBJECT_CLASS (attune_reminder_parent_class)->dispose (object);
}

static void
attune_reminder_class_init (AttuneReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_reminder_dispose;
}

static void
attune_reminder_init (AttuneReminder *self)
{
}

/**
 * attune_reminder_new:
 * @clock: says what time it is
 * @func: called when it is time, on the main context
 * @user_data: for @func
 *
 * Returns: (transfer full): a reminder without days
 */
AttuneReminder *
attune_reminder_new (AttuneClock *clock, AttuneReminderFunc func, gpointer user_data)
{
  AttuneReminder *self = g_object_new (ATTUNE_TYPE_REMINDER, NULL);

  self->clock = g_object_ref (clock);
  self->func = func;
  self->user_data = user_data;
  return self;
}

/**
 * attune_reminder_set_time:
 * @time: when to remind from now on
 *
 * Forgets what was set before.
 */
void
attune_reminder_set_time (AttuneReminder *self, const AttuneReminderTime *time)
{
  self->time = *time;
  find_due (self);
  arm (self);
}
