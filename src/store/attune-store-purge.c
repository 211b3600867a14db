/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-purge.h"

#include "attune-backup.h"
#include "attune-store-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define BIN_US (30 * 24 * 60 * 60 * (gint64) G_USEC_PER_SEC)

static const char *
get_hide_sql (AttuneDeletable what)
{
  switch (what) {
  case ATTUNE_DELETABLE_NOTE:
  case ATTUNE_DELETABLE_NOTE_NOW:
    return "UPDATE note SET deleted_utc_us = ? WHERE uuid = ?";
  case ATTUNE_DELETABLE_SESSION:
    return "UPDATE session SET deleted_utc_us = ? WHERE uuid = ?";
  case ATTUNE_DELETABLE_BABY:
    return "UPDATE baby SET deleted_utc_us = ? WHERE uuid = ?";
  case ATTUNE_DELETABLE_CAREGIVER:
    return "UPDATE caregiver SET deleted_utc_us = ? WHERE uuid = ?";
  case ATTUNE_DELETABLE_EVERYTHING:
    break;
  }
  g_assert_not_reached ();
}

/**
 * attune_purge_hide:
 * @uuid: (nullable): of what is to go; NULL for everything
 * @now_utc_us: when this was asked for
 *
 * Hides it from every list. Until the purge it can be shown again.
 */
gboolean
attune_purge_hide (AttuneDatabase *database,
                   AttuneDeletable what,
                   const char *uuid,
                   gint64 now_utc_us,
                   GError **error)
{
  if (what == ATTUNE_DELETABLE_EVERYTHING)
    return attune_database_write (database, error, "UPDATE baby SET deleted_utc_us = ?", "i",
                                  now_utc_us) &&
           attune_database_write (database, error, "UPDATE caregiver SET deleted_utc_us = ?", "i",
                                  now_utc_us);

  gint64 since_us = what == ATTUNE_DELETABLE_NOTE_NOW ? now_utc_us - BIN_US : now_utc_us;

  if (!attune_database_write (database, error, get_hide_sql (what), "iu", since_us, uuid))
    return FALSE;
  if (attune_database_get_changes (database) == 1)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND,
                       "there is nothing of that name to delete");
  return FALSE;
}

static const char *
get_show_sql (AttuneDeletable what)
{
  switch (what) {
  case ATTUNE_DELETABLE_NOTE:
  case ATTUNE_DELETABLE_NOTE_NOW:
    return "UPDATE note SET deleted_utc_us = NULL WHERE uuid = ?";
  case ATTUNE_DELETABLE_SESSION:
    return "UPDATE session SET deleted_utc_us = NULL WHERE uuid = ?";
  case ATTUNE_DELETABLE_BABY:
    return "UPDATE baby SET deleted_utc_us = NULL WHERE uuid = ?";
  case ATTUNE_DELETABLE_CAREGIVER:
    return "UPDATE caregiver SET deleted_utc_us = NULL WHERE uuid = ?";
  case ATTUNE_DELETABLE_EVERYTHING:
    break;
  }
  g_assert_not_reached ();
}

/**
 * attune_purge_show:
 *
 * Takes attune_purge_hide() back.
 */
gboolean
attune_purge_show (AttuneDatabase *database, AttuneDeletable what, const char *uuid, GError **error)
{
  if (what == ATTUNE_DELETABLE_EVERYTHING)
    return attune_database_exec (database,
                                 "UPDATE baby SET deleted_utc_us = NULL;"
                                 "UPDATE caregiver SET deleted_utc_us = NULL",
                                 error);
  return attune_database_write (database, error, get_show_sql (what), "u", uuid);
}

/* A line for the next pair of hands lives seven days. */
#define OLD_HANDOVER \
  "kind = 'handover' AND local_date < date (?1 / 1000000, 'unixepoch', '-7 days')"

