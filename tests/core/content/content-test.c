/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"

GBytes *
content_test_load (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

GPtrArray *
content_test_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
}

void
content_test_assert_no_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *line = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_test_message ("%s", line);
  }
  g_assert_cmpuint (faults->len, ==, 0);
}

AttuneCatalog *
content_test_read_bytes (GBytes *bytes, AttuneCatalog *base, GPtrArray *faults)
{
  AttuneContentFile file = { .name = "file.xml", .bytes = bytes };

  return attune_content_read (&file, 1, base, faults);
}

AttuneCatalog *
content_test_read_shipped (void)
{
  static const char *const names[] = { "routines.xml", "cues.xml", "permission.xml",
                                       "strokes.xml" };
  AttuneContentFile files[G_N_ELEMENTS (names)];
  g_autoptr (GPtrArray) faults = content_test_faults_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    files[i].name = names[i];
    files[i].bytes = content_test_load ("resources/content", names[i]);
  }

  AttuneCatalog *catalog = attune_content_read (files, G_N_ELEMENTS (files), NULL, faults);

  content_test_assert_no_faults (faults);
  g_assert_nonnull (catalog);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_bytes_unref (files[i].bytes);

  return catalog;
}

static void
file_clear (gpointer data)
{
  AttuneContentFile *file = data;

  g_bytes_unref (file->bytes);
}

/* The five shipped files of learning. */
GArray *
content_test_load_learning (void)
{
  static const char *const names[] = { "clusters.xml", "differences.xml", "lessons.xml",
                                       "pairs.xml", "scenarios.xml" };
  GArray *files = g_array_new (FALSE, FALSE, sizeof (AttuneContentFile));

  g_array_set_clear_func (files, file_clear);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    AttuneContentFile file = { names[i],
                               content_test_load ("resources/content/learning", names[i]) };

    g_array_append_val (files, file);
  }

  return files;
}

AttuneLearningCatalog *
content_test_read_learning (AttuneCatalog *catalog)
{
  g_autoptr (GArray) files = content_test_load_learning ();
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  AttuneLearningCatalog *learning = attune_learning_catalog_read (
      (const AttuneContentFile *) files->data, files->len, catalog, faults);

  content_test_assert_no_faults (faults);
  g_assert_nonnull (learning);

  return learning;
}
