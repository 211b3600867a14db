/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* From files to a learning catalog. Order of the files does not matter. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One walk over all files for each; those that refer come after those referred to. */
static const struct {
  const char *name;
  AttuneReadLearning read;
} passes[] = {
  { "cluster", attune_learning_read_cluster },
  { "pair", attune_learning_read_pair },
  { "difference", attune_learning_read_difference },
  { "lesson", attune_learning_read_lesson },
  { "scenario", attune_learning_read_scenario },
  { "lesson", attune_learning_check_references },
  { "lesson", attune_learning_check_order },
  { "scenario", attune_learning_check_references },
};

/**
 * attune_learning_knows_element:
 * @name: the name of an element
 *
 * Returns: whether it is one that stands at the top of a learning file
 */
gboolean
attune_learning_knows_element (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++) {
    if (strcmp (passes[i].name, name) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
check_kinds (AttuneLearningContext *context, const AttuneXmlNode *root)
{
  g_autofree char *text = attune_content_collapse (root->text->str);

  if (root->children->len == 0 || *text != '\0')
    attune_fields_fault (&context->base, root, ATTUNE_CONTENT_ERROR_STRUCTURE,
                         g_strdup (_ ("<attune> holds elements and no text of its own. Write at "
                                      "least one inside.")));
  for (guint i = 0; i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);
    g_autofree char *shorter = attune_faults_shorten (child->name);

    if (!attune_learning_knows_element (child->name))
      attune_fields_fault (
          &context->base, child, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (_ ("<%s> does not belong into <attune>. Remove it."), shorter));
  }
}

static void
read_pass (AttuneLearningContext *context, const AttuneXmlNode *root, guint pass)
{
  for (guint i = 0; i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);

    if (strcmp (child->name, passes[pass].name) == 0)
      passes[pass].read (context, child);
  }
}

static const char *
find_file_with (const AttuneContentFile *files, GPtrArray *roots, const char *name)
{
  for (guint i = 0; i < roots->len; i++) {
    if (attune_xml_has_child (g_ptr_array_index (roots, i), name))
      return files[i].name;
  }

  return NULL;
}

static void
read_trees (AttuneLearningContext *context, const AttuneContentFile *files, GPtrArray *roots)
{
  for (guint i = 0; i < roots->len; i++) {
    context->base.file = files[i].name;
    check_kinds (context, g_ptr_array_index (roots, i));
  }
  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++) {
    for (guint i = 0; i < roots->len; i++) {
      context->base.file = files[i].name;
      read_pass (context, g_ptr_array_index (roots, i), pass);
    }
  }
  attune_learning_check_taught (context, find_file_with (files, roots, "lesson"),
                                find_file_with (files, roots, "scenario"));
}

/**
 * attune_learning_catalog_read:
 * @files: (array length=n_files): names and contents
 * @n_files: how many
 * @catalog: the built-in catalog, whose cues, states and lines of asking they refer to
 * @faults: (element-type AttuneFault): gets everything that is wrong, in the order of the files and
 *   lines; faults of a whole file come first
 *
 * Reads and checks lessons, scenarios, clusters, pairs and differences together. Texts are
 * translated while they are read, into the language of that moment.
 *
 * Returns: (transfer full) (nullable): what the files hold, or %NULL when there is any fault
 */
AttuneLearningCatalog *
attune_learning_catalog_read (const AttuneContentFile *files,
                              gsize n_files,
                              AttuneCatalog *catalog,
                              GPtrArray *faults)
{
  g_return_val_if_fail (files != NULL && n_files > 0 && catalog != NULL && faults != NULL, NULL);

  g_autoptr (AttuneLearningCatalog) learning = attune_learning_catalog_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray)
      roots = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_xml_node_free);
  AttuneLearningContext context = {
    .base = { .faults = found, .catalog = catalog, .ids = ids },
    .learning = learning,
  };

  for (gsize i = 0; i < n_files; i++) {
    AttuneXmlNode *root = attune_xml_parse (files[i].name, files[i].bytes, found);

    if (root != NULL)
      g_ptr_array_add (roots, root);
  }
  if (roots->len == n_files)
    read_trees (&context, files, roots);
  if (found->len == 0)
    return g_steal_pointer (&learning);
  attune_faults_sort (files, n_files, found, faults);

  return NULL;
}
