/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The baby as it lies there: the parts of the drawings, each turned about its joint. */
#include "config.h"

#include "attune-body.h"

#include <math.h>

#include "attune-build.h"
#include "attune-face.h"

#define HEAD_SCALE 0.395
#define CHIN_Y 34.5
#define SHORTEST 0.55

/* One posed body being painted. */
typedef struct {
  AttuneArt *art;
  cairo_t *cr;
  AttuneDrawing drawing;
  const AttunePose *pose;
  const AttuneExpression *expression;
  const AttuneBuild *build;
  AttuneSkeleton rest;
  AttuneSkeleton posed;
  gboolean back;
  guint order[2]; /* of the sides; the second lies on top where limbs cross */
} Body;

static const AttuneJoint hips[2] = { ATTUNE_JOINT_HIP_RIGHT, ATTUNE_JOINT_HIP_LEFT };
static const AttuneJoint knees[2] = { ATTUNE_JOINT_KNEE_RIGHT, ATTUNE_JOINT_KNEE_LEFT };
static const AttuneJoint shoulders[2] = { ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_SHOULDER_LEFT };
static const AttuneJoint elbows[2] = { ATTUNE_JOINT_ELBOW_RIGHT, ATTUNE_JOINT_ELBOW_LEFT };

/* Which side of the picture a limb is drawn on: 0 is the one the drawing has. */
static guint
picture_side (const Body *body, guint side)
{
  return body->back ? 1 - side : side;
}

static AttunePoint
unmirror (AttunePoint point, gboolean mirrored)
{
  return mirrored ? (AttunePoint){ 100 - point.x, point.y } : point;
}

/* How a bone of a drawing is laid into the picture. */
typedef struct {
  AttunePoint rest; /* the point of the drawing … */
  AttunePoint at; /* … that comes to lie here */
  double rest_turn;
  double turn;
  double ratio; /* along the bone */
  double girth; /* across it */
} Placing;

