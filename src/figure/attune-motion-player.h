/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where the hands are at any moment of a stroke. Pure arithmetic, no drawing. */
#pragma once

#include "attune-pose.h"

G_BEGIN_DECLS

/**
 * AttuneHandFrame:
 *
 * One of the caregiver's hands at one moment, in canvas units.
 */
typedef struct {
  gboolean shown;
  gboolean touches; /* FALSE: lifted, on its way back */
  gboolean behind; /* lies under or behind the baby, drawn behind the figure */
  gboolean
      from_left; /* where the baby is seen from its left side, the caregiver sits at the left */
  AttuneGrip grip;
  double x; /* of the point that works: the palm's middle, the pad of the thumb … */
  double y;
  double angle; /* degrees clockwise by which the fingers point away from straight up the canvas */
  double press; /* 0 resting to 1 the deepest: a slight dip or shade */
} AttuneHandFrame;

typedef struct {
  AttuneHandFrame hands[2]; /* by AttuneHand */
  AttunePose pose; /* of the baby at this moment */
  gboolean left_over; /* where limbs cross, the baby's left one is on top */
} AttuneMotionFrame;

/**
 * attune_motion_player_sample:
 * @motion: the stroke's motion
 * @side: RIGHT or NONE as written; LEFT mirrored; BOTH each hand on its side of the limb's view;
 *   TURNS changes with the repetition
 * @repetition: counted from 0
 * @phase: of the repetition, 0 to 1
 * @beat_s: length of a repetition in seconds, so that swaying has its own pace
 * @build: (nullable): how the baby is built
 * @frame: (out caller-allocates): where to put the result
 */
void attune_motion_player_sample (const AttuneMotion *motion,
                                  AttuneSide side,
                                  guint repetition,
                                  double phase,
                                  double beat_s,
                                  const AttuneBuild *build,
                                  AttuneMotionFrame *frame);

GArray *attune_motion_player_get_trail (const AttuneMotion *motion,
                                        AttuneSide side,
                                        guint repetition,
                                        double phase,
                                        const AttuneBuild *build,
                                        AttuneHand hand) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_motion_is_lifted (AttuneRegions lifted, AttunePoint at);
void attune_motion_frame_lift_over (AttuneMotionFrame *frame, AttuneRegions lifted);

G_END_DECLS
