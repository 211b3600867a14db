/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-anchors.h"

#include <math.h>
#include <string.h>

#define CLOCK_RADIUS_X 8.0
#define CLOCK_RADIUS_Y 9.0
#define LIMB_END 1.2
#define LIMB_POINTS 4

/* A plain name is the baby's right, "other-" the baby's left. */
static const AttuneAnchor front[] = {
  { "head-top", 50, 4 },
  { "chin", 50, 31 },
  { "shoulder", 36, 40 },
  { "other-shoulder", 64, 40 },
  { "armpit", 38, 47 },
  { "other-armpit", 62, 47 },
  { "elbow", 27, 54 },
  { "other-elbow", 73, 54 },
  { "wrist", 22, 67 },
  { "other-wrist", 78, 67 },
  { "breastbone", 50, 46 },
  { "breastbone-end", 50, 54 },
  { "lower-rib", 39, 57 },
  { "other-lower-rib", 61, 57 },
  { "navel", 50, 70 },
  { "tummy-top", 50, 60 },
  { "tummy-bottom", 50, 80 },
  { "tummy-corner-top", 42, 62 },
  { "other-tummy-corner-top", 58, 62 },
  { "tummy-corner-bottom", 43, 79 },
  { "other-tummy-corner-bottom", 57, 79 },
  { "waist", 38, 70 },
  { "other-waist", 62, 70 },
  { "hip", 42, 86 },
  { "other-hip", 58, 86 },
  { "buttock", 44, 90 },
  { "other-buttock", 56, 90 },
  { "knee", 38, 110 },
  { "other-knee", 62, 110 },
  { "ankle", 40, 133 },
  { "other-ankle", 60, 133 },
  { "toes", 38, 143 },
  { "other-toes", 62, 143 },
};

/* The baby lies on the tummy: the baby's right is the picture's right. */
static const AttuneAnchor back[] = {
  { "neck", 50, 34 },          { "shoulder", 64, 41 },     { "other-shoulder", 36, 41 },
  { "spine-top", 50, 42 },     { "spine-middle", 50, 60 }, { "spine-low", 50, 78 },
  { "side", 61, 60 },          { "other-side", 39, 60 },   { "buttock", 56, 90 },
  { "other-buttock", 44, 90 }, { "knee", 61, 112 },        { "other-knee", 39, 112 },
  { "ankle", 59, 134 },        { "other-ankle", 41, 134 },
};

static const AttuneAnchor face[] = {
  { "forehead", 50, 22 },
  { "temple", 16, 34 },
  { "other-temple", 84, 34 },
  { "brow-inner", 43, 37 },
  { "other-brow-inner", 57, 37 },
  { "brow-outer", 24, 37 },
  { "other-brow-outer", 76, 37 },
  { "bridge", 50, 41 },
  { "nostril", 44, 57 },
  { "other-nostril", 56, 57 },
  { "cheekbone", 26, 55 },
  { "other-cheekbone", 74, 55 },
  { "ear", 10, 50 },
  { "other-ear", 90, 50 },
  { "upper-lip", 50, 66 },
  { "mouth-corner", 37, 71 },
  { "other-mouth-corner", 63, 71 },
  { "lower-lip", 50, 78 },
  { "jaw-hinge", 20, 66 },
  { "other-jaw-hinge", 80, 66 },
  { "jaw-corner", 18, 74 },
  { "other-jaw-corner", 82, 74 },
  { "chin", 50, 90 },
  { "under-chin", 50, 96 },
};

static const AttuneAnchor sole[] = {
  { "heel", 30, 90 },
  { "arch", 31, 60 },
  { "ball", 30, 33 },
  { "crease", 30, 23 },
  { "crease-little-toe", 14, 24 },
  { "crease-big-toe", 46, 22 },
  { "big-toe", 45, 10 },
  { "big-toe-base", 45, 18 },
  { "second-toe", 36, 9 },
  { "second-toe-base", 36, 17 },
  { "third-toe", 29, 10 },
  { "third-toe-base", 29, 17 },
  { "fourth-toe", 22, 13 },
  { "fourth-toe-base", 22, 19 },
  { "little-toe", 15, 18 },
  { "little-toe-base", 15, 23 },
};

static const AttuneAnchor foot_top[] = {
  { "toes", 30, 15 },
  { "ankle", 30, 90 },
};

