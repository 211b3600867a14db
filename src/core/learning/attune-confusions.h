/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which cues a caregiver takes for each other, told from the answers. In words, without scores. */
#pragma once

#include "learning/attune-review-log.h"

G_BEGIN_DECLS

/**
 * AttuneConfusion:
 * @item: one cue, or the id of a pair that was asked as such, e.g. "pair.still"
 * @other: (nullable): the other cue, later in the alphabet; NULL where @item is a pair
 * @last_utc_us: when they were last taken for each other
 */
typedef struct {
  char *item;
  char *other;
  gint64 last_utc_us;
} AttuneConfusion;

void attune_confusion_free (AttuneConfusion *self);
GPtrArray *attune_confusions_find (GPtrArray *log) G_GNUC_WARN_UNUSED_RESULT;
char *attune_confusion_dup_words (const char *name,
                                  const char *other_name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneConfusion, attune_confusion_free)

G_END_DECLS
