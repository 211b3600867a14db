/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ANSWER_QUESTION (attune_answer_question_get_type ())

/**
 * AttuneAnswerQuestion:
 *
 * Yes, not sure or no, as large as in a session and always in this order.
 */
G_DECLARE_FINAL_TYPE (AttuneAnswerQuestion,
                      attune_answer_question,
                      ATTUNE,
                      ANSWER_QUESTION,
                      AttuneQuestionBody)

G_END_DECLS
