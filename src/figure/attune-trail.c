/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way of a stroke: round dots and an arrow head that shows which way, also on a still picture. */
#include "config.h"

#include "attune-trail.h"

#include <math.h>

#define RING_WIDTH 0.062 /* of the way round */
#define TURNED_BACK -0.85 /* cosine of the angle between the two ways */
#define HALO 0.45 /* of the width, round what lies over the hands */
#define COMB_TIPS 4
#define STATION_ALPHA 0.55

static AttunePoint
point_at (GArray *points, guint i)
{
  return g_array_index (points, AttunePoint, i);
}

static double
step_length (GArray *points, guint i)
{
  AttunePoint a = point_at (points, i);
  AttunePoint b = point_at (points, i + 1);

  return hypot (b.x - a.x, b.y - a.y);
}

static double
get_length (GArray *points)
{
  double length = 0;

  for (guint i = 0; i + 1 < points->len; i++)
    length += step_length (points, i);
  return length;
}

static AttunePoint
point_after (GArray *points, double length)
{
  for (guint i = 0; i + 1 < points->len; i++) {
    double step = step_length (points, i);

    if (step > 0 && length <= step) {
      AttunePoint a = point_at (points, i);
      AttunePoint b = point_at (points, i + 1);

      return (AttunePoint){ a.x + (b.x - a.x) * length / step, a.y + (b.y - a.y) * length / step };
    }
    length -= step;
  }
  return point_at (points, points->len - 1);
}

static void
paint_head (cairo_t *cr, AttunePoint from, AttunePoint tip, double size)
{
  cairo_save (cr);
  cairo_translate (cr, tip.x, tip.y);
  cairo_rotate (cr, atan2 (tip.y - from.y, tip.x - from.x));
  /* Longer than wide and notched, so that its point is never taken for a corner. */
  cairo_move_to (cr, size * 0.78, 0);
  cairo_line_to (cr, -size * 0.66, -size * 0.54);
  cairo_line_to (cr, -size * 0.32, 0);
  cairo_line_to (cr, -size * 0.66, size * 0.54);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, size * 0.22);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Where a way turns and comes back as it went, in units of its length; INFINITY where it does not. */
static double
find_turn (GArray *points)
{
  double along = 0;

  for (guint i = 0; i + 2 < points->len; i++) {
    AttunePoint a = point_at (points, i), b = point_at (points, i + 1),
                c = point_at (points, i + 2);
    double first = hypot (b.x - a.x, b.y - a.y), second = hypot (c.x - b.x, c.y - b.y);

    along += first;
    if (first > 0 && second > 0 &&
        (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < TURNED_BACK * first * second)
      return along;
  }
  return INFINITY;
}

static void
paint_head_at (cairo_t *cr, GArray *points, double along, double size)
{
  paint_head (cr, point_after (points, fmax (0, along - size * 1.3)), point_after (points, along),
              size);
}

/* A small circle has small dots, or it would not look round. */
static double
get_width_for_ring (GArray *points, double length)
{
  AttunePoint first = point_at (points, 0), last = point_at (points, points->len - 1);
  gboolean closed = points->len > 2 && hypot (last.x - first.x, last.y - first.y) < 0.1;

  return closed ? length * RING_WIDTH : INFINITY;
}

/**
 * attune_trail_paint:
 * @cr: in canvas units
 * @points: (element-type AttunePoint): the way, in the order of travel
 * @color: that can be seen on the skin
 * @width: of the dots, in canvas units
 * @swell: by how much larger than usual they are just now, a share
 * @lifted: parts of the front over which the hand does not touch, and the way is not marked
 *
 * Paints the way from where it begins to an arrow head where it ends. A way too short for dots,
 * such as a press, is one ring.
 */
void
attune_trail_paint (cairo_t *cr,
                    GArray *points,
                    const GdkRGBA *color,
                    double width,
                    double swell,
                    AttuneRegions lifted)
{
  double length = points->len > 1 ? get_length (points) : 0;
  AttunePoint start;

  if (points->len == 0)
    return;
  width = fmin (width, get_width_for_ring (points, length));

  double head = width * 2.4, turn = find_turn (points);

  gdk_cairo_set_source_rgba (cr, color);
  start = point_at (points, 0);
  if (length < head * 0.8) {
    cairo_set_line_width (cr, width * 0.5);
    cairo_arc (cr, start.x, start.y, width * 1.4, 0, 2 * G_PI);
    cairo_stroke (cr);
    return;
  }
  for (double at = 0; at < length - head * 0.9; at += width * 1.9) {
    AttunePoint dot = point_after (points, at);

    if (attune_motion_is_lifted (lifted, dot))
      continue;
    cairo_arc (cr, dot.x, dot.y, width * (0.36 + 0.14 * at / length) * (1 + swell), 0, 2 * G_PI);
    cairo_fill (cr);
  }
  if (turn < length)
    paint_head_at (cr, points, turn, head);
  paint_head_at (cr, points, length, head);
}

static gboolean
is_light (const GdkRGBA *color)
{
  return 0.3 * color->red + 0.6 * color->green + 0.1 * color->blue > 0.5;
}

/* A line, not dots: it lies on skin of any tone, round hands and limbs. */
static void
paint_line (cairo_t *cr, GArray *points, double width, double head, double wider)
{
  double length = get_length (points), turn = find_turn (points);
  double end = fmin (length, turn);
  gboolean back = turn < length;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width * 0.62 + wider);
  for (double at = back ? head * 0.9 : 0; at < end - head * 0.7; at += width * 0.4) {
    AttunePoint point = point_after (points, at);

    cairo_line_to (cr, point.x, point.y);
  }
  cairo_stroke (cr);
  paint_head_at (cr, points, end, head + wider);
  if (back)
    paint_head_at (cr, points, length, head + wider);
}

