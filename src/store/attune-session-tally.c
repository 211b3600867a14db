/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-tally.h"

/**
 * attune_session_tally_init:
 * @self: (out caller-allocates): a tally of no events
 */
void
attune_session_tally_init (AttuneSessionTally *self)
{
  *self = (AttuneSessionTally){
    .outcome = ATTUNE_OUTCOME_LEFT,
    .bucket = ATTUNE_BUCKET_QUESTION,
    .under = ATTUNE_BUCKET_QUESTION,
  };
}

static void
enter (AttuneSessionTally *self, AttuneBucket bucket)
{
  self->bucket = bucket;
  self->paused = FALSE;
  self->holding = FALSE;
  self->closing = FALSE;
  self->advising = FALSE;
}

static void
begin_pause (AttuneSessionTally *self)
{
  if (self->paused || self->closing)
    return;
  self->under = self->bucket;
  self->bucket = ATTUNE_BUCKET_PAUSE;
  self->paused = TRUE;
}

static void
see_cue (AttuneSessionTally *self, const AttuneEvent *event)
{
  if (self->bucket == ATTUNE_BUCKET_STROKE) {
    enter (self, ATTUNE_BUCKET_REST);
    self->advising = TRUE;
  } else if (self->holding && !self->paused &&
             attune_event_get_cue_group (event) == ATTUNE_CUE_DISENGAGED_POTENT)
    enter (self, ATTUNE_BUCKET_QUESTION);
}

static void
ask (AttuneSessionTally *self, AttuneRegion region)
{
  self->region = region;
  self->asked = TRUE;
  enter (self, ATTUNE_BUCKET_QUESTION);
}

static void
hold (AttuneSessionTally *self)
{
  enter (self, ATTUNE_BUCKET_REST);
  self->holding = TRUE;
}

static void
advise (AttuneSessionTally *self, AttuneAdvised advised)
{
  if (advised == ATTUNE_ADVISED_SOFTEN)
    self->softened++;
  if (advised == ATTUNE_ADVISED_ON || advised == ATTUNE_ADVISED_SOFTEN)
    enter (self, ATTUNE_BUCKET_STROKE);
}

static void
answer (AttuneSessionTally *self, AttuneAnswer given)
{
  if (given == ATTUNE_ANSWER_YES)
    enter (self, ATTUNE_BUCKET_STROKE);
}

/* The event says which moment begins, and with it which bucket fills from now on. */
static void
follow (AttuneSessionTally *self, const AttuneEvent *event)
{
  switch (event->kind) {
  case ATTUNE_EVENT_ASKED:
    ask (self, event->region);
    break;
  case ATTUNE_EVENT_ANSWERED:
    answer (self, (AttuneAnswer) event->number);
    break;
  case ATTUNE_EVENT_CHOSE:
    if (event->number == ATTUNE_CHOICE_JUST_HOLD)
      enter (self, ATTUNE_BUCKET_REST);
    break;
  case ATTUNE_EVENT_CUE:
    see_cue (self, event);
    break;
  case ATTUNE_EVENT_WENT_BACK:
    if (self->advising)
      enter (self, ATTUNE_BUCKET_STROKE);
    break;
  case ATTUNE_EVENT_ADVISED:
    advise (self, (AttuneAdvised) event->number);
    break;
  case ATTUNE_EVENT_PAUSED:
    self->pauses += event->number == ATTUNE_PAUSED_BY_PERSON;
    G_GNUC_FALLTHROUGH;
  case ATTUNE_EVENT_RESTORED:
    begin_pause (self);
    break;
  case ATTUNE_EVENT_RESUMED:
    self->bucket = self->under;
    self->paused = FALSE;
    break;
  case ATTUNE_EVENT_CHECKED:
    self->pauses++;
    G_GNUC_FALLTHROUGH;
  case ATTUNE_EVENT_STEP_BEGAN:
    enter (self, ATTUNE_BUCKET_STROKE);
    break;
  case ATTUNE_EVENT_HELD:
    hold (self);
    break;
  case ATTUNE_EVENT_DECLINED:
    enter (self, ATTUNE_BUCKET_QUESTION);
    break;
  case ATTUNE_EVENT_CLOSING:
    enter (self, ATTUNE_BUCKET_REST);
    self->closing = TRUE;
    break;
  case ATTUNE_EVENT_ENDED:
    self->outcome = (AttuneOutcome) event->number;
    break;
  case ATTUNE_EVENT_BEGAN:
  case ATTUNE_EVENT_SKIPPED:
  case ATTUNE_EVENT_WENT_ON:
  case ATTUNE_EVENT_CHANGED:
  case ATTUNE_EVENT_BARRED:
  case ATTUNE_EVENT_STOPPED:
    break;
  }
}

/**
 * attune_session_tally_add:
 * @event: the next event of the session
 */
void
attune_session_tally_add (AttuneSessionTally *self, const AttuneEvent *event)
{
  self->spent_us[self->bucket] += event->at_us - self->since_us;
  self->since_us = event->at_us;
  follow (self, event);
}
