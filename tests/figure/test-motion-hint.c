/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is shown beside the ways of the hands, of the strokes as they are in the content. */
#include "config.h"

#include "attune-motion-hint.h"
#include "attune-motion-player.h"
#include "attune-trail.h"
#include "stroke-geometry.h"

#include <math.h>

#define SAMPLES 40

static AttuneCatalog *catalog;

static GArray *
get_hint (const char *id, AttuneSide side, double phase, guint index)
{
  AttuneStroke *stroke = attune_catalog_get_stroke (catalog, id);

  g_assert_nonnull (stroke);
  return attune_motion_hint_new (stroke->motion, side, 0, phase, stroke->beat_us / 1e6, NULL,
                                 index);
}

static AttunePoint
get_point (GArray *points, int i)
{
  g_assert_cmpuint (points->len, >, 1);
  return g_array_index (points, AttunePoint, i < 0 ? points->len + i : (guint) i);
}

static double
get_area (GArray *points)
{
  double area = 0;

  for (guint i = 1; i < points->len; i++) {
    AttunePoint a = get_point (points, i - 1), b = get_point (points, i);

    area += (a.x * b.y - b.x * a.y) / 2;
  }
  return area;
}

static void
test_hip_circles (void)
{
  for (guint i = 0; i < ATTUNE_N_HINTS; i++) {
    g_autoptr (GArray) hint = get_hint ("colic.hip_circles", ATTUNE_SIDE_NONE, 0.5, i);

    g_assert_cmpfloat (point_distance (get_point (hint, 0), get_point (hint, -1)), <, 0.01);
    g_assert_cmpfloat (get_area (hint), >, 20);
  }
}

/* Where a foot is led over the nappy, nothing is marked there; the two ways cross below it. */
static void
test_feet_are_not_marked_on_the_nappy (void)
{
  static const char *const ids[] = { "move.cross_legs", "move.cross_arm_leg" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    for (guint j = 0; j < SAMPLES * ATTUNE_N_HINTS; j++) {
      g_autoptr (GArray)
          hint = get_hint (ids[i], ATTUNE_SIDE_RIGHT, (double) (j / 2) / SAMPLES, j % 2);

      for (guint k = 0; k < hint->len; k++)
        g_assert_cmpfloat (point_distance_to_nappy (ATTUNE_CANVAS_FRONT, get_point (hint, k)), >,
                           5);
    }
  }
}

static void
test_crossing_legs_cross (void)
{
  g_autoptr (GArray) right = get_hint ("move.cross_legs", ATTUNE_SIDE_NONE, 0.1, 0);
  g_autoptr (GArray) left = get_hint ("move.cross_legs", ATTUNE_SIDE_NONE, 0.1, 1);

  g_assert_cmpfloat (get_point (right, 0).x, <, 45);
  g_assert_cmpfloat (get_point (right, -1).x, >, 50);
  g_assert_cmpfloat (get_point (left, -1).x, <, 50);
}

static void
test_a_limb_that_lies_has_no_arrow (void)
{
  g_autoptr (GArray) up = get_hint ("colic.knees_to_tummy", ATTUNE_SIDE_NONE, 0.1, 0);
  g_autoptr (GArray) held = get_hint ("colic.knees_to_tummy", ATTUNE_SIDE_NONE, 0.45, 0);
  g_autoptr (GArray) down = get_hint ("colic.knees_to_tummy", ATTUNE_SIDE_NONE, 0.8, 0);

  g_assert_cmpfloat (get_point (up, -1).y, <, get_point (up, 0).y);
  g_assert_cmpuint (held->len, ==, 0);
  g_assert_cmpfloat (get_point (down, -1).y, >, get_point (down, 0).y);
}

static void
test_a_jiggle_comes_back (void)
{
  g_autoptr (GArray) hint = get_hint ("hold.touch_relaxation", ATTUNE_SIDE_RIGHT, 0.5, 0);
  g_autoptr (GArray) mirrored = get_hint ("hold.touch_relaxation", ATTUNE_SIDE_LEFT, 0.5, 0);

  g_assert_cmpuint (hint->len, ==, 3);
  g_assert_cmpfloat (point_distance (get_point (hint, 0), get_point (hint, 2)), <, 0.01);
  g_assert_cmpfloat (point_distance (get_point (hint, 0), get_point (hint, 1)), >, 10);
  /* Up and down, not from side to side. */
  g_assert_cmpfloat_with_epsilon (get_point (hint, 0).x, get_point (hint, 1).x, 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (mirrored, 0).x, 160 - get_point (hint, 0).x, 0.01);
}

