/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The repertoire's geometry in plain canvas numbers, independent of the content files. */
#pragma once

#include "content/attune-catalog.h"
#include "content/attune-stroke.h"

#include "attune-pose.h"

G_BEGIN_DECLS

#define EXACT 0.6
#define BESIDE 2.2 /* two hands beside each other where the repertoire has one point */
#define PALM 4.5 /* palms beside each other, or on the outer side of the hips */
#define EDGE 5.6 /* a hand laid round a limb is beside its middle line */

/**
 * StrokeWay:
 *
 * One way of one hand: where it begins, what it passes (x is 0 where nothing more), where it ends.
 */
typedef struct {
  const char *id;
  guint beat;
  AttuneHand hand;
  double phase; /* a moment at which the hand is on this way */
  AttunePoint start;
  AttunePoint via[3];
  AttunePoint end;
  double tolerance;
  int sense; /* 1 clockwise in the picture, -1 anticlockwise, 0 neither */
} StrokeWay;

/**
 * StrokePlace:
 *
 * Where a still or pressing hand is at a moment.
 */
typedef struct {
  const char *id;
  guint beat;
  AttuneHand hand;
  double phase;
  AttunePoint at;
  double tolerance;
} StrokePlace;

typedef enum {
  STROKE_JOINT_KNEE,
  STROKE_JOINT_ANKLE,
  STROKE_JOINT_WRIST,
} StrokeJointKind;

/**
 * StrokeJoint:
 *
 * Where a joint of the baby is at a moment, in the stroke's own pose.
 */
typedef struct {
  const char *id;
  guint beat;
  double phase;
  StrokeJointKind joint;
  guint side; /* 0 the baby's right, 1 the left */
  AttunePoint at;
  double tolerance;
} StrokeJoint;

extern const StrokeWay stroke_ways[];
extern const guint n_stroke_ways;
extern const StrokePlace stroke_places[];
extern const guint n_stroke_places;
extern const StrokeJoint stroke_joints[];
extern const guint n_stroke_joints;

AttuneCatalog *stroke_catalog_load (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneCatalog *cue_catalog_load (void) G_GNUC_WARN_UNUSED_RESULT;

double point_distance (AttunePoint a, AttunePoint b);
double point_distance_to_line (AttunePoint p, AttunePoint a, AttunePoint b);
double point_distance_to_nappy (AttuneCanvas canvas, AttunePoint p);
gboolean point_is_on_part (const AttuneStroke *stroke,
                           const AttuneBuild *build,
                           const AttuneSkeleton *skeleton,
                           AttunePoint p);

G_END_DECLS
