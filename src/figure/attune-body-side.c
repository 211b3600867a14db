/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The baby seen from the side, and in the caregiver's arms. */
#include "config.h"

#include "attune-body-private.h"

#include "attune-build.h"

#define NECK_X 37.0
#define NECK_Y 66.0
#define OPEN_LID 0.3
#define UPRIGHT_X 114.0
#define UPRIGHT_Y 12.0
#define UPRIGHT_LEAN (8.0 * G_PI / 180)
#define CUDDLE_X 33.0
#define CUDDLE_Y 47.0
#define CUDDLE_SCALE 0.31
#define CUDDLE_TILT (-42.0 * G_PI / 180)

static const AttuneBuild *
get_build (const AttunePose *pose)
{
  return pose->build != NULL ? pose->build : attune_build_get (ATTUNE_AGE_LOOK_FOUR_MONTHS);
}

static void
add_leg (AttuneBody *body, gboolean near)
{
  guint side = near ? 0 : 1;

  attune_body_add_limb_bone (body, near ? "thigh" : "far-thigh", FALSE, side, 0);
  attune_body_add_limb_bone (body, near ? "shin" : "far-shin", FALSE, side, 1);
  attune_body_add_limb_bone (body, near ? "foot" : "far-foot", FALSE, side, 2);
}

static const char *
get_hand (const AttuneExpression *expression)
{
  return g_strcmp0 (expression->hand, "fist") == 0 ? "hand-fist" : "hand";
}

static void
add_arm (AttuneBody *body, gboolean near)
{
  guint side = near ? 0 : 1;

  attune_body_add_limb_bone (body, near ? "upper-arm" : "far-upper-arm", TRUE, side, 0);
  attune_body_add_limb_bone (body, near ? "forearm" : "far-forearm", TRUE, side, 1);
  attune_body_add_limb_bone (body, near ? get_hand (body->expression) : "far-hand", TRUE, side, 2);
}

static const char *
get_mouth (const AttuneExpression *expression)
{
  if (g_strcmp0 (expression->mouth, "cry") == 0)
    return "mouth-cry";
  if (g_strrstr (expression->mouth, "smile") != NULL)
    return "mouth-smile";
  return "mouth-rest";
}

static const char *
get_eye (const AttuneExpression *expression)
{
  return expression->lid > OPEN_LID && !expression->squeezed ? "eye-open" : "eye-closed";
}

/* The head about the neck; its hair is chosen by the style of the drawing. */
static void
add_head (AttuneBody *body)
{
  cairo_matrix_t matrix;

  cairo_matrix_init_translate (&matrix, NECK_X, NECK_Y);
  cairo_matrix_rotate (&matrix, body->expression->drop * G_PI / 180);
  cairo_matrix_scale (&matrix, body->build->head, body->build->head);
  cairo_matrix_translate (&matrix, -NECK_X, -NECK_Y);
  attune_body_add_piece (body, SLOT_HEAD, "head", &matrix);
  attune_body_add_piece (body, SLOT_HEAD, get_eye (body->expression), &matrix);
  attune_body_add_piece (body, SLOT_HEAD, get_mouth (body->expression), &matrix);
}

/**
 * attune_body_add_profile:
 * @pieces: (element-type AttunePiece): so far
 * @pose: of the side canvas
 * @expression: of the baby
 *
 * The baby lies on the back, its head at the left.
 */
void
attune_body_add_profile (GArray *pieces, const AttunePose *pose, const AttuneExpression *expression)
{
  AttuneBody body = { pieces, ATTUNE_DRAWING_SIDE, pose, expression, get_build (pose) };
  cairo_matrix_t still;

  body.profile = TRUE;
  cairo_matrix_init_identity (&still);
  attune_skeleton_init (&body.rest, ATTUNE_CANVAS_SIDE, &(AttunePose){ 0 });
  attune_skeleton_init (&body.posed, ATTUNE_CANVAS_SIDE, pose);
  attune_body_add_piece (&body, SLOT_SHADOW, "shadow", &still);
  add_arm (&body, FALSE);
  add_leg (&body, FALSE);
  attune_body_add_piece (&body, SLOT_TORSO, "torso", &still);
  attune_body_add_piece (&body, SLOT_NAPPY, "nappy", &still);
  add_head (&body);
  add_leg (&body, TRUE);
  add_arm (&body, TRUE);
}

/* Stands the pieces from @first on up, their faces to the picture's right. */
static void
stand_up (GArray *pieces, guint first)
{
  cairo_matrix_t up;

  cairo_matrix_init_translate (&up, UPRIGHT_X, UPRIGHT_Y);
  cairo_matrix_rotate (&up, G_PI / 2 + UPRIGHT_LEAN);
  for (guint i = first; i < pieces->len; i++) {
    AttunePiece *piece = &g_array_index (pieces, AttunePiece, i);

    cairo_matrix_multiply (&piece->matrix, &piece->matrix, &up);
  }
}

/**
 * attune_body_add_upright:
 * @pieces: (element-type AttunePiece): so far
 * @pose: of the side canvas
 * @expression: of the baby
 *
 * The baby is held upright, its chest against the caregiver's.
 */
void
attune_body_add_upright (GArray *pieces, const AttunePose *pose, const AttuneExpression *expression)
{
  guint first;

  attune_body_add_drawing (pieces, SLOT_CAREGIVER, ATTUNE_DRAWING_TOGETHER, "carer-side");
  first = pieces->len;
  attune_body_add_profile (pieces, pose, expression);
  /* Nobody who is held casts a shadow on a mat. */
  g_array_remove_index (pieces, first);
  stand_up (pieces, first);
  attune_body_add_drawing (pieces, SLOT_WRAP, ATTUNE_DRAWING_TOGETHER, "carer-side-arms");
}

/**
 * attune_body_add_cuddle:
 * @pieces: (element-type AttunePiece): so far
 * @pose: with the baby's build
 *
 * The wrapped baby lies in the caregiver's arms.
 */
void
attune_body_add_cuddle (GArray *pieces, const AttunePose *pose)
{
  double scale = CUDDLE_SCALE * get_build (pose)->head;
  cairo_matrix_t matrix;

  attune_body_add_drawing (pieces, SLOT_CAREGIVER, ATTUNE_DRAWING_TOGETHER, "caregiver");
  attune_body_add_drawing (pieces, SLOT_WRAP, ATTUNE_DRAWING_TOGETHER, "bundle");
  cairo_matrix_init_translate (&matrix, CUDDLE_X, CUDDLE_Y);
  cairo_matrix_rotate (&matrix, CUDDLE_TILT);
  cairo_matrix_scale (&matrix, scale, scale);
  cairo_matrix_translate (&matrix, -50, -50);
  attune_body_add_face (pieces, &matrix, scale);
  attune_body_add_drawing (pieces, SLOT_WRAP, ATTUNE_DRAWING_TOGETHER, "bundle-over");
  attune_body_add_drawing (pieces, SLOT_CAREGIVER, ATTUNE_DRAWING_TOGETHER, "cuddle-arms");
}
