/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "attune-camera.h"
#include "attune-figure.h"
#include "attune-hands.h"

#define SIDE 240

static cairo_surface_t *
paint (AttuneFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  attune_figure_paint (figure, cr, SIDE, SIDE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_same (cairo_surface_t *one, cairo_surface_t *other)
{
  return memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other),
                 (gsize) cairo_image_surface_get_stride (one) * SIDE) == 0;
}

static guint
count_painted (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint painted = 0;

  for (guint i = 0; i < SIDE * SIDE; i++)
    painted += data[4 * i + 3] > 128;
  return painted;
}

/* A stroke with one hand that goes straight along the path. */
static AttuneStroke *
make_stroke (AttuneView view, AttuneGrip grip, const char *path)
{
  AttuneStroke *stroke = attune_stroke_new ("tests.figure");
  g_autoptr (GError) error = NULL;
  AttuneGlide glide = { 0 };
  AttuneBeat *beat;

  stroke->motion = attune_motion_new (view);
  beat = attune_motion_add_beat (stroke->motion);
  glide.hand = ATTUNE_HAND_RIGHT;
  glide.grip = grip;
  glide.path = attune_path_parse (path, attune_view_get_canvas (view), &error);
  glide.to_permille = 1000;
  g_assert_no_error (error);
  g_array_append_val (beat->glides, glide);
  return stroke;
}

static void
test_every_view_is_painted (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  for (AttuneView view = 0; view <= ATTUNE_VIEW_CUDDLE; view++) {
    cairo_surface_t *surface;

    attune_figure_show_baby (figure, view, NULL, NULL);
    surface = paint (figure);
    if (count_painted (surface) < SIDE * SIDE / 10)
      g_error ("view “%s” is nearly empty", attune_view_to_id (view));
    cairo_surface_destroy (surface);
  }
}

/* When the hands have rested, the baby is seen wrapped in the caregiver's arms. */
static void
test_a_motion_ends_in_arms (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_CHEST, ATTUNE_GRIP_FLAT, "breastbone > breastbone+0,2");
  cairo_surface_t *held, *ended, *again, *first;

  stroke->motion->ends_in = ATTUNE_VIEW_CUDDLE;
  stroke->motion->ends_from_permille = 600;
  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
  first = paint (figure);
  attune_figure_seek (figure, 0, 0.7, 30);
  ended = paint (figure);
  attune_figure_show_baby (figure, ATTUNE_VIEW_CUDDLE, NULL,
                           "mouth smile; lid open; brow raised; hand open");
  held = paint (figure);
  g_assert_true (is_same (ended, held));
  g_assert_false (is_same (first, ended));
  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
  attune_figure_seek (figure, 0, 0.7, 30);
  attune_figure_seek (figure, 0, 0, 30);
  again = paint (figure);
  g_assert_true (is_same (first, again));
  cairo_surface_destroy (first);
  cairo_surface_destroy (ended);
  cairo_surface_destroy (held);
  cairo_surface_destroy (again);
}

/* The baby's left is the whole picture the other way round. */
static void
test_the_left_seen_from_the_side (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (AttuneStroke) stroke = make_stroke (ATTUNE_VIEW_SIDE, ATTUNE_GRIP_HOLD, "leg(0.4)");
  cairo_surface_t *right, *left;
  guint differing = 0;

  stroke->motion->pose = "side-leg-held";
  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_RIGHT);
  right = paint (figure);
  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_LEFT);
  left = paint (figure);
  for (int y = 0; y < SIDE; y++) {
    const guint8 *a = cairo_image_surface_get_data (right) +
                      y * cairo_image_surface_get_stride (right);
    const guint8 *b = cairo_image_surface_get_data (left) +
                      y * cairo_image_surface_get_stride (left);

    for (int x = 0; x < SIDE; x++)
      differing += abs (a[4 * x + 3] - b[4 * (SIDE - 1 - x) + 3]) > 128;
  }
  g_assert_cmpuint (differing, <, SIDE * SIDE / 100);
  cairo_surface_destroy (right);
  cairo_surface_destroy (left);
}

/* Whether the picture differs within @radius pixels of @x, @y. */
static gboolean
differs_near (cairo_surface_t *one, cairo_surface_t *other, int x, int y, int radius)
{
  for (int row = MAX (0, y - radius); row <= MIN (SIDE - 1, y + radius); row++) {
    int stride = cairo_image_surface_get_stride (one);
    const guint8 *a = cairo_image_surface_get_data (one) + row * stride;
    const guint8 *b = cairo_image_surface_get_data (other) + row * stride;
    int first = MAX (0, x - radius), last = MIN (SIDE - 1, x + radius);

    if (memcmp (a + 4 * first, b + 4 * first, 4 * (gsize) (last - first + 1)) != 0)
      return TRUE;
  }
  return FALSE;
}

