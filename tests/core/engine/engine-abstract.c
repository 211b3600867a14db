/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "engine-abstract.h"

#include <string.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define NOW (1000 * SECOND)
#define MAX_PACKED_PARTS 8
#define EVERY_REGION ((AttuneRegions) 0xff)

/* Forgetting */

static gint64
forget (gint64 us)
{
  return us < 0 ? -1 : 0;
}

static void
forget_times (AttuneState *state)
{
  /* Whose pace it is makes no other state: a stroke that waits is one with its time to come. */
  if (state->own_pace && state->moment == ATTUNE_MOMENT_STROKE)
    state->deadline_us = 0;
  else if (state->own_pace && attune_state_is_in_stroke (state))
    state->left_us = 0;
  state->own_pace = FALSE;
  state->now_us = state->entered_us = state->paused_us = state->advised_us = state->done_us = 0;
  state->deadline_us = forget (state->deadline_us);
  state->left_us = forget (state->left_us);
  state->refused_us = forget (state->refused_us);
  state->ds_seen_us[0] = forget (state->ds_seen_us[0]);
  state->ds_seen_us[1] = forget (state->ds_seen_us[1]);
  memset (state->spent_us, 0, sizeof state->spent_us);
  state->warned = state->mirrored = FALSE;
  state->tempo = 100;
  state->extra = 0;
  state->soften = 0;
  state->noes = MIN (state->noes, 1);
  state->refusals = MIN (state->refusals, 2);
}

/* What is left over from moments that are past is never read again before it is set anew. */
static void
forget_leftovers (AttuneState *state)
{
  gboolean paused = state->moment == ATTUNE_MOMENT_PAUSED;
  gboolean advising = state->moment == ATTUNE_MOMENT_ADVICE ||
                      (paused && state->pause_under == ATTUNE_MOMENT_ADVICE);

  if (!paused)
    state->pause_under = ATTUNE_MOMENT_PREPARE;
  if (!advising) {
    state->under = ATTUNE_MOMENT_PREPARE;
    state->advice = ATTUNE_ADVICE_ON;
  }
  if (!paused && !advising)
    state->left_us = -1;
  state->outcome = ATTUNE_OUTCOME_NONE;
  if (state->moment != ATTUNE_MOMENT_ENDED)
    return;
  attune_state_init (state, NULL);
  state->moment = ATTUNE_MOMENT_ENDED;
}

static void
forget_counts (AttuneState *state)
{
  state->unsure = state->noes = state->refusals = 0;
  state->welcome = ATTUNE_REGIONS_NONE;
  state->advice = ATTUNE_ADVICE_ON;
  state->refused_us = state->ds_seen_us[0] = state->ds_seen_us[1] = -1;
}

void
abstract_forget (AttuneState *state, Grain grain)
{
  forget_times (state);
  forget_leftovers (state);
  if (grain == ABSTRACT_COARSE)
    forget_counts (state);
}

/* Giving back */

static void
give_guesses (AttuneState *state, Ages ages)
{
  state->unsure = (ages & GUESS_UNSURE) != 0 ? 1 : 0;
  state->welcome = (ages & GUESS_WELCOME) != 0 ? EVERY_REGION : ATTUNE_REGIONS_NONE;
  state->refusals = (ages & GUESS_ENOUGH) != 0 ? 2 : 0;
  if ((ages & GUESS_THIRD) != 0)
    state->ds_seen_us[0] = state->ds_seen_us[1] = 0;
}

static void
give_own_pace (AttuneState *state, Ages ages)
{
  state->own_pace = TRUE;
  if (!attune_state_is_in_stroke (state))
    return;

  state->done_us = (ages & AGE_FRESH_STEP) != 0 ? 0 : 4 * SECOND;
  if (state->moment == ATTUNE_MOMENT_STROKE)
    state->deadline_us = -1;
  else
    state->left_us = -1;
}

