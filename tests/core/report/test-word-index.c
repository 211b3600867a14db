/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-word-index.h"

static const char *const texts[] = {
  "Warm feet in the evening.",
  "Élodie a ri aux éclats",
  "der große Fuß",
  "καλημέρα μικρή",
  "今日は足が温かい",
  "naïve, well-known",
  NULL,
};

static void
assert_found (AttuneWordIndex *index, const char *query, const char *numbers)
{
  g_autoptr (GArray) found = attune_word_index_find (index, query);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%u", g_array_index (found, guint, i));
  g_assert_cmpstr (text->str, ==, numbers);
}

static void
test_beginnings_of_words (void)
{
  g_autoptr (AttuneWordIndex) index = attune_word_index_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    attune_word_index_add (index, texts[i]);
  assert_found (index, "", "0123456");
  assert_found (index, "fee", "0");
  assert_found (index, "EVEN warm", "0");
  assert_found (index, "eet", "");
  assert_found (index, "warm cold", "");
  assert_found (index, "elodie", "1");
  assert_found (index, "ÉCLATS", "1");
  assert_found (index, "gross", "2");
  assert_found (index, "FUSS", "2");
  assert_found (index, "καλημερα", "3");
  assert_found (index, "足", "4");
  assert_found (index, "naive known", "5");
  assert_found (index, "%", "0123456");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/word-index/beginnings-of-words", test_beginnings_of_words);

  return g_test_run ();
}
