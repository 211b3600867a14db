/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-wake-lock.h"

/* A pause this long lets the screen go dark. */
#define PAUSE_MAX_US (2 * G_TIME_SPAN_MINUTE)

struct _AttuneWakeLock {
  GObject parent_instance;

  AttuneEngine *engine;
  AttuneInhibitor *inhibitor;
  gboolean held;
  gboolean away; /* the pause now is because nobody answered */
  guint deadline_id;
};

G_DEFINE_FINAL_TYPE (AttuneWakeLock, attune_wake_lock, G_TYPE_OBJECT)

static void
set_held (AttuneWakeLock *self, gboolean held)
{
  if (self->held == held)
    return;

  self->held = held;
  if (held)
    attune_inhibitor_take (self->inhibitor);
  else
    attune_inhibitor_drop (self->inhibitor);
}

static gint64
get_pause_left_us (AttuneWakeLock *self)
{
  const AttuneState *state = attune_engine_get_state (self->engine);

  return state->paused_us + PAUSE_MAX_US - attune_engine_get_now_us (self->engine);
}

static gboolean
is_wanted (AttuneWakeLock *self)
{
  AttuneMoment moment = attune_engine_get_moment (self->engine);

  if (moment == ATTUNE_MOMENT_PREPARE || moment == ATTUNE_MOMENT_ENDED)
    return FALSE;
  if (moment == ATTUNE_MOMENT_PAUSED)
    return !self->away && get_pause_left_us (self) > 0;

  return TRUE;
}

static void
disarm (AttuneWakeLock *self)
{
  if (self->deadline_id != 0)
    attune_clock_remove_deadline (attune_engine_get_clock (self->engine), self->deadline_id);
  self->deadline_id = 0;
}

static gboolean
pause_is_long_cb (gpointer data)
{
  AttuneWakeLock *self = data;

  self->deadline_id = 0;
  set_held (self, is_wanted (self));

  return G_SOURCE_REMOVE;
}

static void
update (AttuneWakeLock *self)
{
  AttuneClock *clock = attune_engine_get_clock (self->engine);

  set_held (self, is_wanted (self));

  disarm (self);
  if (self->held && attune_engine_get_moment (self->engine) == ATTUNE_MOMENT_PAUSED)
    self->deadline_id = attune_clock_add_deadline (
        clock, attune_clock_get_boot_us (clock) + get_pause_left_us (self), pause_is_long_cb, self);
}

static void
engine_happened_cb (AttuneWakeLock *self, const AttuneEvent *event)
{
  if (event->kind == ATTUNE_EVENT_PAUSED)
    self->away = event->number == ATTUNE_PAUSED_BY_AWAY;
}

static void
attune_wake_lock_dispose (GObject *object)
{
  AttuneWakeLock *self = ATTUNE_WAKE_LOCK (object);

  if (self->engine != NULL) {
    disarm (self);
    set_held (self, FALSE);
    g_signal_handlers_disconnect_by_data (self->engine, self);
  }
  g_clear_object (&self->engine);
  g_clear_object (&self->inhibitor);

  G_OBJECT_CLASS (attune_wake_lock_parent_class)->dispose (object);
}

static void
attune_wake_lock_class_init (AttuneWakeLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_wake_lock_dispose;
}

static void
attune_wake_lock_init (AttuneWakeLock *self)
{
}

/**
 * attune_wake_lock_new:
 * @engine: the session to listen to
 * @inhibitor: what keeps the screen on
 *
 * References are kept to both. Letting go of the wake lock lets the screen sleep, whatever the
 * session does.
 *
 * Returns: (transfer full): a wake lock
 */
AttuneWakeLock *
attune_wake_lock_new (AttuneEngine *engine, AttuneInhibitor *inhibitor)
{
  AttuneWakeLock *self;

  g_return_val_if_fail (ATTUNE_IS_ENGINE (engine), NULL);
  g_return_val_if_fail (ATTUNE_IS_INHIBITOR (inhibitor), NULL);

  self = g_object_new (ATTUNE_TYPE_WAKE_LOCK, NULL);
  self->engine = g_object_ref (engine);
  self->inhibitor = g_object_ref (inhibitor);
  g_signal_connect_swapped (engine, "happened", G_CALLBACK (engine_happened_cb), self);
  g_signal_connect_swapped (engine, "moved", G_CALLBACK (update), self);
  update (self);

  return self;
}

/**
 * attune_wake_lock_get_held:
 * @self: a wake lock
 *
 * Returns: whether the screen is being kept on
 */
gboolean
attune_wake_lock_get_held (AttuneWakeLock *self)
{
  g_return_val_if_fail (ATTUNE_IS_WAKE_LOCK (self), FALSE);

  return self->held;
}
