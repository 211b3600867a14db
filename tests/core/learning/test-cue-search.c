/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "content/attune-cue-search.h"

static void
test_everyday_words (void)
{
  static const struct {
    const char *words;
    const char *cue;
    gboolean found;
  } cases[] = {
    { "rubbing eyes", "cue.rub-eyes", TRUE },
    { "rubs eyes", "cue.rub-eyes", TRUE },
    { "RUB EYE", "cue.rub-eyes", TRUE },
    { "turns away", "cue.head-away", TRUE },
    { "looks away", "cue.gaze-aversion", TRUE },
    { "hiccups", "cue.hiccup", TRUE },
    { "yawning", "cue.yawn", TRUE },
    { "", "cue.yawn", TRUE },
    { "rubbing eyes", "cue.hiccup", FALSE },
    { "bicycle", "cue.yawn", FALSE },
  };
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    AttuneCue *cue = attune_catalog_get_cue (catalog, cases[i].cue);

    g_test_message ("“%s” in %s", cases[i].words, cases[i].cue);
    g_assert_cmpint (attune_cue_matches_words (cue, cases[i].words), ==, cases[i].found);
  }
}

static void
test_few_are_found (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  GPtrArray *cues = attune_catalog_get_cues (catalog);
  guint n_found = 0;

  for (guint i = 0; i < cues->len; i++)
    n_found += attune_cue_matches_words (g_ptr_array_index (cues, i), "rubbing eyes") ? 1 : 0;
  g_assert_cmpuint (n_found, >=, 1);
  g_assert_cmpuint (n_found, <=, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/cue-search/everyday-words", test_everyday_words);
  g_test_add_func ("/attune/core/cue-search/few-are-found", test_few_are_found);

  return g_test_run ();
}
