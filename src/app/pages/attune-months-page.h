/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-week-book.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_MONTHS_PAGE (attune_months_page_get_type ())

/**
 * AttuneMonthsPage:
 *
 * Months and years: a calendar with quiet marks, how one part answered over the months, and first
 * times.
 *
 * Signal "day-chosen" (guint julian): somebody wants to see the week of this day.
 */
G_DECLARE_FINAL_TYPE (AttuneMonthsPage, attune_months_page, ATTUNE, MONTHS_PAGE, AdwBin)

GtkWidget *attune_months_page_new (AttuneFamily *family,
                                   AttuneStore *store,
                                   AttuneWeekBook *book) G_GNUC_WARN_UNUSED_RESULT;
void attune_months_page_go_to (AttuneMonthsPage *self, const GDate *day);

G_END_DECLS
