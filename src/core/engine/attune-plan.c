/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Makes a routine ready to run for one baby: expands sides, leaves out what does not fit today and
 * keeps the reason. What is not known counts as the most careful case. */
#include "config.h"

#include "engine/attune-plan.h"

#include "engine/attune-plan-private.h"

G_DEFINE_BOXED_TYPE (AttunePlan, attune_plan, attune_plan_ref, attune_plan_unref)

typedef struct {
  const AttuneRoutine *routine;
  const AttunePlanOptions *options;
  AttunePlan *plan;
  AttuneSide first;
  AttuneSide second;
} Maker;

static void
step_free (gpointer data)
{
  AttunePlanStep *self = data;

  g_free (self->stroke_id);
  g_free (self->title);
  g_free (self->note);
  g_free (self);
}

static void
part_free (gpointer data)
{
  AttunePlanPart *self = data;

  g_free (self->ask);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static void
left_out_free (gpointer data)
{
  AttunePlanLeftOut *self = data;

  g_free (self->stroke_id);
  g_free (self->title);
  g_free (self);
}

AttunePlan *
attune_plan_alloc (const char *routine_id, const char *title)
{
  AttunePlan *self = g_new0 (AttunePlan, 1);

  g_ref_count_init (&self->ref_count);
  self->routine_id = g_strdup (routine_id);
  self->title = g_strdup (title);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->left_out = g_ptr_array_new_with_free_func (left_out_free);
  return self;
}

AttunePlanPart *
attune_plan_add_part (AttunePlan *self, AttuneRegion region)
{
  AttunePlanPart *part = g_new0 (AttunePlanPart, 1);

  part->region = region;
  part->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (self->parts, part);
  return part;
}

AttunePlanStep *
attune_plan_part_add_step (AttunePlanPart *part, AttuneStepKind kind)
{
  AttunePlanStep *step = g_new0 (AttunePlanStep, 1);

  step->kind = kind;
  g_ptr_array_add (part->steps, step);
  return step;
}

/* Why a stroke is left out today */

/* What waits while a routine hip check is still to come; everything else is fine. */
static gboolean
needs_checked_hips (const AttuneStroke *stroke)
{
  static const char *const ids[] = { "legs.rolling", "colic.hip_circles",  "move.cross_legs",
                                     "move.bicycle", "move.cross_arm_leg", NULL };

  return g_strv_contains (ids, stroke->id);
}

/* With the baby upright on the caregiver's chest one hand always holds the baby. */
static gboolean
works_on_chest (const AttuneStroke *stroke)
{
  static const char *const ids[] = { "hold.resting_hands", "back.swoop_bottom", "back.combing",
                                     NULL };

  return g_strv_contains (ids, stroke->id);
}

static gboolean
is_on_chest (const Maker *maker)
{
  return maker->routine->on_chest && maker->options->band <= ATTUNE_BAND_B;
}

static gboolean
is_too_young (const Maker *maker, const AttuneStroke *stroke, AttuneRegions touches)
{
  const AttuneRegions trunk_and_face = ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY) |
                                       ATTUNE_REGIONS_OF (ATTUNE_REGION_CHEST) |
                                       ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE);
  guint weeks = maker->options->age_known ? maker->options->corrected_weeks : 0;

  if (maker->options->band == ATTUNE_BAND_A && stroke->kind != ATTUNE_STROKE_HOLD &&
      (touches & trunk_and_face) != 0)
    return TRUE;

  return weeks < MIN (stroke->from_weeks, stroke->clothed_from_weeks);
}

/* Minutes to wait after a feed. A clinician has yet to confirm them; they are the project's own. */
static int
get_wait_minutes (const Maker *maker, const AttuneStroke *stroke, AttuneRegions touches)
{
  gboolean lies_on_tummy = stroke->region == ATTUNE_REGION_BACK && !is_on_chest (maker);
  gboolean tummy = attune_regions_contain (touches, ATTUNE_REGION_TUMMY) || lies_on_tummy ||
                   (stroke->motion != NULL && stroke->motion->view == ATTUNE_VIEW_LEGS_UP);

  if (stroke->kind == ATTUNE_STROKE_HOLD && !tummy)
    return 0;
  if (tummy)
    return maker->options->reflux ? 60 : 45;
  if (g_str_has_prefix (stroke->id, "feet.") || g_str_has_prefix (stroke->id, "hands.") ||
      stroke->region == ATTUNE_REGION_BACK)
    return 0;

  return 30;
}

