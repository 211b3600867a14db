/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The baby as it lies there: the parts of the drawings, each turned about its joint. */
#include "config.h"

#include "attune-body-private.h"

#include <math.h>

#include "attune-build.h"
#include "attune-face.h"

#define SINKS 0.03
#define NEARER 0.6
#define HEAD_SCALE 0.395
#define CHIN_Y 34.5
#define SHORTEST 0.55
#define HIP_Y 86.0
#define ARCHED 0.0028 /* longer for each degree */
#define CURLED 0.06 /* shorter when all curled up */

static const AttuneJoint hips[2] = { ATTUNE_JOINT_HIP_RIGHT, ATTUNE_JOINT_HIP_LEFT };
static const AttuneJoint knees[2] = { ATTUNE_JOINT_KNEE_RIGHT, ATTUNE_JOINT_KNEE_LEFT };
static const AttuneJoint shoulders[2] = { ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_SHOULDER_LEFT };
static const AttuneJoint elbows[2] = { ATTUNE_JOINT_ELBOW_RIGHT, ATTUNE_JOINT_ELBOW_LEFT };

/* Which side of the picture a limb is drawn on: 0 is the one the drawing has. */
static guint
picture_side (const AttuneBody *body, guint side)
{
  if (body->profile)
    return 0;
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

/**
 * attune_body_add_piece:
 * @body: being laid out
 * @slot: which piece it is
 * @part: id of a group of its drawing
 * @matrix: from the drawing to the canvas
 */
void
attune_body_add_piece (AttuneBody *body, guint slot, const char *part, const cairo_matrix_t *matrix)
{
  AttunePiece piece = { slot, body->drawing, g_intern_string (part), 1, *matrix };

  g_array_append_val (body->pieces, piece);
}

/* From the mirrored drawing to the picture. */
static void
init_matrix (cairo_matrix_t *matrix, gboolean mirrored)
{
  cairo_matrix_init_identity (matrix);
  if (!mirrored)
    return;
  cairo_matrix_translate (matrix, 100, 0);
  cairo_matrix_scale (matrix, -1, 1);
}

static void
add_placed (AttuneBody *body,
            guint slot,
            const char *part,
            gboolean mirrored,
            const Placing *placing)
{
  cairo_matrix_t matrix;

  init_matrix (&matrix, mirrored);
  cairo_matrix_translate (&matrix, placing->at.x, placing->at.y);
  cairo_matrix_rotate (&matrix, placing->turn);
  cairo_matrix_scale (&matrix, placing->ratio, placing->girth);
  cairo_matrix_rotate (&matrix, -placing->rest_turn);
  cairo_matrix_translate (&matrix, -placing->rest.x, -placing->rest.y);
  attune_body_add_piece (body, slot, part, &matrix);
}

/* Lays one part so that its bone, drawn from @rest[0] to @rest[1], lies from @from to @to. A bone
 * that points at the viewer keeps some length; it turns by @own_turn where its ends do not say how. */
static void
place_bone (const AttuneBody *body,
            gboolean arm,
            const AttunePoint rest[2],
            AttunePoint from,
            AttunePoint to,
            double own_turn,
            Placing *placing)
{
  double grown = arm ? body->build->arm : body->build->leg;
  double rest_length = hypot (rest[1].x - rest[0].x, rest[1].y - rest[0].y);
  double length = hypot (to.x - from.x, to.y - from.y);

  *placing = (Placing){
    .rest = middle (rest[0], rest[1]),
    .at = middle (from, to),
    .rest_turn = atan2 (rest[1].y - rest[0].y, rest[1].x - rest[0].x),
    .turn = atan2 (to.y - from.y, to.x - from.x),
    .ratio = fmax (SHORTEST * grown, length / rest_length),
    .girth = arm ? body->build->arm_girth : body->build->leg_girth,
  };
  if (length / rest_length < SHORTEST * grown)
    placing->turn = placing->rest_turn + own_turn;
}

/* By how much the pose turns a bone in the mirrored drawing, in radians. */
static double
get_own_turn (const AttuneBody *body, gboolean arm, guint side, guint bone)
{
  double sign = side == 0 ? 1 : -1;
  double upper = body->pose->angle[arm ? shoulders[side] : hips[side]];
  double lower = body->pose->angle[arm ? elbows[side] : knees[side]];

  return sign * (bone == 0 ? upper : upper + lower) * G_PI / 180;
}

static guint
get_limb_slot (gboolean arm, guint side, guint bone)
{
  return SLOT_LIMBS + ((arm ? 2 : 0) + side) * 3 + bone;
}

/**
 * attune_body_add_limb_bone:
 * @body: being laid out
 * @part: id of a group of its drawing
 * @arm: whether it is of an arm, or else of a leg
 * @side: 0 the baby's right, 1 the left
 * @bone: 0 the upper one, 1 the lower one, 2 hand or foot
 *
 * The drawing has the limbs of the picture's left, or the near ones.
 */
void
attune_body_add_limb_bone (AttuneBody *body, const char *part, gboolean arm, guint side, guint bone)
{
  gboolean mirrored = picture_side (body, side) == 1;
  const AttunePoint *rest = arm ? body->rest.arm[side] : body->rest.leg[side];
  const AttunePoint *posed = arm ? body->posed.arm[side] : body->posed.leg[side];
  AttunePoint drawn[2] = { unmirror (rest[bone], mirrored), unmirror (rest[bone + 1], mirrored) };
  Placing placing;

  place_bone (body, arm, drawn, unmirror (posed[bone], mirrored),
              unmirror (posed[bone + 1], mirrored), get_own_turn (body, arm, side, bone), &placing);
  add_placed (body, get_limb_slot (arm, side, bone), part, mirrored, &placing);
}

static gboolean
is_raised (const AttuneBody *body, guint side)
{
  return !body->back && body->pose->shorten[hips[side]] > 0.72;
}

static gboolean
is_lifted (const AttuneBody *body, guint side)
{
  return !body->back && body->pose->shorten[hips[side]] > 0.35;
}

/* Whether the arm lies over the body. */
static gboolean
is_across (const AttuneBody *body, guint side)
{
  double x = unmirror (body->posed.arm[side][1], picture_side (body, side) == 1).x;

  return x > 35;
}

static void
add_lower_leg (AttuneBody *body, guint side)
{
  attune_body_add_limb_bone (body, "shin", FALSE, side, 1);
  attune_body_add_limb_bone (body, body->back ? "foot" : body->expression->foot, FALSE, side, 2);
}

/* What is held out towards the viewer is larger. */
static void
bring_near (AttunePiece *hand, AttunePoint wrist, double near)
{
  double scale = 1 + NEARER * near;
  cairo_matrix_t larger;

  cairo_matrix_init_translate (&larger, wrist.x, wrist.y);
  cairo_matrix_scale (&larger, scale, scale);
  cairo_matrix_translate (&larger, -wrist.x, -wrist.y);
  cairo_matrix_multiply (&hand->matrix, &hand->matrix, &larger);
}

static void
add_forearm (AttuneBody *body, guint side)
{
  g_autofree char *hand = g_strconcat ("hand-", body->expression->hand, NULL);

  attune_body_add_limb_bone (body, "forearm", TRUE, side, 1);
  attune_body_add_limb_bone (body, hand, TRUE, side, 2);
  if (side == 0 && body->expression->near > 0)
    bring_near (&g_array_index (body->pieces, AttunePiece, body->pieces->len - 1),
                body->posed.arm[side][2], body->expression->near);
}

/* A thigh that points at the viewer is seen as a round. */
static void
add_thigh (AttuneBody *body, guint side)
{
  gboolean mirrored = picture_side (body, side) == 1;
  AttunePoint rest = unmirror (body->rest.leg[side][0], mirrored);
  AttunePoint hip = unmirror (body->posed.leg[side][0], mirrored);
  AttunePoint knee = unmirror (body->posed.leg[side][1], mirrored);
  double girth = body->build->leg_girth;
  Placing placing = { rest, middle (hip, knee), 0, 0, girth, girth };

  if (is_raised (body, side))
    add_placed (body, get_limb_slot (FALSE, side, 0), "thigh-up", mirrored, &placing);
  else
    attune_body_add_limb_bone (body, "thigh", FALSE, side, 0);
}

/* Over the body lie the legs that are raised, and the shins of those that are about to be. */
static void
add_legs (AttuneBody *body, gboolean over)
{
  for (guint i = 0; i < 2; i++) {
    if (is_raised (body, body->order[i]) == over)
      add_thigh (body, body->order[i]);
  }
  for (guint i = 0; i < 2; i++) {
    if (is_lifted (body, body->order[i]) == over)
      add_lower_leg (body, body->order[i]);
  }
}

static void
add_upper_arms (AttuneBody *body, gboolean across)
{
  for (guint i = 0; i < 2; i++) {
    if (is_across (body, body->order[i]) == across)
      attune_body_add_limb_bone (body, "upper-arm", TRUE, body->order[i], 0);
  }
}

/* Trunk and nappy are as wide as the baby is built. */
static void
add_part (AttuneBody *body, guint slot, const char *part)
{
  cairo_matrix_t matrix;

  cairo_matrix_init_translate (&matrix, 50, 0);
  cairo_matrix_scale (&matrix, body->build->trunk, 1);
  cairo_matrix_translate (&matrix, -50, 0);
  attune_body_add_piece (body, slot, part, &matrix);
}

/* The head seen from behind, about the neck. */
static void
add_back_head (AttuneBody *body)
{
  cairo_matrix_t matrix;

  cairo_matrix_init_translate (&matrix, 50, CHIN_Y);
  cairo_matrix_scale (&matrix, body->build->head, body->build->head);
  cairo_matrix_translate (&matrix, -50, -CHIN_Y);
  attune_body_add_piece (body, SLOT_HEAD, "head", &matrix);
}

/**
 * attune_body_add_face:
 * @pieces: (element-type AttunePiece): so far
 * @matrix: from the face's canvas
 * @zoom: by how much larger it is shown
 */
void
attune_body_add_face (GArray *pieces, const cairo_matrix_t *matrix, double zoom)
{
  AttunePiece piece = { SLOT_HEAD, ATTUNE_DRAWING_FACE, NULL, zoom, *matrix };

  g_array_append_val (pieces, piece);
}

static void
add_head (AttuneBody *body)
{
  double scale = HEAD_SCALE * body->build->head;
  cairo_matrix_t matrix;

  cairo_matrix_init_translate (&matrix, 50, CHIN_Y - 4);
  cairo_matrix_rotate (&matrix, body->pose->angle[ATTUNE_JOINT_HEAD] * G_PI / 180);
  cairo_matrix_translate (&matrix, 0, 4);
  cairo_matrix_scale (&matrix, scale, scale);
  cairo_matrix_translate (&matrix, -50, -90.5);
  attune_body_add_face (body->pieces, &matrix, scale);
}

static void
add_front (AttuneBody *body)
{
  add_part (body, SLOT_SHADOW, "shadow");
  add_legs (body, FALSE);
  add_upper_arms (body, FALSE);
  add_part (body, SLOT_TORSO, "torso");
  if (body->expression->mottled)
    add_part (body, SLOT_MOTTLE, "mottle");
  add_part (body, SLOT_NAPPY, "nappy");
  add_legs (body, TRUE);
  add_head (body);
  add_upper_arms (body, TRUE);
  add_forearm (body, body->order[0]);
  add_forearm (body, body->order[1]);
}

static void
add_back (AttuneBody *body)
{
  add_part (body, SLOT_SHADOW, "shadow");
  add_legs (body, FALSE);
  for (guint side = 0; side < 2; side++) {
    attune_body_add_limb_bone (body, "upper-arm", TRUE, side, 0);
    add_forearm (body, side);
  }
  add_part (body, SLOT_TORSO, "torso");
  add_part (body, SLOT_NAPPY, "nappy");
  add_back_head (body);
}

static gboolean
is_above_hips (const AttunePiece *piece)
{
  return piece->slot == SLOT_TORSO || piece->slot == SLOT_MOTTLE || piece->slot == SLOT_HEAD ||
         piece->slot >= get_limb_slot (TRUE, 0, 0);
}

/* The trunk leans, arches and curls above the hips, and takes head and arms with it; the chest alone
 * breathes. */
static void
bend_trunk (AttuneBody *body)
{
  const AttuneExpression *says = body->expression;
  double longer = 1 + ARCHED * says->arch - CURLED * says->curl;
  cairo_matrix_t bend;

  cairo_matrix_init_translate (&bend, 50, HIP_Y);
  cairo_matrix_rotate (&bend, says->lean * G_PI / 180);
  cairo_matrix_scale (&bend, 2 - longer, longer);
  cairo_matrix_translate (&bend, -50, -HIP_Y);
  for (guint i = 0; i < body->pieces->len; i++) {
    AttunePiece *piece = &g_array_index (body->pieces, AttunePiece, i);

    if (piece->slot == SLOT_TORSO) {
      cairo_matrix_translate (&piece->matrix, 50, 0);
      cairo_matrix_scale (&piece->matrix, 1 + says->swell + SINKS * says->soft, 1);
      cairo_matrix_translate (&piece->matrix, -50, 0);
    }
    if (is_above_hips (piece))
      cairo_matrix_multiply (&piece->matrix, &piece->matrix, &bend);
  }
}

static void
add_posed (GArray *pieces,
           gboolean back,
           const AttunePose *pose,
           gboolean left_over,
           const AttuneExpression *expression)
{
  AttunePose zero = { 0 };
  AttuneCanvas canvas = back ? ATTUNE_CANVAS_BACK : ATTUNE_CANVAS_FRONT;
  AttuneBody body = { pieces, ATTUNE_DRAWING_FRONT, pose, expression };

  body.build = pose->build != NULL ? pose->build : attune_build_get (ATTUNE_AGE_LOOK_FOUR_MONTHS);
  body.back = back;
  body.order[0] = left_over ? 0 : 1;
  body.order[1] = left_over ? 1 : 0;
  if (back)
    body.drawing = ATTUNE_DRAWING_BACK;
  attune_skeleton_init (&body.rest, canvas, &zero);
  attune_skeleton_init (&body.posed, canvas, pose);
  if (back)
    add_back (&body);
  else
    add_front (&body);
  if (expression->lean != 0 || expression->arch != 0 || expression->curl != 0 ||
      expression->swell != 0 || expression->soft != 0)
    bend_trunk (&body);
}

/**
 * attune_body_add_drawing:
 * @pieces: (element-type AttunePiece): so far
 * @slot: which piece it is
 * @drawing: a drawing of its own: a sole, a palm, the caregiver
 * @part: id of a group of it
 */
void
attune_body_add_drawing (GArray *pieces, guint slot, AttuneDrawing drawing, const char *part)
{
  AttunePiece piece = { slot, drawing, g_intern_string (part), 1 };

  cairo_matrix_init_identity (&piece.matrix);
  g_array_append_val (pieces, piece);
}

static void
add_face_view (GArray *pieces)
{
  cairo_matrix_t matrix;

  attune_body_add_drawing (pieces, SLOT_TORSO, ATTUNE_DRAWING_FACE, "shoulders");
  cairo_matrix_init_identity (&matrix);
  attune_body_add_face (pieces, &matrix, 1);
}

/**
 * attune_body_list:
 * @view: what is seen
 * @pose: of the baby
 * @left_over: whether the baby's left limb is on top where limbs cross
 * @expression: of the baby
 *
 * Returns: (transfer full) (element-type AttunePiece): the pieces of the baby, the lowest first
 */
GArray *
attune_body_list (AttuneView view,
                  const AttunePose *pose,
                  gboolean left_over,
                  const AttuneExpression *expression)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (AttunePiece));

  switch (view) {
  case ATTUNE_VIEW_FACE:
    add_face_view (pieces);
    break;
  case ATTUNE_VIEW_SOLE:
    attune_body_add_drawing (pieces, SLOT_TORSO, ATTUNE_DRAWING_FOOT, "sole");
    break;
  case ATTUNE_VIEW_FOOT_TOP:
    attune_body_add_drawing (pieces, SLOT_TORSO, ATTUNE_DRAWING_FOOT, "foot-top");
    break;
  case ATTUNE_VIEW_PALM:
    attune_body_add_drawing (pieces, SLOT_TORSO, ATTUNE_DRAWING_PALM, "palm");
    break;
  case ATTUNE_VIEW_HAND_BACK:
    attune_body_add_drawing (pieces, SLOT_TORSO, ATTUNE_DRAWING_PALM, "hand-back");
    break;
  case ATTUNE_VIEW_BACK:
    add_posed (pieces, TRUE, pose, left_over, expression);
    break;
  case ATTUNE_VIEW_ON_CHEST:
  case ATTUNE_VIEW_SKIN_TO_SKIN:
    attune_body_add_drawing (pieces, SLOT_CAREGIVER, ATTUNE_DRAWING_TOGETHER, "caregiver");
    add_posed (pieces, TRUE, pose, left_over, expression);
    if (view == ATTUNE_VIEW_SKIN_TO_SKIN)
      attune_body_add_drawing (pieces, SLOT_WRAP, ATTUNE_DRAWING_TOGETHER, "wrap");
    break;
  case ATTUNE_VIEW_SIDE:
    attune_body_add_profile (pieces, pose, expression);
    break;
  case ATTUNE_VIEW_UPRIGHT:
    attune_body_add_upright (pieces, pose, expression);
    break;
  case ATTUNE_VIEW_ALL_FOURS:
    attune_body_add_all_fours (pieces, pose, expression);
    break;
  case ATTUNE_VIEW_CUDDLE:
    attune_body_add_cuddle (pieces, pose);
    break;
  case ATTUNE_VIEW_FRONT:
  case ATTUNE_VIEW_LEGS:
  case ATTUNE_VIEW_LEG:
  case ATTUNE_VIEW_LEGS_UP:
  case ATTUNE_VIEW_TUMMY:
  case ATTUNE_VIEW_CHEST:
  case ATTUNE_VIEW_ARM:
  case ATTUNE_VIEW_NEST:
    add_posed (pieces, FALSE, pose, left_over, expression);
    break;
  }
  return pieces;
}

