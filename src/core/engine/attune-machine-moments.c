/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How each moment of a session begins and ends. */
#include "config.h"

#include "engine/attune-machine-private.h"

AttuneEvent *
attune_run_derive (AttuneRun *run, AttuneEventKind kind)
{
  AttuneEvent *event = &run->result->derived[run->result->n_derived++];

  g_assert (run->result->n_derived <= ATTUNE_STEP_MAX_DERIVED);

  *event = (AttuneEvent){ .at_us = run->state->now_us, .kind = kind, .part = -1, .step = -1 };
  return event;
}

void
attune_run_sign (AttuneRun *run, AttuneSigns signs)
{
  run->result->signs |= signs;
}

void
attune_run_enter (AttuneRun *run, AttuneMoment moment, gint64 lasts_us)
{
  AttuneState *state = run->state;

  state->moment = moment;
  state->entered_us = state->now_us;
  state->deadline_us = lasts_us < 0 ? -1 : state->now_us + lasts_us;
  state->warned = FALSE;
}

static void
derive_region (AttuneRun *run, AttuneEventKind kind, int part)
{
  AttuneEvent *event = attune_run_derive (run, kind);

  event->part = part;
  event->region = attune_plan_get_part (run->plan, part)->region;
}

void
attune_run_enter_close (AttuneRun *run, AttuneOutcome outcome)
{
  AttuneState *state = run->state;

  state->permit = ATTUNE_PART_NONE;
  state->outcome = outcome;
  attune_run_enter (run, ATTUNE_MOMENT_CLOSE, run->plan->close_us);
  attune_run_derive (run, ATTUNE_EVENT_CLOSING)->number = (int) outcome;
  attune_run_sign (run, outcome == ATTUNE_OUTCOME_ASLEEP ? ATTUNE_SIGN_SILENCE : ATTUNE_SIGN_CLOSE);
}

void
attune_run_enter_ended (AttuneRun *run, AttuneOutcome outcome)
{
  AttuneState *state = run->state;

  state->permit = ATTUNE_PART_NONE;
  state->outcome = outcome;
  attune_run_enter (run, ATTUNE_MOMENT_ENDED, -1);
  attune_run_derive (run, ATTUNE_EVENT_ENDED)->number = (int) outcome;
  if (outcome != ATTUNE_OUTCOME_ASLEEP)
    attune_run_sign (run, ATTUNE_SIGN_END);
}

void
attune_run_enter_ask (AttuneRun *run, int part)
{
  AttuneState *state = run->state;

  if (state->part != ATTUNE_PART_NONE && state->parts[state->part] == ATTUNE_PART_AHEAD &&
      part != state->part)
    state->parts[state->part] = ATTUNE_PART_LEFT;
  if (state->part != part)
    state->unsure = 0;
  /* A part that was interrupted goes on where it was. */
  if (state->part != part || state->parts[part] != ATTUNE_PART_AHEAD ||
      attune_plan_get_step (run->plan, part, state->step) == NULL)
    state->step = 0;
  state->part = part;
  state->extra = 0;
  state->permit = ATTUNE_PART_NONE;
  attune_run_enter (run, ATTUNE_MOMENT_ASK, -1);
  derive_region (run, ATTUNE_EVENT_ASKED, part);
  attune_run_sign (run, ATTUNE_SIGN_QUESTION);
}

void
attune_run_enter_next_part (AttuneRun *run)
{
  int next = attune_state_find_part (run->state, run->plan);

  if (next == ATTUNE_PART_NONE)
    attune_run_enter_close (run, ATTUNE_OUTCOME_FINISHED);
  else
    attune_run_enter_ask (run, next);
}

void
attune_run_enter_change (AttuneRun *run, int step)
{
  run->state->step = step;
  run->state->extra = 0;
  attune_run_enter (run, ATTUNE_MOMENT_CHANGE, ATTUNE_PLAN_CHANGE_US);
}

void
attune_run_enter_step (AttuneRun *run, int step_number)
{
  AttuneState *state = run->state;
  const AttunePlanStep *step = attune_plan_get_step (run->plan, state->part, step_number);
  gboolean check = step->kind == ATTUNE_STEP_CHECK;
  AttuneEvent *event;

  state->step = step_number;
  state->extra = 0;
  state->done_us = 0;
  attune_run_enter (run, check ? ATTUNE_MOMENT_CHECK : ATTUNE_MOMENT_STROKE,
                    state->own_pace && !check ? -1 : attune_state_get_step_us (state, step));

  event = attune_run_derive (run, check ? ATTUNE_EVENT_CHECKED : ATTUNE_EVENT_STEP_BEGAN);
  event->part = state->part;
  event->step = step_number;
  if (check)
    return;
  event->region = step->on;
  event->side = attune_state_get_side (state, step);
  event->id = g_intern_string (step->stroke_id);
}

