/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Babies of four ages: what grows, what stays, and that a pose is the same pose in all of them. */
#include "config.h"

#include "attune-build.h"

#include <math.h>

#define CHIN 34.5
#define CROWN 0.0
#define HIP 86.0

static double
get_leg_length (AttuneAgeLook age)
{
  AttunePose long_legs = { .build = attune_build_get (age) };
  AttuneSkeleton skeleton;

  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &long_legs);
  return skeleton.leg[0][3].y - skeleton.leg[0][0].y;
}

static double
get_head_length (AttuneAgeLook age)
{
  AttunePoint crown = attune_build_place (attune_build_get (age), ATTUNE_CANVAS_FRONT,
                                          (AttunePoint){ 50, CROWN });

  return CHIN - crown.y;
}

static void
test_weeks (void)
{
  g_assert_cmpuint (attune_age_look_for_weeks (0), ==, ATTUNE_AGE_LOOK_NEWBORN);
  g_assert_cmpuint (attune_age_look_for_weeks (7), ==, ATTUNE_AGE_LOOK_NEWBORN);
  g_assert_cmpuint (attune_age_look_for_weeks (8), ==, ATTUNE_AGE_LOOK_FOUR_MONTHS);
  g_assert_cmpuint (attune_age_look_for_weeks (17), ==, ATTUNE_AGE_LOOK_FOUR_MONTHS);
  g_assert_cmpuint (attune_age_look_for_weeks (39), ==, ATTUNE_AGE_LOOK_NINE_MONTHS);
  g_assert_cmpuint (attune_age_look_for_weeks (70), ==, ATTUNE_AGE_LOOK_TODDLER);
}

/* About a quarter of the length at birth, about a fifth at a year and a half. */
static void
test_the_head_becomes_a_smaller_part (void)
{
  double last = 1;

  for (guint age = 0; age < ATTUNE_N_AGE_LOOKS; age++) {
    double head = get_head_length (age);
    double part = head / (head + HIP - CHIN + get_leg_length (age));

    g_assert_cmpfloat (part, <, last - 0.01);
    g_assert_cmpfloat (part, <, 0.28);
    g_assert_cmpfloat (part, >, 0.17);
    last = part;
  }
}

static void
test_the_trunk_keeps_its_places (void)
{
  for (guint age = 0; age < ATTUNE_N_AGE_LOOKS; age++) {
    AttunePoint navel = attune_build_place (attune_build_get (age), ATTUNE_CANVAS_FRONT,
                                            (AttunePoint){ 50, 70 });

    g_assert_cmpfloat_with_epsilon (navel.x, 50, 1e-9);
    g_assert_cmpfloat_with_epsilon (navel.y, 70, 1e-9);
  }
}

static double
get_turn (const AttunePoint bone[2])
{
  return atan2 (bone[1].y - bone[0].y, bone[1].x - bone[0].x);
}

/* Longer limbs bend as shorter ones do, and hang together. */
static void
test_every_pose_at_every_age (void)
{
  const char *const *ids = attune_pose_list_ids ();

  for (guint i = 0; ids[i] != NULL; i++) {
    for (guint age = 0; age < ATTUNE_N_AGE_LOOKS; age++) {
      AttunePose pose;
      AttuneSkeleton drawn, grown;

      g_assert_true (attune_pose_find (ids[i], &pose));
      attune_skeleton_init (&drawn, ATTUNE_CANVAS_FRONT, &pose);
      pose.build = attune_build_get (age);
      attune_skeleton_init (&grown, ATTUNE_CANVAS_FRONT, &pose);
      for (guint side = 0; side < 2; side++) {
        for (guint bone = 0; bone < 3; bone++) {
          g_assert_cmpfloat_with_epsilon (get_turn (grown.leg[side] + bone),
                                          get_turn (drawn.leg[side] + bone), 1e-6);
          g_assert_cmpfloat_with_epsilon (get_turn (grown.arm[side] + bone),
                                          get_turn (drawn.arm[side] + bone), 1e-6);
        }
      }
    }
  }
}

/* Where a leg is drawn, whoever asks for its joints finds it. */
static void
test_places_on_legs_grow_with_them (void)
{
  for (guint age = 0; age < ATTUNE_N_AGE_LOOKS; age++) {
    const AttuneBuild *build = attune_build_get (age);
    AttunePose lying = { .build = build };
    AttuneSkeleton skeleton;
    AttunePoint ankle = attune_build_place (build, ATTUNE_CANVAS_BACK, (AttunePoint){ 59, 134 });

    attune_skeleton_init (&skeleton, ATTUNE_CANVAS_BACK, &lying);
    g_assert_cmpfloat_with_epsilon (skeleton.leg[0][2].x, ankle.x, 0.01);
    g_assert_cmpfloat_with_epsilon (skeleton.leg[0][2].y, ankle.y, 0.01);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/build/weeks", test_weeks);
  g_test_add_func ("/attune/figure/build/the-head-becomes-a-smaller-part",
                   test_the_head_becomes_a_smaller_part);
  g_test_add_func ("/attune/figure/build/the-trunk-keeps-its-places",
                   test_the_trunk_keeps_its_places);
  g_test_add_func ("/attune/figure/build/every-pose-at-every-age", test_every_pose_at_every_age);
  g_test_add_func ("/attune/figure/build/places-on-legs-grow-with-them",
                   test_places_on_legs_grow_with_them);
  return g_test_run ();
}