/* Times for a forgotten state, such that the machine finds in them what @ages says. */
void
abstract_give (AttuneState *state, const AttunePlan *plan, Ages ages, Grain grain)
{
  const AttunePlanStep *step = attune_state_get_plan_step (state, plan);
  gint64 step_us = step != NULL ? attune_state_get_step_us (state, step) : 4 * SECOND;

  if (grain == ABSTRACT_COARSE)
    give_guesses (state, ages);
  state->now_us = NOW;
  state->entered_us = NOW - ((ages & AGE_OLD) != 0 ? 2 * SECOND : 0);
  state->paused_us = NOW - ((ages & AGE_LONG_PAUSE) != 0 ? 121 : 1) * SECOND;
  state->advised_us = NOW - ((ages & AGE_READ_ANEW) != 0 ? 11 : 1) * SECOND;
  if (state->refused_us >= 0)
    state->refused_us = NOW - ((ages & AGE_CALM) != 0 ? 301 : 1) * SECOND;
  for (guint i = 0; i < 2; i++) {
    if (state->ds_seen_us[i] >= 0)
      state->ds_seen_us[i] = NOW - ((ages & AGE_APART) != 0 ? 11 : 1) * SECOND;
  }
  if (state->deadline_us >= 0)
    state->deadline_us = NOW + step_us - ((ages & AGE_FRESH_STEP) != 0 ? 0 : 4 * SECOND);
  if (state->left_us >= 0)
    state->left_us = SECOND;
  if ((ages & AGE_OWN_PACE) != 0)
    give_own_pace (state, ages);
}

static Ages
read_guesses (const AttuneState *state)
{
  gboolean calm = state->now_us - state->refused_us >= ATTUNE_MACHINE_CALM_US;
  Ages ages = 0;

  if (state->unsure > 0)
    ages |= GUESS_UNSURE;
  if (state->welcome != ATTUNE_REGIONS_NONE && state->noes == 0)
    ages |= GUESS_WELCOME;
  if (state->refusals > 1 || (state->refusals == 1 && !calm))
    ages |= GUESS_ENOUGH;
  if (state->ds_seen_us[0] >= 0 &&
      state->now_us - state->ds_seen_us[0] <= ATTUNE_MACHINE_TOGETHER_US)
    ages |= GUESS_THIRD;

  return ages;
}

/* What the machine would find in the times, and in the counts, of a real state. */
Ages
abstract_read (const AttuneState *state, const AttunePlan *plan, Grain grain)
{
  const AttunePlanStep *step = attune_state_get_plan_step (state, plan);
  gint64 now_us = state->now_us;
  Ages ages = grain == ABSTRACT_COARSE ? read_guesses (state) : 0;

  if (now_us - state->entered_us >= ATTUNE_MACHINE_ANSWER_GUARD_US)
    ages |= AGE_OLD;
  if (now_us - state->paused_us > ATTUNE_MACHINE_PERMIT_PAUSE_US)
    ages |= AGE_LONG_PAUSE;
  if (now_us - state->refused_us >= ATTUNE_MACHINE_CALM_US)
    ages |= AGE_CALM;
  if (now_us - state->ds_seen_us[0] > ATTUNE_MACHINE_TOGETHER_US)
    ages |= AGE_APART;
  if (step != NULL && attune_state_get_done_us (state, step, now_us) <= ATTUNE_MACHINE_BACK_US)
    ages |= AGE_FRESH_STEP;
  if (state->own_pace)
    ages |= AGE_OWN_PACE;
  if (now_us - state->advised_us > ATTUNE_MACHINE_TOGETHER_US)
    ages |= AGE_READ_ANEW;

  return ages;
}

static Ages
get_guesses_that_matter (const AttuneEvent *input)
{
  switch ((int) input->kind) {
  case ATTUNE_EVENT_ANSWERED:
    return GUESS_UNSURE | GUESS_WELCOME;
  case ATTUNE_EVENT_ADVISED:
    return GUESS_WELCOME;
  case ATTUNE_EVENT_CUE:
    return GUESS_THIRD;
  default:
    return GUESS_ENOUGH;
  }
}