void
attune_run_enter_hold (AttuneRun *run)
{
  run->state->permit = ATTUNE_PART_NONE;
  attune_run_enter (run, ATTUNE_MOMENT_HOLD, ATTUNE_MACHINE_HOLD_US);
  attune_run_derive (run, ATTUNE_EVENT_HELD)->part = run->state->part;
  attune_run_sign (run, ATTUNE_SIGN_HOLD);
}

void
attune_run_enter_choice (AttuneRun *run)
{
  run->state->permit = ATTUNE_PART_NONE;
  attune_run_enter (run, ATTUNE_MOMENT_CHOICE, -1);
}

void
attune_run_enter_still (AttuneRun *run)
{
  run->state->permit = ATTUNE_PART_NONE;
  attune_run_enter (run, ATTUNE_MOMENT_STILL, ATTUNE_MACHINE_STILL_US);
  attune_run_sign (run, ATTUNE_SIGN_HOLD);
}

/* A no about this part. The first no of a session at its very first question, and every second
 * small one, is a big one: comfort comes first. */
void
attune_run_hear_no (AttuneRun *run)
{
  AttuneState *state = run->state;
  AttuneRegions own = attune_plan_part_get_own (attune_plan_get_part (run->plan, state->part));
  gboolean again = state->parts[state->part] == ATTUNE_PART_REFUSED;
  gboolean big = again || state->welcome == ATTUNE_REGIONS_NONE || state->noes > 0;

  state->permit = ATTUNE_PART_NONE;
  state->declined |= own;
  state->welcome &= ~own;
  state->outcome = ATTUNE_OUTCOME_BABY_NO;
  state->parts[state->part] = big && !again ? ATTUNE_PART_REFUSED : ATTUNE_PART_DECLINED;
  if (big) {
    state->refusals++;
    state->refused_us = state->now_us;
  } else {
    state->noes++;
  }
  derive_region (run, ATTUNE_EVENT_DECLINED, state->part);
}

/* Back from advice or a short pause into what it covered, with the time that was left. */
void
attune_run_reenter (AttuneRun *run, AttuneMoment moment)
{
  gboolean warned = run->state->warned;

  attune_run_enter (run, moment, run->state->left_us);
  run->state->warned = warned;
}

/* What an interruption covers goes on afterwards from where it was. */
void
attune_run_keep_time (AttuneRun *run)
{
  AttuneState *state = run->state;

  state->left_us = state->deadline_us < 0 ? -1 : state->deadline_us - state->now_us;
  if (state->moment == ATTUNE_MOMENT_STROKE && state->left_us < 0)
    state->done_us += state->now_us - state->entered_us;
}

void
attune_run_enter_pause (AttuneRun *run)
{
  AttuneState *state = run->state;

  state->pause_under = state->moment;
  state->paused_us = state->now_us;
  if (state->moment != ATTUNE_MOMENT_ADVICE)
    attune_run_keep_time (run);
  gboolean warned = state->warned;
  attune_run_enter (run, ATTUNE_MOMENT_PAUSED, ATTUNE_MACHINE_LEFT_US);
  state->warned = warned;
}

void
attune_run_finish_part (AttuneRun *run)
{
  run->state->parts[run->state->part] = ATTUNE_PART_LEFT;
  attune_run_enter_next_part (run);
}

static gboolean
is_other_side (AttuneSide a, AttuneSide b)
{
  return (a == ATTUNE_SIDE_RIGHT && b == ATTUNE_SIDE_LEFT) ||
         (a == ATTUNE_SIDE_LEFT && b == ATTUNE_SIDE_RIGHT);
}

void
attune_run_finish_step (AttuneRun *run)
{
  AttuneState *state = run->state;
  AttuneSide side = attune_state_get_side (state, attune_state_get_plan_step (state, run->plan));
  int next = attune_state_find_step (state, run->plan, state->part, state->step + 1);
  const AttunePlanStep *coming = attune_plan_get_step (run->plan, state->part, next);

  attune_run_enter_change (run, next);
  attune_run_sign (run,
                   coming != NULL && is_other_side (side, attune_state_get_side (state, coming))
                       ? ATTUNE_SIGN_OTHER_SIDE
                       : ATTUNE_SIGN_CHANGE);
}

void
attune_run_finish_change (AttuneRun *run)
{
  AttuneState *state = run->state;

  if (attune_state_get_plan_step (state, run->plan) != NULL) {
    attune_run_enter_step (run, state->step);
    return;
  }

  attune_run_finish_part (run);
}
