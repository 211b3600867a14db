/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-figure.h"

#include "report/attune-week.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEK_MORE (attune_week_more_get_type ())

/**
 * AttuneWeekMore:
 *
 * Everything else about a week, for those who ask: each time together with its answers and its
 * end, what was not welcome just now, before and after, and who massaged.
 */
G_DECLARE_FINAL_TYPE (AttuneWeekMore, attune_week_more, ATTUNE, WEEK_MORE, AdwBin)

void attune_week_more_set_look (AttuneWeekMore *self, const AttuneLook *look);
void attune_week_more_show (AttuneWeekMore *self, const AttuneWeek *week);

G_END_DECLS
