/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CHOOSE_QUESTION (attune_choose_question_get_type ())

/**
 * AttuneChooseQuestion:
 *
 * Choices in words: one of them, or several. With keys: Tab and arrows between them, Space
 * chooses.
 */
G_DECLARE_FINAL_TYPE (AttuneChooseQuestion,
                      attune_choose_question,
                      ATTUNE,
                      CHOOSE_QUESTION,
                      AttuneQuestionBody)

G_END_DECLS
