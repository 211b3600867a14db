/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-hands.h"

#include <math.h>

#include "attune-build.h"

/* In hands.svg every grip works at this point, and the forearm's wrist is at the other. */
#define WORK_X 50.0
#define WORK_Y 50.0
#define FOREARM_X 50.0
#define FOREARM_Y 30.0
#define MAX_WRIST_BEND 62.0
#define LIFTED_SIZE 1.06
#define OPEN_SIZE 0.84
#define UNDER_ASIDE 5.0 /* canvas units outwards, where finger tips are seen */
#define SQUEEZE 0.05 /* a hug closes the hand */
#define KEPT_TURN 18.0
#define ABOVE_CROWN 9.0 /* canvas units: the forehead stays free */
#define LIFTED_ALPHA 0.62
#define BRACELET_ABOVE 8.0 /* canvas units from the middle of a wrist to its finger tips */
#define HELD_ASIDE 112.0 /* degrees by which such a hand is turned out of the way */
#define UNDER_ALPHA 0.36 /* a palm under the baby shines through */
#define ASIDE_ARM 62.0 /* degrees; an arm beside a foot or palm that is worked on below */
#define LOW_HOLD 75.0 /* canvas units: down from here a foot is held at its heel */
#define STEEP_ARM 20.0 /* degrees; a flatter arm would be cut off by a hand's own box */

static const char *const grips[] = {
  [ATTUNE_GRIP_FLAT] = "flat",       [ATTUNE_GRIP_CUPPED] = "cupped",
  [ATTUNE_GRIP_C_HAND] = "c-hand",   [ATTUNE_GRIP_RING] = "ring",
  [ATTUNE_GRIP_THUMB] = "thumb",     [ATTUNE_GRIP_FINGER_PADS] = "finger-pads",
  [ATTUNE_GRIP_PINCH] = "pinch",     [ATTUNE_GRIP_EDGE] = "edge",
  [ATTUNE_GRIP_COMB] = "comb",       [ATTUNE_GRIP_HOLD] = "hold",
  [ATTUNE_GRIP_SUPPORT] = "support",
};

/* One hand being painted. */
typedef struct {
  AttuneArt *art;
  cairo_t *cr;
  const char *grip;
  double size;
  double zoom; /* the size, but for breathing and lifting */
  double angle; /* degrees, as in the mirrored drawing */
  double arm_turn; /* degrees; where the forearm would go, as in the mirrored drawing */
  AttunePoint at;
} HandPainter;

static double
get_canvas_size (AttuneCanvas canvas)
{
  switch (canvas) {
  case ATTUNE_CANVAS_FACE:
    return 1.65;
  case ATTUNE_CANVAS_SOLE:
  case ATTUNE_CANVAS_FOOT_TOP:
  case ATTUNE_CANVAS_PALM:
  case ATTUNE_CANVAS_HAND_BACK:
    return 2.25;
  case ATTUNE_CANVAS_FRONT:
  case ATTUNE_CANVAS_BACK:
  case ATTUNE_CANVAS_SIDE:
    break;
  }
  return 1.0;
}

/* A hand that goes round a limb closes as far as the limb is thin. */
static double
get_round_size (AttuneView view)
{
  switch (view) {
  case ATTUNE_VIEW_LEG:
    return 0.92;
  case ATTUNE_VIEW_ARM:
    return 0.76;
  case ATTUNE_VIEW_SOLE:
  case ATTUNE_VIEW_FOOT_TOP:
  case ATTUNE_VIEW_PALM:
  case ATTUNE_VIEW_HAND_BACK:
    return 0.74;
  case ATTUNE_VIEW_FRONT:
  case ATTUNE_VIEW_LEGS:
  case ATTUNE_VIEW_LEGS_UP:
  case ATTUNE_VIEW_TUMMY:
  case ATTUNE_VIEW_CHEST:
  case ATTUNE_VIEW_NEST:
  case ATTUNE_VIEW_FACE:
  case ATTUNE_VIEW_BACK:
  case ATTUNE_VIEW_ON_CHEST:
  case ATTUNE_VIEW_SKIN_TO_SKIN:
  case ATTUNE_VIEW_SIDE:
  case ATTUNE_VIEW_UPRIGHT:
  case ATTUNE_VIEW_ALL_FOURS:
  case ATTUNE_VIEW_CUDDLE:
    break;
  }
  return 0.84;
}

