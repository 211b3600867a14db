/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The outlines of the body's parts and of the nappy, in canvas units. */
#include "config.h"

#include "stroke-geometry.h"

#include "attune-build.h"

#include <math.h>

typedef struct {
  guint n_points;
  AttunePoint points[12];
} Outline;

static const Outline tummy = {
  8,
  { { 38, 57 }, { 62, 57 }, { 63, 70 }, { 61, 82 }, { 59, 88 }, { 41, 88 }, { 39, 82 }, { 37, 70 } }
};
static const Outline chest = {
  6,
  { { 34, 38 }, { 66, 38 }, { 64, 47 }, { 62, 58 }, { 38, 58 }, { 36, 47 } }
};
static const Outline hips = {
  6,
  { { 36, 84 }, { 64, 84 }, { 64, 94 }, { 60, 100 }, { 40, 100 }, { 36, 94 } }
};
static const Outline back = {
  8,
  { { 34, 36 }, { 66, 36 }, { 63, 50 }, { 62, 60 }, { 63, 98 }, { 37, 98 }, { 38, 60 }, { 37, 50 } }
};
static const Outline sole = { 10,
                              { { 9, 26 },
                                { 12, 12 },
                                { 36, 4 },
                                { 51, 5 },
                                { 50, 40 },
                                { 44, 70 },
                                { 43, 96 },
                                { 17, 96 },
                                { 16, 70 },
                                { 9, 40 } } };
static const Outline foot_top = { 4, { { 14, 5 }, { 46, 5 }, { 44, 97 }, { 16, 97 } } };
static const Outline palm = { 9,
                              { { 8, 24 },
                                { 18, 8 },
                                { 33, 2 },
                                { 49, 10 },
                                { 60, 46 },
                                { 58, 60 },
                                { 46, 99 },
                                { 14, 99 },
                                { 9, 50 } } };

double
point_distance (AttunePoint a, AttunePoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

double
point_distance_to_line (AttunePoint p, AttunePoint a, AttunePoint b)
{
  double length = point_distance (a, b);
  double t = length > 0
                 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / (length * length)
                 : 0;

  t = CLAMP (t, 0, 1);
  return point_distance (p, (AttunePoint){ a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) });
}

static gboolean
is_inside (const AttunePoint *points, guint n_points, AttunePoint p)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = n_points - 1; i < n_points; j = i++) {
    AttunePoint a = points[i], b = points[j];

    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside;
}

static gboolean
is_on (const Outline *outline, AttunePoint p)
{
  for (guint i = 0, j = outline->n_points - 1; i < outline->n_points; j = i++) {
    if (point_distance_to_line (p, outline->points[i], outline->points[j]) < 0.5)
      return TRUE;
  }

  return is_inside (outline->points, outline->n_points, p);
}

/* The outline as it is on a baby of another age. */
static Outline
grown (const Outline *drawn, const AttuneBuild *build, AttuneCanvas canvas)
{
  Outline outline = *drawn;

  for (guint i = 0; i < outline.n_points; i++)
    outline.points[i] = attune_build_place (build, canvas, outline.points[i]);
  return outline;
}

static gboolean
is_on_trunk (const Outline *drawn, const AttuneSkeleton *skeleton, AttunePoint p)
{
  Outline outline = grown (drawn, skeleton->build, ATTUNE_CANVAS_FRONT);

  return is_on (&outline, p);
}

