/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* All there is for learning to read a baby: read on first use, checked whole, never changed. */
#pragma once

#include "content/attune-catalog.h"
#include "content/attune-cluster.h"
#include "content/attune-content-reader.h"
#include "content/attune-difference.h"
#include "content/attune-lesson.h"
#include "content/attune-scenario.h"

G_BEGIN_DECLS

typedef struct _AttuneLearningCatalog AttuneLearningCatalog;

AttuneLearningCatalog *attune_learning_catalog_read (const AttuneContentFile *files,
                                                     gsize n_files,
                                                     AttuneCatalog *catalog,
                                                     GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
AttuneLearningCatalog *attune_learning_catalog_ref (AttuneLearningCatalog *self);
void attune_learning_catalog_unref (AttuneLearningCatalog *self);

AttuneLesson *attune_learning_catalog_get_lesson (AttuneLearningCatalog *self, const char *id);
const AttuneScenario *attune_learning_catalog_get_scenario (AttuneLearningCatalog *self,
                                                            const char *id);
const AttuneCluster *attune_learning_catalog_get_cluster (AttuneLearningCatalog *self,
                                                          const char *id);
const AttunePair *attune_learning_catalog_get_pair (AttuneLearningCatalog *self, const char *id);
GPtrArray *attune_learning_catalog_get_lessons (AttuneLearningCatalog *self);
GPtrArray *attune_learning_catalog_get_scenarios (AttuneLearningCatalog *self);
GPtrArray *attune_learning_catalog_get_clusters (AttuneLearningCatalog *self);
GPtrArray *attune_learning_catalog_get_pairs (AttuneLearningCatalog *self);
GPtrArray *attune_learning_catalog_get_differences (AttuneLearningCatalog *self);

#define ATTUNE_TYPE_LEARNING_CATALOG (attune_learning_catalog_get_type ())
GType attune_learning_catalog_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLearningCatalog, attune_learning_catalog_unref)

G_END_DECLS
