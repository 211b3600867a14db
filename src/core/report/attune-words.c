/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const numbers[] = {
  NC_ ("number", "one"),  NC_ ("number", "two"), NC_ ("number", "three"),  NC_ ("number", "four"),
  NC_ ("number", "five"), NC_ ("number", "six"), NC_ ("number", "seven"),  NC_ ("number", "eight"),
  NC_ ("number", "nine"), NC_ ("number", "ten"), NC_ ("number", "eleven"), NC_ ("number", "twelve"),
};

/**
 * attune_words_number:
 * @number: a count
 *
 * Returns: (transfer full): the word up to twelve, figures for the rest
 */
char *
attune_words_number (guint number)
{
  if (number >= 1 && number <= G_N_ELEMENTS (numbers))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "number", numbers[number - 1]));

  return g_strdup_printf ("%u", number);
}

/**
 * attune_words_join:
 * @words: (element-type utf8): what to list, at least one
 *
 * Returns: (transfer full): "legs", "legs and arms", "legs, tummy and arms"
 */
char *
attune_words_join (GPtrArray *words)
{
  g_autofree char *head = NULL;

  g_return_val_if_fail (words->len > 0, g_strdup (""));

  head = g_strdup (g_ptr_array_index (words, 0));
  for (guint i = 1; i + 1 < words->len; i++) {
    g_autofree char *before = g_steal_pointer (&head);

    /* Translators: the beginning of a list of three or more, e.g. “legs, tummy” and arms. */
    head = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "list", NC_ ("list", "%s, %s")), before,
                            (const char *) g_ptr_array_index (words, i));
  }
  if (words->len == 1)
    return g_steal_pointer (&head);

  /* Translators: the end of a list, e.g. “legs, tummy and arms”. */
  return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "list", NC_ ("list", "%s and %s")), head,
                          (const char *) g_ptr_array_index (words, words->len - 1));
}

/**
 * attune_words_regions:
 * @regions: parts of the body, at least one
 *
 * Returns: (transfer full): their names as a list inside a sentence
 */
char *
attune_words_regions (AttuneRegions regions)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    if (attune_regions_contain (regions, i))
      g_ptr_array_add (names, (char *) attune_region_get_name (i));
  }

  return attune_words_join (names);
}

/**
 * attune_words_regions_number:
 * @regions: parts of the body
 *
 * A part may be a plural by itself: "legs were", but "tummy was".
 *
 * Returns: the grammatical number for ngettext
 */
guint
attune_words_regions_number (AttuneRegions regions)
{
  const AttuneRegions pairs = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) |
                              ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS);
  guint number = 0;

  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    if (attune_regions_contain (regions, i))
      number += attune_regions_contain (pairs, i) ? 2 : 1;
  }

  return number;
}

/**
 * attune_words_capitalize:
 * @text: a sentence
 *
 * Returns: (transfer full): @text with its first letter as at the beginning of a sentence
 */
char *
attune_words_capitalize (const char *text)
{
  GString *result = g_string_new (NULL);

  if (*text != '\0') {
    g_string_append_unichar (result, g_unichar_totitle (g_utf8_get_char (text)));
    g_string_append (result, g_utf8_next_char (text));
  }

  return g_string_free (result, FALSE);
}

/**
 * attune_words_fill:
 * @text: a text with placeholders such as "{name}"
 * @key: the word inside the braces
 * @value: what to put there; never read for placeholders itself
 *
 * Returns: (transfer full): @text with every "{@key}" replaced
 */
char *
attune_words_fill (const char *text, const char *key, const char *value)
{
  g_autofree char *placeholder = g_strdup_printf ("{%s}", key);
  g_auto (GStrv) pieces = g_strsplit (text, placeholder, -1);

  return g_strjoinv (value, pieces);
}

static gboolean
needs_baby (const char *text)
{
  return strstr (text, "{name}") != NULL;
}

static const char *
translate_in_context (const char *context, const char *singular, const char *plural, guint n)
{
  g_autofree char *id = NULL;
  const char *found;

  if (plural == NULL) {
    found = g_dpgettext2 (GETTEXT_PACKAGE, context, singular);
    return found == singular ? NULL : found;
  }

  id = g_strconcat (context, "\004", singular, NULL);
  found = g_dngettext (GETTEXT_PACKAGE, id, plural, n);
  return found == id || found == plural ? NULL : found;
}

/* A language that needs no difference translates the context "baby:name" alone. */
static const char *
translate_about_baby (AttuneGrammar grammar, const char *singular, const char *plural, guint n)
{
  const char *found = NULL;

  if (grammar == ATTUNE_GRAMMAR_F)
    found = translate_in_context ("baby:f", singular, plural, n);
  if (grammar == ATTUNE_GRAMMAR_M)
    found = translate_in_context ("baby:m", singular, plural, n);
  if (found == NULL)
    found = translate_in_context ("baby:name", singular, plural, n);
  if (found == NULL)
    found = plural == NULL || n == 1 ? singular : plural;

  return found;
}

static const char *
translate (const AttuneWording *wording, const char *singular, const char *plural, guint n)
{
  if (needs_baby (singular) || (plural != NULL && needs_baby (plural)))
    return translate_about_baby (wording->grammar, singular, plural, n);
  if (plural != NULL)
    return g_dngettext (GETTEXT_PACKAGE, singular, plural, n);

  return g_dgettext (GETTEXT_PACKAGE, singular);
}

/**
 * attune_words_say_with:
 * @wording: how to write about the baby
 * @singular: the text for one, marked with NP_() or NCP_("baby:name"), or NC_() without @plural
 * @plural: (nullable): the text for several
 * @n: how many; fills "{n}"
 * @key: (nullable): one more placeholder
 * @value: (nullable): what to put there
 *
 * Returns: (transfer full): the whole sentence in the reader's language
 */
char *
attune_words_say_with (const AttuneWording *wording,
                       const char *singular,
                       const char *plural,
                       guint n,
                       const char *key,
                       const char *value)
{
  const gboolean named = wording->name != NULL && *wording->name != '\0';
  const char *name = named ? wording->name : g_dgettext (GETTEXT_PACKAGE, N_ ("your baby"));
  g_autofree char *number = attune_words_number (n);
  g_autofree char *numbered = attune_words_fill (translate (wording, singular, plural, n), "n",
                                                 number);
  g_autofree char *filled = key == NULL ? g_steal_pointer (&numbered)
                                        : attune_words_fill (numbered, key, value);
  /* What people typed comes last, so that braces in it stay what they are. */
  g_autofree char *text = attune_words_fill (filled, "name", name);

  return attune_words_capitalize (text);
}

/**
 * attune_words_say_n:
 * @wording: how to write about the baby
 * @singular: the text for one
 * @plural: the text for several
 * @n: how many; fills "{n}"
 *
 * Returns: (transfer full): the whole sentence in the reader's language
 */
char *
attune_words_say_n (const AttuneWording *wording, const char *singular, const char *plural, guint n)
{
  return attune_words_say_with (wording, singular, plural, n, NULL, NULL);
}

/**
 * attune_words_say:
 * @wording: how to write about the baby
 * @text: a text, marked with N_(), or NC_("baby:name") where it has "{name}"
 *
 * Returns: (transfer full): the whole sentence in the reader's language
 */
char *
attune_words_say (const AttuneWording *wording, const char *text)
{
  return attune_words_say_with (wording, text, NULL, 1, NULL, NULL);
}
