/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Turns a path of named places into the line a hand travels over a posed figure. */
#include "config.h"

#include "attune-motion-private.h"

#include "attune-build.h"

#include "content/attune-anchors.h"

#include <math.h>
#include <string.h>

#define STRETCH 12 /* points of a curve, or of a stretch along a limb */
#define ARC_STEP (G_PI / 30.0)
#define LIMB_END 1.2
#define EDGE_SHARE 0.55 /* of half the limb: the middle of a palm laid round it */
#define EASED_SHARE 0.2 /* of the way to gather speed, and as much to slow down */

static const double limb_numbers[4] = { 0.0, 0.5, 1.0, LIMB_END };

/* Joints of the posed figure that are also places of the canvas and move with the pose. */
static const struct {
  const char *name;
  gboolean is_arm;
  guint index;
} joint_names[] = {
  { "knee", FALSE, 1 }, { "ankle", FALSE, 2 }, { "toes", FALSE, 3 },
  { "elbow", TRUE, 1 }, { "wrist", TRUE, 2 },
};

static const char *
strip_other (const char *anchor, guint *side)
{
  *side = g_str_has_prefix (anchor, "other-") ? 1 : 0;
  return *side == 1 ? anchor + strlen ("other-") : anchor;
}

static AttunePoint
unit (AttunePoint a)
{
  double length = hypot (a.x, a.y);

  return length > 0 ? (AttunePoint){ a.x / length, a.y / length } : a;
}

/* Outwards from the limb's middle line: to the picture's left of a right limb that hangs down. */
static AttunePoint
outwards (const AttunePoint joints[4], guint bone, guint side)
{
  AttunePoint along = { joints[bone + 1].x - joints[bone].x, joints[bone + 1].y - joints[bone].y };
  double sign = side == 0 ? 1 : -1;

  return unit ((AttunePoint){ -along.y * sign, along.x * sign });
}

/* Turns gradually from one bone to the next, so that an edge has no corner at the knee. */
static AttunePoint
outwards_at (const AttunePoint joints[4], double number, guint side)
{
  if (number <= 0.25)
    return outwards (joints, 0, side);
  if (number <= 0.75)
    return unit (attune_point_blend (outwards (joints, 0, side), outwards (joints, 1, side),
                                     (number - 0.25) / 0.5));

  return outwards (joints, 1, side);
}

static AttunePoint
resolve_limb (const AttuneMotionPoint *point, const AttuneSkeleton *skeleton)
{
  guint side, bone = 0;
  gboolean is_arm = strcmp (strip_other (point->anchor, &side), "arm") == 0;
  const AttunePoint *joints = is_arm ? skeleton->arm[side] : skeleton->leg[side];
  const double *half = is_arm ? skeleton->arm_half[side] : skeleton->leg_half[side];

  while (bone < 2 && point->number > limb_numbers[bone + 1])
    bone++;

  double t = (point->number - limb_numbers[bone]) / (limb_numbers[bone + 1] - limb_numbers[bone]);
  AttunePoint at = attune_point_blend (joints[bone], joints[bone + 1], t);
  double reach = (half[bone] + (half[bone + 1] - half[bone]) * t) * EDGE_SHARE;
  AttunePoint out = outwards_at (joints, point->number, side);

  if (point->edge == ATTUNE_EDGE_MIDDLE)
    return at;
  if (point->edge == ATTUNE_EDGE_INNER)
    reach = -reach;
  return (AttunePoint){ at.x + out.x * reach, at.y + out.y * reach };
}

static gboolean
has_limbs (AttuneCanvas canvas)
{
  return canvas == ATTUNE_CANVAS_FRONT || canvas == ATTUNE_CANVAS_SIDE;
}

