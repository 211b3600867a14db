/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-journal.h"

#include "attune-digest.h"
#include "attune-keyring.h"
#include "attune-store-purge.h"
#include "attune-uuid.h"

/* What lies in the table journal of a caregiver. */
typedef struct {
  gint64 ops;
  gint64 memory;
  GBytes *salt;
  GBytes *wrapped_key;
  GBytes *recovery_wrapped_key;
} Wraps;

static void
wraps_clear (Wraps *self)
{
  g_clear_pointer (&self->salt, g_bytes_unref);
  g_clear_pointer (&self->wrapped_key, g_bytes_unref);
  g_clear_pointer (&self->recovery_wrapped_key, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wraps, wraps_clear)

/* A wrapped key is bound to its owner: it cannot be laid under somebody else’s name. */
static GBytes *
bind_owner (const char *caregiver_uuid)
{
  guint8 bytes[ATTUNE_UUID_BYTES] = { 0 };

  attune_uuid_to_bytes (caregiver_uuid, bytes);
  return g_bytes_new (bytes, sizeof bytes);
}

static gboolean
fail_locked (GError **error)
{
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED,
                       "these words are locked");
  return FALSE;
}

/**
 * attune_journal_find:
 * @lock: (out): whether this caregiver’s words are locked, and whether they are open now
 */
gboolean
attune_journal_find (AttuneDatabase *database,
                     const char *caregiver_uuid,
                     AttuneLock *lock,
                     GError **error)
{
  gint64 there;

  if (!attune_database_read_int (database, &there, error,
                                 "SELECT EXISTS (SELECT 1 FROM journal WHERE caregiver_id ="
                                 " (SELECT id FROM caregiver WHERE uuid = ?))",
                                 "u", caregiver_uuid))
    return FALSE;
  *lock = there == 0 ? ATTUNE_LOCK_NONE
          : attune_keyring_has (attune_database_get_keyring (database), caregiver_uuid)
              ? ATTUNE_LOCK_OPEN
              : ATTUNE_LOCK_CLOSED;
  return TRUE;
}

/* The versions of a caregiver’s notes that may be sealed: what others are shown stays readable. */
#define SEALABLE \
  " FROM note n JOIN note_version v ON v.note_id = n.id" \
  " WHERE n.caregiver_id = (SELECT id FROM caregiver WHERE uuid = ?1) AND v.sealed IS NULL" \
  " AND NOT (n.shared AND v.version = (SELECT max (version) FROM note_version" \
  "  WHERE note_id = n.id))"
#define AS_JSON "json_object ('you', v.you, 'help', v.help, 'words', v.words)"

/* One version of a note, on its way between readable and sealed. */
typedef struct {
  gint64 note_id;
  gint64 version;
  gint64 written_utc_us;
  char *note_uuid;
  char *text;
} Version;

static void
version_free (gpointer data)
{
  Version *self = data;

  attune_seal_wipe (self->text);
  g_free (self->text);
  g_free (self->note_uuid);
  g_free (self);
}

static gpointer
version_from_row_cb (AttuneRows *row, gconstpointer unused)
{
  Version *self = g_new0 (Version, 1);

  self->note_id = attune_rows_get_int (row, 0);
  self->version = attune_rows_get_int (row, 1);
  self->written_utc_us = attune_rows_get_int (row, 2);
  self->note_uuid = attune_rows_dup_uuid (row, 3);
  self->text = attune_rows_dup_text (row, 4);
  return self;
}

/* Takes the rows. */
static GPtrArray *
collect (AttuneRows *rows, GError **error)
{
  return attune_rows_collect (rows, version_from_row_cb, NULL, version_free, error);
}

static GBytes *
seal_text (AttuneDatabase *database,
           const char *writer_uuid,
           const char *note_uuid,
           gint64 written_utc_us,
           const char *text,
           GBytes **nonce)
{
  guint8 bytes[ATTUNE_UUID_BYTES];
  g_autoptr (GBytes) bound_to = NULL;

  if (!attune_uuid_to_bytes (note_uuid, bytes))
    return NULL;
  bound_to = attune_keyring_bind_note (bytes, written_utc_us);
  return attune_keyring_seal (attune_database_get_keyring (database), writer_uuid, text, bound_to,
                              nonce);
}

