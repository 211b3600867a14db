/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The head, in units of the face canvas. Skin, hair and mouths are drawings; lids and brows follow
 * numbers, so that a lid can droop and a gaze can drift. */
#include "config.h"

#include "attune-face.h"

#include <math.h>

#include "attune-build.h"
#include "attune-palette.h"

#define EYE_X 33.0
#define EYE_Y 47.5
#define EYE_HALF 7.6
#define IRIS_Y 47.2
#define SHINING_IRIS 0.1
#define SHINING_GLINT 0.45
#define STARING_IRIS 0.3
#define STARING_GLINT 0.5
#define STARING_LID 0.28

/* What the names of hair that is drawn for an age of its own end with. */
static const char *const hair_ages[ATTUNE_N_AGE_LOOKS] = {
  [ATTUNE_AGE_LOOK_NEWBORN] = "-newborn",
  [ATTUNE_AGE_LOOK_FOUR_MONTHS] = "",
  [ATTUNE_AGE_LOOK_NINE_MONTHS] = "-older",
  [ATTUNE_AGE_LOOK_TODDLER] = "-toddler",
};

static void
paint (AttuneArt *art, cairo_t *cr, const char *part, double zoom)
{
  attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, part, zoom, 1);
}

static void
mirror (cairo_t *cr)
{
  cairo_translate (cr, 100, 0);
  cairo_scale (cr, -1, 1);
}

/* 0 to 1, and more in a stare. */
static double
get_opening (const AttuneExpression *expression)
{
  return expression->lid + STARING_LID * expression->whites;
}

/* The opening of the eye; @open 0 to 1. */
static void
trace_upper_lid (cairo_t *cr, double open)
{
  double top = EYE_Y - 8.6 * open + 1.8 * (1 - open);

  cairo_move_to (cr, EYE_X - EYE_HALF, EYE_Y + 0.8);
  cairo_curve_to (cr, EYE_X - 5.4, top, EYE_X + 4.4, top - 0.4, EYE_X + EYE_HALF, EYE_Y + 0.6);
}

static void
trace_eye (cairo_t *cr, double open)
{
  double bottom = EYE_Y + 2.6 + 4.2 * fmin (1, 0.35 + open * 0.75) + fmax (0, open - 1) * 5;

  trace_upper_lid (cr, open);
  cairo_curve_to (cr, EYE_X + 4.6, bottom, EYE_X - 4.8, bottom, EYE_X - EYE_HALF, EYE_Y + 0.8);
  cairo_close_path (cr);
}

/* About the middle of the eye, where the iris is. */
static void
scale_iris (cairo_t *cr, double scale)
{
  cairo_translate (cr, EYE_X, IRIS_Y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -EYE_X, -IRIS_Y);
}

/* @side is -1 in the mirrored eye, so that both look the same way. */
static void
paint_open_eye (AttuneArt *art,
                cairo_t *cr,
                const AttuneExpression *expression,
                double side,
                double zoom)
{
  double dx = side * 3.4 * expression->gaze_x;
  double dy = 2.2 * expression->gaze_y;

  cairo_save (cr);
  trace_eye (cr, get_opening (expression));
  cairo_clip (cr);
  paint (art, cr, "sclera", zoom);
  cairo_translate (cr, dx, dy);
  scale_iris (cr, 1 + SHINING_IRIS * expression->shine - STARING_IRIS * expression->whites);
  paint (art, cr, "iris", zoom);
  cairo_restore (cr);
  if (!expression->glint)
    return;
  cairo_save (cr);
  trace_eye (cr, get_opening (expression));
  cairo_clip (cr);
  cairo_translate (cr, dx, dy);
  if (side < 0) {
    cairo_translate (cr, 2 * EYE_X, 0);
    cairo_scale (cr, -1, 1);
  }
  scale_iris (cr, 1 + SHINING_GLINT * expression->shine - STARING_GLINT * expression->whites);
  paint (art, cr, "glint", zoom);
  cairo_restore (cr);
}

static void
stroke_lash_line (AttuneArt *art, cairo_t *cr, double open)
{
  GdkRGBA line, fold;

  attune_palette_get_line (attune_art_get_look (art), &line);
  attune_palette_get_lid (attune_art_get_look (art), &fold);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1.15);
  if (open < 0.08) {
    cairo_move_to (cr, EYE_X - EYE_HALF, EYE_Y + 0.4);
    cairo_curve_to (cr, EYE_X - 4, EYE_Y + 4.6, EYE_X + 4, EYE_Y + 4.6, EYE_X + EYE_HALF,
                    EYE_Y + 0.4);
    cairo_stroke (cr);
    return;
  }
  trace_upper_lid (cr, open);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &fold);
  cairo_set_line_width (cr, 0.7);
  cairo_save (cr);
  cairo_translate (cr, 0, -1.9 - 0.6 * open);
  trace_upper_lid (cr, open * 0.92);
  cairo_restore (cr);
  cairo_stroke (cr);
}

static void
paint_eye (AttuneArt *art,
           cairo_t *cr,
           const AttuneExpression *expression,
           double side,
           double zoom)
{
  if (expression->squeezed) {
    paint (art, cr, "squeeze", zoom);
    return;
  }
  if (expression->lid >= 0.08)
    paint_open_eye (art, cr, expression, side, zoom);
  stroke_lash_line (art, cr, get_opening (expression));
}