static gboolean
was_fed_lately (const Maker *maker, const AttuneStroke *stroke, AttuneRegions touches)
{
  int minutes = maker->options->minutes_since_feed;

  return minutes >= 0 && minutes < get_wait_minutes (maker, stroke, touches);
}

/* Regions nothing may touch today; joining strokes lift over them. */
static AttuneRegions
get_closed_regions (const Maker *maker, const AttuneStroke *stroke)
{
  const AttunePlanOptions *options = maker->options;
  AttuneRegions closed = options->hidden | options->left_out;

  if (!options->navel_healed ||
      (stroke->lifts_over && was_fed_lately (maker, stroke, stroke->touches)))
    closed |= ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY);

  return closed;
}

static gboolean
find_reason (const Maker *maker,
             const AttuneStroke *stroke,
             AttuneRegions touches,
             AttuneLeftOutWhy *why)
{
  AttuneRegions closed = touches & get_closed_regions (maker, stroke);
  gboolean lifts = stroke->lifts_over && (touches & ~closed) != 0;

  if (maker->options->ask_team && stroke->kind != ATTUNE_STROKE_HOLD)
    *why = ATTUNE_LEFT_OUT_TEAM;
  else if (is_too_young (maker, stroke, touches))
    *why = ATTUNE_LEFT_OUT_AGE;
  else if (is_on_chest (maker) && !works_on_chest (stroke))
    *why = ATTUNE_LEFT_OUT_ON_CHEST;
  else if (!maker->options->hips_checked && needs_checked_hips (stroke))
    *why = ATTUNE_LEFT_OUT_HIP;
  else if (!lifts && (closed & (maker->options->hidden | maker->options->left_out)) != 0)
    *why = ATTUNE_LEFT_OUT_REGION;
  else if (!lifts && closed != 0)
    *why = ATTUNE_LEFT_OUT_NAVEL;
  else if (was_fed_lately (maker, stroke, touches & ~closed))
    *why = ATTUNE_LEFT_OUT_FEED;
  else
    return FALSE;

  return TRUE;
}

static void
note_left_out (Maker *maker, const AttuneStroke *stroke, AttuneLeftOutWhy why)
{
  AttunePlanLeftOut *left_out;

  for (guint i = 0; i < maker->plan->left_out->len; i++) {
    left_out = g_ptr_array_index (maker->plan->left_out, i);
    if (g_str_equal (left_out->stroke_id, stroke->id))
      return;
  }

  left_out = g_new0 (AttunePlanLeftOut, 1);
  left_out->stroke_id = g_strdup (stroke->id);
  left_out->title = g_strdup (stroke->title);
  left_out->why = why;
  g_ptr_array_add (maker->plan->left_out, left_out);
}

/* Making the steps */

/* A family's own tempo is for hands that move; a hold keeps its time. */
static gint64
get_beat_us (const Maker *maker, const AttuneRoutineStep *from)
{
  int tempo = maker->options->tempo;

  if (tempo == 0 || from->stroke->kind == ATTUNE_STROKE_HOLD)
    return from->beat_us;
  return from->beat_us * 100 / CLAMP (tempo, 50, 150);
}

static void
add_stroke (Maker *maker, AttunePlanPart *part, const AttuneRoutineStep *from, AttuneSide side)
{
  const AttuneStroke *stroke = from->stroke;
  AttuneRegions touches = stroke->touches != 0 ? stroke->touches : ATTUNE_REGIONS_OF (from->on);
  AttuneLeftOutWhy why;
  AttunePlanStep *step;

  if (find_reason (maker, stroke, touches, &why)) {
    note_left_out (maker, stroke, why);
    return;
  }

  step = attune_plan_part_add_step (part, ATTUNE_STEP_STROKE);
  step->stroke_id = g_strdup (stroke->id);
  step->title = g_strdup (stroke->title);
  step->touches = touches;
  step->lifts_over = touches & get_closed_regions (maker, stroke);
  step->can_lift = stroke->lifts_over;
  step->holds = stroke->kind == ATTUNE_STROKE_HOLD;
  step->on = stroke->touches != 0 ? stroke->region : from->on;
  step->side = side;
  step->repetitions = from->repetitions;
  step->beat_us = get_beat_us (maker, from);
  step->note = g_strdup (from->note);
}

