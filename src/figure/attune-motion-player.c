/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-motion-player.h"

#include "attune-ease.h"
#include "attune-motion-moment.h"

#include "content/attune-anchors.h"

#include <math.h>

#define FLIGHT 250.0 /* thousandths of a beat a lying hand takes to its next place */
#define SETTLE 80.0 /* thousandths in which a hand moves over to a place close by */
#define CLOSE_BY 8.0 /* canvas units a hand may shift without lifting */
#define APPROACH 14.0 /* canvas units aside from which a hand comes for the first time */
#define SAME_PLACE 0.5
#define SHORT_GAP 20.0

/* To which side of the picture a hand keeps clear. */
static AttunePoint
own_side (const AttuneMotion *motion, AttuneHand hand)
{
  if (motion->view == ATTUNE_VIEW_BACK)
    return (AttunePoint){ -1, 0 };
  if (motion->canvas == ATTUNE_CANVAS_BACK)
    return (AttunePoint){ hand == ATTUNE_HAND_LEFT ? 1 : -1, 0 };

  return (AttunePoint){ hand == ATTUNE_HAND_LEFT ? -1 : 1, 0 };
}

/* A returning hand swings out to its own side, so that it is seen to pass through the air. */
static AttunePoint
fly (const AttuneMotion *motion, AttuneHand hand, AttunePoint from, AttunePoint to, double t)
{
  double length = attune_point_distance (from, to);
  AttunePoint at = attune_point_blend (from, to, attune_ease (t));
  AttunePoint side = own_side (motion, hand);
  AttunePoint across = { 0, 0 };

  if (length > 0)
    across = (AttunePoint){ (to.y - from.y) / length, (from.x - to.x) / length };

  double sign = across.x * side.x < 0 ? -1 : 1;
  double rise = (2 + 0.15 * length) * sin (G_PI * CLAMP (t, 0, 1)) * sign;

  return (AttunePoint){ at.x + across.x * rise, at.y + across.y * rise };
}

/* For the first time, a hand waits aside and comes when it is about to begin. */
static AttunePoint
approach (const AttuneMoment *moment, const AttuneSegment *after, AttuneHand hand, AttunePoint to)
{
  AttunePoint side = own_side (moment->motion, hand);
  double left = 1 - attune_ease (1 - (after->from - moment->permille) / FLIGHT);

  return (AttunePoint){ to.x + side.x * APPROACH * left, to.y + APPROACH / 2 * left };
}

static void
sample_gap (const AttuneMoment *moment,
            const AttuneSegments *found,
            AttuneHand hand,
            AttuneHandFrame *frame,
            AttunePoint *at)
{
  const AttuneSegment *before = &found->before, *after = &found->after;
  AttuneHandFrame ignored;
  AttunePoint to = attune_moment_place_at (moment, after, after->from, &ignored);

  frame->grip = after->glide->grip;
  if (before->glide == NULL) {
    *at = approach (moment, after, hand, to);
    return;
  }

  AttunePoint from = attune_moment_place_at (moment, before, before->to, &ignored);
  double leave = before->glide->stays ? MAX (before->to, after->from - FLIGHT) : before->to;
  double t = (moment->permille - leave) / (after->from - leave);

  if (t < 0.5)
    frame->grip = before->glide->grip;
  if (before->glide->stays && (t < 0 || attune_point_distance (from, to) < SAME_PLACE)) {
    frame->touches = TRUE;
    frame->press = attune_moment_get_depth (moment, 0.5);
    *at = from;
    return;
  }
  *at = fly (moment->motion, hand, from, to, t);
}

/* Where one thing follows the other at once, the hand moves over from where it was. */
static void
settle (const AttuneMoment *moment,
        const AttuneSegments *found,
        AttuneHandFrame *frame,
        AttunePoint *at)
{
  const AttuneSegment *before = &found->before, *current = &found->current;
  double since = moment->permille - current->from;
  AttuneHandFrame ignored;

  if (before->glide == NULL || current->from - before->to > SHORT_GAP || since > SETTLE)
    return;

  AttunePoint start = attune_moment_place_at (moment, current, current->from, &ignored);
  AttunePoint was = attune_moment_place_at (moment, before, before->to, &ignored);
  double left = 1 - attune_ease (since / SETTLE);

  at->x += (was.x - start.x) * left;
  at->y += (was.y - start.y) * left;
  if (attune_point_distance (was, start) > CLOSE_BY)
    frame->touches = FALSE;
}

static double
twist_angle (const AttuneMoment *moment, const AttuneSegment *segment)
{
  const AttuneGlide *glide = segment->glide;

  if (glide == NULL || glide->twist <= 0)
    return 0;

  double t = (moment->permille - segment->from) / (segment->to - segment->from);

  return glide->twist * glide->sway_phase * sin (attune_moment_get_swing (glide, moment, t));
}

/* Whether a hand lies on a limb that is seen behind the baby. */
static gboolean
is_on_far_side (const AttuneMoment *moment, const AttuneSegments *found)
{
  const AttuneGlide *glide = found->current.glide != NULL ? found->current.glide
                                                          : found->after.glide;

  return moment->motion->canvas == ATTUNE_CANVAS_SIDE && glide->path->len > 0 &&
         g_str_has_prefix (g_array_index (glide->path, AttunePathStep, 0).to.anchor, "other-");
}

