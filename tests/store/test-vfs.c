/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "test-vfs.h"

#include <sqlite3.h>
#include <string.h>

#define SECTOR 512

typedef enum {
  OP_WRITE,
  OP_TRUNCATE,
  OP_SYNC,
  OP_DELETE,
  OP_ACKNOWLEDGED,
} OpKind;

typedef struct {
  OpKind kind;
  char *name; /* of the file in the folder */
  gint64 offset; /* or size, or count */
  GBytes *bytes;
} Op;

typedef struct {
  sqlite3_file base;
  char *name; /* NULL: not in the folder that is recorded */
  gboolean is_log;
} File;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static GMutex mutex;
static char *recorded;
static GPtrArray *ops;
static guint n_syncs;
static gboolean full;
static guint calls, fail_at;
static int fail_code;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return (sqlite3_file *) ((char *) file + sizeof (File));
}

static void
op_free (gpointer data)
{
  Op *op = data;

  g_free (op->name);
  g_clear_pointer (&op->bytes, g_bytes_unref);
  g_free (op);
}

static void
add_op (OpKind kind, const char *name, gint64 offset, const void *bytes, int size)
{
  if (ops == NULL || (name == NULL && kind != OP_ACKNOWLEDGED))
    return;

  Op *op = g_new0 (Op, 1);

  op->kind = kind;
  op->name = g_strdup (name);
  op->offset = offset;
  op->bytes = bytes != NULL ? g_bytes_new (bytes, (gsize) size) : NULL;
  g_ptr_array_add (ops, op);
}

/* Called with the lock; SQLITE_OK or what the call is to fail with. */
static int
count_call (gboolean needs_room)
{
  if (full && needs_room)
    return SQLITE_FULL;
  calls++;
  return calls == fail_at ? fail_code : SQLITE_OK;
}

static char *
dup_recorded_name (const char *path)
{
  gsize length = recorded != NULL ? strlen (recorded) : 0;

  if (length == 0 || path == NULL || strncmp (path, recorded, length) != 0 || path[length] != '/' ||
      strchr (path + length + 1, '/') != NULL)
    return NULL;
  return g_strdup (path + length + 1);
}

static int
file_close (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);
  int code = real->pMethods->xClose (real);

  g_free (((File *) file)->name);
  return code;
}

static int
file_read (sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  int code = count_call (FALSE);

  return code != SQLITE_OK ? code : real->pMethods->xRead (real, buffer, size, offset);
}

static int
file_write (sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  int code = count_call (TRUE);

  if (code != SQLITE_OK)
    return code;
  add_op (OP_WRITE, ((File *) file)->name, offset, buffer, size);
  return real->pMethods->xWrite (real, buffer, size, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  sqlite3_file *real = get_real (file);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  int code = count_call (FALSE);

  if (code != SQLITE_OK)
    return code;
  add_op (OP_TRUNCATE, ((File *) file)->name, size, NULL, 0);
  return real->pMethods->xTruncate (real, size);
}

/* The folder is on a real disk that keeps what it is told; waiting for it would prove nothing. */
static int
file_sync (sqlite3_file *file, int flags)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  int code = count_call (FALSE);

  if (code != SQLITE_OK)
    return code;
  n_syncs += ((File *) file)->is_log;
  add_op (OP_SYNC, ((File *) file)->name, 0, NULL, 0);
  return SQLITE_OK;
}

#define PASS(type, name, parameters, method, arguments) \
  static type name parameters \
  { \
    sqlite3_file *real = get_real (file); \
\
    return real->pMethods->method arguments; \
  }

PASS (int, file_size, (sqlite3_file * file, sqlite3_int64 *size), xFileSize, (real, size))
PASS (int, file_lock, (sqlite3_file * file, int kind), xLock, (real, kind))
PASS (int, file_unlock, (sqlite3_file * file, int kind), xUnlock, (real, kind))
PASS (int, file_check, (sqlite3_file * file, int *out), xCheckReservedLock, (real, out))
PASS (int, file_control, (sqlite3_file * file, int op, void *arg), xFileControl, (real, op, arg))
PASS (int, file_sector, (sqlite3_file * file), xSectorSize, (real))
PASS (int, file_device, (sqlite3_file * file), xDeviceCharacteristics, (real))
PASS (int,
      file_shm_map,
      (sqlite3_file * file, int page, int size, int extend, void volatile **out),
      xShmMap,
      (real, page, size, extend, out))
PASS (int,
      file_shm_lock,
      (sqlite3_file * file, int offset, int n, int flags),
      xShmLock,
      (real, offset, n, flags))
PASS (void, file_shm_barrier, (sqlite3_file * file), xShmBarrier, (real))
PASS (int, file_shm_unmap, (sqlite3_file * file, int remove), xShmUnmap, (real, remove))

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check,
  .xFileControl = file_control,
  .xSectorSize = file_sector,
  .xDeviceCharacteristics = file_device,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *self, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  File *wrapper = (File *) file;
  int code = count_call (FALSE) != SQLITE_OK ? SQLITE_CANTOPEN : SQLITE_OK;

  memset (file, 0, (gsize) vfs.szOsFile);
  if (code == SQLITE_OK)
    code = real_vfs->xOpen (real_vfs, path, get_real (file), flags, out_flags);
  if (get_real (file)->pMethods == NULL)
    return code;
  file->pMethods = &methods;
  wrapper->name = dup_recorded_name (path);
  wrapper->is_log = (flags & SQLITE_OPEN_WAL) != 0;
  return code;
}