static gboolean
resolve_joint (const char *anchor, const AttuneSkeleton *skeleton, AttunePoint *at)
{
  guint side;
  const char *name = strip_other (anchor, &side);

  for (guint i = 0; i < G_N_ELEMENTS (joint_names); i++) {
    if (strcmp (joint_names[i].name, name) == 0) {
      *at = joint_names[i].is_arm ? skeleton->arm[side][joint_names[i].index]
                                  : skeleton->leg[side][joint_names[i].index];
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_way_resolve:
 * @point: a point of a path
 * @canvas: its canvas
 * @skeleton: the posed figure
 *
 * Returns: where the point lies, in canvas units; on the front and the side limbs and their joints are
 *   taken from @skeleton
 */
AttunePoint
attune_way_resolve (const AttuneMotionPoint *point,
                    AttuneCanvas canvas,
                    const AttuneSkeleton *skeleton)
{
  AttunePoint at = { 0, 0 };

  if (attune_anchors_is_limb (canvas, point->anchor))
    at = resolve_limb (point, skeleton);
  else if (!has_limbs (canvas) || !resolve_joint (point->anchor, skeleton, &at)) {
    attune_anchors_resolve (canvas, point, &at.x, &at.y);
    return attune_build_place (skeleton->build, canvas, at);
  }

  return (AttunePoint){ at.x + point->dx, at.y + point->dy };
}

static void
add (GArray *way, AttunePoint at, gboolean lifted)
{
  AttuneWayPoint point = { .at = at, .lifted = lifted };

  if (way->len > 0) {
    const AttuneWayPoint *last = &g_array_index (way, AttuneWayPoint, way->len - 1);

    point.along = last->along + hypot (at.x - last->at.x, at.y - last->at.y);
  }
  g_array_append_val (way, point);
}

static void
add_along_limb (GArray *way,
                AttuneCanvas canvas,
                const AttuneMotionPoint *from,
                const AttuneMotionPoint *to,
                const AttuneSkeleton *skeleton)
{
  for (guint i = 1; i <= STRETCH; i++) {
    AttuneMotionPoint between = *to;
    double t = (double) i / STRETCH;

    between.number = from->number + (to->number - from->number) * t;
    between.dx = from->dx + (to->dx - from->dx) * t;
    between.dy = from->dy + (to->dy - from->dy) * t;
    add (way, attune_way_resolve (&between, canvas, skeleton), FALSE);
  }
}

/* An arc about @center; where its ends are not equally far from it, the radius changes on the way,
 * so that quarters about the navel make the tummy's oval. */
static void
add_arc (GArray *way, AttunePoint from, AttunePoint to, AttunePoint center, double sense)
{
  double radius = hypot (from.x - center.x, from.y - center.y);
  double end_radius = hypot (to.x - center.x, to.y - center.y);
  double start = atan2 (from.y - center.y, from.x - center.x);
  double sweep = sense * (atan2 (to.y - center.y, to.x - center.x) - start);

  while (sweep <= 1e-6)
    sweep += 2 * G_PI;

  guint n_steps = ceil (sweep / ARC_STEP);

  for (guint i = 1; i <= n_steps; i++) {
    double t = (double) i / n_steps;
    double angle = start + sense * sweep * t;
    double r = radius + (end_radius - radius) * t;

    add (way, (AttunePoint){ center.x + r * cos (angle), center.y + r * sin (angle) }, FALSE);
  }
}

/* Catmull and Rom's curve from @b to @c, with @a before and @d after. */
static void
add_curve (GArray *way, AttunePoint a, AttunePoint b, AttunePoint c, AttunePoint d)
{
  for (guint i = 1; i <= STRETCH; i++) {
    double t = (double) i / STRETCH, t2 = t * t, t3 = t2 * t;

    add (
        way,
        (AttunePoint){ 0.5 * (2 * b.x + (c.x - a.x) * t + (2 * a.x - 5 * b.x + 4 * c.x - d.x) * t2 +
                              (3 * b.x - a.x - 3 * c.x + d.x) * t3),
                       0.5 * (2 * b.y + (c.y - a.y) * t + (2 * a.y - 5 * b.y + 4 * c.y - d.y) * t2 +
                              (3 * b.y - a.y - 3 * c.y + d.y) * t3) },
        FALSE);
  }
}

static gboolean
is_smooth (const GArray *path, guint i)
{
  return i > 0 && i < path->len &&
         g_array_index (path, AttunePathStep, i).move == ATTUNE_MOVE_SMOOTH;
}

static gboolean
on_same_limb (AttuneCanvas canvas, const AttuneMotionPoint *a, const AttuneMotionPoint *b)
{
  return a->anchor == b->anchor && a->edge == b->edge && attune_anchors_is_limb (canvas, a->anchor);
}

static void
add_step (GArray *way,
          const GArray *path,
          guint i,
          AttuneCanvas canvas,
          const AttuneSkeleton *skeleton)
{
  const AttunePathStep *steps = (const AttunePathStep *) path->data;
  const AttunePathStep *step = &steps[i];
  AttunePoint to = attune_way_resolve (&step->to, canvas, skeleton);
  AttunePoint from = i > 0 ? attune_way_resolve (&steps[i - 1].to, canvas, skeleton) : to;

  switch (step->move) {
  case ATTUNE_MOVE_CW:
  case ATTUNE_MOVE_CCW:
    add_arc (way, from, to, attune_way_resolve (&step->center, canvas, skeleton),
             step->move == ATTUNE_MOVE_CW ? 1 : -1);
    break;
  case ATTUNE_MOVE_SMOOTH:
    add_curve (
        way,
        is_smooth (path, i - 1) ? attune_way_resolve (&steps[i - 2].to, canvas, skeleton) : from,
        from, to,
        is_smooth (path, i + 1) ? attune_way_resolve (&steps[i + 1].to, canvas, skeleton) : to);
    break;
  case ATTUNE_MOVE_STRAIGHT:
    if (on_same_limb (canvas, &steps[i - 1].to, &step->to)) {
      add_along_limb (way, canvas, &steps[i - 1].to, &step->to, skeleton);
      break;
    }
    add (way, to, FALSE);
    break;
  case ATTUNE_MOVE_START:
  case ATTUNE_MOVE_LIFT:
    add (way, to, step->move == ATTUNE_MOVE_LIFT);
    break;
  }
}

/**
 * attune_way_new:
 * @path: the steps of a path
 * @canvas: its canvas
 * @skeleton: the posed figure
 *
 * Returns: (transfer full) (element-type AttuneWayPoint): the line the hand travels, at least one point
 */
GArray *
attune_way_new (const GArray *path, AttuneCanvas canvas, const AttuneSkeleton *skeleton)
{
  GArray *way = g_array_sized_new (FALSE, FALSE, sizeof (AttuneWayPoint), path->len * STRETCH);

  for (guint i = 0; i < path->len; i++)
    add_step (way, path, i, canvas, skeleton);

  return way;
}

/**
 * attune_way_at:
 * @way: a way
 * @fraction: of its length, 0 to 1
 * @direction: (out): where to put the direction of travel there, of length 1, or 0,0 for a lone point
 * @lifted: (out): whether the way is through the air there
 *
 * Returns: the point there
 */
AttunePoint
attune_way_at (const GArray *way, double fraction, AttunePoint *direction, gboolean *lifted)
{
  const AttuneWayPoint *points = (const AttuneWayPoint *) way->data;
  double along = CLAMP (fraction, 0, 1) * points[way->len - 1].along;
  guint i = 1;

  *direction = (AttunePoint){ 0, 0 };
  *lifted = FALSE;
  if (way->len == 1)
    return points[0].at;

  while (i < way->len - 1 && points[i].along < along)
    i++;

  double length = points[i].along - points[i - 1].along;

  *direction = unit (
      (AttunePoint){ points[i].at.x - points[i - 1].at.x, points[i].at.y - points[i - 1].at.y });
  *lifted = points[i].lifted;
  return attune_point_blend (points[i - 1].at, points[i].at,
                             length > 0 ? (along - points[i - 1].along) / length : 1);
}

/**
 * attune_way_ease:
 * @fraction: of the time, 0 to 1
 *
 * Returns: the fraction of the way by then: gathering speed, even, and slowing down
 */
double
attune_way_ease (double fraction)
{
  double t = CLAMP (fraction, 0, 1);
  double speed = 1 / (1 - EASED_SHARE);

  if (t < EASED_SHARE)
    return speed * t * t / (2 * EASED_SHARE);
  if (t > 1 - EASED_SHARE)
    return 1 - speed * (1 - t) * (1 - t) / (2 * EASED_SHARE);

  return speed * (t - EASED_SHARE / 2);
}
