/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-pose.h"

#include <math.h>

/* How far each joint of the baby's right may turn from the drawing's own position, outwards
 * positive, and how much of a bone may vanish from view: what a baby's joints allow. */
typedef struct {
  AttuneJoint right;
  AttuneJoint left;
  double turn_min;
  double turn_max;
  double shorten_max;
} JointLimit;

static const JointLimit limits[] = {
  { ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_SHOULDER_LEFT, -75, 75, 0.6 },
  { ATTUNE_JOINT_ELBOW_RIGHT, ATTUNE_JOINT_ELBOW_LEFT, -100, 260, 0.65 },
  { ATTUNE_JOINT_HIP_RIGHT, ATTUNE_JOINT_HIP_LEFT, -70, 75, 1.4 },
  { ATTUNE_JOINT_KNEE_RIGHT, ATTUNE_JOINT_KNEE_LEFT, -170, 70, 0.4 },
};

static void
test_zero_is_the_canvas (void)
{
  AttunePose pose = { 0 };
  AttuneSkeleton skeleton;

  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &pose);
  g_assert_cmpfloat (skeleton.leg[0][0].x, ==, 42);
  g_assert_cmpfloat (skeleton.leg[0][1].y, ==, 110);
  g_assert_cmpfloat (skeleton.leg[1][2].x, ==, 60);
  g_assert_cmpfloat (skeleton.arm[0][2].x, ==, 22);
  g_assert_cmpfloat (skeleton.arm[1][2].x, ==, 78);

  /* Lying on the tummy, the baby's left is on the picture's left. */
  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_BACK, &pose);
  g_assert_cmpfloat (skeleton.leg[1][1].x, ==, 39);
  g_assert_cmpfloat (skeleton.leg[0][1].x, ==, 61);
}

/* Seen from the side a limb has its true length, and a knee bends one way. */
static void
test_the_side_has_true_lengths (void)
{
  static const char *const ids[] = {
    "side-lying",         "side-drawn",     "side-leg-held", "side-upright", "side-startle",
    "side-legs-straight", "side-all-fours", "side-crawl",    "side-cling",
  };
  AttunePose zero = { 0 };
  AttuneSkeleton drawn;

  attune_skeleton_init (&drawn, ATTUNE_CANVAS_SIDE, &zero);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    AttunePose pose;
    AttuneSkeleton posed;

    g_assert_true (attune_pose_find (ids[i], &pose));
    attune_skeleton_init (&posed, ATTUNE_CANVAS_SIDE, &pose);
    for (guint side = 0; side < 2; side++) {
      for (guint bone = 0; bone < 2; bone++) {
        double length = attune_point_distance (drawn.leg[side][bone], drawn.leg[side][bone + 1]);

        g_assert_cmpfloat_with_epsilon (
            attune_point_distance (posed.leg[side][bone], posed.leg[side][bone + 1]), length, 1.3);
      }
      g_assert_cmpfloat (pose.angle[side == 0 ? ATTUNE_JOINT_HIP_RIGHT : ATTUNE_JOINT_HIP_LEFT], <,
                         0);
      g_assert_cmpfloat (pose.angle[side == 0 ? ATTUNE_JOINT_KNEE_RIGHT : ATTUNE_JOINT_KNEE_LEFT],
                         >, -5);
    }
  }
}

static void
assert_within_limits (const char *id, const AttunePose *pose)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    const JointLimit *limit = &limits[i];
    double turns[2] = { pose->angle[limit->right], -pose->angle[limit->left] };
    double shortened[2] = { pose->shorten[limit->right], pose->shorten[limit->left] };

    for (guint side = 0; side < 2; side++) {
      if (turns[side] < limit->turn_min || turns[side] > limit->turn_max)
        g_error ("%s: joint %u turned by %.1f", id, limit->right, turns[side]);
      if (shortened[side] < -0.04 || shortened[side] > limit->shorten_max)
        g_error ("%s: joint %u shortened by %.2f", id, limit->right, shortened[side]);
    }
  }
}

static void
test_every_pose_is_possible (void)
{
  const char *const *ids = attune_pose_list_ids ();

  for (guint i = 0; ids[i] != NULL; i++) {
    AttunePose pose;

    g_assert_true (attune_pose_find (ids[i], &pose));
    assert_within_limits (ids[i], &pose);
  }
  g_assert_false (attune_pose_find ("handstand", &(AttunePose){ 0 }));
}

static void
test_poses_reach_what_the_strokes_say (void)
{
  AttunePose pose;
  AttuneSkeleton skeleton;

  g_assert_true (attune_pose_find ("knees-to-tummy", &pose));
  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &pose);
  g_assert_cmpfloat_with_epsilon (skeleton.leg[0][1].x, 44, 0.01);
  g_assert_cmpfloat_with_epsilon (skeleton.leg[0][1].y, 80, 0.01);
  g_assert_cmpfloat_with_epsilon (skeleton.leg[1][1].x, 56, 0.01);

  g_assert_true (attune_pose_find ("bicycle-right", &pose));
  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &pose);
  g_assert_cmpfloat (skeleton.leg[0][1].y, <, skeleton.leg[1][1].y - 20);
}

static void
test_blend_and_mirror (void)
{
  AttunePose frog, tummy, half, mirrored;

  g_assert_true (attune_pose_find ("frog", &frog));
  g_assert_true (attune_pose_find ("bicycle-right", &tummy));
  attune_pose_blend (&frog, &tummy, 0.5, &half);
  for (guint i = 0; i < ATTUNE_N_JOINTS; i++)
    g_assert_cmpfloat_with_epsilon (half.angle[i], (frog.angle[i] + tummy.angle[i]) / 2, 1e-9);

  attune_pose_mirror (&tummy, &mirrored);
  g_assert_true (attune_pose_find ("bicycle-left", &half));
  for (guint i = 0; i < ATTUNE_N_JOINTS; i++)
    g_assert_cmpfloat_with_epsilon (half.angle[i], mirrored.angle[i], 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/pose/zero-is-the-canvas", test_zero_is_the_canvas);
  g_test_add_func ("/attune/figure/pose/every-pose-is-possible", test_every_pose_is_possible);
  g_test_add_func ("/attune/figure/pose/reaches-what-the-strokes-say",
                   test_poses_reach_what_the_strokes_say);
  g_test_add_func ("/attune/figure/pose/blends-and-mirrors", test_blend_and_mirror);
  g_test_add_func ("/attune/figure/pose/the-side-has-true-lengths", test_the_side_has_true_lengths);
  return g_test_run ();
}
