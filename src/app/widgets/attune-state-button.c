/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-state-button.h"

#include "attune-shown.h"

#include <glib/gi18n.h>

/* Two states stand side by side on a phone. */
static GtkWidget *
create_narrow (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * attune_state_button_new:
 * @state: in words
 * @painter: paints the face
 * @action: is activated with the id of the state
 *
 * Returns: (transfer floating): a child of a flow box
 */
GtkWidget *
attune_state_button_new (const AttuneStateText *state, AttunePainter *painter, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *child = gtk_flow_box_child_new ();
  /* Translators: %s says how the baby's eyes are, such as “wide open, bright, focused”. */
  g_autofree char *eyes = g_strdup_printf (_ ("Eyes %s"), state->eyes);

  gtk_box_append (GTK_BOX (box), attune_painter_create_baby (
                                     painter, ATTUNE_VIEW_FACE, NULL,
                                     attune_shown_get_state_expression (state->id), 120, 110));
  gtk_box_append (GTK_BOX (box), create_narrow (state->name, "section"));
  gtk_box_append (GTK_BOX (box), create_narrow (eyes, "soft"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "choice");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", state->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  state->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, eyes, -1);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  return child;
}
