/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Every stroke's way as the repertoire describes it, written down here a second time in plain
 * canvas numbers and compared with what the player makes of the content. Ways on limbs are compared
 * with the limbs laid out as on the canvas, everything else in the stroke's own pose. */
#include "config.h"

#include "content/attune-anchors.h"

#include "attune-build.h"
#include "attune-motion-player.h"
#include "stroke-geometry.h"

#include <math.h>
#include <string.h>

#define N_STROKES 55
#define LEFT ATTUNE_HAND_LEFT
#define RIGHT ATTUNE_HAND_RIGHT
#define NAPPY_MARGIN_FRONT 5.0
#define NAPPY_MARGIN_BACK 3.0
#define SAMPLES 60

/* Hand over hand: the two take turns from repetition to repetition. */
static const char *const alternating[] = {
  "legs.indian_milking", "legs.swedish_milking", "tummy.water_wheel_a",
  "arms.indian_milking", "arms.swedish_milking",
};

static AttuneCatalog *catalog;
static const AttuneBuild *build; /* of the baby that is looked at, or the baby as drawn */

static AttuneStroke *
get_stroke (const char *id)
{
  AttuneStroke *stroke = attune_catalog_get_stroke (catalog, id);

  if (stroke == NULL)
    g_error ("there is no stroke “%s”", id);
  return stroke;
}

static double
signed_area (const GArray *trail)
{
  double area = 0;

  for (guint i = 0, j = trail->len - 1; i < trail->len; j = i++) {
    AttunePoint a = g_array_index (trail, AttunePoint, j);
    AttunePoint b = g_array_index (trail, AttunePoint, i);

    area += a.x * b.y - b.x * a.y;
  }
  return area / 2;
}

/* The motion of a stroke with its limbs laid out as the canvas has them. */
static const char *
lay_out (AttuneStroke *stroke)
{
  const char *pose = stroke->motion->pose;

  stroke->motion->pose = g_intern_static_string ("neutral");
  return pose;
}

static void
assert_passes (const StrokeWay *way, const GArray *trail, AttunePoint via)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 1; i < trail->len; i++)
    nearest = MIN (nearest, point_distance_to_line (via, g_array_index (trail, AttunePoint, i - 1),
                                                    g_array_index (trail, AttunePoint, i)));
  if (nearest > way->tolerance)
    g_error ("%s: passes %g,%g only at a distance of %g", way->id, via.x, via.y, nearest);
}

static void
assert_near (const char *id,
             const char *what,
             AttunePoint is,
             AttunePoint expected,
             double tolerance)
{
  if (point_distance (is, expected) > tolerance)
    g_error ("%s: %s at %.1f,%.1f, not at %g,%g", id, what, is.x, is.y, expected.x, expected.y);
}

static void
assert_way (const StrokeWay *way, const GArray *trail)
{
  if (trail->len < 2)
    g_error ("%s: beat %u: the %s hand does not travel", way->id, way->beat,
             way->hand == LEFT ? "left" : "right");

  assert_near (way->id, "begins", g_array_index (trail, AttunePoint, 0), way->start,
               way->tolerance);
  assert_near (way->id, "ends", g_array_index (trail, AttunePoint, trail->len - 1), way->end,
               way->tolerance);
  for (guint i = 0; i < G_N_ELEMENTS (way->via) && way->via[i].x > 0; i++)
    assert_passes (way, trail, way->via[i]);
  if (way->sense != 0 && signed_area (trail) * way->sense <= 0)
    g_error ("%s: goes round the wrong way", way->id);
}

static void
test_ways (void)
{
  for (guint i = 0; i < n_stroke_ways; i++) {
    AttuneStroke *stroke = get_stroke (stroke_ways[i].id);
    const char *pose = lay_out (stroke);
    g_autoptr (GArray) trail = attune_motion_player_get_trail (
        stroke->motion, ATTUNE_SIDE_RIGHT, stroke_ways[i].beat, stroke_ways[i].phase, NULL,
        stroke_ways[i].hand);

    assert_way (&stroke_ways[i], trail);
    stroke->motion->pose = pose;
  }
}

static void
sample (const AttuneStroke *stroke,
        AttuneSide side,
        guint repetition,
        double phase,
        AttuneMotionFrame *frame)
{
  attune_motion_player_sample (stroke->motion, side, repetition, phase, stroke->beat_us / 1e6,
                               build, frame);
}

