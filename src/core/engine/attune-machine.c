/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How a session moves: by an input, or by the time of a moment coming. Only attune_run_enter_ask()
 * leads into a part, only a yes sets the permit, and whatever interrupts clears it: so no touch
 * begins without one. */
#include "config.h"

#include "engine/attune-machine-private.h"

static void
pass_time (AttuneState *state, gint64 until_us)
{
  if (until_us <= state->now_us)
    return;

  if (state->moment != ATTUNE_MOMENT_ENDED)
    state->spent_us[attune_moment_get_bucket (state->moment)] += until_us - state->now_us;
  state->now_us = until_us;
}

/* A stroke at one's own pace may take its usual time, and then waits like a question. */
static gint64
away_after_us (const AttuneState *state, const AttunePlan *plan)
{
  AttuneMoment moment = state->moment;

  if (moment == ATTUNE_MOMENT_STROKE)
    return ATTUNE_MACHINE_AWAY_US +
           attune_state_get_step_us (state, attune_state_get_plan_step (state, plan));
  if (moment == ATTUNE_MOMENT_ASK || moment == ATTUNE_MOMENT_ADVICE ||
      moment == ATTUNE_MOMENT_CHOICE)
    return ATTUNE_MACHINE_AWAY_US;
  if (moment == ATTUNE_MOMENT_STILL)
    return 6 * ATTUNE_MACHINE_AWAY_US;

  return -1;
}

static void
go_away (AttuneRun *run)
{
  attune_run_enter_pause (run);
  run->state->permit = ATTUNE_PART_NONE; /* where the hands are meanwhile, nobody knows */
  attune_run_derive (run, ATTUNE_EVENT_PAUSED)->number = ATTUNE_PAUSED_BY_AWAY;
}

static void
reach_deadline (AttuneRun *run)
{
  AttuneState *state = run->state;

  switch (state->moment) {
  case ATTUNE_MOMENT_CHANGE:
    attune_run_finish_change (run);
    break;
  case ATTUNE_MOMENT_STROKE:
  case ATTUNE_MOMENT_CHECK:
    attune_run_finish_step (run);
    break;
  case ATTUNE_MOMENT_HOLD:
    attune_run_sign (run, ATTUNE_SIGN_HOLD_OVER);
    if (attune_state_can_ask (state, run->plan, state->part, state->now_us))
      attune_run_enter_ask (run, state->part);
    else
      attune_run_enter_choice (run);
    break;
  case ATTUNE_MOMENT_STILL:
    state->deadline_us = -1;
    attune_run_sign (run, ATTUNE_SIGN_HOLD_OVER);
    break;
  case ATTUNE_MOMENT_PAUSED:
    attune_run_enter_ended (run, ATTUNE_OUTCOME_LEFT);
    break;
  case ATTUNE_MOMENT_CLOSE:
    attune_run_enter_ended (run, state->outcome);
    break;
  case ATTUNE_MOMENT_PREPARE:
  case ATTUNE_MOMENT_ASK: /* no question is ever answered by a clock */
  case ATTUNE_MOMENT_ADVICE:
  case ATTUNE_MOMENT_CHOICE:
  case ATTUNE_MOMENT_ENDED:
  default:
    g_assert_not_reached ();
  }
}

static gint64
get_ahead_us (const AttuneState *state)
{
  if (state->moment != ATTUNE_MOMENT_STROKE || state->warned || state->deadline_us < 0)
    return -1;

  return state->deadline_us - ATTUNE_MACHINE_AHEAD_US;
}

/**
 * attune_machine_get_due_us:
 * @self: a state
 * @plan: its plan
 *
 * Returns: when the state next changes, or gives a sign, without anybody doing anything; -1: never
 */
gint64
attune_machine_get_due_us (const AttuneState *self, const AttunePlan *plan)
{
  gint64 ahead_us = get_ahead_us (self);
  gint64 away_us;

  if (ahead_us > self->now_us)
    return ahead_us;
  if (self->deadline_us >= 0)
    return self->deadline_us;

  away_us = away_after_us (self, plan);
  return away_us < 0 ? -1 : self->entered_us + away_us;
}