/**
 * attune_hands_get_size:
 * @canvas: a canvas
 * @age: as old as the baby looks
 *
 * Returns: by how much larger than in its drawing, which is for the front canvas, a hand is there
 */
double
attune_hands_get_size (AttuneCanvas canvas, AttuneAgeLook age)
{
  return get_canvas_size (canvas) * attune_build_get (age)->hand;
}

static gboolean
is_held (AttuneView view)
{
  return view == ATTUNE_VIEW_ON_CHEST || view == ATTUNE_VIEW_SKIN_TO_SKIN;
}

static gboolean
is_close_up (AttuneView view)
{
  AttuneCanvas canvas = attune_view_get_canvas (view);

  return canvas == ATTUNE_CANVAS_SOLE || canvas == ATTUNE_CANVAS_FOOT_TOP ||
         canvas == ATTUNE_CANVAS_PALM || canvas == ATTUNE_CANVAS_HAND_BACK;
}

/* Where the forearm goes from the wrist: to the caregiver at the baby's feet, beside the baby that lies
 * across the lap, at both sides of a baby that is held. Degrees clockwise from straight down. It does
 * not change while a hand travels: the elbow comes along, as elbows do. An arm that reaches far goes
 * round the baby, not over it. */
static double
get_arm_turn (AttuneView view, AttuneHand which, const AttuneHandFrame *hand)
{
  double out = which == ATTUNE_HAND_RIGHT ? -1 : 1;

  if (is_close_up (view) && hand->grip == ATTUNE_GRIP_HOLD && hand->y < LOW_HOLD)
    return out * ASIDE_ARM;
  if (view == ATTUNE_VIEW_BACK)
    return 90 + out * 4;
  if (is_held (view))
    return -out * 62;
  switch (attune_view_get_canvas (view)) {
  case ATTUNE_CANVAS_FRONT:
    return out * (9 + (hand->y < 30 ? 0.8 * (30 - hand->y) : 0));
  case ATTUNE_CANVAS_BACK:
    return out * 9;
  case ATTUNE_CANVAS_SIDE:
    return (hand->from_left ? 1 : -1) * (ASIDE_ARM + out * 6);
  case ATTUNE_CANVAS_FACE:
    return out * 12;
  case ATTUNE_CANVAS_SOLE:
  case ATTUNE_CANVAS_FOOT_TOP:
  case ATTUNE_CANVAS_PALM:
  case ATTUNE_CANVAS_HAND_BACK:
    break;
  }
  return out * 24;
}

/* Close to the eye an ankle is ringed from below, and a toe crease is pressed with a finger's side. */
static const char *
get_grip_part (AttuneView view, AttuneGrip grip)
{
  if (is_close_up (view) && grip == ATTUNE_GRIP_RING)
    return "bracelet";
  if (is_close_up (view) && grip == ATTUNE_GRIP_EDGE)
    return "finger-side";
  return grips[grip];
}

/* The drawing is a right hand; a left one is its mirror image about the point that works. */
static void
enter (HandPainter *self, AttuneHand which, const AttuneHandFrame *hand, AttuneView view)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, self->at.x, self->at.y);
  self->arm_turn = get_arm_turn (view, which, hand);
  if (which == ATTUNE_HAND_LEFT) {
    cairo_scale (self->cr, -1, 1);
    self->arm_turn = -self->arm_turn;
    self->angle = -self->angle;
  }
}

/* A hand that cups the crown comes from the side, so that the face stays free. */
static gboolean
is_at_crown (AttuneView view, AttunePoint at)
{
  return attune_view_get_canvas (view) == ATTUNE_CANVAS_FRONT && at.y < 14;
}

