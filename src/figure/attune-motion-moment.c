/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a hand does at one moment of a stroke, and where that is. */
#include "config.h"

#include "attune-motion-moment.h"

#include "attune-build.h"
#include "attune-ease.h"

#include <math.h>

#define SAME_PLACE 0.5
#define HOP_SHARE 0.3 /* of a step in walking and pressing is spent in the air */
#define FADE_STEP 0.2

/**
 * attune_motion_get_beat:
 * @motion: a motion with at least one beat
 * @repetition: counted from 0
 *
 * Returns: (transfer none): what happens in that repetition
 */
const AttuneBeat *
attune_motion_get_beat (const AttuneMotion *motion, guint repetition)
{
  return g_ptr_array_index (motion->beats, repetition % motion->beats->len);
}

/**
 * attune_motion_is_doubled:
 * @motion: a motion
 * @side: on which side
 *
 * Returns: whether each hand does on its own side what the left one does as written
 */
gboolean
attune_motion_is_doubled (const AttuneMotion *motion, AttuneSide side)
{
  return side == ATTUNE_SIDE_BOTH &&
         (motion->view == ATTUNE_VIEW_LEG || motion->view == ATTUNE_VIEW_ARM);
}

/**
 * attune_motion_is_mirrored:
 * @side: on which side
 * @repetition: (inout): counted from 0; of that side alone where sides take turns
 *
 * Taking turns, every second repetition is on the other side, and each side has beats of its own.
 *
 * Returns: whether what is written for the right is done on the left
 */
gboolean
attune_motion_is_mirrored (AttuneSide side, guint *repetition)
{
  if (side != ATTUNE_SIDE_TURNS)
    return side == ATTUNE_SIDE_LEFT;

  gboolean mirrored = *repetition % 2 == 1;

  *repetition /= 2;
  return mirrored;
}

static gboolean
is_still (const AttuneGlide *glide)
{
  return glide->path->len == 1 && glide->circle <= 0;
}

static void
sort_in (AttuneSegments *segments, const AttuneSegment *segment, double permille)
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

/**
 * attune_moment_find_segments:
 * @moment: a moment
 * @hand: one of the caregiver's hands
 *
 * Returns: what the hand does at that moment, did before and will do next
 */
AttuneSegments
attune_moment_find_segments (const AttuneMoment *moment, AttuneHand hand)
{
  gint64 n_beats = moment->motion->beats->len;
  gint64 first = MAX (0, (gint64) moment->repetition - n_beats - 1);
  AttuneSegments found = { 0 };

  for (gint64 repetition = first; repetition <= moment->repetition + n_beats; repetition++) {
    const AttuneBeat *beat = attune_motion_get_beat (moment->motion, repetition);
    double start = (repetition - (gint64) moment->repetition) * ATTUNE_BEAT_PERMILLE;

    for (guint i = 0; i < beat->glides->len; i++) {
      const AttuneGlide *glide = &g_array_index (beat->glides, AttuneGlide, i);
      AttuneSegment segment = { glide, beat, start + glide->from_permille,
                                start + glide->to_permille, start };

      if (glide->hand == hand)
        sort_in (&found, &segment, moment->permille);
    }
  }

  return found;
}

/**
 * attune_moment_pose_at:
 * @moment: a moment
 * @segment: a stretch of time
 * @permille: how far it is, on the clock of @moment
 *
 * Returns: the figure as it is then
 */
AttuneSkeleton
attune_moment_pose_at (const AttuneMoment *moment, const AttuneSegment *segment, double permille)
{
  AttunePose pose;
  AttuneSkeleton skeleton;

  attune_limbs_pose (moment->motion, segment->beat,
                     CLAMP (permille - segment->beat_from, 0, ATTUNE_BEAT_PERMILLE), moment->build,
                     &pose);
  attune_skeleton_init (&skeleton, moment->motion->canvas, &pose);
  return skeleton;
}

/**
 * attune_glide_get_around:
 * @center: of a small circle
 * @glide: a glide in circles
 * @turns: how often it has been round, from the top
 *
 * Returns: where it is on the circle
 */
AttunePoint
attune_glide_get_around (AttunePoint center, const AttuneGlide *glide, double turns)
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
  return MIN (1, (index + attune_ease (hop)) / (glide->steps - 1));
}

/* A way that ends where it began and fills the beat goes round without stopping. */
static gboolean
goes_round (const GArray *way, const AttuneSegment *segment)
{
  const AttuneWayPoint *points = (const AttuneWayPoint *) way->data;

  return way->len > 1 && segment->to - segment->from >= ATTUNE_BEAT_PERMILLE &&
         attune_point_distance (points[0].at, points[way->len - 1].at) < SAME_PLACE;
}

/**
 * attune_moment_get_depth:
 * @moment: a moment
 * @t: how far a glide is, 0 to 1
 *
 * Returns: how deep a hand presses, 0 to 1
 */
double
attune_moment_get_depth (const AttuneMoment *moment, double t)
{
  double depth = moment->motion->depth;

  if (moment->motion->fades)
    depth *= MAX (FADE_STEP, 1 - FADE_STEP * moment->repetition);

  return depth * MIN (1, MIN (t, 1 - t) / 0.1);
}

/**
 * attune_moment_get_swing:
 * @glide: a glide to and fro
 * @moment: a moment
 * @t: how far the glide is, 0 to 1
 *
 * How far to and fro a hand is: whole swings, about as quick as asked for, so that one repetition runs
 * into the next.
 *
 * Returns: radians
 */
double
attune_moment_get_swing (const AttuneGlide *glide, const AttuneMoment *moment, double t)
{
  double seconds = (glide->to_permille - glide->from_permille) / ATTUNE_BEAT_PERMILLE *
                   moment->beat_s;

  return 2 * G_PI * MAX (1, round (glide->sway_hz * seconds)) * t;
}

static AttunePoint
swayed (const AttuneGlide *glide,
        const AttuneMoment *moment,
        double t,
        AttunePoint at,
        AttunePoint direction)
{
  double girth = attune_build_get_girth (moment->build, moment->motion->view);
  double swing = girth * glide->sway * glide->sway_phase *
                 cos (attune_moment_get_swing (glide, moment, t));

  /* Always to the same side of the picture, whether the hand is on its way down or back up. */
  if (direction.y < 0)
    swing = -swing;
  return (AttunePoint){ at.x - direction.y * swing, at.y + direction.x * swing };
}

/**
 * attune_moment_place_at:
 * @moment: a moment
 * @segment: what a hand does
 * @permille: when, on the clock of @moment
 * @frame: (out): whether it touches then, and how deep
 *
 * Returns: where the hand is, without what came before
 */
AttunePoint
attune_moment_place_at (const AttuneMoment *moment,
                        const AttuneSegment *segment,
                        double permille,
                        AttuneHandFrame *frame)
{
  const AttuneGlide *glide = segment->glide;
  AttuneSkeleton skeleton = attune_moment_pose_at (moment, segment, permille);
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
    at = attune_glide_get_around (at, glide, t * MAX (1, glide->circle_turns));
  if (glide->sway > 0)
    at = swayed (glide, moment, t, at, direction);
  frame->touches = !lifted && !through_air;
  frame->press = share >= 0 ? attune_moment_get_depth (moment, 0.5) * share
                            : attune_moment_get_depth (moment, t);
  return at;
}