/**
 * attune_machine_pass_due:
 * @self: a state
 * @plan: its plan
 *
 * Lets the moment of attune_machine_get_due_us() come. Where two come at one instant the earlier
 * is passed first and the other stays due.
 *
 * Returns: what followed from it
 */
AttuneStepResult
attune_machine_pass_due (AttuneState *self, const AttunePlan *plan)
{
  AttuneStepResult result = { .taken = TRUE };
  AttuneRun run = { self, plan, &result };
  gint64 due_us = attune_machine_get_due_us (self, plan);

  g_return_val_if_fail (due_us >= 0, result);

  pass_time (self, due_us);
  if (self->deadline_us < 0)
    go_away (&run);
  else if (due_us < self->deadline_us) {
    self->warned = TRUE;
    attune_run_sign (&run, ATTUNE_SIGN_CHANGE_AHEAD);
  } else
    reach_deadline (&run);

  return result;
}

/**
 * attune_machine_step:
 * @self: a state
 * @plan: its plan
 * @input: what the person or the world did; everything due before its time has been passed
 *
 * The one way in which a session moves. An input that means nothing in this moment changes nothing:
 * a caregiver may press anything.
 *
 * Returns: what followed from it
 */
AttuneStepResult
attune_machine_step (AttuneState *self, const AttunePlan *plan, const AttuneEvent *input)
{
  static gboolean (*const steps[ATTUNE_N_EVENT_KINDS]) (AttuneRun *, const AttuneEvent *) = {
    [ATTUNE_EVENT_BEGAN] = attune_input_begin,
    [ATTUNE_EVENT_ANSWERED] = attune_input_answered,
    [ATTUNE_EVENT_CHOSE] = attune_input_chose,
    [ATTUNE_EVENT_CUE] = attune_input_cue_seen,
    [ATTUNE_EVENT_ADVISED] = attune_input_advised,
    [ATTUNE_EVENT_PAUSED] = attune_input_paused,
    [ATTUNE_EVENT_RESUMED] = attune_input_resumed,
    [ATTUNE_EVENT_SKIPPED] = attune_input_skipped,
    [ATTUNE_EVENT_WENT_ON] = attune_input_went_on,
    [ATTUNE_EVENT_WENT_BACK] = attune_input_went_back,
    [ATTUNE_EVENT_CHANGED] = attune_input_changed,
    [ATTUNE_EVENT_BARRED] = attune_input_barred,
    [ATTUNE_EVENT_RESTORED] = attune_input_restored,
    [ATTUNE_EVENT_STOPPED] = attune_input_stopped,
  };
  AttuneStepResult result = { 0 };
  AttuneRun run = { self, plan, &result };
  AttuneState before = *self;

  pass_time (self, input->at_us);
  if (input->kind < ATTUNE_N_EVENT_KINDS && steps[input->kind] != NULL)
    result.taken = steps[input->kind](&run, input);
  if (!result.taken)
    *self = before;

  return result;
}

/**
 * attune_machine_leave_out_strokes:
 * @signs: the signs of a step
 * @state: the state after it
 * @plan: its plan
 *
 * For whoever knows a routine by heart and wants to hear of the questions alone.
 *
 * Returns: @signs without those that lead from stroke to stroke; a question, a look, the end of a
 *   part and of the whole keep theirs, and so does a stroke that leaves something out, as it is not
 *   the one that is known
 */
AttuneSigns
attune_machine_leave_out_strokes (AttuneSigns signs,
                                  const AttuneState *state,
                                  const AttunePlan *plan)
{
  const AttunePlanStep *step = attune_state_get_plan_step (state, plan);

  signs &= ~ATTUNE_SIGN_CHANGE_AHEAD;
  if (step != NULL && step->kind == ATTUNE_STEP_STROKE && !attune_state_lifts_over (state, step))
    signs &= ~(ATTUNE_SIGN_CHANGE | ATTUNE_SIGN_OTHER_SIDE);
  return signs;
}