/**
 * attune_trail_paint_comb:
 * @cr: in canvas units
 * @points: (element-type AttunePoint): the way of the hand, straight, in the order of travel
 * @color: that can be seen on the skin
 * @width: of the dots of one way, in canvas units
 * @apart: how far from each other the finger tips are, in canvas units
 * @swell: by how much larger than usual the dots are just now, a share
 *
 * Paints the ways of four finger tips side by side.
 */
void
attune_trail_paint_comb (cairo_t *cr,
                         GArray *points,
                         const GdkRGBA *color,
                         double width,
                         double apart,
                         double swell)
{
  AttunePoint first, last;
  double length;

  if (points->len < 2)
    return;
  first = point_at (points, 0);
  last = point_at (points, points->len - 1);
  length = fmax (attune_point_distance (first, last), 1);
  for (int i = 0; i < COMB_TIPS; i++) {
    double aside = (i - (COMB_TIPS - 1) / 2.0) * apart / length;

    cairo_save (cr);
    cairo_translate (cr, -(last.y - first.y) * aside, (last.x - first.x) * aside);
    attune_trail_paint (cr, points, color, width, swell, ATTUNE_REGIONS_NONE);
    cairo_restore (cr);
  }
}

/**
 * attune_trail_is_beside:
 * @one: (element-type AttunePoint): a way
 * @other: (element-type AttunePoint): another
 * @reach: in canvas units
 *
 * Returns: whether both begin, go through their middle and end within @reach of each other
 */
gboolean
attune_trail_is_beside (GArray *one, GArray *other, double reach)
{
  double one_length, other_length;

  if (one->len < 2 || other->len < 2)
    return FALSE;
  one_length = get_length (one);
  other_length = get_length (other);
  for (guint i = 0; i <= 2; i++) {
    AttunePoint a = point_after (one, one_length * i / 2);
    AttunePoint b = point_after (other, other_length * i / 2);

    if (hypot (a.x - b.x, a.y - b.y) > reach)
      return FALSE;
  }
  return TRUE;
}

/**
 * attune_trail_paint_over:
 * @cr: in canvas units
 * @points: (element-type AttunePoint): a way, in the order of travel
 * @color: that can be seen on the baby's skin
 * @width: of its dots, were it under the hands
 *
 * Paints a way over the hands: a line with an arrow head, or with two where it comes back as it
 * went, and a rim that keeps it apart from any hand.
 */
void
attune_trail_paint_over (cairo_t *cr, GArray *points, const GdkRGBA *color, double width)
{
  double halo = width * HALO;

  if (points->len < 2)
    return;
  if (is_light (color))
    cairo_set_source_rgb (cr, 0.08, 0.10, 0.11);
  else
    cairo_set_source_rgb (cr, 1, 0.99, 0.96);
  paint_line (cr, points, width, width * 2.1, halo);
  gdk_cairo_set_source_rgba (cr, color);
  paint_line (cr, points, width, width * 2.1, 0);
}

/**
 * attune_trail_paint_stations:
 * @cr: in canvas units
 * @points: (element-type AttunePoint): places one after the other
 * @color: that can be seen on the skin
 * @width: of a way's dots
 * @radius: of the circle at each place, or 0 where it is pressed
 * @head: whether an arrow head says which place is the last
 *
 * Paints where a hand will stand, as stepping stones.
 */
void
attune_trail_paint_stations (cairo_t *cr,
                             GArray *points,
                             const GdkRGBA *color,
                             double width,
                             double radius,
                             gboolean head)
{
  double ring = radius > 0 ? radius : width * 1.1;
  AttunePoint last;

  if (points->len < 2)
    return;
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, STATION_ALPHA);
  cairo_set_line_width (cr, width * 0.34);
  for (guint i = 0; i < points->len; i++) {
    AttunePoint at = point_at (points, i);

    cairo_new_sub_path (cr);
    cairo_arc (cr, at.x, at.y, ring, 0, 2 * G_PI);
    if (radius > 0)
      cairo_stroke (cr);
    else
      cairo_fill (cr);
  }
  if (!head)
    return;
  last = point_at (points, points->len - 1);
  gdk_cairo_set_source_rgba (cr, color);
  paint_head (cr, point_at (points, points->len - 2), last, radius > 0 ? width * 1.5 : width * 2.4);
}

/**
 * attune_trail_get_point:
 * @points: (element-type AttunePoint): a way
 * @t: 0 to 1
 * @point: (out caller-allocates): where that part of the way's length ends
 *
 * Returns: %FALSE where there is no way
 */
gboolean
attune_trail_get_point (GArray *points, double t, AttunePoint *point)
{
  if (points->len == 0)
    return FALSE;
  *point = point_after (points, get_length (points) * t);
  return TRUE;
}
