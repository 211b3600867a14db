/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the words of a cue's motion make of its loop. */
#include "config.h"

#include "attune-cue-motion.h"
#include "stroke-geometry.h"

#include <math.h>

#define STEP 0.02

typedef struct {
  double lowest; /* while the sign is held */
  double fastest; /* change in a second */
  guint returns; /* how often the sign comes back while it is held */
} Seen;

static Seen
watch (const AttuneCueMotion *motion)
{
  double from = attune_cue_motion_get_hold_from (motion), last = 1;
  gboolean falls = FALSE;
  Seen seen = { .lowest = 1 };

  for (double at = from + STEP; at < from + motion->hold_s; at += STEP) {
    double share = attune_cue_motion_get_share (motion, at);

    seen.lowest = MIN (seen.lowest, share);
    seen.fastest = MAX (seen.fastest, fabs (share - last) / STEP);
    if (share < last - 1e-6)
      falls = TRUE;
    else if (falls && share > 0.999) {
      seen.returns++;
      falls = FALSE;
    }
    last = share;
  }
  return seen;
}

static AttuneCueMotion
parse (const char *text)
{
  AttuneCueMotion motion;

  attune_cue_motion_parse (&motion, text);
  return motion;
}

static void
test_a_sign_that_is_held (void)
{
  AttuneCueMotion motion = parse ("0.5 s up; hold 2 s");

  g_assert_cmpfloat (motion.move_s, ==, 0.5);
  g_assert_cmpfloat (watch (&motion).lowest, ==, 1);
  g_assert_cmpfloat (attune_cue_motion_get_share (&motion, 0), ==, 0);
  g_assert_cmpfloat (attune_cue_motion_get_share (&motion, 2.1), ==, 1);
  g_assert_cmpfloat (attune_cue_motion_get_share (&motion, attune_cue_motion_get_seconds (&motion)),
                     <, 0.001);
}

static void
test_a_sign_that_comes_again (void)
{
  AttuneCueMotion motion = parse ("mouth opens and closes 0.4 Hz; three times; then 2 s waiting");
  Seen seen = watch (&motion);

  g_assert_cmpfloat (motion.hz, ==, 0.4);
  g_assert_cmpfloat (seen.lowest, <, 0.02);
  g_assert_cmpuint (seen.returns, >=, 2);
  g_assert_cmpfloat (motion.hold_s, >=, 3 / 0.4);
}

/* Whoever goes takes as long as the steps, and does not come back meanwhile. */
static void
test_a_way_that_is_gone_on (void)
{
  AttuneCueMotion motion = parse ("two crawl steps; 0.6 Hz");

  g_assert_cmpfloat_with_epsilon (motion.move_s, 2 / 0.6, 0.001);
  g_assert_cmpfloat (watch (&motion).lowest, ==, 1);
}

static void
test_a_sign_to_both_sides (void)
{
  AttuneCueMotion motion = parse ("0.9 Hz; two shakes");
  AttuneExpression quiet, sign, seen;

  g_assert_cmpfloat (watch (&motion).lowest, <, -0.95);
  attune_expression_init (&quiet);
  g_assert_true (attune_expression_parse (&sign, "head turn 25; mouth press; brow raised", NULL));
  attune_cue_motion_blend (&quiet, &sign, -1, &seen);
  g_assert_cmpfloat (seen.turn, ==, -25);
  g_assert_cmpfloat (seen.brow_rise, ==, sign.brow_rise);
  g_assert_cmpstr (seen.mouth, ==, "press");
}

static void
test_limbs_give_but_a_little (void)
{
  AttuneCueMotion motion = parse ("out and in 0.4 Hz; three times");
  double from = attune_cue_motion_get_hold_from (&motion);

  g_assert_cmpfloat (attune_cue_motion_get_pose_share (&motion, 0.5), ==, 0);
  for (double at = from + STEP; at < from + motion.hold_s; at += STEP)
    g_assert_cmpfloat (attune_cue_motion_get_pose_share (&motion, at), >, 0.6);
}

/* Nothing flashes, in none of the cues as they are, and most of them differ in their motion. */
static void
test_every_cue_is_calm (void)
{
  g_autoptr (AttuneCatalog) catalog = cue_catalog_load ();
  GPtrArray *cues = attune_catalog_get_cues (catalog);
  guint n_repeated = 0, n_held = 0;

  g_assert_cmpuint (cues->len, >, 60);
  for (guint i = 0; i < cues->len; i++) {
    AttuneCueMotion motion = parse (((AttuneCue *) g_ptr_array_index (cues, i))->motion);
    Seen seen = watch (&motion);

    g_assert_cmpfloat (motion.hz, <=, 1.5);
    g_assert_cmpfloat (motion.move_s, >=, 0.3);
    g_assert_cmpfloat (seen.fastest, <, 6);
    g_assert_cmpfloat (attune_cue_motion_get_seconds (&motion), <, 20);
    n_repeated += seen.lowest < 0.95;
    n_held += seen.lowest >= 0.95;
  }
  g_assert_cmpuint (n_repeated, >, 25);
  g_assert_cmpuint (n_held, >, 25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/cue-motion/held", test_a_sign_that_is_held);
  g_test_add_func ("/attune/figure/cue-motion/comes-again", test_a_sign_that_comes_again);
  g_test_add_func ("/attune/figure/cue-motion/gone-on", test_a_way_that_is_gone_on);
  g_test_add_func ("/attune/figure/cue-motion/both-sides", test_a_sign_to_both_sides);
  g_test_add_func ("/attune/figure/cue-motion/limbs-give-but-a-little",
                   test_limbs_give_but_a_little);
  g_test_add_func ("/attune/figure/cue-motion/every-cue-is-calm", test_every_cue_is_calm);
  return g_test_run ();
}
