/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-uuid.h"

/**
 * attune_uuid_to_bytes:
 * @text: (nullable): a UUID as GLib writes it
 * @bytes: (out caller-allocates): where to put it
 *
 * Returns: FALSE, with @bytes untouched, where @text is no UUID
 */
gboolean
attune_uuid_to_bytes (const char *text, guint8 bytes[ATTUNE_UUID_BYTES])
{
  if (text == NULL || !g_uuid_string_is_valid (text))
    return FALSE;

  guint n = 0;

  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '-')
      continue;
    bytes[n++] = (guint8) (g_ascii_xdigit_value (p[0]) << 4 | g_ascii_xdigit_value (p[1]));
    p++;
  }
  return TRUE;
}

/**
 * attune_uuid_from_bytes:
 * @bytes: sixteen bytes
 *
 * Returns: (transfer full): the UUID as GLib writes it, in lower case
 */
char *
attune_uuid_from_bytes (const guint8 bytes[ATTUNE_UUID_BYTES])
{
  GString *text = g_string_sized_new (36);

  for (guint i = 0; i < ATTUNE_UUID_BYTES; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10)
      g_string_append_c (text, '-');
    g_string_append_printf (text, "%02x", bytes[i]);
  }
  return g_string_free (text, FALSE);
}