/* Slanted about the middle of the brow, inner end up where positive; raised from the lash line. */
static void
paint_brow (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom)
{
  double knit = expression->knit ? 2.2 : 0;

  cairo_save (cr);
  cairo_translate (cr, EYE_X + knit, 37 - expression->brow_rise + (expression->knit ? 1.6 : 0));
  cairo_rotate (cr, -expression->brow_slant * G_PI / 180);
  cairo_translate (cr, -EYE_X, -37);
  paint (art, cr, "brow", zoom);
  cairo_restore (cr);
}

static void
paint_blush (AttuneArt *art, cairo_t *cr, double amount, double zoom)
{
  attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, "blush", zoom, fmin (1, amount * 0.75));
  if (amount > 1.1)
    attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, "blush", zoom, fmin (1, (amount - 1) * 0.8));
}

/* Features wander over the round of the head as it turns; the further eye gets narrower. */
static void
turn_features (cairo_t *cr, const AttuneExpression *expression)
{
  double turn = expression->turn * G_PI / 180;
  double narrow = 0.42 + 0.58 * cos (turn);

  cairo_translate (cr, 50 + 25 * sin (turn), 50 + 0.16 * expression->drop);
  cairo_scale (cr, narrow, 1);
  cairo_translate (cr, -50, -50);
}

/* What goes round the side of the head is not seen. */
static void
clip_to_head (cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, 50, 50);
  cairo_scale (cr, 37, 42);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_clip (cr);
}

static void
paint_mouth (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom)
{
  g_autofree char *mouth = g_strconcat ("mouth-", expression->mouth, NULL);

  paint (art, cr, mouth, zoom);
  if (expression->blue_lips > 0)
    attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, "blue-lips", zoom, expression->blue_lips);
  if (expression->milk)
    paint (art, cr, "milk", zoom);
}

static void
paint_features (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom)
{
  paint_blush (art, cr, expression->blush + expression->red, zoom);
  if (expression->mottled)
    paint (art, cr, "mottle", zoom);
  paint (art, cr, "nose", zoom);
  for (int side = 1; side >= -1; side -= 2) {
    cairo_save (cr);
    if (side < 0)
      mirror (cr);
    paint_eye (art, cr, expression, side, zoom);
    paint_brow (art, cr, expression, zoom);
    cairo_restore (cr);
  }
  if (expression->knit)
    paint (art, cr, "knit", zoom);
  if (expression->tense)
    paint (art, cr, "tense", zoom);
  paint_mouth (art, cr, expression, zoom);
  if (expression->tears)
    paint (art, cr, "tears", zoom);
}

/* A turned head shows more of the hair on the side it turned from. */
static void
paint_hair (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom)
{
  const AttuneLook *look = attune_art_get_look (art);
  g_autofree char *hair = g_strdup_printf ("hair-%u%s", MIN (look->hair_form, 2u),
                                           hair_ages[MIN (look->age, ATTUNE_N_AGE_LOOKS - 1)]);
  double shift = sin (expression->turn * G_PI / 180);

  if (fabs (shift) > 0.1) {
    cairo_save (cr);
    cairo_translate (cr, -2.2 * shift, 5 * fabs (shift));
    paint (art, cr, hair, zoom);
    cairo_restore (cr);
  }
  cairo_save (cr);
  cairo_translate (cr, 3.5 * shift, 0);
  paint (art, cr, hair, zoom);
  cairo_restore (cr);
}

/* A turned head hides the ear that lies on the mat and shows the other nearer to its middle. */
static void
paint_ears (AttuneArt *art, cairo_t *cr, double turn, double zoom)
{
  double shift = 22 * sin (turn * G_PI / 180);

  for (int side = 1; side >= -1; side -= 2) {
    if (side * turn < -15)
      continue;
    cairo_save (cr);
    if (side < 0)
      mirror (cr);
    cairo_translate (cr, fmax (0, side * shift * 0.16), 0);
    paint (art, cr, "ear", zoom);
    cairo_restore (cr);
  }
}

static void
paint_head (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom)
{
  paint_ears (art, cr, expression->turn, zoom);
  paint (art, cr, "head", zoom);
  if (attune_art_is_rim (art)) {
    paint_hair (art, cr, expression, zoom);
    return;
  }
  if (expression->red > 0)
    attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, "flush", zoom, expression->red * 0.7);
  if (expression->pale > 0)
    attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, "pallor", zoom, expression->pale);
  cairo_save (cr);
  clip_to_head (cr);
  turn_features (cr, expression);
  paint_features (art, cr, expression, zoom);
  cairo_restore (cr);
  paint_hair (art, cr, expression, zoom);
}

/**
 * attune_face_paint:
 * @art: the drawings
 * @cr: in units of the face canvas
 * @expression: what the face says
 * @zoom: by how much larger than the canvas it is shown
 *
 * Paints the whole head.
 */
void
attune_face_paint (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom)
{
  double face = attune_build_get (attune_art_get_look (art)->age)->face;

  cairo_save (cr);
  cairo_translate (cr, 50, 0);
  cairo_scale (cr, face, 1);
  cairo_translate (cr, -50, 0);
  paint_head (art, cr, expression, zoom);
  cairo_restore (cr);
  if (attune_art_is_rim (art))
    return;
  if (expression->hiccups)
    paint (art, cr, "mark-hic", zoom);
  if (expression->sneezes)
    paint (art, cr, "mark-sneeze", zoom);
  if (expression->sound == 1)
    paint (art, cr, "sound-soft", zoom);
  else if (expression->sound > 1)
    paint (art, cr, "sound-loud", zoom);
}
