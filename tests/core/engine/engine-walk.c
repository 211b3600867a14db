/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "engine-walk.h"

#include "engine/attune-plan-private.h"

static void
copy_step (AttunePlanPart *to, const AttunePlanStep *from)
{
  AttunePlanStep *step = attune_plan_part_add_step (to, from->kind);

  *step = *from;
  step->stroke_id = g_strdup (from->stroke_id);
  step->title = g_strdup (from->title);
  step->note = g_strdup (from->note);
}

/* The first parts, each with its first and last steps: the machine looks at nothing but whether
 * there is a step before and after, and what it touches. */
AttunePlan *
walk_shrink_plan (const AttunePlan *plan, guint max_parts, guint max_steps)
{
  AttunePlan *small = attune_plan_alloc (plan->routine_id, plan->title);

  small->close_us = plan->close_us;
  for (guint p = 0; p < MIN (plan->parts->len, max_parts); p++) {
    const AttunePlanPart *from = attune_plan_get_part (plan, p);
    AttunePlanPart *to = attune_plan_add_part (small, from->region);
    guint n_first = MIN (from->steps->len, max_steps - 1);

    to->also = from->also;
    to->question = from->question;
    to->question_us = from->question_us;
    for (guint s = 0; s < n_first; s++)
      copy_step (to, attune_plan_get_step (plan, p, s));
    if (n_first < from->steps->len)
      copy_step (to, attune_plan_get_step (plan, p, from->steps->len - 1));
  }

  return small;
}

static const AttuneEvent simple_inputs[] = {
  { .kind = ATTUNE_EVENT_BEGAN },
  { .kind = ATTUNE_EVENT_ANSWERED, .number = ATTUNE_ANSWER_YES },
  { .kind = ATTUNE_EVENT_ANSWERED, .number = ATTUNE_ANSWER_UNSURE },
  { .kind = ATTUNE_EVENT_ANSWERED, .number = ATTUNE_ANSWER_NO },
  { .kind = ATTUNE_EVENT_CHOSE, .number = ATTUNE_CHOICE_JUST_HOLD },
  { .kind = ATTUNE_EVENT_CHOSE, .number = ATTUNE_CHOICE_ASK_AGAIN },
  { .kind = ATTUNE_EVENT_CHOSE, .number = ATTUNE_CHOICE_CLOSE },
  { .kind = ATTUNE_EVENT_CUE, .number = ATTUNE_CUE_ENGAGED_SUBTLE * 100 + ATTUNE_ADVICE_ON },
  { .kind = ATTUNE_EVENT_CUE, .number = ATTUNE_CUE_DISENGAGED_SUBTLE * 100 + ATTUNE_ADVICE_SOFTEN },
  { .kind = ATTUNE_EVENT_CUE, .number = ATTUNE_CUE_DISENGAGED_SUBTLE * 100 + ATTUNE_ADVICE_HOLD },
  { .kind = ATTUNE_EVENT_CUE, .number = ATTUNE_CUE_DISENGAGED_POTENT * 100 + ATTUNE_ADVICE_ON },
  { .kind = ATTUNE_EVENT_CUE, .number = ATTUNE_CUE_DISENGAGED_POTENT * 100 + ATTUNE_ADVICE_STOP },
  { .kind = ATTUNE_EVENT_CUE, .number = ATTUNE_CUE_DISENGAGED_POTENT * 100 + ATTUNE_ADVICE_REGION },
  { .kind = ATTUNE_EVENT_ADVISED, .number = ATTUNE_ADVISED_ON },
  { .kind = ATTUNE_EVENT_ADVISED, .number = ATTUNE_ADVISED_SOFTEN },
  { .kind = ATTUNE_EVENT_ADVISED, .number = ATTUNE_ADVISED_HOLD },
  { .kind = ATTUNE_EVENT_ADVISED, .number = ATTUNE_ADVISED_REGION },
  { .kind = ATTUNE_EVENT_ADVISED, .number = ATTUNE_ADVISED_STOP },
  { .kind = ATTUNE_EVENT_PAUSED, .number = ATTUNE_PAUSED_BY_PERSON },
  { .kind = ATTUNE_EVENT_PAUSED, .number = ATTUNE_PAUSED_BY_PERSON, .id = "end.nappy" },
  { .kind = ATTUNE_EVENT_PAUSED, .number = ATTUNE_PAUSED_BY_SLEEP },
  { .kind = ATTUNE_EVENT_RESUMED },
  { .kind = ATTUNE_EVENT_SKIPPED },
  { .kind = ATTUNE_EVENT_WENT_BACK },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_SLOWER },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_FASTER },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_MORE },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_LESS },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_SIDE },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_OWN_PACE },
  { .kind = ATTUNE_EVENT_CHANGED, .number = ATTUNE_CHANGE_CLOCK },
  { .kind = ATTUNE_EVENT_WENT_ON },
  { .kind = ATTUNE_EVENT_BARRED, .id = "c.fever" },
  { .kind = ATTUNE_EVENT_RESTORED },
  { .kind = ATTUNE_EVENT_STOPPED, .number = ATTUNE_OUTCOME_PARENT },
  { .kind = ATTUNE_EVENT_STOPPED, .number = ATTUNE_OUTCOME_ASLEEP },
  { .kind = ATTUNE_EVENT_STOPPED, .number = ATTUNE_OUTCOME_CRYING },
};

