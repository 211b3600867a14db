/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-unfold.h"

static void
unfold (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget)) {
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
    gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!GTK_IS_LIST_BOX (child) && !GTK_IS_BUTTON (child))
      unfold (child);
  }
}

/**
 * attune_unfold_titles:
 * @within: a page or a window, with its groups of rows
 *
 * Gives the title of each group as many lines as it needs; libadwaita cuts it short.
 */
void
attune_unfold_titles (GtkWidget *within)
{
  if (ADW_IS_PREFERENCES_GROUP (within)) {
    unfold (within);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    attune_unfold_titles (child);
}
