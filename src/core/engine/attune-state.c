/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "engine/attune-state.h"

#include <string.h>

#include "engine/attune-machine.h"

static const struct {
  const char *id;
  AttuneBucket bucket;
  gboolean touches;
} moments[ATTUNE_N_MOMENTS] = {
  [ATTUNE_MOMENT_PREPARE] = { "prepare", ATTUNE_BUCKET_QUESTION, FALSE },
  [ATTUNE_MOMENT_ASK] = { "ask", ATTUNE_BUCKET_QUESTION, FALSE },
  [ATTUNE_MOMENT_CHANGE] = { "change", ATTUNE_BUCKET_STROKE, TRUE },
  [ATTUNE_MOMENT_STROKE] = { "stroke", ATTUNE_BUCKET_STROKE, TRUE },
  [ATTUNE_MOMENT_CHECK] = { "check", ATTUNE_BUCKET_STROKE, TRUE },
  [ATTUNE_MOMENT_ADVICE] = { "advice", ATTUNE_BUCKET_REST, FALSE },
  [ATTUNE_MOMENT_HOLD] = { "hold", ATTUNE_BUCKET_REST, FALSE },
  [ATTUNE_MOMENT_CHOICE] = { "choice", ATTUNE_BUCKET_QUESTION, FALSE },
  [ATTUNE_MOMENT_STILL] = { "still", ATTUNE_BUCKET_REST, FALSE },
  [ATTUNE_MOMENT_PAUSED] = { "paused", ATTUNE_BUCKET_PAUSE, FALSE },
  [ATTUNE_MOMENT_CLOSE] = { "close", ATTUNE_BUCKET_REST, FALSE },
  [ATTUNE_MOMENT_ENDED] = { "ended", ATTUNE_BUCKET_REST, FALSE },
};

/**
 * attune_state_init:
 * @self: (out caller-allocates): a state
 * @plan: the plan it belongs to
 *
 * The state before anything happened.
 */
void
attune_state_init (AttuneState *self, const AttunePlan *plan)
{
  memset (self, 0, sizeof *self);
  self->moment = ATTUNE_MOMENT_PREPARE;
  self->under = ATTUNE_MOMENT_PREPARE;
  self->pause_under = ATTUNE_MOMENT_PREPARE;
  self->part = ATTUNE_PART_NONE;
  self->permit = ATTUNE_PART_NONE;
  self->tempo = 100;
  self->deadline_us = -1;
  self->left_us = -1;
  self->refused_us = -1;
  self->ds_seen_us[0] = self->ds_seen_us[1] = -1;
}

/**
 * attune_state_equal:
 * @a: a state
 * @b: another
 *
 * Returns: whether they are the same to the field
 */
gboolean
attune_state_equal (const AttuneState *a, const AttuneState *b)
{
  /* attune_state_init() clears the padding and nothing ever copies a state field by field. */
  return memcmp (a, b, sizeof *a) == 0;
}

/**
 * attune_moment_to_id:
 * @moment: a moment
 *
 * Returns: (transfer none): a word for logs and tests
 */
const char *
attune_moment_to_id (AttuneMoment moment)
{
  g_return_val_if_fail (moment < ATTUNE_N_MOMENTS, NULL);

  return moments[moment].id;
}

/**
 * attune_moment_touches:
 * @moment: a moment
 *
 * Returns: whether hands touch the baby as part of the routine, which needs the permit of its part
 */
gboolean
attune_moment_touches (AttuneMoment moment)
{
  return moments[moment].touches;
}

/**
 * attune_moment_get_bucket:
 * @moment: a moment
 *
 * Returns: which of the four sums its time belongs to
 */
AttuneBucket
attune_moment_get_bucket (AttuneMoment moment)
{
  return moments[moment].bucket;
}

/**
 * attune_state_get_plan_step:
 * @self: a state
 * @plan: its plan
 *
 * Returns: (transfer none) (nullable): the step that is being done, or in a change the one to
 *   come; %NULL where there is none
 */
const AttunePlanStep *
attune_state_get_plan_step (const AttuneState *self, const AttunePlan *plan)
{
  if (self->part < 0)
    return NULL;

  return attune_plan_get_step (plan, self->part, self->step);
}

