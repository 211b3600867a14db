/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way of a stroke: round dots and an arrow head that shows which way, also on a still picture. */
#include "config.h"

#include "attune-trail.h"

#include <math.h>

#define RING_WIDTH 0.062 /* of the way round */

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
                    AttuneRegions lifted)
{
  double length = points->len > 1 ? get_length (points) : 0;
  AttunePoint start;

  if (points->len == 0)
    return;
  width = fmin (width, get_width_for_ring (points, length));

  double head = width * 2.4;

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
    cairo_arc (cr, dot.x, dot.y, width * (0.36 + 0.14 * at / length), 0, 2 * G_PI);
    cairo_fill (cr);
  }
  paint_head (cr, point_after (points, fmax (0, length - head * 1.3)), point_after (points, length),
              head);
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