/* Everything that is to go leaves its UUID, so that no import brings it back. */
static gboolean
write_tombstones (AttuneDatabase *database, gint64 now_utc_us, GError **error)
{
  static const char *const statements[] = {
    "INSERT OR IGNORE INTO tombstone SELECT uuid, 'baby', ?1 FROM baby"
    " WHERE deleted_utc_us IS NOT NULL",
    "INSERT OR IGNORE INTO tombstone SELECT uuid, 'caregiver', ?1 FROM caregiver"
    " WHERE deleted_utc_us IS NOT NULL",
    "INSERT OR IGNORE INTO tombstone SELECT s.uuid, 'session', ?1 FROM session s"
    " JOIN baby b ON b.id = s.baby_id"
    " WHERE s.deleted_utc_us IS NOT NULL OR b.deleted_utc_us IS NOT NULL",
    "INSERT OR IGNORE INTO tombstone SELECT n.uuid, 'note', ?1 FROM note n"
    " JOIN caregiver c ON c.id = n.caregiver_id LEFT JOIN baby b ON b.id = n.baby_id"
    " WHERE c.deleted_utc_us IS NOT NULL OR b.deleted_utc_us IS NOT NULL",
    "INSERT OR IGNORE INTO tombstone SELECT r.uuid, 'review_answer', ?1 FROM review_answer r"
    " JOIN caregiver c ON c.id = r.caregiver_id WHERE c.deleted_utc_us IS NOT NULL",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++) {
    if (!attune_database_write (database, error, statements[i], "i", now_utc_us))
      return FALSE;
  }
  return attune_database_write (database, error,
                                "INSERT OR IGNORE INTO tombstone SELECT uuid, 'note', ? FROM note"
                                " WHERE deleted_utc_us <= ?",
                                "ii", now_utc_us, now_utc_us - BIN_US) &&
         attune_database_write (database, error,
                                "INSERT OR IGNORE INTO tombstone SELECT uuid, 'note', ?1 FROM note"
                                " WHERE " OLD_HANDOVER,
                                "i", now_utc_us);
}

/* The rows that hang on these go with them. */
#define DELETE_BURIED \
  "DELETE FROM note WHERE uuid IN (SELECT uuid FROM tombstone);" \
  "DELETE FROM review_answer WHERE uuid IN (SELECT uuid FROM tombstone);" \
  "DELETE FROM session WHERE uuid IN (SELECT uuid FROM tombstone);" \
  "DELETE FROM baby WHERE uuid IN (SELECT uuid FROM tombstone);" \
  "DELETE FROM caregiver WHERE uuid IN (SELECT uuid FROM tombstone);" \
  "DELETE FROM plan WHERE hash NOT IN (SELECT plan_hash FROM session);"

static gboolean
bury (AttuneDatabase *database, gpointer data, GError **error)
{
  return write_tombstones (database, *(gint64 *) data, error) &&
         attune_database_exec (database, DELETE_BURIED, error);
}

/* When nobody is left, nothing has to stay away, and a copy read in may bring everything back. */
static gboolean
bury_all (AttuneDatabase *database, gpointer data, GError **error)
{
  return bury (database, data, error) &&
         attune_database_exec (database, "DELETE FROM tombstone", error);
}

/* Deleted bytes may still lie in free pages and in the log. */
static gboolean
wipe (AttuneDatabase *database, GError **error)
{
  gint64 busy;

  if (!attune_database_exec (database, "VACUUM", error) ||
      !attune_database_read_int (database, &busy, error, "PRAGMA wal_checkpoint (TRUNCATE)", ""))
    return FALSE;
  if (busy == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_BUSY,
                       "what was deleted still lies in the log");
  return FALSE;
}

static gboolean
bury_in_copy (AttuneDatabase *copy, gpointer unused, GError **error)
{
  return attune_database_exec (
      copy, "INSERT OR IGNORE INTO tombstone SELECT * FROM living.tombstone;" DELETE_BURIED, error);
}

static gboolean
clean_backup (const char *path, AttuneDatabase *database, AttuneDatabaseFunc func, gpointer data)
{
  g_autoptr (AttuneDatabase) backup = NULL;

  if (attune_store_file_secure (path, NULL))
    backup = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, NULL);
  if (backup == NULL)
    return FALSE;
  attune_database_set_keyring (backup, attune_database_get_keyring (database));
  return attune_database_write (backup, NULL, "ATTACH ? AS living", "t",
                                attune_database_get_path (database)) &&
         attune_database_transact (backup, func, data, NULL) &&
         attune_database_exec (backup, "DETACH living", NULL) && wipe (backup, NULL) &&
         attune_database_exec (backup, "PRAGMA journal_mode = DELETE", NULL);
}

