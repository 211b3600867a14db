/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the caregiver of now has learned: the lessons, read when they are first wanted, the place in
 * each of them, and words written in one or after an article. Pages ask it and never the store. */
#pragma once

#include "attune-family.h"
#include "content/attune-learning-catalog.h"
#include "learning/attune-lesson-place.h"
#include "learning/attune-quiz.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_LEARNER (attune_learner_get_type ())

/**
 * AttuneLearner:
 *
 * Signals, on the main context:
 *
 * "changed" (): a place in a lesson is another one, or another caregiver learns.
 * "words" (const char *lesson): what was once written in a lesson has been read.
 */
G_DECLARE_FINAL_TYPE (AttuneLearner, attune_learner, ATTUNE, LEARNER, GObject)

AttuneLearner *attune_learner_new (AttuneFamily *family,
                                   AttuneStore *store,
                                   AttuneClock *clock,
                                   AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

AttuneFamily *attune_learner_get_family (AttuneLearner *self);
AttuneClock *attune_learner_get_clock (AttuneLearner *self);
AttuneCatalog *attune_learner_get_catalog (AttuneLearner *self);
AttuneLearningCatalog *attune_learner_get_learning (AttuneLearner *self);
const AttuneLessonPlace *attune_learner_get_place (AttuneLearner *self, const char *lesson);
gboolean attune_learner_is_finished (AttuneLearner *self, const AttuneLesson *lesson);
AttuneLesson *attune_learner_find_lesson (AttuneLearner *self,
                                          const char *id) G_GNUC_WARN_UNUSED_RESULT;
AttuneLesson *attune_learner_get_next (AttuneLearner *self);
char **attune_learner_dup_learned (AttuneLearner *self) G_GNUC_WARN_UNUSED_RESULT;

guint32 attune_learner_create_seed (AttuneLearner *self);
AttuneQuiz *attune_learner_open (AttuneLearner *self,
                                 AttuneLesson *lesson) G_GNUC_WARN_UNUSED_RESULT;
void attune_learner_keep (AttuneLearner *self, const AttuneQuiz *quiz);

void attune_learner_load_words (AttuneLearner *self);
const char *attune_learner_get_words (AttuneLearner *self, const char *lesson);
void attune_learner_take_words (AttuneLearner *self, const char *lesson, const char *words);
void attune_learner_flush_words (AttuneLearner *self);

G_END_DECLS