static void
test_places (void)
{
  for (guint i = 0; i < n_stroke_places; i++) {
    AttuneStroke *stroke = get_stroke (stroke_places[i].id);
    const char *pose = lay_out (stroke);
    AttuneMotionFrame frame;

    sample (stroke, ATTUNE_SIDE_RIGHT, stroke_places[i].beat, stroke_places[i].phase, &frame);
    stroke->motion->pose = pose;

    const AttuneHandFrame *hand = &frame.hands[stroke_places[i].hand];

    if (!hand->shown || !hand->touches)
      g_error ("%s: the hand does not lie there", stroke_places[i].id);
    assert_near (stroke_places[i].id, "lies", (AttunePoint){ hand->x, hand->y },
                 stroke_places[i].at, stroke_places[i].tolerance);
  }
}

static AttuneCanvas
get_limb_canvas (const AttuneStroke *stroke)
{
  return stroke->motion->canvas == ATTUNE_CANVAS_SIDE ? ATTUNE_CANVAS_SIDE : ATTUNE_CANVAS_FRONT;
}

static void
test_joints (void)
{
  for (guint i = 0; i < n_stroke_joints; i++) {
    AttuneStroke *stroke = get_stroke (stroke_joints[i].id);
    AttuneMotionFrame frame;
    AttuneSkeleton skeleton;

    sample (stroke, ATTUNE_SIDE_RIGHT, stroke_joints[i].beat, stroke_joints[i].phase, &frame);
    attune_skeleton_init (&skeleton, get_limb_canvas (stroke), &frame.pose);

    AttunePoint at = stroke_joints[i].joint == STROKE_JOINT_WRIST
                         ? skeleton.arm[stroke_joints[i].side][2]
                         : skeleton.leg[stroke_joints[i].side][1 + stroke_joints[i].joint];

    assert_near (stroke_joints[i].id, "joint", at, stroke_joints[i].at, stroke_joints[i].tolerance);
  }
}

static gboolean
is_listed (const char *id)
{
  for (guint i = 0; i < n_stroke_ways; i++) {
    if (strcmp (stroke_ways[i].id, id) == 0)
      return TRUE;
  }
  for (guint i = 0; i < n_stroke_places; i++) {
    if (strcmp (stroke_places[i].id, id) == 0)
      return TRUE;
  }
  for (guint i = 0; i < n_stroke_joints; i++) {
    if (strcmp (stroke_joints[i].id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
test_no_stroke_is_left_out (void)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);

  g_assert_cmpuint (strokes->len, ==, N_STROKES);
  for (guint i = 0; i < strokes->len; i++) {
    AttuneStroke *stroke = g_ptr_array_index (strokes, i);

    if (!is_listed (stroke->id))
      g_error ("%s has no geometry in this test", stroke->id);
  }
}

typedef void (*FrameCheck) (const AttuneStroke *stroke,
                            guint repetition,
                            double phase,
                            const AttuneMotionFrame *frame);

static void
each_moment (FrameCheck check)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);

  for (guint i = 0; i < strokes->len; i++) {
    AttuneStroke *stroke = g_ptr_array_index (strokes, i);

    for (guint repetition = 0; repetition < stroke->motion->beats->len + 1; repetition++) {
      for (guint j = 0; j < SAMPLES; j++) {
        AttuneMotionFrame frame;
        double phase = (double) j / SAMPLES;

        sample (stroke, ATTUNE_SIDE_RIGHT, repetition, phase, &frame);
        check (stroke, repetition, phase, &frame);
      }
    }
  }
}

static void
check_on_part (const AttuneStroke *stroke,
               guint repetition,
               double phase,
               const AttuneMotionFrame *frame)
{
  AttuneSkeleton skeleton;

  if (stroke->kind != ATTUNE_STROKE_GLIDE)
    return;

  attune_skeleton_init (&skeleton, get_limb_canvas (stroke), &frame->pose);
  for (guint i = 0; i < 2; i++) {
    const AttuneHandFrame *hand = &frame->hands[i];
    gboolean works = hand->grip != ATTUNE_GRIP_HOLD;

    if (works && hand->shown && hand->touches &&
        !point_is_on_part (stroke, build, &skeleton, (AttunePoint){ hand->x, hand->y }))
      g_error ("%s: repetition %u at %.2f: a hand is at %.1f,%.1f, off its part", stroke->id,
               repetition, phase, hand->x, hand->y);
  }
}

static void
at_every_age (FrameCheck check)
{
  for (guint age = 0; age < ATTUNE_N_AGE_LOOKS; age++) {
    build = attune_build_get (age);
    each_moment (check);
  }
  build = NULL;
}

