/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a place in a lesson is made of, for the file that writes and reads it. */
#pragma once

#include "learning/attune-quiz.h"

G_BEGIN_DECLS

#define ATTUNE_QUIZ_MAX_ANSWERS 50 /* kept of one step */

/* A card as it comes in this going through; a question may come a second time. */
typedef struct {
  guint card;
  gboolean repeat;
  GArray *answers; /* of guint32: bit n for choice n as it stands in the lesson */
} AttuneQuizStep;

struct _AttuneQuiz {
  AttuneLesson *lesson;
  guint32 seed;
  guint at; /* as many as there are steps: finished */
  GArray *steps; /* of AttuneQuizStep */
};

AttuneQuiz *attune_quiz_alloc (AttuneLesson *lesson, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttuneQuizStep *attune_quiz_get_nth_step (const AttuneQuiz *self, guint i);
const AttuneCard *attune_quiz_get_nth_card (const AttuneQuiz *self, guint i);
void attune_quiz_insert_step (AttuneQuiz *self, guint place, guint card, gboolean repeat);
gboolean attune_quiz_comes_back (const AttuneQuiz *self, guint card);

G_END_DECLS
