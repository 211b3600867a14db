/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where somebody is in a lesson: which card, what was answered, what comes back. Pure: no clock, no
 * store, no randomness but its seed. */
#pragma once

#include "content/attune-lesson.h"

G_BEGIN_DECLS

#define ATTUNE_QUIZ_ERROR (attune_quiz_error_quark ())
GQuark attune_quiz_error_quark (void);

typedef enum {
  ATTUNE_QUIZ_ERROR_STATE, /* not a place in this lesson, as it is now */
} AttuneQuizErrorCode;

typedef struct _AttuneQuiz AttuneQuiz;

AttuneQuiz *attune_quiz_new (AttuneLesson *lesson, guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttuneQuiz *attune_quiz_new_from_json (AttuneLesson *lesson,
                                       const char *json,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_quiz_free (AttuneQuiz *self);
char *attune_quiz_to_json (const AttuneQuiz *self) G_GNUC_WARN_UNUSED_RESULT;

AttuneLesson *attune_quiz_get_lesson (const AttuneQuiz *self);
guint32 attune_quiz_get_seed (const AttuneQuiz *self);

guint attune_quiz_get_n_steps (const AttuneQuiz *self);
guint attune_quiz_get_step (const AttuneQuiz *self);
guint attune_quiz_get_card_index (const AttuneQuiz *self);
guint attune_quiz_get_n_passed (const AttuneQuiz *self);
const AttuneCard *attune_quiz_get_card (const AttuneQuiz *self);
gboolean attune_quiz_is_repeat (const AttuneQuiz *self);
gboolean attune_quiz_is_finished (const AttuneQuiz *self);
gboolean attune_quiz_go_on (AttuneQuiz *self);
gboolean attune_quiz_go_back (AttuneQuiz *self);

const AttuneCardChoice *attune_quiz_get_choice (const AttuneQuiz *self, guint place);
gboolean attune_quiz_answer (AttuneQuiz *self, guint32 places);
guint attune_quiz_get_n_answers (const AttuneQuiz *self);
guint32 attune_quiz_get_answer (const AttuneQuiz *self);
AttuneRight attune_quiz_get_result (const AttuneQuiz *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneQuiz, attune_quiz_free)

G_END_DECLS
