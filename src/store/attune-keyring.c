/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-keyring.h"

#include "attune-uuid.h"

struct _AttuneKeyring {
  gatomicrefcount references;
  GMutex mutex;
  GHashTable *keys; /* of a writer’s UUID to AttuneKey * */
};

/**
 * attune_keyring_new:
 *
 * Returns: (transfer full): a ring without keys
 */
AttuneKeyring *
attune_keyring_new (void)
{
  AttuneKeyring *self = g_new0 (AttuneKeyring, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) attune_key_free);
  return self;
}

/**
 * attune_keyring_ref:
 *
 * Returns: (transfer full): the ring
 */
AttuneKeyring *
attune_keyring_ref (AttuneKeyring *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * attune_keyring_unref:
 * @self: (transfer full): the ring
 */
void
attune_keyring_unref (AttuneKeyring *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->keys);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * attune_keyring_put:
 * @writer_uuid: whose words it opens
 * @key: (transfer full): the key
 */
void
attune_keyring_put (AttuneKeyring *self, const char *writer_uuid, AttuneKey *key)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_hash_table_replace (self->keys, g_strdup (writer_uuid), key);
}

/**
 * attune_keyring_take_off:
 *
 * From now on nobody reads this writer’s words, nor adds to them.
 */
void
attune_keyring_take_off (AttuneKeyring *self, const char *writer_uuid)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_hash_table_remove (self->keys, writer_uuid);
}

/**
 * attune_keyring_has:
 *
 * Returns: whether this writer’s words are open
 */
gboolean
attune_keyring_has (AttuneKeyring *self, const char *writer_uuid)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_hash_table_contains (self->keys, writer_uuid);
}

/**
 * attune_keyring_wrap:
 * @with: the key to lay over the writer’s
 *
 * Returns: (transfer full) (nullable): as attune_key_wrap(); NULL where the words are not open
 */
GBytes *
attune_keyring_wrap (AttuneKeyring *self,
                     const char *writer_uuid,
                     const AttuneKey *with,
                     GBytes *bound_to)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const AttuneKey *key = g_hash_table_lookup (self->keys, writer_uuid);

  return key == NULL ? NULL : attune_key_wrap (key, with, bound_to);
}

/**
 * attune_keyring_seal:
 * @nonce: (out) (transfer full) (nullable): goes with the sealed bytes
 *
 * Returns: (transfer full) (nullable): as attune_seal_close(); NULL where the words are not open
 */
GBytes *
attune_keyring_seal (AttuneKeyring *self,
                     const char *writer_uuid,
                     const char *text,
                     GBytes *bound_to,
                     GBytes **nonce)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const AttuneKey *key = g_hash_table_lookup (self->keys, writer_uuid);

  *nonce = NULL;
  return key == NULL ? NULL : attune_seal_close (key, text, bound_to, nonce);
}

/**
 * attune_keyring_unseal:
 *
 * Returns: (transfer full) (nullable): as attune_seal_open(); NULL also where the words are not open
 */
char *
attune_keyring_unseal (AttuneKeyring *self,
                       const char *writer_uuid,
                       GBytes *nonce,
                       GBytes *sealed,
                       GBytes *bound_to)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const AttuneKey *key = g_hash_table_lookup (self->keys, writer_uuid);

  return key == NULL ? NULL : attune_seal_open (key, nonce, sealed, bound_to);
}

/**
 * attune_keyring_bind_note:
 * @note_uuid: sixteen bytes
 * @written_utc_us: when this version was written last. Not its number: putting two copies of a note
 *   together gives the versions other numbers.
 *
 * Returns: (transfer full): what the sealed words of one version of a note are bound to, so that they
 *   cannot be laid under another
 */
GBytes *
attune_keyring_bind_note (const guint8 *note_uuid, gint64 written_utc_us)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gint64 written = GINT64_TO_LE (written_utc_us);

  g_byte_array_append (bytes, note_uuid, ATTUNE_UUID_BYTES);
  g_byte_array_append (bytes, (const guint8 *) &written, sizeof written);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
dup_blob (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_BLOB
             ? g_bytes_new (sqlite3_value_blob (value), (gsize) sqlite3_value_bytes (value))
             : NULL;
}

static void
wipe_and_free (gpointer text)
{
  attune_seal_wipe (text);
  g_free (text);
}

/* attune_unseal (writer_uuid, note_uuid, written_utc_us, nonce, sealed): NULL where it cannot be
 * read, as where nothing is sealed. */
static void
unseal_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  AttuneKeyring **self = sqlite3_user_data (context);

  if (sqlite3_value_type (values[4]) != SQLITE_BLOB ||
      sqlite3_value_bytes (values[0]) != ATTUNE_UUID_BYTES ||
      sqlite3_value_bytes (values[1]) != ATTUNE_UUID_BYTES)
    return;

  g_autofree char *writer = attune_uuid_from_bytes (sqlite3_value_blob (values[0]));
  g_autoptr (GBytes) bound_to = attune_keyring_bind_note (sqlite3_value_blob (values[1]),
                                                          sqlite3_value_int64 (values[2]));
  g_autoptr (GBytes) nonce = dup_blob (values[3]);
  g_autoptr (GBytes) sealed = dup_blob (values[4]);
  char *text = attune_keyring_unseal (*self, writer, nonce, sealed, bound_to);

  if (text != NULL)
    sqlite3_result_text (context, text, -1, wipe_and_free);
}

/**
 * attune_keyring_serve:
 * @self: where the ring of the connection is found, for as long as the connection lives
 *
 * Gives a connection the SQL function that reads sealed words.
 *
 * Returns: a code of SQLite
 */
int
attune_keyring_serve (AttuneKeyring **self, sqlite3 *handle)
{
  return sqlite3_create_function_v2 (handle, "attune_unseal", 5, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                     self, unseal_cb, NULL, NULL, NULL);
}
