/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Poses of the articulated baby: joint angles as data, and where the joints then are. */
#pragma once

#include "content/attune-motion.h"
#include "content/attune-routine.h"

#include <math.h>

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
} AttunePoint;

static inline double
attune_point_distance (AttunePoint a, AttunePoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

static inline AttunePoint
attune_point_blend (AttunePoint a, AttunePoint b, double t)
{
  return (AttunePoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

typedef enum {
  ATTUNE_JOINT_SHOULDER_RIGHT, /* right and left are the baby's */
  ATTUNE_JOINT_ELBOW_RIGHT,
  ATTUNE_JOINT_SHOULDER_LEFT,
  ATTUNE_JOINT_ELBOW_LEFT,
  ATTUNE_JOINT_HIP_RIGHT,
  ATTUNE_JOINT_KNEE_RIGHT,
  ATTUNE_JOINT_HIP_LEFT,
  ATTUNE_JOINT_KNEE_LEFT,
  ATTUNE_JOINT_HEAD,
} AttuneJoint;

#define ATTUNE_N_JOINTS 9

/* How old the baby looks. */
typedef enum {
  ATTUNE_AGE_LOOK_NEWBORN,
  ATTUNE_AGE_LOOK_FOUR_MONTHS, /* the drawings as they are */
  ATTUNE_AGE_LOOK_NINE_MONTHS,
  ATTUNE_AGE_LOOK_TODDLER,
} AttuneAgeLook;

#define ATTUNE_N_AGE_LOOKS 4

typedef struct _AttuneBuild AttuneBuild;

/**
 * AttunePose:
 * @angle: degrees by which each joint is turned from the drawing's own position, clockwise in the picture
 *   and relative to the part of the limb above it
 * @shorten: by how much the part of the limb that begins at this joint is foreshortened: 0 seen in
 *   full, 1 pointing at the viewer, more than 1 leaning over to the other side (knees to tummy)
 * @build: (nullable): how the baby is built, or %NULL for the baby as drawn
 *
 * A pose of the whole figure. Blended linearly from one to another.
 */
typedef struct {
  double angle[ATTUNE_N_JOINTS];
  double shorten[ATTUNE_N_JOINTS];
  const AttuneBuild *build;
} AttunePose;

/**
 * AttuneSkeleton:
 *
 * Where the limbs of a posed figure are, in canvas units: hip, knee, ankle, toes and shoulder,
 * elbow, wrist, fingertips, for the baby's right [0] and left [1], and half the limb's thickness
 * there.
 */
typedef struct {
  AttunePoint leg[2][4];
  double leg_half[2][4];
  AttunePoint arm[2][4];
  double arm_half[2][4];
  const AttuneBuild *build; /* nullable, of the pose */
} AttuneSkeleton;

gboolean attune_pose_find (const char *id, AttunePose *pose);
const char *const *attune_pose_list_ids (void);
void attune_pose_blend (const AttunePose *from, const AttunePose *to, double t, AttunePose *out);
void attune_pose_mirror (const AttunePose *pose, AttunePose *out);
void attune_pose_exchange (const AttunePose *pose, AttunePose *out);
void attune_skeleton_init (AttuneSkeleton *self, AttuneCanvas canvas, const AttunePose *pose);

G_END_DECLS
