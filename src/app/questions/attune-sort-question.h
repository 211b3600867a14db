/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SORT_QUESTION (attune_sort_question_get_type ())

/**
 * AttuneSortQuestion:
 *
 * Pictures to be put into the four groups: dragged, or chosen and then the group; with the keys 1
 * to 4 alone.
 */
G_DECLARE_FINAL_TYPE (AttuneSortQuestion,
                      attune_sort_question,
                      ATTUNE,
                      SORT_QUESTION,
                      AttuneQuestionBody)

G_END_DECLS