static void
test_every_grip_lies_where_it_works (void)
{
  for (AttuneGrip grip = 0; grip < ATTUNE_GRIP_SUPPORT; grip++) {
    g_autoptr (AttuneFigure) figure = attune_figure_new ();
    g_autoptr (AttuneStroke) stroke = make_stroke (ATTUNE_VIEW_TUMMY, grip, "navel > navel+0,6");
    cairo_surface_t *bare, *held;
    AttuneFrame frame;
    double scale, x, y;

    attune_figure_show_baby (figure, ATTUNE_VIEW_TUMMY, NULL,
                             "mouth smile; lid open; brow raised; hand open");
    bare = paint (figure);
    attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
    attune_figure_seek (figure, 0, 0.3, 3);
    held = paint (figure);
    attune_camera_get_frame (ATTUNE_VIEW_TUMMY, ATTUNE_SIDE_NONE, &frame);
    scale = attune_camera_place (&frame, SIDE, SIDE, &x, &y);
    if (!differs_near (bare, held, (int) (50 * scale + x), (int) (72 * scale + y), 12))
      g_error ("grip “%s” is not at the navel", attune_grip_to_id (grip));
    cairo_surface_destroy (bare);
    cairo_surface_destroy (held);
  }
}

static void
test_hands_move_with_the_stroke (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel+0,-8 > navel+0,8");
  cairo_surface_t *start, *middle;

  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
  attune_figure_seek (figure, 0, 0, 3);
  start = paint (figure);
  attune_figure_seek (figure, 0, 0.5, 3);
  middle = paint (figure);
  g_assert_false (is_same (start, middle));
  cairo_surface_destroy (start);
  cairo_surface_destroy (middle);
}

static void
test_reduced_motion_stands_still (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel+0,-8 > navel+0,8");
  cairo_surface_t *start, *later;

  attune_figure_set_reduced_motion (figure, TRUE);
  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
  attune_figure_seek (figure, 0, 0.1, 3);
  start = paint (figure);
  attune_figure_tick (figure, 1000000);
  attune_figure_tick (figure, 1040000);
  attune_figure_seek (figure, 0, 0.6, 3);
  later = paint (figure);
  g_assert_true (is_same (start, later));
  g_assert_false (attune_figure_is_moving (figure));
  cairo_surface_destroy (start);
  cairo_surface_destroy (later);
}

/* In a question nothing touches: the middle of the part asked for looks as if no hand were there. */
static void
test_question_shows_hands_beside (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  cairo_surface_t *asked, *bare;
  AttuneFrame frame;
  double scale, x, y;

  attune_figure_show_question (figure, ATTUNE_REGION_LEGS);
  asked = paint (figure);
  attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, "brow raised; hand half");
  bare = paint (figure);
  attune_camera_get_frame (ATTUNE_VIEW_FRONT, ATTUNE_SIDE_NONE, &frame);
  scale = attune_camera_place (&frame, SIDE, SIDE, &x, &y);
  g_assert_false (differs_near (asked, bare, (int) (50 * scale + x), (int) (68 * scale + y), 16));
  g_assert_true (differs_near (asked, bare, (int) (13 * scale + x), (int) (118 * scale + y), 8));
  cairo_surface_destroy (asked);
  cairo_surface_destroy (bare);
}

static void
test_camera_glides (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (AttuneStroke)
      tummy = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel+0,-8 > navel+0,8");
  g_autoptr (AttuneStroke)
      legs = make_stroke (ATTUNE_VIEW_LEGS, ATTUNE_GRIP_FLAT, "navel+0,20 > navel+0,28");

  attune_figure_show_stroke (figure, tummy, ATTUNE_SIDE_NONE);
  attune_figure_show_stroke (figure, legs, ATTUNE_SIDE_NONE);
  g_assert_true (attune_figure_is_moving (figure));
  for (gint64 at = 1; at < 30; at++)
    attune_figure_tick (figure, at * 33000);
  g_assert_false (attune_figure_is_moving (figure));
}
/* The answers and states must not look alike, not even small. */
static void
test_faces_differ (void)
{
  static const char *const words[] = {
    "",
    "head turn 55; gaze far",
    "brow knit; gaze aside",
    "lid wide; brow raised",
    "mouth smile",
    "lid closed",
    "lid half; gaze down",
    "mouth yawn; lid squeezed",
    "mouth cry; lid squeezed; skin red; mark tear",
    "mouth down",
  };
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  cairo_surface_t *faces[G_N_ELEMENTS (words)];

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    attune_figure_show_baby (figure, ATTUNE_VIEW_FACE, NULL, words[i]);
    faces[i] = paint (figure);
    for (guint j = 0; j < i; j++)
      g_assert_false (is_same (faces[i], faces[j]));
  }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    cairo_surface_destroy (faces[i]);
}

