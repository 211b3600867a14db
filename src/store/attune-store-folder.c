/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define MAGIC_CIFS 0xff534d42
#define MAGIC_SMB2 0xfe534d42

static gboolean
fail (GError **error, AttuneStoreError code, const char *what)
{
  g_set_error (error, ATTUNE_STORE_ERROR, code, "%s: %s", what, g_strerror (errno));
  return FALSE;
}

/**
 * attune_store_folder_make_private:
 * @path: a folder, made with its parents where it does not exist
 *
 * Leaves the folder readable by its owner alone.
 */
gboolean
attune_store_folder_make_private (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) != 0)
    return fail (error, ATTUNE_STORE_ERROR_OPEN, "the data folder cannot be made");
  if (g_chmod (path, 0700) != 0)
    return fail (error, ATTUNE_STORE_ERROR_OPEN, "the data folder is not ours");
  return TRUE;
}

/**
 * attune_store_folder_prepare:
 * @folder: a local folder; may be reached through links, e.g. a home on another disk
 *
 * Makes the folder where it does not exist, and private.
 *
 * Returns: (transfer full) (nullable): its path without any link in it
 */
char *
attune_store_folder_prepare (GFile *folder, GError **error)
{
  const char *path = g_file_peek_path (folder);

  if (path == NULL) {
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_OPEN,
                         "the data folder is not on this computer");
    return NULL;
  }
  if (!attune_store_folder_make_private (path, error))
    return NULL;

  char *resolved = realpath (path, NULL);

  if (resolved == NULL)
    fail (error, ATTUNE_STORE_ERROR_OPEN, "the data folder cannot be found");
  return resolved;
}

/**
 * attune_store_file_create:
 * @path: of a file that does not exist yet
 *
 * Makes an empty file that its owner alone may read, so that there is no moment at which others
 * could; SQLite gives its log the same rights.
 *
 * Returns: FALSE with @error set where it cannot be made, or exists
 */
gboolean
attune_store_file_create (const char *path, GError **error)
{
  int file = open (path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (file < 0) {
    AttuneStoreError code = errno == ENOSPC || errno == EDQUOT ? ATTUNE_STORE_ERROR_FULL
                            : errno == EROFS                   ? ATTUNE_STORE_ERROR_READ_ONLY
                                                               : ATTUNE_STORE_ERROR_OPEN;
    return fail (error, code, "a data file cannot be made");
  }
  close (file);
  return TRUE;
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_UNSAFE, why);
  return FALSE;
}

/**
 * attune_store_file_secure:
 * @path: of an existing file
 *
 * Refuses what is not one plain file of one name: a link would let somebody else choose what is
 * overwritten, a second name would let two programs write with two logs. Then takes away the rights
 * of others.
 */
gboolean
attune_store_file_secure (const char *path, GError **error)
{
  struct stat status;

  if (lstat (path, &status) != 0)
    return fail (error, ATTUNE_STORE_ERROR_OPEN, "the data file cannot be found");
  if (S_ISLNK (status.st_mode))
    return refuse (error, "the data file is a link");
  if (!S_ISREG (status.st_mode))
    return refuse (error, "the data file is no plain file");
  if (status.st_nlink != 1)
    return refuse (error, "the data file has a second name");
  if ((status.st_mode & 0777) != 0600 && chmod (path, 0600) != 0 && errno != EROFS)
    return fail (error, ATTUNE_STORE_ERROR_OPEN, "the data file is not ours");
  return TRUE;
}

/**
 * attune_store_folder_is_on_network:
 *
 * Returns: whether @path lies on a file system whose locks SQLite cannot trust
 */
gboolean
attune_store_folder_is_on_network (const char *path)
{
  struct statfs status;

  if (statfs (path, &status) != 0)
    return FALSE;

  guint32 type = (guint32) status.f_type;

  return type == NFS_SUPER_MAGIC || type == SMB_SUPER_MAGIC || type == MAGIC_CIFS ||
         type == MAGIC_SMB2 || type == AFS_SUPER_MAGIC || type == CODA_SUPER_MAGIC;
}

/**
 * attune_store_folder_sync:
 * @path: a folder, or a file
 *
 * Puts a folder's names, or a file's content, on the disk.
 */
gboolean
attune_store_folder_sync (const char *path, GError **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done = file >= 0 && fsync (file) == 0;

  if (!done)
    fail (error, ATTUNE_STORE_ERROR_IO, "the disk did not confirm");
  if (file >= 0)
    close (file);
  return done;
}
