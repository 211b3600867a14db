/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-drawings.h"

#include "attune-article.h"
#include "attune-ink.h"

#include <glib/gi18n.h>
#include <math.h>

#define BREATH_IN 4.0
#define BREATH_OUT 6.0
#define BREATH_SECONDS (60 * 60.0)

/* Breath */

/* From 0, breathed out, to 1; out takes longer than in. */
static double
get_breath (double at)
{
  double in_round = fmod (at, BREATH_IN + BREATH_OUT);
  double part = in_round < BREATH_IN ? in_round / BREATH_IN
                                     : 1 - (in_round - BREATH_IN) / BREATH_OUT;

  return at < 0 ? 0.6 : 0.5 - 0.5 * cos (part * G_PI);
}

static void
draw_breath (cairo_t *cr, const AttuneInk *ink, double at, guint variant)
{
  double radius = 70 + 60 * get_breath (at);

  attune_ink_disc (cr, 240, 150, 136, &ink->accent, 0.08);
  attune_ink_disc (cr, 240, 150, radius, &ink->accent, 0.22);
  attune_ink_disc (cr, 240, 150, radius * 0.62, &ink->accent, 0.30);
  if (at >= 0)
    return;
  attune_ink_set (cr, &ink->accent, 0.7);
  cairo_set_line_width (cr, 2);
  for (int ring = 0; ring < 3; ring++) {
    cairo_arc (cr, 240, 150, 70 + 30 * ring, 0, 2 * G_PI);
    cairo_stroke (cr);
  }
}

/**
 * attune_drawings_create_breath:
 *
 * Returns: (transfer floating): a circle that grows with a breath in and shrinks with one out
 */
GtkWidget *
attune_drawings_create_breath (void)
{
  return attune_drawing_new (
      draw_breath, 300, BREATH_SECONDS,
      _ ("A circle grows for four seconds, as you breathe in, and shrinks for six as you breathe "
         "out."));
}

/**
 * attune_drawings_create_figure:
 * @drawing: (transfer floating): a drawing with numbers
 * @steps: (array zero-terminated=1): what each number stands for; translated here
 * @caption: translated
 *
 * Returns: (transfer floating): the drawing with its words below
 */
GtkWidget *
attune_drawings_create_figure (GtkWidget *drawing, const char *const *steps, const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *words = attune_article_create_text (caption);

  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (words, "heading");
  gtk_box_append (GTK_BOX (box), drawing);
  gtk_box_append (GTK_BOX (box), words);
  for (guint i = 0; steps[i] != NULL; i++) {
    g_autofree char *step = g_strdup_printf ("%u  %s", i + 1, _ (steps[i]));

    gtk_box_append (GTK_BOX (box), attune_article_create_text (step));
  }
  return box;
}

/* Where to put things */

static void
draw_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
draw_box (cairo_t *cr, const double box[4], double radius, const GdkRGBA *color, double fill)
{
  draw_rounded (cr, box[0], box[1], box[2], box[3], radius);
  attune_ink_set (cr, color, fill);
  cairo_fill_preserve (cr);
  attune_ink_set (cr, color, 0.9);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
}

/* Seen from above: the screen, the baby's head, the feet, and the caregiver who sees both. */
static void
draw_place (cairo_t *cr, const AttuneInk *ink, double at, guint variant)
{
  draw_box (cr, (const double[]){ 130, 70, 220, 200 }, 18, &ink->accent, 0.12);
  draw_box (cr, (const double[]){ 180, 14, 120, 34 }, 8, &ink->text, 0.15);
  draw_box (cr, (const double[]){ 375, 190, 70, 60 }, 10, &ink->cool, 0.2);
  attune_ink_disc (cr, 240, 120, 27, &ink->warm, 0.75);
  draw_box (cr, (const double[]){ 214, 148, 52, 60 }, 24, &ink->warm, 0.5);
  attune_ink_set (cr, &ink->warm, 0.9);
  cairo_set_line_width (cr, 15);
  for (int side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, 240 + side * 15, 205);
    cairo_line_to (cr, 240 + side * 24, 245);
    cairo_stroke (cr);
    cairo_move_to (cr, 240 + side * 26, 160);
    cairo_line_to (cr, 240 + side * 52, 140);
    cairo_stroke (cr);
  }
  attune_ink_disc (cr, 240, 340, 44, &ink->cool, 0.45);
  attune_ink_set (cr, &ink->cool, 0.8);
  cairo_set_line_width (cr, 17);
  for (int side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, 240 + side * 46, 336);
    cairo_curve_to (cr, 240 + side * 84, 316, 240 + side * 70, 280, 240 + side * 42, 262);
    cairo_stroke (cr);
  }
  attune_ink_number (cr, 240, 31, 1, ink);
  attune_ink_number (cr, 156, 96, 2, ink);
  attune_ink_number (cr, 240, 340, 3, ink);
  attune_ink_number (cr, 410, 220, 4, ink);
}

/**
 * attune_drawings_create_place:
 *
 * Returns: (transfer floating): where to put things, seen from above, with its words
 */
GtkWidget *
attune_drawings_create_place (void)
{
  static const char *const steps[] = {
    N_ ("The screen, just beyond your baby’s head: within reach, out of your baby’s sight."),
    N_ ("The mat, on the floor. Your baby’s feet are towards you."),
    N_ ("You. One look sees your baby and the screen."),
    N_ ("A small towel for your hands."),
    NULL,
  };

  return attune_drawings_create_figure (
      attune_drawing_new (draw_place, 400, 0,
                          _ ("Seen from above: a baby on a mat, the screen beyond the head, the "
                             "caregiver at the feet, a towel beside.")),
      steps, _ ("Set things out before you ask."));
}
