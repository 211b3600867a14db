/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "engine/attune-replay.h"

G_DEFINE_QUARK (attune - replay - error - quark, attune_replay_error)

typedef struct {
  const AttunePlan *plan;
  const AttuneEvent *events;
  gsize n_events;
  gsize next;
  AttuneState *state;
} Replay;

static gboolean
event_matches (const AttuneEvent *a, const AttuneEvent *b)
{
  return a->kind == b->kind && a->at_us == b->at_us && a->number == b->number &&
         a->part == b->part && a->step == b->step && a->region == b->region && a->side == b->side &&
         a->id == b->id;
}

static gboolean
take_derived (Replay *self, const AttuneStepResult *result)
{
  for (guint i = 0; i < result->n_derived; i++) {
    if (self->next == self->n_events ||
        !event_matches (&self->events[self->next], &result->derived[i]))
      return FALSE;
    self->next++;
  }

  return TRUE;
}

/* Lets everything come that was due before the next event. What is due at its very time came
 * first, as it did when it was lived. */
static gboolean
pass_until (Replay *self, gint64 until_us)
{
  gint64 due_us = attune_machine_get_due_us (self->state, self->plan);

  while (due_us >= 0 && due_us <= until_us && self->next < self->n_events) {
    AttuneStepResult result = attune_machine_pass_due (self->state, self->plan);

    if (!take_derived (self, &result))
      return FALSE;
    due_us = attune_machine_get_due_us (self->state, self->plan);
  }

  return TRUE;
}

static gboolean
replay_next (Replay *self)
{
  gint64 at_us = self->events[self->next].at_us;
  gsize before = self->next;
  AttuneStepResult result;

  if (!pass_until (self, at_us))
    return FALSE;
  if (self->next > before) /* the event itself may have followed from time passing */
    return TRUE;
  if (attune_event_is_derived (&self->events[self->next]))
    return FALSE;

  result = attune_machine_step (self->state, self->plan, &self->events[self->next]);
  self->next++;
  return result.taken && take_derived (self, &result);
}

/**
 * attune_replay:
 * @plan: the plan of a session
 * @events: what happened in it, inputs and derived events in their order
 * @n_events: how many
 * @state: (out caller-allocates): the state they lead to, at the time of the last of them
 * @error: return location for %ATTUNE_REPLAY_ERROR_DIFFERS
 *
 * Lives a session again from its events, without a clock.
 *
 * Returns: whether the machine found every derived event again, to the field
 */
gboolean
attune_replay (const AttunePlan *plan,
               const AttuneEvent *events,
               gsize n_events,
               AttuneState *state,
               GError **error)
{
  Replay self = { plan, events, n_events, 0, state };

  attune_state_init (state, plan);
  while (self.next < n_events) {
    if (!replay_next (&self)) {
      g_set_error (error, ATTUNE_REPLAY_ERROR, ATTUNE_REPLAY_ERROR_DIFFERS,
                   "event %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " does not follow",
                   MIN (self.next, n_events - 1), n_events);
      return FALSE;
    }
  }

  return TRUE;
}
