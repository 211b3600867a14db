/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-nurse-picture.h"

/* The drawing's own units: 100 wide, 128 high. */
#define HEIGHT 128.0
#define LINE 1.4

static void
use_fill (cairo_t *cr, AttuneRegions welcome, AttuneRegion region)
{
  if (attune_regions_contain (welcome, region))
    cairo_set_source_rgb (cr, 0.74, 0.86, 0.80);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
}

static void
use_line (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.25, 0.25, 0.28);
  cairo_set_line_width (cr, LINE);
}

/* The path as a limb: a wide line in dark, and a narrower one on it. */
static void
draw_limb (cairo_t *cr, double width, AttuneRegions welcome, AttuneRegion region)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  use_line (cr);
  cairo_set_line_width (cr, width + LINE);
  cairo_stroke_preserve (cr);
  use_fill (cr, welcome, region);
  cairo_set_line_width (cr, width - LINE);
  cairo_stroke (cr);
}

static void
draw_limbs (cairo_t *cr, AttuneRegions welcome)
{
  for (int side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, 50 + side * 15, 50);
    cairo_line_to (cr, 50 + side * 29, 58);
    cairo_line_to (cr, 50 + side * 36, 72);
    draw_limb (cr, 12, welcome, ATTUNE_REGION_ARMS);
    cairo_move_to (cr, 50 + side * 10, 96);
    cairo_line_to (cr, 50 + side * 24, 104);
    cairo_line_to (cr, 50 + side * 17, 119);
    draw_limb (cr, 15, welcome, ATTUNE_REGION_LEGS);
  }
}

static void
add_trunk (cairo_t *cr)
{
  cairo_move_to (cr, 34, 46);
  cairo_curve_to (cr, 42, 40, 58, 40, 66, 46);
  cairo_curve_to (cr, 71, 58, 74, 78, 69, 94);
  cairo_curve_to (cr, 62, 104, 38, 104, 31, 94);
  cairo_curve_to (cr, 26, 78, 29, 58, 34, 46);
  cairo_close_path (cr);
}

static void
draw_trunk (cairo_t *cr, AttuneRegions welcome)
{
  cairo_save (cr);
  add_trunk (cr);
  cairo_clip (cr);
  use_fill (cr, welcome, ATTUNE_REGION_CHEST);
  cairo_rectangle (cr, 0, 0, 100, 64);
  cairo_fill (cr);
  use_fill (cr, welcome, ATTUNE_REGION_TUMMY);
  cairo_rectangle (cr, 0, 64, 100, 24);
  cairo_fill (cr);
  /* The nappy. */
  cairo_set_source_rgb (cr, 0.94, 0.94, 0.94);
  cairo_rectangle (cr, 0, 88, 100, 24);
  cairo_fill (cr);
  use_line (cr);
  cairo_move_to (cr, 0, 88);
  cairo_line_to (cr, 100, 88);
  cairo_stroke (cr);
  cairo_restore (cr);
  add_trunk (cr);
  use_line (cr);
  cairo_stroke (cr);
}

static void
draw_head (cairo_t *cr, AttuneRegions welcome)
{
  cairo_arc (cr, 50, 24, 20, 0, 2 * G_PI);
  use_fill (cr, welcome, ATTUNE_REGION_FACE);
  cairo_fill_preserve (cr);
  use_line (cr);
  cairo_stroke (cr);
  for (int side = -1; side <= 1; side += 2) {
    cairo_new_sub_path (cr);
    cairo_arc (cr, 50 + side * 8, 23, 1.6, 0, 2 * G_PI);
    cairo_fill (cr);
  }
  cairo_new_path (cr);
  cairo_arc (cr, 50, 27, 6, 0.2 * G_PI, 0.8 * G_PI);
  cairo_stroke (cr);
}

/**
 * attune_nurse_picture_draw:
 * @cr: with its origin where the upper left corner is to be
 * @height: in its units; the width follows from it
 * @welcome: parts that are softly coloured; whoever draws says them in words too
 *
 * Draws the baby, all of it lines and filled shapes.
 */
void
attune_nurse_picture_draw (cairo_t *cr, double height, AttuneRegions welcome)
{
  double scale = height / HEIGHT;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_scale (cr, scale, scale);
  draw_limbs (cr, welcome);
  draw_trunk (cr, welcome);
  draw_head (cr, welcome);
  cairo_restore (cr);
}
