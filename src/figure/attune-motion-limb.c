/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Bends a limb so that the joint a hand moves is where its path says. */
#include "config.h"

#include "attune-motion-private.h"

#include "attune-build.h"

#include <math.h>

#define DEGREES (180.0 / G_PI)
#define ARM_PLACES 8
#define FLIP_DEGREES 100.0 /* a thigh turned further is seen from its other side */

/* The parts of a limb a path decides: turn and foreshortening of its upper and lower bone. */
typedef struct {
  double angle[2];
  double shorten[2];
} Bend;

typedef struct {
  guint side; /* 0 the baby's right, 1 the left */
  gboolean is_arm;
  AttuneJoint upper;
  AttuneJoint lower;
} Limb;

static Limb
find_limb (AttuneLimbJoint joint)
{
  switch (joint) {
  case ATTUNE_LIMB_JOINT_WRIST:
    return (Limb){ 0, TRUE, ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_ELBOW_RIGHT };
  case ATTUNE_LIMB_JOINT_OTHER_WRIST:
    return (Limb){ 1, TRUE, ATTUNE_JOINT_SHOULDER_LEFT, ATTUNE_JOINT_ELBOW_LEFT };
  case ATTUNE_LIMB_JOINT_OTHER_KNEE:
  case ATTUNE_LIMB_JOINT_OTHER_ANKLE:
    return (Limb){ 1, FALSE, ATTUNE_JOINT_HIP_LEFT, ATTUNE_JOINT_KNEE_LEFT };
  case ATTUNE_LIMB_JOINT_KNEE:
  case ATTUNE_LIMB_JOINT_ANKLE:
  default:
    return (Limb){ 0, FALSE, ATTUNE_JOINT_HIP_RIGHT, ATTUNE_JOINT_KNEE_RIGHT };
  }
}

static gboolean
is_knee (AttuneLimbJoint joint)
{
  return joint == ATTUNE_LIMB_JOINT_KNEE || joint == ATTUNE_LIMB_JOINT_OTHER_KNEE;
}

static double
wrap (double degrees)
{
  return degrees - 360.0 * floor ((degrees + 180.0) / 360.0);
}

static double
direction (AttunePoint from, AttunePoint to)
{
  return atan2 (to.y - from.y, to.x - from.x) * DEGREES;
}

/* With the lower leg in front of the thigh the foot hangs a little outside the knee's middle. */
static AttunePoint
ankle_below (AttunePoint knee, double length, double sign)
{
  return (AttunePoint){ knee.x + 1.5 * sign, knee.y + 18.5 * length };
}

/* Legs stay apart and bent as in the frog pose. */
static AttunePoint
knee_between (AttunePoint hip, AttunePoint ankle, double sign)
{
  return (AttunePoint){ (hip.x + ankle.x) / 2 - 12 * sign, (hip.y + ankle.y) / 2 + 2 };
}

/* An elbow sinks outwards and down by as much as the arm is longer than the way it spans. */
static AttunePoint
elbow_between (AttunePoint shoulder, AttunePoint wrist, double length, double sign)
{
  double span = attune_point_distance (shoulder, wrist) / 2;
  double bone = 15.2 * length;
  double sink = sqrt (MAX (0, bone * bone - span * span));

  return (AttunePoint){ (shoulder.x + wrist.x) / 2 - 0.3 * sink * sign,
                        (shoulder.y + wrist.y) / 2 + 0.85 * sink };
}

static void
bend_bone (AttunePoint rest_from,
           AttunePoint rest_to,
           AttunePoint from,
           AttunePoint to,
           gboolean may_flip,
           double *turn,
           double *shorten)
{
  double seen = attune_point_distance (from, to) / attune_point_distance (rest_from, rest_to);

  *turn = wrap (direction (from, to) - direction (rest_from, rest_to));
  if (may_flip && fabs (*turn) > FLIP_DEGREES) {
    *turn = wrap (*turn + 180);
    seen = -seen;
  }
  *shorten = 1 - seen;
}

/* Seen from the side a limb has its true length: a knee comes up towards the face, an elbow sinks. */
static AttunePoint
joint_between (const AttunePoint bones[3], AttunePoint end, gboolean is_arm)
{
  double upper = attune_point_distance (bones[0], bones[1]);
  double lower = attune_point_distance (bones[1], bones[2]);
  double span = fmax (attune_point_distance (bones[0], end), 0.01);
  double along = (upper * upper - lower * lower + span * span) / (2 * span);
  double aside = sqrt (fmax (0, upper * upper - along * along)) * (is_arm ? -1 : 1);
  double dx = (end.x - bones[0].x) / span, dy = (end.y - bones[0].y) / span;

  return (AttunePoint){ bones[0].x + dx * along + dy * aside,
                        bones[0].y + dy * along - dx * aside };
}

