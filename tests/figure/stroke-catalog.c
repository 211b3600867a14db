/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "stroke-geometry.h"

#include "content/attune-content-reader.h"

/* The strokes as they are shipped. */
static AttuneCatalog *
load (const char *name)
{
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "resources", "content",
                                            name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = attune_content_load_file (file, faults);
  AttuneContentFile content = { name, bytes };
  AttuneCatalog *read = attune_content_read (&content, 1, NULL, faults);

  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *fault = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_test_message ("%s", fault);
  }
  g_assert_nonnull (read);
  return read;
}

AttuneCatalog *
stroke_catalog_load (void)
{
  return load ("strokes.xml");
}

AttuneCatalog *
cue_catalog_load (void)
{
  return load ("cues.xml");
}
