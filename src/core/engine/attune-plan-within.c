/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Compares what was planned earlier with what may be done now. */
#include "config.h"

#include "engine/attune-plan.h"

static gboolean
is_same_touch (const AttunePlanStep *step, const AttunePlanStep *allowed)
{
  AttuneRegions touched = step->touches & ~step->lifts_over;

  return g_strcmp0 (step->stroke_id, allowed->stroke_id) == 0 &&
         (touched & ~(allowed->touches & ~allowed->lifts_over)) == 0;
}

static gboolean
is_allowed_in_part (const AttunePlanStep *step, const AttunePlanPart *part)
{
  for (guint s = 0; s < part->steps->len; s++) {
    if (is_same_touch (step, g_ptr_array_index (part->steps, s)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_allowed (const AttunePlanStep *step, AttuneRegion region, const AttunePlan *plan)
{
  if (step->kind == ATTUNE_STEP_CHECK)
    return TRUE;

  for (guint p = 0; p < plan->parts->len; p++) {
    const AttunePlanPart *part = attune_plan_get_part (plan, p);

    if (part->region == region && is_allowed_in_part (step, part))
      return TRUE;
  }
  return FALSE;
}

/**
 * attune_plan_is_within:
 * @self: a plan, perhaps made some time ago
 * @now: the plan for the same baby as things are now
 *
 * Returns: whether every touch of @self is in @now too, with the baby lying as in @now; if so, @self
 *   may be gone on with
 */
gboolean
attune_plan_is_within (const AttunePlan *self, const AttunePlan *now)
{
  if (self->on_chest != now->on_chest)
    return FALSE;

  for (guint p = 0; p < self->parts->len; p++) {
    const AttunePlanPart *part = attune_plan_get_part (self, p);

    for (guint s = 0; s < part->steps->len; s++) {
      if (!is_allowed (g_ptr_array_index (part->steps, s), part->region, now))
        return FALSE;
    }
  }
  return TRUE;
}