static Bend
bend_on_side (AttuneLimbJoint joint, AttunePoint target, const AttuneBuild *build)
{
  Limb limb = find_limb (joint);
  AttunePose drawn = { .build = build };
  AttuneSkeleton rest;
  Bend bend;

  attune_skeleton_init (&rest, ATTUNE_CANVAS_SIDE, &drawn);

  const AttunePoint *bones = limb.is_arm ? rest.arm[limb.side] : rest.leg[limb.side];
  AttunePoint middle = joint_between (bones, target, limb.is_arm);

  bend_bone (bones[0], bones[1], bones[0], middle, FALSE, &bend.angle[0], &bend.shorten[0]);
  bend_bone (bones[1], bones[2], middle, target, FALSE, &bend.angle[1], &bend.shorten[1]);
  bend.angle[1] = wrap (bend.angle[1] - bend.angle[0]);
  return bend;
}

static Bend
bend_to (AttuneLimbJoint joint, AttunePoint target, const AttuneBuild *build)
{
  Limb limb = find_limb (joint);
  AttunePose drawn = { .build = build };
  AttuneSkeleton rest;
  double sign = limb.side == 0 ? 1 : -1;
  Bend bend;

  attune_skeleton_init (&rest, ATTUNE_CANVAS_FRONT, &drawn);

  const AttunePoint *bones = limb.is_arm ? rest.arm[limb.side] : rest.leg[limb.side];
  AttunePoint middle = is_knee (joint) ? target
                       : limb.is_arm   ? elbow_between (bones[0], target, build->arm, sign)
                                       : knee_between (bones[0], target, sign);
  AttunePoint end = is_knee (joint) ? ankle_below (target, build->leg, sign) : target;

  bend_bone (bones[0], bones[1], bones[0], middle, !limb.is_arm, &bend.angle[0], &bend.shorten[0]);
  bend_bone (bones[1], bones[2], middle, end, FALSE, &bend.angle[1], &bend.shorten[1]);
  bend.angle[1] = wrap (bend.angle[1] - bend.angle[0]);
  /* A forearm comes up past the face, never round by the side of the hip. */
  if (limb.is_arm && sign * bend.angle[1] < -FLIP_DEGREES)
    bend.angle[1] += 360 * sign;
  return bend;
}

static Bend
read_bend (const AttunePose *pose, const Limb *limb)
{
  return (Bend){ { pose->angle[limb->upper], pose->angle[limb->lower] },
                 { pose->shorten[limb->upper], pose->shorten[limb->lower] } };
}

static void
write_bend (AttunePose *pose, const Limb *limb, const Bend *bend)
{
  pose->angle[limb->upper] = bend->angle[0];
  pose->angle[limb->lower] = bend->angle[1];
  pose->shorten[limb->upper] = bend->shorten[0];
  pose->shorten[limb->lower] = bend->shorten[1];
}

/* The same bend, written so that it is the least turn away from @from: a thigh may be seen from
 * its other side, and a whole turn changes nothing. */
static void
continue_bend (const Bend *from, gboolean may_flip, Bend *to)
{
  double away = wrap (to->angle[0] - from->angle[0]);

  if (may_flip && fabs (away) > 90) {
    away = wrap (away + 180);
    to->angle[1] -= 180;
    to->shorten[0] = 2 - to->shorten[0];
  }
  to->angle[0] = from->angle[0] + away;
  to->angle[1] = from->angle[1] + wrap (to->angle[1] - from->angle[1]);
}

static Bend
blend_bends (const Bend *from, const Bend *to, double t)
{
  Bend result;

  for (guint i = 0; i < 2; i++) {
    result.angle[i] = from->angle[i] + (to->angle[i] - from->angle[i]) * t;
    result.shorten[i] = from->shorten[i] + (to->shorten[i] - from->shorten[i]) * t;
  }
  return result;
}

/* The bend for a corner of the way; where the way begins or ends at the pose's own joint, it is the
 * pose's own bend. */
static Bend
bend_at (const AttuneLimbMove *move,
         AttuneCanvas canvas,
         AttunePoint at,
         const AttunePose *base,
         const AttuneSkeleton *posed)
{
  Limb limb = find_limb (move->joint);
  const AttunePoint *bones = limb.is_arm ? posed->arm[limb.side] : posed->leg[limb.side];

  if (attune_point_distance (at, bones[is_knee (move->joint) ? 1 : 2]) < 0.01)
    return read_bend (base, &limb);

  if (canvas == ATTUNE_CANVAS_SIDE)
    return bend_on_side (move->joint, at, base->build);
  return bend_to (move->joint, at, base->build);
}

