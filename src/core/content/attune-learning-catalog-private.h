/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How the reader fills a learning catalog. Nobody else changes one. */
#pragma once

#include "content/attune-learning-catalog.h"

G_BEGIN_DECLS

AttuneLearningCatalog *attune_learning_catalog_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_learning_catalog_take_lesson (AttuneLearningCatalog *self, AttuneLesson *lesson);
void attune_learning_catalog_take_scenario (AttuneLearningCatalog *self, AttuneScenario *scenario);
void attune_learning_catalog_take_cluster (AttuneLearningCatalog *self, AttuneCluster *cluster);
void attune_learning_catalog_take_pair (AttuneLearningCatalog *self, AttunePair *pair);
void attune_learning_catalog_take_difference (AttuneLearningCatalog *self,
                                              AttuneDifference *difference);
gboolean attune_learning_catalog_has (AttuneLearningCatalog *self, const char *id);

G_END_DECLS