/* The picture of a step at a quarter of its way. */
static cairo_surface_t *
paint_step (const AttuneStroke *stroke, AttuneRegion on, gboolean on_chest, AttuneRegions lifted)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  attune_figure_set_on_chest (figure, on_chest);
  attune_figure_show_step (figure, stroke, on, ATTUNE_SIDE_NONE, lifted);
  attune_figure_seek (figure, 0, 0.25, 3);
  return paint (figure);
}

static void
assert_same (cairo_surface_t *one, cairo_surface_t *other, gboolean same)
{
  g_assert_cmpint (is_same (one, other), ==, same);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

static void
test_step_is_shown_on_its_part (void)
{
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel+0,-8 > navel+0,8");
  g_autoptr (AttuneStroke)
      back = make_stroke (ATTUNE_VIEW_BACK, ATTUNE_GRIP_FLAT, "spine-top > spine-low");
  g_autoptr (AttuneStroke)
      upright = make_stroke (ATTUNE_VIEW_ON_CHEST, ATTUNE_GRIP_FLAT, "spine-top > spine-low");

  stroke->motion->on = ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY);
  attune_motion_append (stroke->motion, attune_motion_ref (back->motion));
  attune_motion_append (stroke->motion, attune_motion_ref (upright->motion));

  assert_same (paint_step (stroke, ATTUNE_REGION_BACK, FALSE, 0),
               paint_step (back, ATTUNE_REGION_BACK, FALSE, 0), TRUE);
  assert_same (paint_step (stroke, ATTUNE_REGION_BACK, TRUE, 0),
               paint_step (upright, ATTUNE_REGION_BACK, TRUE, 0), TRUE);
  assert_same (paint_step (stroke, ATTUNE_REGION_BACK, FALSE, 0),
               paint_step (stroke, ATTUNE_REGION_TUMMY, FALSE, 0), FALSE);
}

/* Over a part without a yes the hand is lifted; over the parts with one nothing changes. */
static void
test_step_lifts_over_a_part (void)
{
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel+0,-4 > navel+0,6");

  assert_same (
      paint_step (stroke, ATTUNE_REGION_TUMMY, FALSE, 0),
      paint_step (stroke, ATTUNE_REGION_TUMMY, FALSE, ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY)),
      FALSE);
  assert_same (
      paint_step (stroke, ATTUNE_REGION_TUMMY, FALSE, 0),
      paint_step (stroke, ATTUNE_REGION_TUMMY, FALSE, ATTUNE_REGIONS_OF (ATTUNE_REGION_CHEST)),
      TRUE);
}

/* A baby on the caregiver's chest is there while the question waits, and while hands rest. */
static void
test_question_is_asked_where_the_baby_is (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  cairo_surface_t *lap, *chest;

  attune_figure_show_question (figure, ATTUNE_REGION_BACK);
  lap = paint (figure);
  attune_figure_set_on_chest (figure, TRUE);
  attune_figure_show_question (figure, ATTUNE_REGION_BACK);
  chest = paint (figure);
  assert_same (lap, chest, FALSE);
}

static void
tick (AttuneFigure *figure, double seconds)
{
  static gint64 now_us = G_USEC_PER_SEC;

  for (guint i = 0; i < seconds * 20; i++)
    attune_figure_tick (figure, now_us += G_USEC_PER_SEC / 20);
}

/* First the whole sign, then back to the quiet baby, and the sign again. */
static void
test_cue_moves_and_comes_back (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  char pose[] = "mouth smile; head turn 30; arm reach both";
  AttuneCue cue = { .pose = pose };
  cairo_surface_t *quiet, *sign;

  attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, NULL);
  quiet = paint (figure);
  attune_figure_show_cue (figure, ATTUNE_VIEW_FRONT, &cue);
  sign = paint (figure);
  g_assert_false (is_same (quiet, sign));
  tick (figure, 3.6);
  assert_same (paint (figure), quiet, TRUE);
  tick (figure, 2.2);
  assert_same (paint (figure), sign, TRUE);
}

static void
test_cue_stands_with_reduced_motion (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  char pose[] = "mouth smile; head turn 30";
  AttuneCue cue = { .pose = pose };
  cairo_surface_t *sign;

  attune_figure_show_cue (figure, ATTUNE_VIEW_FRONT, &cue);
  sign = paint (figure);
  tick (figure, 3.6);
  attune_figure_set_reduced_motion (figure, TRUE);
  g_assert_false (attune_figure_is_moving (figure));
  assert_same (paint (figure), sign, TRUE);
}

static cairo_surface_t *
paint_at (AttuneFigure *figure, double phase, double beat_s)
{
  attune_figure_seek (figure, 0, phase, beat_s);
  return paint (figure);
}

