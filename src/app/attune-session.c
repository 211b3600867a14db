/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session.h"

#include "attune-desktop-inhibitor.h"
#include "attune-media-remote.h"
#include "attune-sleep-watch.h"
#include "attune-wake-lock.h"
#include "report/attune-week-dates.h"

#define NIGHT_FROM_HOUR 20
#define NIGHT_TO_HOUR 6

struct _AttuneSession {
  GObject parent_instance;

  AttuneEngine *engine;
  AttuneCatalog *catalog;
  AttuneStore *store;
  AttuneChimes *chimes;
  AttuneNarrator *narrator;
  AttuneBaby *baby;
  char *caregiver_uuid;
  gboolean restored;
  GArray *events; /* of AttuneEvent: all of this session, for what is said at its end */

  AttuneRecorder *recorder;
  AttuneInhibitor *inhibitor;
  AttuneWakeLock *wake_lock;
  AttuneMediaRemote *remote;
  AttuneSleepWatch *sleep_watch;
  GDBusConnection *system_bus;
};

G_DEFINE_FINAL_TYPE (AttuneSession, attune_session, G_TYPE_OBJECT)

static void
stop_listening (AttuneSession *self)
{
  if (self->chimes != NULL)
    attune_chimes_set_engine (self->chimes, NULL);
  if (self->narrator != NULL)
    attune_narrator_set_engine (self->narrator, NULL);
  g_clear_object (&self->wake_lock);
  g_clear_object (&self->inhibitor);
  g_clear_object (&self->remote);
  g_clear_object (&self->sleep_watch);
  g_clear_object (&self->recorder);
}

static void
attune_session_dispose (GObject *object)
{
  AttuneSession *self = ATTUNE_SESSION (object);

  stop_listening (self);
  g_clear_object (&self->system_bus);
  g_clear_object (&self->chimes);
  g_clear_object (&self->narrator);
  g_clear_object (&self->store);
  g_clear_object (&self->engine);
  g_clear_pointer (&self->catalog, attune_catalog_unref);
  g_clear_pointer (&self->baby, attune_baby_free);
  g_clear_pointer (&self->caregiver_uuid, g_free);
  g_clear_pointer (&self->events, g_array_unref);

  G_OBJECT_CLASS (attune_session_parent_class)->dispose (object);
}

static void
attune_session_class_init (AttuneSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_session_dispose;
}

static void
attune_session_init (AttuneSession *self)
{
}

static void
happened_cb (AttuneSession *self, const AttuneEvent *event)
{
  g_array_append_vals (self->events, event, 1);
}

static AttuneSession *
session_new (const AttuneSessionSetup *setup, AttuneEngine *engine)
{
  AttuneSession *self = g_object_new (ATTUNE_TYPE_SESSION, NULL);

  self->engine = g_object_ref (engine);
  self->catalog = attune_catalog_ref (setup->catalog);
  g_set_object (&self->store, setup->store);
  g_set_object (&self->chimes, setup->chimes);
  g_set_object (&self->narrator, setup->narrator);
  self->baby = setup->baby != NULL ? attune_baby_copy (setup->baby) : NULL;
  self->caregiver_uuid = g_strdup (setup->caregiver_uuid);
  self->events = g_array_new (FALSE, FALSE, sizeof (AttuneEvent));
  g_signal_connect_object (engine, "happened", G_CALLBACK (happened_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
listen_on_the_desktop (AttuneSession *self)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application)
                                             : NULL;

  if (application == NULL)
    return;

  self->inhibitor = attune_desktop_inhibitor_new (GTK_APPLICATION (application), bus);
  self->wake_lock = attune_wake_lock_new (self->engine, self->inhibitor);
  if (bus != NULL)
    self->remote = attune_media_remote_new (self->engine, bus);
}

static void
system_bus_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneSession) self = user_data;

  self->system_bus = g_bus_get_finish (result, NULL);
  if (self->system_bus != NULL && self->engine != NULL)
    self->sleep_watch = attune_sleep_watch_new (self->engine, self->system_bus);
}

/* In the bedtime routine, and at night, chimes are softer and none is sudden. */
static gboolean
is_for_the_night (AttuneSession *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (attune_engine_get_clock (self->engine));
  int hour = g_date_time_get_hour (now);

  return hour >= NIGHT_FROM_HOUR || hour < NIGHT_TO_HOUR ||
         g_str_equal (attune_engine_get_plan (self->engine)->routine_id, "r.bedtime");
}

static void
listen (AttuneSession *self)
{
  if (self->chimes != NULL) {
    g_object_set (self->chimes, "gentle", is_for_the_night (self), "questions-only", FALSE, NULL);
    attune_chimes_wake (self->chimes);
    attune_chimes_set_engine (self->chimes, self->engine);
  }
  if (self->narrator != NULL) {
    g_object_set (self->narrator, "questions-only", FALSE, NULL);
    attune_narrator_set_engine (self->narrator, self->engine);
  }
  listen_on_the_desktop (self);
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, system_bus_found_cb, g_object_ref (self));
}

/**
 * attune_session_new:
 * @setup: what it is made of
 * @plan: the plan to run
 *
 * Returns: (transfer full): a session that waits for attune_session_start()
 */
