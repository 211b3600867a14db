/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_POINT_QUESTION (attune_point_question_get_type ())

/**
 * AttunePointQuestion:
 *
 * A figure of which the part that speaks is tapped. Each part is a button of its own, for the
 * keyboard and for the ear.
 */
G_DECLARE_FINAL_TYPE (AttunePointQuestion,
                      attune_point_question,
                      ATTUNE,
                      POINT_QUESTION,
                      AttuneQuestionBody)

G_END_DECLS
