/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How far a caregiver is in a lesson, as it is kept, and what the lessons gone through have taught. */
#pragma once

#include "content/attune-learning-catalog.h"

G_BEGIN_DECLS

/**
 * AttuneLessonPlace:
 * @lesson: its id
 * @n_passed: how many of its cards were passed at most, as attune_quiz_get_n_passed() counts;
 *   going back does not make it smaller
 * @state: (nullable): where in it, as attune_quiz_to_json() writes it
 *
 * Boxed; a plain copyable value.
 */
typedef struct {
  char *lesson;
  guint n_passed;
  char *state;
} AttuneLessonPlace;

AttuneLessonPlace *attune_lesson_place_new (const char *lesson,
                                            guint n_passed,
                                            const char *state) G_GNUC_WARN_UNUSED_RESULT;
AttuneLessonPlace *
attune_lesson_place_copy (const AttuneLessonPlace *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_lesson_place_free (AttuneLessonPlace *self);
gboolean attune_lesson_place_is_finished (const AttuneLessonPlace *self,
                                          const AttuneLesson *lesson);

GPtrArray *attune_lesson_places_new (void) G_GNUC_WARN_UNUSED_RESULT;
const AttuneLessonPlace *attune_lesson_places_find (GPtrArray *places, const char *lesson);
char **attune_lesson_places_dup_learned (GPtrArray *places,
                                         AttuneLearningCatalog *learning,
                                         AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

#define ATTUNE_TYPE_LESSON_PLACE (attune_lesson_place_get_type ())
GType attune_lesson_place_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLessonPlace, attune_lesson_place_free)

G_END_DECLS
