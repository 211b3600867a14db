/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-motion.h"

#include <string.h>

static const struct {
  const char *text;
  AttuneCanvas canvas;
  guint n_steps;
} good[] = {
  { "navel", ATTUNE_CANVAS_FRONT, 1 },
  { "  navel+0,-8  ", ATTUNE_CANVAS_FRONT, 1 },
  { "leg(0,outer) > leg(1,outer)", ATTUNE_CANVAS_FRONT, 2 },
  { "leg(0.25,inner)+-0.5,1 ~ leg(1.2,inner)", ATTUNE_CANVAS_FRONT, 2 },
  { "clock(10) cw clock(5) about navel > waist ^ other-waist", ATTUNE_CANVAS_FRONT, 4 },
  { "clock(6) ccw clock(6) about navel", ATTUNE_CANVAS_FRONT, 2 },
  { "heel\n > arch\n > ball+0,-3", ATTUNE_CANVAS_SOLE, 3 },
  { "ear ~ jaw-corner ~ under-chin", ATTUNE_CANVAS_FACE, 3 },
};

static const struct {
  const char *text;
  AttunePathError code;
  const char *where; /* the character the message names */
} bad[] = {
  { "", ATTUNE_PATH_ERROR_SYNTAX, "character 1 " },
  { "nose", ATTUNE_PATH_ERROR_ANCHOR, "character 1 " },
  { "navel > nose", ATTUNE_PATH_ERROR_ANCHOR, "character 9 " },
  { "Navel", ATTUNE_PATH_ERROR_SYNTAX, "character 1 " },
  { "navel >", ATTUNE_PATH_ERROR_SYNTAX, "character 8 " },
  { "navel - waist", ATTUNE_PATH_ERROR_SYNTAX, "character 7 " },
  { "navel waist", ATTUNE_PATH_ERROR_SYNTAX, "character 7 " },
  { "navel+60,0", ATTUNE_PATH_ERROR_OFF_CANVAS, "character 1 " },
  { "navel > toes+0,18", ATTUNE_PATH_ERROR_OFF_CANVAS, "character 9 " },
  { "navel+1", ATTUNE_PATH_ERROR_SYNTAX, "character 8 " },
  { "navel+1,x", ATTUNE_PATH_ERROR_SYNTAX, "character 9 " },
  { "navel+1,--2", ATTUNE_PATH_ERROR_SYNTAX, "character 9 " },
  { "navel(3)", ATTUNE_PATH_ERROR_SYNTAX, "character 6 " },
  { "leg", ATTUNE_PATH_ERROR_SYNTAX, "character 4 " },
  { "leg(1.3)", ATTUNE_PATH_ERROR_SYNTAX, "character 5 " },
  { "leg(-0.1)", ATTUNE_PATH_ERROR_SYNTAX, "character 5 " },
  { "leg(0.5,middle)", ATTUNE_PATH_ERROR_SYNTAX, "character 9 " },
  { "leg(0.5", ATTUNE_PATH_ERROR_SYNTAX, "character 8 " },
  { "clock(13)", ATTUNE_PATH_ERROR_SYNTAX, "character 7 " },
  { "clock(3,outer)", ATTUNE_PATH_ERROR_SYNTAX, "character 8 " },
  { "waist cw navel", ATTUNE_PATH_ERROR_SYNTAX, "character 15 " },
  { "navel cw waist about navel", ATTUNE_PATH_ERROR_ARC, "character 22 " },
  { "waist ccw navel about navel", ATTUNE_PATH_ERROR_ARC, "character 23 " },
  { "waist > navel about navel", ATTUNE_PATH_ERROR_SYNTAX, "character 15 " },
  { "waist cw other-waist about nose", ATTUNE_PATH_ERROR_ANCHOR, "character 28 " },
};

static void
test_good_paths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) path = attune_path_parse (good[i].text, good[i].canvas, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (path->len, ==, good[i].n_steps);
    g_assert_cmpuint (g_array_index (path, AttunePathStep, 0).move, ==, ATTUNE_MOVE_START);
  }
}

static void
test_bad_paths_say_where (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) path = attune_path_parse (bad[i].text, ATTUNE_CANVAS_FRONT, &error);

    g_test_message ("%s: %s", bad[i].text, error != NULL ? error->message : "accepted");
    g_assert_null (path);
    g_assert_error (error, ATTUNE_PATH_ERROR, (int) bad[i].code);
    g_assert_nonnull (strstr (error->message, bad[i].where));
  }
}

static void
test_places_belong_to_their_canvas (void)
{
  g_autoptr (GArray) path = attune_path_parse ("heel", ATTUNE_CANVAS_FRONT, NULL);

  g_assert_null (path);
  path = attune_path_parse ("heel", ATTUNE_CANVAS_SOLE, NULL);
  g_assert_nonnull (path);
}

static void
test_every_part_of_a_point (void)
{
  g_autoptr (GArray)
      path = attune_path_parse ("other-leg(0.25,inner)+-1.5,2 ccw other-waist+0,1 about navel+3,4",
                                ATTUNE_CANVAS_FRONT, NULL);
  const AttunePathStep *steps = (const AttunePathStep *) path->data;

  g_assert_cmpstr (steps[0].to.anchor, ==, "other-leg");
  g_assert_cmpfloat (steps[0].to.number, ==, 0.25);
  g_assert_cmpuint (steps[0].to.edge, ==, ATTUNE_EDGE_INNER);
  g_assert_cmpfloat (steps[0].to.dx, ==, -1.5);
  g_assert_cmpfloat (steps[0].to.dy, ==, 2);
  g_assert_cmpuint (steps[1].move, ==, ATTUNE_MOVE_CCW);
  g_assert_cmpstr (steps[1].center.anchor, ==, "navel");
  g_assert_cmpfloat (steps[1].center.dx, ==, 3);
  g_assert_cmpfloat (steps[1].center.dy, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/path/good-paths", test_good_paths);
  g_test_add_func ("/attune/core/path/bad-paths-say-where", test_bad_paths_say_where);
  g_test_add_func ("/attune/core/path/places-belong-to-their-canvas",
                   test_places_belong_to_their_canvas);
  g_test_add_func ("/attune/core/path/every-part-of-a-point", test_every_part_of_a_point);
  return g_test_run ();
}
