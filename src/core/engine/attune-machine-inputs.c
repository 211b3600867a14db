/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What each input does. Every function lists the moments in which the input means something and
 * refuses it in all others. */
#include "config.h"

#include "engine/attune-machine-private.h"

static gboolean
is_running (AttuneMoment moment)
{
  return moment != ATTUNE_MOMENT_PREPARE && moment != ATTUNE_MOMENT_ENDED;
}

static AttuneOutcome
outcome_of_choice (const AttuneState *state)
{
  return state->outcome == ATTUNE_OUTCOME_NONE ? ATTUNE_OUTCOME_PARENT : state->outcome;
}

gboolean
attune_input_begin (AttuneRun *run, const AttuneEvent *input)
{
  if (run->state->moment != ATTUNE_MOMENT_PREPARE)
    return FALSE;

  attune_run_enter_next_part (run);
  return TRUE;
}

static void
answer_yes (AttuneRun *run)
{
  AttuneState *state = run->state;

  state->permit = state->part;
  state->declined &= ~attune_plan_part_get_own (attune_plan_get_part (run->plan, state->part));
  state->welcome |= attune_state_get_asked (state, run->plan, state->part);
  state->outcome = ATTUNE_OUTCOME_NONE;
  state->parts[state->part] = ATTUNE_PART_AHEAD;
  attune_run_enter_change (run,
                           attune_state_find_step (state, run->plan, state->part, state->step));
}

static void
answer_unsure (AttuneRun *run)
{
  run->state->unsure++;
  if (run->state->unsure == 1)
    attune_run_enter_hold (run);
  else {
    run->state->unsure = 2;
    run->state->parts[run->state->part] = ATTUNE_PART_LEFT;
    attune_run_enter_choice (run);
  }
}