static AttunePoint
get_wrist (HandPainter *self)
{
  g_autofree char *id = g_strconcat (self->grip, "-wrist", NULL);
  AttunePoint pivot = { WORK_X, WORK_Y + 14 };

  attune_art_get_pivot (self->art, ATTUNE_DRAWING_HANDS, id, &pivot);
  return (AttunePoint){ (pivot.x - WORK_X) * self->size, (pivot.y - WORK_Y) * self->size };
}

/* The forearm goes from the wrist towards the elbow, as far as a wrist bends. */
static void
paint_forearm (HandPainter *self)
{
  AttunePoint wrist = get_wrist (self);
  double turn = self->angle * G_PI / 180;
  double x = wrist.x * cos (turn) - wrist.y * sin (turn);
  double y = wrist.x * sin (turn) + wrist.y * cos (turn);
  double bend = remainder (self->arm_turn - self->angle, 360);

  bend = CLAMP (bend, -MAX_WRIST_BEND, MAX_WRIST_BEND);
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_rotate (self->cr, (self->angle + bend) * G_PI / 180);
  cairo_scale (self->cr, self->size, self->size);
  cairo_translate (self->cr, -FOREARM_X, -FOREARM_Y);
  attune_art_paint_placed (self->art, self->cr, ATTUNE_DRAWING_HANDS, "forearm", self->zoom);
  cairo_restore (self->cr);
}

static void
paint_grip (HandPainter *self, const char *suffix)
{
  g_autofree char *part = g_strconcat (self->grip, suffix, NULL);

  cairo_save (self->cr);
  cairo_rotate (self->cr, self->angle * G_PI / 180);
  cairo_scale (self->cr, self->size, self->size);
  cairo_translate (self->cr, -WORK_X, -WORK_Y);
  attune_art_paint_placed (self->art, self->cr, ATTUNE_DRAWING_HANDS, part, self->zoom);
  cairo_restore (self->cr);
}

static void
init_painter (HandPainter *self, AttuneArt *art, cairo_t *cr, AttuneView view)
{
  double size = attune_hands_get_size (attune_view_get_canvas (view),
                                       attune_art_get_look (art)->age);

  *self = (HandPainter){ .art = art, .cr = cr, .size = size, .zoom = size };
}

/* The lifted hand is nearer to the eye, lets the skin shine through, and does not touch. */
static void
paint_with_rim (HandPainter *self)
{
  attune_art_set_rim (self->art, TRUE);
  paint_forearm (self);
  paint_grip (self, "");
  attune_art_set_rim (self->art, FALSE);
  paint_forearm (self);
  paint_grip (self, "");
}

static void
paint_whole (HandPainter *self, gboolean lifted)
{
  if (lifted) {
    double reach = 26 * self->size;

    if (fabs (self->arm_turn) < STEEP_ARM) {
      cairo_rectangle (self->cr, -1.6 * reach, -reach, 3.2 * reach, 6 * reach);
      cairo_clip (self->cr);
    }
    cairo_push_group (self->cr);
  }
  paint_with_rim (self);
  if (!lifted)
    return;
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, LIFTED_ALPHA);
}

/* Close to the eye a thumb that strokes keeps pointing the same way, inwards; the arm follows. */
static gboolean
keeps_turn (AttuneView view, AttuneGrip grip)
{
  AttuneCanvas canvas = attune_view_get_canvas (view);

  return canvas != ATTUNE_CANVAS_FRONT && canvas != ATTUNE_CANVAS_BACK &&
         (grip == ATTUNE_GRIP_THUMB || grip == ATTUNE_GRIP_PINCH ||
          grip == ATTUNE_GRIP_FINGER_PADS);
}

/**
 * attune_hands_is_round:
 * @grip: a grip
 *
 * Returns: whether the hand goes round a limb; such a hand is drawn with its fingers across, towards
 *   the left
 */
gboolean
attune_hands_is_round (AttuneGrip grip)
{
  return grip == ATTUNE_GRIP_C_HAND || grip == ATTUNE_GRIP_RING || grip == ATTUNE_GRIP_HOLD;
}

/* A ring seen close up comes from below, as it is drawn. */
static gboolean
is_round_part (AttuneView view, AttuneGrip grip)
{
  return attune_hands_is_round (grip) && !(is_close_up (view) && grip == ATTUNE_GRIP_RING);
}

