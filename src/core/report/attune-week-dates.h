/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Arithmetic of local weeks. Days are calendar days: no clock change and no journey moves them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void attune_week_dates_get_start (const GDate *day, GDateWeekday first_day, GDate *start);
void attune_week_dates_get_end (const GDate *start, GDate *end);
void attune_week_dates_move (const GDate *start, int weeks, GDate *moved);
gboolean attune_week_dates_contain (const GDate *start, const GDate *day);
char *attune_week_dates_dup_label (const GDate *start) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_dates_dup_day_name (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_dates_dup_day_label (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_dates_dup_iso (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_week_dates_from_iso (const char *text, GDate *day);

G_END_DECLS
