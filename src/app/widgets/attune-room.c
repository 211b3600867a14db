/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-room.h"

#define NORMAL_DPI (96 * PANGO_SCALE)
#define ROOMY_WIDTH 1400
#define ROOMY_HEIGHT 800
#define TIGHT_WIDTH 250 /* a phone with large text */

struct _AttuneRoom {
  AdwBin parent_instance;

  gboolean roomy;
  gboolean tight;
  guint restyle_id;
};

G_DEFINE_FINAL_TYPE (AttuneRoom, attune_room, ADW_TYPE_BIN)

static void
set_class (AttuneRoom *self, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Not during the allocation, which would have to begin anew. */
static gboolean
restyle_cb (gpointer user_data)
{
  AttuneRoom *self = ATTUNE_ROOM (user_data);

  self->restyle_id = 0;
  set_class (self, "roomy", self->roomy);
  set_class (self, "tight", self->tight);
  return G_SOURCE_REMOVE;
}

static double
get_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (double) NORMAL_DPI : 1;
}

static GtkSizeRequestMode
attune_room_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attune_room_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
attune_room_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AttuneRoom *self = ATTUNE_ROOM (widget);
  double scale = get_text_scale (widget);
  gboolean roomy = width >= ROOMY_WIDTH * scale && height >= ROOMY_HEIGHT * scale;
  gboolean tight = width < TIGHT_WIDTH * scale;
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
  if (roomy == self->roomy && tight == self->tight)
    return;

  self->roomy = roomy;
  self->tight = tight;
  if (self->restyle_id == 0)
    self->restyle_id = g_idle_add_full (G_PRIORITY_DEFAULT, restyle_cb, self, NULL);
}

static void
attune_room_dispose (GObject *object)
{
  g_clear_handle_id (&ATTUNE_ROOM (object)->restyle_id, g_source_remove);

  G_OBJECT_CLASS (attune_room_parent_class)->dispose (object);
}

static void
attune_room_class_init (AttuneRoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_room_dispose;
  widget_class->get_request_mode = attune_room_get_request_mode;
  widget_class->measure = attune_room_measure;
  widget_class->size_allocate = attune_room_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "room");
}

static void
attune_room_init (AttuneRoom *self)
{
  /* The bin's layout manager would be asked instead of the function above. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
