/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-motion-hint.h"

#include "attune-build.h"
#include "attune-motion-moment.h"

#include "content/attune-anchors.h"

#include <math.h>

#define ROUND_POINTS 32
#define RING_ASIDE 10.0 /* canvas units to either side of an ankle or wrist */
#define RING_RADIUS 5.0
#define UNDER_ASIDE 2.0 /* canvas units: the circles of both palms keep apart */
#define BACK_BEYOND 6.0
#define LINGER 30.0 /* thousandths of a beat */
#define FOOT_BELOW 9.0 /* canvas units: a foot's way is shown below the nappy */
#define LIMB_POINTS 24
#define NAPPY_END 105.0 /* canvas units, with room for an arrow head */
#define NAPPY_HALF 10.0
#define JIGGLE_REACH 8.0
#define SWAY_REACH 1.5 /* of the sway */

/* What stays the same while one hint is worked out. */
typedef struct {
  const AttuneMotion *motion;
  const AttuneBeat *beat;
  double permille;
  double beat_s;
  AttuneSkeleton skeleton;
  guint index;
  GArray *points;
} Hint;

static void
add (Hint *self, double x, double y)
{
  AttunePoint at = { x, y };

  g_array_append_val (self->points, at);
}

static void
add_ring (Hint *self, AttunePoint center, double radius, double sense)
{
  for (guint i = 0; i <= ROUND_POINTS; i++) {
    double angle = 2 * G_PI * i / ROUND_POINTS * sense;

    add (self, center.x + radius * sin (angle), center.y - radius * cos (angle));
  }
}

static guint
get_side (AttuneLimbJoint joint)
{
  return joint >= ATTUNE_LIMB_JOINT_OTHER_KNEE ? 1 : 0;
}

/* The move a limb makes now, or will make next. */
static const AttuneLimbMove *
find_move (const Hint *self)
{
  const AttuneLimbMove *found = NULL;

  for (guint i = 0; i < self->beat->limbs->len; i++) {
    const AttuneLimbMove *move = &g_array_index (self->beat->limbs, AttuneLimbMove, i);

    if (get_side (move->joint) != self->index || move->path->len < 2)
      continue;
    if (found == NULL || move->from_permille <= self->permille)
      found = move;
  }
  /* What lies still again is not shown to be led. */
  return found != NULL && self->permille <= found->to_permille + LINGER ? found : NULL;
}

/* A foot is led over the nappy, and nothing is marked there. Raised knees hide it. */
static gboolean
is_at_nappy (AttunePoint at)
{
  return at.y < NAPPY_END && fabs (at.x - 50) < NAPPY_HALF;
}

static gboolean
is_ankle (const AttuneLimbMove *move)
{
  return move->joint == ATTUNE_LIMB_JOINT_ANKLE || move->joint == ATTUNE_LIMB_JOINT_OTHER_ANKLE;
}

static gboolean
add_limb (Hint *self)
{
  const AttuneLimbMove *move = find_move (self);
  AttuneCanvas canvas = attune_limbs_get_canvas (self->motion);
  gboolean below = move != NULL && is_ankle (move) && canvas == ATTUNE_CANVAS_FRONT;
  g_autoptr (GArray) way = NULL;

  if (move == NULL)
    return FALSE;
  /* Both legs go the same way, the far one behind the near one. */
  if (canvas == ATTUNE_CANVAS_SIDE && self->index == 1)
    return TRUE;
  way = attune_way_new (move->path, canvas, &self->skeleton);
  for (guint i = 0; i <= LIMB_POINTS; i++) {
    AttunePoint along;
    gboolean lifted;
    AttunePoint at = attune_way_at (way, (double) i / LIMB_POINTS, &along, &lifted);

    if (below)
      at.y += FOOT_BELOW;
    if (!below || !is_at_nappy (at))
      add (self, at.x, at.y);
    else if (self->points->len > 0)
      break;
  }
  return TRUE;
}

/* Across the middle of the limb and back again. */
static gboolean
add_jiggle (Hint *self)
{
  gboolean arm = self->motion->view == ATTUNE_VIEW_ARM;
  gboolean one = arm || self->motion->view == ATTUNE_VIEW_LEG ||
                 self->motion->canvas == ATTUNE_CANVAS_SIDE;
  const AttunePoint *bones = arm ? self->skeleton.arm[self->index]
                                 : self->skeleton.leg[self->index];
  double dx = bones[2].x - bones[0].x, dy = bones[2].y - bones[0].y;
  double length = hypot (dx, dy);

  if (self->motion->jiggle_degrees <= 0 || length <= 0 || (one && self->index == 1))
    return FALSE;
  /* A limb that is led as well is jiggled at its time, and shown so. */
  if (self->beat->limbs->len > 0 && (self->permille < self->motion->jiggle_from_permille ||
                                     self->permille > self->motion->jiggle_to_permille))
    return FALSE;
  /* Seen from the side, up and down is just that. */
  if (self->motion->canvas == ATTUNE_CANVAS_SIDE) {
    dx = length;
    dy = 0;
  }
  dx *= JIGGLE_REACH / length;
  dy *= JIGGLE_REACH / length;
  add (self, bones[1].x - dy, bones[1].y + dx);
  add (self, bones[1].x + dy, bones[1].y - dx);
  add (self, bones[1].x - dy, bones[1].y + dx);
  return TRUE;
}

