/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window-header.h"

#include "attune-help-button.h"
#include "attune-resource-path.h"

static GtkWidget *
get_widget (GtkBuilder *builder, const char *id)
{
  return GTK_WIDGET (gtk_builder_get_object (builder, id));
}

/**
 * attune_window_header_fill:
 * @header: stands over the places
 * @frame: holds the header and the places; gets the bar that stands below in a narrow window
 * @places: what one goes to from here
 *
 * Puts the ways to the places, the menu and the help in. They are two hundred widgets with a dozen
 * drawings, for which the words of the first frame need not wait.
 */
void
attune_window_header_fill (AdwHeaderBar *header, GtkBox *frame, AdwViewStack *places)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  gtk_builder_expose_object (builder, "places", G_OBJECT (places));
  if (!gtk_builder_add_from_resource (builder, ATTUNE_RESOURCE_PATH "/ui/attune-window-header.ui",
                                      &error))
    g_error ("The header: %s", error->message);
  adw_header_bar_set_title_widget (header, get_widget (builder, "switcher_title"));
  adw_header_bar_pack_start (header, get_widget (builder, "tether"));
  adw_header_bar_pack_end (header, get_widget (builder, "menu"));
  adw_header_bar_pack_end (header, get_widget (builder, "help"));
  gtk_box_append (frame, get_widget (builder, "bar"));
}