static int
vfs_delete (sqlite3_vfs *self, const char *path, int sync_folder)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *name = dup_recorded_name (path);
  int code = count_call (FALSE);

  if (code != SQLITE_OK)
    return SQLITE_IOERR_DELETE;
  add_op (OP_DELETE, name, 0, NULL, 0);
  return real_vfs->xDelete (real_vfs, path, 0);
}

void
test_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find ("unix");
  vfs = *real_vfs;
  vfs.zName = "attune-test";
  vfs.szOsFile += (int) sizeof (File);
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  sqlite3_vfs_register (&vfs, 1);
}

void
test_vfs_stop (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_clear_pointer (&recorded, g_free);
  g_clear_pointer (&ops, g_ptr_array_unref);
  full = FALSE;
  fail_at = 0;
}

void
test_vfs_record (const char *folder)
{
  test_vfs_stop ();
  recorded = g_strdup (folder);
  ops = g_ptr_array_new_with_free_func (op_free);
}

void
test_vfs_note_acknowledged (guint count)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  add_op (OP_ACKNOWLEDGED, NULL, count, NULL, 0);
}

guint
test_vfs_get_length (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return ops->len;
}

/* What is certainly on the disk, and what may be. */
typedef struct {
  GByteArray *durable;
  GPtrArray *pending; /* of Op *, borrowed */
  gboolean exists;
} Disk;

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->durable);
  g_ptr_array_unref (disk->pending);
  g_free (disk);
}

static Disk *
ensure_disk (GHashTable *disks, const char *name)
{
  Disk *disk = g_hash_table_lookup (disks, name);

  if (disk == NULL) {
    disk = g_new0 (Disk, 1);
    disk->durable = g_byte_array_new ();
    disk->pending = g_ptr_array_new ();
    g_hash_table_insert (disks, g_strdup (name), disk);
  }
  return disk;
}

static void
set_size (GByteArray *bytes, gsize size)
{
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, (guint) size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

static void
put (GByteArray *bytes, gsize offset, const void *data, gsize size)
{
  if (bytes->len < offset + size)
    set_size (bytes, offset + size);
  memcpy (bytes->data + offset, data, size);
}

static void
apply (Disk *disk, const Op *op)
{
  gsize size;
  const void *data;

  disk->exists = TRUE;
  if (op->kind == OP_TRUNCATE) {
    set_size (disk->durable, (gsize) op->offset);
    return;
  }
  data = g_bytes_get_data (op->bytes, &size);
  put (disk->durable, (gsize) op->offset, data, size);
}

/* Of what was not synchronised, each sector may have come or not. */
static void
apply_some (Disk *disk, const Op *op, GRand *rand, double likely)
{
  if (op->kind == OP_TRUNCATE) {
    if (g_rand_double (rand) < likely)
      apply (disk, op);
    return;
  }

  gsize size;
  const guint8 *data = g_bytes_get_data (op->bytes, &size);

  for (gsize done = 0; done < size;) {
    gsize piece = MIN (size - done, SECTOR - ((gsize) op->offset + done) % SECTOR);

    if (g_rand_double (rand) < likely) {
      disk->exists = TRUE;
      put (disk->durable, (gsize) op->offset + done, data + done, piece);
    }
    done += piece;
  }
}

static void
sync_disk (Disk *disk)
{
  for (guint i = 0; i < disk->pending->len; i++)
    apply (disk, disk->pending->pdata[i]);
  g_ptr_array_set_size (disk->pending, 0);
  disk->exists = TRUE;
}

static void
write_disks (GHashTable *disks, const char *to, GRand *rand)
{
  GHashTableIter iter;
  gpointer name, value;
  double likely = g_rand_int_range (rand, 0, 5) / 4.0;

  g_hash_table_iter_init (&iter, disks);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    Disk *disk = value;
    g_autofree char *path = g_build_filename (to, name, NULL);

    for (guint i = 0; i < disk->pending->len; i++)
      apply_some (disk, disk->pending->pdata[i], rand, likely);
    if (disk->exists)
      g_file_set_contents_full (path, (const char *) disk->durable->data, disk->durable->len,
                                G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  }
}

guint
test_vfs_cut (guint position, const char *to, GRand *rand, gboolean lying)
{
  g_autoptr (GHashTable) disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_free);
  guint acknowledged = 0;

  for (guint i = 0; i < position; i++) {
    const Op *op = ops->pdata[i];

    switch (op->kind) {
    case OP_WRITE:
    case OP_TRUNCATE:
      g_ptr_array_add (ensure_disk (disks, op->name)->pending, (gpointer) op);
      break;
    case OP_SYNC:
      if (!lying || !g_str_has_suffix (op->name, "-wal"))
        sync_disk (ensure_disk (disks, op->name));
      break;
    case OP_DELETE:
      g_hash_table_remove (disks, op->name);
      break;
    case OP_ACKNOWLEDGED:
      acknowledged = (guint) op->offset;
      break;
    }
  }
  write_disks (disks, to, rand);
  return acknowledged;
}

guint
test_vfs_take_syncs (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  guint taken = n_syncs;

  n_syncs = 0;
  return taken;
}

void
test_vfs_set_full (gboolean is_full)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  full = is_full;
}

void
test_vfs_fail_call (guint number, int code)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  calls = 0;
  fail_at = number;
  fail_code = code;
}

gboolean
test_vfs_has_failed (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  return fail_at > 0 && calls >= fail_at;
}
