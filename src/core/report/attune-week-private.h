/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "report/attune-week.h"

G_BEGIN_DECLS

gboolean attune_week_is_mine (const AttuneWeek *self, const AttuneSessionSummary *session);
void attune_week_find_trends (AttuneWeek *self, GPtrArray *sessions);

G_END_DECLS