static AttunePoint
middle (AttunePoint a, AttunePoint b)
{
  return (AttunePoint){ (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

static void
paint_placed (Body *body, const char *part, const Placing *placing)
{
  cairo_save (body->cr);
  cairo_translate (body->cr, placing->at.x, placing->at.y);
  cairo_rotate (body->cr, placing->turn);
  cairo_scale (body->cr, placing->ratio, placing->girth);
  cairo_rotate (body->cr, -placing->rest_turn);
  cairo_translate (body->cr, -placing->rest.x, -placing->rest.y);
  attune_art_paint (body->art, body->cr, body->drawing, part, 1, 1);
  cairo_restore (body->cr);
}

/* Paints one part so that its bone, drawn from @rest[0] to @rest[1], lies from @from to @to. A bone
 * that points at the viewer keeps some length; it turns by @own_turn where its ends do not say how. */
static void
paint_bone (Body *body,
            const char *part,
            const AttunePoint rest[2],
            AttunePoint from,
            AttunePoint to,
            double own_turn,
            gboolean arm)
{
  double grown = arm ? body->build->arm : body->build->leg;
  double rest_length = hypot (rest[1].x - rest[0].x, rest[1].y - rest[0].y);
  double length = hypot (to.x - from.x, to.y - from.y);
  Placing placing = {
    .rest = middle (rest[0], rest[1]),
    .at = middle (from, to),
    .rest_turn = atan2 (rest[1].y - rest[0].y, rest[1].x - rest[0].x),
    .turn = atan2 (to.y - from.y, to.x - from.x),
    .ratio = fmax (SHORTEST * grown, length / rest_length),
    .girth = arm ? body->build->arm_girth : body->build->leg_girth,
  };

  if (length / rest_length < SHORTEST * grown)
    placing.turn = placing.rest_turn + own_turn;
  paint_placed (body, part, &placing);
}

/* By how much the pose turns a bone in the mirrored drawing, in radians. */
static double
get_own_turn (const Body *body, gboolean arm, guint side, guint bone)
{
  double sign = side == 0 ? 1 : -1;
  double upper = body->pose->angle[arm ? shoulders[side] : hips[side]];
  double lower = body->pose->angle[arm ? elbows[side] : knees[side]];

  return sign * (bone == 0 ? upper : upper + lower) * G_PI / 180;
}

/* @bone 0 is the upper one. The drawing has the limbs of the picture's left. */
static void
paint_limb_bone (Body *body, const char *part, gboolean arm, guint side, guint bone)
{
  gboolean mirrored = picture_side (body, side) == 1;
  const AttunePoint *rest = arm ? body->rest.arm[side] : body->rest.leg[side];
  const AttunePoint *posed = arm ? body->posed.arm[side] : body->posed.leg[side];
  AttunePoint drawn[2] = { unmirror (rest[bone], mirrored), unmirror (rest[bone + 1], mirrored) };

  cairo_save (body->cr);
  if (mirrored) {
    cairo_translate (body->cr, 100, 0);
    cairo_scale (body->cr, -1, 1);
  }
  paint_bone (body, part, drawn, unmirror (posed[bone], mirrored),
              unmirror (posed[bone + 1], mirrored), get_own_turn (body, arm, side, bone), arm);
  cairo_restore (body->cr);
}

static gboolean
is_raised (const Body *body, guint side)
{
  return !body->back && body->pose->shorten[hips[side]] > 0.72;
}

static gboolean
is_lifted (const Body *body, guint side)
{
  return !body->back && body->pose->shorten[hips[side]] > 0.35;
}

/* Whether the arm lies over the body. */
static gboolean
is_across (const Body *body, guint side)
{
  double x = unmirror (body->posed.arm[side][1], picture_side (body, side) == 1).x;

  return x > 35;
}

static void
paint_lower_leg (Body *body, guint side)
{
  paint_limb_bone (body, "shin", FALSE, side, 1);
  paint_limb_bone (body, "foot", FALSE, side, 2);
}

static void
paint_forearm (Body *body, guint side)
{
  g_autofree char *hand = g_strconcat ("hand-", body->expression->hand, NULL);

  paint_limb_bone (body, "forearm", TRUE, side, 1);
  paint_limb_bone (body, hand, TRUE, side, 2);
}

/* A thigh that points at the viewer is seen as a round. */
static void
paint_thigh (Body *body, guint side)
{
  gboolean mirrored = picture_side (body, side) == 1;
  AttunePoint rest = unmirror (body->rest.leg[side][0], mirrored);
  AttunePoint hip = unmirror (body->posed.leg[side][0], mirrored);
  AttunePoint knee = unmirror (body->posed.leg[side][1], mirrored);
  double girth = body->build->leg_girth;
  Placing placing = { rest, middle (hip, knee), 0, 0, girth, girth };

  if (!is_raised (body, side)) {
    paint_limb_bone (body, "thigh", FALSE, side, 0);
    return;
  }
  cairo_save (body->cr);
  if (mirrored) {
    cairo_translate (body->cr, 100, 0);
    cairo_scale (body->cr, -1, 1);
  }
  paint_placed (body, "thigh-up", &placing);
  cairo_restore (body->cr);
}

/* Over the body lie the legs that are raised, and the shins of those that are about to be. */
static void
paint_legs (Body *body, gboolean over)
{
  for (guint i = 0; i < 2; i++) {
    if (is_raised (body, body->order[i]) == over)
      paint_thigh (body, body->order[i]);
  }
  for (guint i = 0; i < 2; i++) {
    if (is_lifted (body, body->order[i]) == over)
      paint_lower_leg (body, body->order[i]);
  }
}

static void
paint_upper_arms (Body *body, gboolean across)
{
  for (guint i = 0; i < 2; i++) {
    if (is_across (body, body->order[i]) == across)
      paint_limb_bone (body, "upper-arm", TRUE, body->order[i], 0);
  }
}

/* Trunk and nappy are as wide as the baby is built. */
static void
paint_part (Body *body, const char *part)
{
  cairo_save (body->cr);
  cairo_translate (body->cr, 50, 0);
  cairo_scale (body->cr, body->build->trunk, 1);
  cairo_translate (body->cr, -50, 0);
  attune_art_paint (body->art, body->cr, body->drawing, part, 1, 1);
  cairo_restore (body->cr);
}

/* The head seen from behind, about the neck. */
static void
paint_back_head (Body *body)
{
  cairo_save (body->cr);
  cairo_translate (body->cr, 50, CHIN_Y);
  cairo_scale (body->cr, body->build->head, body->build->head);
  cairo_translate (body->cr, -50, -CHIN_Y);
  attune_art_paint (body->art, body->cr, body->drawing, "head", 1, 1);
  cairo_restore (body->cr);
}

static void
paint_head (Body *body)
{
  cairo_save (body->cr);
  cairo_translate (body->cr, 50, CHIN_Y - 4);
  cairo_rotate (body->cr, body->pose->angle[ATTUNE_JOINT_HEAD] * G_PI / 180);
  cairo_translate (body->cr, 0, 4);
  cairo_scale (body->cr, HEAD_SCALE * body->build->head, HEAD_SCALE * body->build->head);
  cairo_translate (body->cr, -50, -90.5);
  attune_face_paint (body->art, body->cr, body->expression, HEAD_SCALE * body->build->head);
  cairo_restore (body->cr);
}

static void
paint_front (Body *body)
{
  paint_part (body, "shadow");
  paint_legs (body, FALSE);
  paint_upper_arms (body, FALSE);
  paint_part (body, "torso");
  paint_part (body, "nappy");
  paint_legs (body, TRUE);
  paint_head (body);
  paint_upper_arms (body, TRUE);
  paint_forearm (body, body->order[0]);
  paint_forearm (body, body->order[1]);
}

static void
paint_back (Body *body)
{
  paint_part (body, "shadow");
  paint_legs (body, FALSE);
  for (guint side = 0; side < 2; side++) {
    paint_limb_bone (body, "upper-arm", TRUE, side, 0);
    paint_forearm (body, side);
  }
  paint_part (body, "torso");
  paint_part (body, "nappy");
  paint_back_head (body);
}

static void
paint_posed (AttuneArt *art,
             cairo_t *cr,
             gboolean back,
             const AttunePose *pose,
             gboolean left_over,
             const AttuneExpression *expression)
{
  AttunePose zero = { 0 };
  AttuneCanvas canvas = back ? ATTUNE_CANVAS_BACK : ATTUNE_CANVAS_FRONT;
  Body body = { art, cr, ATTUNE_DRAWING_FRONT, pose, expression };

  body.build = pose->build != NULL ? pose->build : attune_build_get (ATTUNE_AGE_LOOK_FOUR_MONTHS);
  body.back = back;
  body.order[0] = left_over ? 0 : 1;
  body.order[1] = left_over ? 1 : 0;
  if (back)
    body.drawing = ATTUNE_DRAWING_BACK;
  attune_skeleton_init (&body.rest, canvas, &zero);
  attune_skeleton_init (&body.posed, canvas, pose);
  if (back)
    paint_back (&body);
  else
    paint_front (&body);
}

/* A sole, a palm: a drawing of its own. */
static void
paint_close_up (AttuneArt *art, cairo_t *cr, AttuneDrawing drawing, const char *part)
{
  attune_art_paint (art, cr, drawing, part, 1, 1);
}

static void
paint_face_view (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression)
{
  attune_art_paint (art, cr, ATTUNE_DRAWING_FACE, "shoulders", 1, 1);
  attune_face_paint (art, cr, expression, 1);
}

/**
 * attune_body_paint:
 * @art: the drawings
 * @cr: in units of the view's canvas
 * @view: what is seen; the camera is somebody else's
 * @pose: of the baby
 * @left_over: whether the baby's left limb is on top where limbs cross
 * @expression: of the baby
 *
 * Paints the baby, without any hands of the caregiver.
 */
void
attune_body_paint (AttuneArt *art,
                   cairo_t *cr,
                   AttuneView view,
                   const AttunePose *pose,
                   gboolean left_over,
                   const AttuneExpression *expression)
{
  switch (view) {
  case ATTUNE_VIEW_FACE:
    paint_face_view (art, cr, expression);
    break;
  case ATTUNE_VIEW_SOLE:
    paint_close_up (art, cr, ATTUNE_DRAWING_FOOT, "sole");
    break;
  case ATTUNE_VIEW_FOOT_TOP:
    paint_close_up (art, cr, ATTUNE_DRAWING_FOOT, "foot-top");
    break;
  case ATTUNE_VIEW_PALM:
    paint_close_up (art, cr, ATTUNE_DRAWING_PALM, "palm");
    break;
  case ATTUNE_VIEW_HAND_BACK:
    paint_close_up (art, cr, ATTUNE_DRAWING_PALM, "hand-back");
    break;
  case ATTUNE_VIEW_BACK:
    paint_posed (art, cr, TRUE, pose, left_over, expression);
    break;
  case ATTUNE_VIEW_ON_CHEST:
  case ATTUNE_VIEW_SKIN_TO_SKIN:
    attune_art_paint (art, cr, ATTUNE_DRAWING_TOGETHER, "caregiver", 1, 1);
    paint_posed (art, cr, TRUE, pose, left_over, expression);
    if (view == ATTUNE_VIEW_SKIN_TO_SKIN)
      attune_art_paint (art, cr, ATTUNE_DRAWING_TOGETHER, "wrap", 1, 1);
    break;
  case ATTUNE_VIEW_FRONT:
  case ATTUNE_VIEW_LEGS:
  case ATTUNE_VIEW_LEG:
  case ATTUNE_VIEW_LEGS_UP:
  case ATTUNE_VIEW_TUMMY:
  case ATTUNE_VIEW_CHEST:
  case ATTUNE_VIEW_ARM:
  case ATTUNE_VIEW_NEST:
    paint_posed (art, cr, FALSE, pose, left_over, expression);
    break;
  }
}
