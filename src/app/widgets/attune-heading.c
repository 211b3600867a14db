/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-heading.h"

struct _AttuneHeading {
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (AttuneHeading, attune_heading, ADW_TYPE_BIN)

static void
attune_heading_class_init (AttuneHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "sessionheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
attune_heading_init (AttuneHeading *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * attune_heading_get_text:
 * @self: a heading
 *
 * Returns: (transfer none): its text
 */
const char *
attune_heading_get_text (AttuneHeading *self)
{
  return gtk_label_get_text (self->label);
}

/**
 * attune_heading_set_text:
 * @self: a heading
 * @text: what it says
 *
 * Changes the text, for the eye and for the ear.
 */
void
attune_heading_set_text (AttuneHeading *self, const char *text)
{
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
