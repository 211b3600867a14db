/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-motion-player.h"

#include "attune-build.h"
#include "attune-motion-private.h"

#include "content/attune-anchors.h"

#include <math.h>

#define BEAT 1000.0
#define FLIGHT 250.0 /* thousandths of a beat a lying hand takes to its next place */
#define SETTLE 80.0 /* thousandths in which a hand moves over to a place close by */
#define CLOSE_BY 8.0 /* canvas units a hand may shift without lifting */
#define APPROACH 14.0 /* canvas units aside from which a hand comes for the first time */
#define SAME_PLACE 0.5
#define SHORT_GAP 20.0
#define HOP_SHARE 0.3 /* of a step in walking and pressing is spent in the air */
#define FADE_STEP 0.2
#define CIRCLE_POINTS 32
#define RIB_LINE 57.0 /* canvas units of the front, from here on downwards it is tummy */
#define HIP_LINE 84.0
#define TRUNK_HALF 15.0
#define LIFT_MARGIN 4.0

/* One stretch of time in which a hand does one thing; times in thousandths from the start of the
 * repetition that is asked about, so below 0 in the one before. */
typedef struct {
  const AttuneGlide *glide;
  const AttuneBeat *beat;
  double from;
  double to;
  double beat_from; /* when its own beat begins */
} Segment;

typedef struct {
  Segment current, before, after;
} Segments;

/* What stays the same while one moment is worked out. */
typedef struct {
  const AttuneMotion *motion;
  guint repetition;
  double permille;
  double beat_s;
  const AttuneBuild *build;
} Moment;

static const AttuneBeat *
get_beat (const AttuneMotion *motion, guint repetition)
{
  return g_ptr_array_index (motion->beats, repetition % motion->beats->len);
}

static double
smooth (double t)
{
  t = CLAMP (t, 0, 1);
  return t * t * (3 - 2 * t);
}

