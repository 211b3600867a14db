/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Makes questions of what there is to learn. */
#pragma once

#include "content/attune-learning-catalog.h"
#include "learning/attune-practice.h"
#include "learning/attune-quiz.h"

G_BEGIN_DECLS

/* The bit of a seed that decides which of two is asked for. */
#define ATTUNE_PRACTICE_OTHER_OF_TWO 0x100u
#define ATTUNE_PRACTICE_N_PARTS 6 /* that can be pointed at */

AttunePractice *attune_practice_new_from_quiz (AttuneQuiz *quiz,
                                               AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_from_scenario (const AttuneScenario *scenario,
                                                   AttuneCatalog *catalog,
                                                   guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_from_pair (const AttunePair *pair,
                                               guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_from_two (const AttuneCue *cue,
                                              const AttuneCue *other,
                                              guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_from_cluster (const AttuneCluster *cluster,
                                                  guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_sorting (GPtrArray *cues,
                                             guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_pointing (const AttuneCue *cue,
                                              guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_new_asking (const AttuneCue *cue,
                                            AttuneCatalog *catalog,
                                            guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_practice_speaks (const AttuneCue *cue, guint part);
const char *attune_practice_get_part_name (guint part);
gboolean attune_practice_can_point (const AttuneCue *cue);
gboolean attune_practice_can_ask (const AttuneCue *cue);
const char *attune_practice_get_answer_id (AttuneAnswer answer);

G_END_DECLS
