/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-counter.h"

#include <glib/gi18n-lib.h>

#define LAST_US (10 * (gint64) G_USEC_PER_SEC)
#define LONG_US (20 * (gint64) G_USEC_PER_SEC) /* a hold worth telling about */

struct _AttuneCounter {
  GObject parent_instance;

  AttuneVoice *voice;
  AttuneEngine *engine;
  guint deadline_id;
};

G_DEFINE_FINAL_TYPE (AttuneCounter, attune_counter, G_TYPE_OBJECT)

static void wait_for_next (AttuneCounter *self);

/* How long what is counted lasts as a whole; 0: nothing is counted now. */
static gint64
get_whole_us (AttuneCounter *self, guint *times)
{
  const AttuneState *state = attune_engine_get_state (self->engine);
  const AttunePlanStep *step = attune_state_get_plan_step (state,
                                                           attune_engine_get_plan (self->engine));

  *times = 1;
  if (state->moment == ATTUNE_MOMENT_HOLD)
    return state->deadline_us - state->entered_us;
  if (state->moment != ATTUNE_MOMENT_STROKE || step == NULL)
    return 0;

  *times = attune_state_get_repetitions (state, step);
  return attune_state_get_step_us (state, step);
}

/* How much is left when the next thing is due to be said; -1: nothing more. */
static gint64
get_next_left_us (gint64 whole_us, guint times, gint64 left_us)
{
  gint64 beat_us = whole_us / times;

  if (times > 1)
    return left_us <= beat_us ? -1 : (left_us - 1) / beat_us * beat_us;
  if (whole_us < LONG_US)
    return -1;
  if (left_us > whole_us / 2 && whole_us / 2 > LAST_US)
    return whole_us / 2;

  return left_us > LAST_US ? LAST_US : -1;
}

static char *
dup_words (gint64 whole_us, guint times, gint64 left_us)
{
  if (times > 1)
    return g_strdup_printf ("%u", times - (guint) (left_us * times / whole_us) + 1);
  if (left_us > LAST_US)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "voice", NC_ ("voice", "Half way.")));

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "voice", NC_ ("voice", "Ten seconds more.")));
}

static gboolean
due_cb (gpointer data)
{
  AttuneCounter *self = data;
  guint times;
  gint64 whole_us = get_whole_us (self, &times);
  g_autofree char *words = NULL;

  self->deadline_id = 0;
  if (whole_us <= 0)
    return G_SOURCE_REMOVE;

  words = dup_words (whole_us, times, attune_engine_get_remaining_us (self->engine));
  attune_voice_say (self->voice, words);
  wait_for_next (self);
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (AttuneCounter *self)
{
  if (self->deadline_id != 0)
    attune_clock_remove_deadline (attune_engine_get_clock (self->engine), self->deadline_id);
  self->deadline_id = 0;
}

static void
wait_for_next (AttuneCounter *self)
{
  AttuneClock *clock = attune_engine_get_clock (self->engine);
  guint times;
  gint64 whole_us = get_whole_us (self, &times);
  gint64 left_us = attune_engine_get_remaining_us (self->engine);
  gint64 next_us = whole_us > 0 ? get_next_left_us (whole_us, times, left_us) : -1;

  stop_waiting (self);
  if (next_us > 0)
    self->deadline_id = attune_clock_add_deadline (
        clock, attune_clock_get_boot_us (clock) + left_us - next_us, due_cb, self);
}

static void
attune_counter_dispose (GObject *object)
{
  AttuneCounter *self = ATTUNE_COUNTER (object);

  if (self->engine != NULL) {
    stop_waiting (self);
    g_signal_handlers_disconnect_by_data (self->engine, self);
  }
  g_clear_object (&self->engine);
  g_clear_object (&self->voice);

  G_OBJECT_CLASS (attune_counter_parent_class)->dispose (object);
}

static void
attune_counter_class_init (AttuneCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_counter_dispose;
}

static void
attune_counter_init (AttuneCounter *self)
{
}

/**
 * attune_counter_new:
 * @voice: what speaks
 * @engine: the session to count in
 *
 * Returns: (transfer full): a counter, which counts as long as it lives
 */
AttuneCounter *
attune_counter_new (AttuneVoice *voice, AttuneEngine *engine)
{
  AttuneCounter *self = g_object_new (ATTUNE_TYPE_COUNTER, NULL);

  self->voice = g_object_ref (voice);
  self->engine = g_object_ref (engine);
  g_signal_connect_swapped (engine, "moved", G_CALLBACK (wait_for_next), self);
  return self;
}
