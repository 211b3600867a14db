/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Sessions for a calendar: RFC 5545. Nobody's words go in here. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttuneCalendarEntry:
 * @uuid: of the session; the same session twice is one entry in the calendar
 * @began_utc_us: wall time of the beginning
 * @ended_utc_us: and of the end, never before it
 * @stamp_utc_us: when this was written
 * @summary: what it was, in one line
 * @description: (nullable): more about it
 */
typedef struct {
  const char *uuid;
  gint64 began_utc_us;
  gint64 ended_utc_us;
  gint64 stamp_utc_us;
  const char *summary;
  const char *description;
} AttuneCalendarEntry;

/**
 * AttuneCalendarReminder:
 * @days: of the week: bit 0 is Monday, bit 6 Sunday
 * @minute: of the local day
 * @from: the first day on which it may be
 * @summary: in one line
 *
 * A moment of every week, in the time on the wall wherever the calendar is.
 */
typedef struct {
  guint days;
  guint minute;
  GDate from;
  const char *summary;
} AttuneCalendarReminder;

void attune_calendar_begin (GString *text);
void attune_calendar_append (GString *text, const AttuneCalendarEntry *entry);
void attune_calendar_append_reminder (GString *text, const AttuneCalendarReminder *reminder);
void attune_calendar_end (GString *text);

G_END_DECLS
