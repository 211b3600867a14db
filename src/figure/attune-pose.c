/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Poses are written as the places of elbow, wrist, knee and ankle on the front canvas, which is how
 * the strokes give them; angles and foreshortening follow from those. */
#include "config.h"

#include "attune-pose.h"

#include "attune-build.h"

#include <math.h>
#include <string.h>

#define ANKLE_SIDE 1.2 /* a sole comes down flat on the mat */
#define DEGREES (180.0 / G_PI)

/* Where elbow, wrist, knee and ankle are, as if this were the picture's left side. */
typedef struct {
  AttunePoint elbow;
  AttunePoint wrist;
  AttunePoint knee;
  AttunePoint ankle;
} SideTargets;

typedef struct {
  const char *id;
  SideTargets right; /* the baby's right: the picture's left */
  SideTargets left; /* mirrored to the picture's left, so that symmetric poses read alike */
  double head; /* degrees, clockwise in the picture */
} PoseTargets;

/* The joints of one side, proximal to distal: hip, knee, ankle, toes or shoulder, elbow, … */
typedef struct {
  AttunePoint leg[4];
  AttunePoint arm[4];
} RestSide;

static const RestSide rest_front = {
  { { 42, 86 }, { 38, 110 }, { 40, 133 }, { 38, 143 } },
  { { 36, 40 }, { 27, 54 }, { 22, 67 }, { 19.2, 74.5 } },
};

static const RestSide rest_back = {
  { { 44, 90 }, { 39, 112 }, { 41, 134 }, { 39, 144 } },
  { { 36, 41 }, { 27, 54 }, { 22, 67 }, { 19.2, 74.5 } },
};

/* Seen from the side the far limbs lie a little higher and further. */
static const RestSide rest_side[2] = {
  { { { 86, 68 }, { 110.3, 69 }, { 133.4, 70 }, { 135.4, 60.3 } },
    { { 44, 64 }, { 59, 71.2 }, { 72.7, 73.6 }, { 80.6, 74.6 } } },
  { { { 88, 65.4 }, { 112.3, 66.4 }, { 135.4, 67.4 }, { 137.4, 57.7 } },
    { { 46, 61.4 }, { 61, 68.6 }, { 74.7, 71 }, { 82.6, 72 } } },
};

static const double leg_half[4] = { 9.2, 7.4, 5.2, 4.6 };
static const double arm_half[4] = { 6.6, 5.6, 4.2, 3.8 };

#define ARM_BENT \
  { 21.5, 48.4 }, \
  { \
    17.6, 35.2 \
  }
#define ARM_LONG \
  { 27, 54 }, \
  { \
    22, 67 \
  }
#define ARM_OPEN \
  { 24, 49.5 }, \
  { \
    12, 50.5 \
  }
#define ARM_ACROSS \
  { 43, 54 }, \
  { \
    56, 50.5 \
  }
#define ARM_FOLDED \
  { 33, 53 }, \
  { \
    43, 45 \
  }
#define LEG_FROG \
  { 27.2, 102.6 }, \
  { \
    36.4, 121.4 \
  }
#define LEG_LONG \
  { 38, 110 }, \
  { \
    40, 133 \
  }
#define LEG_DRAWN \
  { 44, 80 }, \
  { \
    45.5, 99 \
  }
#define BOTH(...) \
  { __VA_ARGS__ }, \
  { \
    __VA_ARGS__ \
  }

