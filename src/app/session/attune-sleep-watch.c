/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-sleep-watch.h"

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_INTERFACE "org.freedesktop.login1.Manager"

struct _AttuneSleepWatch {
  GObject parent_instance;

  AttuneEngine *engine;
  GDBusConnection *bus; /* (nullable): where there is no system bus */
  GCancellable *cancellable;
  guint subscription;
};

G_DEFINE_FINAL_TYPE (AttuneSleepWatch, attune_sleep_watch, G_TYPE_OBJECT)

/* The engine looks at its clock before it takes an input and so pauses at the moment the machine
 * fell asleep; the pause asked for here counts where the sleep was too short to be seen. */
static void
prepare_for_sleep_cb (GDBusConnection *bus,
                      const char *sender,
                      const char *path,
                      const char *interface,
                      const char *signal,
                      GVariant *parameters,
                      gpointer data)
{
  AttuneSleepWatch *self = data;
  gboolean falls_asleep;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &falls_asleep);
  if (!falls_asleep)
    attune_engine_pause (self->engine);
}

static void
watch (AttuneSleepWatch *self, GDBusConnection *bus)
{
  self->bus = g_object_ref (bus);
  self->subscription = g_dbus_connection_signal_subscribe (
      bus, LOGIN_NAME, LOGIN_INTERFACE, "PrepareForSleep", LOGIN_PATH, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, prepare_for_sleep_cb, self, NULL);
}

static void
bus_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus != NULL)
    watch (data, bus);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("no word of sleep: %s", error->message);
}

static void
attune_sleep_watch_dispose (GObject *object)
{
  AttuneSleepWatch *self = ATTUNE_SLEEP_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (attune_sleep_watch_parent_class)->dispose (object);
}

static void
attune_sleep_watch_finalize (GObject *object)
{
  AttuneSleepWatch *self = ATTUNE_SLEEP_WATCH (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (attune_sleep_watch_parent_class)->finalize (object);
}

static void
attune_sleep_watch_class_init (AttuneSleepWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_sleep_watch_dispose;
  object_class->finalize = attune_sleep_watch_finalize;
}

static void
attune_sleep_watch_init (AttuneSleepWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * attune_sleep_watch_new:
 * @engine: the session to pause
 * @bus: (nullable): the bus to listen on; %NULL for the system bus, which is looked for without
 *   waiting for it
 *
 * A reference is kept to @engine.
 *
 * Returns: (transfer full): a sleep watch
 */
AttuneSleepWatch *
attune_sleep_watch_new (AttuneEngine *engine, GDBusConnection *bus)
{
  AttuneSleepWatch *self;

  g_return_val_if_fail (ATTUNE_IS_ENGINE (engine), NULL);
  g_return_val_if_fail (bus == NULL || G_IS_DBUS_CONNECTION (bus), NULL);

  self = g_object_new (ATTUNE_TYPE_SLEEP_WATCH, NULL);
  self->engine = g_object_ref (engine);
  if (bus != NULL)
    watch (self, bus);
  else
    g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_found_cb, self);

  return self;
}
