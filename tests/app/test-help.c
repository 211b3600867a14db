/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "attune-help-button.h"
#include "attune-resource-path.h"
#include "config.h"

/* Each page has a question mark, which says three sentences. */
static void
test_help (void)
{
  static const char *const names[] = { "today",   "cues",   "weeks",      "learn",  "before",
                                       "lesson",  "review", "share",      "people", "session",
                                       "welcome", "tether", "preferences" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_auto (GStrv) sentences = g_strsplit (attune_help_button_get_words (names[i]), ". ", -1);

    g_assert_cmpuint (g_strv_length (sentences), ==, 3);
  }
  g_assert_cmpstr (attune_help_button_get_words ("nowhere"), ==, "");
}

/* Those that have a header of their own have the question mark in it. */
static void
test_help_is_there (void)
{
  static const char *const names[][2] = {
    { "before", "before-page" },   { "lesson", "lesson-page" },      { "review", "review-page" },
    { "share", "share-page" },     { "tether", "tether-page" },      { "welcome", "welcome-page" },
    { "people", "people-window" }, { "preferences", "preferences" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strdup_printf (ATTUNE_RESOURCE_PATH "/ui/attune-%s.ui", names[i][1]);
    g_autofree char *button = g_strdup_printf ("<property name=\"page\">%s</property>",
                                               names[i][0]);
    g_autoptr (GBytes) template = g_resources_lookup_data (path, 0, NULL);

    g_assert_nonnull (template);
    g_assert_nonnull (
        g_strstr_len (g_bytes_get_data (template, NULL), g_bytes_get_size (template), button));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/app/help/each-is-explained-in-three-sentences", test_help);
  g_test_add_func ("/attune/app/help/each-has-a-question-mark", test_help_is_there);
  return g_test_run ();
}
