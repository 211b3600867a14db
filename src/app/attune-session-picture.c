/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-picture.h"

static AttuneMoment
get_picture_moment (const AttuneState *state)
{
  AttuneMoment moment = state->moment;

  if (moment == ATTUNE_MOMENT_PAUSED)
    moment = state->pause_under;
  if (moment == ATTUNE_MOMENT_ADVICE)
    moment = state->under;

  return moment;
}

static AttuneStroke *
find_stroke (const AttuneSessionContext *context)
{
  const AttunePlanStep *step = attune_state_get_plan_step (
      attune_engine_get_state (context->engine), attune_engine_get_plan (context->engine));

  return step == NULL || step->stroke_id == NULL
             ? NULL
             : attune_catalog_get_stroke (context->catalog, step->stroke_id);
}

/* Where hands may rest after a yes: the least private first, the face never. */
static gboolean
find_rest (const AttuneState *state, const AttunePlanPart *part, AttuneRegion *region)
{
  static const AttuneRegion order[] = { ATTUNE_REGION_LEGS, ATTUNE_REGION_CHEST, ATTUNE_REGION_BACK,
                                        ATTUNE_REGION_ARMS, ATTUNE_REGION_TUMMY };

  if (part != NULL && part->region != ATTUNE_REGION_FACE &&
      attune_regions_contain (state->welcome, part->region)) {
    *region = part->region;
    return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    *region = order[i];
    if (attune_regions_contain (state->welcome, order[i]))
      return TRUE;
  }

  return FALSE;
}

/* Hands rest where they were welcome; where nothing was, they are shown open, beside the baby. */
static void
show_rest (AttuneFigure *figure, const AttuneState *state, const AttunePlan *plan)
{
  const AttunePlanPart *part = state->part < 0 ? NULL : attune_plan_get_part (plan, state->part);
  AttuneRegion region = ATTUNE_REGION_WHOLE;
  gboolean welcome = find_rest (state, part, &region);

  attune_figure_show_rest (figure, region, welcome);
}

static void
show_touch (AttuneFigure *figure, const AttuneSessionContext *context, AttuneRegion region)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  AttuneStroke *stroke = find_stroke (context);
  const AttunePlanStep *step = attune_state_get_plan_step (
      state, attune_engine_get_plan (context->engine));

  if (stroke == NULL ||
      attune_session_show_get_now (&context->show, context->engine) != ATTUNE_SHOW_ALL)
    attune_figure_show_rest (figure, region, TRUE);
  else
    attune_figure_show_step (figure, stroke, step->on, attune_state_get_side (state, step),
                             step->touches & ~attune_state_get_touched (state, step));
}

/**
 * attune_session_picture_show:
 * @figure: the figure
 * @context: a session
 *
 * Shows the picture of the moment: the question waits with open hands beside the baby, a stroke has
 * the hands on their way unless less is wanted, everything else has them at rest.
 */
void
attune_session_picture_show (AttuneFigure *figure, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  AttunePlan *plan = attune_engine_get_plan (context->engine);
  const AttunePlanPart *part = state->part < 0 ? NULL : attune_plan_get_part (plan, state->part);
  AttuneRegion region = part != NULL ? part->region : ATTUNE_REGION_WHOLE;
  AttuneMoment moment = get_picture_moment (state);

  attune_figure_set_on_chest (figure, plan->on_chest);
  if (moment == ATTUNE_MOMENT_ASK || moment == ATTUNE_MOMENT_CHOICE ||
      moment == ATTUNE_MOMENT_PREPARE)
    attune_figure_show_question (figure, region);
  else if (attune_moment_touches (moment))
    show_touch (figure, context, region);
  else
    show_rest (figure, state, plan);

  attune_session_picture_seek (figure, context);
}

/**
 * attune_session_picture_seek:
 * @figure: the figure
 * @context: a session
 *
 * Moves the hands to where the stroke is now.
 */
void
attune_session_picture_seek (AttuneFigure *figure, const AttuneSessionContext *context)
{
  guint repetition;
  double phase, beat_s;

  if (attune_engine_get_beat (context->engine, &repetition, &phase, &beat_s))
    attune_figure_seek (figure, repetition, phase, beat_s);
}
