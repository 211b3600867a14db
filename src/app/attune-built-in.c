/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-built-in.h"

#include "attune-resource-path.h"
#include "content/attune-content-reader.h"

#define CONTENT_PATH ATTUNE_RESOURCE_PATH "/content/"
#define LEARNING_PATH ATTUNE_RESOURCE_PATH "/learning/"
#define READING_PATH ATTUNE_RESOURCE_PATH "/reading/"
#define SAFETY_PATH ATTUNE_RESOURCE_PATH "/safety/"

static void
file_clear (gpointer data)
{
  AttuneContentFile *file = data;

  g_bytes_unref (file->bytes);
}

static void
report (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *words = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_critical ("Built-in content: %s", words);
  }
}

/* All files of a folder of the program's own, with their names in @names. */
static GArray *
load_files (const char *folder, char **names)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (AttuneContentFile));

  g_array_set_clear_func (files, file_clear);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *path = g_strconcat (folder, names[i], NULL);
    AttuneContentFile file = { names[i], g_resources_lookup_data (path, 0, NULL) };

    if (file.bytes != NULL)
      g_array_append_val (files, file);
  }
  return files;
}

/**
 * attune_built_in_load:
 *
 * Reads all files together, since they refer to each other. They are checked by the tests; were
 * one broken all the same, there would be nothing to show.
 *
 * Returns: (transfer full): everything the app teaches
 */
AttuneCatalog *
attune_built_in_load (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (CONTENT_PATH, 0, NULL);
  g_autoptr (GArray) files = load_files (CONTENT_PATH, names);
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneCatalog *catalog;

  catalog = attune_content_read ((const AttuneContentFile *) files->data, files->len, NULL, faults);
  report (faults);
  return catalog != NULL ? catalog : attune_catalog_new ();
}

/**
 * attune_built_in_load_learning:
 * @catalog: everything the app teaches, whose cues the lessons show
 *
 * Reads lessons, scenarios, clusters, pairs and differences. It takes some milliseconds, so that it
 * is left until somebody wants to learn.
 *
 * Returns: (transfer full) (nullable): all there is for learning
 */
AttuneLearningCatalog *
attune_built_in_load_learning (AttuneCatalog *catalog)
{
  g_auto (GStrv) names = g_resources_enumerate_children (LEARNING_PATH, 0, NULL);
  g_autoptr (GArray) files = load_files (LEARNING_PATH, names);
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneLearningCatalog *learning = attune_learning_catalog_read (
      (const AttuneContentFile *) files->data, files->len, catalog, faults);

  report (faults);
  return learning;
}

/**
 * attune_built_in_load_reading:
 * @catalog: everything the app teaches, whose routines the articles name
 *
 * Reads the articles with their words and references. It takes some milliseconds, so that it is
 * left until somebody wants to read.
 *
 * Returns: (transfer full) (nullable): what there is to read
 */
AttuneReading *
attune_built_in_load_reading (AttuneCatalog *catalog)
{
  g_auto (GStrv) names = g_resources_enumerate_children (READING_PATH, 0, NULL);
  g_autoptr (GArray) files = load_files (READING_PATH, names);
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneReading *reading = attune_reading_read ((const AttuneContentFile *) files->data, files->len,
                                                catalog, faults);

  report (faults);
  return reading;
}

/**
 * attune_built_in_load_safety:
 *
 * Reads when not to massage, and whom to call.
 *
 * Returns: (transfer full): what there is; nothing of it where a file is broken
 */
AttuneSafety *
attune_built_in_load_safety (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SAFETY_PATH, 0, NULL);
  g_autoptr (GArray) files = load_files (SAFETY_PATH, names);
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneSafety *safety = attune_safety_read ((const AttuneContentFile *) files->data, files->len,
                                             faults);

  report (faults);
  return safety != NULL ? safety : attune_safety_new ();
}