/* In the left column everything is mirrored, so that x below 50 is still the limb's own side. */
static const PoseTargets poses[] = {
  { "frog", BOTH (ARM_BENT, LEG_FROG), 0 },
  { "neutral", BOTH (ARM_LONG, LEG_LONG), 0 },
  { "legs-held", BOTH (ARM_BENT, { 37, 105 }, { 41, 124 }), 0 },
  { "legs-raised", BOTH (ARM_BENT, { 39.5, 91.5 }, { 46, 112 }), 0 },
  { "knees-to-tummy", BOTH (ARM_BENT, LEG_DRAWN), 0 },
  { "knees-up", BOTH (ARM_BENT, { 44, 84 }, { 45.5, 103 }), 0 },
  { "knees-circle-12", BOTH (ARM_BENT, { 44, 80 }, { 45.5, 99 }), 0 },
  { "knees-circle-3",
    { ARM_BENT, { 49, 84 }, { 49.5, 102 } },
    { ARM_BENT, { 39, 84 }, { 41.5, 102 } },
    0 },
  { "knees-circle-6", BOTH (ARM_BENT, { 44, 88 }, { 45.5, 106 }), 0 },
  { "knees-circle-9",
    { ARM_BENT, { 39, 84 }, { 41.5, 102 } },
    { ARM_BENT, { 49, 84 }, { 49.5, 102 } },
    0 },
  { "bicycle-right",
    { ARM_BENT, { 43, 84 }, { 43, 103 } },
    { ARM_BENT, { 36, 108.5 }, { 40, 130 } },
    0 },
  { "bicycle-left",
    { ARM_BENT, { 36, 108.5 }, { 40, 130 } },
    { ARM_BENT, { 43, 84 }, { 43, 103 } },
    0 },
  { "one-leg-lifted", { ARM_BENT, { 36, 96 }, { 35, 115 } }, { ARM_BENT, LEG_FROG }, 0 },
  { "leg-long", { ARM_BENT, { 35, 108.5 }, { 36.5, 131 } }, { ARM_BENT, LEG_FROG }, 0 },
  { "legs-open", BOTH (ARM_BENT, { 25, 98 }, { 31, 117 }), 0 },
  { "legs-crossed", BOTH (ARM_BENT, { 36, 97 }, { 53.5, 101 }), 0 },
  { "legs-crossed-other", BOTH (ARM_BENT, { 36, 98 }, { 53.5, 103 }), 0 },
  { "legs-straight", BOTH (ARM_BENT, { 39, 110 }, { 41, 133 }), 0 },
  { "legs-fallen", BOTH (ARM_BENT, { 25, 100.4 }, { 31.5, 120.3 }), 0 },
  { "legs-limp", BOTH (ARM_LONG, { 26, 104 }, { 26, 125 }), 0 },
  { "arms-relaxed", BOTH ({ 24.5, 51.5 }, { 17.5, 62 }, LEG_FROG), 0 },
  { "arms-open", BOTH (ARM_OPEN, LEG_FROG), 0 },
  { "arms-crossed", BOTH (ARM_ACROSS, LEG_FROG), 0 },
  { "arms-crossed-other", BOTH ({ 43, 55 }, { 55, 52.5 }, LEG_FROG), 0 },
  { "one-arm-lifted", { { 25, 45 }, { 19.5, 36 }, LEG_FROG }, { ARM_BENT, LEG_FROG }, 0 },
  { "arm-offered", { { 24, 51 }, { 14, 60 }, LEG_FROG }, { ARM_BENT, LEG_FROG }, 0 },
  { "arms-reach", BOTH ({ 29, 50 }, { 32, 59 }, LEG_FROG), 0 },
  { "arms-push", BOTH ({ 28, 51 }, { 31, 43 }, LEG_FROG), 0 },
  { "arm-halt",
    { { 25.5, 53 }, { 22.5, 48 }, LEG_FROG },
    { { 24.5, 51.5 }, { 17.5, 62 }, LEG_FROG },
    0 },
  { "arms-stiff", BOTH ({ 29, 55 }, { 25.5, 68 }, { 39, 110 }, { 41, 133 }), 0 },
  { "arms-up", BOTH ({ 24, 38 }, { 21, 25 }, LEG_FROG), 0 },
  { "arms-wide", BOTH ({ 20.5, 44 }, { 8, 40 }, { 27, 100 }, { 30, 120 }), 0 },
  { "startle", BOTH ({ 20.5, 43 }, { 8, 38 }, { 26, 99 }, { 26, 119 }), 0 },
  { "wing", BOTH ({ 21, 44 }, { 22, 31 }, LEG_FROG), 0 },
  { "salute", { { 27, 50 }, { 35, 40 }, LEG_FROG }, { ARM_BENT, LEG_FROG }, 0 },
  { "hands-at-mouth", BOTH ({ 29.5, 53 }, { 38, 43 }, LEG_FROG), 0 },
  { "hand-at-mouth", { { 29.5, 53 }, { 38.5, 43 }, LEG_FROG }, { ARM_BENT, LEG_FROG }, 0 },
  { "hand-at-ear", { { 21.5, 46 }, { 26, 33 }, LEG_FROG }, { ARM_BENT, LEG_FROG }, 0 },
  { "hand-at-eye", { { 23, 47 }, { 33, 38.5 }, LEG_FROG }, { ARM_BENT, LEG_FROG }, 0 },
  { "hands-clasped", BOTH ({ 32, 55 }, { 43, 52 }, LEG_FROG), 0 },
  { "asleep", BOTH ({ 21, 47 }, { 20.5, 34 }, { 26, 102 }, { 34.5, 121 }), 4 },
  { "hand-meets-foot-right",
    { { 38, 54.5 }, { 45, 65.5 }, LEG_FROG },
    { ARM_OPEN, { 31, 90 }, { 45, 85 } },
    0 },
  { "hand-meets-foot-left",
    { ARM_OPEN, { 31, 90 }, { 45, 85 } },
    { { 38, 54.5 }, { 45, 65.5 }, LEG_FROG },
    0 },
  { "diagonal-open-right", { ARM_OPEN, LEG_FROG }, { ARM_BENT, { 32, 107 }, { 33, 129 } }, 0 },
  { "diagonal-open-left", { ARM_BENT, { 32, 107 }, { 33, 129 } }, { ARM_OPEN, LEG_FROG }, 0 },
  { "contained", BOTH (ARM_FOLDED, { 41.5, 82 }, { 46, 98 }), 0 },
  { "on-side", BOTH (ARM_FOLDED, { 40, 90 }, { 46, 103 }), 6 },
};

