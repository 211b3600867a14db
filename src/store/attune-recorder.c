/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-recorder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct _AttuneRecorder {
  GObject parent_instance;

  AttuneStore *store;
  AttuneEngine *engine;
  char *session_uuid;
  char *baby_uuid;
  char *caregiver_uuid;
  char *state_before;
  GArray *early; /* of AttuneEvent: before the first question */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (AttuneRecorder, attune_recorder, G_TYPE_OBJECT)

static void
session_begun_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!attune_store_begin_session_finish (ATTUNE_STORE (object), result, &error))
    g_warning ("A session has no beginning on the disk: %s", error->message);
}

static void
session_finished_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!attune_store_finish_session_finish (ATTUNE_STORE (object), result, &error))
    g_warning ("A session has no summary on the disk: %s", error->message);
}

/* The wall time at which the engine's own time was 0. */
static GDateTime *
dup_began_at (AttuneRecorder *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (attune_engine_get_clock (self->engine));

  return g_date_time_add (now, -attune_engine_get_now_us (self->engine));
}

static void
begin (AttuneRecorder *self)
{
  AttunePlan *plan = attune_engine_get_plan (self->engine);
  g_autofree char *plan_json = attune_plan_to_json (plan);
  g_autoptr (GDateTime) began_at = dup_began_at (self);
  AttuneSessionStart start = {
    .uuid = self->session_uuid,
    .baby_uuid = self->baby_uuid,
    .caregiver_uuid = self->caregiver_uuid,
    .routine_id = plan->routine_id,
    .plan_json = plan_json,
    .machine_version = ATTUNE_MACHINE_VERSION,
    .began_at = began_at,
    .state_before = self->state_before,
  };

  attune_store_begin_session_async (self->store, &start, NULL, session_begun_cb, NULL);
  for (guint i = 0; i < self->early->len; i++)
    attune_store_append_event (self->store, self->session_uuid,
                               &g_array_index (self->early, AttuneEvent, i));
  g_array_set_size (self->early, 0);
  self->begun = TRUE;
}

static void
happened_cb (AttuneEngine *engine, const AttuneEvent *event, AttuneRecorder *self)
{
  if (!self->begun) {
    g_array_append_val (self->early, *event);
    if (event->kind == ATTUNE_EVENT_ASKED)
      begin (self);
    return;
  }
  attune_store_append_event (self->store, self->session_uuid, event);
  if (event->kind == ATTUNE_EVENT_ENDED)
    attune_store_finish_session_async (self->store, self->session_uuid, NULL, session_finished_cb,
                                       NULL);
}

#ifdef ATTUNE_DEVELOPMENT
/* A witness outside this process hears of each event that is on the disk. */
static void
acknowledged_cb (AttuneStore *store, const char *session_uuid, guint seq, AttuneRecorder *self)
{
  const char *number = g_getenv ("ATTUNE_ACK_FD");

  if (number == NULL || g_strcmp0 (session_uuid, self->session_uuid) != 0)
    return;

  g_autofree char *line = g_strdup_printf ("%s %u\n", session_uuid, seq);

  if (write (atoi (number), line, strlen (line)) < 0)
    g_debug ("Nobody listens to the acknowledgements: %s", g_strerror (errno));
}
#endif

static void
attune_recorder_dispose (GObject *object)
{
  AttuneRecorder *self = ATTUNE_RECORDER (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (attune_recorder_parent_class)->dispose (object);
}

static void
attune_recorder_finalize (GObject *object)
{
  AttuneRecorder *self = ATTUNE_RECORDER (object);

  g_free (self->session_uuid);
  g_free (self->baby_uuid);
  g_free (self->caregiver_uuid);
  g_free (self->state_before);
  g_array_unref (self->early);
  G_OBJECT_CLASS (attune_recorder_parent_class)->finalize (object);
}

static void
attune_recorder_class_init (AttuneRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_recorder_dispose;
  object_class->finalize = attune_recorder_finalize;
}

static void
attune_recorder_init (AttuneRecorder *self)
{
  self->early = g_array_new (FALSE, TRUE, sizeof (AttuneEvent));
}

static AttuneRecorder *
recorder_new (AttuneStore *store, AttuneEngine *engine, const char *session_uuid)
{
  AttuneRecorder *self = g_object_new (ATTUNE_TYPE_RECORDER, NULL);

  self->store = g_object_ref (store);
  self->engine = g_object_ref (engine);
  self->session_uuid = g_strdup (session_uuid);
  g_signal_connect_object (engine, "happened", G_CALLBACK (happened_cb), self, 0);
#ifdef ATTUNE_DEVELOPMENT
  g_signal_connect_object (store, "acknowledged", G_CALLBACK (acknowledged_cb), self, 0);
#endif
  return self;
}

/**
 * attune_recorder_new:
 * @engine: a session that has not begun
 * @baby_uuid: who is massaged
 * @caregiver_uuid: (nullable): by whom; NULL for a guest
 * @state_before: (nullable): the state tapped beforehand
 *
 * Returns: (transfer full): a recorder that listens as long as it lives
 */
AttuneRecorder *
attune_recorder_new (AttuneStore *store,
                     AttuneEngine *engine,
                     const char *baby_uuid,
                     const char *caregiver_uuid,
                     const char *state_before)
{
  g_return_val_if_fail (ATTUNE_IS_STORE (store), NULL);
  g_return_val_if_fail (ATTUNE_IS_ENGINE (engine), NULL);
  g_return_val_if_fail (baby_uuid != NULL, NULL);

  g_autofree char *session_uuid = g_uuid_string_random ();
  AttuneRecorder *self = recorder_new (store, engine, session_uuid);

  self->baby_uuid = g_strdup (baby_uuid);
  self->caregiver_uuid = g_strdup (caregiver_uuid);
  self->state_before = g_strdup (state_before);
  return self;
}

/**
 * attune_recorder_new_restored:
 * @engine: made from the events of @open
 * @open: the session that is taken up again
 *
 * Returns: (transfer full): a recorder that writes the same session on
 */
AttuneRecorder *
attune_recorder_new_restored (AttuneStore *store,
                              AttuneEngine *engine,
                              const AttuneOpenSession *open)
{
  g_return_val_if_fail (ATTUNE_IS_STORE (store), NULL);
  g_return_val_if_fail (ATTUNE_IS_ENGINE (engine), NULL);
  g_return_val_if_fail (open != NULL, NULL);

  AttuneRecorder *self = recorder_new (store, engine, open->uuid);

  self->begun = TRUE;
  return self;
}

/**
 * attune_recorder_get_session_uuid:
 *
 * Returns: (transfer none): the UUID of the session, also before it has a row
 */
const char *
attune_recorder_get_session_uuid (AttuneRecorder *self)
{
  g_return_val_if_fail (ATTUNE_IS_RECORDER (self), NULL);
  return self->session_uuid;
}
