/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-cue-search.h"

#include <string.h>

#define STEM_MIN 3

/* Half a word is enough to know it by, whatever it ends on: “rubbing” finds “rubs”. */
static char *
dup_stem (const char *word)
{
  glong length = g_utf8_strlen (word, -1);

  return g_utf8_substring (word, 0, MIN (length, MAX (STEM_MIN, (length + 1) / 2)));
}

static gboolean
has_word_with (char *const *texts, const char *stem)
{
  for (guint i = 0; texts[i] != NULL; i++) {
    if (g_str_has_prefix (texts[i], stem))
      return TRUE;
  }

  return FALSE;
}

static void
add_words (GString *all, const char *text)
{
  if (text != NULL)
    g_string_append_printf (all, " %s", text);
}

/* The single words of a text, in their plainest form. */
static char **
split_words (const char *text)
{
  return g_str_tokenize_and_fold (text, NULL, NULL);
}

/**
 * attune_cue_matches_words:
 * @cue: a sign
 * @words: what somebody types, such as “turns away”
 *
 * Returns: whether each of the words, or another form of it, is said of the sign; %TRUE for none
 */
gboolean
attune_cue_matches_words (const AttuneCue *cue, const char *words)
{
  g_return_val_if_fail (cue != NULL && words != NULL, FALSE);

  g_autoptr (GString) all = g_string_new (cue->name);
  g_auto (GStrv) wanted = split_words (words);
  g_auto (GStrv) texts = NULL;

  add_words (all, cue->short_name);
  add_words (all, cue->description);
  add_words (all, cue->look_at);
  add_words (all, cue->meaning);
  texts = split_words (all->str);
  for (guint i = 0; wanted[i] != NULL; i++) {
    g_autofree char *stem = dup_stem (wanted[i]);

    if (!has_word_with (texts, stem))
      return FALSE;
  }

  return TRUE;
}
