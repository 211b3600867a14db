/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A review made ready to be shown: what was chosen to be asked, as questions. */
#pragma once

#include "content/attune-learning-catalog.h"
#include "learning/attune-practice.h"
#include "learning/attune-review.h"

G_BEGIN_DECLS

/**
 * AttuneReviewSource:
 * @confusions: (element-type AttuneConfusion): what the caregiver mixes up, the latest first
 * @learned: (array zero-terminated=1): what lessons have taught
 * @noticed: (array zero-terminated=1) (nullable): cues noticed in this family's latest sessions
 * @desired_retention: of the caregiver
 * @seed: the same one makes the same review
 *
 * What a review is made from. Borrowed while it is made.
 */
typedef struct {
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning;
  AttuneMemories *memories;
  GPtrArray *confusions;
  const char *const *learned;
  const char *const *noticed;
  double desired_retention;
  gint64 now_utc_us;
  guint32 seed;
} AttuneReviewSource;

/**
 * AttuneReviewTurn:
 * @item: what it is about
 * @other: (nullable): what is read beside it
 * @practice: (nullable): what is asked; %NULL where it is read again
 */
typedef struct {
  char *item;
  char *other;
  AttunePractice *practice;
} AttuneReviewTurn;

GPtrArray *attune_review_make (const AttuneReviewSource *source) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_review_source_would_help (const AttuneReviewSource *source);
GPtrArray *attune_review_make_lesson (AttuneCatalog *catalog,
                                      AttuneLearningCatalog *learning,
                                      const char *item,
                                      const char *other,
                                      guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *attune_review_create_answers (const AttunePractice *practice,
                                         const AttuneResponse *response,
                                         const char *chosen,
                                         gint64 at_utc_us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
