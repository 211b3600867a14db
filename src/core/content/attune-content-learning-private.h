/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the readers of lessons, scenarios, clusters, pairs and differences share. */
#pragma once

#include "content/attune-content-private.h"
#include "content/attune-learning-catalog-private.h"

G_BEGIN_DECLS

/* A reading of learning files: its texts are built in, and it refers to cues that are read already. */
typedef struct {
  AttuneContentContext base; /* its catalog is the one referred to, and not changed */
  AttuneLearningCatalog *learning; /* being filled */
} AttuneLearningContext;

typedef void (*AttuneReadLearning) (AttuneLearningContext *context, const AttuneXmlNode *node);

/* attune-content-shown.c */
char *attune_learning_take_id (AttuneLearningContext *context,
                               const AttuneXmlNode *node,
                               const char *prefix) G_GNUC_WARN_UNUSED_RESULT;
char **attune_learning_split (const AttuneXmlNode *node,
                              const char *attribute) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_learning_has_base (AttuneLearningContext *context, const char *id);
char **attune_learning_read_shown (AttuneLearningContext *context,
                                   const AttuneXmlNode *node,
                                   const char *attribute) G_GNUC_WARN_UNUSED_RESULT;
void attune_learning_check_alarm (AttuneLearningContext *context, const AttuneXmlNode *node);
void
attune_learning_unknown (AttuneLearningContext *context, const AttuneXmlNode *node, const char *id);

/* attune-content-choices.c */
void attune_learning_read_pictures (AttuneLearningContext *context,
                                    const AttuneXmlNode *node,
                                    GPtrArray *pictures);
void attune_learning_read_choices (AttuneLearningContext *context,
                                   const AttuneXmlNode *node,
                                   gboolean several,
                                   GPtrArray *choices);

/* One reader for each kind of element, and what can be checked when all are read. */
void attune_learning_read_lesson (AttuneLearningContext *context, const AttuneXmlNode *node);
void attune_learning_read_scenario (AttuneLearningContext *context, const AttuneXmlNode *node);
void attune_learning_read_cluster (AttuneLearningContext *context, const AttuneXmlNode *node);
void attune_learning_read_pair (AttuneLearningContext *context, const AttuneXmlNode *node);
void attune_learning_read_difference (AttuneLearningContext *context, const AttuneXmlNode *node);

/* attune-content-taught.c */
void attune_learning_check_references (AttuneLearningContext *context, const AttuneXmlNode *node);
void attune_learning_check_order (AttuneLearningContext *context, const AttuneXmlNode *node);
void attune_learning_check_taught (AttuneLearningContext *context,
                                   const char *lessons_file,
                                   const char *scenarios_file);

G_END_DECLS