static gboolean
is_on_limb (const AttunePoint joint[4], const double half[4], AttunePoint p)
{
  for (guint i = 0; i < 3; i++) {
    if (point_distance_to_line (p, joint[i], joint[i + 1]) <= MAX (half[i], half[i + 1]) + 0.5)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_on_face (AttunePoint p)
{
  double eye_x = 33.5, eye_y = 45;
  double x = p.x > 50 ? 100 - p.x : p.x;
  gboolean on_eye = hypot ((x - eye_x) / 6, (p.y - eye_y) / 3.5) < 1;
  gboolean on_nostrils = fabs (p.x - 50) < 4.5 && p.y > 55 && p.y < 60;
  gboolean on_mouth = fabs (p.x - 50) < 12 && p.y > 70 && p.y < 76;

  return hypot ((p.x - 50) / 45, (p.y - 50) / 49) <= 1 && !on_eye && !on_nostrils && !on_mouth;
}

static gboolean
is_on_front (AttuneRegions touches, const AttuneSkeleton *skeleton, AttunePoint p)
{
  for (guint side = 0; side < 2; side++) {
    if (attune_regions_contain (touches, ATTUNE_REGION_LEGS) &&
        is_on_limb (skeleton->leg[side], skeleton->leg_half[side], p))
      return TRUE;
    if (attune_regions_contain (touches, ATTUNE_REGION_ARMS) &&
        is_on_limb (skeleton->arm[side], skeleton->arm_half[side], p))
      return TRUE;
  }

  return (attune_regions_contain (touches, ATTUNE_REGION_LEGS) &&
          is_on_trunk (&hips, skeleton, p)) ||
         (attune_regions_contain (touches, ATTUNE_REGION_TUMMY) &&
          is_on_trunk (&tummy, skeleton, p)) ||
         (attune_regions_contain (touches, ATTUNE_REGION_CHEST) &&
          is_on_trunk (&chest, skeleton, p));
}

static gboolean
is_on_back (AttuneRegions touches, const AttuneBuild *build, AttunePoint p)
{
  Outline trunk = grown (&back, build, ATTUNE_CANVAS_BACK);
  AttunePose lying = { .build = build };
  AttuneSkeleton skeleton;

  attune_skeleton_init (&skeleton, ATTUNE_CANVAS_BACK, &lying);
  return is_on (&trunk, p) || (attune_regions_contain (touches, ATTUNE_REGION_LEGS) &&
                               (is_on_limb (skeleton.leg[0], skeleton.leg_half[0], p) ||
                                is_on_limb (skeleton.leg[1], skeleton.leg_half[1], p)));
}

gboolean
point_is_on_part (const AttuneStroke *stroke,
                  const AttuneBuild *build,
                  const AttuneSkeleton *skeleton,
                  AttunePoint p)
{
  double face = build != NULL ? build->face : 1;

  switch (stroke->motion->canvas) {
  case ATTUNE_CANVAS_FRONT:
    return is_on_front (stroke->touches, skeleton, p);
  case ATTUNE_CANVAS_BACK:
    return is_on_back (stroke->touches, build, p);
  case ATTUNE_CANVAS_FACE:
    return is_on_face ((AttunePoint){ 50 + (p.x - 50) / face, p.y });
  case ATTUNE_CANVAS_SOLE:
    return is_on (&sole, p);
  case ATTUNE_CANVAS_FOOT_TOP:
    return is_on (&foot_top, p);
  case ATTUNE_CANVAS_PALM:
    return is_on (&palm, p);
  case ATTUNE_CANVAS_SIDE:
    return is_on_limb (skeleton->leg[0], skeleton->leg_half[0], p) ||
           is_on_limb (skeleton->leg[1], skeleton->leg_half[1], p);
  case ATTUNE_CANVAS_HAND_BACK:
    return is_on (&palm, (AttunePoint){ 60 - p.x, p.y });
  default:
    return FALSE;
  }
}

/* How far a point is from the nappy's outline; 0 inside. */
double
point_distance_to_nappy (AttuneCanvas canvas, AttunePoint p)
{
  static const AttunePoint triangle[3] = { { 47, 86 }, { 53, 86 }, { 50, 98 } };

  if (canvas == ATTUNE_CANVAS_BACK)
    return point_distance_to_line (p, (AttunePoint){ 50, 88 }, (AttunePoint){ 50, 100 });
  if (is_inside (triangle, 3, p))
    return 0;

  return MIN (point_distance_to_line (p, triangle[0], triangle[1]),
              MIN (point_distance_to_line (p, triangle[1], triangle[2]),
                   point_distance_to_line (p, triangle[2], triangle[0])));
}
