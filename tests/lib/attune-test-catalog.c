/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "attune-test-catalog.h"

#include "content/attune-content-reader.h"

static GBytes *
load (const char *name, GPtrArray *faults)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "resources", "content",
                                            name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return attune_content_load_file (file, faults);
}

/* The shipped strokes, routines, permission and cues, read by the real reader. */
AttuneCatalog *
attune_test_catalog_new (void)
{
  static const char *const names[] = { "strokes.xml", "routines.xml", "permission.xml",
                                       "cues.xml" };
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneContentFile files[G_N_ELEMENTS (names)];
  AttuneCatalog *catalog;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    files[i] = (AttuneContentFile){ names[i], load (names[i], faults) };
  catalog = attune_content_read (files, G_N_ELEMENTS (files), NULL, faults);
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *text = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_test_message ("%s", text);
  }
  g_assert_nonnull (catalog);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_bytes_unref (files[i].bytes);

  return catalog;
}

/* A healthy toddler of whom everything is known. */
AttunePlanOptions
attune_test_options_nothing_left_out (void)
{
  return (AttunePlanOptions){
    .band = ATTUNE_BAND_E,
    .age_known = TRUE,
    .corrected_weeks = 60,
    .navel_healed = TRUE,
    .hips_checked = TRUE,
    .minutes_since_feed = -1,
  };
}
