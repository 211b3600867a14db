/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-seal.h"

#include "attune-store-error.h"

#include <sodium.h>
#include <string.h>

#define KEY_BYTES crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define TAG_BYTES crypto_aead_xchacha20poly1305_ietf_ABYTES
#define WRAPPED_BYTES (ATTUNE_SEAL_KEY_ID_BYTES + ATTUNE_SEAL_NONCE_BYTES + KEY_BYTES + TAG_BYTES)
/* What is sealed is filled up to a multiple of this, so that its length tells little. */
#define BLOCK_BYTES 256

/* Of a code: letters that are not taken for one another (Crockford’s base 32), in groups. */
#define CODE_LETTERS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define CODE_LENGTH 25
#define CODE_GROUP 5

G_STATIC_ASSERT (ATTUNE_SEAL_NONCE_BYTES == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (ATTUNE_SEAL_SALT_BYTES == crypto_pwhash_SALTBYTES);

struct _AttuneKey {
  guint8 bytes[KEY_BYTES];
};

/* Without a source of randomness there is no secret to keep. */
static void
ensure_randomness (void)
{
  if (sodium_init () < 0)
    g_error ("No randomness can be had from this system");
}

static AttuneKey *
key_new (void)
{
  ensure_randomness ();

  AttuneKey *self = sodium_malloc (sizeof *self);

  if (self == NULL)
    g_error ("There is no memory for a key");
  return self;
}

/**
 * attune_key_new_random:
 *
 * Returns: (transfer full): a key that nobody has seen
 */
AttuneKey *
attune_key_new_random (void)
{
  AttuneKey *self = key_new ();

  randombytes_buf (self->bytes, sizeof self->bytes);
  return self;
}

/**
 * attune_key_new_from_secret:
 * @secret: what a person knows, e.g. a PIN
 * @salt: as attune_seal_make_salt() made it for this secret
 * @ops: passes of Argon2id
 * @memory: bytes that it goes over
 *
 * Slow on purpose: whoever tries every PIN needs as long for each.
 *
 * Returns: (transfer full) (nullable): the key, or NULL with @error set where there is not so much
 *   memory, or the numbers are none that Argon2id takes
 */
AttuneKey *
attune_key_new_from_secret (const char *secret,
                            GBytes *salt,
                            guint64 ops,
                            gsize memory,
                            GError **error)
{
  g_autoptr (AttuneKey) self = key_new ();

  if (salt != NULL && g_bytes_get_size (salt) == ATTUNE_SEAL_SALT_BYTES &&
      crypto_pwhash (self->bytes, sizeof self->bytes, secret, strlen (secret),
                     g_bytes_get_data (salt, NULL), ops, memory, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED,
                       "a key could not be made from the secret");
  return NULL;
}

/**
 * attune_key_free:
 * @self: (transfer full): the key
 *
 * Overwrites it.
 */
void
attune_key_free (AttuneKey *self)
{
  sodium_free (self);
}

/* Says which key it is and nothing about it. */
static void
write_id (const AttuneKey *self, guint8 id[ATTUNE_SEAL_KEY_ID_BYTES])
{
  crypto_generichash (id, ATTUNE_SEAL_KEY_ID_BYTES, (const guint8 *) "attune-key-id", 13,
                      self->bytes, sizeof self->bytes);
}

static void
encrypt (const AttuneKey *key,
         const guint8 *plain,
         gsize size,
         GBytes *bound_to,
         const guint8 *nonce,
         guint8 *sealed)
{
  gsize n_bound;
  const guint8 *bound = g_bytes_get_data (bound_to, &n_bound);

  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed, NULL, plain, size, bound, n_bound, NULL,
                                              nonce, key->bytes);
}

static gboolean
decrypt (const AttuneKey *key,
         const guint8 *sealed,
         gsize size,
         GBytes *bound_to,
         const guint8 *nonce,
         guint8 *plain)
{
  gsize n_bound;
  const guint8 *bound = g_bytes_get_data (bound_to, &n_bound);

  return crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, sealed, size, bound,
                                                     n_bound, nonce, key->bytes) == 0;
}

/**
 * attune_key_wrap:
 * @with: the key to lay over it
 * @bound_to: what it belongs to; unwrapping asks for the same
 *
 * Returns: (transfer full): which key it is, and the key under the other
 */
GBytes *
attune_key_wrap (const AttuneKey *self, const AttuneKey *with, GBytes *bound_to)
{
  guint8 *wrapped = g_malloc (WRAPPED_BYTES);
  guint8 *nonce = wrapped + ATTUNE_SEAL_KEY_ID_BYTES;

  write_id (self, wrapped);
  randombytes_buf (nonce, ATTUNE_SEAL_NONCE_BYTES);
  encrypt (with, self->bytes, sizeof self->bytes, bound_to, nonce, nonce + ATTUNE_SEAL_NONCE_BYTES);
  return g_bytes_new_take (wrapped, WRAPPED_BYTES);
}

/**
 * attune_key_unwrap:
 * @wrapped: (nullable): as attune_key_wrap() gave it
 *
 * Returns: (transfer full) (nullable): the key; NULL where @with is not the one it was wrapped with
 */
