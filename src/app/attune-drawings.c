/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-drawings.h"

#include "attune-article.h"
#include "attune-drawing.h"

#include <glib/gi18n.h>
#include <math.h>

#define BREATH_IN 4.0
#define BREATH_OUT 6.0
#define BREATH_SECONDS (60 * 60.0)
#define LOOP_SECONDS 16.0
#define LOOP_TIMES 2
#define THREAD_SECONDS 20.0

static void
set_ink (cairo_t *cr, const GdkRGBA *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, alpha);
}

static void
draw_disc (cairo_t *cr, double x, double y, double radius, const GdkRGBA *color, double alpha)
{
  set_ink (cr, color, alpha);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_number (cairo_t *cr, double x, double y, guint number, const AttuneInk *ink)
{
  char text[4];
  cairo_text_extents_t extents;

  g_snprintf (text, sizeof text, "%u", number);
  draw_disc (cr, x, y, 15, &ink->accent, 1);
  cairo_set_font_size (cr, 19);
  cairo_text_extents (cr, text, &extents);
  /* The number is cut out of its disc, and so is readable on any ground. */
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_move_to (cr, x - extents.width / 2 - extents.x_bearing,
                 y - extents.height / 2 - extents.y_bearing);
  cairo_show_text (cr, text);
  cairo_restore (cr);
}

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
draw_breath (cairo_t *cr, const AttuneInk *ink, double at)
{
  double radius = 70 + 60 * get_breath (at);

  draw_disc (cr, 240, 150, 136, &ink->accent, 0.08);
  draw_disc (cr, 240, 150, radius, &ink->accent, 0.22);
  draw_disc (cr, 240, 150, radius * 0.62, &ink->accent, 0.30);
  if (at >= 0)
    return;
  set_ink (cr, &ink->accent, 0.7);
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

/* Two people */

static void
draw_head (cairo_t *cr, double x, double y, double radius, const GdkRGBA *color, double look)
{
  draw_disc (cr, x, y, radius, color, 0.28);
  set_ink (cr, color, 1);
  cairo_set_line_width (cr, 4);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  draw_disc (cr, x + look * radius * 0.30 - radius * 0.22, y - radius * 0.1, 4, color, 1);
  draw_disc (cr, x + look * radius * 0.30 + radius * 0.22, y - radius * 0.1, 4, color, 1);
  cairo_arc (cr, x + look * radius * 0.30, y + radius * 0.12, radius * 0.3, 0.25 * G_PI,
             0.75 * G_PI);
  cairo_stroke (cr);
}

/* A wave below a head; the quicker and taller, the less calm. */
static void
draw_wave (cairo_t *cr, double x, double y, double haste, double at, const GdkRGBA *color)
{
  set_ink (cr, color, 1);
  cairo_set_line_width (cr, 4);
  for (int i = -40; i <= 40; i += 2) {
    double height = (4 + 9 * haste) * sin (i * (0.09 + 0.20 * haste) + MAX (at, 0) * 1.5);

    cairo_line_to (cr, x + i, y + height);
  }
  cairo_stroke (cr);
}

/* The ribbon: a lying eight. The baby's half is on the left. */
static void
get_ribbon (double along, double *x, double *y)
{
  double angle = along * 2 * G_PI;

  *x = 240 - 190 * cos (angle);
  *y = 110 - 62 * sin (2 * angle);
}

static void
draw_ribbon (cairo_t *cr, const AttuneInk *ink)
{
  cairo_set_line_width (cr, 12);
  for (int i = 0; i < 96; i++) {
    double x, y;

    get_ribbon (i / 96.0, &x, &y);
    set_ink (cr, x < 240 ? &ink->warm : &ink->cool, 0.45);
    cairo_move_to (cr, x, y);
    get_ribbon ((i + 1) / 96.0, &x, &y);
    cairo_line_to (cr, x, y);
    cairo_stroke (cr);
  }
}

/* Where the seven beads are, as parts of the way round. */
static const double beads[] = { 0.0, 0.125, 0.235, 0.5, 0.625, 0.735, 0.885 };

static void
draw_loop (cairo_t *cr, const AttuneInk *ink, double at)
{
  double round = at < 0 ? -1 : fmod (at, LOOP_SECONDS) / LOOP_SECONDS;
  double calm = at < 0 ? 0.6 : CLAMP ((round - 0.5) / 0.4, 0, 1);
  double steady = at < 0 ? 0.9 : CLAMP ((round - 0.25) / 0.25, 0, 1);

  draw_ribbon (cr, ink);
  draw_disc (cr, 240, 110, 20 + 8 * calm, &ink->accent, 0.2 + 0.3 * calm);
  draw_head (cr, 110, 265, 40, &ink->warm, 0.6);
  draw_head (cr, 370, 250, 54, &ink->cool, -0.6);
  draw_wave (cr, 110, 330, 1 - calm * 0.8, at, &ink->warm);
  draw_wave (cr, 370, 330, 1 - steady, at, &ink->cool);
  for (guint i = 0; i < G_N_ELEMENTS (beads); i++) {
    double x, y;

    get_ribbon (beads[i], &x, &y);
    /* Two beads meet at the crossing; they stand a little apart. */
    draw_number (cr, x + (i == 2 ? -22 : i == 5 ? 22 : 0), y, i + 1, ink);
  }
  if (round >= 0) {
    double x, y;

    get_ribbon (round, &x, &y);
    draw_disc (cr, x, y, 9, &ink->text, 0.9);
  }
}

/* Match, mismatch, repair */

/* How far apart the threads are along the way, 0 to 1. */
static double
get_apart (double along)
{
  static const double apart[] = { 0.45, 0.12, 0.08, 0.5, 0.95, 1, 0.8, 0.4, 0.1, 0.06, 0.06 };
  double place = CLAMP (along, 0, 1) * (G_N_ELEMENTS (apart) - 1);
  guint i = MIN ((guint) place, G_N_ELEMENTS (apart) - 2);
  double part = place - i;

  part = part * part * (3 - 2 * part);
  return apart[i] + (apart[i + 1] - apart[i]) * part;
}

static double
get_thread (double along, double side)
{
  double apart = get_apart (along);

  return 120 + side * (62 * apart + (1 - apart) * 10 * sin (along * 60 + (side > 0 ? 0 : G_PI)));
}

static void
draw_thread (cairo_t *cr, double until, double side, const GdkRGBA *color)
{
  set_ink (cr, color, 1);
  for (int i = 0; i < 220 && i / 220.0 < until; i++) {
    double along = i / 220.0;

    /* Thicker after each coming back. */
    cairo_set_line_width (cr, along > 0.75 ? 7 : 4);
    cairo_move_to (cr, 20 + 440 * along, get_thread (along, side));
    cairo_line_to (cr, 20 + 440 * (along + 1 / 220.0), get_thread (along + 1 / 220.0, side));
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
  if (at < 12)
    return 0.45 + 0.2 * (at - 8) / 4;
  if (at < 14)
    return 0.65;
  return MIN (0.65 + 0.35 * (at - 14) / 5, 1);
}

static void
draw_threads (cairo_t *cr, const AttuneInk *ink, double at)
{
  double until = get_until (at);

  draw_thread (cr, until, -1, &ink->warm);
  draw_thread (cr, until, 1, &ink->cool);
  for (guint i = 0; i < 8; i++) {
    double along = 0.05 + 0.9 * i / 7;

    if (along <= until)
      draw_number (cr, 20 + 440 * along, i % 2 == 0 ? 24 : 216, i + 1, ink);
  }
}

/* Words under a diagram: the numbers of the drawing, said. */
static GtkWidget *
create_figure (GtkWidget *drawing, const char *const *steps, const char *caption)
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

static GtkWidget *
create_loop (void)
{
  static const char *const steps[] = {
    N_ ("Your baby feels something: hungry, tired, too much, lonely."),
    N_ ("Your baby sends a signal: looks away, fusses, reaches."),
    N_ ("You notice: stop, look, listen."),
    N_ ("You steady yourself: one long breath, shoulders down."),
    N_ ("You answer: feed, hold, warm, wait, say “here”."),
    N_ ("Calm is shared: your breath, your voice, your warmth."),
    N_ ("Your baby settles a little, and that helps to settle you. Or a new signal comes."),
    NULL,
  };
  GtkWidget *box = create_figure (
      attune_drawing_new (
          draw_loop, 360, LOOP_SECONDS * LOOP_TIMES,
          _ ("A ribbon like a lying eight joins a baby and an adult. The baby sends a signal. The "
             "adult notices, takes a slow breath and answers. Calm flows back, and the loop goes "
             "on.")),
      steps, _ ("Calm is shared first. You are half of the loop, so your own breath counts."));

  gtk_box_append (GTK_BOX (box),
                  attune_article_create_text (
                      _ ("Too much for you? Put your baby safely in the cot. Step out, and call "
                         "someone. Then come back: leaving is part of the loop.")));
  return box;
}

static GtkWidget *
create_threads (void)
{
  static const char *const steps[] = {
    N_ ("Your baby looks, coos or reaches."),
    N_ ("Match: you look back and answer."),
    N_ ("Your baby needs a break, and looks away."),
    N_ ("Mismatch: you come closer, or you are busy."),
    N_ ("Your baby fusses, stiffens or goes quiet."),
    N_ ("You notice: “Oh, that was too much.”"),
    N_ ("Repair: wait, soften, say sorry, try another way."),
    N_ ("Together again. Later counts too: after minutes, hours or days."),
    NULL,
  };

  return create_figure (
      attune_drawing_new (draw_threads, 240, THREAD_SECONDS,
                          _ ("Two threads, one for the baby and one for the adult, run side by "
                             "side. They are close, part, and find each other again. After that "
                             "they are thicker.")),
      steps,
      _ ("You will miss each other many times a day. So does everyone. Coming back is the part "
         "that counts."));
}

/**
 * attune_drawings_create_diagram:
 * @article_id: of an article of Learn
 *
 * Returns: (transfer floating) (nullable): its diagram with what it shows in words, or NULL where
 *   it has none
 */
GtkWidget *
attune_drawings_create_diagram (const char *article_id)
{
  if (g_str_equal (article_id, "learn.co-regulation"))
    return create_loop ();
  if (g_str_equal (article_id, "learn.match-repair"))
    return create_threads ();
  return NULL;
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
  set_ink (cr, color, fill);
  cairo_fill_preserve (cr);
  set_ink (cr, color, 0.9);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
}

/* Seen from above: the screen, the baby's head, the feet, and the caregiver who sees both. */
static void
draw_place (cairo_t *cr, const AttuneInk *ink, double at)
{
  draw_box (cr, (const double[]){ 130, 70, 220, 200 }, 18, &ink->accent, 0.12);
  draw_box (cr, (const double[]){ 180, 14, 120, 34 }, 8, &ink->text, 0.15);
  draw_box (cr, (const double[]){ 375, 190, 70, 60 }, 10, &ink->cool, 0.2);
  draw_disc (cr, 240, 120, 27, &ink->warm, 0.75);
  draw_box (cr, (const double[]){ 214, 148, 52, 60 }, 24, &ink->warm, 0.5);
  set_ink (cr, &ink->warm, 0.9);
  cairo_set_line_width (cr, 15);
  for (int side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, 240 + side * 15, 205);
    cairo_line_to (cr, 240 + side * 24, 245);
    cairo_stroke (cr);
    cairo_move_to (cr, 240 + side * 26, 160);
    cairo_line_to (cr, 240 + side * 52, 140);
    cairo_stroke (cr);
  }
  draw_disc (cr, 240, 340, 44, &ink->cool, 0.45);
  set_ink (cr, &ink->cool, 0.8);
  cairo_set_line_width (cr, 17);
  for (int side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, 240 + side * 46, 336);
    cairo_curve_to (cr, 240 + side * 84, 316, 240 + side * 70, 280, 240 + side * 42, 262);
    cairo_stroke (cr);
  }
  draw_number (cr, 240, 31, 1, ink);
  draw_number (cr, 156, 96, 2, ink);
  draw_number (cr, 240, 340, 3, ink);
  draw_number (cr, 410, 220, 4, ink);
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

  return create_figure (
      attune_drawing_new (draw_place, 400, 0,
                          _ ("Seen from above: a baby on a mat, the screen beyond the head, the "
                             "caregiver at the feet, a towel beside.")),
      steps, _ ("Set things out before you ask."));
}