static void
add_step (Maker *maker, AttunePlanPart *part, const AttuneRoutineStep *from, AttuneSide side)
{
  AttunePlanStep *check;

  if (from->from_band > maker->options->band) {
    if (!from->is_check)
      note_left_out (maker, from->stroke, ATTUNE_LEFT_OUT_AGE);
    return;
  }
  if (!from->is_check) {
    add_stroke (maker, part, from, side);
    return;
  }

  check = attune_plan_part_add_step (part, ATTUNE_STEP_CHECK);
  check->on = part->region;
  check->repetitions = 1;
  check->beat_us = from->beat_us;
}

static guint
add_sides_group (Maker *maker, AttunePlanPart *part, GPtrArray *steps, guint begin)
{
  const AttuneRoutineStep *first = g_ptr_array_index (steps, begin);
  AttuneSide sides[] = { maker->first, maker->second };
  guint end = begin;

  while (end < steps->len &&
         ((AttuneRoutineStep *) g_ptr_array_index (steps, end))->sides_group == first->sides_group)
    end++;
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++) {
    for (guint i = begin; i < end; i++)
      add_step (maker, part, g_ptr_array_index (steps, i), sides[s]);
  }

  return end;
}

static void
add_steps (Maker *maker, AttunePlanPart *part, GPtrArray *steps)
{
  for (guint i = 0; i < steps->len;) {
    const AttuneRoutineStep *step = g_ptr_array_index (steps, i);

    if (step->in_sides) {
      i = add_sides_group (maker, part, steps, i);
      continue;
    }
    if (!step->is_check && step->side == ATTUNE_SIDE_NONE &&
        step->stroke->sides == ATTUNE_SIDES_EACH) {
      add_step (maker, part, step, maker->first);
      add_step (maker, part, step, maker->second);
    } else {
      add_step (maker, part, step, step->side);
    }
    i++;
  }
}

/* A look between strokes has no place where no strokes are left. */
static void
trim_checks (AttunePlanPart *part)
{
  GPtrArray *steps = part->steps;

  while (steps->len > 0 &&
         ((AttunePlanStep *) g_ptr_array_index (steps, steps->len - 1))->kind == ATTUNE_STEP_CHECK)
    g_ptr_array_remove_index (steps, steps->len - 1);
  while (steps->len > 0 &&
         ((AttunePlanStep *) g_ptr_array_index (steps, 0))->kind == ATTUNE_STEP_CHECK)
    g_ptr_array_remove_index (steps, 0);
}

static gboolean
has_stroke (const AttunePlan *plan, const char *stroke_id)
{
  for (guint p = 0; p < plan->parts->len; p++) {
    GPtrArray *steps = attune_plan_get_part (plan, p)->steps;

    for (guint s = 0; s < steps->len; s++) {
      if (g_strcmp0 (((AttunePlanStep *) g_ptr_array_index (steps, s))->stroke_id, stroke_id) == 0)
        return TRUE;
    }
  }
  return FALSE;
}

/* What waits for an age in one place may be there in another. */
static void
forget_what_is_there (AttunePlan *plan)
{
  for (guint i = plan->left_out->len; i > 0; i--) {
    const AttunePlanLeftOut *left_out = g_ptr_array_index (plan->left_out, i - 1);

    if (has_stroke (plan, left_out->stroke_id))
      g_ptr_array_remove_index (plan->left_out, i - 1);
  }
}

static void
add_part (Maker *maker, const AttuneRoutinePart *from)
{
  AttunePlanPart *part = attune_plan_add_part (maker->plan, from->region);

  part->also = from->also;
  part->question = from->question;
  part->question_us = from->question_us;
  part->ask = g_strdup (from->ask);
  add_steps (maker, part, from->steps);
  trim_checks (part);

  if (part->steps->len == 0)
    g_ptr_array_remove (maker->plan->parts, part);
  else if (maker->plan->parts->len == 1 && part->question == ATTUNE_QUESTION_REGION)
    part->question = ATTUNE_QUESTION_START;
}

/**
 * attune_plan_new:
 * @routine: a routine
 * @options: what is known about the baby today
 *
 * Returns: (transfer full): the plan; without parts where nothing of the routine fits today
 */