/**
 * attune_state_get_side:
 * @self: a state
 * @step: a step of its plan
 *
 * Returns: the side on which @step is done in this session
 */
AttuneSide
attune_state_get_side (const AttuneState *self, const AttunePlanStep *step)
{
  if (self->mirrored && step->side == ATTUNE_SIDE_RIGHT)
    return ATTUNE_SIDE_LEFT;
  if (self->mirrored && step->side == ATTUNE_SIDE_LEFT)
    return ATTUNE_SIDE_RIGHT;

  return step->side;
}

/**
 * attune_state_get_touched:
 * @self: a state
 * @step: a step of its plan
 *
 * Returns: every region the hands meet in @step, now that some may have had a no; none for a step
 *   that has to go
 */
AttuneRegions
attune_state_get_touched (const AttuneState *self, const AttunePlanStep *step)
{
  AttuneRegions touched = step->touches & ~step->lifts_over;

  if (step->can_lift)
    return touched & ~self->declined;

  return (touched & self->declined) != 0 ? ATTUNE_REGIONS_NONE : touched;
}

/**
 * attune_state_lifts_over:
 * @self: a state
 * @step: a step
 *
 * Returns: whether the hands leave out a part of the body that they otherwise meet in this stroke
 */
gboolean
attune_state_lifts_over (const AttuneState *self, const AttunePlanStep *step)
{
  return attune_state_get_touched (self, step) != step->touches;
}

/**
 * attune_state_get_repetitions:
 * @self: a state
 * @step: the current step
 *
 * Returns: how many times it is done, with what was added or taken
 */
guint
attune_state_get_repetitions (const AttuneState *self, const AttunePlanStep *step)
{
  return (guint) MAX (1, (int) step->repetitions + self->extra);
}

/**
 * attune_state_get_beat_us:
 * @self: a state
 * @step: a step
 *
 * Returns: microseconds of one repetition at the chosen tempo. A check has one tempo.
 */
gint64
attune_state_get_beat_us (const AttuneState *self, const AttunePlanStep *step)
{
  if (step->kind == ATTUNE_STEP_CHECK)
    return step->beat_us;

  return step->beat_us * 100 / self->tempo;
}

/**
 * attune_state_get_step_us:
 * @self: a state
 * @step: the current step
 *
 * Returns: microseconds of the whole step
 */
gint64
attune_state_get_step_us (const AttuneState *self, const AttunePlanStep *step)
{
  return attune_state_get_repetitions (self, step) * attune_state_get_beat_us (self, step);
}

/**
 * attune_state_get_remaining_us:
 * @self: a state
 * @now_us: microseconds since the session began
 *
 * Returns: how long this moment, or the one an interruption covers, still lasts; -1: until
 *   somebody does something
 */
gint64
attune_state_get_remaining_us (const AttuneState *self, gint64 now_us)
{
  if (self->moment == ATTUNE_MOMENT_PAUSED || self->moment == ATTUNE_MOMENT_ADVICE)
    return self->left_us;
  if (self->deadline_us < 0)
    return -1;

  return MAX (0, self->deadline_us - now_us);
}

/**
 * attune_state_get_done_us:
 * @self: a state in a step, or in what interrupts one
 * @step: that step
 * @now_us: microseconds since the session began
 *
 * Returns: how long @step has lasted, without what interrupted it; at one's own pace this may be
 *   longer than it usually takes
 */
gint64
attune_state_get_done_us (const AttuneState *self, const AttunePlanStep *step, gint64 now_us)
{
  gint64 remaining_us = attune_state_get_remaining_us (self, now_us);

  if (remaining_us >= 0)
    return attune_state_get_step_us (self, step) - remaining_us;
  if (self->moment == ATTUNE_MOMENT_STROKE)
    return self->done_us + now_us - self->entered_us;

  return self->done_us;
}

/**
 * attune_state_is_in_stroke:
 * @self: a state
 *
 * Returns: whether a stroke is being done, or stands still under an interruption
 */
gboolean
attune_state_is_in_stroke (const AttuneState *self)
{
  AttuneMoment moment = self->moment;

  if (moment == ATTUNE_MOMENT_PAUSED)
    moment = self->pause_under;
  if (moment == ATTUNE_MOMENT_ADVICE)
    moment = self->under;

  return moment == ATTUNE_MOMENT_STROKE;
}

