/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which few questions are worth two minutes now. There is no count of what is due, and none can be
 * made from this. */
#pragma once

#include "learning/attune-memories.h"

G_BEGIN_DECLS

#define ATTUNE_REVIEW_MIN 3
#define ATTUNE_REVIEW_MAX 5
#define ATTUNE_REVIEW_AWAY_DAYS 30

/**
 * AttuneLookAlike:
 *
 * Two items that are easily taken for each other, in either direction.
 */
typedef struct {
  const char *item;
  const char *other;
} AttuneLookAlike;

typedef enum {
  ATTUNE_REVIEW_READ, /* the card is shown again, nothing is asked */
  ATTUNE_REVIEW_ASK, /* a question about the item */
  ATTUNE_REVIEW_TELL_APART, /* the item beside another that looks like it */
} AttuneReviewKind;

/**
 * AttuneReviewStep:
 * @other: (nullable): what it is shown beside, for %ATTUNE_REVIEW_TELL_APART
 * @seed: to shuffle the choices with, and to be kept with the answer
 *
 * The strings belong to what the review was chosen from.
 */
typedef struct {
  AttuneReviewKind kind;
  const char *item;
  const char *other;
  guint32 seed;
} AttuneReviewStep;

/**
 * AttuneReviewWish:
 * @learned: (array zero-terminated=1): items that lessons have taught; no other is ever asked, so
 *   what is shown in its own lesson alone is left out here
 * @noticed: (array zero-terminated=1) (nullable): items noticed in this family's latest sessions
 * @mixed_up: (array length=n_mixed_up) (nullable): pairs this caregiver mixes up, the most urgent first
 * @look_alikes: (array length=n_look_alikes) (nullable): every other pair
 * @desired_retention: of the caregiver
 * @seed: the same one chooses the same review
 */
typedef struct {
  const char *const *learned;
  const char *const *noticed;
  const AttuneLookAlike *mixed_up;
  guint n_mixed_up;
  const AttuneLookAlike *look_alikes;
  guint n_look_alikes;
  double desired_retention;
  gint64 now_utc_us;
  guint32 seed;
} AttuneReviewWish;

GArray *attune_review_choose (AttuneMemories *memories,
                              const AttuneReviewWish *wish) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_review_would_help (AttuneMemories *memories, const AttuneReviewWish *wish);

G_END_DECLS
