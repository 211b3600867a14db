/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-autostart.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define FILE_NAME ATTUNE_APP_ID ".Reminder.desktop"
#define PROGRAM ATTUNE_LIBEXECDIR "/attune-reminder"

/**
 * attune_autostart_set:
 * @folder: the desktop's folder of what starts with it; made where it is not there
 * @allowed: whether the file is to be there
 * @error: why it cannot be written or taken away
 *
 * Returns: whether it is as asked for
 */
gboolean
attune_autostart_set (const char *folder, gboolean allowed, GError **error)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!allowed) {
    if (g_unlink (path) == 0 || errno == ENOENT)
      return TRUE;
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
    return FALSE;
  }
  g_mkdir_with_parents (folder, 0700);
  g_key_file_set_string (file, "Desktop Entry", "Type", "Application");
  g_key_file_set_string (file, "Desktop Entry", "Name", _ ("Attune reminders"));
  g_key_file_set_string (file, "Desktop Entry", "Exec", PROGRAM);
  g_key_file_set_boolean (file, "Desktop Entry", "NoDisplay", TRUE);
  return g_key_file_save_to_file (file, path, error);
}

/**
 * attune_autostart_run:
 *
 * Starts the program for reminders now. One that runs already is left as it is.
 */
void
attune_autostart_run (void)
{
  g_autoptr (GError) error = NULL;
  const char *argv[] = { PROGRAM, NULL };

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &error))
    g_message ("Reminders do not start: %s", error->message);
}