static gboolean
can_do (const AttuneState *self, const AttunePlanStep *step)
{
  return step->kind == ATTUNE_STEP_CHECK || attune_state_get_touched (self, step) != 0;
}

/**
 * attune_state_find_step:
 * @self: a state
 * @plan: its plan
 * @part: a part
 * @from: the first step to look at
 *
 * Returns: the first step from @from on that can be done; the number of steps where none is left.
 *   A check after the last stroke is not one.
 */
int
attune_state_find_step (const AttuneState *self, const AttunePlan *plan, int part, int from)
{
  int n_steps = (int) attune_plan_get_part (plan, part)->steps->len;
  int check = n_steps;

  for (int i = from; i < n_steps; i++) {
    const AttunePlanStep *step = attune_plan_get_step (plan, part, i);

    if (step->kind == ATTUNE_STEP_CHECK)
      check = MIN (check, i);
    else if (can_do (self, step))
      return MIN (check, i);
  }

  return n_steps;
}

/**
 * attune_state_find_step_before:
 * @self: a state
 * @plan: its plan
 * @part: a part
 * @from: a step
 *
 * Returns: the last step before @from that can be done, or -1
 */
int
attune_state_find_step_before (const AttuneState *self, const AttunePlan *plan, int part, int from)
{
  for (int i = from - 1; i >= 0; i--) {
    if (can_do (self, attune_plan_get_step (plan, part, i)))
      return i;
  }

  return -1;
}

/**
 * attune_state_get_asked:
 * @self: a state
 * @plan: its plan
 * @part: a part
 *
 * Returns: every region the question for @part has to name: all that its steps will touch
 */
AttuneRegions
attune_state_get_asked (const AttuneState *self, const AttunePlan *plan, int part)
{
  const AttunePlanPart *of = attune_plan_get_part (plan, part);
  AttuneRegions asked = ATTUNE_REGIONS_NONE;
  AttuneState answered = *self;

  /* A part that may be asked for once more asks about its own region too. */
  if (self->parts[part] == ATTUNE_PART_REFUSED)
    answered.declined &= ~attune_plan_part_get_own (of);
  for (guint i = 0; i < of->steps->len; i++)
    asked |= attune_state_get_touched (&answered, g_ptr_array_index (of->steps, i));

  return asked;
}

/**
 * attune_state_can_ask:
 * @self: a state
 * @plan: its plan
 * @part: a part
 * @now_us: microseconds since the session began
 *
 * After a small no the part is not offered again. After a big one comfort comes first: nothing is
 * asked for five minutes, and after a second big one nothing at all.
 *
 * Returns: whether the question for @part may be put now
 */
gboolean
attune_state_can_ask (const AttuneState *self, const AttunePlan *plan, int part, gint64 now_us)
{
  const AttunePlanPart *candidate = attune_plan_get_part (plan, part);

  if (candidate == NULL || self->barred || self->refusals > 1 ||
      self->parts[part] == ATTUNE_PART_DECLINED)
    return FALSE;
  if (self->refusals == 1 && now_us - self->refused_us < ATTUNE_MACHINE_CALM_US)
    return FALSE;
  if (self->parts[part] != ATTUNE_PART_REFUSED &&
      attune_regions_contain (self->declined, candidate->region))
    return FALSE;

  return attune_state_get_asked (self, plan, part) != 0;
}

/**
 * attune_state_find_part:
 * @self: a state
 * @plan: its plan
 *
 * Returns: the next part that is still ahead and can be asked for: after the current one, else
 *   before it; %ATTUNE_PART_NONE where there is none
 */
int
attune_state_find_part (const AttuneState *self, const AttunePlan *plan)
{
  int n_parts = (int) plan->parts->len;

  for (int i = 1; i <= n_parts; i++) {
    int part = (self->part + i) % n_parts;

    if (self->parts[part] == ATTUNE_PART_AHEAD &&
        attune_state_can_ask (self, plan, part, self->now_us))
      return part;
  }

  return ATTUNE_PART_NONE;
}