AttuneSession *
attune_session_new (const AttuneSessionSetup *setup, AttunePlan *plan)
{
  g_autoptr (AttuneEngine) engine = attune_engine_new (setup->clock, plan);
  AttuneSession *self = session_new (setup, engine);

  if (self->store != NULL && self->baby != NULL)
    self->recorder = attune_recorder_new (self->store, engine, self->baby->uuid,
                                          self->caregiver_uuid, setup->state_before);
  listen (self);
  return self;
}

/**
 * attune_session_new_restored:
 * @setup: what it is made of
 * @open: a session that was cut off
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the session, to be taken up where it was, paused; %NULL
 *   with @error set where only a kind end can be offered
 */
AttuneSession *
attune_session_new_restored (const AttuneSessionSetup *setup,
                             const AttuneOpenSession *open,
                             GError **error)
{
  g_autoptr (AttunePlan) plan = attune_plan_new_from_json (open->plan_json, error);
  g_autoptr (AttuneEngine) engine = NULL;
  gint64 gap_us = attune_clock_get_utc_us (setup->clock) - open->last_utc_us;
  AttuneSession *self;

  if (plan == NULL)
    return NULL;
  if (!open->plan_intact || open->machine_version != ATTUNE_MACHINE_VERSION) {
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CORRUPT,
                         "the session was made by another version");
    return NULL;
  }

  engine = attune_engine_new_restored (setup->clock, plan, (const AttuneEvent *) open->events->data,
                                       open->events->len, gap_us, error);
  if (engine == NULL)
    return NULL;

  self = session_new (setup, engine);
  self->restored = TRUE;
  g_array_append_vals (self->events, open->events->data, open->events->len);
  self->recorder = attune_recorder_new_restored (self->store, engine, open);
  listen (self);
  return self;
}

/**
 * attune_session_start:
 * @self: a session
 *
 * Asks the first question, or takes up where the session was cut off.
 */
void
attune_session_start (AttuneSession *self)
{
  if (self->restored)
    attune_engine_wake (self->engine);
  else
    attune_engine_begin (self->engine);
}

/**
 * attune_session_end:
 *
 * Ends it at once, without a last word: the caregiver needs something else now. It is kept as one
 * that a caregiver ended, and why is not asked.
 */
void
attune_session_end (AttuneSession *self)
{
  attune_engine_stop (self->engine);
  if (attune_engine_get_moment (self->engine) == ATTUNE_MOMENT_CLOSE)
    attune_engine_next (self->engine);
}

/**
 * attune_session_get_engine:
 * @self: a session
 *
 * Returns: (transfer none): its engine
 */
AttuneEngine *
attune_session_get_engine (AttuneSession *self)
{
  return self->engine;
}

/**
 * attune_session_get_catalog:
 * @self: a session
 *
 * Returns: (transfer none): its catalog
 */
AttuneCatalog *
attune_session_get_catalog (AttuneSession *self)
{
  return self->catalog;
}

/**
 * attune_session_get_store:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where it is kept
 */
AttuneStore *
attune_session_get_store (AttuneSession *self)
{
  return self->store;
}

/**
 * attune_session_get_chimes:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its chimes
 */
AttuneChimes *
attune_session_get_chimes (AttuneSession *self)
{
  return self->chimes;
}

/**
 * attune_session_get_narrator:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its voice
 */
AttuneNarrator *
attune_session_get_narrator (AttuneSession *self)
{
  return self->narrator;
}

/**
 * attune_session_get_baby:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the baby
 */
const AttuneBaby *
attune_session_get_baby (AttuneSession *self)
{
  return self->baby;
}

/**
 * attune_session_get_caregiver_uuid:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): who massages
 */
const char *
attune_session_get_caregiver_uuid (AttuneSession *self)
{
  return self->caregiver_uuid;
}

/**
 * attune_session_get_uuid:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id under which it is kept; %NULL where it is not, or
 *   nothing was asked yet
 */
const char *
attune_session_get_uuid (AttuneSession *self)
{
  return self->recorder != NULL ? attune_recorder_get_session_uuid (self->recorder) : NULL;
}

static guint
get_days_since_last (AttuneSession *self)
{
  AttuneClock *clock = attune_engine_get_clock (self->engine);
  g_autofree char *today = attune_clock_dup_today (clock);
  GDate from, to;

  if (self->baby == NULL || self->baby->massaged_on == NULL ||
      !attune_week_dates_from_iso (self->baby->massaged_on, &from) ||
      !attune_week_dates_from_iso (today, &to))
    return 0;
  return (guint) MAX (0, g_date_days_between (&from, &to));
}

/**
 * attune_session_summarize:
 * @self: a session
 *
 * Returns: (transfer full): what the session was so far
 */
AttuneSessionSummary *
attune_session_summarize (AttuneSession *self)
{
  AttuneSessionSummary *summary = attune_session_summary_new_from_events (
      (const AttuneEvent *) self->events->data, self->events->len,
      attune_engine_get_plan (self->engine));

  summary->first = self->baby != NULL && self->baby->sessions == 0;
  summary->days_since_last = get_days_since_last (self);
  return summary;
}
