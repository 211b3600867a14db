/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which way the fingers point: where the caregiver sits, and how the hand is held. */
#include "config.h"

#include "attune-motion-private.h"

#include "content/attune-anchors.h"

#include <math.h>

#define CROWN 20.0 /* canvas units: above the face */
#define CROWN_ANGLE 100.0
#define ACROSS 50.0 /* degrees by which fingers lie across a limb */
#define UNDER 40.0 /* degrees by which fingers under the baby point outwards, to be seen */
#define COMBING 40.0 /* along the spine, and yet from where the caregiver sits */
#define DEGREES (180.0 / G_PI)

/* On forehead and brows the hands lie at the sides of the head, further down they come from below,
 * so that they cover neither eyes nor nose. */
static AttunePoint
face_reach (AttunePoint at, double sign)
{
  double low = CLAMP ((at.y - 38) / 12, 0, 1);

  return (AttunePoint){ 50 + sign * (90 - 50 * low), 90 + 40 * low };
}

/* The caregiver sits at the picture's lower edge, beside the back's left edge, or behind a baby who
 * is held upright; from there the hands come. */
static double
reach_angle (const AttuneMotion *motion, AttuneHand hand, AttunePoint at)
{
  double sign = hand == ATTUNE_HAND_LEFT ? -1 : 1;
  double width, height;
  AttunePoint from;

  attune_canvas_get_size (motion->canvas, &width, &height);
  from = (AttunePoint){ width / 2 + sign * width * 0.3, height * 1.3 };
  if (motion->view == ATTUNE_VIEW_FACE)
    from = face_reach (at, sign);
  if (motion->view == ATTUNE_VIEW_BACK)
    from = (AttunePoint){ -0.6 * width, height * (0.5 + 0.15 * sign) };
  else if (motion->canvas == ATTUNE_CANVAS_BACK)
    from = (AttunePoint){ width / 2 - sign * width * 0.8, height * 0.9 };

  return atan2 (at.x - from.x, from.y - at.y) * DEGREES;
}

static double
grip_angle (AttuneGrip grip, AttuneHand hand)
{
  double inwards = hand == ATTUNE_HAND_LEFT ? 1 : -1;

  switch (grip) {
  case ATTUNE_GRIP_C_HAND:
  case ATTUNE_GRIP_RING:
  case ATTUNE_GRIP_HOLD:
    return inwards * ACROSS;
  case ATTUNE_GRIP_EDGE:
    return inwards * 75;
  case ATTUNE_GRIP_SUPPORT:
    return inwards * -UNDER;
  case ATTUNE_GRIP_FLAT:
  case ATTUNE_GRIP_CUPPED:
  case ATTUNE_GRIP_THUMB:
  case ATTUNE_GRIP_FINGER_PADS:
  case ATTUNE_GRIP_PINCH:
  case ATTUNE_GRIP_COMB:
  default:
    return inwards * 8;
  }
}

/**
 * attune_reach_angle:
 * @motion: a motion
 * @hand: one of the caregiver's hands
 * @grip: how it is held
 * @at: where it is, in canvas units
 *
 * Returns: degrees clockwise by which its fingers point away from straight up the canvas
 */
double
attune_reach_angle (const AttuneMotion *motion, AttuneHand hand, AttuneGrip grip, AttunePoint at)
{
  gboolean on_crown = motion->canvas == ATTUNE_CANVAS_FRONT && grip == ATTUNE_GRIP_CUPPED &&
                      at.y < CROWN;

  /* The crown is cupped from the side, so that no arm lies over the face. */
  if (on_crown)
    return hand == ATTUNE_HAND_LEFT ? CROWN_ANGLE : -CROWN_ANGLE;

  /* Beside the baby the hand that is nearer lies under a limb, the other over it. */
  if (motion->canvas == ATTUNE_CANVAS_SIDE)
    return hand == ATTUNE_HAND_LEFT ? 0 : -180;
  /* Each finger tip draws a line of its own only where they lie across the way. */
  if (grip == ATTUNE_GRIP_COMB && motion->view == ATTUNE_VIEW_BACK)
    return hand == ATTUNE_HAND_RIGHT ? COMBING : 180 - COMBING;

  return reach_angle (motion, hand, at) + grip_angle (grip, hand);
}
