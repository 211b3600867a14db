/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window-dialogs.h"

#include "attune-extra-keys.h"
#include "attune-help-button.h"
#include "attune-people-window.h"
#include "attune-preferences.h"
#include "attune-share-page.h"
#include "attune-window.h"

#include <glib/gi18n.h>

static void
people_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneApplication *application = attune_window_get_application (ATTUNE_WINDOW (widget));

  gtk_window_present (GTK_WINDOW (
      attune_people_window_new (GTK_WINDOW (widget), attune_application_get_family (application))));
}

static void
preferences_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneApplication *application = attune_window_get_application (ATTUNE_WINDOW (widget));

  gtk_window_present (GTK_WINDOW (attune_preferences_new (
      GTK_WINDOW (widget), attune_application_get_settings (application),
      attune_application_get_family (application), attune_application_get_chimes (application),
      attune_application_get_narrator (application) != NULL)));
}

static void
share_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWindow *self = ATTUNE_WINDOW (widget);
  AttuneApplication *application = attune_window_get_application (self);
  GtkWidget *share;

  if (attune_window_has_leaf (self))
    return;
  share = attune_share_page_new (
      attune_application_get_family (application), attune_application_get_store (application),
      attune_application_get_clock (application), attune_application_get_catalog (application));
  g_signal_connect_object (share, "closed", G_CALLBACK (attune_window_close_leaf), self,
                           G_CONNECT_SWAPPED);
  attune_window_show_leaf (self, share);
}

static void
explain_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *page = g_variant_get_string (parameter, NULL);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _ ("What is this page for?"),
                                              attune_help_button_get_words (page));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Read when it is first wanted; GTK would read what it finds under its own name at every start. */
static void
shortcuts_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource (ATTUNE_RESOURCE_PATH "/ui/attune-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  attune_extra_keys_show (
      attune_application_get_settings (attune_window_get_application (ATTUNE_WINDOW (widget))),
      builder);
  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

void
attune_window_dialogs_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.explain", "s", explain_activated_cb);
  gtk_widget_class_install_action (window_class, "win.people", NULL, people_activated_cb);
  gtk_widget_class_install_action (window_class, "win.preferences", NULL, preferences_activated_cb);
  gtk_widget_class_install_action (window_class, "win.share", NULL, share_activated_cb);
  gtk_widget_class_install_action (window_class, "win.show-help-overlay", NULL,
                                   shortcuts_activated_cb);
}
