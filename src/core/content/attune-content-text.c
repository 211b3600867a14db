/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Texts of content files: white space, the one placeholder, and the reader's language. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME "{name}"
#define NAME_CONTEXT "baby:name"

/**
 * attune_content_collapse:
 * @text: a text as it stands in a file
 *
 * Makes one space of all white space, and none at the ends, just as xgettext does it.
 *
 * Returns: (transfer full): the text
 */
char *
attune_content_collapse (const char *text)
{
  g_autoptr (GString) result = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at++) {
    if (strchr (" \t\r\n", *at) == NULL)
      g_string_append_c (result, *at);
    else if (result->len > 0 && result->str[result->len - 1] != ' ')
      g_string_append_c (result, ' ');
  }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/**
 * attune_content_count_words:
 * @text: a collapsed text
 *
 * Returns: how many words it has
 */
guint
attune_content_count_words (const char *text)
{
  guint n = *text != '\0';

  for (const char *at = text; *at != '\0'; at++)
    n += *at == ' ';

  return n;
}

/**
 * attune_content_braces_are_names:
 * @text: a text
 *
 * Returns: whether every brace in it belongs to "{name}"
 */
gboolean
attune_content_braces_are_names (const char *text)
{
  const char *at = text;

  while ((at = strpbrk (at, "{}")) != NULL) {
    if (!g_str_has_prefix (at, NAME))
      return FALSE;
    at += strlen (NAME);
  }

  return TRUE;
}

static gboolean
has_name (const char *text)
{
  return strstr (text, NAME) != NULL;
}

/**
 * attune_content_translate:
 * @text: a collapsed text that is not empty
 *
 * A translation that lost the name, or has a brace too many, is not taken: the caregiver would
 * read of nobody, or read a brace.
 *
 * Returns: (transfer full): the text in the reader's language
 */
char *
attune_content_translate (const char *text)
{
  const char *translation = has_name (text) ? g_dpgettext2 (GETTEXT_PACKAGE, NAME_CONTEXT, text)
                                            : g_dgettext (GETTEXT_PACKAGE, text);

  if (has_name (text) != has_name (translation) || !attune_content_braces_are_names (translation))
    return g_strdup (text);

  return g_strdup (translation);
}
