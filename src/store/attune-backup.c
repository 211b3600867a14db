/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-backup.h"

#include "attune-check.h"
#include "attune-schema.h"
#include "attune-store-folder.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define PREFIX "attune-"
#define SUFFIX ".db"
#define KEEP_DAYS 7
#define KEEP_WEEKS 4
#define KEEP_MONTHS 12

/* "attune-2026-11-24.db" → the date; anything else in the folder is not ours. */
static gboolean
parse_name (const char *name, GDate *date)
{
  guint year, month, day;
  int end = 0;

  g_date_clear (date, 1);
  if (sscanf (name, PREFIX "%4u-%2u-%2u" SUFFIX "%n", &year, &month, &day, &end) != 3 || end == 0 ||
      name[end] != '\0' || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * attune_backup_list:
 * @folder: of the backups
 *
 * Returns: (transfer full) (element-type utf8): paths, the newest first; empty where there is none
 */
GPtrArray *
attune_backup_list (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  GDate date;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (parse_name (name, &date))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

/**
 * attune_backup_verify:
 * @path: of a backup
 *
 * Opens a backup as one that is needed would be, and reads all its structure.
 */
gboolean
attune_backup_verify (const char *path, GError **error)
{
  if (!attune_store_file_secure (path, error))
    return FALSE;

  g_autoptr (AttuneDatabase)
      database = attune_database_open (path, ATTUNE_DATABASE_READ_ONLY, error);

  if (database == NULL || !attune_schema_check_identity (database, error))
    return FALSE;

  g_autoptr (AttuneRows)
      rows = attune_database_read (database, error, "PRAGMA quick_check (1)", "");

  if (rows == NULL || !attune_rows_next (rows, error))
    return FALSE;
  if (g_strcmp0 (attune_rows_get_text (rows, 0), "ok") == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT,
                       "the backup is damaged");
  return FALSE;
}

/**
 * attune_backup_make:
 * @folder: of the backups; made where it does not exist
 * @local_date: today, ISO; the backup of a day takes the place of an earlier one of that day
 *
 * Writes a copy beside, reads it back, puts it on the disk, and only then gives it its name.
 */
gboolean
attune_backup_make (AttuneDatabase *database,
                    const char *folder,
                    const char *local_date,
                    GError **error)
{
  g_autofree char *name = g_strconcat (PREFIX, local_date, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (!attune_store_folder_make_private (folder, error))
    return FALSE;
  g_unlink (part);
  if (!attune_store_file_create (part, error))
    return FALSE;
  if (!attune_database_write (database, error, "VACUUM INTO ?", "t", part) ||
      !attune_backup_verify (part, error) || !attune_store_folder_sync (part, error)) {
    g_unlink (part);
    return FALSE;
  }
  if (g_rename (part, path) != 0) {
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_IO,
                         "the backup could not be given its name");
    return FALSE;
  }
  return attune_store_folder_sync (folder, error);
}

typedef struct {
  guint days, weeks, months;
  guint last_week, last_month;
} Kept;

/* Newest first: the newest of each of the last days, of each week, of each month is kept. */
static gboolean
is_kept (Kept *kept, const GDate *date)
{
  guint week = (g_date_get_julian (date) + 6) / 7;
  guint month = g_date_get_year (date) * 12u + (guint) g_date_get_month (date);
  gboolean keep = kept->days < KEEP_DAYS;

  kept->days++;
  if (week != kept->last_week && kept->weeks < KEEP_WEEKS) {
    kept->weeks++;
    keep = TRUE;
  }
  if (month != kept->last_month && kept->months < KEEP_MONTHS) {
    kept->months++;
    keep = TRUE;
  }
  kept->last_week = week;
  kept->last_month = month;
  return keep;
}

/* Not only whole: every session, note and plan has the digest it was written with. */
static gboolean
is_as_written (const char *path)
{
  guint n_faults;

  if (!attune_backup_verify (path, NULL))
    return FALSE;

  g_autoptr (AttuneDatabase) backup = attune_database_open (path, ATTUNE_DATABASE_READ_ONLY, NULL);

  return backup != NULL && attune_check_count_faults (backup, &n_faults, NULL) && n_faults == 0;
}

/**
 * attune_backup_thin:
 * @folder: of the backups
 *
 * Keeps the last seven days that have a backup, four weeks and twelve months. Nothing goes unless
 * the newest one reads well.
 *
 * Returns: how many went
 */
guint
attune_backup_thin (const char *folder)
{
  g_autoptr (GPtrArray) paths = attune_backup_list (folder);
  Kept kept = { 0 };
  guint gone = 0;

  if (paths->len == 0 || !is_as_written (paths->pdata[0]))
    return 0;
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = g_path_get_basename (paths->pdata[i]);
    GDate date;

    if (parse_name (name, &date) && !is_kept (&kept, &date) && g_unlink (paths->pdata[i]) == 0)
      gone++;
  }
  return gone;
}

/**
 * attune_backup_restore:
 * @folder: of the backups
 * @path: where the file of the store is to be; there is none now
 *
 * Puts the newest backup that reads well where the file should be.
 *
 * Returns: (transfer full) (nullable): the backup that was taken, which stays where it is
 */
char *
attune_backup_restore (const char *folder, const char *path, GError **error)
{
  g_autoptr (GPtrArray) paths = attune_backup_list (folder);

  for (guint i = 0; i < paths->len; i++) {
    if (!attune_backup_verify (paths->pdata[i], NULL))
      continue;

    g_autoptr (AttuneDatabase)
        backup = attune_database_open (paths->pdata[i], ATTUNE_DATABASE_READ_ONLY, error);

    if (backup == NULL || !attune_store_file_create (path, error) ||
        !attune_database_write (backup, error, "VACUUM INTO ?", "t", path) ||
        !attune_store_folder_sync (path, error))
      return NULL;
    return g_strdup (paths->pdata[i]);
  }
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT,
                       "the data file is damaged and there is no backup");
  return NULL;
}
