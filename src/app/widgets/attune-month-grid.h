/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_MONTH_GRID (attune_month_grid_get_type ())

/**
 * AttuneMonthGrid:
 *
 * A month as a calendar. A day on which something was has a quiet mark, the same however much it
 * was; the others are plain.
 *
 * Signal "day-chosen" (guint julian): somebody chose a day.
 */
G_DECLARE_FINAL_TYPE (AttuneMonthGrid, attune_month_grid, ATTUNE, MONTH_GRID, AdwBin)

GtkWidget *attune_month_grid_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_month_grid_show (AttuneMonthGrid *self,
                             const GDate *first,
                             GDateWeekday first_day,
                             const GDate *today,
                             GArray *marks);

G_END_DECLS
