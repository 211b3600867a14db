/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-motion-player.h"

#include <math.h>

#define LEFT ATTUNE_HAND_LEFT
#define RIGHT ATTUNE_HAND_RIGHT

static AttuneGlide *
add_glide (AttuneBeat *beat,
           AttuneCanvas canvas,
           AttuneHand hand,
           const char *path,
           guint from,
           guint to)
{
  g_autoptr (GError) error = NULL;
  AttuneGlide glide = {
    .hand = hand, .from_permille = from, .to_permille = to, .sway_phase = 1, .circle_sense = 1
  };

  glide.path = attune_path_parse (path, canvas, &error);
  g_assert_no_error (error);
  g_array_append_val (beat->glides, glide);
  return &g_array_index (beat->glides, AttuneGlide, beat->glides->len - 1);
}

static AttuneHandFrame
sample (const AttuneMotion *motion,
        AttuneSide side,
        guint repetition,
        double phase,
        AttuneHand hand)
{
  AttuneMotionFrame frame;

  attune_motion_player_sample (motion, side, repetition, phase, 4, NULL, &frame);
  return frame.hands[hand];
}

static void
assert_at (AttuneHandFrame hand, double x, double y)
{
  g_assert_true (hand.shown);
  g_assert_cmpfloat_with_epsilon (hand.x, x, 0.05);
  g_assert_cmpfloat_with_epsilon (hand.y, y, 0.05);
}

static void
test_eases_along_and_returns_through_the_air (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_TUMMY);

  add_glide (attune_motion_add_beat (motion), motion->canvas, LEFT, "tummy-top > tummy-bottom", 0,
             500);
  assert_at (sample (motion, ATTUNE_SIDE_NONE, 0, 0, LEFT), 50, 60);
  assert_at (sample (motion, ATTUNE_SIDE_NONE, 0, 0.25, LEFT), 50, 70);
  assert_at (sample (motion, ATTUNE_SIDE_NONE, 0, 0.4999, LEFT), 50, 80);
  g_assert_true (sample (motion, ATTUNE_SIDE_NONE, 0, 0.25, LEFT).touches);

  /* Slow at first: after a tenth of the time less than a tenth of the way. */
  g_assert_cmpfloat (sample (motion, ATTUNE_SIDE_NONE, 0, 0.05, LEFT).y, <, 62);

  AttuneHandFrame back = sample (motion, ATTUNE_SIDE_NONE, 0, 0.75, LEFT);

  g_assert_false (back.touches);
  g_assert_cmpfloat (back.press, ==, 0);
  g_assert_cmpfloat (back.x, <, 48);
  g_assert_cmpfloat_with_epsilon (back.y, 70, 0.05);
  g_assert_false (sample (motion, ATTUNE_SIDE_NONE, 0, 0.5, RIGHT).shown);
}

static void
test_overlaps_into_the_next_beat (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_TUMMY);

  add_glide (attune_motion_add_beat (motion), motion->canvas, LEFT, "tummy-top > tummy-bottom", 0,
             1200);
  add_glide (attune_motion_add_beat (motion), motion->canvas, RIGHT, "tummy-top > tummy-bottom", 0,
             1200);

  g_assert_true (sample (motion, ATTUNE_SIDE_NONE, 1, 0.1, LEFT).touches);
  g_assert_true (sample (motion, ATTUNE_SIDE_NONE, 1, 0.1, RIGHT).touches);
  assert_at (sample (motion, ATTUNE_SIDE_NONE, 1, 0.19999, LEFT), 50, 80);
  g_assert_false (sample (motion, ATTUNE_SIDE_NONE, 1, 0.5, LEFT).touches);
  /* A hand whose turn has not come yet waits aside. */
  g_assert_false (sample (motion, ATTUNE_SIDE_NONE, 0, 0.2, RIGHT).touches);
  g_assert_cmpfloat (sample (motion, ATTUNE_SIDE_NONE, 0, 0.2, RIGHT).x, >, 60);
}

static void
test_moves_without_a_jump (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_LEG);
  AttuneBeat *first = attune_motion_add_beat (motion);
  AttuneBeat *second = attune_motion_add_beat (motion);
  AttuneHandFrame last = { 0 };

  add_glide (first, motion->canvas, LEFT, "leg(0,outer) > leg(1,outer)", 0, 1100);
  add_glide (first, motion->canvas, RIGHT, "leg(1.05)", 100, 600);
  add_glide (second, motion->canvas, LEFT, "leg(1.05)", 100, 600);
  add_glide (second, motion->canvas, RIGHT, "leg(0.25,inner) > leg(1,inner)", 0, 1100);

  for (guint hand = 0; hand < 2; hand++) {
    for (guint i = 0; i < 4000; i++) {
      AttuneHandFrame now = sample (motion, ATTUNE_SIDE_RIGHT, i / 1000, (i % 1000) / 1000.0, hand);

      if (i > 0)
        g_assert_cmpfloat (hypot (now.x - last.x, now.y - last.y), <, 0.6);
      last = now;
    }
  }
}