Ages
abstract_get_ages_that_matter (const AttuneEvent *input, Grain grain)
{
  Ages ages = grain == ABSTRACT_COARSE ? get_guesses_that_matter (input) : AGE_CALM;

  if (input->kind == ATTUNE_EVENT_ANSWERED || input->kind == ATTUNE_EVENT_WENT_ON)
    ages |= AGE_OLD;
  if (input->kind == ATTUNE_EVENT_WENT_ON)
    ages |= AGE_OWN_PACE;
  if (input->kind == ATTUNE_EVENT_RESUMED)
    ages |= AGE_LONG_PAUSE;
  if (input->kind == ATTUNE_EVENT_CUE && grain == ABSTRACT_FINE)
    ages |= AGE_APART | AGE_READ_ANEW;
  if (input->kind == ATTUNE_EVENT_WENT_BACK || input->kind == ATTUNE_EVENT_CHANGED)
    ages |= AGE_FRESH_STEP;

  return ages;
}

/* Packing */

static guint8
pack_flags (const AttuneState *state)
{
  return (guint8) ((state->barred ? 1 : 0) | (state->deadline_us < 0 ? 2 : 0) |
                   (state->left_us < 0 ? 4 : 0) | (state->refused_us < 0 ? 8 : 0) |
                   (state->ds_seen_us[0] < 0 ? 16 : 0) | (state->ds_seen_us[1] < 0 ? 32 : 0));
}

static void
unpack_flags (AttuneState *state, guint8 flags)
{
  state->barred = (flags & 1) != 0;
  state->deadline_us = (flags & 2) != 0 ? -1 : 0;
  state->left_us = (flags & 4) != 0 ? -1 : 0;
  state->refused_us = (flags & 8) != 0 ? -1 : 0;
  state->ds_seen_us[0] = (flags & 16) != 0 ? -1 : 0;
  state->ds_seen_us[1] = (flags & 32) != 0 ? -1 : 0;
}

Packed
abstract_pack (const AttuneState *state, const Monitor *monitor)
{
  Packed packed = { { (guint8) state->moment, (guint8) (state->part + 1), (guint8) state->step,
                      (guint8) (state->permit + 1), (guint8) state->unsure, (guint8) state->under,
                      (guint8) state->pause_under, (guint8) state->declined,
                      (guint8) state->welcome, (guint8) state->noes, (guint8) state->refusals,
                      (guint8) state->advice, pack_flags (state), (guint8) (monitor->asked + 1),
                      (guint8) (monitor->permitted + 1), (guint8) monitor->open,
                      (guint8) monitor->named, (guint8) monitor->declined } };

  memcpy (packed.bytes + 18, state->parts, MAX_PACKED_PARTS);
  return packed;
}

void
abstract_unpack (const Packed *packed, AttuneState *state, Monitor *monitor)
{
  const guint8 *bytes = packed->bytes;

  attune_state_init (state, NULL);
  state->moment = bytes[0];
  state->part = bytes[1] - 1;
  state->step = bytes[2];
  state->permit = bytes[3] - 1;
  state->unsure = bytes[4];
  state->under = bytes[5];
  state->pause_under = bytes[6];
  state->declined = bytes[7];
  state->welcome = bytes[8];
  state->noes = bytes[9];
  state->refusals = bytes[10];
  state->advice = bytes[11];
  unpack_flags (state, bytes[12]);
  monitor_init (monitor);
  monitor->asked = bytes[13] - 1;
  monitor->permitted = bytes[14] - 1;
  monitor->open = bytes[15];
  monitor->named = bytes[16];
  monitor->declined = bytes[17];
  memcpy (state->parts, bytes + 18, MAX_PACKED_PARTS);
}
