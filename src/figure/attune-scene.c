/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-scene.h"

#include <math.h>
#include <string.h>

#include "attune-build.h"
#include "attune-hands.h"

#define LIGHT_RGB 1, 0.80, 0.36

/* Where two resting hands lie on a region: the places of hold.resting_hands. */
typedef struct {
  AttuneGrip grip;
  AttunePoint left;
  AttunePoint right;
  double turn; /* the fingers point this far inwards */
} RestPlace;

static const RestPlace rest_places[ATTUNE_N_REGIONS] = {
  [ATTUNE_REGION_LEGS] = { ATTUNE_GRIP_CUPPED, { 34, 97 }, { 66, 97 }, 0 },
  [ATTUNE_REGION_BOTTOM] = { ATTUNE_GRIP_CUPPED, { 36, 94 }, { 64, 94 }, 4 },
  [ATTUNE_REGION_TUMMY] = { ATTUNE_GRIP_FLAT, { 43, 70 }, { 57, 70 }, 8 },
  [ATTUNE_REGION_CHEST] = { ATTUNE_GRIP_FLAT, { 43, 50 }, { 57, 50 }, 6 },
  [ATTUNE_REGION_ARMS] = { ATTUNE_GRIP_CUPPED, { 29, 47 }, { 71, 47 }, 6 },
  [ATTUNE_REGION_FACE] = { ATTUNE_GRIP_CUPPED, { 29, 27 }, { 71, 27 }, 4 },
  [ATTUNE_REGION_BACK] = { ATTUNE_GRIP_FLAT, { 50, 50 }, { 50, 88 }, 6 },
  [ATTUNE_REGION_WHOLE] = { ATTUNE_GRIP_FLAT, { 45, 52 }, { 55, 66 }, 8 },
};

/* The picture's right hand is the caregiver's left one: the picture is seen from behind the baby. */
static const RestPlace rest_upright = { ATTUNE_GRIP_FLAT, { 58, 90 }, { 42, 56 }, -50 };

static void
add_ring (cairo_t *cr, AttunePoint at, double rx, double ry)
{
  cairo_new_sub_path (cr);
  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, rx, ry);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
}

/**
 * attune_scene_paint_press:
 * @art: the drawings
 * @cr: in canvas units
 * @hand: a hand
 * @size: how much larger than on the front canvas hands are
 *
 * The soft shade round a hand: deeper and tighter the more it presses, wide and faint below a hand
 * that is lifted, none round a hand that holds a limb and no more.
 */
void
attune_scene_paint_press (AttuneArt *art, cairo_t *cr, const AttuneHandFrame *hand, double size)
{
  double radius = (hand->touches ? 12 - 3 * hand->press : 12) * sqrt (size);
  double alpha = hand->touches ? 0.1 + 0.32 * hand->press : 0.07;
  gboolean holds = hand->grip == ATTUNE_GRIP_HOLD;

  if (!hand->shown || hand->behind || holds)
    return;
  cairo_save (cr);
  cairo_translate (cr, hand->x, hand->y + (hand->touches ? 0.6 : 3.5));
  attune_art_paint_shade (art, cr, radius, alpha);
  cairo_restore (cr);
}

static void
stroke_limb (cairo_t *cr, const AttunePoint points[4], double width)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < 4; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_stroke (cr);
}

/* Narrower strokes over wider ones fade towards the edge of the limb. */
static void
light_limb (cairo_t *cr, const AttunePoint points[4], double width)
{
  for (guint i = 0; i < 4; i++) {
    cairo_set_source_rgba (cr, LIGHT_RGB, 0.3);
    stroke_limb (cr, points, width * (1 - 0.17 * i));
  }
}

/* A light that fades towards its rim. */
static void
fill_ring (cairo_t *cr, const AttunePose *pose, AttunePoint drawn, double rx, double ry)
{
  AttunePoint at = attune_build_place (pose->build, ATTUNE_CANVAS_FRONT, drawn);
  cairo_pattern_t *light = cairo_pattern_create_radial (0, 0, 0, 0, 0, 1.2);

  cairo_pattern_add_color_stop_rgba (light, 0, LIGHT_RGB, 1);
  cairo_pattern_add_color_stop_rgba (light, 0.55, LIGHT_RGB, 0.85);
  cairo_pattern_add_color_stop_rgba (light, 1, LIGHT_RGB, 0);
  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, rx, ry);
  cairo_set_source (cr, light);
  cairo_arc (cr, 0, 0, 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_pattern_destroy (light);
}

