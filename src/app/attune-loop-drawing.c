/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calm loop: a signal goes out, a steadier person answers, calm comes back, and round again. */
#include "config.h"

#include "attune-diagram-drawings.h"

#include <math.h>

#include "attune-ink.h"

/* Seconds of a round at which each of its phases begins. */
#define SIGNAL 2.0
#define NOTICE 4.0
#define ANSWER 8.0
#define SETTLE 11.0
#define HOME 14.0

typedef struct {
  double at; /* seconds of this round; below 0: it stands still */
  double light; /* how much of the cloud is gone, 0 to 1 */
  double breath; /* how slow the adult's breath has become, 0 to 1 */
  double reach; /* how far the hand has come, 0 to 1 */
  double glow; /* of the shared calm, 0 to 1 */
  double signal; /* how strongly the baby calls, 0 to 1 */
} Scene;

static const struct {
  double x, y, radius;
} baby = { 112, 262, 42 }, adult = { 360, 252, 54 };

/* Where the seven beads are, as parts of the way round. */
static const double beads[] = { 0.0, 0.125, 0.235, 0.5, 0.625, 0.735, 0.885 };

/* How far it is between two seconds, with a soft beginning and end. */
static double
ease (double at, double from, double to)
{
  double part = CLAMP ((at - from) / (to - from), 0, 1);

  return part * part * (3 - 2 * part);
}

static void
init_scene (Scene *self, double at, guint size)
{
  guint n_rounds = MIN (size, 2) + 1;
  guint round = at < 0 ? 0 : MIN ((guint) (at / ATTUNE_LOOP_ROUND), n_rounds - 1);
  double second = at - round * ATTUNE_LOOP_ROUND;

  if (at < 0) {
    *self = (Scene){ -1, 0.5, 0.9, 1, 0.7, 0.7 };
    return;
  }
  *self = (Scene){
    .at = second,
    .light = (round + ease (second, SETTLE, HOME)) / n_rounds,
    .breath = round > 0 ? 1 : ease (second, NOTICE, ANSWER),
    .reach = ease (second, ANSWER, ANSWER + 2) - ease (second, HOME, ATTUNE_LOOP_ROUND),
    .glow = ease (second, ANSWER, SETTLE) - 0.6 * ease (second, HOME, ATTUNE_LOOP_ROUND),
    .signal = ease (second, SIGNAL, SIGNAL + 0.6) - ease (second, NOTICE, NOTICE + 2) +
              0.5 * ease (second, HOME, ATTUNE_LOOP_ROUND),
  };
}

/* The ribbon: a lying eight. The baby's half is on the left. */
static void
get_ribbon (double along, double *x, double *y)
{
  double angle = along * 2 * G_PI;

  *x = 240 - 186 * cos (angle);
  *y = 104 - 60 * sin (2 * angle);
}

static void
draw_half (cairo_t *cr, double from, const GdkRGBA *color)
{
  for (int i = 0; i <= 48; i++) {
    double x, y;

    get_ribbon (from + i / 96.0, &x, &y);
    cairo_line_to (cr, x, y);
  }
  attune_ink_set (cr, color, 0.55);
  cairo_stroke (cr);
}

static void
draw_ribbon (cairo_t *cr, const AttuneInk *ink)
{
  cairo_set_line_width (cr, 12);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  draw_half (cr, 0.75, &ink->warm);
  draw_half (cr, 0.25, &ink->cool);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
}

/* Two thin ways beside the ribbon: a settling baby helps to settle you; and you may step out, and
 * come back. */
static void
draw_side_ways (cairo_t *cr, const AttuneInk *ink)
{
  const double dots[] = { 1, 9 };

  cairo_save (cr);
  cairo_set_line_width (cr, 3);
  cairo_set_dash (cr, dots, 2, 0);
  attune_ink_set (cr, &ink->text, 0.55);
  cairo_move_to (cr, 96, 172);
  cairo_curve_to (cr, 160, 206, 300, 196, 412, 128);
  cairo_stroke (cr);
  cairo_move_to (cr, 444, 100);
  cairo_curve_to (cr, 470, 84, 468, 60, 452, 44);
  cairo_stroke (cr);
  cairo_move_to (cr, 424, 22);
  cairo_curve_to (cr, 360, 4, 270, 24, 226, 82);
  cairo_stroke (cr);
  cairo_restore (cr);
  /* A door that stands open. */
  attune_ink_set (cr, &ink->cool, 0.25);
  cairo_rectangle (cr, 430, 8, 30, 34);
  cairo_fill_preserve (cr);
  attune_ink_set (cr, &ink->cool, 1);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
  attune_ink_disc (cr, 453, 26, 2.5, &ink->cool, 1);
}

static void
draw_face (cairo_t *cr, double x, double y, double radius, double look, double calm)
{
  double eye = radius * 0.28;

  cairo_set_line_width (cr, 3.5);
  for (int side = -1; side <= 1; side += 2) {
    cairo_arc (cr, x + look * radius * 0.25 + side * eye, y - radius * 0.08, radius * 0.075, 0,
               2 * G_PI);
    cairo_fill (cr);
  }
  /* The corners of the mouth come up with the calm. */
  cairo_move_to (cr, x + radius * (look * 0.25 - 0.2), y + radius * 0.38);
  cairo_rel_curve_to (cr, radius * 0.1, radius * 0.16 * calm, radius * 0.3, radius * 0.16 * calm,
                      radius * 0.4, 0);
  cairo_stroke (cr);
}