#define SIDE_ARM \
  { 55, 76.4 }, \
  { \
    62.5, 65 \
  }
#define SIDE_FOOT \
  { 103.6, 51.6 }, \
  { \
    115.6, 71.4 \
  }

/* On the side canvas: the near limbs, and the far ones as if they were near. */
static const PoseTargets side_poses[] = {
  { "side-lying", BOTH (SIDE_ARM, SIDE_FOOT), 0 },
  { "side-drawn", BOTH (SIDE_ARM, { 75, 47 }, { 97, 42 }), 0 },
  { "side-leg-held", { SIDE_ARM, { 107.6, 57 }, { 129.8, 50.6 } }, { SIDE_ARM, SIDE_FOOT }, 0 },
  { "side-startle", BOTH ({ 34.8, 50.2 }, { 31.3, 36.7 }, SIDE_FOOT), 0 },
  { "side-legs-straight", BOTH (SIDE_ARM, { 110.3, 68.4 }, { 133.4, 69.4 }), 0 },
  { "side-all-fours", BOTH ({ 41, 47.6 }, { 40.5, 33.8 }, { 87.5, 43.8 }, { 110.2, 48.1 }), 0 },
  { "side-crawl",
    { { 37, 48.9 }, { 33.5, 35.4 }, { 97, 46.3 }, { 119.5, 51.6 } },
    { { 46, 47.5 }, { 50.5, 34.3 }, { 78, 45 }, { 100.8, 48.8 } },
    0 },
  { "side-cling",
    { { 38, 48.5 }, { 27, 40 }, { 80, 44.5 }, { 101, 36 } },
    { { 40, 47.9 }, { 30, 38.3 }, { 81, 44.2 }, { 102, 35.4 } },
    0 },
  { "side-upright", BOTH ({ 53, 50.4 }, { 43.4, 41.4 }, { 92, 44.6 }, { 113, 53 }), 0 },
};

static const AttuneJoint joints[2][4] = {
  { ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_ELBOW_RIGHT, ATTUNE_JOINT_HIP_RIGHT,
    ATTUNE_JOINT_KNEE_RIGHT },
  { ATTUNE_JOINT_SHOULDER_LEFT, ATTUNE_JOINT_ELBOW_LEFT, ATTUNE_JOINT_HIP_LEFT,
    ATTUNE_JOINT_KNEE_LEFT },
};

static double
wrap_degrees (double angle)
{
  while (angle > 180)
    angle -= 360;
  while (angle <= -180)
    angle += 360;
  return angle;
}

/* A forearm comes up past the face, never round by the side of the hip. */
static double
wrap_elbow (double angle)
{
  double wrapped = wrap_degrees (angle);

  return wrapped < -100 ? wrapped + 360 : wrapped;
}

static double
direction (const AttunePoint *from, const AttunePoint *to)
{
  return atan2 (to->y - from->y, to->x - from->x) * DEGREES;
}

/* One bone: how far it is turned from @rest and how much of its length is seen. A thigh that points
 * at the tummy is seen with a negative length, so that on its way there the knee rises towards the
 * viewer instead of swinging round the side. */
static void
bend_bone (const AttunePoint rest[2],
           const AttunePoint *from,
           const AttunePoint *to,
           gboolean may_flip,
           double *turn,
           double *shorten)
{
  double seen = attune_point_distance (*from, *to) / attune_point_distance (rest[0], rest[1]);

  *turn = wrap_degrees (direction (from, to) - direction (&rest[0], &rest[1]));
  if (may_flip && fabs (*turn) > 100) {
    *turn = wrap_degrees (*turn + 180);
    seen = -seen;
  }
  *shorten = 1 - seen;
}