static void
test_left_and_turns_are_mirrored (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_SOLE);

  add_glide (attune_motion_add_beat (motion), motion->canvas, RIGHT, "big-toe-base > big-toe", 0,
             600);
  assert_at (sample (motion, ATTUNE_SIDE_RIGHT, 0, 0, RIGHT), 45, 18);
  assert_at (sample (motion, ATTUNE_SIDE_LEFT, 0, 0, LEFT), 15, 18);
  g_assert_false (sample (motion, ATTUNE_SIDE_LEFT, 0, 0, RIGHT).shown);
  g_assert_cmpfloat (sample (motion, ATTUNE_SIDE_LEFT, 0, 0, LEFT).angle, ==,
                     -sample (motion, ATTUNE_SIDE_RIGHT, 0, 0, RIGHT).angle);

  assert_at (sample (motion, ATTUNE_SIDE_TURNS, 2, 0, RIGHT), 45, 18);
  assert_at (sample (motion, ATTUNE_SIDE_TURNS, 3, 0, LEFT), 15, 18);
}

static void
test_both_sides_at_once (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_LEG);

  motion->pose = g_intern_static_string ("neutral");
  add_glide (attune_motion_add_beat (motion), motion->canvas, LEFT, "leg(0.5)", 0, 1000);
  assert_at (sample (motion, ATTUNE_SIDE_BOTH, 0, 0.5, LEFT), 38, 110);
  assert_at (sample (motion, ATTUNE_SIDE_BOTH, 0, 0.5, RIGHT), 62, 110);
}

static void
test_arcs_turn_as_written (void)
{
  g_autoptr (AttuneMotion) clockwise = attune_motion_new (ATTUNE_VIEW_TUMMY);
  g_autoptr (AttuneMotion) other = attune_motion_new (ATTUNE_VIEW_TUMMY);

  add_glide (attune_motion_add_beat (clockwise), ATTUNE_CANVAS_FRONT, LEFT,
             "clock(6) cw clock(6) about navel", 0, 1000);
  add_glide (attune_motion_add_beat (other), ATTUNE_CANVAS_FRONT, LEFT,
             "clock(6) ccw clock(6) about navel", 0, 1000);
  /* A round that fills its beat keeps its pace. */
  assert_at (sample (clockwise, ATTUNE_SIDE_NONE, 0, 0.25, LEFT), 41, 70);
  assert_at (sample (other, ATTUNE_SIDE_NONE, 0, 0.25, LEFT), 59, 70);
}

static void
test_presses_stand_and_hop (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_TUMMY);

  add_glide (attune_motion_add_beat (motion), motion->canvas, RIGHT, "navel+-8,0 > navel+8,0", 0,
             1000)
      ->steps = 5;
  for (guint i = 0; i < 5; i++) {
    AttuneHandFrame hand = sample (motion, ATTUNE_SIDE_NONE, 0, 0.2 * i + 0.07, RIGHT);

    assert_at (hand, 42 + 4 * i, 70);
    g_assert_true (hand.touches);
    g_assert_cmpfloat (hand.press, >, 0.5);
  }
  g_assert_false (sample (motion, ATTUNE_SIDE_NONE, 0, 0.17, RIGHT).touches);
}

static void
test_hands_come_from_the_caregiver (void)
{
  static const struct {
    AttuneView view;
    const char *at;
    double from, to; /* degrees between which the fingers point */
  } cases[] = {
    { ATTUNE_VIEW_FRONT, "navel", -60, 60 },      { ATTUNE_VIEW_FRONT, "head-top", -60, 60 },
    { ATTUNE_VIEW_FRONT, "toes", -60, 60 },       { ATTUNE_VIEW_FACE, "forehead", -90, 90 },
    { ATTUNE_VIEW_SOLE, "heel", -70, 70 },        { ATTUNE_VIEW_BACK, "spine-top", 45, 135 },
    { ATTUNE_VIEW_BACK, "other-ankle", 40, 140 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (AttuneMotion) motion = attune_motion_new (cases[i].view);
    AttuneBeat *beat = attune_motion_add_beat (motion);

    add_glide (beat, motion->canvas, LEFT, cases[i].at, 0, 1000);
    add_glide (beat, motion->canvas, RIGHT, cases[i].at, 0, 1000);
    for (guint hand = 0; hand < 2; hand++) {
      double angle = sample (motion, ATTUNE_SIDE_NONE, 0, 0.5, hand).angle;

      g_assert_cmpfloat (angle, >, cases[i].from);
      g_assert_cmpfloat (angle, <, cases[i].to);
    }
  }
}

static void
test_trail_leaves_out_the_air (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_TUMMY);

  add_glide (attune_motion_add_beat (motion), motion->canvas, LEFT,
             "waist > navel ^ tummy-top > tummy-bottom", 0, 1000);

  g_autoptr (GArray)
      trail = attune_motion_player_get_trail (motion, ATTUNE_SIDE_NONE, 0, 0.5, NULL, LEFT);
  g_autoptr (GArray)
      none = attune_motion_player_get_trail (motion, ATTUNE_SIDE_NONE, 0, 0.5, NULL, RIGHT);

  g_assert_cmpuint (trail->len, ==, 3);
  g_assert_cmpfloat (g_array_index (trail, AttunePoint, 2).y, ==, 80);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_support_lies_behind (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_LEGS);

  add_glide (attune_motion_add_beat (motion), motion->canvas, LEFT, "buttock", 0, 1000)->grip =
      ATTUNE_GRIP_SUPPORT;
  g_assert_true (sample (motion, ATTUNE_SIDE_NONE, 0, 0.5, LEFT).behind);
}

