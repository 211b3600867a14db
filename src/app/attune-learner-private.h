/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-learner.h"

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

  GPtrArray *notes; /* of AttuneReflection: words in lessons, one for each */
  GHashTable *opened; /* UUIDs of notes written on since they were read */
  AttuneReflection *writing; /* (nullable) (not owned): one of the notes, not handed over yet */
  AttuneReflection *saved; /* (nullable) (not owned): the one that is being saved */
  gboolean words_loaded;
  guint save_id;
};

void attune_learner_forget_words (AttuneLearner *self);

G_END_DECLS
