/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Asks in two ways, because some desktops listen to one and some to the other: the session manager
 * or portal, through GtkApplication, for both the screen and the machine; and the screen saver. */
#include "config.h"

#include "attune-desktop-inhibitor.h"

#include <glib/gi18n.h>

#define SAVER_NAME "org.freedesktop.ScreenSaver"
#define SAVER_PATH "/org/freedesktop/ScreenSaver"

struct _AttuneDesktopInhibitor {
  GObject parent_instance;

  GtkApplication *application; /* (nullable) */
  GDBusConnection *bus; /* (nullable): the session bus */
  gboolean taken;
  guint cookie; /* of the application, 0: none */
  gboolean saver_asked; /* the screen saver's answer is awaited */
  gboolean saver_held;
  guint32 saver_cookie;
};

static void attune_desktop_inhibitor_iface_init (AttuneInhibitorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneDesktopInhibitor,
                               attune_desktop_inhibitor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_INHIBITOR,
                                                      attune_desktop_inhibitor_iface_init))

static const char *
get_reason (void)
{
  /* Translators: why the screen stays on; a desktop may show it. */
  return _ ("A massage is under way");
}

static void
drop_saver (AttuneDesktopInhibitor *self)
{
  if (!self->saver_held)
    return;

  self->saver_held = FALSE;
  g_dbus_connection_call (self->bus, SAVER_NAME, SAVER_PATH, SAVER_NAME, "UnInhibit",
                          g_variant_new ("(u)", self->saver_cookie), NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, NULL);
}

/* The session may have ended while the screen saver was thinking. */
static void
saver_answered_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (AttuneDesktopInhibitor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant)
      reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);

  self->saver_asked = FALSE;
  if (reply == NULL) {
    g_debug ("screen saver: %s", error->message);
    return;
  }

  g_variant_get (reply, "(u)", &self->saver_cookie);
  self->saver_held = TRUE;
  if (!self->taken)
    drop_saver (self);
}

static void
take_saver (AttuneDesktopInhibitor *self)
{
  if (self->bus == NULL || self->saver_asked || self->saver_held)
    return;

  self->saver_asked = TRUE;
  g_dbus_connection_call (self->bus, SAVER_NAME, SAVER_PATH, SAVER_NAME, "Inhibit",
                          g_variant_new ("(ss)", ATTUNE_APP_ID, get_reason ()),
                          G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                          saver_answered_cb, g_object_ref (self));
}

static void
attune_desktop_inhibitor_take (AttuneInhibitor *inhibitor)
{
  AttuneDesktopInhibitor *self = ATTUNE_DESKTOP_INHIBITOR (inhibitor);

  self->taken = TRUE;
  if (self->application != NULL && self->cookie == 0)
    self->cookie = gtk_application_inhibit (
        self->application, gtk_application_get_active_window (self->application),
        GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND, get_reason ());
  take_saver (self);
}

static void
attune_desktop_inhibitor_drop (AttuneInhibitor *inhibitor)
{
  AttuneDesktopInhibitor *self = ATTUNE_DESKTOP_INHIBITOR (inhibitor);

  self->taken = FALSE;
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  drop_saver (self);
}

static void
attune_desktop_inhibitor_iface_init (AttuneInhibitorInterface *iface)
{
  iface->take = attune_desktop_inhibitor_take;
  iface->drop = attune_desktop_inhibitor_drop;
}

static void
attune_desktop_inhibitor_dispose (GObject *object)
{
  AttuneDesktopInhibitor *self = ATTUNE_DESKTOP_INHIBITOR (object);

  attune_desktop_inhibitor_drop (ATTUNE_INHIBITOR (self));
  g_clear_object (&self->application);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (attune_desktop_inhibitor_parent_class)->dispose (object);
}

static void
attune_desktop_inhibitor_class_init (AttuneDesktopInhibitorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_desktop_inhibitor_dispose;
}

static void
attune_desktop_inhibitor_init (AttuneDesktopInhibitor *self)
{
}

/**
 * attune_desktop_inhibitor_new:
 * @application: (nullable): the application whose window is to stay visible
 * @bus: (nullable): the session bus, for desktops that listen to the screen saver's interface
 *
 * References are kept to both.
 *
 * Returns: (transfer full): an inhibitor that holds nothing yet
 */
AttuneInhibitor *
attune_desktop_inhibitor_new (GtkApplication *application, GDBusConnection *bus)
{
  AttuneDesktopInhibitor *self = g_object_new (ATTUNE_TYPE_DESKTOP_INHIBITOR, NULL);

  g_set_object (&self->application, application);
  g_set_object (&self->bus, bus);

  return ATTUNE_INHIBITOR (self);
}