static void
draw_person (cairo_t *cr,
             double x,
             double y,
             double radius,
             double look,
             double calm,
             const GdkRGBA *skin,
             const GdkRGBA *color,
             const GdkRGBA *line)
{
  /* Shoulders, which come down with a breath. */
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, 480, ATTUNE_LOOP_HEIGHT - 4);
  cairo_clip (cr);
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, x, y + radius * 2.05 + 6 * calm);
  cairo_scale (cr, radius * 1.35, radius * 1.15);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  attune_ink_set (cr, color, 0.35);
  cairo_fill_preserve (cr);
  attune_ink_set (cr, color, 1);
  cairo_set_line_width (cr, 4);
  cairo_stroke (cr);
  cairo_restore (cr);
  attune_ink_disc (cr, x, y, radius, skin, 1);
  attune_ink_set (cr, color, 1);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  attune_ink_set (cr, line, 1);
  draw_face (cr, x, y, radius, look, calm);
}

/* A wave in a chest; the quicker and taller, the less calm. */
static void
draw_wave (cairo_t *cr, double x, double y, double haste, double at, const GdkRGBA *color)
{
  attune_ink_set (cr, color, 1);
  cairo_set_line_width (cr, 4);
  for (int i = -32; i <= 32; i += 2) {
    double height = (3 + 8 * haste) * sin (i * (0.10 + 0.24 * haste) + MAX (at, 0) * 1.3);

    cairo_line_to (cr, x + i, y + height);
  }
  cairo_stroke (cr);
}

/* The feeling: a cloud by the chest, of its own size, which gets lighter. Never red. */
static void
draw_cloud (cairo_t *cr, const AttuneInk *ink, double light, guint size)
{
  double radius = 7 + 5 * MIN (size, 2);
  double alpha = 0.75 - 0.6 * light;

  attune_ink_disc (cr, 46 - radius * 0.7, 352, radius, &ink->text, alpha);
  attune_ink_disc (cr, 46 + radius * 0.7, 352, radius * 0.9, &ink->text, alpha);
  attune_ink_disc (cr, 46, 352 - radius * 0.7, radius, &ink->text, alpha);
}

static void
draw_rays (cairo_t *cr, const AttuneInk *ink, double strength)
{
  attune_ink_set (cr, &ink->warm, CLAMP (strength, 0, 1));
  cairo_set_line_width (cr, 5);
  for (int ray = -1; ray <= 1; ray++) {
    double angle = -0.25 * G_PI + ray * 0.32;

    cairo_move_to (cr, baby.x + cos (angle) * 54, baby.y + sin (angle) * 54);
    cairo_line_to (cr, baby.x + cos (angle) * 72, baby.y + sin (angle) * 72);
    cairo_stroke (cr);
  }
}

/* The open hand, from the adult to the baby's shoulder. */
static void
draw_hand (cairo_t *cr, const AttuneInk *ink, double reach)
{
  double x = 296 - 124 * reach, y = 342 + 10 * reach;

  attune_ink_set (cr, &ink->cool, 0.9);
  cairo_set_line_width (cr, 15);
  cairo_move_to (cr, 312, 356);
  cairo_line_to (cr, x + 10, y);
  cairo_stroke (cr);
  attune_ink_disc (cr, x, y, 15, &ink->adult, 1);
  attune_ink_set (cr, &ink->cool, 1);
  cairo_set_line_width (cr, 3);
  cairo_arc (cr, x, y, 15, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* Where on the way round the bead is. */
static double
get_bead (double at)
{
  static const struct {
    double at, along;
  } stops[] = {
    { 0, 0 },         { SIGNAL, 0 }, { NOTICE, 0.25 },         { ANSWER, 0.5 },
    { SETTLE, 0.75 }, { HOME, 0.9 }, { ATTUNE_LOOP_ROUND, 1 },
  };

  for (guint i = 1; i < G_N_ELEMENTS (stops); i++) {
    if (at <= stops[i].at)
      return stops[i - 1].along +
             (stops[i].along - stops[i - 1].along) * ease (at, stops[i - 1].at, stops[i].at);
  }
  return 1;
}

static void
draw_beads (cairo_t *cr, const AttuneInk *ink, double at)
{
  double x, y;

  for (guint i = 0; i < G_N_ELEMENTS (beads); i++) {
    get_ribbon (beads[i], &x, &y);
    /* Two beads meet at the crossing; they stand a little apart. */
    attune_ink_number (cr, x + (i == 2 ? -24 : i == 5 ? 24 : 0), y, i + 1, ink);
  }
  if (at < 0)
    return;
  get_ribbon (get_bead (at), &x, &y);
  attune_ink_disc (cr, x, y, 9, &ink->text, 0.9);
}

void
attune_loop_draw (cairo_t *cr, const AttuneInk *ink, double at, guint variant)
{
  Scene scene;

  init_scene (&scene, at, variant);
  draw_ribbon (cr, ink);
  draw_side_ways (cr, ink);
  attune_ink_disc (cr, 240, 104, 22 + 10 * scene.glow, &ink->accent, 0.15 + 0.35 * scene.glow);
  draw_person (cr, baby.x, baby.y, baby.radius, 0.6, scene.light, &ink->baby, &ink->warm,
               &ink->baby_line);
  draw_person (cr, adult.x, adult.y, adult.radius, -0.6, scene.breath, &ink->adult, &ink->cool,
               &ink->adult_line);
  draw_cloud (cr, ink, scene.light, variant);
  draw_wave (cr, baby.x, 352, 1 - 0.8 * scene.light, at, &ink->warm);
  draw_wave (cr, adult.x, 364, 1 - scene.breath, at, &ink->cool);
  draw_rays (cr, ink, scene.signal);
  draw_hand (cr, ink, scene.reach);
  draw_beads (cr, ink, scene.at);
}