/* @sign is -1 for the baby's left, whose targets are written mirrored. */
static void
bend_side (const SideTargets *targets, guint side, AttunePose *pose)
{
  const AttuneJoint *joint = joints[side];
  double sign = side == 0 ? 1 : -1;
  double upper, lower;

  bend_bone (rest_front.arm, &rest_front.arm[0], &targets->elbow, FALSE, &upper,
             &pose->shorten[joint[0]]);
  bend_bone (rest_front.arm + 1, &targets->elbow, &targets->wrist, FALSE, &lower,
             &pose->shorten[joint[1]]);
  pose->angle[joint[0]] = sign * upper;
  pose->angle[joint[1]] = sign * wrap_elbow (lower - upper);

  bend_bone (rest_front.leg, &rest_front.leg[0], &targets->knee, TRUE, &upper,
             &pose->shorten[joint[2]]);
  bend_bone (rest_front.leg + 1, &targets->knee, &targets->ankle, FALSE, &lower,
             &pose->shorten[joint[3]]);
  pose->angle[joint[2]] = sign * upper;
  pose->angle[joint[3]] = sign * wrap_degrees (lower - upper);
}

static void
bend_near_or_far (const SideTargets *targets, guint side, AttunePose *pose)
{
  const AttuneJoint *joint = joints[side];
  const RestSide *rest = &rest_side[0];
  double upper, lower;

  bend_bone (rest->arm, &rest->arm[0], &targets->elbow, FALSE, &upper, &pose->shorten[joint[0]]);
  bend_bone (rest->arm + 1, &targets->elbow, &targets->wrist, FALSE, &lower,
             &pose->shorten[joint[1]]);
  pose->angle[joint[0]] = upper;
  pose->angle[joint[1]] = wrap_degrees (lower - upper);
  bend_bone (rest->leg, &rest->leg[0], &targets->knee, FALSE, &upper, &pose->shorten[joint[2]]);
  bend_bone (rest->leg + 1, &targets->knee, &targets->ankle, FALSE, &lower,
             &pose->shorten[joint[3]]);
  pose->angle[joint[2]] = upper;
  pose->angle[joint[3]] = wrap_degrees (lower - upper);
}

/* @from turned by @turn degrees from the bone's rest and shortened. */
static AttunePoint
place_end (const AttunePoint rest[2], const AttunePoint *from, double turn, double shorten)
{
  double angle = turn / DEGREES;
  double dx = (rest[1].x - rest[0].x) * (1 - shorten);
  double dy = (rest[1].y - rest[0].y) * (1 - shorten);

  return (AttunePoint){
    from->x + dx * cos (angle) - dy * sin (angle),
    from->y + dx * sin (angle) + dy * cos (angle),
  };
}

/* From out[0], the root, on. Hands and feet turn with the limb, feet less: the ankle gives. */
static void
place_limb (const AttunePoint rest[4],
            double upper,
            double lower,
            double upper_shorten,
            double lower_shorten,
            double follow,
            double length,
            AttunePoint out[4])
{
  out[1] = place_end (rest, &out[0], upper, 1 - (1 - upper_shorten) * length);
  out[2] = place_end (rest + 1, &out[1], upper + lower, 1 - (1 - lower_shorten) * length);
  out[3] = place_end (rest + 2, &out[2], (upper + lower) * follow, 1 - length);
}

static void
scale_halves (const double from[4], double share, double to[4])
{
  for (guint i = 0; i < 4; i++)
    to[i] = from[i] * share;
}

static void
mirror_points (AttunePoint points[4])
{
  for (guint i = 0; i < 4; i++)
    points[i].x = 100 - points[i].x;
}

/**
 * attune_pose_find:
 * @id: id of a pose, e.g. "knees-to-tummy"
 * @pose: (out caller-allocates): the pose
 *
 * Returns: whether there is such a pose
 */
gboolean
attune_pose_find (const char *id, AttunePose *pose)
{
  g_return_val_if_fail (pose != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (poses); i++) {
    if (g_strcmp0 (id, poses[i].id) != 0)
      continue;
    memset (pose, 0, sizeof *pose);
    bend_side (&poses[i].right, 0, pose);
    bend_side (&poses[i].left, 1, pose);
    pose->angle[ATTUNE_JOINT_HEAD] = poses[i].head;
    return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (side_poses); i++) {
    if (g_strcmp0 (id, side_poses[i].id) != 0)
      continue;
    memset (pose, 0, sizeof *pose);
    bend_near_or_far (&side_poses[i].right, 0, pose);
    bend_near_or_far (&side_poses[i].left, 1, pose);
    return TRUE;
  }
  return FALSE;
}

