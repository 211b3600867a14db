/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-digest.h"

#include <string.h>

#define SHA256_BYTES 32

/**
 * attune_digest_init:
 * @self: (out caller-allocates): a digest of nothing yet; end it with attune_digest_end(), or clear it
 */
void
attune_digest_init (AttuneDigest *self)
{
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * attune_digest_add_text:
 * @text: (nullable): what comes next; NULL is another thing than no letters
 *
 * Adds the length first, so that two fields never read as two others.
 */
void
attune_digest_add_text (AttuneDigest *self, const char *text)
{
  attune_digest_add_int (self, text != NULL ? (gint64) strlen (text) : -1);
  if (text != NULL)
    g_checksum_update (self->checksum, (const guchar *) text, (gssize) strlen (text));
}

/**
 * attune_digest_add_int:
 * @value: what comes next
 */
void
attune_digest_add_int (AttuneDigest *self, gint64 value)
{
  gint64 bytes = GINT64_TO_LE (value);

  g_checksum_update (self->checksum, (const guchar *) &bytes, sizeof bytes);
}

/**
 * attune_digest_end:
 *
 * Returns: (transfer full): the 32 bytes; @self is clear again
 */
GBytes *
attune_digest_end (AttuneDigest *self)
{
  guint8 bytes[SHA256_BYTES];
  gsize size = sizeof bytes;

  g_checksum_get_digest (self->checksum, bytes, &size);
  attune_digest_clear (self);
  return g_bytes_new (bytes, size);
}

/**
 * attune_digest_of_text:
 *
 * Returns: (transfer full): SHA-256 of the letters of @text and nothing else
 */
GBytes *
attune_digest_of_text (const char *text)
{
  g_auto (AttuneDigest) self = { 0 };

  attune_digest_init (&self);
  g_checksum_update (self.checksum, (const guchar *) text, (gssize) strlen (text));
  return attune_digest_end (&self);
}

/**
 * attune_digest_of_note:
 *
 * Returns: (transfer full): SHA-256 over what one version of a note says
 */
GBytes *
attune_digest_of_note (const char *you, const char *help, const char *words)
{
  g_auto (AttuneDigest) self = { 0 };

  attune_digest_init (&self);
  attune_digest_add_text (&self, you);
  attune_digest_add_text (&self, help);
  attune_digest_add_text (&self, words);
  return attune_digest_end (&self);
}

/**
 * attune_digest_of_bytes:
 *
 * Returns: (transfer full): SHA-256 over the bytes as they are
 */
GBytes *
attune_digest_of_bytes (GBytes *bytes)
{
  g_auto (AttuneDigest) self = { 0 };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  attune_digest_init (&self);
  g_checksum_update (self.checksum, data, (gssize) size);
  return attune_digest_end (&self);
}

/**
 * attune_digest_to_hex:
 *
 * Returns: (transfer full): @digest in lower-case hexadecimal
 */
char *
attune_digest_to_hex (GBytes *digest)
{
  GString *hex = g_string_new (NULL);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (digest, &size);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", bytes[i]);
  return g_string_free (hex, FALSE);
}

/**
 * attune_digest_clear:
 *
 * Frees what a digest that was not ended holds.
 */
void
attune_digest_clear (AttuneDigest *self)
{
  g_clear_pointer (&self->checksum, g_checksum_free);
}
