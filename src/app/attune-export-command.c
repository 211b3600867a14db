/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-export-command.h"

#include "attune-atomic-file.h"
#include "attune-calendar.h"
#include "attune-csv.h"
#include "attune-store-export.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  AttuneDatabase *database;
  const char *target;
  const AttuneExportScope *scope;
} Copy;

static gboolean
write_line (const char *line, gpointer data, GError **error)
{
  return attune_atomic_file_write (data, line, -1, error) &&
         attune_atomic_file_write (data, "\n", 1, error);
}

static gboolean
copy_lines (Copy *copy, GError **error)
{
  g_autofree char *path = g_build_filename (copy->target, "attune.jsonl", NULL);
  g_autoptr (AttuneAtomicFile) file = attune_atomic_file_new (path, error);

  return file != NULL &&
         attune_export_lines (copy->database, copy->scope, write_line, file, error) &&
         attune_atomic_file_commit (file, error);
}

static gboolean
write_row (const char *const *cells, guint n_cells, gpointer data, GError **error)
{
  g_autoptr (GString) row = g_string_new (NULL);

  attune_csv_append_row (row, cells, n_cells);
  return attune_atomic_file_write (data, row->str, (gssize) row->len, error);
}

static gboolean
copy_table (Copy *copy, const char *table, GError **error)
{
  g_autofree char *name = g_strdup_printf ("attune-%s.csv", table);
  g_autofree char *path = g_build_filename (copy->target, name, NULL);
  g_autoptr (AttuneAtomicFile) file = attune_atomic_file_new (path, error);

  return file != NULL &&
         attune_export_table (copy->database, table, copy->scope, write_row, file, error) &&
         attune_atomic_file_commit (file, error);
}

static gboolean
copy_tables (Copy *copy, GError **error)
{
  for (const char *const *table = attune_export_get_tables (); *table != NULL; table++) {
    if (!copy_table (copy, *table, error))
      return FALSE;
  }
  return TRUE;
}

typedef struct {
  GString *text;
  gint64 now_utc_us;
} Calendar;

static gboolean
write_session (const AttuneExportSession *session, gpointer data, GError **error)
{
  Calendar *calendar = data;
  g_autofree char *both = g_strdup_printf ("%s · %s", session->title, session->baby);
  AttuneCalendarEntry entry = {
    .uuid = session->uuid,
    .began_utc_us = session->began_utc_us,
    .ended_utc_us = session->ended_utc_us,
    .stamp_utc_us = calendar->now_utc_us,
    .summary = *session->baby != '\0' ? both : session->title,
  };

  attune_calendar_append (calendar->text, &entry);
  return TRUE;
}

static gboolean
copy_calendar (Copy *copy, GError **error)
{
  g_autofree char *path = g_build_filename (copy->target, "attune.ics", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Calendar calendar = { text, g_date_time_to_unix (copy->scope->now) * G_USEC_PER_SEC };
  g_autoptr (AttuneAtomicFile) file = attune_atomic_file_new (path, error);

  if (file == NULL)
    return FALSE;
  attune_calendar_begin (text);
  if (!attune_export_sessions (copy->database, write_session, &calendar, error))
    return FALSE;
  attune_calendar_end (text);
  return attune_atomic_file_write (file, text->str, (gssize) text->len, error) &&
         attune_atomic_file_commit (file, error);
}

/* By their names: folders that programs copy to other computers. */
static gboolean
looks_synced (const char *path)
{
  static const char *const names[] = { "dropbox",      "nextcloud",   "owncloud",  "onedrive",
                                       "google drive", "googledrive", "syncthing", "seafile",
                                       "pcloud",       "megasync",    "icloud" };
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *lower = g_ascii_strdown (absolute, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (strstr (lower, names[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
tell_done (const char *target, const char *name)
{
  g_autofree char *shown = g_filename_display_name (target);

  g_print (_ ("Your copy is ready: %s."), shown);
  g_print ("\n");
  if (name != NULL)
    g_print (_ ("The private words of %s are in it, and those of no one else."), name);
  else
    g_print ("%s", _ ("There are no private words in it."));
  g_print ("\n%s\n", _ ("Anyone who has the copy can read it."));
  if (looks_synced (target))
    g_print ("%s\n", _ ("This folder may be copied to other computers."));
}

static void
tell_error (const char *target, const GError *error)
{
  g_autofree char *shown = g_filename_display_name (target);

  if (g_error_matches (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_FULL))
    g_printerr (_ ("There is no room in %s. An older copy there is as it was."), shown);
  else if (g_error_matches (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_DENIED))
    g_printerr (_ ("%s cannot be written."), shown);
  else if (g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND))
    g_printerr ("%s", _ ("Nothing is kept yet, so there is nothing to copy."));
  else
    g_printerr (_ ("The copy could not be made: %s"), error->message);
  g_printerr ("\n");
}

static gboolean
copy_all (Copy *copy, GError **error)
{
  return copy_lines (copy, error) && copy_tables (copy, error) && copy_calendar (copy, error);
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
  Copy copy = { database, target, &scope };

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
  if (copy_all (&copy, &error)) {
    tell_done (target, name);
    return 0;
  }
  tell_error (target, error);
  return 1;
}