static const AttuneAnchor palm[] = {
  { "wrist", 30, 96 },
  { "palm-heel", 30, 82 },
  { "palm", 30, 62 },
  { "thumb", 58, 50 },
  { "thumb-base", 46, 66 },
  { "index-finger", 43, 14 },
  { "index-finger-base", 40, 44 },
  { "middle-finger", 33, 8 },
  { "middle-finger-base", 32, 42 },
  { "ring-finger", 23, 14 },
  { "ring-finger-base", 24, 44 },
  { "little-finger", 12, 26 },
  { "little-finger-base", 16, 50 },
};

/* The palm seen from behind, so the thumb lies on the other side. */
static const AttuneAnchor hand_back[] = {
  { "wrist", 30, 96 },       { "hand-middle", 30, 62 },   { "knuckles", 30, 44 },
  { "thumb", 2, 50 },        { "index-finger", 17, 14 },  { "middle-finger", 27, 8 },
  { "ring-finger", 37, 14 }, { "little-finger", 48, 26 },
};

/* Seen from the baby's right: what has two sides lies behind itself. */
static const AttuneAnchor side[] = {
  { "head-top", 6, 63 },
  { "chin", 36, 53 },
  { "breastbone", 50, 53 },
  { "navel", 70, 50 },
  { "shoulder", 44, 64 },
  { "other-shoulder", 46, 61 },
  { "elbow", 59, 71.2 },
  { "wrist", 72.7, 73.6 },
  { "other-elbow", 61, 68.2 },
  { "other-wrist", 74.7, 70.6 },
  { "hip", 86, 68 },
  { "other-hip", 88, 65.5 },
  { "knee", 110.3, 69 },
  { "ankle", 133.4, 70 },
  { "toes", 135.4, 60.3 },
  { "other-knee", 112.3, 66.5 },
  { "other-ankle", 135.4, 67.5 },
  { "other-toes", 137.4, 57.8 },
};

static const struct {
  const AttuneAnchor *anchors;
  guint n_anchors;
  double width;
  double height;
} canvases[] = {
  [ATTUNE_CANVAS_FRONT] = { front, G_N_ELEMENTS (front), 100, 160 },
  [ATTUNE_CANVAS_BACK] = { back, G_N_ELEMENTS (back), 100, 160 },
  [ATTUNE_CANVAS_FACE] = { face, G_N_ELEMENTS (face), 100, 100 },
  [ATTUNE_CANVAS_SOLE] = { sole, G_N_ELEMENTS (sole), 60, 100 },
  [ATTUNE_CANVAS_FOOT_TOP] = { foot_top, G_N_ELEMENTS (foot_top), 60, 100 },
  [ATTUNE_CANVAS_PALM] = { palm, G_N_ELEMENTS (palm), 60, 100 },
  [ATTUNE_CANVAS_HAND_BACK] = { hand_back, G_N_ELEMENTS (hand_back), 60, 100 },
  [ATTUNE_CANVAS_SIDE] = { side, G_N_ELEMENTS (side), 160, 100 },
};

/* Where the limbs lie, on the front canvas in the easy frog pose; at each point how far along. */
static const double limb_numbers[LIMB_POINTS] = { 0.0, 0.5, 1.0, LIMB_END };
static const struct {
  AttuneCanvas canvas;
  const char *name;
  double x[LIMB_POINTS];
  double y[LIMB_POINTS];
} limbs[] = {
  { ATTUNE_CANVAS_FRONT, "leg", { 42, 38, 40, 38 }, { 86, 110, 133, 143 } },
  { ATTUNE_CANVAS_FRONT, "other-leg", { 58, 62, 60, 62 }, { 86, 110, 133, 143 } },
  { ATTUNE_CANVAS_FRONT, "arm", { 36, 27, 22, 20 }, { 40, 54, 67, 73 } },
  { ATTUNE_CANVAS_FRONT, "other-arm", { 64, 73, 78, 80 }, { 40, 54, 67, 73 } },
  { ATTUNE_CANVAS_SIDE, "leg", { 86, 110.3, 133.4, 135.4 }, { 68, 69, 70, 60.3 } },
  { ATTUNE_CANVAS_SIDE, "other-leg", { 88, 112.3, 135.4, 137.4 }, { 65.5, 66.5, 67.5, 57.8 } },
  { ATTUNE_CANVAS_SIDE, "arm", { 44, 59, 72.7, 80.6 }, { 64, 71.2, 73.6, 74.6 } },
  { ATTUNE_CANVAS_SIDE, "other-arm", { 46, 61, 74.7, 82.6 }, { 61, 68.2, 70.6, 71.6 } },
};

static gboolean
find_limb (AttuneCanvas canvas, const char *name, guint *index)
{
  for (guint i = 0; i < G_N_ELEMENTS (limbs); i++) {
    if (limbs[i].canvas == canvas && strcmp (limbs[i].name, name) == 0) {
      *index = i;
      return TRUE;
    }
  }

  return FALSE;
}

