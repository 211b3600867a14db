/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-library.h"

#include "attune-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define CONTENT_PATH ATTUNE_RESOURCE_PATH "/content/"

static void
file_clear (gpointer data)
{
  AttuneContentFile *file = data;

  g_bytes_unref (file->bytes);
}

/* All built-in files are read together, since they refer to each other. */
static AttuneCatalog *
load_built_in (GPtrArray *faults)
{
  g_auto (GStrv) names = g_resources_enumerate_children (CONTENT_PATH, 0, NULL);
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (AttuneContentFile));

  g_array_set_clear_func (files, file_clear);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *path = g_strconcat (CONTENT_PATH, names[i], NULL);
    AttuneContentFile file = { names[i], g_resources_lookup_data (path, 0, NULL) };

    if (file.bytes != NULL)
      g_array_append_val (files, file);
  }
  if (files->len == 0)
    return attune_catalog_new ();
  return attune_content_read ((const AttuneContentFile *) files->data, files->len, NULL, faults);
}

/* One broken file does not hide the others: each is read by itself. */
static AttuneCatalog *
add_file (AttuneCatalog *catalog, GFile *file, GPtrArray *faults)
{
  g_autoptr (GBytes) bytes = attune_content_load_file (file, faults);
  g_autofree char *name = g_file_get_parse_name (file);
  AttuneContentFile content = { name, bytes };
  AttuneCatalog *read = NULL;

  if (bytes != NULL)
    read = attune_content_read (&content, 1, catalog, faults);
  if (read == NULL)
    return catalog;
  attune_catalog_unref (catalog);
  return read;
}

static AttuneCatalog *
add_own (AttuneCatalog *catalog, GPtrArray *faults)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "attune", "routines", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_suffix (name, ".xml")) {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      catalog = add_file (catalog, file, faults);
    }
  }
  return catalog;
}

/**
 * attune_library_load:
 * @faults: (element-type AttuneFault): takes what is wrong in a family's own files
 *
 * Returns: (transfer full): everything the app teaches, and the family's own routines
 */
AttuneCatalog *
attune_library_load (GPtrArray *faults)
{
  AttuneCatalog *catalog = load_built_in (faults);

  for (guint i = 0; catalog == NULL && i < faults->len; i++) {
    g_autofree char *words = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_critical ("Built-in content: %s", words);
  }
  if (catalog == NULL)
    return attune_catalog_new ();
  return add_own (catalog, faults);
}

/**
 * attune_library_check:
 * @paths: (array zero-terminated=1): files to check
 *
 * Reads each file as strictly as the app does and prints every fault. Needs no display.
 *
 * Returns: an exit status
 */
int
attune_library_check (const char *const *paths)
{
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneCatalog *catalog = load_built_in (faults);

  if (catalog == NULL)
    catalog = attune_catalog_new ();
  for (guint i = 0; paths[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

    catalog = add_file (catalog, file, faults);
  }
  attune_catalog_unref (catalog);

  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *words = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_printerr ("%s\n", words);
  }
  if (faults->len == 0)
    g_print ("%s\n", _ ("Everything is in order."));
  return faults->len == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