/* The way swells for a moment as a repetition begins, wherever the hand is by then. */
static void
test_a_repetition_is_a_pulse (void)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel+0,8 > navel+0,-14");

  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
  assert_same (paint_at (figure, 0.1, 3.5), paint_at (figure, 0.1, 70), FALSE);
  assert_same (paint_at (figure, 0.9, 3.5), paint_at (figure, 0.9, 70), TRUE);
  attune_figure_set_reduced_motion (figure, TRUE);
  assert_same (paint_at (figure, 0.1, 3.5), paint_at (figure, 0.1, 70), TRUE);
}

/* What the front cannot show is seen from where it can be. */
static void
test_a_sign_has_its_view (void)
{
  static const struct {
    const char *words;
    AttuneView view;
  } figures[] = {
    { "figure side", ATTUNE_VIEW_SIDE },
    { "figure upright", ATTUNE_VIEW_UPRIGHT },
    { "figure all-fours", ATTUNE_VIEW_ALL_FOURS },
  };
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++) {
    cairo_surface_t *front;

    attune_figure_show_baby (figure, i % 2 == 0 ? ATTUNE_VIEW_FRONT : ATTUNE_VIEW_FACE, NULL,
                             figures[i].words);
    front = paint (figure);
    attune_figure_show_baby (figure, figures[i].view, NULL, NULL);
    assert_same (front, paint (figure), TRUE);
  }
}

/* An arch lifts the chest, and whoever crawls off is elsewhere than before. */
static void
test_the_whole_body_says_so (void)
{
  static const char *const poses[][2] = {
    { "figure side", "figure side; trunk arch 25" },
    { "figure side", "figure side; arm wide" },
    { "figure side", "figure side; leg straight" },
    { "figure all-fours", "figure all-fours; trunk away" },
    { "figure all-fours", "figure all-fours; leg crawl" },
  };
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  for (guint i = 0; i < G_N_ELEMENTS (poses); i++) {
    cairo_surface_t *quiet;

    attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, poses[i][0]);
    quiet = paint (figure);
    attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, poses[i][1]);
    assert_same (quiet, paint (figure), FALSE);
  }
}

static void
test_finalizes (void)
{
  AttuneFigure *figure = attune_figure_new ();
  g_autoptr (AttuneStroke)
      stroke = make_stroke (ATTUNE_VIEW_TUMMY, ATTUNE_GRIP_FLAT, "navel > navel+0,6");

  attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_NONE);
  cairo_surface_destroy (paint (figure));
  g_assert_finalize_object (figure);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/figure/every-view-is-painted", test_every_view_is_painted);
  g_test_add_func ("/attune/figure/figure/a-motion-ends-in-arms", test_a_motion_ends_in_arms);
  g_test_add_func ("/attune/figure/figure/the-left-seen-from-the-side",
                   test_the_left_seen_from_the_side);
  g_test_add_func ("/attune/figure/figure/every-grip-lies-where-it-works",
                   test_every_grip_lies_where_it_works);
  g_test_add_func ("/attune/figure/figure/hands-move-with-the-stroke",
                   test_hands_move_with_the_stroke);
  g_test_add_func ("/attune/figure/figure/reduced-motion-stands-still",
                   test_reduced_motion_stands_still);
  g_test_add_func ("/attune/figure/figure/question-shows-hands-beside",
                   test_question_shows_hands_beside);
  g_test_add_func ("/attune/figure/figure/camera-glides", test_camera_glides);
  g_test_add_func ("/attune/figure/figure/faces-differ", test_faces_differ);
  g_test_add_func ("/attune/figure/figure/step-is-shown-on-its-part",
                   test_step_is_shown_on_its_part);
  g_test_add_func ("/attune/figure/figure/step-lifts-over-a-part", test_step_lifts_over_a_part);
  g_test_add_func ("/attune/figure/figure/question-is-asked-where-the-baby-is",
                   test_question_is_asked_where_the_baby_is);
  g_test_add_func ("/attune/figure/figure/cue-moves-and-comes-back", test_cue_moves_and_comes_back);
  g_test_add_func ("/attune/figure/figure/cue-stands-with-reduced-motion",
                   test_cue_stands_with_reduced_motion);
  g_test_add_func ("/attune/figure/figure/a-repetition-is-a-pulse", test_a_repetition_is_a_pulse);
  g_test_add_func ("/attune/figure/figure/a-sign-has-its-view", test_a_sign_has_its_view);
  g_test_add_func ("/attune/figure/figure/the-whole-body-says-so", test_the_whole_body_says_so);
  g_test_add_func ("/attune/figure/figure/finalizes", test_finalizes);
  return g_test_run ();
}
