/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-expression.h"
#include "content/attune-content-reader.h"

static void
test_expressions_are_read (void)
{
  AttuneExpression expression;
  g_autoptr (GError) error = NULL;

  g_assert_true (attune_expression_parse (
      &expression, "mouth smile; lid soft; head turn 40; hand open; leg dance", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (expression.mouth, ==, "smile");
  g_assert_cmpfloat (expression.lid, ==, 0.65);
  g_assert_cmpfloat (expression.turn, ==, 40);
  g_assert_cmpstr (expression.hand, ==, "open");
  g_assert_true (expression.leg_dances);

  g_assert_false (attune_expression_parse (&expression, "mouth smile; ears long", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (expression.mouth, ==, "smile");
}

static GBytes *
load_content (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "resources", "content",
                                            name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  GBytes *bytes = attune_content_load_file (file, faults);

  g_assert_nonnull (bytes);
  return bytes;
}

/* A cue that is not understood would show a quiet baby, which says something else. */
static void
test_every_cue_is_understood (void)
{
  g_autoptr (GBytes) bytes = load_content ("cues.xml");
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneContentFile file = { "cues.xml", bytes };
  g_autoptr (AttuneCatalog) catalog = attune_content_read (&file, 1, NULL, faults);
  GPtrArray *cues;

  g_assert_nonnull (catalog);
  cues = attune_catalog_get_cues (catalog);
  g_assert_cmpuint (cues->len, >, 50);
  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);
    AttuneExpression expression;
    g_autoptr (GError) error = NULL;

    if (!attune_expression_parse (&expression, cue->pose, &error))
      g_error ("%s: %s", cue->id, error->message);
  }
}

/* What limbs or trunk say is not to be seen on a face. */
static void
test_of_body_or_face (void)
{
  static const char *const of_body[] = {
    "arms and legs to random poses",
    "toes curled 60 degrees or fanned 20",
    "trunk soft",
    "shoulders up 4 %",
    "cuddle figure: arms gripping caregiver cloth",
    "breath fast then uneven",
    "both hands open turned out and in at chest (all done)",
  };
  static const char *const of_face[] = { "mouth smile; lid soft", "lid wide; trunk stiff",
                                         "head turn 60; gaze far" };
  AttuneExpression expression;

  for (guint i = 0; i < G_N_ELEMENTS (of_body); i++) {
    attune_expression_parse (&expression, of_body[i], NULL);
    g_assert_true (attune_expression_is_of_body (&expression));
  }
  for (guint i = 0; i < G_N_ELEMENTS (of_face); i++) {
    attune_expression_parse (&expression, of_face[i], NULL);
    g_assert_false (attune_expression_is_of_body (&expression));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/expression/expressions-are-read", test_expressions_are_read);
  g_test_add_func ("/attune/figure/expression/every-cue-is-understood",
                   test_every_cue_is_understood);
  g_test_add_func ("/attune/figure/expression/of-body-or-face", test_of_body_or_face);
  return g_test_run ();
}
