/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-cue-motion.h"

#include <math.h>

#define QUIET_SECONDS 1.5
#define MOVE_SECONDS 0.6
#define BACK_FROM (ATTUNE_CUE_MOTION_SECONDS - MOVE_SECONDS)

static const gsize numbers[] = {
  G_STRUCT_OFFSET (AttuneExpression, brow_rise), G_STRUCT_OFFSET (AttuneExpression, brow_slant),
  G_STRUCT_OFFSET (AttuneExpression, lid),       G_STRUCT_OFFSET (AttuneExpression, gaze_x),
  G_STRUCT_OFFSET (AttuneExpression, gaze_y),    G_STRUCT_OFFSET (AttuneExpression, turn),
  G_STRUCT_OFFSET (AttuneExpression, tilt),      G_STRUCT_OFFSET (AttuneExpression, drop),
  G_STRUCT_OFFSET (AttuneExpression, blush),     G_STRUCT_OFFSET (AttuneExpression, red),
  G_STRUCT_OFFSET (AttuneExpression, pale),      G_STRUCT_OFFSET (AttuneExpression, blue_lips),
  G_STRUCT_OFFSET (AttuneExpression, arch),      G_STRUCT_OFFSET (AttuneExpression, breath_hz),
};

/**
 * attune_cue_motion_get_share:
 * @seconds: since the loop began, below %ATTUNE_CUE_MOTION_SECONDS
 *
 * Returns: how much of the sign is seen: 0 the quiet baby, 1 the whole sign
 */
double
attune_cue_motion_get_share (double seconds)
{
  double t = (seconds - QUIET_SECONDS) / MOVE_SECONDS;

  if (seconds >= BACK_FROM)
    t = (ATTUNE_CUE_MOTION_SECONDS - seconds) / MOVE_SECONDS;
  t = CLAMP (t, 0, 1);
  return t * t * (3 - 2 * t);
}

/**
 * attune_cue_motion_blend:
 * @from: where a face begins
 * @to: where it goes
 * @share: 0 is all of @from, 1 all of @to
 * @out: (out caller-allocates): the face in between
 *
 * What is drawn in one way or another, as mouths and hands are, changes half-way.
 */
void
attune_cue_motion_blend (const AttuneExpression *from,
                         const AttuneExpression *to,
                         double share,
                         AttuneExpression *out)
{
  AttuneExpression blended = share < 0.5 ? *from : *to;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    double a = G_STRUCT_MEMBER (double, from, numbers[i]);
    double b = G_STRUCT_MEMBER (double, to, numbers[i]);

    G_STRUCT_MEMBER (double, &blended, numbers[i]) = a + (b - a) * share;
  }
  blended.leg_dances = to->leg_dances && share > 0;
  *out = blended;
}
