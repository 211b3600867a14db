/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How far a session is: read from the state and the clock, kept nowhere. */
#include "config.h"

#include "engine/attune-engine.h"

/**
 * attune_engine_get_remaining_us:
 * @self: an engine
 *
 * Returns: microseconds this moment still lasts, or the stroke an interruption covers; -1: until
 *   somebody does something
 */
gint64
attune_engine_get_remaining_us (AttuneEngine *self)
{
  return attune_state_get_remaining_us (attune_engine_get_state (self),
                                        attune_engine_get_now_us (self));
}

/**
 * attune_engine_get_beat:
 * @self: an engine
 * @repetition: (out): the current repetition, from 0
 * @phase: (out): how far it is, 0 to 1
 * @beat_s: (out): its length in seconds at the chosen tempo
 *
 * Where the stroke is; while an interruption covers it, where it stands still.
 *
 * Returns: whether there is a stroke
 */
gboolean
attune_engine_get_beat (AttuneEngine *self, guint *repetition, double *phase, double *beat_s)
{
  const AttuneState *state = attune_engine_get_state (self);
  const AttunePlanStep *step = attune_state_get_plan_step (state, attune_engine_get_plan (self));
  gint64 beat_us, done_us, last_us;

  if (!attune_state_is_in_stroke (state) || step == NULL)
    return FALSE;

  beat_us = attune_state_get_beat_us (state, step);
  /* At one's own pace the picture goes on for as long as the hands do. */
  last_us = state->own_pace ? G_MAXINT64 : attune_state_get_step_us (state, step) - 1;
  done_us = CLAMP (attune_state_get_done_us (state, step, attune_engine_get_now_us (self)), 0,
                   last_us);
  *repetition = (guint) (done_us / beat_us);
  *phase = (double) (done_us % beat_us) / beat_us;
  *beat_s = (double) beat_us / G_USEC_PER_SEC;
  return TRUE;
}

/* What is left of the stroke that is being done; at one's own pace, of its usual time. */
static gint64
get_stroke_us (AttuneEngine *self)
{
  const AttuneState *state = attune_engine_get_state (self);
  const AttunePlanStep *step = attune_state_get_plan_step (state, attune_engine_get_plan (self));

  if (!attune_state_is_in_stroke (state) || step == NULL)
    return attune_engine_get_remaining_us (self);

  return attune_state_get_step_us (state, step) -
         attune_state_get_done_us (state, step, attune_engine_get_now_us (self));
}

static gint64
get_part_us (AttuneEngine *self, int part, int from_step)
{
  gint64 us = 0;

  for (int i = attune_state_find_step (attune_engine_get_state (self),
                                       attune_engine_get_plan (self), part, from_step);
       attune_plan_get_step (attune_engine_get_plan (self), part, i) != NULL;
       i = attune_state_find_step (attune_engine_get_state (self), attune_engine_get_plan (self),
                                   part, i + 1)) {
    const AttunePlanStep *coming = attune_plan_get_step (attune_engine_get_plan (self), part, i);

    us += coming->repetitions * attune_state_get_beat_us (attune_engine_get_state (self), coming);
    us += ATTUNE_PLAN_CHANGE_US;
  }

  return us;
}

/**
 * attune_engine_get_routine_remaining_us:
 * @self: an engine
 *
 * Returns: about how many microseconds the whole routine still takes, with questions of their usual
 *   length
 */
gint64
attune_engine_get_routine_remaining_us (AttuneEngine *self)
{
  const AttuneState *state = attune_engine_get_state (self);
  gint64 us = MAX (0, get_stroke_us (self));

  if (state->moment == ATTUNE_MOMENT_CLOSE || state->moment == ATTUNE_MOMENT_ENDED)
    return us;
  if (state->part >= 0)
    us += get_part_us (self, state->part,
                       attune_state_is_in_stroke (state) ? state->step + 1 : state->step);

  for (int part = 0; part < (int) attune_engine_get_plan (self)->parts->len; part++) {
    if (part == state->part || state->parts[part] != ATTUNE_PART_AHEAD ||
        !attune_state_can_ask (state, attune_engine_get_plan (self), part, state->now_us))
      continue;
    us += attune_plan_get_part (attune_engine_get_plan (self), part)->question_us +
          ATTUNE_PLAN_CHANGE_US + get_part_us (self, part, 0);
  }

  return us + attune_engine_get_plan (self)->close_us;
}
