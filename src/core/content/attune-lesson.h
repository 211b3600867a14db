/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib-object.h>

#include "content/attune-card.h"

G_BEGIN_DECLS

/**
 * AttuneLesson:
 *
 * A few cards that a learner clicks through. Immutable, reference counted; texts translated.
 */
typedef struct {
  grefcount ref_count;
  char *id; /* e.g. "lesson.hunger" */
  char *title;
  char *goal; /* what the learner will be able to do, in one line */
  char **after; /* ids of lessons that come before it */
  char **trains; /* ids of cues, states, clusters, pairs and permission lines */
  GPtrArray *cards; /* of AttuneCard *: at least one */
} AttuneLesson;

AttuneLesson *attune_lesson_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
AttuneLesson *attune_lesson_ref (AttuneLesson *self);
void attune_lesson_unref (AttuneLesson *self);
gboolean attune_lesson_is_open (const AttuneLesson *self, GHashTable *finished);

#define ATTUNE_TYPE_LESSON (attune_lesson_get_type ())
GType attune_lesson_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLesson, attune_lesson_unref)

G_END_DECLS
