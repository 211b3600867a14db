/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-show.h"

static const char *const ids[ATTUNE_N_SHOWS] = { "all", "names", "questions" };

/**
 * attune_show_to_id:
 * @show: how much
 *
 * Returns: (transfer none): the word it is kept under
 */
const char *
attune_show_to_id (AttuneShow show)
{
  g_return_val_if_fail (show < ATTUNE_N_SHOWS, NULL);

  return ids[show];
}

/**
 * attune_show_from_id:
 * @id: a word
 *
 * Returns: what is kept under @id; all of it where that is nothing
 */
AttuneShow
attune_show_from_id (const char *id)
{
  for (int show = 0; show < ATTUNE_N_SHOWS; show++) {
    if (g_str_equal (id, ids[show]))
      return show;
  }

  return ATTUNE_SHOW_ALL;
}

/* Returns: (nullable): the step, where it is a stroke */
static const AttunePlanStep *
find_step (AttuneEngine *engine)
{
  const AttunePlanStep *step = attune_state_get_plan_step (attune_engine_get_state (engine),
                                                           attune_engine_get_plan (engine));

  return step != NULL && step->kind == ATTUNE_STEP_STROKE ? step : NULL;
}

static gboolean
is_asked_for (const AttuneSessionShow *self, const AttuneState *state, const AttunePlanStep *step)
{
  return state->part == self->whole_part && g_strcmp0 (step->stroke_id, self->whole_stroke) == 0;
}

/**
 * attune_session_show_get_now:
 * @self: what was chosen
 * @engine: a session
 *
 * A stroke that leaves something out today, as it had a no, is not the one that is known by heart:
 * it is always shown whole.
 *
 * Returns: how much is shown of this moment
 */
AttuneShow
attune_session_show_get_now (const AttuneSessionShow *self, AttuneEngine *engine)
{
  const AttuneState *state = attune_engine_get_state (engine);
  const AttunePlanStep *step = find_step (engine);

  if ((state->moment != ATTUNE_MOMENT_CHANGE && state->moment != ATTUNE_MOMENT_STROKE) ||
      step == NULL || is_asked_for (self, state, step) || attune_state_lifts_over (state, step))
    return ATTUNE_SHOW_ALL;

  return self->chosen;
}

/**
 * attune_session_show_is_for_questions:
 * @self: what was chosen
 *
 * Returns: whether nothing is heard from stroke to stroke either
 */
gboolean
attune_session_show_is_for_questions (const AttuneSessionShow *self)
{
  return self->chosen == ATTUNE_SHOW_QUESTIONS && self->whole_stroke == NULL;
}

/**
 * attune_session_show_whole:
 * @self: what was chosen
 * @engine: a session
 *
 * Shows this stroke whole, on either side, until another one comes.
 */
void
attune_session_show_whole (AttuneSessionShow *self, AttuneEngine *engine)
{
  const AttunePlanStep *step = find_step (engine);

  if (step == NULL)
    return;
  self->whole_stroke = g_intern_string (step->stroke_id);
  self->whole_part = attune_engine_get_state (engine)->part;
}

/**
 * attune_session_show_forget_past:
 * @self: what was chosen
 * @engine: a session
 *
 * To be called when the session has moved: what was asked for was asked for one stroke.
 */
void
attune_session_show_forget_past (AttuneSessionShow *self, AttuneEngine *engine)
{
  const AttunePlanStep *step = find_step (engine);

  if (step == NULL || !is_asked_for (self, attune_engine_get_state (engine), step))
    self->whole_stroke = NULL;
}