/* Copies from before a migration and damaged files hold it too; nobody can take a row out there. */
static void
remove_other_copies (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL) {
    g_autofree char *copy = g_build_filename (folder, entry, NULL);
    const char *rest = g_str_has_prefix (entry, name) ? entry + strlen (name) : "";

    if (g_str_has_prefix (rest, ".before-schema-") || g_str_has_prefix (rest, ".damaged-"))
      g_unlink (copy);
  }
}

/* A backup out of which it cannot be taken goes as a whole; so do all when nobody is left. */
static void
clean_backups (AttuneDatabase *database, gboolean all, AttuneDatabaseFunc func, gpointer data)
{
  g_autofree char *folder = g_path_get_dirname (attune_database_get_path (database));
  g_autofree char *backups = g_build_filename (folder, ATTUNE_STORE_BACKUPS_NAME, NULL);
  g_autoptr (GPtrArray) paths = attune_backup_list (backups);

  for (guint i = 0; i < paths->len; i++) {
    if (all || !clean_backup (paths->pdata[i], database, func, data))
      g_unlink (paths->pdata[i]);
  }
  remove_other_copies (attune_database_get_path (database));
}

static gboolean
count (AttuneDatabase *database, gint64 now_utc_us, gint64 *due, gint64 *people, GError **error)
{
  return attune_database_read_int (
             database, due, error,
             "SELECT (SELECT count (*) FROM baby WHERE deleted_utc_us IS NOT NULL)"
             " + (SELECT count (*) FROM caregiver WHERE deleted_utc_us IS NOT NULL)"
             " + (SELECT count (*) FROM session WHERE deleted_utc_us IS NOT NULL)"
             " + (SELECT count (*) FROM note WHERE deleted_utc_us <= ?2)"
             " + (SELECT count (*) FROM note WHERE " OLD_HANDOVER ")",
             "ii", now_utc_us, now_utc_us - BIN_US) &&
         attune_database_read_int (
             database, people, error,
             "SELECT (SELECT count (*) FROM baby WHERE deleted_utc_us IS NULL)"
             " + (SELECT count (*) FROM caregiver WHERE deleted_utc_us IS NULL)",
             "");
}

/**
 * attune_purge_run:
 * @now_utc_us: what lies in the bin for thirty days by then is due
 *
 * Takes everything that is due out of the file, its log and every copy in the app's own folder. Does
 * nothing where nothing is due. Not inside a transaction.
 */
gboolean
attune_purge_run (AttuneDatabase *database, gint64 now_utc_us, GError **error)
{
  gint64 due, people;

  if (!count (database, now_utc_us, &due, &people, error))
    return FALSE;
  if (due == 0)
    return TRUE;
  if (!attune_database_transact (database, people == 0 ? bury_all : bury, &now_utc_us, error) ||
      !wipe (database, error))
    return FALSE;
  clean_backups (database, people == 0, bury_in_copy, NULL);
  return TRUE;
}

/**
 * attune_purge_settle:
 *
 * Like attune_purge_run(), but only where everybody was deleted: whoever reads a copy in then wants
 * it back, so nothing may lie in its way.
 */
gboolean
attune_purge_settle (AttuneDatabase *database, gint64 now_utc_us, GError **error)
{
  gint64 due, people;

  return count (database, now_utc_us, &due, &people, error) &&
         (due == 0 || people > 0 || attune_purge_run (database, now_utc_us, error));
}

/**
 * attune_purge_copies:
 * @func: what was done to the file is done to a copy; inside a transaction, with the file attached as
 *   “living” and the file’s keyring
 * @data: for @func
 *
 * Takes what a change left behind out of the file, its log and every copy in the app's own folder. A
 * copy in which the same cannot be done goes as a whole. Not inside a transaction.
 */
void
attune_purge_copies (AttuneDatabase *database, AttuneDatabaseFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;

  /* The log goes when the last connection is closed. */
  if (!wipe (database, &error))
    g_info ("What was there before is not overwritten yet: %s", error->message);
  clean_backups (database, FALSE, func, data);
}