static void
test_hands_stay_on_their_part (void)
{
  at_every_age (check_on_part);
}

static void
check_off_nappy (const AttuneStroke *stroke,
                 guint repetition,
                 double phase,
                 const AttuneMotionFrame *frame)
{
  AttuneCanvas canvas = stroke->motion->canvas;
  double margin = canvas == ATTUNE_CANVAS_BACK ? NAPPY_MARGIN_BACK : NAPPY_MARGIN_FRONT;

  if (stroke->kind != ATTUNE_STROKE_GLIDE || canvas > ATTUNE_CANVAS_BACK ||
      strcmp (stroke->id, "legs.bottom_relaxer") == 0)
    return;

  for (guint i = 0; i < 2; i++) {
    const AttuneHandFrame *hand = &frame->hands[i];
    g_autoptr (GArray) trail = attune_motion_player_get_trail (stroke->motion, ATTUNE_SIDE_RIGHT,
                                                               repetition, phase, build, i);

    if (hand->shown && hand->touches && trail->len > 0 &&
        point_distance_to_nappy (canvas, (AttunePoint){ hand->x, hand->y }) < margin - 0.001)
      g_error ("%s: repetition %u at %.2f: a hand is at %.1f,%.1f, too near the nappy", stroke->id,
               repetition, phase, hand->x, hand->y);
  }
}

static void
test_no_way_enters_the_nappy (void)
{
  at_every_age (check_off_nappy);
}

static void
assert_mirrored (const AttuneStroke *stroke,
                 const AttuneHandFrame *right,
                 const AttuneHandFrame *left)
{
  double width, height;

  attune_canvas_get_size (stroke->motion->canvas, &width, &height);
  g_assert_cmpint (left->shown, ==, right->shown);
  g_assert_cmpint (left->touches, ==, right->touches);
  if (!left->shown)
    return;
  g_assert_cmpuint (left->grip, ==, right->grip);
  g_assert_cmpfloat_with_epsilon (left->x, width - right->x, 0.001);
  g_assert_cmpfloat_with_epsilon (left->y, right->y, 0.001);
  g_assert_cmpfloat_with_epsilon (left->angle, -right->angle, 0.001);
}

static void
test_the_left_is_the_mirror (void)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);
  guint n_each = 0;

  for (guint i = 0; i < strokes->len; i++) {
    AttuneStroke *stroke = g_ptr_array_index (strokes, i);

    if (stroke->sides != ATTUNE_SIDES_EACH)
      continue;
    n_each++;
    for (guint j = 0; j < SAMPLES; j++) {
      AttuneMotionFrame right, left;

      sample (stroke, ATTUNE_SIDE_RIGHT, j % 3, (double) j / SAMPLES, &right);
      sample (stroke, ATTUNE_SIDE_LEFT, j % 3, (double) j / SAMPLES, &left);
      assert_mirrored (stroke, &right.hands[LEFT], &left.hands[RIGHT]);
      assert_mirrored (stroke, &right.hands[RIGHT], &left.hands[LEFT]);
    }
  }
  g_assert_cmpuint (n_each, ==, 21);
}

/* Written for the baby's right: hands that work on one side of the front are on the picture's left. */
static void
test_one_sided_strokes_are_on_the_right (void)
{
  static const char *const one_sided[] = { "legs.indian_milking",  "legs.hug_and_glide",
                                           "legs.swedish_milking", "legs.rolling",
                                           "arms.pit_stop",        "arms.indian_milking",
                                           "arms.hug_and_glide",   "arms.swedish_milking",
                                           "arms.rolling" };

  for (guint i = 0; i < G_N_ELEMENTS (one_sided); i++) {
    for (guint j = 0; j < SAMPLES; j++) {
      AttuneMotionFrame frame;

      sample (get_stroke (one_sided[i]), ATTUNE_SIDE_RIGHT, 2, (double) j / SAMPLES, &frame);
      for (guint hand = 0; hand < 2; hand++) {
        if (frame.hands[hand].touches)
          g_assert_cmpfloat (frame.hands[hand].x, <, 50);
      }
    }
  }
}

static void
test_hands_take_turns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (alternating); i++) {
    AttuneStroke *stroke = get_stroke (alternating[i]);

    for (guint repetition = 0; repetition < 4; repetition++) {
      AttuneHand working = repetition % 2 == 0 ? LEFT : RIGHT;
      g_autoptr (GArray) trail = attune_motion_player_get_trail (stroke->motion, ATTUNE_SIDE_RIGHT,
                                                                 repetition, 0.5, NULL, working);
      AttuneMotionFrame frame;

      g_assert_cmpuint (trail->len, >, 1);
      for (guint j = 0; j < SAMPLES; j++) {
        double phase = (double) j / SAMPLES;

        sample (stroke, ATTUNE_SIDE_RIGHT, repetition, phase, &frame);
        if (!frame.hands[working].touches)
          g_error ("%s: repetition %u: no hand is on the skin", stroke->id, repetition);
      }
    }
  }
}