static void
paint_limbs (cairo_t *cr, AttuneRegions regions, const AttunePose *pose)
{
  AttuneSkeleton skeleton;

  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_FRONT, pose);
  for (guint side = 0; side < 2; side++) {
    if (attune_regions_contain (regions, ATTUNE_REGION_LEGS))
      light_limb (cr, skeleton.leg[side], 13);
    if (attune_regions_contain (regions, ATTUNE_REGION_ARMS))
      light_limb (cr, skeleton.arm[side], 10);
  }
}

/**
 * attune_scene_paint_regions:
 * @cr: in units of the front canvas
 * @regions: parts of the body
 * @pose: of the baby
 * @strength: of the light, 0 to 1
 *
 * A soft light on each of the parts.
 */
void
attune_scene_paint_regions (cairo_t *cr,
                            AttuneRegions regions,
                            const AttunePose *pose,
                            double strength)
{
  if (regions == ATTUNE_REGIONS_NONE)
    return;
  cairo_push_group (cr);
  paint_limbs (cr, regions, pose);
  if (attune_regions_contain (regions, ATTUNE_REGION_CHEST))
    fill_ring (cr, pose, (AttunePoint){ 50, 48 }, 12.5, 8);
  if (attune_regions_contain (regions, ATTUNE_REGION_TUMMY))
    fill_ring (cr, pose, (AttunePoint){ 50, 69 }, 12.5, 11);
  if (attune_regions_contain (regions, ATTUNE_REGION_BOTTOM)) {
    fill_ring (cr, pose, (AttunePoint){ 38, 89 }, 5.5, 8);
    fill_ring (cr, pose, (AttunePoint){ 62, 89 }, 5.5, 8);
  }
  if (attune_regions_contain (regions, ATTUNE_REGION_FACE))
    fill_ring (cr, pose, (AttunePoint){ 50, 20 }, 12, 12.5);
  if (attune_regions_contain (regions, ATTUNE_REGION_BACK)) {
    cairo_set_source_rgba (cr, LIGHT_RGB, 1);
    cairo_set_line_width (cr, 3);
    add_ring (cr, (AttunePoint){ 50, 62 }, 17, 25);
    cairo_stroke (cr);
  }
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, strength);
}

static void
rest_hand (AttuneHandFrame *hand, const RestPlace *place, AttunePoint at, double turn)
{
  hand->shown = TRUE;
  hand->touches = TRUE;
  hand->grip = place->grip;
  hand->x = at.x;
  hand->y = at.y;
  hand->angle = turn;
}

/**
 * attune_scene_get_rest:
 * @region: where the hands rest
 * @on_chest: whether a baby whose back is seen is upright on the caregiver's chest, not across the
 *   lap
 * @build: how the baby is built
 * @frame: (out caller-allocates): the hands
 */
void
attune_scene_get_rest (AttuneRegion region,
                       gboolean on_chest,
                       const AttuneBuild *build,
                       AttuneMotionFrame *frame)
{
  gboolean back = region == ATTUNE_REGION_BACK;
  const RestPlace *place = back && on_chest ? &rest_upright : &rest_places[region];
  double across = back && !on_chest ? 90 : 0;
  AttuneCanvas canvas = back ? ATTUNE_CANVAS_BACK : ATTUNE_CANVAS_FRONT;

  memset (frame, 0, sizeof *frame);
  attune_pose_find ("frog", &frame->pose);
  rest_hand (&frame->hands[ATTUNE_HAND_LEFT], place,
             attune_build_place (build, canvas, place->left), across + place->turn);
  rest_hand (&frame->hands[ATTUNE_HAND_RIGHT], place,
             attune_build_place (build, canvas, place->right), across - place->turn);
}