static void
aim (HandPainter *self, AttuneView view, AttuneHand which, const AttuneHandFrame *hand)
{
  double out = which == ATTUNE_HAND_RIGHT ? 1 : -1;

  self->grip = get_grip_part (view, hand->grip);
  self->angle = hand->angle;
  self->at = (AttunePoint){ hand->x, hand->y };
  if (hand->grip == ATTUNE_GRIP_CUPPED && is_at_crown (view, self->at)) {
    self->angle = -78 * out;
    self->at.y -= ABOVE_CROWN;
  }
  if (hand->grip == ATTUNE_GRIP_SUPPORT)
    self->at.x += UNDER_ASIDE * out;
  if (keeps_turn (view, hand->grip))
    self->angle = -KEPT_TURN * out;
  if (is_close_up (view) && hand->grip == ATTUNE_GRIP_RING) {
    self->angle = 0;
    self->at.y -= BRACELET_ABOVE;
  }
  if (is_close_up (view) && hand->grip == ATTUNE_GRIP_HOLD && hand->y < LOW_HOLD)
    self->angle = -HELD_ASIDE * out;
}

/* What the baby lies on is seen through it. */
static void
paint_through (HandPainter *self)
{
  cairo_push_group (self->cr);
  attune_art_set_rim (self->art, TRUE);
  paint_grip (self, "");
  attune_art_set_rim (self->art, FALSE);
  paint_grip (self, "");
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, UNDER_ALPHA);
}

/**
 * attune_hands_paint:
 * @art: the drawings
 * @cr: in canvas units
 * @view: what is seen
 * @which: the caregiver's left or right hand
 * @hand: where it is and what it does
 * @layer: what lies behind the baby, or what lies in front
 * @swell: by which part larger, for hands that breathe
 */
void
attune_hands_paint (AttuneArt *art,
                    cairo_t *cr,
                    AttuneView view,
                    AttuneHand which,
                    const AttuneHandFrame *hand,
                    AttuneHandLayer layer,
                    double swell)
{
  HandPainter self;
  gboolean behind = layer == ATTUNE_HAND_LAYER_BEHIND;

  if (!hand->shown)
    return;
  init_painter (&self, art, cr, view);
  aim (&self, view, which, hand);
  self.size *= hand->touches ? 1 + swell : LIFTED_SIZE;
  enter (&self, which, hand, view);
  if (is_round_part (view, hand->grip)) {
    cairo_scale (cr, 1 - SQUEEZE * hand->press, 1 - SQUEEZE * hand->press);
    self.size *= get_round_size (view);
    self.angle += 90;
  }
  if (behind == hand->behind)
    paint_whole (&self, !hand->touches);
  else if (behind && hand->touches)
    paint_grip (&self, "-behind");
  else if (hand->grip == ATTUNE_GRIP_SUPPORT)
    paint_through (&self);
  cairo_restore (cr);
}

/**
 * attune_hands_paint_open:
 * @art: the drawings
 * @cr: in canvas units
 * @view: what is seen
 * @which: the caregiver's left or right hand
 * @x: of the palm's middle
 * @y: of the palm's middle
 *
 * An open hand, its palm shown: what the baby sees while a question waits.
 */
void
attune_hands_paint_open (AttuneArt *art,
                         cairo_t *cr,
                         AttuneView view,
                         AttuneHand which,
                         double x,
                         double y)
{
  HandPainter self;
  AttuneHandFrame open = { .grip = ATTUNE_GRIP_FLAT, .x = x, .y = y };

  init_painter (&self, art, cr, view);
  self.grip = "open";
  self.angle = (which == ATTUNE_HAND_RIGHT ? 8 : -8) + (view == ATTUNE_VIEW_BACK ? 90 : 0);
  self.at = (AttunePoint){ x, y };
  self.size *= OPEN_SIZE;
  self.zoom *= OPEN_SIZE;
  enter (&self, which, &open, view);
  paint_with_rim (&self);
  cairo_restore (cr);
}