/* Strokes that go back on the skin on purpose. */
static gboolean
is_to_and_fro (const char *id)
{
  return strcmp (id, "chest.butterfly") == 0 || strcmp (id, "tummy.i_love_you") == 0;
}

/* A stroke with a direction is never drawn back: whoever touches only ever moves on along the way. */
static void
test_a_returning_hand_does_not_touch (void)
{
  for (guint i = 0; i < n_stroke_ways; i++) {
    AttuneStroke *stroke = get_stroke (stroke_ways[i].id);
    AttunePoint before = { 0 };
    gboolean touched = FALSE;
    AttunePoint along = { stroke_ways[i].end.x - stroke_ways[i].start.x,
                          stroke_ways[i].end.y - stroke_ways[i].start.y };
    double length = hypot (along.x, along.y);
    gboolean straight = stroke_ways[i].sense == 0 && length > 5 &&
                        !is_to_and_fro (stroke_ways[i].id);

    for (guint j = 0; straight && j < SAMPLES * 2; j++) {
      AttuneMotionFrame frame;
      double phase = (double) (j % SAMPLES) / SAMPLES;

      sample (stroke, ATTUNE_SIDE_RIGHT, stroke_ways[i].beat + j / SAMPLES, phase, &frame);

      const AttuneHandFrame *hand = &frame.hands[stroke_ways[i].hand];
      double moved = ((hand->x - before.x) * along.x + (hand->y - before.y) * along.y) / length;

      if (hand->touches && touched && moved < -0.25)
        g_error ("%s: the hand goes back on the skin at %.2f", stroke_ways[i].id, phase);
      touched = hand->touches;
      before = (AttunePoint){ hand->x, hand->y };
    }
  }
}

static void
test_i_love_you_ends_lower_left (void)
{
  static const double ends[] = { 0.224, 0.589, 0.999 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    AttuneMotionFrame frame;

    sample (get_stroke ("tummy.i_love_you"), ATTUNE_SIDE_NONE, 0, ends[i], &frame);
    g_assert_true (frame.hands[RIGHT].touches);
    assert_near ("tummy.i_love_you", "ends",
                 (AttunePoint){ frame.hands[RIGHT].x, frame.hands[RIGHT].y },
                 (AttunePoint){ 57, 79 }, EXACT);
  }
}

/* The moon lifts before the sun comes to 3 o'clock, and the two hands never meet. */
static void
test_sun_and_moon_do_not_collide (void)
{
  for (guint j = 0; j < SAMPLES; j++) {
    AttuneMotionFrame frame;
    double phase = (double) j / SAMPLES;

    sample (get_stroke ("tummy.sun_moon"), ATTUNE_SIDE_NONE, 1, phase, &frame);
    g_assert_true (frame.hands[LEFT].touches);
    if (phase >= 0.74)
      g_assert_false (frame.hands[RIGHT].touches);
    if (frame.hands[RIGHT].touches)
      g_assert_cmpfloat (hypot (frame.hands[LEFT].x - frame.hands[RIGHT].x,
                                frame.hands[LEFT].y - frame.hands[RIGHT].y),
                         >, 8);
  }
}

static void
test_rolling_in_opposite_phase (void)
{
  static const char *const rolling[] = { "legs.rolling", "arms.rolling", "back.back_and_forth" };

  for (guint i = 0; i < G_N_ELEMENTS (rolling); i++) {
    const AttuneMotion *motion = get_stroke (rolling[i])->motion;
    AttuneBeat *beat = g_ptr_array_index (motion->beats, 0);
    const AttuneGlide *left = &g_array_index (beat->glides, AttuneGlide, 0);
    const AttuneGlide *right = &g_array_index (beat->glides, AttuneGlide, 1);

    g_assert_cmpint (left->sway_phase, ==, -right->sway_phase);
    g_assert_cmpfloat (left->sway, ==, right->sway);
    g_assert_cmpfloat (left->sway_hz, ==, 0.7);
  }
}