static gboolean
is_clock (AttuneCanvas canvas, const char *name)
{
  return canvas == ATTUNE_CANVAS_FRONT && strcmp (name, "clock") == 0;
}

static void
resolve_limb (guint limb, double number, double *x, double *y)
{
  guint i = 0;

  while (i < LIMB_POINTS - 2 && number > limb_numbers[i + 1])
    i++;

  double along = (number - limb_numbers[i]) / (limb_numbers[i + 1] - limb_numbers[i]);

  *x = limbs[limb].x[i] + along * (limbs[limb].x[i + 1] - limbs[limb].x[i]);
  *y = limbs[limb].y[i] + along * (limbs[limb].y[i + 1] - limbs[limb].y[i]);
}

static void
resolve_clock (double hour, double *x, double *y)
{
  double turn = hour / 12.0 * 2.0 * G_PI;

  attune_anchors_find (ATTUNE_CANVAS_FRONT, "navel", x, y);
  *x += CLOCK_RADIUS_X * sin (turn);
  *y -= CLOCK_RADIUS_Y * cos (turn);
}

/**
 * attune_anchors_get:
 * @canvas: a canvas
 * @n_anchors: (out): where to put how many there are
 *
 * The fixed places of a canvas. Limbs and the clock are not among them, for they take a number.
 *
 * Returns: (transfer none) (array length=n_anchors): the places
 */
const AttuneAnchor *
attune_anchors_get (AttuneCanvas canvas, guint *n_anchors)
{
  g_return_val_if_fail (canvas < G_N_ELEMENTS (canvases), NULL);

  *n_anchors = canvases[canvas].n_anchors;
  return canvases[canvas].anchors;
}

/**
 * attune_anchors_find:
 * @canvas: a canvas
 * @name: a name
 * @x: (out): where to put its x, in canvas units
 * @y: (out): where to put its y
 *
 * Returns: whether the canvas has a fixed place of that name
 */
gboolean
attune_anchors_find (AttuneCanvas canvas, const char *name, double *x, double *y)
{
  guint n_anchors;
  const AttuneAnchor *anchors = attune_anchors_get (canvas, &n_anchors);

  for (guint i = 0; i < n_anchors; i++) {
    if (strcmp (anchors[i].name, name) == 0) {
      *x = anchors[i].x;
      *y = anchors[i].y;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_anchors_is_limb:
 * @canvas: a canvas
 * @name: a name
 *
 * Returns: whether @name is a limb, which takes a number from 0 to 1.2 and may take an edge
 */
gboolean
attune_anchors_is_limb (AttuneCanvas canvas, const char *name)
{
  guint index;

  return find_limb (canvas, name, &index);
}

/**
 * attune_anchors_takes_number:
 * @canvas: a canvas
 * @name: a name
 *
 * Returns: whether @name needs a number in brackets: a limb, or the clock on the tummy
 */
gboolean
attune_anchors_takes_number (AttuneCanvas canvas, const char *name)
{
  return is_clock (canvas, name) || attune_anchors_is_limb (canvas, name);
}

/**
 * attune_anchors_resolve:
 * @canvas: a canvas
 * @point: a point of a path
 * @x: (out): where to put its x, in canvas units
 * @y: (out): where to put its y
 *
 * Where a point lies on the canvas as it is mapped: limbs in the easy frog pose and by their
 * middle line. Whoever plays a motion takes limbs from the posed figure instead.
 *
 * Returns: whether the canvas has the point's anchor
 */
gboolean
attune_anchors_resolve (AttuneCanvas canvas, const AttuneMotionPoint *point, double *x, double *y)
{
  guint limb;

  if (find_limb (canvas, point->anchor, &limb))
    resolve_limb (limb, point->number, x, y);
  else if (is_clock (canvas, point->anchor))
    resolve_clock (point->number, x, y);
  else if (!attune_anchors_find (canvas, point->anchor, x, y))
    return FALSE;

  *x += point->dx;
  *y += point->dy;
  return TRUE;
}

/**
 * attune_canvas_get_size:
 * @canvas: a canvas
 * @width: (out): where to put its width, in canvas units
 * @height: (out): where to put its height
 */
void
attune_canvas_get_size (AttuneCanvas canvas, double *width, double *height)
{
  g_return_if_fail (canvas < G_N_ELEMENTS (canvases));

  *width = canvases[canvas].width;
  *height = canvases[canvas].height;
}
