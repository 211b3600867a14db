/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One moment of a stroke, for the files that play it. */
#pragma once

#include "attune-motion-player.h"
#include "attune-motion-private.h"

G_BEGIN_DECLS

#define ATTUNE_BEAT_PERMILLE 1000.0

/* One stretch of time in which a hand does one thing; times in thousandths from the start of the
 * repetition that is asked about, so below 0 in the one before. */
typedef struct {
  const AttuneGlide *glide;
  const AttuneBeat *beat;
  double from;
  double to;
  double beat_from; /* when its own beat begins */
} AttuneSegment;

typedef struct {
  AttuneSegment current, before, after;
} AttuneSegments;

/* What stays the same while one moment is worked out. */
typedef struct {
  const AttuneMotion *motion;
  guint repetition;
  double permille;
  double beat_s;
  const AttuneBuild *build;
} AttuneMoment;

const AttuneBeat *attune_motion_get_beat (const AttuneMotion *motion, guint repetition);
gboolean attune_motion_is_doubled (const AttuneMotion *motion, AttuneSide side);
gboolean attune_motion_is_mirrored (AttuneSide side, guint *repetition);
AttuneSegments attune_moment_find_segments (const AttuneMoment *moment, AttuneHand hand);
AttuneSkeleton
attune_moment_pose_at (const AttuneMoment *moment, const AttuneSegment *segment, double permille);
AttunePoint attune_glide_get_around (AttunePoint center, const AttuneGlide *glide, double turns);
double attune_moment_get_depth (const AttuneMoment *moment, double t);
double attune_moment_get_swing (const AttuneGlide *glide, const AttuneMoment *moment, double t);
AttunePoint attune_moment_place_at (const AttuneMoment *moment,
                                    const AttuneSegment *segment,
                                    double permille,
                                    AttuneHandFrame *frame);

G_END_DECLS
