/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Months and years: quiet marks, first times, and how one part answered. Nothing is compared; the
 * family may look and see for itself. */
#pragma once

#include "report/attune-week.h"

G_BEGIN_DECLS

/* Below so many sessions a month says nothing about a part. */
#define ATTUNE_MONTH_LEAST_SESSIONS 4

/**
 * AttuneMonthAnswers:
 * @first_day: of the month
 * @sessions: how many sessions of it asked about the part
 * @counts: in how many of them each answer was given, indexed by AttuneAnswer
 */
typedef struct {
  GDate first_day;
  guint sessions;
  guint counts[3];
} AttuneMonthAnswers;

/**
 * AttuneFirstTime:
 * @day: on which it happened
 * @text: what, in one sentence
 */
typedef struct {
  GDate day;
  char *text;
} AttuneFirstTime;

void attune_month_get_start (const GDate *day, GDate *first);
void attune_month_get_end (const GDate *first, GDate *last);
char *attune_month_dup_label (const GDate *first) G_GNUC_WARN_UNUSED_RESULT;
char *attune_month_dup_day_label (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;
char *attune_month_add_year (const char *label, const GDate *day) G_GNUC_WARN_UNUSED_RESULT;

char *attune_month_answers_dup_text (const AttuneMonthAnswers *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *attune_first_times_list (const AttuneFirsts *firsts,
                                    const AttuneWeekProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
