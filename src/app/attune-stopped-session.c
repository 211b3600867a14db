/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-stopped-session.h"

#include "attune-baby-flags.h"
#include "today/attune-stopped.h"

#include <glib/gi18n.h>

struct _AttuneStoppedSession {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneLibrary *library;
  GCancellable *cancellable; /* (nullable): of what is being read */
  AttuneSessionSummary *summary; /* (nullable): the last massage of today */
  AttuneRoutine *routine; /* (nullable): NULL: it is not gone on with */
  char *baby_uuid; /* (nullable): whose it was */
  AttuneStopped stopped;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneStoppedSession, attune_stopped_session, G_TYPE_OBJECT)

static void
forget (AttuneStoppedSession *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->summary, attune_session_summary_unref);
  g_clear_pointer (&self->routine, attune_routine_unref);
  g_clear_pointer (&self->baby_uuid, g_free);
}

static void
attune_stopped_session_dispose (GObject *object)
{
  AttuneStoppedSession *self = ATTUNE_STOPPED_SESSION (object);

  forget (self);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attune_stopped_session_parent_class)->dispose (object);
}

static void
attune_stopped_session_class_init (AttuneStoppedSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_stopped_session_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_stopped_session_init (AttuneStoppedSession *self)
{
}

/**
 * attune_stopped_session_new:
 * @family: whose massages
 * @store: where they are kept
 * @library: where routines come from
 *
 * Returns: (transfer full): nothing yet
 */
AttuneStoppedSession *
attune_stopped_session_new (AttuneFamily *family, AttuneStore *store, AttuneLibrary *library)
{
  AttuneStoppedSession *self = g_object_new (ATTUNE_TYPE_STOPPED_SESSION, NULL);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->library = g_object_ref (library);
  return self;
}

static gboolean
may_go_on (AttuneStoppedSession *self, const AttuneOpenSession *told, AttuneRoutine *routine)
{
  g_autoptr (AttunePlan) plan = attune_plan_new_from_json (told->plan_json, NULL);

  return plan != NULL && routine != NULL &&
         attune_stopped_find (&self->stopped, (const AttuneEvent *) told->events->data,
                              told->events->len, plan, routine);
}

static void
story_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneStoppedSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneOpenSession)
      told = attune_store_load_story_finish (ATTUNE_STORE (source), result, &error);
  AttuneRoutine *routine;

  if (told == NULL) {
    g_debug ("The massage before: %s", error->message);
    return;
  }
  routine = attune_library_get_routine (self->library, told->routine_id);
  if (!may_go_on (self, told, routine))
    return;
  self->routine = attune_routine_ref (routine);
  self->baby_uuid = g_strdup (told->baby_uuid);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static AttuneSessionSummary *
find_last (GPtrArray *days)
{
  for (guint i = days->len; i > 0; i--) {
    AttuneSessionSummary *summary = g_ptr_array_index (days, i - 1);

    if (!attune_session_summary_is_mistake (summary))
      return summary;
  }

  return NULL;
}

static void
days_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneStoppedSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      days = attune_store_load_days_finish (ATTUNE_STORE (source), result, &error);
  AttuneSessionSummary *last = days != NULL ? find_last (days) : NULL;

  if (last == NULL) {
    g_debug ("No massage before today: %s", error != NULL ? error->message : "none");
    return;
  }
  self->summary = attune_session_summary_ref (last);
  attune_store_load_story_async (self->store, last->uuid, self->cancellable, story_loaded_cb,
                                 g_object_ref (self));
}

/**
 * attune_stopped_session_reload:
 * @self: a stopped session
 *
 * Reads anew which massage of today was the last; "changed" comes now, and when it is there.
 */
void
attune_stopped_session_reload (AttuneStoppedSession *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  GDate today;

  forget (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (baby == NULL || attune_family_is_guest (self->family))
    return;
  attune_family_init_today (self->family, &today);
  self->cancellable = g_cancellable_new ();
  attune_store_load_days_async (self->store, baby->uuid, caregiver != NULL ? caregiver->uuid : NULL,
                                &today, &today, self->cancellable, days_loaded_cb,
                                g_object_ref (self));
}

/**
 * attune_stopped_session_get_family:
 * @self: a stopped session
 *
 * Returns: (transfer none): whose it is
 */
AttuneFamily *
attune_stopped_session_get_family (AttuneStoppedSession *self)
{
  return self->family;
}

/* A session that was cut off comes first; in hospital, and after a death, nothing is offered. */
static gboolean
is_for_now (AttuneStoppedSession *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  AttuneTodayFacts facts;
  GDate today;

  attune_family_init_today (self->family, &today);
  attune_family_init_facts (self->family, &facts);
  return baby != NULL && g_strcmp0 (baby->uuid, self->baby_uuid) == 0 &&
         !attune_family_is_guest (self->family) &&
         g_date_compare (&self->summary->local_date, &today) == 0 &&
         attune_family_get_open_session (self->family) == NULL &&
         !attune_rest_is_silent (attune_family_get_rest (self->family)) &&
         attune_routine_fits (self->routine, &facts) == ATTUNE_FITS_NOW;
}

/**
 * attune_stopped_session_get_routine:
 * @self: a stopped session
 *
 * Returns: (transfer none) (nullable): what may be gone on with just now; %NULL: nothing
 */
AttuneRoutine *
attune_stopped_session_get_routine (AttuneStoppedSession *self)
{
  return self->routine != NULL && is_for_now (self) ? self->routine : NULL;
}

/**
 * attune_stopped_session_dup_words:
 * @self: a stopped session that may be gone on with
 *
 * Returns: (transfer full): the offer, with the time at which it was stopped, there and then
 */
char *
attune_stopped_session_dup_words (AttuneStoppedSession *self)
{
  gint64 local_us = self->summary->began_utc_us + self->stopped.at_us +
                    self->summary->utc_offset_s * (gint64) G_USEC_PER_SEC;
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (local_us / G_USEC_PER_SEC);
  /* Translators: a time of day, see g_date_time_format(). */
  g_autofree char *time = g_date_time_format (at, _ ("%H:%M"));

  /* Translators: the name of a routine, and a time of day. */
  return g_strdup_printf (_ ("Go on with “%s”, where you stopped at %s"), self->routine->title,
                          time);
}

/**
 * attune_stopped_session_get_part:
 * @self: a stopped session that may be gone on with
 *
 * Returns: the part of the routine for which is asked first
 */
guint
attune_stopped_session_get_part (AttuneStoppedSession *self)
{
  return self->stopped.part;
}

/**
 * attune_stopped_session_get_declined:
 * @self: a stopped session that may be gone on with
 *
 * Returns: what had a small no, and is not asked for again
 */
AttuneRegions
attune_stopped_session_get_declined (AttuneStoppedSession *self)
{
  return self->stopped.declined;
}

/**
 * attune_stopped_session_choose:
 * @self: a stopped session
 *
 * Says that somebody would like to go on with it.
 */
void
attune_stopped_session_choose (AttuneStoppedSession *self)
{
  if (attune_stopped_session_get_routine (self) != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}