static void
test_hands_follow_a_moved_limb (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_LEGS);
  AttuneBeat *beat = attune_motion_add_beat (motion);
  AttuneLimbMove move = { .joint = ATTUNE_LIMB_JOINT_KNEE, .to_permille = 500 };
  AttuneMotionFrame frame;
  AttuneSkeleton skeleton;

  move.path = attune_path_parse ("knee > navel+-6,10", ATTUNE_CANVAS_FRONT, NULL);
  g_array_append_val (beat->limbs, move);
  add_glide (beat, motion->canvas, LEFT, "leg(0.5)", 0, 1000);

  attune_motion_player_sample (motion, ATTUNE_SIDE_NONE, 0, 0.7, 10, NULL, &frame);
  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &frame.pose);
  g_assert_cmpfloat_with_epsilon (skeleton.leg[0][1].x, 44, 0.01);
  g_assert_cmpfloat_with_epsilon (skeleton.leg[0][1].y, 80, 0.01);
  assert_at (frame.hands[LEFT], 44, 80);

  /* Mirrored, it is the other leg. */
  attune_motion_player_sample (motion, ATTUNE_SIDE_LEFT, 0, 0.7, 10, NULL, &frame);
  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &frame.pose);
  g_assert_cmpfloat_with_epsilon (skeleton.leg[1][1].x, 56, 0.01);
  assert_at (frame.hands[RIGHT], 56, 80);
}

static void
test_jiggles_in_its_time (void)
{
  g_autoptr (AttuneMotion) motion = attune_motion_new (ATTUNE_VIEW_LEG);
  AttuneMotionFrame still, moved;

  motion->jiggle_degrees = 2;
  motion->jiggle_hz = 1.5;
  motion->jiggle_from_permille = 333;
  motion->jiggle_to_permille = 733;
  add_glide (attune_motion_add_beat (motion), motion->canvas, LEFT, "leg(0.2)", 0, 1000);

  attune_motion_player_sample (motion, ATTUNE_SIDE_RIGHT, 0, 0.2, 15, NULL, &still);
  attune_motion_player_sample (motion, ATTUNE_SIDE_RIGHT, 0, 0.5, 15, NULL, &moved);
  g_assert_cmpfloat (moved.pose.angle[ATTUNE_JOINT_HIP_RIGHT], !=,
                     still.pose.angle[ATTUNE_JOINT_HIP_RIGHT]);
  g_assert_cmpfloat (moved.pose.angle[ATTUNE_JOINT_HIP_LEFT], ==,
                     still.pose.angle[ATTUNE_JOINT_HIP_LEFT]);
  attune_motion_player_sample (motion, ATTUNE_SIDE_RIGHT, 0, 0.8, 15, NULL, &moved);
  g_assert_cmpfloat (moved.pose.angle[ATTUNE_JOINT_HIP_RIGHT], ==,
                     still.pose.angle[ATTUNE_JOINT_HIP_RIGHT]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/player/eases-along-and-returns-through-the-air",
                   test_eases_along_and_returns_through_the_air);
  g_test_add_func ("/attune/figure/player/overlaps-into-the-next-beat",
                   test_overlaps_into_the_next_beat);
  g_test_add_func ("/attune/figure/player/moves-without-a-jump", test_moves_without_a_jump);
  g_test_add_func ("/attune/figure/player/left-and-turns-are-mirrored",
                   test_left_and_turns_are_mirrored);
  g_test_add_func ("/attune/figure/player/both-sides-at-once", test_both_sides_at_once);
  g_test_add_func ("/attune/figure/player/arcs-turn-as-written", test_arcs_turn_as_written);
  g_test_add_func ("/attune/figure/player/presses-stand-and-hop", test_presses_stand_and_hop);
  g_test_add_func ("/attune/figure/player/hands-come-from-the-caregiver",
                   test_hands_come_from_the_caregiver);
  g_test_add_func ("/attune/figure/player/trail-leaves-out-the-air", test_trail_leaves_out_the_air);
  g_test_add_func ("/attune/figure/player/support-lies-behind", test_support_lies_behind);
  g_test_add_func ("/attune/figure/player/hands-follow-a-moved-limb",
                   test_hands_follow_a_moved_limb);
  g_test_add_func ("/attune/figure/player/jiggles-in-its-time", test_jiggles_in_its_time);
  return g_test_run ();
}
