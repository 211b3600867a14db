/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-build.h"

#define NEWBORN_WEEKS 8
#define SITTING_WEEKS 26
#define TODDLER_WEEKS 56
#define MIDDLE 50.0
#define CHIN 34.5
#define FRONT_HIP_X 42.0
#define FRONT_HIP_Y 86.0
#define SIDE_NECK_X 37.0
#define SIDE_NECK_Y 66.0
#define SIDE_HIP_X 86.0
#define SIDE_HIP_Y 68.0
#define BACK_HIP_X 44.0
#define BACK_HIP_Y 90.0

/* The head is about a quarter of a newborn's length and a fifth of a toddler's; legs gain most. */
static const AttuneBuild builds[ATTUNE_N_AGE_LOOKS] = {
  [ATTUNE_AGE_LOOK_NEWBORN] = { 1.06, 0.97, 0.94, 0.88, 0.84, 0.84, 0.80, 1.10 },
  [ATTUNE_AGE_LOOK_FOUR_MONTHS] = { 1, 1, 1, 1, 1, 1, 1, 1 },
  [ATTUNE_AGE_LOOK_NINE_MONTHS] = { 0.95, 1.01, 1.02, 1.06, 1.03, 1.08, 1.04, 0.94 },
  [ATTUNE_AGE_LOOK_TODDLER] = { 0.85, 0.95, 0.98, 1.16, 0.96, 1.22, 0.96, 0.86 },
};

/**
 * attune_age_look_for_weeks:
 * @weeks: since the day on which the baby was expected, 0 before it
 *
 * Returns: as old as a baby of that age looks
 */
AttuneAgeLook
attune_age_look_for_weeks (guint weeks)
{
  if (weeks < NEWBORN_WEEKS)
    return ATTUNE_AGE_LOOK_NEWBORN;
  if (weeks < SITTING_WEEKS)
    return ATTUNE_AGE_LOOK_FOUR_MONTHS;
  if (weeks < TODDLER_WEEKS)
    return ATTUNE_AGE_LOOK_NINE_MONTHS;
  return ATTUNE_AGE_LOOK_TODDLER;
}

/**
 * attune_build_get:
 * @age: as old as a baby looks
 *
 * Returns: (transfer none): how a baby of that age is built
 */
const AttuneBuild *
attune_build_get (AttuneAgeLook age)
{
  return &builds[MIN (age, ATTUNE_N_AGE_LOOKS - 1)];
}

/**
 * attune_build_get_girth:
 * @self: (nullable): a build, or %NULL for the baby as drawn
 * @view: what is seen
 *
 * Returns: by how much rounder than drawn the limb of this view is; 1 where it has none
 */
double
attune_build_get_girth (const AttuneBuild *self, AttuneView view)
{
  if (self != NULL && view == ATTUNE_VIEW_LEG)
    return self->leg_girth;
  if (self != NULL && view == ATTUNE_VIEW_ARM)
    return self->arm_girth;
  return 1;
}

static double
grow (double from, double at, double share)
{
  return from + (at - from) * share;
}

static AttunePoint
place_on_side (const AttuneBuild *self, AttunePoint drawn)
{
  if (drawn.x < SIDE_NECK_X)
    return (AttunePoint){ grow (SIDE_NECK_X, drawn.x, self->head),
                          grow (SIDE_NECK_Y, drawn.y, self->head) };
  if (drawn.x <= SIDE_HIP_X + 2)
    return drawn;
  return (AttunePoint){ grow (SIDE_HIP_X, drawn.x, self->leg),
                        grow (SIDE_HIP_Y, drawn.y, self->leg) };
}

/**
 * attune_build_place:
 * @self: (nullable): a build, or %NULL for the baby as drawn
 * @canvas: where @drawn is
 * @drawn: a place on the drawn baby
 *
 * Returns: the same place on a baby of this build; close-ups are the same at every age
 */
AttunePoint
attune_build_place (const AttuneBuild *self, AttuneCanvas canvas, AttunePoint drawn)
{
  gboolean back = canvas == ATTUNE_CANVAS_BACK;
  double hip_x = back ? BACK_HIP_X : FRONT_HIP_X, hip_y = back ? BACK_HIP_Y : FRONT_HIP_Y;
  double side = drawn.x < MIDDLE ? -1 : 1;

  if (self != NULL && canvas == ATTUNE_CANVAS_FACE)
    return (AttunePoint){ grow (MIDDLE, drawn.x, self->face), drawn.y };
  if (self != NULL && canvas == ATTUNE_CANVAS_SIDE)
    return place_on_side (self, drawn);
  if (self == NULL || (!back && canvas != ATTUNE_CANVAS_FRONT))
    return drawn;
  if (drawn.y < CHIN)
    return (AttunePoint){ grow (MIDDLE, drawn.x, self->head), grow (CHIN, drawn.y, self->head) };
  if (drawn.y <= hip_y)
    return (AttunePoint){ grow (MIDDLE, drawn.x, self->trunk), drawn.y };

  double root = MIDDLE + side * (MIDDLE - hip_x);

  return (AttunePoint){
    grow (MIDDLE, root, self->trunk) + (drawn.x - root) * self->leg,
    grow (hip_y, drawn.y, self->leg),
  };
}