/* Where the two hands are, they slide against each other. */
static void
test_rolling_hands_go_against_each_other (void)
{
  static const char *const ids[] = { "back.back_and_forth", "legs.rolling", "arms.rolling" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    for (guint j = 1; j < 8; j++) {
      g_autoptr (GArray) one = get_hint (ids[i], ATTUNE_SIDE_RIGHT, j * 0.1, 0);
      g_autoptr (GArray) other = get_hint (ids[i], ATTUNE_SIDE_RIGHT, j * 0.1, 1);
      AttuneStroke *stroke = attune_catalog_get_stroke (catalog, ids[i]);
      AttuneMotionFrame before, after;

      g_assert_cmpfloat ((get_point (one, -1).x - get_point (one, 0).x) *
                             (get_point (other, -1).x - get_point (other, 0).x),
                         <, 0);
      if (i > 0)
        continue;
      attune_motion_player_sample (stroke->motion, ATTUNE_SIDE_NONE, 0, j * 0.1 - 0.002,
                                   stroke->beat_us / 1e6, NULL, &before);
      attune_motion_player_sample (stroke->motion, ATTUNE_SIDE_NONE, 0, j * 0.1 + 0.002,
                                   stroke->beat_us / 1e6, NULL, &after);
      if (fabs (after.hands[0].x - before.hands[0].x) > 0.1)
        g_assert_cmpfloat ((get_point (one, -1).x - get_point (one, 0).x) *
                               (after.hands[0].x - before.hands[0].x),
                           >, 0);
    }
  }
}

static void
test_stations_lead_on (void)
{
  for (guint hand = 0; hand < 2; hand++) {
    double radius;
    g_autoptr (GArray) presses = attune_motion_stations_new (
        attune_catalog_get_stroke (catalog, "feet.thumb_press")->motion, ATTUNE_SIDE_RIGHT, NULL,
        hand, &radius);
    g_autoptr (GArray) circles = attune_motion_stations_new (
        attune_catalog_get_stroke (catalog, "back.circles")->motion, ATTUNE_SIDE_NONE, NULL, hand,
        &radius);

    g_assert_cmpfloat (radius, ==, 3);
    g_assert_cmpuint (presses->len, ==, 4);
    g_assert_cmpuint (circles->len, ==, 8);
    for (guint i = 1; i < 8; i++)
      g_assert_cmpfloat (get_point (circles, i).y, >, get_point (circles, i - 1).y);
    for (guint i = 1; i < 4; i++)
      g_assert_cmpfloat (get_point (presses, i).y, <, get_point (presses, i - 1).y - 5);
  }
}

static void
test_a_glide_has_neither (void)
{
  double radius;
  g_autoptr (GArray) hint = get_hint ("legs.indian_milking", ATTUNE_SIDE_RIGHT, 0.5, 0);
  g_autoptr (GArray) stations = attune_motion_stations_new (
      attune_catalog_get_stroke (catalog, "legs.indian_milking")->motion, ATTUNE_SIDE_RIGHT, NULL,
      0, &radius);

  g_assert_cmpuint (hint->len, ==, 0);
  g_assert_cmpuint (stations->len, ==, 0);
}

static gboolean
has_one_way (const char *id)
{
  AttuneStroke *stroke = attune_catalog_get_stroke (catalog, id);
  g_autoptr (GArray) left = attune_motion_player_get_trail (stroke->motion, ATTUNE_SIDE_RIGHT, 0,
                                                            0.5, NULL, ATTUNE_HAND_LEFT);
  g_autoptr (GArray) right = attune_motion_player_get_trail (stroke->motion, ATTUNE_SIDE_RIGHT, 0,
                                                             0.5, NULL, ATTUNE_HAND_RIGHT);

  return attune_trail_is_beside (left, right, 5.2);
}

static void
test_hands_side_by_side_have_one_way (void)
{
  g_assert_true (has_one_way ("legs.hug_and_glide"));
  g_assert_true (has_one_way ("arms.hug_and_glide"));
  g_assert_false (has_one_way ("legs.rolling"));
  g_assert_false (has_one_way ("face.open_book"));
  g_assert_false (has_one_way ("chest.open_book"));
  g_assert_false (has_one_way ("legs.integration"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  catalog = stroke_catalog_load ();

  g_test_add_func ("/attune/figure/motion-hint/hip-circles", test_hip_circles);
  g_test_add_func ("/attune/figure/motion-hint/feet-are-not-marked-on-the-nappy",
                   test_feet_are_not_marked_on_the_nappy);
  g_test_add_func ("/attune/figure/motion-hint/crossing-legs-cross", test_crossing_legs_cross);
  g_test_add_func ("/attune/figure/motion-hint/a-limb-that-lies-has-no-arrow",
                   test_a_limb_that_lies_has_no_arrow);
  g_test_add_func ("/attune/figure/motion-hint/a-jiggle-comes-back", test_a_jiggle_comes_back);
  g_test_add_func ("/attune/figure/motion-hint/rolling-hands-go-against-each-other",
                   test_rolling_hands_go_against_each_other);
  g_test_add_func ("/attune/figure/motion-hint/stations-lead-on", test_stations_lead_on);
  g_test_add_func ("/attune/figure/motion-hint/a-glide-has-neither", test_a_glide_has_neither);

  g_test_add_func ("/attune/figure/motion-hint/hands-side-by-side-have-one-way",
                   test_hands_side_by_side_have_one_way);

  int result = g_test_run ();

  attune_catalog_unref (catalog);
  return result;
}
