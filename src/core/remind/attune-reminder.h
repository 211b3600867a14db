/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A reminder a family asked for: at a time of day, on some days of the week. One whose time went by
 * while the machine slept says nothing. */
#pragma once

#include "engine/attune-clock.h"

G_BEGIN_DECLS

/**
 * AttuneReminderTime:
 * @days: of the week: bit 0 is Monday, bit 6 Sunday; none of them never reminds
 * @minute: of the local day, 0 to 1439
 *
 * When to remind.
 */
typedef struct {
  guint days;
  guint minute;
} AttuneReminderTime;

#define ATTUNE_EVERY_DAY 0x7f

GDateTime *attune_reminder_time_find_next (const AttuneReminderTime *self,
                                           GDateTime *after) G_GNUC_WARN_UNUSED_RESULT;

typedef void (*AttuneReminderFunc) (gpointer user_data);

#define ATTUNE_TYPE_REMINDER (attune_reminder_get_type ())
G_DECLARE_FINAL_TYPE (AttuneReminder, attune_reminder, ATTUNE, REMINDER, GObject)

AttuneReminder *attune_reminder_new (AttuneClock *clock,
                                     AttuneReminderFunc func,
                                     gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void attune_reminder_set_time (AttuneReminder *self, const AttuneReminderTime *time);

G_END_DECLS
