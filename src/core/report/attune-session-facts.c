/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What follows from a session's events. It reads what was recorded and never runs the machine, so
 * that a session of any earlier version is understood. */
#include "config.h"

#include "report/attune-session-summary.h"

typedef struct {
  AttuneSessionSummary *summary;
  const AttunePlan *plan;
  AttuneRegion asked;
  int asked_part;
  AttuneRegions yes;
  AttuneRegions stroked;
  gboolean waiting_for_yes; /* a no was heard and no yes since */
  gboolean paused;
  gboolean closing;
  gint64 pause_began_us;
  gint64 pause_us;
  gint64 last_us;
} Facts;

static AttuneRegions
regions_of_part (const Facts *facts, AttuneRegion region, int part)
{
  if (region == ATTUNE_REGION_WHOLE && facts->plan != NULL && part >= 0 &&
      part < (int) facts->plan->parts->len) {
    const AttunePlanPart *whole = g_ptr_array_index (facts->plan->parts, part);
    AttuneRegions touched = whole->also;

    for (guint i = 0; i < whole->steps->len; i++)
      touched |= ((const AttunePlanStep *) g_ptr_array_index (whole->steps, i))->touches;
    if (touched != ATTUNE_REGIONS_NONE)
      return touched;
  }

  return ATTUNE_REGIONS_OF (region);
}

static AttuneRegions
regions_of_step (const Facts *facts, const AttuneEvent *event)
{
  if (facts->plan != NULL && event->part >= 0 && event->part < (int) facts->plan->parts->len) {
    const AttunePlanPart *part = g_ptr_array_index (facts->plan->parts, event->part);

    if (event->step >= 0 && event->step < (int) part->steps->len)
      return ((const AttunePlanStep *) g_ptr_array_index (part->steps, event->step))->touches;
  }

  return ATTUNE_REGIONS_OF (event->region);
}

static void
hear_no (Facts *facts)
{
  facts->summary->noes++;
  facts->summary->declined |= ATTUNE_REGIONS_OF (facts->asked);
  facts->waiting_for_yes = TRUE;
}

static void
take_answer (Facts *facts, const AttuneEvent *event)
{
  AttuneAnswer answer = (AttuneAnswer) event->number;

  attune_session_summary_add_answer (facts->summary, facts->asked, answer);
  if (answer == ATTUNE_ANSWER_NO)
    hear_no (facts);
  if (answer == ATTUNE_ANSWER_YES) {
    facts->waiting_for_yes = FALSE;
    facts->yes |= regions_of_part (facts, facts->asked, facts->asked_part);
  }
}

static void
take_advice (Facts *facts, AttuneAdvised advised)
{
  switch (advised) {
  case ATTUNE_ADVISED_SOFTEN:
    facts->summary->softened++;
    break;
  case ATTUNE_ADVISED_REGION:
  case ATTUNE_ADVISED_STOP:
    hear_no (facts);
    break;
  case ATTUNE_ADVISED_ON:
  case ATTUNE_ADVISED_HOLD:
    break;
  }
}

static void
take_pause (Facts *facts, const AttuneEvent *event)
{
  if (event->number == ATTUNE_PAUSED_BY_PERSON)
    facts->summary->pauses++;
  if (facts->paused || facts->closing)
    return;

  facts->paused = TRUE;
  facts->pause_began_us = MAX (0, event->at_us - event->gap_us);
}

static void
take_restored (Facts *facts)
{
  if (facts->paused || facts->closing)
    return;

  /* The program was away since the last thing it wrote down. */
  facts->paused = TRUE;
  facts->pause_began_us = facts->last_us;
}

static void
end_pause (Facts *facts, gint64 at_us)
{
  if (!facts->paused)
    return;

  facts->paused = FALSE;
  facts->pause_us += MAX (0, at_us - facts->pause_began_us);
}

static void
take_stroke (Facts *facts, const AttuneEvent *event)
{
  if (facts->waiting_for_yes)
    facts->summary->noes_kept = FALSE;
  facts->stroked |= regions_of_step (facts, event);
}

static void
take_event (Facts *facts, const AttuneEvent *event)
{
  switch (event->kind) {
  case ATTUNE_EVENT_ASKED:
    end_pause (facts, event->at_us);
    facts->asked = event->region;
    facts->asked_part = event->part;
    break;
  case ATTUNE_EVENT_ANSWERED:
    take_answer (facts, event);
    break;
  case ATTUNE_EVENT_CUE:
    if (event->id != NULL && g_str_has_prefix (event->id, "cue."))
      attune_session_summary_add_noticed (facts->summary, event->id);
    break;
  case ATTUNE_EVENT_ADVISED:
    take_advice (facts, (AttuneAdvised) event->number);
    break;
  case ATTUNE_EVENT_PAUSED:
    take_pause (facts, event);
    break;
  case ATTUNE_EVENT_RESTORED:
    take_restored (facts);
    break;
  case ATTUNE_EVENT_CHECKED:
    facts->summary->pauses++;
    break;
  case ATTUNE_EVENT_STEP_BEGAN:
    take_stroke (facts, event);
    break;
  case ATTUNE_EVENT_CLOSING:
    facts->closing = TRUE;
    facts->summary->outcome = (AttuneOutcome) event->number;
    end_pause (facts, event->at_us);
    break;
  case ATTUNE_EVENT_ENDED:
    facts->summary->outcome = (AttuneOutcome) event->number;
    end_pause (facts, event->at_us);
    break;
  case ATTUNE_EVENT_RESUMED:
  case ATTUNE_EVENT_CHOSE:
  case ATTUNE_EVENT_STOPPED:
  case ATTUNE_EVENT_BARRED:
    end_pause (facts, event->at_us);
    break;
  case ATTUNE_EVENT_BEGAN:
  case ATTUNE_EVENT_SKIPPED:
  case ATTUNE_EVENT_WENT_ON:
  case ATTUNE_EVENT_WENT_BACK:
  case ATTUNE_EVENT_CHANGED:
  case ATTUNE_EVENT_HELD:
  case ATTUNE_EVENT_DECLINED:
    break;
  }
  facts->last_us = event->at_us;
}

/**
 * attune_session_summary_new_from_events:
 * @events: (array length=n_events): everything that happened, in order
 * @n_events: how many
 * @plan: (nullable): what was run; without it a step stands for its part's region
 *
 * A pure function: the same events give the same summary. What events do not know (who, which day,
 * what was noted afterwards) is left for the caller to fill in.
 *
 * Returns: (transfer full): the summary
 */
AttuneSessionSummary *
attune_session_summary_new_from_events (const AttuneEvent *events,
                                        gsize n_events,
                                        const AttunePlan *plan)
{
  g_autoptr (AttuneSessionSummary) self = attune_session_summary_new (NULL);
  Facts facts = { .summary = self, .plan = plan, .asked = ATTUNE_REGION_WHOLE, .asked_part = -1 };

  if (plan != NULL) {
    self->routine_id = g_strdup (plan->routine_id);
    g_free (self->title);
    self->title = g_strdup (plan->title);
  }

  for (gsize i = 0; i < n_events; i++)
    take_event (&facts, &events[i]);

  end_pause (&facts, facts.last_us);
  self->active_us = MAX (0, facts.last_us - facts.pause_us);
  self->welcome = facts.yes | (facts.stroked & ~self->declined);

  return g_steal_pointer (&self);
}
