/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "remind/attune-settings.h"

/**
 * attune_settings_new:
 *
 * The settings lie beside the program, wherever it was installed, also where no desktop looks.
 *
 * Returns: (transfer full): what belongs to this machine
 */
GSettings *
attune_settings_new (void)
{
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  GSettingsSchemaSource *usual = g_settings_schema_source_get_default ();
  g_autofree char *folder = g_build_filename (ATTUNE_PKGDATADIR, "..", "glib-2.0", "schemas", NULL);

  if (usual != NULL)
    schema = g_settings_schema_source_lookup (usual, ATTUNE_APP_ID, TRUE);
  if (schema == NULL) {
    own = g_settings_schema_source_new_from_directory (folder, usual, TRUE, NULL);
    if (own != NULL)
      schema = g_settings_schema_source_lookup (own, ATTUNE_APP_ID, FALSE);
  }
  if (schema == NULL)
    g_error ("The settings %s are not installed.", ATTUNE_APP_ID);
  return g_settings_new_full (schema, NULL, NULL);
}
