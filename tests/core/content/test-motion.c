/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-anchors.h"
#include "content/attune-motion.h"

static const AttuneCanvas all_canvases[] = {
  ATTUNE_CANVAS_FRONT,    ATTUNE_CANVAS_BACK, ATTUNE_CANVAS_FACE,      ATTUNE_CANVAS_SOLE,
  ATTUNE_CANVAS_FOOT_TOP, ATTUNE_CANVAS_PALM, ATTUNE_CANVAS_HAND_BACK, ATTUNE_CANVAS_SIDE,
};

static void
test_words_come_back (void)
{
  for (guint i = 0; i <= ATTUNE_VIEW_CUDDLE; i++) {
    AttuneView view;

    g_assert_true (attune_view_from_id (attune_view_to_id (i), &view));
    g_assert_cmpuint (view, ==, i);
  }
  for (guint i = 0; i <= ATTUNE_GRIP_SUPPORT; i++) {
    AttuneGrip grip;

    g_assert_true (attune_grip_from_id (attune_grip_to_id (i), &grip));
    g_assert_cmpuint (grip, ==, i);
  }
  for (guint i = 0; i <= ATTUNE_LIMB_JOINT_OTHER_WRIST; i++) {
    AttuneLimbJoint joint;

    g_assert_true (attune_limb_joint_from_id (attune_limb_joint_to_id (i), &joint));
    g_assert_cmpuint (joint, ==, i);
  }
}

static void
test_unknown_words_are_refused (void)
{
  AttuneView view;
  AttuneGrip grip;
  AttuneLimbJoint joint;

  g_assert_false (attune_view_from_id ("sideways", &view));
  g_assert_false (attune_grip_from_id ("fist", &grip));
  g_assert_false (attune_limb_joint_from_id ("neck", &joint));
}

static void
test_anchors_lie_on_their_canvas (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_canvases); i++) {
    guint n_anchors;
    const AttuneAnchor *anchors = attune_anchors_get (all_canvases[i], &n_anchors);
    double width, height;

    attune_canvas_get_size (all_canvases[i], &width, &height);
    g_assert_cmpuint (n_anchors, >, 0);
    for (guint j = 0; j < n_anchors; j++) {
      double x, y;

      g_assert_true (attune_anchors_find (all_canvases[i], anchors[j].name, &x, &y));
      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (x, <=, width);
      g_assert_cmpfloat (y, >=, 0);
      g_assert_cmpfloat (y, <=, height);
      /* Found under its own name: no name stands for two places. */
      g_assert_cmpfloat (x, ==, anchors[j].x);
      g_assert_cmpfloat (y, ==, anchors[j].y);
    }
  }
}

static void
test_other_side_is_the_mirror (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_canvases); i++) {
    guint n_anchors;
    const AttuneAnchor *anchors = attune_anchors_get (all_canvases[i], &n_anchors);

    for (guint j = 0; j < n_anchors; j++) {
      double x, y;

      if (!g_str_has_prefix (anchors[j].name, "other-"))
        continue;
      g_assert_true (attune_anchors_find (all_canvases[i], anchors[j].name + 6, &x, &y));
      /* Seen from the side, it lies behind this one. */
      if (all_canvases[i] == ATTUNE_CANVAS_SIDE) {
        g_assert_cmpfloat_with_epsilon (anchors[j].x, x + 2, 0.001);
        g_assert_cmpfloat (anchors[j].y, <, y);
        continue;
      }
      g_assert_cmpfloat (anchors[j].x, ==, 100 - x);
      g_assert_cmpfloat (anchors[j].y, ==, y);
    }
  }
}

static void
assert_resolves (const char *anchor, double number, double x, double y)
{
  AttuneMotionPoint point = { .anchor = anchor, .number = number };
  double found_x, found_y;

  g_assert_true (attune_anchors_resolve (ATTUNE_CANVAS_FRONT, &point, &found_x, &found_y));
  g_assert_cmpfloat_with_epsilon (found_x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (found_y, y, 0.001);
}

static void
test_clock_and_limbs (void)
{
  assert_resolves ("clock", 12, 50, 61);
  assert_resolves ("clock", 3, 58, 70);
  assert_resolves ("clock", 6, 50, 79);
  assert_resolves ("clock", 9, 42, 70);
  assert_resolves ("leg", 0, 42, 86);
  assert_resolves ("leg", 0.5, 38, 110);
  assert_resolves ("leg", 0.75, 39, 121.5);
  assert_resolves ("other-leg", 1.2, 62, 143);
  assert_resolves ("arm", 1, 22, 67);
  assert_resolves ("other-arm", 0, 64, 40);
  g_assert_true (attune_anchors_is_limb (ATTUNE_CANVAS_FRONT, "leg"));
  g_assert_false (attune_anchors_is_limb (ATTUNE_CANVAS_FACE, "leg"));
  g_assert_false (attune_anchors_is_limb (ATTUNE_CANVAS_FRONT, "clock"));
  g_assert_true (attune_anchors_takes_number (ATTUNE_CANVAS_FRONT, "clock"));
}

static void
test_a_motion_for_each_part (void)
{
  g_autoptr (AttuneMotion) legs = attune_motion_new (ATTUNE_VIEW_LEGS);
  AttuneMotion *back = attune_motion_new (ATTUNE_VIEW_BACK);
  AttuneMotion *upright = attune_motion_new (ATTUNE_VIEW_ON_CHEST);

  legs->on = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
  back->on = ATTUNE_REGIONS_OF (ATTUNE_REGION_BACK);
  attune_motion_append (legs, back);
  attune_motion_append (legs, upright);

  g_assert_true (attune_motion_find (legs, ATTUNE_REGION_BACK, FALSE) == back);
  g_assert_true (attune_motion_find (legs, ATTUNE_REGION_LEGS, FALSE) == legs);
  g_assert_true (attune_motion_find (legs, ATTUNE_REGION_FACE, FALSE) == legs);
  g_assert_true (attune_motion_find (legs, ATTUNE_REGION_BACK, TRUE) == upright);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/motion/words-come-back", test_words_come_back);
  g_test_add_func ("/attune/core/motion/unknown-words-are-refused", test_unknown_words_are_refused);
  g_test_add_func ("/attune/core/anchors/lie-on-their-canvas", test_anchors_lie_on_their_canvas);
  g_test_add_func ("/attune/core/anchors/other-side-is-the-mirror", test_other_side_is_the_mirror);
  g_test_add_func ("/attune/core/anchors/clock-and-limbs", test_clock_and_limbs);
  g_test_add_func ("/attune/core/motion/a-motion-for-each-part", test_a_motion_for_each_part);
  return g_test_run ();
}
