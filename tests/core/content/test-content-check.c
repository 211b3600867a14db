/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "content/attune-content-check.h"

#include <string.h>

static void
keep_line (const char *line, gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (line));
}

static int
check (GPtrArray *lines, const char *folder, const char *first, const char *second)
{
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();
  const char *names[] = { first, second };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (names[i] != NULL)
      g_ptr_array_add (paths,
                       g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), folder, names[i], NULL));
  }
  g_ptr_array_add (paths, NULL);

  return attune_content_check_files ((const char *const *) paths->pdata, base, keep_line, lines);
}

static void
test_good_routine (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "tests/data/content", "own-good.xml", NULL), ==, 0);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_broken_routine (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "tests/data/content", "own-zero-beat.xml", NULL), ==, 1);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (lines, 0), "own-zero-beat.xml:10:7: "));
}

static void
test_learning (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "resources/content/learning", "pairs.xml", "clusters.xml"), ==, 0);
  g_assert_cmpuint (lines->len, ==, 0);
}

/* Scenarios refer to lessons: without them their references are said to lead nowhere. */
static void
test_half_of_learning (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "resources/content/learning", "scenarios.xml", "pairs.xml"), ==,
                   1);
  g_assert_nonnull (strstr (g_ptr_array_index (lines, 0), "scenarios.xml:"));
}

static void
test_missing_file_and_good_one (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "tests/data/content", "not-there.xml", "own-good.xml"), ==, 1);
  g_assert_cmpuint (lines->len, ==, 1);
}

static void
test_same_id_in_two_files (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "tests/data/content", "own-good.xml", "own-good.xml"), ==, 1);
}

/* The program's own files are no duplicates of themselves. */
static void
test_program_content (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (check (lines, "resources/content", "routines.xml", "strokes.xml"), ==, 0);
  g_assert_cmpuint (lines->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/content-check/good-routine", test_good_routine);
  g_test_add_func ("/attune/core/content-check/broken-routine", test_broken_routine);
  g_test_add_func ("/attune/core/content-check/missing-file-and-good-one",
                   test_missing_file_and_good_one);
  g_test_add_func ("/attune/core/content-check/same-id-in-two-files", test_same_id_in_two_files);
  g_test_add_func ("/attune/core/content-check/program-content", test_program_content);
  g_test_add_func ("/attune/core/content-check/learning", test_learning);
  g_test_add_func ("/attune/core/content-check/half-of-learning", test_half_of_learning);

  return g_test_run ();
}
