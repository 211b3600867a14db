/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-learning-catalog.h"

#include "content/attune-learning-catalog-private.h"

struct _AttuneLearningCatalog {
  grefcount ref_count;
  GPtrArray *lessons; /* each array in the order of the files */
  GPtrArray *scenarios;
  GPtrArray *clusters;
  GPtrArray *pairs;
  GPtrArray *differences;
  GHashTable *by_id; /* every value of every kind: the first word of an id says which */
};

G_DEFINE_BOXED_TYPE (AttuneLearningCatalog,
                     attune_learning_catalog,
                     attune_learning_catalog_ref,
                     attune_learning_catalog_unref)

/**
 * attune_learning_catalog_new:
 *
 * Returns: (transfer full): an empty catalog
 */
AttuneLearningCatalog *
attune_learning_catalog_new (void)
{
  AttuneLearningCatalog *self = g_new0 (AttuneLearningCatalog, 1);

  g_ref_count_init (&self->ref_count);
  self->lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_lesson_unref);
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_scenario_free);
  self->clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_cluster_free);
  self->pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_pair_free);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_difference_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * attune_learning_catalog_ref:
 * @self: a catalog
 *
 * Returns: (transfer full): @self
 */
AttuneLearningCatalog *
attune_learning_catalog_ref (AttuneLearningCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_learning_catalog_unref:
 * @self: (transfer full): a catalog
 */
void
attune_learning_catalog_unref (AttuneLearningCatalog *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->lessons);
  g_ptr_array_unref (self->scenarios);
  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->pairs);
  g_ptr_array_unref (self->differences);
  g_free (self);
}

static gpointer
find (AttuneLearningCatalog *self, const char *kind, const char *id)
{
  return g_str_has_prefix (id, kind) ? g_hash_table_lookup (self->by_id, id) : NULL;
}

static void
take (AttuneLearningCatalog *self, GPtrArray *values, const char *id, gpointer value)
{
  g_ptr_array_add (values, value);
  g_hash_table_insert (self->by_id, (gpointer) id, value);
}

/**
 * attune_learning_catalog_has:
 * @self: a catalog
 * @id: an id of any kind
 *
 * Returns: whether it is there
 */
gboolean
attune_learning_catalog_has (AttuneLearningCatalog *self, const char *id)
{
  return g_hash_table_contains (self->by_id, id);
}

/**
 * attune_learning_catalog_get_lesson:
 * @self: a catalog
 * @id: the id of a lesson
 *
 * Returns: (transfer none) (nullable): the lesson
 */
AttuneLesson *
attune_learning_catalog_get_lesson (AttuneLearningCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self, "lesson.", id);
}

/**
 * attune_learning_catalog_get_scenario:
 * @self: a catalog
 * @id: the id of a scenario
 *
 * Returns: (transfer none) (nullable): the scenario
 */
const AttuneScenario *
attune_learning_catalog_get_scenario (AttuneLearningCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self, "sc.", id);
}

/**
 * attune_learning_catalog_get_cluster:
 * @self: a catalog
 * @id: the id of a cluster
 *
 * Returns: (transfer none) (nullable): the cluster
 */
const AttuneCluster *
attune_learning_catalog_get_cluster (AttuneLearningCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self, "cluster.", id);
}

/**
 * attune_learning_catalog_get_pair:
 * @self: a catalog
 * @id: the id of a pair
 *
 * Returns: (transfer none) (nullable): the pair
 */
const AttunePair *
attune_learning_catalog_get_pair (AttuneLearningCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self, "pair.", id);
}

/**
 * attune_learning_catalog_get_lessons:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneLesson): all lessons, in the order of the files
 */
GPtrArray *
attune_learning_catalog_get_lessons (AttuneLearningCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lessons;
}

/**
 * attune_learning_catalog_get_scenarios:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneScenario): all scenarios, in the order of the files
 */
GPtrArray *
attune_learning_catalog_get_scenarios (AttuneLearningCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scenarios;
}

/**
 * attune_learning_catalog_get_clusters:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneCluster): all clusters, in the order of the files
 */
GPtrArray *
attune_learning_catalog_get_clusters (AttuneLearningCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->clusters;
}

/**
 * attune_learning_catalog_get_pairs:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttunePair): all pairs, in the order of the files
 */
GPtrArray *
attune_learning_catalog_get_pairs (AttuneLearningCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pairs;
}

/**
 * attune_learning_catalog_get_differences:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneDifference): all differences, in the order of the files
 */
GPtrArray *
attune_learning_catalog_get_differences (AttuneLearningCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->differences;
}

/**
 * attune_learning_catalog_take_lesson:
 * @self: a catalog nobody else has yet
 * @lesson: (transfer full): a lesson
 */
void
attune_learning_catalog_take_lesson (AttuneLearningCatalog *self, AttuneLesson *lesson)
{
  take (self, self->lessons, lesson->id, lesson);
}

/**
 * attune_learning_catalog_take_scenario:
 * @self: a catalog nobody else has yet
 * @scenario: (transfer full): a scenario
 */
void
attune_learning_catalog_take_scenario (AttuneLearningCatalog *self, AttuneScenario *scenario)
{
  take (self, self->scenarios, scenario->id, scenario);
}

/**
 * attune_learning_catalog_take_cluster:
 * @self: a catalog nobody else has yet
 * @cluster: (transfer full): a cluster
 */
void
attune_learning_catalog_take_cluster (AttuneLearningCatalog *self, AttuneCluster *cluster)
{
  take (self, self->clusters, cluster->id, cluster);
}

/**
 * attune_learning_catalog_take_pair:
 * @self: a catalog nobody else has yet
 * @pair: (transfer full): a pair
 */
void
attune_learning_catalog_take_pair (AttuneLearningCatalog *self, AttunePair *pair)
{
  take (self, self->pairs, pair->id, pair);
}

/**
 * attune_learning_catalog_take_difference:
 * @self: a catalog nobody else has yet
 * @difference: (transfer full): a difference
 */
void
attune_learning_catalog_take_difference (AttuneLearningCatalog *self, AttuneDifference *difference)
{
  take (self, self->differences, difference->id, difference);
}