static void
test_combing_grows_lighter (void)
{
  AttuneStroke *stroke = get_stroke ("back.combing");
  double last = 2;

  for (guint repetition = 0; repetition < stroke->repetitions; repetition++) {
    AttuneMotionFrame frame;

    sample (stroke, ATTUNE_SIDE_NONE, repetition, 0.4, &frame);
    g_assert_cmpfloat (frame.hands[RIGHT].press, <, last);
    last = frame.hands[RIGHT].press;
  }
  g_assert_cmpfloat (last, >, 0);
}

/* Where the tummy had no yes, a joining stroke is on chest and legs and nowhere between. */
static void
test_joining_strokes_lift_over_the_tummy (void)
{
  static const char *const joining[] = { "chest.integration", "arms.integration" };

  for (guint i = 0; i < G_N_ELEMENTS (joining); i++) {
    guint n_chest = 0, n_legs = 0;

    for (guint j = 0; j < SAMPLES; j++) {
      AttuneMotionFrame frame;

      sample (get_stroke (joining[i]), ATTUNE_SIDE_NONE, 0, (double) j / SAMPLES, &frame);
      attune_motion_frame_lift_over (&frame, ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY));
      for (guint hand = 0; hand < 2; hand++) {
        double y = frame.hands[hand].y;

        if (!frame.hands[hand].touches)
          continue;
        g_assert_true (y < 57 || y > 84);
        n_chest += y < 57;
        n_legs += y > 84;
      }
    }
    g_assert_cmpuint (n_chest, >, 0);
    g_assert_cmpuint (n_legs, >, 0);
  }
}

/* The knees' middle goes round clockwise, as the bowel runs. */
static void
test_hip_circles_are_clockwise (void)
{
  g_autoptr (GArray) middle = g_array_new (FALSE, FALSE, sizeof (AttunePoint));

  for (guint j = 0; j < SAMPLES; j++) {
    AttuneMotionFrame frame;
    AttuneSkeleton skeleton;

    sample (get_stroke ("colic.hip_circles"), ATTUNE_SIDE_NONE, 0, (double) j / SAMPLES, &frame);
    attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, &frame.pose);

    AttunePoint at = { (skeleton.leg[0][1].x + skeleton.leg[1][1].x) / 2,
                       (skeleton.leg[0][1].y + skeleton.leg[1][1].y) / 2 };

    assert_near ("colic.hip_circles", "middle of the knees", at, (AttunePoint){ 50, 84 }, 5.5);
    g_array_append_val (middle, at);
  }
  g_assert_cmpfloat (signed_area (middle), >, 40);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  catalog = stroke_catalog_load ();

  g_test_add_func ("/attune/figure/geometry/no-stroke-is-left-out", test_no_stroke_is_left_out);
  g_test_add_func ("/attune/figure/geometry/ways", test_ways);
  g_test_add_func ("/attune/figure/geometry/places", test_places);
  g_test_add_func ("/attune/figure/geometry/joints", test_joints);
  g_test_add_func ("/attune/figure/geometry/hands-stay-on-their-part",
                   test_hands_stay_on_their_part);
  g_test_add_func ("/attune/figure/geometry/no-way-enters-the-nappy", test_no_way_enters_the_nappy);
  g_test_add_func ("/attune/figure/geometry/the-left-is-the-mirror", test_the_left_is_the_mirror);
  g_test_add_func ("/attune/figure/geometry/one-sided-strokes-are-on-the-right",
                   test_one_sided_strokes_are_on_the_right);
  g_test_add_func ("/attune/figure/geometry/hands-take-turns", test_hands_take_turns);
  g_test_add_func ("/attune/figure/geometry/a-returning-hand-does-not-touch",
                   test_a_returning_hand_does_not_touch);
  g_test_add_func ("/attune/figure/geometry/i-love-you-ends-lower-left",
                   test_i_love_you_ends_lower_left);
  g_test_add_func ("/attune/figure/geometry/sun-and-moon-do-not-collide",
                   test_sun_and_moon_do_not_collide);
  g_test_add_func ("/attune/figure/geometry/rolling-in-opposite-phase",
                   test_rolling_in_opposite_phase);
  g_test_add_func ("/attune/figure/geometry/combing-grows-lighter", test_combing_grows_lighter);
  g_test_add_func ("/attune/figure/geometry/joining-strokes-lift-over-the-tummy",
                   test_joining_strokes_lift_over_the_tummy);
  g_test_add_func ("/attune/figure/geometry/hip-circles-are-clockwise",
                   test_hip_circles_are_clockwise);

  int result = g_test_run ();

  attune_catalog_unref (catalog);
  return result;
}
