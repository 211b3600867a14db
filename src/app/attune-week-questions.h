/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a caregiver is asked about the weeks of a baby, and was asked before. */
#pragma once

#include "attune-family.h"
#include "report/attune-week-question.h"

G_BEGIN_DECLS

const char *attune_week_questions_pick (AttuneFamily *family, const AttuneWeek *week);
void attune_week_questions_remember (AttuneFamily *family, const GDate *start, const char *id);
void attune_week_questions_skip (AttuneFamily *family, const GDate *start);

G_END_DECLS
