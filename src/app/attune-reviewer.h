/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the caregiver of now remembers: the log of answers, and reviews made from it. There is no
 * count of what is due, and nobody can ask it for one. */
#pragma once

#include "attune-learner.h"
#include "learning/attune-confusions.h"
#include "learning/attune-review-make.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REVIEWER (attune_reviewer_get_type ())

/**
 * AttuneReviewer:
 *
 * Signals, on the main context:
 *
 * "changed" (): whether a review would help, or what is mixed up, may be different now.
 */
G_DECLARE_FINAL_TYPE (AttuneReviewer, attune_reviewer, ATTUNE, REVIEWER, GObject)

AttuneReviewer *attune_reviewer_new (AttuneLearner *learner,
                                     AttuneStore *store,
                                     AttuneClock *clock) G_GNUC_WARN_UNUSED_RESULT;

AttuneLearner *attune_reviewer_get_learner (AttuneReviewer *self);
gboolean attune_reviewer_get_loaded (AttuneReviewer *self);
gboolean attune_reviewer_would_help (AttuneReviewer *self);
GPtrArray *attune_reviewer_make (AttuneReviewer *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_reviewer_get_confusions (AttuneReviewer *self);
GPtrArray *attune_reviewer_make_lesson (AttuneReviewer *self,
                                        const char *item,
                                        const char *other) G_GNUC_WARN_UNUSED_RESULT;
void attune_reviewer_keep (AttuneReviewer *self,
                           const AttunePractice *practice,
                           const AttuneResponse *response,
                           const char *chosen);

double attune_reviewer_get_retention (AttuneFamily *family);

G_END_DECLS
