/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-opening.h"

#include "attune-backup.h"
#include "attune-salvage.h"
#include "attune-schema.h"
#include "attune-store-folder.h"

#include <glib/gstdio.h>

/* Of a database: the file and its log, which only make sense together. */
static const char *const parts[] = { "", "-wal" };

static gint64
get_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_size : -1;
}

static gint64
get_log_size (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return get_size (log);
}

/* A file that was left with a log was not closed: the log is gone after a clean end. */
static gboolean
is_unclean (const char *path)
{
  return get_log_size (path) > 0;
}

static gboolean
check_structure (AttuneDatabase *database, GError **error)
{
  g_autoptr (AttuneRows)
      rows = attune_database_read (database, error, "PRAGMA quick_check (1)", "");

  if (rows == NULL || !attune_rows_next (rows, error))
    return FALSE;
  if (g_strcmp0 (attune_rows_get_text (rows, 0), "ok") == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT,
                       "the data file is damaged");
  return FALSE;
}

static AttuneDatabase *
open_file (const char *path, gboolean check, AttuneHealth *health, GError **error)
{
  if (!attune_store_file_secure (path, error))
    return NULL;

  g_autoptr (AttuneDatabase)
      database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, error);
  g_autoptr (GError) problem = NULL;

  if (database == NULL || (check && !check_structure (database, error)))
    return NULL;
  if (attune_schema_prepare (database, &problem))
    return g_steal_pointer (&database);
  if (!g_error_matches (problem, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  g_clear_pointer (&database, attune_database_free);
  health->read_only = TRUE;
  return attune_database_open (path, ATTUNE_DATABASE_READ_ONLY, error);
}

/* The file and its log keep their bytes under another name; somebody may be able to read them. */
static char *
put_aside (const char *path, GDateTime *now)
{
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *aside = g_strdup_printf ("%s.damaged-%s", path, stamp);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *from = g_strconcat (path, parts[i], NULL);
    g_autofree char *to = g_strconcat (aside, parts[i], NULL);

    if (get_size (from) >= 0 && g_rename (from, to) != 0)
      return NULL;
  }
  g_unlink (index);
  return g_steal_pointer (&aside);
}

/* Takes the newest good backup, or an empty file, and adds what can be read of the damaged one. */
static AttuneDatabase *
rebuild (const char *path, const char *backups, AttuneHealth *health, GError **error)
{
  health->restored_path = attune_backup_restore (backups, path, NULL);
  if (health->restored_path == NULL && !attune_store_file_create (path, error))
    return NULL;

  AttuneDatabase *database = open_file (path, TRUE, health, error);

  if (database != NULL)
    health->n_salvaged = attune_salvage_run (database, health->damaged_path);
  return database;
}

static void
put_back (const char *path, const char *aside)
{
  g_unlink (path);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *from = g_strconcat (aside, parts[i], NULL);
    g_autofree char *to = g_strconcat (path, parts[i], NULL);

    if (get_size (from) >= 0)
      g_rename (from, to);
  }
}

/* The damaged file stays where it is unless something can take its place: an empty store over a
 * full one would look as if all was lost. */
static AttuneDatabase *
recover (const char *path,
         const char *backups,
         GDateTime *now,
         AttuneHealth *health,
         GError **problem,
         GError **error)
{
  g_autoptr (AttuneDatabase) database = NULL;

  health->damaged_path = put_aside (path, now);
  if (health->damaged_path != NULL)
    database = rebuild (path, backups, health, NULL);
  if (database != NULL && (health->restored_path != NULL || health->n_salvaged > 0))
    return g_steal_pointer (&database);

  g_clear_pointer (&database, attune_database_free);
  if (health->damaged_path != NULL)
    put_back (path, health->damaged_path);
  g_clear_pointer (&health->damaged_path, g_free);
  g_propagate_error (error, g_steal_pointer (problem));
  return NULL;
}

/* A file that is not there, or empty, beside a log or backups is one that was lost. */
static gboolean
is_lost (const char *path, const char *backups)
{
  g_autoptr (GPtrArray) paths = attune_backup_list (backups);

  return get_size (path) <= 0 && (paths->len > 0 || get_log_size (path) > 0);
}

/**
 * attune_opening_run:
 * @folder: where everything lies; made where it does not exist
 * @now: for the name of a damaged file
 * @health: filled with what was found
 *
 * Opens the file of the store, makes or migrates its tables, and looks whether it is whole where
 * the last run did not close it. A damaged file is put aside and the newest good backup taken.
 *
 * Returns: (transfer full) (nullable): the database, or NULL with @error set and nothing changed
 */
AttuneDatabase *
attune_opening_run (GFile *folder, GDateTime *now, AttuneHealth *health, GError **error)
{
  g_autofree char *place = attune_store_folder_prepare (folder, error);

  if (place == NULL)
    return NULL;

  g_autofree char *path = g_build_filename (place, ATTUNE_STORE_FILE_NAME, NULL);
  g_autofree char *backups = g_build_filename (place, ATTUNE_STORE_BACKUPS_NAME, NULL);
  g_autoptr (GError) problem = NULL;

  health->on_network = attune_store_folder_is_on_network (place);
  health->unclean = is_unclean (path);
  if (is_lost (path, backups)) {
    g_set_error_literal (&problem, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT,
                         "the data file was lost");
    return recover (path, backups, now, health, &problem, error);
  }
  if (get_size (path) < 0 && !g_file_test (path, G_FILE_TEST_IS_SYMLINK) &&
      (!attune_store_file_create (path, error) || !attune_store_folder_sync (place, error)))
    return NULL;

  AttuneDatabase *database = open_file (path, health->unclean, health, &problem);

  if (database != NULL)
    return database;
  if (g_error_matches (problem, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT))
    return recover (path, backups, now, health, &problem, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}
