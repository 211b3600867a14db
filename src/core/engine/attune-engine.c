/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "engine/attune-engine.h"

#include <string.h>

#include "engine/attune-replay.h"

#define SLEEP_MIN_US G_USEC_PER_SEC

struct _AttuneEngine {
  GObject parent_instance;

  AttuneClock *clock;
  AttunePlan *plan;
  AttuneState state;
  guint next_seq;
  gint64 began_boot_us; /* when session time was 0 */
  gint64 asleep_us; /* how much the machine had slept when last looked at */
  guint deadline_id;
  gboolean emitting;
};

G_DEFINE_FINAL_TYPE (AttuneEngine, attune_engine, G_TYPE_OBJECT)

enum {
  SIGNAL_HAPPENED,
  SIGNAL_SIGNED,
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void deliver_due (AttuneEngine *self, gint64 until_us);
static void rearm (AttuneEngine *self);

static gint64
get_asleep_us (AttuneEngine *self)
{
  return attune_clock_get_boot_us (self->clock) - attune_clock_get_awake_us (self->clock);
}

static void
emit_event (AttuneEngine *self, AttuneEvent event)
{
  event.seq = self->next_seq++;
  g_signal_emit (self, signals[SIGNAL_HAPPENED], 0, &event);
}

static void
emit_result (AttuneEngine *self, const AttuneEvent *input, const AttuneStepResult *result)
{
  self->emitting = TRUE;
  if (input != NULL)
    emit_event (self, *input);
  for (guint i = 0; i < result->n_derived; i++)
    emit_event (self, result->derived[i]);
  if (result->signs != 0)
    g_signal_emit (self, signals[SIGNAL_SIGNED], 0, (guint) result->signs);
  self->emitting = FALSE;
}

static gboolean
step (AttuneEngine *self, const AttuneEvent *input)
{
  AttuneStepResult result = attune_machine_step (&self->state, self->plan, input);

  if (result.taken)
    emit_result (self, input, &result);
  else
    g_debug ("%s means nothing in %s", attune_event_kind_to_id (input->kind),
             attune_moment_to_id (self->state.moment));

  return result.taken;
}

/* A machine that slept comes back paused, at the moment it fell asleep: before anything that was
 * due meanwhile is looked at. */
static void
notice_sleep (AttuneEngine *self, gint64 now_us)
{
  gint64 gap_us = get_asleep_us (self) - self->asleep_us;
  AttuneEvent slept = { .kind = ATTUNE_EVENT_PAUSED,
                        .number = ATTUNE_PAUSED_BY_SLEEP,
                        .part = -1,
                        .step = -1,
                        .gap_us = gap_us };

  if (gap_us <= SLEEP_MIN_US)
    return;

  self->asleep_us += gap_us;
  slept.at_us = MAX (self->state.now_us, now_us - gap_us);
  deliver_due (self, slept.at_us);
  step (self, &slept);
}

static void
deliver_due (AttuneEngine *self, gint64 until_us)
{
  gint64 due_us = attune_machine_get_due_us (&self->state, self->plan);

  while (due_us >= 0 && due_us <= until_us) {
    AttuneStepResult result = attune_machine_pass_due (&self->state, self->plan);

    emit_result (self, NULL, &result);
    due_us = attune_machine_get_due_us (&self->state, self->plan);
  }
}

static void
catch_up (AttuneEngine *self, gint64 now_us)
{
  notice_sleep (self, now_us);
  deliver_due (self, now_us);
}

static gboolean
deadline_reached_cb (gpointer data)
{
  AttuneEngine *self = data;

  self->deadline_id = 0;
  catch_up (self, attune_engine_get_now_us (self));
  rearm (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  return G_SOURCE_REMOVE;
}

static void
disarm (AttuneEngine *self)
{
  if (self->deadline_id != 0)
    attune_clock_remove_deadline (self->clock, self->deadline_id);
  self->deadline_id = 0;
}

static void
rearm (AttuneEngine *self)
{
  gint64 due_us = attune_machine_get_due_us (&self->state, self->plan);

  disarm (self);
  if (due_us >= 0)
    self->deadline_id = attune_clock_add_deadline (self->clock, self->began_boot_us + due_us,
                                                   deadline_reached_cb, self);
}

static gboolean
take (AttuneEngine *self, AttuneEvent input)
{
  gint64 now_us = attune_engine_get_now_us (self);
  gboolean taken;

  g_return_val_if_fail (!self->emitting, FALSE);

  catch_up (self, now_us);
  input.at_us = now_us;
  taken = step (self, &input);
  rearm (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  return taken;
}

static AttuneEvent
input_new (AttuneEventKind kind, int number)
{
  return (AttuneEvent){ .kind = kind, .number = number, .part = -1, .step = -1 };
}

static void
attune_engine_dispose (GObject *object)
{
  AttuneEngine *self = ATTUNE_ENGINE (object);

  if (self->clock != NULL)
    disarm (self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->plan, attune_plan_unref);

  G_OBJECT_CLASS (attune_engine_parent_class)->dispose (object);
}

static void
attune_engine_class_init (AttuneEngineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_engine_dispose;

  signals[SIGNAL_HAPPENED] = g_signal_new ("happened", ATTUNE_TYPE_ENGINE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_SIGNED] = g_signal_new ("signed", ATTUNE_TYPE_ENGINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", ATTUNE_TYPE_ENGINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_engine_init (AttuneEngine *self)
{
}

/**
 * attune_engine_new:
 * @clock: the clock to go by
 * @plan: the plan to run
 *
 * Session time begins now; nothing is asked before attune_engine_begin().
 *
 * Returns: (transfer full): an engine
 */
AttuneEngine *
attune_engine_new (AttuneClock *clock, AttunePlan *plan)
{
  AttuneEngine *self = g_object_new (ATTUNE_TYPE_ENGINE, NULL);

  self->clock = g_object_ref (clock);
  self->plan = attune_plan_ref (plan);
  self->began_boot_us = attune_clock_get_boot_us (clock);
  self->asleep_us = get_asleep_us (self);
  attune_state_init (&self->state, plan);
  return self;
}

/**
 * attune_engine_new_restored:
 * @clock: the clock to go by
 * @plan: the plan of the session that was cut off
 * @events: everything that was recorded of it, in order
 * @n_events: how many
 * @gap_us: microseconds from the last of them until now
 * @error: return location for an %ATTUNE_REPLAY_ERROR
 *
 * Takes a session up again where it was, paused. Connect to its signals, then call
 * attune_engine_wake(), which says what happened.
 *
 * Returns: (transfer full) (nullable): an engine; %NULL with @error set where the events are not
 *   what this machine makes of the plan, so that a kind end is all that can be offered
 */
AttuneEngine *
attune_engine_new_restored (AttuneClock *clock,
                            AttunePlan *plan,
                            const AttuneEvent *events,
                            gsize n_events,
                            gint64 gap_us,
                            GError **error)
{
  g_autoptr (AttuneEngine) self = attune_engine_new (clock, plan);

  if (!attune_replay (plan, events, n_events, &self->state, error))
    return NULL;

  self->next_seq = (guint) n_events;
  self->began_boot_us -= self->state.now_us + MAX (0, gap_us);
  return g_steal_pointer (&self);
}

/**
 * attune_engine_wake:
 * @self: an engine made by attune_engine_new_restored()
 *
 * The program began anew: the session is paused from the last event on, and the permit is gone.
 */
void
attune_engine_wake (AttuneEngine *self)
{
  AttuneEvent input = input_new (ATTUNE_EVENT_RESTORED, 0);
  gint64 now_us = attune_engine_get_now_us (self);

  input.at_us = self->state.now_us;
  input.gap_us = now_us - input.at_us;
  step (self, &input);
  deliver_due (self, now_us);
  rearm (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/**
 * attune_engine_get_state:
 * @self: an engine
 *
 * Returns: (transfer none): the state after the last thing that happened
 */
const AttuneState *
attune_engine_get_state (AttuneEngine *self)
{
  return &self->state;
}

/**
 * attune_engine_get_plan:
 * @self: an engine
 *
 * Returns: (transfer none): its plan
 */
AttunePlan *
attune_engine_get_plan (AttuneEngine *self)
{
  return self->plan;
}

/**
 * attune_engine_get_clock:
 * @self: an engine
 *
 * Returns: (transfer none): the clock it goes by
 */
AttuneClock *
attune_engine_get_clock (AttuneEngine *self)
{
  return self->clock;
}

/**
 * attune_engine_get_moment:
 * @self: an engine
 *
 * Returns: the moment the session is in
 */
AttuneMoment
attune_engine_get_moment (AttuneEngine *self)
{
  return self->state.moment;
}

/**
 * attune_engine_get_now_us:
 * @self: an engine
 *
 * Returns: microseconds since the session began, sleep and all
 */
gint64
attune_engine_get_now_us (AttuneEngine *self)
{
  return attune_clock_get_boot_us (self->clock) - self->began_boot_us;
}

/**
 * attune_engine_begin:
 * @self: an engine
 *
 * Asks the first question.
 */
void
attune_engine_begin (AttuneEngine *self)
{
  take (self, input_new (ATTUNE_EVENT_BEGAN, 0));
}

/**
 * attune_engine_answer:
 * @self: an engine
 * @answer: what the caregiver read
 * @by: how it was given
 *
 * Returns: whether it counted. In the first second of a question no answer does.
 */
gboolean
attune_engine_answer (AttuneEngine *self, AttuneAnswer answer, AttuneBy by)
{
  AttuneEvent input = input_new (ATTUNE_EVENT_ANSWERED, (int) answer);
  const AttunePlanPart *part = attune_plan_get_part (self->plan, self->state.part);

  input.by = by;
  input.part = self->state.part;
  input.region = part != NULL ? part->region : ATTUNE_REGION_WHOLE;
  return take (self, input);
}

/**
 * attune_engine_choose:
 * @self: an engine
 * @choice: what next
 * @part: which part, for %ATTUNE_CHOICE_OTHER_PART; else %ATTUNE_PART_NONE
 *
 * Returns: whether it can be had now
 */
gboolean
attune_engine_choose (AttuneEngine *self, AttuneChoice choice, int part)
{
  AttuneEvent input = input_new (ATTUNE_EVENT_CHOSE, (int) choice);

  input.part = part;
  return take (self, input);
}

/**
 * attune_engine_see_cue:
 * @self: an engine
 * @cue: what the baby does
 *
 * Notes a cue; in a stroke it holds the stroke and asks for advice. An alarming one ends it.
 */
void
attune_engine_see_cue (AttuneEngine *self, AttuneCue *cue)
{
  AttuneAdvice advice = attune_cue_get_advice (cue);
  AttuneEvent input = input_new (ATTUNE_EVENT_CUE, attune_event_pack_cue (cue->group, advice));

  input.id = g_intern_string (cue->id);
  take (self, input);
  if (advice == ATTUNE_ADVICE_HELP)
    attune_engine_bar (self, cue->id);
}

/**
 * attune_engine_take_way_out:
 * @self: an engine
 * @id: one of the five: end.asleep, end.hungry, end.nappy, end.crying, end.needed
 *
 * Ends or pauses the session at once, without asking back.
 */
void
attune_engine_take_way_out (AttuneEngine *self, const char *id)
{
  AttuneEvent input = input_new (ATTUNE_EVENT_STOPPED, 0);

  if (g_str_equal (id, "end.asleep"))
    input.number = ATTUNE_OUTCOME_ASLEEP;
  else if (g_str_equal (id, "end.hungry"))
    input.number = ATTUNE_OUTCOME_HUNGRY;
  else if (g_str_equal (id, "end.crying"))
    input.number = ATTUNE_OUTCOME_CRYING;
  else
    input = input_new (ATTUNE_EVENT_PAUSED, ATTUNE_PAUSED_BY_PERSON);

  input.id = g_intern_string (id);
  take (self, input);
}

/**
 * attune_engine_advise:
 * @self: an engine
 * @advised: which advice was taken
 *
 * Returns: whether it may be: after a clear sign of a break nothing carries on
 */
gboolean
attune_engine_advise (AttuneEngine *self, AttuneAdvised advised)
{
  return take (self, input_new (ATTUNE_EVENT_ADVISED, (int) advised));
}

/**
 * attune_engine_pause:
 * @self: an engine
 *
 * Returns: whether there was something to pause
 */
gboolean
attune_engine_pause (AttuneEngine *self)
{
  return take (self, input_new (ATTUNE_EVENT_PAUSED, ATTUNE_PAUSED_BY_PERSON));
}

/**
 * attune_engine_resume:
 * @self: an engine
 *
 * Goes on after a pause; after a long one the question comes first.
 *
 * Returns: whether it was paused
 */
gboolean
attune_engine_resume (AttuneEngine *self)
{
  return take (self, input_new (ATTUNE_EVENT_RESUMED, 0));
}

/**
 * attune_engine_next:
 * @self: an engine
 *
 * On to what comes next. In a question it does nothing. A stroke at one's own pace is done by it; in
 * the first second of one it does nothing either, so that no stroke goes by unseen.
 *
 * Returns: whether there was anything to go on from
 */
gboolean
attune_engine_next (AttuneEngine *self)
{
  gboolean own = self->state.own_pace && self->state.moment == ATTUNE_MOMENT_STROKE;
  AttuneEvent input = input_new (own ? ATTUNE_EVENT_WENT_ON : ATTUNE_EVENT_SKIPPED, 0);

  input.part = self->state.part;
  input.step = self->state.step;
  return take (self, input);
}

/**
 * attune_engine_back:
 * @self: an engine
 *
 * To the start of this step; from its first seconds to the one before. Into another part only
 * through its question.
 *
 * Returns: whether there was anything to go back to
 */
gboolean
attune_engine_back (AttuneEngine *self)
{
  return take (self, input_new (ATTUNE_EVENT_WENT_BACK, 0));
}

/**
 * attune_engine_change:
 * @self: an engine
 * @change: slower, faster, more, less, the other side, or whose pace it is
 *
 * Returns: whether it could be changed now
 */
gboolean
attune_engine_change (AttuneEngine *self, AttuneChange change)
{
  return take (self, input_new (ATTUNE_EVENT_CHANGED, (int) change));
}

/**
 * attune_engine_bar:
 * @self: an engine
 * @condition: the id of a condition or of an alarming cue
 *
 * No stroke any more in this session.
 */
void
attune_engine_bar (AttuneEngine *self, const char *condition)
{
  AttuneEvent input = input_new (ATTUNE_EVENT_BARRED, 0);

  input.id = g_intern_string (condition);
  take (self, input);
}

/**
 * attune_engine_stop:
 * @self: an engine
 *
 * We're done: to the thank-you at once. In the thank-you: the end.
 */
void
attune_engine_stop (AttuneEngine *self)
{
  take (self, input_new (ATTUNE_EVENT_STOPPED, ATTUNE_OUTCOME_PARENT));
}
