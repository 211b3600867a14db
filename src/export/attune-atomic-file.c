/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-atomic-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* So much is gathered before it is handed to the system. */
#define BUFFER_BYTES (64 * 1024)

struct _AttuneAtomicFile {
  char *path;
  char *draft; /* beside it; NULL once it took its place */
  int file;
  GString *buffer;
};

G_DEFINE_QUARK (attune - export - error - quark, attune_export_error)

static AttuneExportError
errno_to_error (int number)
{
  switch (number) {
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return ATTUNE_EXPORT_ERROR_FULL;
  case EACCES:
  case EPERM:
  case EROFS:
    return ATTUNE_EXPORT_ERROR_DENIED;
  case ENOENT:
  case ENOTDIR:
    return ATTUNE_EXPORT_ERROR_NOT_FOUND;
  default:
    return ATTUNE_EXPORT_ERROR_FAILED;
  }
}

static gboolean
fail (AttuneAtomicFile *self, int number, GError **error)
{
  g_set_error (error, ATTUNE_EXPORT_ERROR, errno_to_error (number), "%s: %s", self->path,
               g_strerror (number));
  return FALSE;
}

/**
 * attune_atomic_file_new:
 * @path: of the file that is to be; one of that name stays as it is until the commit
 *
 * Begins a draft beside @path that its owner alone may read.
 *
 * Returns: (transfer full) (nullable): the draft, or NULL with an #AttuneExportError
 */
AttuneAtomicFile *
attune_atomic_file_new (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (AttuneAtomicFile) self = g_new0 (AttuneAtomicFile, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);

  self->path = g_strdup (path);
  self->buffer = g_string_sized_new (BUFFER_BYTES);
  self->draft = g_build_filename (folder, hidden, NULL);
  self->file = g_mkstemp_full (self->draft, O_WRONLY | O_CLOEXEC, 0600);
  if (self->file >= 0)
    return g_steal_pointer (&self);

  g_clear_pointer (&self->draft, g_free);
  fail (self, errno, error);
  return NULL;
}

static gboolean
flush (AttuneAtomicFile *self, GError **error)
{
  const char *bytes = self->buffer->str;
  gsize left = self->buffer->len;

  while (left > 0) {
    gssize written = write (self->file, bytes, left);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return fail (self, errno, error);
    bytes += written;
    left -= (gsize) written;
  }
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/**
 * attune_atomic_file_write:
 * @size: how many bytes, or -1 for all up to the terminating zero
 *
 * Returns: FALSE with an #AttuneExportError; the old file is as it was
 */
gboolean
attune_atomic_file_write (AttuneAtomicFile *self, const char *bytes, gssize size, GError **error)
{
  g_string_append_len (self->buffer, bytes, size);
  return self->buffer->len < BUFFER_BYTES || flush (self, error);
}

/* Without this the name may be gone after a power cut, though the bytes are there. */
static gboolean
sync_folder (AttuneAtomicFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  /* Some file systems cannot do this for a folder, which they say with EINVAL. */
  gboolean done = file >= 0 && (fsync (file) == 0 || errno == EINVAL);
  int number = errno;

  if (file >= 0)
    close (file);
  return done || fail (self, number, error);
}

static gboolean
close_file (AttuneAtomicFile *self)
{
  int file = self->file;

  self->file = -1;
  return close (file) == 0;
}

/**
 * attune_atomic_file_commit:
 *
 * Puts the bytes on the disk and gives them their name. Once only; then free it.
 *
 * Returns: FALSE with an #AttuneExportError. The old file is as it was, unless the very last step,
 *   to confirm the name, was refused: then the new one is there, but a power cut may undo it.
 */
gboolean
attune_atomic_file_commit (AttuneAtomicFile *self, GError **error)
{
  g_return_val_if_fail (self->draft != NULL && self->file >= 0, FALSE);

  if (!flush (self, error))
    return FALSE;
  if (fsync (self->file) != 0 || !close_file (self) || g_rename (self->draft, self->path) != 0)
    return fail (self, errno, error);
  g_clear_pointer (&self->draft, g_free);
  return sync_folder (self, error);
}

/**
 * attune_atomic_file_replace:
 * @path: of the file; an older one stays as it is until the new one is whole
 * @bytes: all that is to be in it
 * @size: how many; -1 for text that ends with a NUL
 * @error: what the disk said, as an #AttuneExportError
 *
 * Returns: whether the file is there
 */
gboolean
attune_atomic_file_replace (const char *path, const char *bytes, gssize size, GError **error)
{
  g_autoptr (AttuneAtomicFile) file = attune_atomic_file_new (path, error);

  return file != NULL && attune_atomic_file_write (file, bytes, size, error) &&
         attune_atomic_file_commit (file, error);
}

/**
 * attune_atomic_file_free:
 * @self: (transfer full): what to free; a draft that was not committed goes
 */
void
attune_atomic_file_free (AttuneAtomicFile *self)
{
  if (self->file >= 0)
    close_file (self);
  if (self->draft != NULL)
    g_unlink (self->draft);
  g_string_free (self->buffer, TRUE);
  g_free (self->draft);
  g_free (self->path);
  g_free (self);
}
