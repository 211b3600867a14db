/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a line says, field by field, and whether it is what the format asks for. */
#include "config.h"

#include "attune-store-import-private.h"

#include <stdio.h>
#include <string.h>

/* Whole numbers beyond this are not the same in every program. */
#define LARGEST_NUMBER (G_GINT64_CONSTANT (1) << 53)

gboolean
attune_import_fail (GError **error, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  g_autofree char *message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_FORMAT, message);
  return FALSE;
}

const char *
attune_import_get (const AttuneImportRecord *record, const char *name)
{
  return g_hash_table_lookup (record->fields, name);
}

GBytes *
attune_import_dup_hex (const char *hex)
{
  if (hex == NULL)
    return NULL;

  gsize size = strlen (hex) / 2;
  guint8 *bytes = g_malloc0 (MAX (size, 1));

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 |
                         g_ascii_xdigit_value (hex[2 * i + 1]));
  return g_bytes_new_take (bytes, size);
}

static gboolean
is_hex (const char *text)
{
  return strlen (text) % 2 == 0 && strspn (text, "0123456789abcdef") == strlen (text);
}

static gboolean
is_date (const char *text)
{
  guint year, month, day;
  int end = 0;

  return sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &end) == 3 && end == 10 &&
         strlen (text) == 10 && strspn (text, "0123456789-") == 10 && year >= 1 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static gboolean
is_between (const char *text, gint64 least, gint64 most)
{
  gint64 value;

  return g_ascii_string_to_signed (text, 10, least, most, &value, NULL);
}

/* @letter: what docs/export-format.md calls u UUID · t text · i whole number · b true or false ·
 * d date · m minute of a day · s seconds off UTC · o object or text · a array · h hexadecimal */
static gboolean
fits (char letter, const char *type, const char *text)
{
  gboolean is_text = g_str_equal (type, "text"), is_int = g_str_equal (type, "integer");

  switch (letter) {
  case 'u':
    return is_text && g_uuid_string_is_valid (text);
  case 't':
    return is_text;
  case 'd':
    return is_text && is_date (text);
  case 'h':
    return is_text && is_hex (text);
  case 'i':
    return is_int && is_between (text, -LARGEST_NUMBER, LARGEST_NUMBER);
  case 'm':
    return is_int && is_between (text, 0, 24 * 60 - 1);
  case 's':
    return is_int && is_between (text, -24 * 60 * 60, 24 * 60 * 60);
  case 'b':
    return g_str_equal (type, "true") || g_str_equal (type, "false");
  case 'o':
    return is_text || g_str_equal (type, "object");
  case 'a':
    return g_str_equal (type, "array");
  default:
    g_assert_not_reached ();
  }
}

/* Puts one field where it belongs and takes its name off the list of those that are to come. */
static gboolean
take_field (AttuneImportRecord *record, GHashTable *wanted, AttuneRows *rows, GError **error)
{
  const char *name = attune_rows_get_text (rows, 0);
  const char *type = attune_rows_get_text (rows, 1);
  const char *text = attune_rows_get_text (rows, 2);
  const char *form = g_hash_table_lookup (wanted, name);

  if (form == NULL)
    return attune_import_fail (error, "“%.40s” does not belong here, or is there twice", name);
  if (g_str_equal (type, "null")) {
    if (!g_str_has_prefix (form + 1, "?"))
      return attune_import_fail (error, "“%s” is null", name);
  } else if (!fits (*form, type, text)) {
    return attune_import_fail (error, "“%s” is not what it should be", name);
  } else {
    g_hash_table_insert (record->fields, g_strdup (name), g_strdup (text));
  }
  g_hash_table_remove (wanted, name);
  return TRUE;
}

static GHashTable *
parse_forms (const char *fields)
{
  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) forms = g_strsplit (fields, " ", -1);

  g_hash_table_insert (wanted, g_strdup ("record"), g_strdup ("t"));
  for (char **form = forms; *form != NULL; form++) {
    const char *colon = strchr (*form, ':');

    g_hash_table_insert (wanted, g_strndup (*form, (gsize) (colon - *form)), g_strdup (colon + 1));
  }
  return wanted;
}

gboolean
attune_import_take_fields (AttuneImportRecord *record, const char *fields, GError **error)
{
  g_autoptr (GHashTable) wanted = parse_forms (fields);
  g_autoptr (AttuneRows) rows = attune_database_read (
      record->database, error, "SELECT key, type, value FROM json_each (?)", "t", record->line);
  GHashTableIter iter;
  gpointer name;

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error)) {
    if (!take_field (record, wanted, rows, error))
      return FALSE;
  }
  if (!attune_rows_is_whole (rows))
    return FALSE;
  g_hash_table_iter_init (&iter, wanted);
  if (g_hash_table_iter_next (&iter, &name, NULL))
    return attune_import_fail (error, "“%s” is not there", (const char *) name);
  return TRUE;
}
