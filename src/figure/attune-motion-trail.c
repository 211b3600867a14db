/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way of a hand, as it is marked on the figure. */
#include "config.h"

#include "attune-motion-moment.h"
#include "attune-motion-player.h"

#include "content/attune-anchors.h"

#define CIRCLE_POINTS 32

static void
append_trail (GArray *trail, AttunePoint at, gboolean mirrored, double width)
{
  if (mirrored)
    at.x = width - at.x;
  g_array_append_val (trail, at);
}

static void
trace (const AttuneMoment *moment, const AttuneSegment *segment, gboolean mirrored, GArray *trail)
{
  const AttuneGlide *glide = segment->glide;
  AttuneSkeleton skeleton = attune_moment_pose_at (moment, segment, segment->from);
  g_autoptr (GArray) way = attune_way_new (glide->path, moment->motion->canvas, &skeleton);
  const AttuneWayPoint *points = (const AttuneWayPoint *) way->data;
  double width, height;

  attune_canvas_get_size (moment->motion->canvas, &width, &height);
  for (guint i = 0; way->len > 1 && i < way->len; i++) {
    if (!points[i].lifted)
      append_trail (trail, points[i].at, mirrored, width);
  }
  for (guint i = 0; way->len == 1 && glide->circle > 0 && i <= CIRCLE_POINTS; i++)
    append_trail (trail, attune_glide_get_around (points[0].at, glide, (double) i / CIRCLE_POINTS),
                  mirrored, width);
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
  gboolean mirrored = attune_motion_is_mirrored (side, &repetition);
  AttuneMoment moment = { motion, repetition, CLAMP (phase, 0, 1) * ATTUNE_BEAT_PERMILLE, 1,
                          build };

  if (attune_motion_is_doubled (motion, side)) {
    mirrored = hand == ATTUNE_HAND_RIGHT;
    hand = ATTUNE_HAND_LEFT;
  } else if (mirrored) {
    hand = hand == ATTUNE_HAND_LEFT ? ATTUNE_HAND_RIGHT : ATTUNE_HAND_LEFT;
  }

  AttuneSegments found = attune_moment_find_segments (&moment, hand);
  const AttuneSegment *segment = found.current.glide != NULL ? &found.current : &found.after;

  /* A hand that lies still points nowhere. */
  if (found.current.glide == NULL && found.before.glide != NULL && found.before.glide->stays)
    return trail;

  if (segment->glide != NULL)
    trace (&moment, segment, mirrored, trail);
  return trail;
}
