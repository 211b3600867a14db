/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-word-index.h"

#include <string.h>

/* Each text as its plain words, one space before each: " warm feet". */
struct _AttuneWordIndex {
  GPtrArray *texts;
};

/* Scripts that put no spaces between words: there every sign may begin one. */
static gboolean
begins_anywhere (gunichar sign)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_HAN,     G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
    G_UNICODE_SCRIPT_THAI,    G_UNICODE_SCRIPT_LAO,      G_UNICODE_SCRIPT_KHMER,
    G_UNICODE_SCRIPT_MYANMAR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++) {
    if (g_unichar_get_script (sign) == scripts[i])
      return TRUE;
  }
  return FALSE;
}

/* In one case, without accents and marks, and nothing but letters and figures. */
static char *
make_plain (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *parts = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);
  gboolean in_word = FALSE;

  for (const char *at = parts; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar sign = g_utf8_get_char (at);

    if (g_unichar_ismark (sign) && !begins_anywhere (sign))
      continue;
    if (!g_unichar_isalnum (sign) && !g_unichar_ismark (sign)) {
      in_word = FALSE;
      continue;
    }
    if (!in_word)
      g_string_append_c (plain, ' ');
    in_word = TRUE;
    g_string_append_unichar (plain, sign);
  }

  return g_string_free (plain, FALSE);
}

/* @word: with the space before it */
static gboolean
has_word (const char *plain, const char *word)
{
  if (begins_anywhere (g_utf8_get_char (word + 1)))
    return strstr (plain, word + 1) != NULL;

  return strstr (plain, word) != NULL;
}

static GPtrArray *
split (const char *plain)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (plain, " ", -1);

  for (char **part = parts; *part != NULL; part++) {
    if (**part != '\0')
      g_ptr_array_add (words, g_strconcat (" ", *part, NULL));
  }

  return words;
}

/**
 * attune_word_index_new:
 *
 * Returns: (transfer full): an index of nothing
 */
AttuneWordIndex *
attune_word_index_new (void)
{
  AttuneWordIndex *self = g_new0 (AttuneWordIndex, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * attune_word_index_free:
 * @self: (transfer full): an index
 */
void
attune_word_index_free (AttuneWordIndex *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * attune_word_index_add:
 * @text: (nullable): a text; its number is how many were added before
 */
void
attune_word_index_add (AttuneWordIndex *self, const char *text)
{
  g_ptr_array_add (self->texts, make_plain (text == NULL ? "" : text));
}

/**
 * attune_word_index_find:
 * @query: beginnings of words, in any order; capitals and accents do not matter
 *
 * Returns: (transfer full) (element-type guint): the numbers of the texts in which each of them
 *   begins a word; all texts where there is nothing to look for
 */
GArray *
attune_word_index_find (AttuneWordIndex *self, const char *query)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *plain = make_plain (query);
  g_autoptr (GPtrArray) words = split (plain);

  for (guint i = 0; i < self->texts->len; i++) {
    gboolean fits = TRUE;

    for (guint j = 0; j < words->len && fits; j++)
      fits = has_word (g_ptr_array_index (self->texts, i), g_ptr_array_index (words, j));
    if (fits)
      g_array_append_val (found, i);
  }

  return found;
}
