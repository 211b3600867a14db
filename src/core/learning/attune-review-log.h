/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The log of answers: all that is kept of what a caregiver has learned. */
#pragma once

#include <glib-object.h>

#include "learning/attune-rating.h"

G_BEGIN_DECLS

/**
 * AttuneReviewAnswer:
 * @uuid: (nullable): NULL: new, the store gives one
 * @item: what was trained, usually a cue, e.g. "cue.yawn"; a question that trains two has two answers
 * @at_utc_us: when it was answered
 * @rating: by attune_rating_from_response()
 * @chosen: (nullable): what was chosen, ids with a space between; a wrong choice names the cue that
 *   was taken for @item
 * @seed: what the choices were shuffled with
 *
 * Boxed; a plain copyable value.
 */
typedef struct {
  char *uuid;
  char *item;
  gint64 at_utc_us;
  AttuneRating rating;
  char *chosen;
  guint32 seed;
} AttuneReviewAnswer;

AttuneReviewAnswer *attune_review_answer_new (const char *item,
                                              gint64 at_utc_us,
                                              AttuneRating rating) G_GNUC_WARN_UNUSED_RESULT;
AttuneReviewAnswer *
attune_review_answer_copy (const AttuneReviewAnswer *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_review_answer_free (AttuneReviewAnswer *self);

#define ATTUNE_TYPE_REVIEW_ANSWER (attune_review_answer_get_type ())
GType attune_review_answer_get_type (void);

GPtrArray *attune_review_log_new (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_review_log_dup_in_order (GPtrArray *log) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReviewAnswer, attune_review_answer_free)

G_END_DECLS
