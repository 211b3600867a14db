/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ORDER_QUESTION (attune_order_question_get_type ())

/**
 * AttuneOrderQuestion:
 *
 * Signs to be put in order from early to late: dragged, with the two buttons of each, or with Alt
 * and the arrow keys.
 */
G_DECLARE_FINAL_TYPE (AttuneOrderQuestion,
                      attune_order_question,
                      ATTUNE,
                      ORDER_QUESTION,
                      AttuneQuestionBody)

G_END_DECLS
