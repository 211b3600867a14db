/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-swatch-row.h"

#include "attune-wrap.h"

#include <glib/gi18n.h>

struct _AttuneSwatchRow {
  AdwBin parent_instance;

  GPtrArray *buttons; /* of GtkToggleButton, not owned */
};

G_DEFINE_FINAL_TYPE (AttuneSwatchRow, attune_swatch_row, ADW_TYPE_BIN)

static guint changed_signal;

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  GdkRGBA color;

  if (!gdk_rgba_parse (&color, user_data))
    return;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
toggled_cb (AttuneSwatchRow *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
create_button (AttuneSwatchRow *self, const AttuneSwatch *swatch)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 34);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 34);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, (gpointer) swatch->color, NULL);
  gtk_button_set_child (GTK_BUTTON (button), area);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_set_tooltip_text (button, _ (swatch->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (swatch->name), -1);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), g_ptr_array_index (self->buttons, 0));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  return button;
}

static void
attune_swatch_row_finalize (GObject *object)
{
  g_ptr_array_unref (ATTUNE_SWATCH_ROW (object)->buttons);

  G_OBJECT_CLASS (attune_swatch_row_parent_class)->finalize (object);
}

static void
attune_swatch_row_class_init (AttuneSwatchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_swatch_row_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_swatch_row_init (AttuneSwatchRow *self)
{
  self->buttons = g_ptr_array_new ();
}

/**
 * attune_swatch_row_new:
 * @title: what is chosen, translated
 * @swatches: (array length=n_swatches): the choices; outlive the row
 * @n_swatches: how many
 *
 * Returns: (transfer floating): a row in which the first is chosen
 */
GtkWidget *
attune_swatch_row_new (const char *title, const AttuneSwatch *swatches, guint n_swatches)
{
  AttuneSwatchRow *self = g_object_new (ATTUNE_TYPE_SWATCH_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *wrap = attune_wrap_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_object_set (wrap, "spacing", 8, NULL);
  for (guint i = 0; i < n_swatches; i++)
    attune_wrap_append (ATTUNE_WRAP (wrap), create_button (self, &swatches[i]));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), wrap);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/**
 * attune_swatch_row_get_chosen:
 *
 * Returns: which one is chosen, from 0
 */
guint
attune_swatch_row_get_chosen (AttuneSwatchRow *self)
{
  for (guint i = 0; i < self->buttons->len; i++) {
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->buttons, i)))
      return i;
  }
  return 0;
}

/**
 * attune_swatch_row_set_chosen:
 * @chosen: which one, from 0; one that does not exist is taken as the first
 */
void
attune_swatch_row_set_chosen (AttuneSwatchRow *self, guint chosen)
{
  guint i = chosen < self->buttons->len ? chosen : 0;

  gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), TRUE);
}