static gboolean
seal_version (AttuneDatabase *database,
              const char *writer_uuid,
              const Version *version,
              GError **error)
{
  g_autoptr (GBytes) nonce = NULL;
  g_autoptr (GBytes) sealed = seal_text (database, writer_uuid, version->note_uuid,
                                         version->written_utc_us, version->text, &nonce);

  if (sealed == NULL)
    return fail_locked (error);

  g_autoptr (GBytes) digest = attune_digest_of_bytes (sealed);

  return attune_database_write (database, error,
                                "UPDATE note_version SET you = NULL, help = NULL, words = NULL,"
                                " nonce = ?, sealed = ?, digest = ? WHERE note_id = ?"
                                " AND version = ?",
                                "bbbii", nonce, sealed, digest, version->note_id, version->version);
}

/**
 * attune_journal_seal_all:
 *
 * Seals whatever of a caregiver’s notes lies there readable and is not shown to others. Inside a
 * transaction.
 *
 * Returns: FALSE with @error set; ATTUNE_STORE_ERROR_LOCKED where the words are not open
 */
gboolean
attune_journal_seal_all (AttuneDatabase *database, const char *caregiver_uuid, GError **error)
{
  g_autoptr (GPtrArray) versions = collect (
      attune_database_read (database, error,
                            "SELECT n.id, v.version, v.written_utc_us, n.uuid, " AS_JSON SEALABLE,
                            "u", caregiver_uuid),
      error);

  if (versions == NULL)
    return FALSE;
  for (guint i = 0; i < versions->len; i++) {
    if (!seal_version (database, caregiver_uuid, versions->pdata[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
unseal_version (AttuneDatabase *database, const Version *version, GError **error)
{
  if (version->text == NULL)
    return fail_locked (error);
  return attune_database_write (
      database, error,
      "UPDATE note_version SET you = ?1 ->> '$.you', help = ?1 ->> '$.help',"
      " words = ?1 ->> '$.words', nonce = NULL, sealed = NULL WHERE note_id = ?2 AND version = ?3",
      "tii", version->text, version->note_id, version->version);
}

/* The sum over what is readable again. */
static gboolean
write_digest (AttuneDatabase *database, const Version *version, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (database, error,
                                                      "SELECT you, help, words FROM note_version"
                                                      " WHERE note_id = ? AND version = ?",
                                                      "ii", version->note_id, version->version);

  if (rows == NULL || !attune_rows_next (rows, error))
    return FALSE;

  g_autoptr (GBytes) digest = attune_digest_of_note (attune_rows_get_text (rows, 0),
                                                     attune_rows_get_text (rows, 1),
                                                     attune_rows_get_text (rows, 2));

  return attune_database_write (database, error,
                                "UPDATE note_version SET digest = ? WHERE note_id = ?"
                                " AND version = ?",
                                "bii", digest, version->note_id, version->version);
}

/* Takes the rows. */
static gboolean
unseal_versions (AttuneDatabase *database, AttuneRows *rows, GError **error)
{
  g_autoptr (GPtrArray) versions = collect (rows, error);

  if (versions == NULL)
    return FALSE;
  for (guint i = 0; i < versions->len; i++) {
    if (!unseal_version (database, versions->pdata[i], error) ||
        !write_digest (database, versions->pdata[i], error))
      return FALSE;
  }
  return TRUE;
}

#define SEALED \
  "SELECT n.id, v.version, v.written_utc_us, n.uuid, attune_unseal (c.uuid, n.uuid," \
  " v.written_utc_us, v.nonce, v.sealed) FROM note n JOIN caregiver c ON c.id = n.caregiver_id" \
  " JOIN note_version v ON v.note_id = n.id WHERE v.sealed IS NOT NULL AND "

/**
 * attune_journal_unseal_latest:
 *
 * Makes readable what a note says now, so that it can be shown to others. Inside a transaction.
 *
 * Returns: FALSE with @error set; ATTUNE_STORE_ERROR_LOCKED where its writer’s words are not open
 */
gboolean
attune_journal_unseal_latest (AttuneDatabase *database, const char *note_uuid, GError **error)
{
  return unseal_versions (
      database,
      attune_database_read (database, error,
                            SEALED
                            "n.uuid = ? AND v.version = (SELECT max (version) FROM note_version"
                            " WHERE note_id = n.id)",
                            "u", note_uuid),
      error);
}

/* NULL where the note is not to be sealed. */
static char *
dup_writer_to_seal_for (AttuneDatabase *database, const char *note_uuid, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT c.uuid FROM note n JOIN caregiver c ON c.id = n.caregiver_id"
      " JOIN journal j ON j.caregiver_id = c.id WHERE n.uuid = ? AND NOT n.shared",
      "u", note_uuid);

  return rows != NULL && attune_rows_next (rows, error) ? attune_rows_dup_uuid (rows, 0) : NULL;
}

static char *
dup_json (AttuneDatabase *database, const AttuneReflection *said, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error, "SELECT json_object ('you', ?, 'help', ?, 'words', ?)", "ttt", said->you,
      said->help, said->words);

  return rows != NULL && attune_rows_next (rows, error) ? attune_rows_dup_text (rows, 0) : NULL;
}

/**
 * attune_journal_seal:
 * @note_uuid: of a note that is there
 * @written_utc_us: the moment that its version will carry
 * @said: what it is to say
 * @nonce: (out) (transfer full) (nullable): NULL where it is to be kept readable
 * @sealed: (out) (transfer full) (nullable): likewise
 *
 * Seals one version of a note, where its writer’s words are locked and the note is not shown to
 * others.
 *
 * Returns: FALSE with @error set; ATTUNE_STORE_ERROR_LOCKED where they are not open
 */
gboolean
attune_journal_seal (AttuneDatabase *database,
                     const char *note_uuid,
                     gint64 written_utc_us,
                     const AttuneReflection *said,
                     GBytes **nonce,
                     GBytes **sealed,
                     GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *writer = dup_writer_to_seal_for (database, note_uuid, &problem);

  *nonce = *sealed = NULL;
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (writer == NULL)
    return TRUE;

  g_autofree char *text = dup_json (database, said, error);

  if (text == NULL)
    return FALSE;
  *sealed = seal_text (database, writer, note_uuid, written_utc_us, text, nonce);
  attune_seal_wipe (text);
  return *sealed != NULL || fail_locked (error);
}

/* A caregiver’s own key under the secret and under a new code, with which it can be found again. */
static gboolean
write_wraps (AttuneDatabase *database,
             const char *caregiver_uuid,
             const char *secret,
             const char *code,
             GError **error)
{
  AttuneKeyring *keyring = attune_database_get_keyring (database);
  g_autoptr (GBytes) salt = attune_seal_make_salt ();
  g_autoptr (GBytes) owner = bind_owner (caregiver_uuid);
  g_autoptr (AttuneKey)
      pin = attune_key_new_from_secret (secret, salt, ATTUNE_SEAL_OPS, ATTUNE_SEAL_MEMORY, error);
  g_autoptr (AttuneKey) paper = pin == NULL
                                    ? NULL
                                    : attune_key_new_from_secret (code, salt, ATTUNE_SEAL_OPS,
                                                                  ATTUNE_SEAL_MEMORY, error);

  if (paper == NULL)
    return FALSE;

  g_autoptr (GBytes) wrapped = attune_keyring_wrap (keyring, caregiver_uuid, pin, owner);
  g_autoptr (GBytes) recovery = attune_keyring_wrap (keyring, caregiver_uuid, paper, owner);

  if (wrapped == NULL || recovery == NULL)
    return fail_locked (error);
  return attune_database_write (
      database, error,
      "INSERT INTO journal (caregiver_id, ops, mem, salt, wrapped_key, recovery_wrapped_key)"
      " SELECT id, ?, ?, ?, ?, ? FROM caregiver WHERE uuid = ?"
      " ON CONFLICT (caregiver_id) DO UPDATE SET ops = excluded.ops, mem = excluded.mem,"
      " salt = excluded.salt, wrapped_key = excluded.wrapped_key,"
      " recovery_wrapped_key = excluded.recovery_wrapped_key",
      "iibbbu", (gint64) ATTUNE_SEAL_OPS, (gint64) ATTUNE_SEAL_MEMORY, salt, wrapped, recovery,
      caregiver_uuid);
}

typedef struct {
  const char *caregiver_uuid;
  const char *secret;
  const char *code;
} Locking;

static gboolean
lock_up (AttuneDatabase *database, gpointer data, GError **error)
{
  const Locking *self = data;

  return write_wraps (database, self->caregiver_uuid, self->secret, self->code, error) &&
         attune_journal_seal_all (database, self->caregiver_uuid, error);
}

/* The same in a backup, whose people have other numbers. */
static gboolean
lock_copy (AttuneDatabase *copy, gpointer data, GError **error)
{
  return attune_database_exec (copy,
                               "INSERT OR REPLACE INTO main.journal SELECT c.id, j.ops, j.mem,"
                               " j.salt, j.wrapped_key, j.recovery_wrapped_key"
                               " FROM living.journal j JOIN living.caregiver l"
                               " ON l.id = j.caregiver_id"
                               " JOIN main.caregiver c ON c.uuid = l.uuid",
                               error) &&
         attune_journal_seal_all (copy, data, error);
}

/**
 * attune_journal_lock:
 * @secret: with which the words are opened from now on
 *
 * Seals all that a caregiver wrote and does not show to others, here and in every copy in the app’s
 * own folder; where it is sealed already and open, changes the secret. What lay there readable is
 * overwritten. Not inside a transaction. The words are open afterwards.
 *
 * Returns: (transfer full) (nullable): the code that opens them where the secret is forgotten: it is
 *   kept nowhere. NULL with @error set: ATTUNE_STORE_ERROR_LOCKED where they are locked and not open
 */
char *
attune_journal_lock (AttuneDatabase *database,
                     const char *caregiver_uuid,
                     const char *secret,
                     GError **error)
{
  AttuneKeyring *keyring = attune_database_get_keyring (database);
  g_autofree char *code = attune_recovery_code_new ();
  Locking locking = { caregiver_uuid, secret, code };
  AttuneLock lock;

  if (!attune_journal_find (database, caregiver_uuid, &lock, error))
    return NULL;
  if (lock == ATTUNE_LOCK_CLOSED) {
    fail_locked (error);
    return NULL;
  }
  if (lock == ATTUNE_LOCK_NONE)
    attune_keyring_put (keyring, caregiver_uuid, attune_key_new_random ());
  if (!attune_database_transact (database, lock_up, &locking, error)) {
    if (lock == ATTUNE_LOCK_NONE)
      attune_keyring_take_off (keyring, caregiver_uuid);
    return NULL;
  }
  attune_purge_copies (database, lock_copy, (gpointer) caregiver_uuid);
  return g_steal_pointer (&code);
}

static gboolean
read_wraps (AttuneDatabase *database, const char *caregiver_uuid, Wraps *wraps, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT ops, mem, salt, wrapped_key, recovery_wrapped_key FROM journal"
      " WHERE caregiver_id = (SELECT id FROM caregiver WHERE uuid = ?)",
      "u", caregiver_uuid);

  if (rows == NULL)
    return FALSE;
  if (!attune_rows_next (rows, error)) {
    if (attune_rows_is_whole (rows))
      g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND,
                           "these words are not locked");
    return FALSE;
  }
  wraps->ops = attune_rows_get_int (rows, 0);
  wraps->memory = attune_rows_get_int (rows, 1);
  wraps->salt = attune_rows_dup_bytes (rows, 2);
  wraps->wrapped_key = attune_rows_dup_bytes (rows, 3);
  wraps->recovery_wrapped_key = attune_rows_dup_bytes (rows, 4);
  return TRUE;
}

static AttuneKey *
unwrap (const Wraps *wraps, GBytes *wrapped, const char *secret, GBytes *owner, GError **error)
{
  g_autoptr (AttuneKey) with = attune_key_new_from_secret (
      secret, wraps->salt, (guint64) wraps->ops, (gsize) wraps->memory, error);
  AttuneKey *key = with == NULL ? NULL : attune_key_unwrap (wrapped, with, owner);

  if (with != NULL && key == NULL)
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_WRONG_SECRET,
                         "the secret is not the one these words were locked with");
  return key;
}