static gboolean
answer_question (AttuneRun *run, AttuneAnswer answer)
{
  /* An answer in the first second may be the echo of the key before. */
  if (run->state->now_us - run->state->entered_us < ATTUNE_MACHINE_ANSWER_GUARD_US)
    return FALSE;

  switch (answer) {
  case ATTUNE_ANSWER_YES:
    answer_yes (run);
    return TRUE;
  case ATTUNE_ANSWER_UNSURE:
    answer_unsure (run);
    return TRUE;
  case ATTUNE_ANSWER_NO:
    attune_run_hear_no (run);
    attune_run_enter_choice (run);
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
attune_input_answered (AttuneRun *run, const AttuneEvent *input)
{
  AttuneMoment moment = run->state->moment;

  if (moment == ATTUNE_MOMENT_ASK)
    return answer_question (run, (AttuneAnswer) input->number);
  if (input->number != ATTUNE_ANSWER_NO)
    return FALSE;

  if (moment == ATTUNE_MOMENT_HOLD) {
    attune_run_hear_no (run);
    attune_run_enter_choice (run);
    return TRUE;
  }
  if (attune_moment_touches (moment)) {
    attune_run_hear_no (run);
    attune_run_enter_close (run, ATTUNE_OUTCOME_BABY_NO);
    return TRUE;
  }

  return FALSE;
}

static gboolean
choose_part (AttuneRun *run, int part)
{
  AttuneState *state = run->state;

  if (!is_running (state->moment) || part < 0 || part >= (int) run->plan->parts->len ||
      (state->moment == ATTUNE_MOMENT_ASK && state->part == part) ||
      !attune_state_can_ask (state, run->plan, part, state->now_us))
    return FALSE;

  attune_run_enter_ask (run, part);
  return TRUE;
}

static gboolean
choose_again (AttuneRun *run)
{
  AttuneMoment moment = run->state->moment;

  if (moment != ATTUNE_MOMENT_HOLD && moment != ATTUNE_MOMENT_CHOICE &&
      moment != ATTUNE_MOMENT_STILL)
    return FALSE;

  return choose_part (run, run->state->part);
}

gboolean
attune_input_chose (AttuneRun *run, const AttuneEvent *input)
{
  AttuneMoment moment = run->state->moment;

  switch ((AttuneChoice) input->number) {
  case ATTUNE_CHOICE_OTHER_PART:
    return choose_part (run, input->part);
  case ATTUNE_CHOICE_ASK_AGAIN:
    return choose_again (run);
  case ATTUNE_CHOICE_JUST_HOLD:
    if (moment == ATTUNE_MOMENT_STILL || moment == ATTUNE_MOMENT_ENDED)
      return FALSE;
    attune_run_enter_still (run);
    return TRUE;
  case ATTUNE_CHOICE_CLOSE:
    if (!is_running (moment) || moment == ATTUNE_MOMENT_CLOSE)
      return FALSE;
    attune_run_enter_close (run, outcome_of_choice (run->state));
    return TRUE;
  default:
    return FALSE;
  }
}

/* Three subtle signs of a break within ten seconds ask for a stop, as one loud one does. */
static gboolean
is_third_subtle (AttuneState *state, AttuneCueGroup group)
{
  gboolean third;

  if (group != ATTUNE_CUE_DISENGAGED_SUBTLE)
    return FALSE;

  third = state->ds_seen_us[0] >= 0 &&
          state->now_us - state->ds_seen_us[0] <= ATTUNE_MACHINE_TOGETHER_US;
  state->ds_seen_us[0] = state->ds_seen_us[1];
  state->ds_seen_us[1] = state->now_us;
  return third;
}

static void
freeze_step (AttuneRun *run)
{
  AttuneState *state = run->state;

  state->under = state->moment;
  attune_run_keep_time (run);
  state->advised_us = state->now_us;
  state->advice = ATTUNE_ADVICE_ON;
  attune_run_enter (run, ATTUNE_MOMENT_ADVICE, -1);
}

static void
weigh_cue (AttuneState *state, AttuneAdvice advice, gboolean third)
{
  if (state->now_us - state->advised_us > ATTUNE_MACHINE_TOGETHER_US) {
    state->advice = ATTUNE_ADVICE_ON;
    state->advised_us = state->now_us;
  }
  state->advice = MAX (state->advice, advice);
  if (third)
    state->advice = MAX (state->advice, ATTUNE_ADVICE_STOP);
  if (state->advice >= ATTUNE_ADVICE_REGION)
    state->permit = ATTUNE_PART_NONE;
}

gboolean
attune_input_cue_seen (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;
  AttuneCueGroup group = attune_event_get_cue_group (input);
  gboolean third;

  if (state->moment == ATTUNE_MOMENT_ENDED)
    return FALSE;

  if (group == ATTUNE_CUE_DISENGAGED_POTENT)
    state->permit = ATTUNE_PART_NONE;
  third = is_third_subtle (state, group);
  if (attune_moment_touches (state->moment))
    freeze_step (run);
  if (state->moment == ATTUNE_MOMENT_ADVICE)
    weigh_cue (state, attune_event_get_cue_advice (input), third);
  else if (state->moment == ATTUNE_MOMENT_HOLD && group == ATTUNE_CUE_DISENGAGED_POTENT)
    attune_run_enter_choice (run);

  return TRUE;
}

static gboolean
carry_on (AttuneRun *run)
{
  if (run->state->permit != run->state->part)
    return FALSE;

  attune_run_reenter (run, run->state->under);
  return TRUE;
}

static void
set_tempo (AttuneRun *run, int tempo)
{
  AttuneState *state = run->state;

  tempo = CLAMP (tempo, 50, 150);
  if (state->moment == ATTUNE_MOMENT_STROKE && state->deadline_us >= 0) {
    state->deadline_us = state->now_us +
                         (state->deadline_us - state->now_us) * state->tempo / tempo;
  } else if (state->moment == ATTUNE_MOMENT_STROKE) {
    attune_run_keep_time (run);
    state->done_us = state->done_us * state->tempo / tempo;
    state->entered_us = state->now_us;
  }
  state->tempo = tempo;
}

static gboolean
soften (AttuneRun *run)
{
  if (!carry_on (run))
    return FALSE;

  run->state->soften = MIN (run->state->soften + 1, 2);
  set_tempo (run, run->state->tempo - 10);
  return TRUE;
}

gboolean
attune_input_advised (AttuneRun *run, const AttuneEvent *input)
{
  if (run->state->moment != ATTUNE_MOMENT_ADVICE)
    return FALSE;

  switch ((AttuneAdvised) input->number) {
  case ATTUNE_ADVISED_ON:
    return carry_on (run);
  case ATTUNE_ADVISED_SOFTEN:
    return soften (run);
  case ATTUNE_ADVISED_HOLD:
    attune_run_enter_hold (run);
    return TRUE;
  case ATTUNE_ADVISED_REGION:
    attune_run_hear_no (run);
    attune_run_enter_choice (run);
    return TRUE;
  case ATTUNE_ADVISED_STOP:
    attune_run_hear_no (run);
    attune_run_enter_close (run, ATTUNE_OUTCOME_BABY_NO);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
can_pause (AttuneMoment moment)
{
  return moment == ATTUNE_MOMENT_ASK || moment == ATTUNE_MOMENT_ADVICE ||
         moment == ATTUNE_MOMENT_HOLD || moment == ATTUNE_MOMENT_CHOICE ||
         moment == ATTUNE_MOMENT_STILL || attune_moment_touches (moment);
}

gboolean
attune_input_paused (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;

  if (!can_pause (state->moment))
    return input->number == ATTUNE_PAUSED_BY_SLEEP && state->moment != ATTUNE_MOMENT_ENDED;

  attune_run_enter_pause (run);
  if (input->id != NULL) /* hands left the baby for a nappy or somebody else: ask again */
    state->permit = ATTUNE_PART_NONE;
  return TRUE;
}

gboolean
attune_input_resumed (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;
  AttuneMoment under = state->pause_under;
  gboolean touched = attune_moment_touches (under) || under == ATTUNE_MOMENT_ADVICE;
  gboolean brief = state->now_us - state->paused_us <= ATTUNE_MACHINE_PERMIT_PAUSE_US;

  if (state->moment != ATTUNE_MOMENT_PAUSED)
    return FALSE;

  if (!touched && (brief || under != ATTUNE_MOMENT_ASK))
    attune_run_reenter (run, under);
  else if (touched && attune_state_get_plan_step (state, run->plan) == NULL)
    attune_run_finish_part (run);
  else if (brief && under != ATTUNE_MOMENT_ADVICE && state->permit == state->part)
    attune_run_reenter (run, under);
  else if (attune_state_can_ask (state, run->plan, state->part, state->now_us))
    attune_run_enter_ask (run, state->part);
  else
    attune_run_enter_next_part (run);
  return TRUE;
}

gboolean
attune_input_restored (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;

  if (!is_running (state->moment))
    return FALSE;

  state->permit = ATTUNE_PART_NONE;
  if (can_pause (state->moment))
    attune_run_enter_pause (run);
  return TRUE;
}

gboolean
attune_input_skipped (AttuneRun *run, const AttuneEvent *input)
{
  switch (run->state->moment) {
  case ATTUNE_MOMENT_CHANGE:
    attune_run_finish_change (run);
    return TRUE;
  case ATTUNE_MOMENT_STROKE:
  case ATTUNE_MOMENT_CHECK:
    attune_run_finish_step (run);
    return TRUE;
  case ATTUNE_MOMENT_HOLD:
    attune_run_enter_ask (run, run->state->part);
    return TRUE;
  case ATTUNE_MOMENT_STILL:
    attune_run_enter_close (run, outcome_of_choice (run->state));
    return TRUE;
  case ATTUNE_MOMENT_CLOSE:
    attune_run_enter_ended (run, run->state->outcome);
    return TRUE;
  case ATTUNE_MOMENT_PREPARE:
  case ATTUNE_MOMENT_ASK: /* next never answers */
  case ATTUNE_MOMENT_ADVICE:
  case ATTUNE_MOMENT_CHOICE:
  case ATTUNE_MOMENT_PAUSED:
  case ATTUNE_MOMENT_ENDED:
  default:
    return FALSE;
  }
}

/* An echo of the key that ended the stroke before does not end this one. */
gboolean
attune_input_went_on (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;

  if (!state->own_pace || state->moment != ATTUNE_MOMENT_STROKE ||
      state->now_us - state->entered_us < ATTUNE_MACHINE_ANSWER_GUARD_US)
    return FALSE;

  attune_run_finish_step (run);
  return TRUE;
}

static int
find_part_before (const AttuneState *state, const AttunePlan *plan)
{
  for (int part = state->part - 1; part >= 0; part--) {
    if (attune_state_can_ask (state, plan, part, state->now_us))
      return part;
  }

  return ATTUNE_PART_NONE;
}

static void
go_back_in_part (AttuneRun *run)
{
  AttuneState *state = run->state;
  const AttunePlanStep *step = attune_state_get_plan_step (state, run->plan);
  gboolean changing = state->moment == ATTUNE_MOMENT_CHANGE;
  gint64 done_us = changing ? 0 : attune_state_get_done_us (state, step, state->now_us);
  int before = attune_state_find_step_before (state, run->plan, state->part, state->step);
  int part_before = find_part_before (state, run->plan);

  if (!changing && done_us > ATTUNE_MACHINE_BACK_US)
    attune_run_enter_step (run, state->step);
  else if (before >= 0)
    attune_run_enter_step (run, before);
  else if (part_before != ATTUNE_PART_NONE)
    attune_run_enter_ask (run, part_before);
  else if (step != NULL)
    attune_run_enter_step (run, state->step);
}

gboolean
attune_input_went_back (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;

  if (state->moment == ATTUNE_MOMENT_ADVICE)
    return carry_on (run);
  if (state->moment == ATTUNE_MOMENT_CLOSE && state->part != ATTUNE_PART_NONE)
    return choose_part (run, state->part);
  if (!attune_moment_touches (state->moment))
    return FALSE;

  go_back_in_part (run);
  return TRUE;
}

static gboolean
change_repetitions (AttuneRun *run, int by)
{
  AttuneState *state = run->state;
  const AttunePlanStep *step = attune_state_get_plan_step (state, run->plan);
  gint64 beat_us;

  if (state->moment != ATTUNE_MOMENT_STROKE || state->own_pace || ABS (state->extra + by) > 12)
    return FALSE;

  beat_us = attune_state_get_beat_us (state, step);
  if (by < 0 && (state->deadline_us - state->now_us <= beat_us ||
                 (int) step->repetitions + state->extra <= 1))
    return FALSE;

  state->extra += by;
  state->deadline_us += by * beat_us;
  state->warned = FALSE;
  return TRUE;
}

static gboolean
change_side (AttuneRun *run)
{
  AttuneState *state = run->state;
  const AttunePlanStep *step = attune_state_get_plan_step (state, run->plan);

  if (state->moment != ATTUNE_MOMENT_ASK && !attune_moment_touches (state->moment))
    return FALSE;

  state->mirrored = !state->mirrored;
  if (state->moment == ATTUNE_MOMENT_STROKE && step->side != ATTUNE_SIDE_NONE)
    attune_run_enter_step (run, state->step); /* each side has its full time */
  return TRUE;
}

/* What is left of a stroke that begins to have its time; where that is over, of this repetition. */
static gint64
get_left_us (const AttuneState *state, const AttunePlanStep *step)
{
  gint64 done_us = attune_state_get_done_us (state, step, state->now_us);
  gint64 left_us = attune_state_get_step_us (state, step) - done_us;
  gint64 beat_us = attune_state_get_beat_us (state, step);

  return left_us > 0 ? left_us : beat_us - done_us % beat_us;
}

static gboolean
set_own_pace (AttuneRun *run, gboolean own_pace)
{
  AttuneState *state = run->state;
  const AttunePlanStep *step = attune_state_get_plan_step (state, run->plan);
  gint64 left_us = -1;

  if (state->moment == ATTUNE_MOMENT_ENDED || state->own_pace == own_pace)
    return FALSE;

  state->own_pace = own_pace;
  if (!attune_state_is_in_stroke (state))
    return TRUE;
  if (own_pace)
    state->done_us = attune_state_get_done_us (state, step, state->now_us);
  else
    left_us = get_left_us (state, step);

  state->warned = FALSE;
  if (state->moment != ATTUNE_MOMENT_STROKE)
    state->left_us = left_us;
  else
    attune_run_enter (run, ATTUNE_MOMENT_STROKE, left_us);
  return TRUE;
}

gboolean
attune_input_changed (AttuneRun *run, const AttuneEvent *input)
{
  AttuneChange change = (AttuneChange) input->number;
  gboolean touches = attune_moment_touches (run->state->moment);

  switch (change) {
  case ATTUNE_CHANGE_SLOWER:
  case ATTUNE_CHANGE_FASTER:
    if (touches)
      set_tempo (run, run->state->tempo + (change == ATTUNE_CHANGE_FASTER ? 10 : -10));
    return touches;
  case ATTUNE_CHANGE_MORE:
    return change_repetitions (run, 1);
  case ATTUNE_CHANGE_LESS:
    return change_repetitions (run, -1);
  case ATTUNE_CHANGE_SIDE:
    return change_side (run);
  case ATTUNE_CHANGE_OWN_PACE:
  case ATTUNE_CHANGE_CLOCK:
    return set_own_pace (run, change == ATTUNE_CHANGE_OWN_PACE);
  default:
    return FALSE;
  }
}

gboolean
attune_input_barred (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;

  if (state->moment == ATTUNE_MOMENT_ENDED)
    return FALSE;

  state->barred = TRUE;
  if (state->moment == ATTUNE_MOMENT_PREPARE)
    attune_run_enter_ended (run, ATTUNE_OUTCOME_NOT_CALM);
  else if (state->moment != ATTUNE_MOMENT_CLOSE)
    attune_run_enter_close (run, ATTUNE_OUTCOME_NOT_CALM);
  return TRUE;
}

gboolean
attune_input_stopped (AttuneRun *run, const AttuneEvent *input)
{
  AttuneState *state = run->state;
  AttuneOutcome outcome = (AttuneOutcome) input->number;

  if (state->moment == ATTUNE_MOMENT_ENDED)
    return FALSE;

  if (outcome == ATTUNE_OUTCOME_CRYING) { /* comfort first, as after a big no */
    state->refusals++;
    state->refused_us = state->now_us;
  }
  if (state->moment == ATTUNE_MOMENT_PREPARE)
    attune_run_enter_ended (run, outcome);
  else if (state->moment == ATTUNE_MOMENT_CLOSE && outcome == ATTUNE_OUTCOME_PARENT)
    attune_run_enter_ended (run, state->outcome);
  else
    attune_run_enter_close (run, outcome);
  return TRUE;
}
