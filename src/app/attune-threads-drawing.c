/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Missing and finding each other, as two threads: where they fit they twine, where they do not they
 * part, and they come back. Nowhere is a thread broken. */
#include "config.h"

#include "attune-diagram-drawings.h"

#include <math.h>

#include "attune-ink.h"

#define LEFT 20.0
#define WIDTH 440.0
#define MIDDLE 120.0
/* Parts of the way along. */
#define NOTICED 0.65
#define TOGETHER 0.8

enum {
  WAIT = 1,
  SOFTER,
  HOLD,
};

static double
ease (double along, double from, double to)
{
  double part = CLAMP ((along - from) / (to - from), 0, 1);

  return part * part * (3 - 2 * part);
}

/* How far apart the threads are along the way, 0 to 1. */
static double
get_apart (double along)
{
  static const double apart[] = { 0.45, 0.12, 0.08, 0.5, 0.95, 1, 0.8, 0.4, 0.1, 0.06, 0.06 };
  double place = CLAMP (along, 0, 1) * (G_N_ELEMENTS (apart) - 1);
  guint i = MIN ((guint) place, G_N_ELEMENTS (apart) - 2);

  return apart[i] + (apart[i + 1] - apart[i]) * ease (place, i, i + 1);
}

/* Where the two meet: by the one who waits, by the baby for a softer voice, or at once and still. */
static double
get_thread (double along, double side, guint tried)
{
  static const double leans[] = { 0, 30, -30, 0 };
  double back = ease (along, NOTICED, TOGETHER);
  double apart = get_apart (along) * (tried == HOLD ? 1 - 0.9 * back : 1);
  double ripple = (1 - apart) * (tried == HOLD ? 10 - 8 * back : 10);

  return MIDDLE + leans[MIN (tried, 3)] * back +
         side * (62 * apart + ripple * sin (along * 60 + (side > 0 ? 0 : G_PI)));
}

/* Thicker after each coming back. */
static double
get_width (double along)
{
  if (along > 0.75)
    return 7;
  return along > 0.1 ? 5 : 4;
}

static void
draw_thread (cairo_t *cr, double until, double side, const GdkRGBA *color, guint tried)
{
  attune_ink_set (cr, color, 1);
  for (int i = 0; i < 220 && i / 220.0 < until; i++) {
    double along = i / 220.0, on = (i + 1) / 220.0;

    cairo_set_line_width (cr, get_width (along));
    cairo_move_to (cr, LEFT + WIDTH * along, get_thread (along, side, tried));
    cairo_line_to (cr, LEFT + WIDTH * on, get_thread (on, side, tried));
    cairo_stroke (cr);
  }
}

/* It slows down where the two miss each other, and stands for two seconds where that is noticed. */
static double
get_until (double at)
{
  if (at < 0)
    return 1;
  if (at < 8)
    return 0.45 * at / 8;
  if (at < ATTUNE_THREADS_NOTICE)
    return 0.45 + (NOTICED - 0.45) * (at - 8) / (ATTUNE_THREADS_NOTICE - 8);
  if (at < ATTUNE_THREADS_NOTICE + 2)
    return NOTICED;
  return MIN (NOTICED + (1 - NOTICED) * (at - ATTUNE_THREADS_NOTICE - 2) / 5, 1);
}

/* A lighter pair of ways: they come together later, and that counts too. */
static void
draw_later (cairo_t *cr, const AttuneInk *ink)
{
  const double dots[] = { 1, 8 };

  cairo_save (cr);
  cairo_set_dash (cr, dots, 2, 0);
  cairo_set_line_width (cr, 3);
  for (int side = -1; side <= 1; side += 2) {
    attune_ink_set (cr, side < 0 ? &ink->warm : &ink->cool, 0.75);
    cairo_move_to (cr, LEFT + WIDTH * 0.56, MIDDLE + side * 62);
    cairo_curve_to (cr, LEFT + WIDTH * 0.75, MIDDLE + side * 84, LEFT + WIDTH * 0.9,
                    MIDDLE + side * 66, LEFT + WIDTH, MIDDLE + side * 12);
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

/* Of ten parts of the way, those in which the two are together. */
static void
draw_ruler (cairo_t *cr, const AttuneInk *ink)
{
  for (guint field = 0; field < 10; field++) {
    gboolean together = get_apart ((field + 0.5) / 10) < 0.15;

    cairo_rectangle (cr, LEFT + WIDTH * field / 10 + 2, 244, WIDTH / 10 - 4, 14);
    attune_ink_set (cr, &ink->accent, together ? 0.9 : 0.12);
    cairo_fill_preserve (cr);
    attune_ink_set (cr, &ink->accent, 0.9);
    cairo_set_line_width (cr, 1.5);
    cairo_stroke (cr);
  }
}

/* The same many times, small: as it is every day. */
static void
draw_every_day (cairo_t *cr, const AttuneInk *ink)
{
  cairo_save (cr);
  cairo_translate (cr, 0, 272);
  cairo_scale (cr, 0.25, 0.22);
  for (int day = 0; day < 4; day++) {
    cairo_save (cr);
    cairo_translate (cr, 480.0 * day, 0);
    draw_thread (cr, 1, -1, &ink->warm, 0);
    draw_thread (cr, 1, 1, &ink->cool, 0);
    cairo_restore (cr);
  }
  cairo_restore (cr);
}

void
attune_threads_draw (cairo_t *cr, const AttuneInk *ink, double at, guint variant)
{
  double until = get_until (at);

  if (until > 0.95)
    draw_later (cr, ink);
  if (until > TOGETHER)
    attune_ink_disc (cr, LEFT + WIDTH * 0.88, get_thread (0.88, 0, variant), 44, &ink->accent,
                     0.18);
  draw_thread (cr, until, -1, &ink->warm, variant);
  draw_thread (cr, until, 1, &ink->cool, variant);
  for (guint i = 0; i < 8; i++) {
    double along = 0.05 + 0.9 * i / 7;

    if (along <= until)
      attune_ink_number (cr, LEFT + WIDTH * along, i % 2 == 0 ? 20 : 218, i + 1, ink);
  }
  draw_ruler (cr, ink);
  if (until >= 1)
    draw_every_day (cr, ink);
}
