/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PICTURE_QUESTION (attune_picture_question_get_type ())

/**
 * AttunePictureQuestion:
 *
 * A few pictures side by side, of which one is looked for, or several.
 */
G_DECLARE_FINAL_TYPE (AttunePictureQuestion,
                      attune_picture_question,
                      ATTUNE,
                      PICTURE_QUESTION,
                      AttuneQuestionBody)

G_END_DECLS
