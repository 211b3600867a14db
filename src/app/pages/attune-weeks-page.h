/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-own-words.h"
#include "attune-week-book.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEKS_PAGE (attune_weeks_page_get_type ())

/**
 * AttuneWeeksPage:
 *
 * One week at a time, as a letter. The arrow keys, the buttons and a swipe go to the weeks beside
 * it.
 */
G_DECLARE_FINAL_TYPE (AttuneWeeksPage, attune_weeks_page, ATTUNE, WEEKS_PAGE, AdwBin)

GtkWidget *attune_weeks_page_new (AttuneFamily *family,
                                  AttuneWeekBook *book,
                                  AttuneOwnWords *words) G_GNUC_WARN_UNUSED_RESULT;
void attune_weeks_page_get_week (AttuneWeeksPage *self, GDate *start);

G_END_DECLS