/**
 * attune_pose_list_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of all poses of the front canvas
 */
const char *const *
attune_pose_list_ids (void)
{
  static const char *ids[G_N_ELEMENTS (poses) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (poses); i++)
    ids[i] = poses[i].id;
  return ids;
}

/**
 * attune_pose_blend:
 * @from: the pose at 0
 * @to: the pose at 1
 * @t: 0 to 1
 * @out: (out caller-allocates): may be @from or @to
 *
 * The pose on the way from one to another.
 */
void
attune_pose_blend (const AttunePose *from, const AttunePose *to, double t, AttunePose *out)
{
  for (guint i = 0; i < ATTUNE_N_JOINTS; i++) {
    out->angle[i] = from->angle[i] + (to->angle[i] - from->angle[i]) * t;
    out->shorten[i] = from->shorten[i] + (to->shorten[i] - from->shorten[i]) * t;
  }
  out->build = from->build;
}

/* @sign: which way the limbs then turn */
static void
change_sides (const AttunePose *pose, double sign, AttunePose *out)
{
  AttunePose changed = *pose;

  for (guint i = 0; i < 4; i++) {
    changed.angle[joints[0][i]] = sign * pose->angle[joints[1][i]];
    changed.angle[joints[1][i]] = sign * pose->angle[joints[0][i]];
    changed.shorten[joints[0][i]] = pose->shorten[joints[1][i]];
    changed.shorten[joints[1][i]] = pose->shorten[joints[0][i]];
  }
  *out = changed;
}

/**
 * attune_pose_mirror:
 * @pose: a pose
 * @out: (out caller-allocates): the same with right and left exchanged; may be @pose
 */
void
attune_pose_mirror (const AttunePose *pose, AttunePose *out)
{
  change_sides (pose, -1, out);
  out->angle[ATTUNE_JOINT_HEAD] = -out->angle[ATTUNE_JOINT_HEAD];
}

/**
 * attune_pose_exchange:
 * @pose: a pose of the side canvas
 * @out: (out caller-allocates): the same with near and far exchanged; may be @pose
 */
void
attune_pose_exchange (const AttunePose *pose, AttunePose *out)
{
  change_sides (pose, 1, out);
}

/**
 * attune_skeleton_init:
 * @self: (out caller-allocates): where to put the joints
 * @canvas: %ATTUNE_CANVAS_FRONT, %ATTUNE_CANVAS_BACK or %ATTUNE_CANVAS_SIDE
 * @pose: the pose; all zero gives the canvas's own anchors
 *
 * Where the joints are in a pose, in canvas units. On the back the baby's left is on the picture's
 * left; on the side it is the far side.
 */
void
attune_skeleton_init (AttuneSkeleton *self, AttuneCanvas canvas, const AttunePose *pose)
{
  gboolean back = canvas == ATTUNE_CANVAS_BACK, profile = canvas == ATTUNE_CANVAS_SIDE;
  const RestSide *rest = back ? &rest_back : &rest_front;
  const AttuneBuild *build = pose->build != NULL ? pose->build
                                                 : attune_build_get (ATTUNE_AGE_LOOK_FOUR_MONTHS);

  self->build = pose->build;
  for (guint side = 0; side < 2; side++) {
    const AttuneJoint *joint = joints[side];
    double sign = side == 0 || profile ? 1 : -1;

    if (profile)
      rest = &rest_side[side];
    self->arm[side][0] = attune_build_place (build, canvas, rest->arm[0]);
    self->leg[side][0] = attune_build_place (build, canvas, rest->leg[0]);
    place_limb (rest->arm, sign * pose->angle[joint[0]], sign * pose->angle[joint[1]],
                pose->shorten[joint[0]], pose->shorten[joint[1]], 1.0, build->arm, self->arm[side]);
    place_limb (rest->leg, sign * pose->angle[joint[2]], sign * pose->angle[joint[3]],
                pose->shorten[joint[2]], pose->shorten[joint[3]], profile ? ANKLE_SIDE : 0.3,
                build->leg, self->leg[side]);
    if (!profile && (side == 1) != back) {
      mirror_points (self->arm[side]);
      mirror_points (self->leg[side]);
    }
    scale_halves (leg_half, build->leg_girth, self->leg_half[side]);
    scale_halves (arm_half, build->arm_girth, self->arm_half[side]);
  }
}