AttunePlan *
attune_plan_new (AttuneRoutine *routine, const AttunePlanOptions *options)
{
  gboolean right_first = options->first_side == ATTUNE_SIDE_NONE
                             ? routine->first_right
                             : options->first_side == ATTUNE_SIDE_RIGHT;
  Maker maker = {
    .routine = routine,
    .options = options,
    .plan = attune_plan_alloc (routine->id, routine->title),
    .first = right_first ? ATTUNE_SIDE_RIGHT : ATTUNE_SIDE_LEFT,
    .second = right_first ? ATTUNE_SIDE_LEFT : ATTUNE_SIDE_RIGHT,
  };

  maker.plan->band = options->band;
  maker.plan->first_side = maker.first;
  maker.plan->on_chest = is_on_chest (&maker);
  maker.plan->close_us = routine->close_us;
  maker.plan->close_note = g_strdup (routine->close_note);
  for (guint i = options->from_part; i < routine->parts->len; i++)
    add_part (&maker, g_ptr_array_index (routine->parts, i));
  forget_what_is_there (maker.plan);

  return maker.plan;
}

/**
 * attune_plan_ref:
 * @self: a plan
 *
 * Returns: (transfer full): @self
 */
AttunePlan *
attune_plan_ref (AttunePlan *self)
{
  g_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * attune_plan_unref:
 * @self: (transfer full): a plan
 *
 * Gives one reference back.
 */
void
attune_plan_unref (AttunePlan *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->routine_id);
  g_free (self->title);
  g_free (self->close_note);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/**
 * attune_plan_get_part:
 * @self: a plan
 * @part: its number, from 0
 *
 * Returns: (transfer none) (nullable): the part, %NULL where there is none of that number
 */
const AttunePlanPart *
attune_plan_get_part (const AttunePlan *self, guint part)
{
  return part < self->parts->len ? g_ptr_array_index (self->parts, part) : NULL;
}

/**
 * attune_plan_get_step:
 * @self: a plan
 * @part: the part's number
 * @step: the step's number in the part
 *
 * Returns: (transfer none) (nullable): the step, %NULL where there is none of that number
 */
const AttunePlanStep *
attune_plan_get_step (const AttunePlan *self, guint part, guint step)
{
  const AttunePlanPart *in = attune_plan_get_part (self, part);

  return in != NULL && step < in->steps->len ? g_ptr_array_index (in->steps, step) : NULL;
}

/**
 * attune_plan_step_get_us:
 * @step: a step
 *
 * Returns: microseconds it takes at the plan's own tempo
 */
gint64
attune_plan_step_get_us (const AttunePlanStep *step)
{
  return step->repetitions * step->beat_us;
}

/**
 * attune_plan_part_get_own:
 * @part: a part
 *
 * Returns: the regions a no to this part is about
 */
AttuneRegions
attune_plan_part_get_own (const AttunePlanPart *part)
{
  return ATTUNE_REGIONS_OF (part->region) | part->also;
}

/**
 * attune_plan_part_get_touches:
 * @part: a part
 *
 * Returns: every region its steps touch
 */
AttuneRegions
attune_plan_part_get_touches (const AttunePlanPart *part)
{
  AttuneRegions touches = ATTUNE_REGIONS_NONE;

  for (guint i = 0; i < part->steps->len; i++) {
    const AttunePlanStep *step = g_ptr_array_index (part->steps, i);

    touches |= step->touches & ~step->lifts_over;
  }

  return touches;
}

/**
 * attune_plan_get_touch_us:
 * @self: a plan
 *
 * Returns: microseconds of all its steps and the changes of hands round them: exact, where every
 *   answer is yes and nothing interrupts
 */
gint64
attune_plan_get_touch_us (const AttunePlan *self)
{
  gint64 us = 0;

  for (guint p = 0; p < self->parts->len; p++) {
    const AttunePlanPart *part = attune_plan_get_part (self, p);

    us += ATTUNE_PLAN_CHANGE_US;
    for (guint s = 0; s < part->steps->len; s++)
      us += attune_plan_step_get_us (g_ptr_array_index (part->steps, s)) + ATTUNE_PLAN_CHANGE_US;
  }

  return us;
}

/**
 * attune_plan_get_estimate_us:
 * @self: a plan
 *
 * Returns: microseconds from the first question to the end, with questions of their usual length
 */
gint64
attune_plan_get_estimate_us (const AttunePlan *self)
{
  gint64 us = attune_plan_get_touch_us (self) + self->close_us;

  for (guint p = 0; p < self->parts->len; p++)
    us += attune_plan_get_part (self, p)->question_us;

  return us;
}