/* The glide of a hand at this moment, or its last one. */
static const AttuneGlide *
find_glide (const Hint *self, AttuneHand hand)
{
  const AttuneGlide *found = NULL;

  for (guint i = 0; i < self->beat->glides->len; i++) {
    const AttuneGlide *glide = &g_array_index (self->beat->glides, AttuneGlide, i);

    if (glide->hand == hand && (found == NULL || glide->from_permille <= self->permille))
      found = glide;
  }
  return found;
}

/* Finger tips on both sides of an ankle or a wrist, which the hand itself covers. */
static gboolean
add_bracelet (Hint *self)
{
  for (guint hand = 0; hand < 2; hand++) {
    const AttuneGlide *glide = find_glide (self, hand);
    double sign = self->index == 0 ? -1 : 1;

    if (glide == NULL || glide->circle <= 0 || glide->grip != ATTUNE_GRIP_RING)
      continue;

    AttunePoint at = attune_way_resolve (&g_array_index (glide->path, AttunePathStep, 0).to,
                                         self->motion->canvas, &self->skeleton);

    at.x += sign * RING_ASIDE;
    add_ring (self, at, RING_RADIUS, glide->circle_sense);
    return TRUE;
  }
  return FALSE;
}

/* A palm under the baby is seen through it, and so is its circle. */
static gboolean
add_under (Hint *self)
{
  const AttuneGlide *glide = find_glide (self, self->index);

  if (glide == NULL || glide->circle <= 0 || glide->grip != ATTUNE_GRIP_SUPPORT)
    return FALSE;

  AttunePoint at = attune_way_resolve (&g_array_index (glide->path, AttunePathStep, 0).to,
                                       self->motion->canvas, &self->skeleton);

  at.x += self->index == 0 ? -UNDER_ASIDE : UNDER_ASIDE;
  add_ring (self, at, glide->circle, glide->circle_sense);
  return TRUE;
}

/* A finger laid across the sole hides the short way it is drawn back. */
static gboolean
add_drawn_back (Hint *self)
{
  const AttuneGlide *glide = find_glide (self, self->index);
  AttunePoint from, to;

  if (glide == NULL || glide->grip != ATTUNE_GRIP_EDGE || self->motion->view != ATTUNE_VIEW_SOLE ||
      glide->path->len < 2)
    return FALSE;
  from = attune_way_resolve (&g_array_index (glide->path, AttunePathStep, 0).to,
                             self->motion->canvas, &self->skeleton);
  to = attune_way_resolve (&g_array_index (glide->path, AttunePathStep, 1).to, self->motion->canvas,
                           &self->skeleton);
  add (self, from.x, from.y);
  add (self, to.x, to.y + BACK_BEYOND);
  return TRUE;
}

/* Which way a rolling hand slides just now, across its way; it jumps along in steps. */
static gboolean
add_sway (Hint *self)
{
  const AttuneGlide *glide = find_glide (self, self->index);

  if (glide == NULL || glide->sway <= 0 || self->permille > glide->to_permille)
    return FALSE;

  g_autoptr (GArray) way = attune_way_new (glide->path, self->motion->canvas, &self->skeleton);
  double t = (self->permille - glide->from_permille) /
             ((double) glide->to_permille - glide->from_permille);
  double swings = MAX (1, round (glide->sway_hz * self->beat_s *
                                 ((double) glide->to_permille - glide->from_permille) /
                                 ATTUNE_BEAT_PERMILLE));
  double half = floor (CLAMP (t, 0, 0.999) * swings * 2);
  double sign = fmod (half, 2) < 1 ? -1 : 1;
  AttunePoint along;
  gboolean lifted;
  AttunePoint at = attune_way_at (way, attune_way_ease ((half + 0.5) / (swings * 2)), &along,
                                  &lifted);
  double reach = sign * glide->sway_phase * glide->sway * SWAY_REACH * (along.y < 0 ? -1 : 1);

  add (self, at.x + along.y * reach, at.y - along.x * reach);
  add (self, at.x - along.y * reach, at.y + along.x * reach);
  return TRUE;
}