AttuneKey *
attune_key_unwrap (GBytes *wrapped, const AttuneKey *with, GBytes *bound_to)
{
  if (wrapped == NULL || g_bytes_get_size (wrapped) != WRAPPED_BYTES)
    return NULL;

  const guint8 *bytes = g_bytes_get_data (wrapped, NULL);
  const guint8 *nonce = bytes + ATTUNE_SEAL_KEY_ID_BYTES;
  g_autoptr (AttuneKey) self = key_new ();

  return decrypt (with, nonce + ATTUNE_SEAL_NONCE_BYTES, KEY_BYTES + TAG_BYTES, bound_to, nonce,
                  self->bytes)
             ? g_steal_pointer (&self)
             : NULL;
}

static GBytes *
random_bytes (gsize size)
{
  guint8 *bytes = g_malloc (size);

  ensure_randomness ();
  randombytes_buf (bytes, size);
  return g_bytes_new_take (bytes, size);
}

/**
 * attune_seal_make_salt:
 *
 * Returns: (transfer full): random bytes that make equal secrets give different keys
 */
GBytes *
attune_seal_make_salt (void)
{
  return random_bytes (ATTUNE_SEAL_SALT_BYTES);
}

/**
 * attune_seal_close:
 * @text: what is to be unreadable
 * @bound_to: what it belongs to, in the open; opening asks for the same
 * @nonce: (out) (transfer full): goes with the sealed bytes, in the open
 *
 * XChaCha20-Poly1305. The text is filled up with spaces, so that its length tells little.
 *
 * Returns: (transfer full): the sealed bytes
 */
GBytes *
attune_seal_close (const AttuneKey *key, const char *text, GBytes *bound_to, GBytes **nonce)
{
  gsize length = strlen (text);
  gsize size = (length / BLOCK_BYTES + 1) * BLOCK_BYTES;
  g_autofree char *plain = g_malloc (size + 1);
  guint8 *sealed = g_malloc (size + TAG_BYTES);

  memset (plain, ' ', size);
  memcpy (plain, text, length);
  plain[size] = '\0';
  *nonce = random_bytes (ATTUNE_SEAL_NONCE_BYTES);
  encrypt (key, (const guint8 *) plain, size, bound_to, g_bytes_get_data (*nonce, NULL), sealed);
  attune_seal_wipe (plain);
  return g_bytes_new_take (sealed, size + TAG_BYTES);
}

/**
 * attune_seal_open:
 * @nonce: (nullable): as attune_seal_close() gave it
 * @sealed: (nullable): likewise
 *
 * Returns: (transfer full) (nullable): the text, to be wiped when it is done with; NULL where the key
 *   is another one, where it belongs to something else, or where any bit was changed
 */
char *
attune_seal_open (const AttuneKey *key, GBytes *nonce, GBytes *sealed, GBytes *bound_to)
{
  if (nonce == NULL || sealed == NULL || g_bytes_get_size (nonce) != ATTUNE_SEAL_NONCE_BYTES ||
      g_bytes_get_size (sealed) < TAG_BYTES)
    return NULL;

  gsize size;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  char *plain = g_malloc0 (size - TAG_BYTES + 1);

  if (decrypt (key, bytes, size, bound_to, g_bytes_get_data (nonce, NULL), (guint8 *) plain))
    return g_strchomp (plain);
  g_free (plain);
  return NULL;
}

/**
 * attune_seal_wipe:
 * @text: (nullable): what nobody needs any more
 *
 * Overwrites a text before its memory goes back.
 */
void
attune_seal_wipe (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
}

/**
 * attune_recovery_code_new:
 *
 * Returns: (transfer full): 125 random bits as a person can write them down, e.g.
 *   "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8S"
 */
char *
attune_recovery_code_new (void)
{
  g_autoptr (GBytes) bytes = random_bytes (CODE_LENGTH);
  const guint8 *values = g_bytes_get_data (bytes, NULL);
  GString *code = g_string_new (NULL);

  for (guint i = 0; i < CODE_LENGTH; i++) {
    if (i > 0 && i % CODE_GROUP == 0)
      g_string_append_c (code, '-');
    g_string_append_c (code, CODE_LETTERS[values[i] % 32]);
  }
  return g_string_free (code, FALSE);
}

/* As read from a sheet of paper: O is 0; I and L are 1. */
static char
read_letter (char letter)
{
  char upper = g_ascii_toupper (letter);

  return upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
}

/**
 * attune_recovery_code_read:
 * @text: what somebody typed
 *
 * Returns: (transfer full) (nullable): the code as attune_recovery_code_new() writes it; NULL where
 *   the text is none. Small letters, spaces and look-alikes do not matter.
 */
char *
attune_recovery_code_read (const char *text)
{
  g_autoptr (GString) code = g_string_new (NULL);
  guint n = 0;

  for (const char *at = text; *at != '\0'; at++) {
    char letter = read_letter (*at);

    if (g_ascii_isspace (letter) || letter == '-')
      continue;
    if (strchr (CODE_LETTERS, letter) == NULL || n == CODE_LENGTH)
      return NULL;
    if (n > 0 && n % CODE_GROUP == 0)
      g_string_append_c (code, '-');
    g_string_append_c (code, letter);
    n++;
  }
  return n == CODE_LENGTH ? g_string_free (g_steal_pointer (&code), FALSE) : NULL;
}