/**
 * attune_piece_paint:
 * @self: a piece of the baby
 * @art: the drawings
 * @cr: in units of the view's canvas
 * @expression: of the baby
 *
 * Paints a piece, or its rim where @art paints rims.
 */
void
attune_piece_paint (const AttunePiece *self,
                    AttuneArt *art,
                    cairo_t *cr,
                    const AttuneExpression *expression)
{
  cairo_save (cr);
  cairo_transform (cr, &self->matrix);
  if (self->part == NULL)
    attune_face_paint (art, cr, expression, self->zoom);
  else
    attune_art_paint (art, cr, self->drawing, self->part, self->zoom, 1);
  cairo_restore (cr);
}

/**
 * attune_body_paint:
 * @art: the drawings
 * @cr: in units of the view's canvas
 * @pieces: (element-type AttunePiece): of the baby
 * @expression: of the baby
 *
 * Paints the baby and the rim round it, without any hands of the caregiver.
 */
void
attune_body_paint (AttuneArt *art,
                   cairo_t *cr,
                   const GArray *pieces,
                   const AttuneExpression *expression)
{
  for (int rim = 1; rim >= 0; rim--) {
    attune_art_set_rim (art, rim);
    for (guint i = 0; i < pieces->len; i++)
      attune_piece_paint (&g_array_index (pieces, AttunePiece, i), art, cr, expression);
  }
}
