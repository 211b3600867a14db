/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-export-command.h"

#include "attune-copy.h"
#include "attune-journal.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

static void
tell_error (const char *target, const GError *error)
{
  g_autofree char *shown = g_filename_display_name (target);
  g_autofree char *words = attune_copy_dup_error_words (shown, error);

  g_printerr ("%s\n", words);
}

static gboolean
copy_all (AttuneDatabase *database,
          const AttuneExportScope *scope,
          const char *target,
          GError **error)
{
  g_autofree char *lines = g_build_filename (target, "attune.jsonl", NULL);
  g_autofree char *calendar = g_build_filename (target, "attune.ics", NULL);

  return attune_copy_lines (database, scope, lines, error) &&
         attune_copy_tables (database, scope, target, error) &&
         attune_copy_calendar (database, scope, calendar, error);
}

/**
 * attune_export_command_run:
 * @store_folder: where everything is kept; it is read and not changed
 * @target: folder for the copy, made where it does not exist
 * @caregiver_uuid: (nullable): whose private words go along, if there is such a caregiver
 * @now: local time
 *
 * Writes the copy and says where it is.
 *
 * Returns: the exit code: 0 where the whole copy is on the disk, 1 where it is not, 2 where the
 *   target is no folder and cannot become one
 */
int
attune_export_command_run (const char *store_folder,
                           const char *target,
                           const char *caregiver_uuid,
                           GDateTime *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneDatabase) database = attune_export_open (store_folder, &error);
  g_autofree char *name = database != NULL ? attune_export_dup_name (database, caregiver_uuid)
                                           : NULL;
  AttuneExportScope scope = { name != NULL ? caregiver_uuid : NULL, now };
  AttuneLock lock = ATTUNE_LOCK_NONE;

  if (database == NULL) {
    tell_error (target, error);
    return 1;
  }
  if (g_mkdir_with_parents (target, 0700) != 0) {
    g_autofree char *shown = g_filename_display_name (target);

    g_printerr (_ ("%s is no folder and cannot become one."), shown);
    g_printerr ("\n");
    return 2;
  }
  if (name != NULL)
    attune_journal_find (database, caregiver_uuid, &lock, NULL);
  if (copy_all (database, &scope, target, &error)) {
    g_autofree char *words = attune_copy_dup_done_words (target, name, lock != ATTUNE_LOCK_NONE);

    g_print ("%s\n", words);
    return 0;
  }
  tell_error (target, error);
  return 1;
}
