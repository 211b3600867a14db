/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-learner.h"
#include "attune-note-writer.h"

G_BEGIN_DECLS

struct _AttuneLearner {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning; /* (nullable): until it is first wanted */

  char *caregiver_uuid; /* (nullable): whose places these are; NULL for a guest */
  GPtrArray *places; /* of AttuneLessonPlace */

  GPtrArray *notes; /* of AttuneReflection: words, one for each lesson or question */
  AttuneNoteWriter *writer;
  gboolean words_loaded;
};

void attune_learner_start_words (AttuneLearner *self);
void attune_learner_keep_guest_words (AttuneLearner *self);
void attune_learner_forget_words (AttuneLearner *self);

G_END_DECLS
