/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-copy.h"

#include "attune-atomic-file.h"
#include "attune-calendar.h"
#include "attune-csv.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
write_line (const char *line, gpointer data, GError **error)
{
  return attune_atomic_file_write (data, line, -1, error) &&
         attune_atomic_file_write (data, "\n", 1, error);
}

/**
 * attune_copy_lines:
 * @path: of the file; an older one stays as it is until the new one is whole
 *
 * Everything, for another Attune and for programs.
 */
gboolean
attune_copy_lines (AttuneDatabase *database,
                   const AttuneExportScope *scope,
                   const char *path,
                   GError **error)
{
  g_autoptr (AttuneAtomicFile) file = attune_atomic_file_new (path, error);

  return file != NULL && attune_export_lines (database, scope, write_line, file, error) &&
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
copy_table (AttuneDatabase *database,
            const AttuneExportScope *scope,
            const char *folder,
            const char *table,
            GError **error)
{
  g_autofree char *name = g_strdup_printf ("attune-%s.csv", table);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (AttuneAtomicFile) file = attune_atomic_file_new (path, error);

  return file != NULL && attune_export_table (database, table, scope, write_row, file, error) &&
         attune_atomic_file_commit (file, error);
}

/**
 * attune_copy_tables:
 * @folder: for the files, attune-….csv
 *
 * One table for each kind of thing, for spreadsheets.
 */
gboolean
attune_copy_tables (AttuneDatabase *database,
                    const AttuneExportScope *scope,
                    const char *folder,
                    GError **error)
{
  for (const char *const *table = attune_export_get_tables (); *table != NULL; table++) {
    if (!copy_table (database, scope, folder, *table, error))
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

/**
 * attune_copy_calendar:
 * @path: of the file; an older one stays as it is until the new one is whole
 *
 * The sessions, for a calendar. Nobody's words are in it.
 */
gboolean
attune_copy_calendar (AttuneDatabase *database,
                      const AttuneExportScope *scope,
                      const char *path,
                      GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Calendar calendar = { text, g_date_time_to_unix (scope->now) * G_USEC_PER_SEC };

  attune_calendar_begin (text);
  if (!attune_export_sessions (database, write_session, &calendar, error))
    return FALSE;
  attune_calendar_end (text);
  return attune_atomic_file_replace (path, text->str, (gssize) text->len, error);
}

/**
 * attune_copy_looks_synced:
 *
 * Returns: whether @path lies, by its names, in a folder that programs copy to other computers
 */
gboolean
attune_copy_looks_synced (const char *path)
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

/**
 * attune_copy_dup_done_words:
 * @target: where the copy is, as a path
 * @name: (nullable): the caregiver whose private words are in it
 * @locked: whether they lie in it under their lock
 *
 * Returns: (transfer full): what somebody wants to know about a copy that is there, a sentence a line
 */
char *
attune_copy_dup_done_words (const char *target, const char *name, gboolean locked)
{
  g_autofree char *shown = g_filename_display_name (target);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, _ ("Your copy is ready: %s."), shown);
  g_string_append_c (words, '\n');
  if (name != NULL)
    g_string_append_printf (
        words, _ ("The private words of %s are in it, and those of no one else."), name);
  if (name != NULL && locked)
    g_string_append_printf (
        words, "\n%s", _ ("They are locked in it too. The PIN opens them where it is read in."));
  if (name == NULL)
    g_string_append (words, _ ("There are no private words in it."));
  g_string_append_printf (words, "\n%s",
                          name != NULL && locked ? _ ("Anyone who has the copy can read the rest.")
                                                 : _ ("Anyone who has the copy can read it."));
  if (attune_copy_looks_synced (target))
    g_string_append_printf (words, "\n%s", _ ("This folder may be copied to other computers."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * attune_copy_dup_error_words:
 * @target: where the copy was to be, as it is shown
 * @error: why it is not there
 *
 * Returns: (transfer full): one or two plain sentences
 */
char *
attune_copy_dup_error_words (const char *target, const GError *error)
{
  if (g_error_matches (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_FULL))
    return g_strdup_printf (_ ("There is no room in %s. An older copy there is as it was."),
                            target);
  if (g_error_matches (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_DENIED))
    return g_strdup_printf (_ ("%s cannot be written."), target);
  if (g_error_matches (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_NOT_FOUND))
    return g_strdup_printf (_ ("%s is not there any more."), target);
  if (g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND))
    return g_strdup (_ ("Nothing is kept yet, so there is nothing to copy."));
  return g_strdup_printf (_ ("The copy could not be made: %s"), error->message);
}