static void
mirror (GArray *points, AttuneCanvas canvas)
{
  double width, height;

  attune_canvas_get_size (canvas, &width, &height);
  for (guint i = 0; i < points->len; i++) {
    AttunePoint *point = &g_array_index (points, AttunePoint, i);

    point->x = width - point->x;
  }
}

/**
 * attune_motion_hint_new:
 * @motion: the stroke's motion, with at least one beat
 * @side: as in attune_motion_player_sample()
 * @repetition: counted from 0
 * @phase: of the repetition, 0 to 1
 * @beat_s: length of a repetition in seconds
 * @build: (nullable): how the baby is built
 * @index: below %ATTUNE_N_HINTS
 *
 * A way that belongs on top of the hands: of a limb they lead, of a limb they jiggle (there and
 * back), of fingers they hide, of the slide to and fro of rolling hands. It stays the same for as long as
 * what it says.
 *
 * Returns: (transfer full) (element-type AttunePoint): points in canvas units, mostly none
 */
GArray *
attune_motion_hint_new (const AttuneMotion *motion,
                        AttuneSide side,
                        guint repetition,
                        double phase,
                        double beat_s,
                        const AttuneBuild *build,
                        guint index)
{
  gboolean turned = side == ATTUNE_SIDE_TURNS && repetition % 2 == 1;
  gboolean mirrored = side == ATTUNE_SIDE_LEFT || turned;
  Hint self = { .motion = motion,
                .permille = CLAMP (phase, 0, 1) * ATTUNE_BEAT_PERMILLE,
                .beat_s = beat_s };
  AttunePose pose = { 0 };

  if (attune_motion_is_doubled (motion, side)) {
    mirrored = index == 1;
    index = 0;
  }
  if (side == ATTUNE_SIDE_TURNS)
    repetition /= 2;
  self.index = index;
  self.beat = g_ptr_array_index (motion->beats, repetition % motion->beats->len);
  self.points = g_array_new (FALSE, FALSE, sizeof (AttunePoint));
  if (motion->pose != NULL)
    attune_pose_find (motion->pose, &pose);
  pose.build = build;
  attune_skeleton_init (&self.skeleton, motion->canvas, &pose);
  if (!add_limb (&self) && !add_bracelet (&self) && !add_under (&self) && !add_drawn_back (&self) &&
      !add_sway (&self))
    add_jiggle (&self);
  if (mirrored)
    mirror (self.points, motion->canvas);
  return self.points;
}

static void
add_stations (GArray *points,
              const AttuneMotion *motion,
              const AttuneGlide *glide,
              const AttuneSkeleton *skeleton)
{
  g_autoptr (GArray) way = attune_way_new (glide->path, motion->canvas, skeleton);

  for (guint i = 0; i < MAX (1, glide->steps); i++) {
    AttunePoint along;
    gboolean lifted;
    double t = glide->steps > 1 ? (double) i / (glide->steps - 1) : 0;
    AttunePoint at = attune_way_at (way, t, &along, &lifted);

    g_array_append_val (points, at);
  }
}

/**
 * attune_motion_stations_new:
 * @motion: the stroke's motion
 * @side: as in attune_motion_player_sample()
 * @build: (nullable): how the baby is built
 * @hand: one of the caregiver's hands
 * @radius: (out): of the circles at the stations, 0 for presses
 *
 * Where a hand that presses or circles will stand, one after the other, in the whole pattern.
 *
 * Returns: (transfer full) (element-type AttunePoint): places in canvas units; none where the hand
 *   glides
 */
GArray *
attune_motion_stations_new (const AttuneMotion *motion,
                            AttuneSide side,
                            const AttuneBuild *build,
                            AttuneHand hand,
                            double *radius)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (AttunePoint));
  AttunePose pose = { .build = build };
  AttuneSkeleton skeleton;

  *radius = 0;
  if (side == ATTUNE_SIDE_LEFT)
    hand = hand == ATTUNE_HAND_LEFT ? ATTUNE_HAND_RIGHT : ATTUNE_HAND_LEFT;
  attune_skeleton_init (&skeleton, motion->canvas, &pose);
  for (guint i = 0; i < motion->beats->len; i++) {
    const AttuneBeat *beat = g_ptr_array_index (motion->beats, i);

    for (guint j = 0; j < beat->glides->len; j++) {
      const AttuneGlide *glide = &g_array_index (beat->glides, AttuneGlide, j);

      if (glide->hand != hand || (glide->steps == 0 && glide->circle <= 0))
        continue;
      *radius = glide->circle;
      add_stations (points, motion, glide, &skeleton);
    }
  }
  if (points->len < 2)
    g_array_set_size (points, 0);
  if (side == ATTUNE_SIDE_LEFT)
    mirror (points, motion->canvas);
  return points;
}