/* An arm bends and stretches on a straight way, so it is worked out at more places than the ends. */
static void
divide (GArray *way)
{
  g_autoptr (GArray) ends = g_array_copy (way);
  const AttuneWayPoint *points = (const AttuneWayPoint *) ends->data;

  g_array_set_size (way, MIN (1, ends->len));
  for (guint i = 1; i < ends->len; i++) {
    for (guint j = 1; j <= ARM_PLACES; j++) {
      AttuneWayPoint between = points[i];
      double back = 1 - (double) j / ARM_PLACES;

      between.at.x += (points[i - 1].at.x - points[i].at.x) * back;
      between.at.y += (points[i - 1].at.y - points[i].at.y) * back;
      between.along += (points[i - 1].along - points[i].along) * back;
      g_array_append_val (way, between);
    }
  }
}

static void
pose_limb (const AttuneLimbMove *move,
           AttuneCanvas canvas,
           double fraction,
           const AttunePose *base,
           const AttuneSkeleton *posed,
           AttunePose *pose)
{
  Limb limb = find_limb (move->joint);
  g_autoptr (GArray) way = attune_way_new (move->path, canvas, posed);

  if (limb.is_arm)
    divide (way);

  const AttuneWayPoint *points = (const AttuneWayPoint *) way->data;
  const AttuneWayPoint *last = &points[way->len - 1];
  gboolean closed = way->len > 1 && attune_point_distance (points[0].at, last->at) < 0.01;
  double along = (closed ? fraction : attune_way_ease (fraction)) * last->along;
  guint i = 0;

  while (i + 1 < way->len - 1 && points[i + 1].along < along)
    i++;

  Bend from = bend_at (move, canvas, points[i].at, base, posed);

  if (i + 1 < way->len) {
    Bend to = bend_at (move, canvas, points[i + 1].at, base, posed);
    double length = points[i + 1].along - points[i].along;

    continue_bend (&from, !limb.is_arm && canvas == ATTUNE_CANVAS_FRONT, &to);
    from = blend_bends (&from, &to, length > 0 ? (along - points[i].along) / length : 0);
  }
  write_bend (pose, &limb, &from);
}

/* The move of the same joint that @move comes after, or that it is itself. */
static gboolean
is_current (const AttuneBeat *beat, guint index, double permille)
{
  const AttuneLimbMove *moves = (const AttuneLimbMove *) beat->limbs->data;

  for (guint i = 0; i < beat->limbs->len; i++) {
    if (i == index || moves[i].joint != moves[index].joint)
      continue;
    if (i > index && moves[i].from_permille <= permille)
      return FALSE;
    if (i < index && moves[index].from_permille > permille)
      return FALSE;
  }

  return TRUE;
}

/**
 * attune_limbs_get_canvas:
 * @motion: a motion
 *
 * Returns: the canvas on which its limbs move
 */
AttuneCanvas
attune_limbs_get_canvas (const AttuneMotion *motion)
{
  return motion->canvas == ATTUNE_CANVAS_SIDE ? ATTUNE_CANVAS_SIDE : ATTUNE_CANVAS_FRONT;
}

/**
 * attune_limbs_pose:
 * @motion: a motion
 * @beat: one of its beats
 * @permille: the moment in the beat
 * @build: (nullable): how the baby is built, or %NULL for the baby as drawn
 * @pose: (out caller-allocates): the baby's pose then: the motion's own, with the joints that are
 *   moved where their paths say
 */
void
attune_limbs_pose (const AttuneMotion *motion,
                   const AttuneBeat *beat,
                   double permille,
                   const AttuneBuild *build,
                   AttunePose *pose)
{
  AttuneCanvas canvas = attune_limbs_get_canvas (motion);
  AttuneSkeleton posed;
  AttunePose base = { 0 };

  if (!attune_pose_find (motion->pose, &base))
    g_debug ("no pose “%s”", motion->pose);
  base.build = build != NULL ? build : attune_build_get (ATTUNE_AGE_LOOK_FOUR_MONTHS);
  attune_skeleton_init (&posed, canvas, &base);
  *pose = base;

  for (guint i = 0; i < beat->limbs->len; i++) {
    const AttuneLimbMove *move = &g_array_index (beat->limbs, AttuneLimbMove, i);
    double span = (double) move->to_permille - move->from_permille;

    if (is_current (beat, i, permille))
      pose_limb (move, canvas, CLAMP ((permille - move->from_permille) / span, 0, 1), &base, &posed,
                 pose);
  }
}