guint
walk_count_inputs (const AttunePlan *plan)
{
  return G_N_ELEMENTS (simple_inputs) + plan->parts->len;
}

AttuneEvent
walk_get_input (const AttunePlan *plan, guint n)
{
  AttuneEvent input = { .kind = ATTUNE_EVENT_CHOSE, .number = ATTUNE_CHOICE_OTHER_PART };

  if (n < G_N_ELEMENTS (simple_inputs))
    input = simple_inputs[n];
  input.part = n < G_N_ELEMENTS (simple_inputs) ? -1 : (int) (n - G_N_ELEMENTS (simple_inputs));
  input.step = -1;
  if (input.id != NULL)
    input.id = g_intern_string (input.id);
  return input;
}

void
monitor_init (Monitor *self)
{
  *self = (Monitor){ .asked = -1, .permitted = -1 };
}

static AttuneRegions
get_own (const AttunePlan *plan, int part)
{
  const AttunePlanPart *of = attune_plan_get_part (plan, part);

  return ATTUNE_REGIONS_OF (of->region) | of->also;
}

static void
hear_answer (Monitor *self, const AttunePlan *plan, const AttuneEvent *input)
{
  if (self->open && input->number == ATTUNE_ANSWER_YES) {
    self->permitted = self->asked;
    self->declined &= ~get_own (plan, self->asked);
  } else {
    self->permitted = -1;
  }
  self->open = FALSE;
}

static void
hear_input (Monitor *self, const AttunePlan *plan, const AttuneEvent *input, gint64 paused_for_us)
{
  gboolean gone = input->kind == ATTUNE_EVENT_RESTORED || input->kind == ATTUNE_EVENT_STOPPED ||
                  input->kind == ATTUNE_EVENT_BARRED ||
                  (input->kind == ATTUNE_EVENT_PAUSED && input->id != NULL) ||
                  (input->kind == ATTUNE_EVENT_RESUMED && paused_for_us > 120 * G_USEC_PER_SEC) ||
                  (input->kind == ATTUNE_EVENT_CUE &&
                   input->number / 100 == ATTUNE_CUE_DISENGAGED_POTENT);

  if (input->kind == ATTUNE_EVENT_ANSWERED)
    hear_answer (self, plan, input);
  else if (gone)
    self->permitted = -1;
}

static void
hear_derived (Monitor *self,
              const AttunePlan *plan,
              const AttuneEvent *event,
              const AttuneState *after)
{
  if (event->kind == ATTUNE_EVENT_STEP_BEGAN || event->kind == ATTUNE_EVENT_CHECKED)
    return;

  self->permitted = -1;
  self->open = event->kind == ATTUNE_EVENT_ASKED ||
               (self->open && event->kind == ATTUNE_EVENT_PAUSED);
  if (event->kind == ATTUNE_EVENT_ASKED) {
    self->asked = event->part;
    self->named = attune_state_get_asked (after, plan, event->part);
  }
  if (event->kind == ATTUNE_EVENT_DECLINED)
    self->declined |= get_own (plan, event->part);
}

/* Returns what was broken, or NULL. */
const char *
monitor_watch (Monitor *self,
               const AttunePlan *plan,
               const AttuneEvent *input,
               gint64 paused_for_us,
               const AttuneStepResult *result,
               const AttuneState *after)
{
  const AttunePlanStep *step;
  AttuneRegions touched;

  if (input != NULL)
    hear_input (self, plan, input, paused_for_us);
  for (guint i = 0; i < result->n_derived; i++)
    hear_derived (self, plan, &result->derived[i], after);

  if (!attune_moment_touches (after->moment))
    return NULL;
  if (self->permitted != after->part)
    return "a touch without a yes for its part";
  step = attune_state_get_plan_step (after, plan);
  touched = step == NULL ? 0 : attune_state_get_touched (after, step);
  if (step != NULL && step->kind == ATTUNE_STEP_STROKE && touched == 0)
    return "a stroke that has nowhere to touch";
  if ((touched & self->declined) != 0)
    return "a touch of a region that had a no";
  if ((touched & ~self->named) != 0)
    return "a touch of a region the question did not name";

  return NULL;
}
