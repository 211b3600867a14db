/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-application.h"

#include "attune-about.h"
#include "attune-window.h"

#include <glib/gi18n.h>

struct _AttuneApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AttuneApplication, attune_application, ADW_TYPE_APPLICATION)

static GtkWindow *
ensure_window (AttuneApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (attune_window_new (self));
  return window;
}

static void
about_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AttuneApplication *self = ATTUNE_APPLICATION (user_data);

  attune_about_present (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (window);
}

static const GActionEntry actions[] = {
  { "about", about_activated_cb },
  { "quit", quit_activated_cb },
};

static void
set_shortcut (AttuneApplication *self, const char *action, const char *accel)
{
  const char *accels[] = { accel, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, accels);
}

static void
attune_application_startup (GApplication *application)
{
  AttuneApplication *self = ATTUNE_APPLICATION (application);

  G_APPLICATION_CLASS (attune_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (ATTUNE_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_shortcut (self, "app.quit", "<Control>q");
  set_shortcut (self, "window.close", "<Control>w");
  set_shortcut (self, "win.place::today", "<Alt>1");
  set_shortcut (self, "win.place::cues", "<Alt>2");
  set_shortcut (self, "win.place::weeks", "<Alt>3");
  set_shortcut (self, "win.place::learn", "<Alt>4");
  set_shortcut (self, "win.fullscreen", "F11");
}

static void
attune_application_activate (GApplication *application)
{
  gtk_window_present (ensure_window (ATTUNE_APPLICATION (application)));
}

static int
attune_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version")) {
    g_print ("Attune %s\n", ATTUNE_VERSION);
    return 0;
  }
  return -1;
}

static void
attune_application_class_init (AttuneApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = attune_application_startup;
  application_class->activate = attune_application_activate;
  application_class->handle_local_options = attune_application_handle_local_options;
}

static void
attune_application_init (AttuneApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Print the version and exit"), NULL);
}

/**
 * attune_application_new:
 *
 * Returns: (transfer full): the application, not yet registered
 */
AttuneApplication *
attune_application_new (void)
{
  return g_object_new (ATTUNE_TYPE_APPLICATION, "application-id", ATTUNE_APP_ID,
                       "resource-base-path", ATTUNE_RESOURCE_PATH, NULL);
}
