/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One session in words, for "More about this week" and wherever a session is listed. */
#pragma once

#include "report/attune-week.h"

G_BEGIN_DECLS

char *attune_summary_dup_time (const AttuneSessionSummary *session) G_GNUC_WARN_UNUSED_RESULT;
char *attune_summary_dup_minutes (const AttuneSessionSummary *session) G_GNUC_WARN_UNUSED_RESULT;
char *attune_summary_dup_answers (const AttuneSessionSummary *session) G_GNUC_WARN_UNUSED_RESULT;
char *attune_summary_dup_signs (const AttuneSessionSummary *session,
                                const AttuneWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char *attune_summary_dup_end (const AttuneSessionSummary *session,
                              const AttuneWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_day_dup_text (const AttuneWeekDay *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
