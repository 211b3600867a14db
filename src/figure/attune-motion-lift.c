/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Hands that pass over parts which had no yes. */
#include "config.h"

#include "attune-motion-player.h"

#include <math.h>

#define RIB_LINE 57.0 /* canvas units of the front, from here on downwards it is tummy */
#define HIP_LINE 84.0
#define TRUNK_HALF 15.0
#define LIFT_MARGIN 4.0

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