static void
sample_hand (const AttuneMoment *moment, AttuneHand hand, AttuneHandFrame *frame)
{
  AttuneSegments found = attune_moment_find_segments (moment, hand);
  AttunePoint at;

  *frame = (AttuneHandFrame){ 0 };
  if (found.current.glide == NULL && found.after.glide == NULL)
    return;

  frame->shown = TRUE;
  if (found.current.glide != NULL) {
    frame->grip = found.current.glide->grip;
    at = attune_moment_place_at (moment, &found.current, moment->permille, frame);
    settle (moment, &found, frame, &at);
  } else {
    sample_gap (moment, &found, hand, frame, &at);
  }

  frame->x = at.x;
  frame->y = at.y;
  frame->behind = frame->grip == ATTUNE_GRIP_SUPPORT || is_on_far_side (moment, &found);
  frame->angle = attune_reach_angle (moment->motion, hand, frame->grip, at) +
                 twist_angle (moment, &found.current);
}

/* The limb of the view, or both legs where the view has no limb of its own. */
static void
jiggle (const AttuneMoment *moment, AttunePose *pose)
{
  const AttuneMotion *motion = moment->motion;
  double seconds = moment->permille / ATTUNE_BEAT_PERMILLE * moment->beat_s;
  double turn = motion->jiggle_degrees * sin (2 * G_PI * motion->jiggle_hz * seconds);

  if (motion->jiggle_degrees <= 0 || moment->permille < motion->jiggle_from_permille ||
      moment->permille > motion->jiggle_to_permille)
    return;

  if (motion->view == ATTUNE_VIEW_ARM) {
    pose->angle[ATTUNE_JOINT_SHOULDER_RIGHT] += turn;
    return;
  }
  pose->angle[ATTUNE_JOINT_HIP_RIGHT] += turn;
  if (motion->view != ATTUNE_VIEW_LEG && motion->canvas != ATTUNE_CANVAS_SIDE)
    pose->angle[ATTUNE_JOINT_HIP_LEFT] -= turn;
}

static void
mirror_hand (const AttuneMotion *motion, const AttuneHandFrame *from, AttuneHandFrame *to)
{
  double width, height;

  attune_canvas_get_size (motion->canvas, &width, &height);
  *to = *from;
  to->x = width - from->x;
  to->angle = -from->angle;
  to->from_left = motion->canvas == ATTUNE_CANVAS_SIDE && !from->from_left;
}

static void
mirror_frame (const AttuneMotion *motion, AttuneMotionFrame *frame)
{
  AttuneHandFrame left = frame->hands[ATTUNE_HAND_LEFT];

  mirror_hand (motion, &frame->hands[ATTUNE_HAND_RIGHT], &frame->hands[ATTUNE_HAND_LEFT]);
  mirror_hand (motion, &left, &frame->hands[ATTUNE_HAND_RIGHT]);
  /* Seen from its other side, the whole drawing is mirrored. */
  if (motion->canvas != ATTUNE_CANVAS_SIDE)
    attune_pose_mirror (&frame->pose, &frame->pose);
  frame->left_over = !frame->left_over;
}

/* On both sides at once each hand does on its own side what the left one does as written. */
static void
double_frame (const AttuneMotion *motion, AttuneMotionFrame *frame)
{
  AttunePose mirrored;
  static const AttuneJoint left_joints[] = { ATTUNE_JOINT_SHOULDER_LEFT, ATTUNE_JOINT_ELBOW_LEFT,
                                             ATTUNE_JOINT_HIP_LEFT, ATTUNE_JOINT_KNEE_LEFT };

  attune_pose_mirror (&frame->pose, &mirrored);
  for (guint i = 0; i < G_N_ELEMENTS (left_joints); i++) {
    frame->pose.angle[left_joints[i]] = mirrored.angle[left_joints[i]];
    frame->pose.shorten[left_joints[i]] = mirrored.shorten[left_joints[i]];
  }
  mirror_hand (motion, &frame->hands[ATTUNE_HAND_LEFT], &frame->hands[ATTUNE_HAND_RIGHT]);
}

/**
 * attune_motion_player_sample:
 * @motion: the stroke's motion, with at least one beat
 * @side: RIGHT or NONE as written; LEFT mirrored; BOTH each hand on its side of the limb's view;
 *   TURNS changes with the repetition
 * @repetition: counted from 0
 * @phase: of the repetition, 0 to 1
 * @beat_s: length of a repetition in seconds, so that swaying has its own pace
 * @build: (nullable): how the baby is built
 * @frame: (out caller-allocates): where to put the result
 */
void
attune_motion_player_sample (const AttuneMotion *motion,
                             AttuneSide side,
                             guint repetition,
                             double phase,
                             double beat_s,
                             const AttuneBuild *build,
                             AttuneMotionFrame *frame)
{
  gboolean mirrored = attune_motion_is_mirrored (side, &repetition);
  AttuneMoment moment = { motion, repetition, CLAMP (phase, 0, 1) * ATTUNE_BEAT_PERMILLE, beat_s,
                          build };

  g_return_if_fail (motion->beats->len > 0);

  attune_limbs_pose (motion, attune_motion_get_beat (motion, repetition), moment.permille, build,
                     &frame->pose);
  jiggle (&moment, &frame->pose);
  frame->left_over = repetition % 2 == 1;
  sample_hand (&moment, ATTUNE_HAND_LEFT, &frame->hands[ATTUNE_HAND_LEFT]);
  sample_hand (&moment, ATTUNE_HAND_RIGHT, &frame->hands[ATTUNE_HAND_RIGHT]);

  if (attune_motion_is_doubled (motion, side))
    double_frame (motion, frame);
  else if (mirrored)
    mirror_frame (motion, frame);
}