/* The code from the sheet opens as the secret does. */
static AttuneKey *
find_key (const Wraps *wraps, const char *caregiver_uuid, const char *secret, GError **error)
{
  g_autoptr (GBytes) owner = bind_owner (caregiver_uuid);
  g_autofree char *code = attune_recovery_code_read (secret);
  AttuneKey *key = unwrap (wraps, wraps->wrapped_key, secret, owner, code == NULL ? error : NULL);

  if (key == NULL && code != NULL)
    key = unwrap (wraps, wraps->recovery_wrapped_key, code, owner, error);
  attune_seal_wipe (code);
  return key;
}

static gboolean
seal_rest (AttuneDatabase *database, gpointer data, GError **error)
{
  return attune_journal_seal_all (database, data, error);
}

/**
 * attune_journal_open:
 * @secret: the PIN, or the code that was written down
 *
 * Opens a caregiver’s words until the key is taken off the ring, and seals what came in readable
 * meanwhile. Not inside a transaction.
 *
 * Returns: FALSE with @error set: ATTUNE_STORE_ERROR_WRONG_SECRET, or ATTUNE_STORE_ERROR_NOT_FOUND
 *   where they are not locked
 */
gboolean
attune_journal_open (AttuneDatabase *database,
                     const char *caregiver_uuid,
                     const char *secret,
                     GError **error)
{
  g_auto (Wraps) wraps = { 0 };
  g_autoptr (GError) problem = NULL;
  AttuneKey *key;

  if (!read_wraps (database, caregiver_uuid, &wraps, error))
    return FALSE;
  key = find_key (&wraps, caregiver_uuid, secret, error);
  if (key == NULL)
    return FALSE;
  attune_keyring_put (attune_database_get_keyring (database), caregiver_uuid, key);
  /* On a disk that is full the words can be read all the same. */
  if (!attune_database_transact (database, seal_rest, (gpointer) caregiver_uuid, &problem))
    g_info ("Words that came in are not sealed yet: %s", problem->message);
  return TRUE;
}

static gboolean
remove_lock (AttuneDatabase *database, gpointer data, GError **error)
{
  return unseal_versions (
             database,
             attune_database_read (database, error, SEALED "c.uuid = ?", "u", (const char *) data),
             error) &&
         attune_database_write (database, error,
                                "DELETE FROM journal WHERE caregiver_id ="
                                " (SELECT id FROM caregiver WHERE uuid = ?)",
                                "u", (const char *) data);
}

/**
 * attune_journal_remove:
 *
 * Makes a caregiver’s words readable again, without a secret. Not inside a transaction.
 *
 * Returns: FALSE with @error set and nothing changed; ATTUNE_STORE_ERROR_LOCKED where they are not
 *   open
 */
gboolean
attune_journal_remove (AttuneDatabase *database, const char *caregiver_uuid, GError **error)
{
  AttuneLock lock;

  if (!attune_journal_find (database, caregiver_uuid, &lock, error))
    return FALSE;
  if (lock == ATTUNE_LOCK_CLOSED)
    return fail_locked (error);
  if (!attune_database_transact (database, remove_lock, (gpointer) caregiver_uuid, error))
    return FALSE;
  attune_keyring_take_off (attune_database_get_keyring (database), caregiver_uuid);
  return TRUE;
}
