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
#define HIP_X 88.0
#define HIP_Y 74.0
#define CHEST_LIFTS (0.55 * G_PI / 180) /* for each degree of an arch */
#define MAT_Y 88.0 /* where knees and hands come down */
#define KNEE_Y 35.5
#define TILT (8.0 * G_PI / 180)
#define LOOKS_UP 62.0
#define PALM_DOWN -30.0
#define TOES_BACK 78.0
#define WAY_OFF 26.0
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
  cairo_matrix_rotate (&matrix,
                       (body->expression->drop - (body->crawls ? LOOKS_UP : 0)) * G_PI / 180);
  cairo_matrix_scale (&matrix, body->build->head, body->build->head);
  cairo_matrix_translate (&matrix, -NECK_X, -NECK_Y);
  attune_body_add_piece (body, SLOT_HEAD, "head", &matrix);
  attune_body_add_piece (body, SLOT_HEAD, get_eye (body->expression), &matrix);
  attune_body_add_piece (body, SLOT_HEAD, get_mouth (body->expression), &matrix);
}

static gboolean
is_below_hips (const AttunePiece *piece)
{
  return piece->slot == SLOT_SHADOW || piece->slot == SLOT_NAPPY ||
         (piece->slot >= SLOT_LIMBS && piece->slot < SLOT_LIMBS + 6);
}

/* Whoever arches lifts the chest off the mat. */
static void
lift_chest (GArray *pieces, guint first, double arch)
{
  cairo_matrix_t lift;

  cairo_matrix_init_translate (&lift, HIP_X, HIP_Y);
  cairo_matrix_rotate (&lift, arch * CHEST_LIFTS);
  cairo_matrix_translate (&lift, -HIP_X, -HIP_Y);
  for (guint i = first; i < pieces->len; i++) {
    AttunePiece *piece = &g_array_index (pieces, AttunePiece, i);

    if (!is_below_hips (piece))
      cairo_matrix_multiply (&piece->matrix, &piece->matrix, &lift);
  }
}

static void
turn_end (AttunePoint limb[4], double degrees)
{
  double angle = degrees * G_PI / 180, dx = limb[3].x - limb[2].x, dy = limb[3].y - limb[2].y;

  limb[3].x = limb[2].x + dx * cos (angle) - dy * sin (angle);
  limb[3].y = limb[2].y + dx * sin (angle) + dy * cos (angle);
}

/* Palms come down flat, the backs of the feet too. */
static void
set_down (AttuneSkeleton *skeleton)
{
  for (guint side = 0; side < 2; side++) {
    turn_end (skeleton->arm[side], PALM_DOWN);
    turn_end (skeleton->leg[side], TOES_BACK);
  }
}

static void
add_profile (GArray *pieces,
             const AttunePose *pose,
             const AttuneExpression *expression,
             gboolean crawls)
{
  AttuneBody body = { pieces, ATTUNE_DRAWING_SIDE, pose, expression, get_build (pose) };
  guint first = pieces->len;
  cairo_matrix_t still;

  body.profile = TRUE;
  body.crawls = crawls;
  cairo_matrix_init_identity (&still);
  attune_skeleton_init (&body.rest, ATTUNE_CANVAS_SIDE, &(AttunePose){ 0 });
  attune_skeleton_init (&body.posed, ATTUNE_CANVAS_SIDE, pose);
  if (crawls)
    set_down (&body.posed);
  attune_body_add_piece (&body, SLOT_SHADOW, "shadow", &still);
  add_arm (&body, FALSE);
  add_leg (&body, FALSE);
  attune_body_add_piece (&body, SLOT_TORSO, "torso", &still);
  attune_body_add_piece (&body, SLOT_NAPPY, "nappy", &still);
  add_head (&body);
  add_leg (&body, TRUE);
  add_arm (&body, TRUE);
  if (expression->arch != 0)
    lift_chest (pieces, first, expression->arch);
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
  add_profile (pieces, pose, expression, FALSE);
}

/* Those from @first on. */
static void
move_pieces (GArray *pieces, guint first, const cairo_matrix_t *matrix)
{
  for (guint i = first; i < pieces->len; i++) {
    AttunePiece *piece = &g_array_index (pieces, AttunePiece, i);

    cairo_matrix_multiply (&piece->matrix, &piece->matrix, matrix);
  }
}

/* Stands the pieces from @first on up, their faces to the picture's right. */
static void
stand_up (GArray *pieces, guint first)
{
  cairo_matrix_t up;

  cairo_matrix_init_translate (&up, UPRIGHT_X, UPRIGHT_Y);
  cairo_matrix_rotate (&up, G_PI / 2 + UPRIGHT_LEAN);
  move_pieces (pieces, first, &up);
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

/* Turns the pieces from @first on over, on hands and knees. */
static void
turn_over (GArray *pieces, guint first, double away)
{
  cairo_matrix_t over;

  cairo_matrix_init_translate (&over, HIP_X - away * WAY_OFF, MAT_Y);
  cairo_matrix_rotate (&over, TILT);
  cairo_matrix_scale (&over, 1, -1);
  cairo_matrix_translate (&over, -HIP_X, -KNEE_Y);
  move_pieces (pieces, first, &over);
}

/**
 * attune_body_add_all_fours:
 * @pieces: (element-type AttunePiece): so far
 * @pose: of the side canvas
 * @expression: of the baby
 *
 * The baby is on hands and knees, facing the picture's left, and on its way off the mat as far as
 * @expression says.
 */
void
attune_body_add_all_fours (GArray *pieces,
                           const AttunePose *pose,
                           const AttuneExpression *expression)
{
  guint first;

  attune_body_add_drawing (pieces, SLOT_WRAP, ATTUNE_DRAWING_SIDE, "mat");
  first = pieces->len;
  add_profile (pieces, pose, expression, TRUE);
  g_array_remove_index (pieces, first);
  turn_over (pieces, first, expression->away);
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