static AttunePoint
blend (AttunePoint a, AttunePoint b, double t)
{
  return (AttunePoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

static gboolean
is_still (const AttuneGlide *glide)
{
  return glide->path->len == 1 && glide->circle <= 0;
}

static void
sort_in (Segments *segments, const Segment *segment, double permille)
{
  if (segment->from <= permille && permille < segment->to) {
    if (segments->current.glide == NULL || segment->from >= segments->current.from)
      segments->current = *segment;
  } else if (segment->to <= permille) {
    if (segments->before.glide == NULL || segment->to >= segments->before.to)
      segments->before = *segment;
  } else if (segments->after.glide == NULL || segment->from < segments->after.from) {
    segments->after = *segment;
  }
}

static Segments
find_segments (const Moment *moment, AttuneHand hand)
{
  gint64 n_beats = moment->motion->beats->len;
  gint64 first = MAX (0, (gint64) moment->repetition - n_beats - 1);
  Segments found = { 0 };

  for (gint64 repetition = first; repetition <= moment->repetition + n_beats; repetition++) {
    const AttuneBeat *beat = get_beat (moment->motion, repetition);
    double start = (repetition - (gint64) moment->repetition) * BEAT;

    for (guint i = 0; i < beat->glides->len; i++) {
      const AttuneGlide *glide = &g_array_index (beat->glides, AttuneGlide, i);
      Segment segment = { glide, beat, start + glide->from_permille, start + glide->to_permille,
                          start };

      if (glide->hand == hand)
        sort_in (&found, &segment, moment->permille);
    }
  }

  return found;
}

/* The figure as it is when a segment is @permille far. */
static AttuneSkeleton
pose_at (const Moment *moment, const Segment *segment, double permille)
{
  AttunePose pose;
  AttuneSkeleton skeleton;

  attune_limbs_pose (moment->motion, segment->beat, CLAMP (permille - segment->beat_from, 0, BEAT),
                     moment->build, &pose);
  attune_skeleton_init (&skeleton, moment->motion->canvas, &pose);
  return skeleton;
}

static AttunePoint
around (AttunePoint center, const AttuneGlide *glide, double turns)
{
  double angle = 2 * G_PI * turns * glide->circle_sense;

  return (AttunePoint){ center.x + glide->circle * sin (angle),
                        center.y - glide->circle * cos (angle) };
}

/* Walking and pressing: stands on one place, hops on to the next. */
static double
step_fraction (const AttuneGlide *glide, double t, double *press, gboolean *lifted)
{
  double place = CLAMP (t, 0, 1) * glide->steps;
  double index = MIN (floor (place), glide->steps - 1);
  double within = place - index;
  double hop = MAX (0, (within - (1 - HOP_SHARE)) / HOP_SHARE);

  *lifted = within > 1 - HOP_SHARE;
  *press = *lifted ? 0 : sin (G_PI * within / (1 - HOP_SHARE));
  if (glide->steps == 1)
    return 0;
  return MIN (1, (index + smooth (hop)) / (glide->steps - 1));
}

/* A way that ends where it began and fills the beat goes round without stopping. */
static gboolean
goes_round (const GArray *way, const Segment *segment)
{
  const AttuneWayPoint *points = (const AttuneWayPoint *) way->data;

  return way->len > 1 && segment->to - segment->from >= BEAT &&
         attune_point_distance (points[0].at, points[way->len - 1].at) < SAME_PLACE;
}

static double
get_depth (const Moment *moment, double t)
{
  double depth = moment->motion->depth;

  if (moment->motion->fades)
    depth *= MAX (FADE_STEP, 1 - FADE_STEP * moment->repetition);

  return depth * MIN (1, MIN (t, 1 - t) / 0.1);
}

/* How far to and fro a hand is at a fraction of its glide: whole swings, about as quick as asked for,
 * so that one repetition runs into the next. */
static double
swing_at (const AttuneGlide *glide, const Moment *moment, double t)
{
  double seconds = (glide->to_permille - glide->from_permille) / BEAT * moment->beat_s;

  return 2 * G_PI * MAX (1, round (glide->sway_hz * seconds)) * t;
}

static AttunePoint
swayed (const AttuneGlide *glide,
        const Moment *moment,
        double t,
        AttunePoint at,
        AttunePoint direction)
{
  double girth = attune_build_get_girth (moment->build, moment->motion->view);
  double swing = girth * glide->sway * glide->sway_phase * cos (swing_at (glide, moment, t));

  /* Always to the same side of the picture, whether the hand is on its way down or back up. */
  if (direction.y < 0)
    swing = -swing;
  return (AttunePoint){ at.x - direction.y * swing, at.y + direction.x * swing };
}

/* Where a segment's hand is at @permille, without what came before. */
static AttunePoint
place_at (const Moment *moment, const Segment *segment, double permille, AttuneHandFrame *frame)
{
  const AttuneGlide *glide = segment->glide;
  AttuneSkeleton skeleton = pose_at (moment, segment, permille);
  g_autoptr (GArray) way = attune_way_new (glide->path, moment->motion->canvas, &skeleton);
  double t = CLAMP ((permille - segment->from) / (segment->to - segment->from), 0, 1);
  double fraction = goes_round (way, segment) ? t : attune_way_ease (t);
  double share = is_still (glide) || glide->stays ? 1 : -1;
  AttunePoint direction;
  gboolean lifted = FALSE, through_air = FALSE;

  if (glide->steps > 0)
    fraction = step_fraction (glide, t, &share, &lifted);

  AttunePoint at = attune_way_at (way, fraction, &direction, &through_air);

  if (glide->circle > 0)
    at = around (at, glide, t * MAX (1, glide->circle_turns));
  if (glide->sway > 0)
    at = swayed (glide, moment, t, at, direction);
  frame->touches = !lifted && !through_air;
  frame->press = share >= 0 ? get_depth (moment, 0.5) * share : get_depth (moment, t);
  return at;
}

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
  AttunePoint at = blend (from, to, smooth (t));
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
approach (const Moment *moment, const Segment *after, AttuneHand hand, AttunePoint to)
{
  AttunePoint side = own_side (moment->motion, hand);
  double left = 1 - smooth (1 - (after->from - moment->permille) / FLIGHT);

  return (AttunePoint){ to.x + side.x * APPROACH * left, to.y + APPROACH / 2 * left };
}

static void
sample_gap (const Moment *moment,
            const Segments *found,
            AttuneHand hand,
            AttuneHandFrame *frame,
            AttunePoint *at)
{
  const Segment *before = &found->before, *after = &found->after;
  AttuneHandFrame ignored;
  AttunePoint to = place_at (moment, after, after->from, &ignored);

  frame->grip = after->glide->grip;
  if (before->glide == NULL) {
    *at = approach (moment, after, hand, to);
    return;
  }

  AttunePoint from = place_at (moment, before, before->to, &ignored);
  double leave = before->glide->stays ? MAX (before->to, after->from - FLIGHT) : before->to;
  double t = (moment->permille - leave) / (after->from - leave);

  if (t < 0.5)
    frame->grip = before->glide->grip;
  if (before->glide->stays && (t < 0 || attune_point_distance (from, to) < SAME_PLACE)) {
    frame->touches = TRUE;
    frame->press = get_depth (moment, 0.5);
    *at = from;
    return;
  }
  *at = fly (moment->motion, hand, from, to, t);
}

/* Where one thing follows the other at once, the hand moves over from where it was. */
static void
settle (const Moment *moment, const Segments *found, AttuneHandFrame *frame, AttunePoint *at)
{
  const Segment *before = &found->before, *current = &found->current;
  double since = moment->permille - current->from;
  AttuneHandFrame ignored;

  if (before->glide == NULL || current->from - before->to > SHORT_GAP || since > SETTLE)
    return;

  AttunePoint start = place_at (moment, current, current->from, &ignored);
  AttunePoint was = place_at (moment, before, before->to, &ignored);
  double left = 1 - smooth (since / SETTLE);

  at->x += (was.x - start.x) * left;
  at->y += (was.y - start.y) * left;
  if (attune_point_distance (was, start) > CLOSE_BY)
    frame->touches = FALSE;
}

static double
twist_angle (const Moment *moment, const Segment *segment)
{
  const AttuneGlide *glide = segment->glide;

  if (glide == NULL || glide->twist <= 0)
    return 0;

  double t = (moment->permille - segment->from) / (segment->to - segment->from);

  return glide->twist * glide->sway_phase * sin (swing_at (glide, moment, t));
}

static void
sample_hand (const Moment *moment, AttuneHand hand, AttuneHandFrame *frame)
{
  Segments found = find_segments (moment, hand);
  AttunePoint at;

  *frame = (AttuneHandFrame){ 0 };
  if (found.current.glide == NULL && found.after.glide == NULL)
    return;

  frame->shown = TRUE;
  if (found.current.glide != NULL) {
    frame->grip = found.current.glide->grip;
    at = place_at (moment, &found.current, moment->permille, frame);
    settle (moment, &found, frame, &at);
  } else {
    sample_gap (moment, &found, hand, frame, &at);
  }

  frame->x = at.x;
  frame->y = at.y;
  frame->behind = frame->grip == ATTUNE_GRIP_SUPPORT;
  frame->angle = attune_reach_angle (moment->motion, hand, frame->grip, at) +
                 twist_angle (moment, &found.current);
}

/* The limb of the view, or both legs where the view has no limb of its own. */
static void
jiggle (const Moment *moment, AttunePose *pose)
{
  const AttuneMotion *motion = moment->motion;
  double seconds = moment->permille / BEAT * moment->beat_s;
  double turn = motion->jiggle_degrees * sin (2 * G_PI * motion->jiggle_hz * seconds);

  if (motion->jiggle_degrees <= 0 || moment->permille < motion->jiggle_from_permille ||
      moment->permille > motion->jiggle_to_permille)
    return;

  if (motion->view == ATTUNE_VIEW_ARM) {
    pose->angle[ATTUNE_JOINT_SHOULDER_RIGHT] += turn;
    return;
  }
  pose->angle[ATTUNE_JOINT_HIP_RIGHT] += turn;
  if (motion->view != ATTUNE_VIEW_LEG)
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
}

static void
mirror_frame (const AttuneMotion *motion, AttuneMotionFrame *frame)
{
  AttuneHandFrame left = frame->hands[ATTUNE_HAND_LEFT];

  mirror_hand (motion, &frame->hands[ATTUNE_HAND_RIGHT], &frame->hands[ATTUNE_HAND_LEFT]);
  mirror_hand (motion, &left, &frame->hands[ATTUNE_HAND_RIGHT]);
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

static gboolean
is_doubled (const AttuneMotion *motion, AttuneSide side)
{
  return side == ATTUNE_SIDE_BOTH &&
         (motion->view == ATTUNE_VIEW_LEG || motion->view == ATTUNE_VIEW_ARM);
}

/* Taking turns, every second repetition is on the other side, and each side has beats of its own. */
static gboolean
is_mirrored (AttuneSide side, guint *repetition)
{
  if (side != ATTUNE_SIDE_TURNS)
    return side == ATTUNE_SIDE_LEFT;

  gboolean mirrored = *repetition % 2 == 1;

  *repetition /= 2;
  return mirrored;
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
  gboolean mirrored = is_mirrored (side, &repetition);
  Moment moment = { motion, repetition, CLAMP (phase, 0, 1) * BEAT, beat_s, build };

  g_return_if_fail (motion->beats->len > 0);

  attune_limbs_pose (motion, get_beat (motion, repetition), moment.permille, build, &frame->pose);
  jiggle (&moment, &frame->pose);
  frame->left_over = repetition % 2 == 1;
  sample_hand (&moment, ATTUNE_HAND_LEFT, &frame->hands[ATTUNE_HAND_LEFT]);
  sample_hand (&moment, ATTUNE_HAND_RIGHT, &frame->hands[ATTUNE_HAND_RIGHT]);

  if (is_doubled (motion, side))
    double_frame (motion, frame);
  else if (mirrored)
    mirror_frame (motion, frame);
}

static void
append_trail (GArray *trail, AttunePoint at, gboolean mirrored, double width)
{
  if (mirrored)
    at.x = width - at.x;
  g_array_append_val (trail, at);
}

static void
trace (const Moment *moment, const Segment *segment, gboolean mirrored, GArray *trail)
{
  const AttuneGlide *glide = segment->glide;
  AttuneSkeleton skeleton = pose_at (moment, segment, segment->from);
  g_autoptr (GArray) way = attune_way_new (glide->path, moment->motion->canvas, &skeleton);
  const AttuneWayPoint *points = (const AttuneWayPoint *) way->data;
  double width, height;

  attune_canvas_get_size (moment->motion->canvas, &width, &height);
  for (guint i = 0; way->len > 1 && i < way->len; i++) {
    if (!points[i].lifted)
      append_trail (trail, points[i].at, mirrored, width);
  }
  for (guint i = 0; way->len == 1 && glide->circle > 0 && i <= CIRCLE_POINTS; i++)
    append_trail (trail, around (points[0].at, glide, (double) i / CIRCLE_POINTS), mirrored, width);
}

/**
 * attune_motion_player_get_trail:
 * @motion: the stroke's motion, with at least one beat
 * @side: as in attune_motion_player_sample()
 * @repetition: counted from 0
 * @phase: of the repetition, 0 to 1
 * @build: (nullable): how the baby is built
 * @hand: one of the caregiver's hands
 *
 * The way the hand is on at this moment, or while it is lifted the next one it will take. It has the
 * same points for as long as the hand is on that way.
 *
 * Returns: (transfer full) (element-type AttunePoint): points in canvas units in the order of
 *   travel, without stretches through the air; empty where the hand does not travel
 */
GArray *
attune_motion_player_get_trail (const AttuneMotion *motion,
                                AttuneSide side,
                                guint repetition,
                                double phase,
                                const AttuneBuild *build,
                                AttuneHand hand)
{
  GArray *trail = g_array_new (FALSE, FALSE, sizeof (AttunePoint));
  gboolean mirrored = is_mirrored (side, &repetition);
  Moment moment = { motion, repetition, CLAMP (phase, 0, 1) * BEAT, 1, build };

  if (is_doubled (motion, side)) {
    mirrored = hand == ATTUNE_HAND_RIGHT;
    hand = ATTUNE_HAND_LEFT;
  } else if (mirrored) {
    hand = hand == ATTUNE_HAND_LEFT ? ATTUNE_HAND_RIGHT : ATTUNE_HAND_LEFT;
  }

  Segments found = find_segments (&moment, hand);
  const Segment *segment = found.current.glide != NULL ? &found.current : &found.after;

  /* A hand that lies still points nowhere. */
  if (found.current.glide == NULL && found.before.glide != NULL && found.before.glide->stays)
    return trail;

  if (segment->glide != NULL)
    trace (&moment, segment, mirrored, trail);
  return trail;
}

/* Which part of a baby who lies on the back is at a point. */
static AttuneRegion
region_at (double x, double y)
{
  if (y >= HIP_LINE)
    return ATTUNE_REGION_LEGS;
  if (fabs (x - 50) > TRUNK_HALF)
    return ATTUNE_REGION_ARMS;

  return y >= RIB_LINE ? ATTUNE_REGION_TUMMY : ATTUNE_REGION_CHEST;
}

/**
 * attune_motion_is_lifted:
 * @lifted: the parts that had no yes
 * @at: a point of the front canvas
 *
 * Returns: whether @at is over one of @lifted, or close to it
 */
gboolean
attune_motion_is_lifted (AttuneRegions lifted, AttunePoint at)
{
  return attune_regions_contain (lifted, region_at (at.x, at.y - LIFT_MARGIN)) ||
         attune_regions_contain (lifted, region_at (at.x, at.y + LIFT_MARGIN));
}

/**
 * attune_motion_frame_lift_over:
 * @frame: a moment of a motion on the front canvas
 * @lifted: the parts that had no yes
 *
 * For joining strokes: hands that are over one of @lifted, or about to be, do not touch.
 */
void
attune_motion_frame_lift_over (AttuneMotionFrame *frame, AttuneRegions lifted)
{
  for (guint i = 0; i < G_N_ELEMENTS (frame->hands); i++) {
    AttuneHandFrame *hand = &frame->hands[i];

    if (!attune_motion_is_lifted (lifted, (AttunePoint){ hand->x, hand->y }))
      continue;
    hand->touches = FALSE;
    hand->press = 0;
  }
}
