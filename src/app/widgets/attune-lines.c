/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-lines.h"

#include <adwaita.h>

#define PAGE_WIDTH 760

/**
 * attune_lines_page:
 * @box: what the page shows
 *
 * Returns: (transfer floating): the box in the middle of a page that scrolls
 */
GtkWidget *
attune_lines_page (GtkBox *box)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_set_margin_top (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (box), 16);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 16);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PAGE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/**
 * attune_lines_new:
 * @spacing: px between the lines
 *
 * Returns: (transfer floating): an empty column
 */
GtkBox *
attune_lines_new (int spacing)
{
  return GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing));
}

/**
 * attune_lines_add:
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer none): the line, at the end of @box
 */
GtkWidget *
attune_lines_add (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

/**
 * attune_lines_take:
 * @text: (transfer full) (nullable): nothing is added where there is none
 * @css_class: (nullable): how it looks
 */
void
attune_lines_take (GtkBox *box, char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    attune_lines_add (box, text, css_class);
  g_free (text);
}
