/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-ink.h"

/**
 * attune_ink_set:
 * @alpha: 0 to 1
 *
 * Draws with @color from now on.
 */
void
attune_ink_set (cairo_t *cr, const GdkRGBA *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, alpha);
}

/**
 * attune_ink_disc:
 *
 * Fills a circle.
 */
void
attune_ink_disc (cairo_t *cr, double x, double y, double radius, const GdkRGBA *color, double alpha)
{
  attune_ink_set (cr, color, alpha);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

/**
 * attune_ink_number:
 * @number: of the words that stand below the drawing
 *
 * Draws a number on a disc. It is cut out of the disc, and so can be read on any ground.
 */
void
attune_ink_number (cairo_t *cr, double x, double y, guint number, const AttuneInk *ink)
{
  char text[4];
  cairo_text_extents_t extents;

  g_snprintf (text, sizeof text, "%u", number);
  attune_ink_disc (cr, x, y, 15, &ink->accent, 1);
  cairo_set_font_size (cr, 19);
  cairo_text_extents (cr, text, &extents);
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_move_to (cr, x - extents.width / 2 - extents.x_bearing,
                 y - extents.height / 2 - extents.y_bearing);
  cairo_show_text (cr, text);
  cairo_restore (cr);
}
