/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The one question of a week. */
#pragma once

#include "report/attune-week.h"

G_BEGIN_DECLS

/**
 * AttuneAskedQuestion:
 * @id: of a question that somebody saw
 * @weeks: how many weeks before; 1: last week
 */
typedef struct {
  char *id;
  guint weeks;
} AttuneAskedQuestion;

const char *attune_week_question_pick (const AttuneWeek *week, GArray *asked);
char *attune_week_question_dup_text (const char *id,
                                     const AttuneWording *wording) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
