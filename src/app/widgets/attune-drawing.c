/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A drawing in the app's colours, which may move calmly. Where the desktop has animations off it
 * stands still and says the same. */
#include "config.h"

#include "attune-drawing.h"

#include <adwaita.h>

#include "attune-palette.h"

#define UNITS 480.0
#define MINIMUM 160

struct _AttuneDrawing {
  GtkWidget parent_instance;

  AttuneDraw draw;
  double height; /* in units */
  double seconds; /* when it has come to rest; 0 for a still one */
  double from; /* at which of its seconds it begins */
  guint variant;
  AttuneLook look;
  gint64 began_us;
  guint tick;
};

G_DEFINE_FINAL_TYPE (AttuneDrawing, attune_drawing, GTK_TYPE_WIDGET)

static gboolean
may_move (AttuneDrawing *self)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled && self->seconds > 0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AttuneDrawing *self = ATTUNE_DRAWING (widget);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);

  if (self->began_us == 0)
    self->began_us = now_us - (gint64) (self->from * G_USEC_PER_SEC);
  gtk_widget_queue_draw (widget);
  if ((double) (now_us - self->began_us) < self->seconds * G_USEC_PER_SEC)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
stop (AttuneDrawing *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
restart (AttuneDrawing *self)
{
  stop (self);
  self->began_us = 0;
  if (may_move (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
attune_drawing_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attune_drawing_parent_class)->map (widget);
  restart (ATTUNE_DRAWING (widget));
}

static void
attune_drawing_unmap (GtkWidget *widget)
{
  stop (ATTUNE_DRAWING (widget));
  GTK_WIDGET_CLASS (attune_drawing_parent_class)->unmap (widget);
}

static void
init_ink (AttuneDrawing *self, AttuneInk *ink)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AttuneLook adult = { .skin = self->look.hand_skin };
  GdkRGBA light, shade;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (style, &ink->text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &ink->accent))
    ink->accent = ink->text;
  gdk_rgba_parse (&ink->warm, dark ? "#e8ab86" : "#c8794f");
  gdk_rgba_parse (&ink->cool, dark ? "#8fbfd6" : "#3f7692");
  attune_palette_get_skin (&self->look, &ink->baby, &light, &shade);
  attune_palette_get_skin (&adult, &ink->adult, &light, &shade);
  attune_palette_get_line (&self->look, &ink->baby_line);
  attune_palette_get_line (&adult, &ink->adult_line);
}

static double
get_moment (AttuneDrawing *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now_us = clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;

  if (self->tick == 0 || self->began_us == 0)
    return -1;
  return (double) (now_us - self->began_us) / G_USEC_PER_SEC;
}

static void
attune_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AttuneDrawing *self = ATTUNE_DRAWING (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double scale = MIN (width / UNITS, height / self->height);
  AttuneInk ink;
  cairo_t *cr;

  if (scale <= 0)
    return;
  init_ink (self, &ink);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, (width - UNITS * scale) / 2, (height - self->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  self->draw (cr, &ink, get_moment (self), self->variant);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
attune_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attune_drawing_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  double shape = ATTUNE_DRAWING (widget)->height / UNITS;
  double width = for_size > 0 ? MIN (for_size, UNITS) : UNITS;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM;
    *natural = (int) UNITS;
  } else {
    *minimum = *natural = (int) (MAX (MINIMUM, width) * shape);
  }
}

static void
attune_drawing_class_init (AttuneDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = attune_drawing_map;
  widget_class->unmap = attune_drawing_unmap;
  widget_class->snapshot = attune_drawing_snapshot;
  widget_class->measure = attune_drawing_measure;
  widget_class->get_request_mode = attune_drawing_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attune_drawing_init (AttuneDrawing *self)
{
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations", G_CALLBACK (restart), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attune_drawing_new:
 * @draw: draws it
 * @height: in units, of which 480 go across
 * @seconds: how long it moves from when it is first seen; 0 for a still one
 * @says: what is seen, translated
 *
 * Returns: (transfer floating): the drawing
 */
GtkWidget *
attune_drawing_new (AttuneDraw draw, double height, double seconds, const char *says)
{
  AttuneDrawing *self = g_object_new (ATTUNE_TYPE_DRAWING, NULL);

  self->draw = draw;
  self->height = height;
  self->seconds = seconds;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, says, -1);
  return GTK_WIDGET (self);
}

/**
 * attune_drawing_set_look:
 * @look: what the family looks like
 */
void
attune_drawing_set_look (AttuneDrawing *self, const AttuneLook *look)
{
  self->look = *look;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * attune_drawing_play:
 * @variant: which of several
 * @from: at which of its seconds to begin
 * @seconds: when it has come to rest
 *
 * Shows that variant from now on, moving where the desktop lets things move.
 */
void
attune_drawing_play (AttuneDrawing *self, guint variant, double from, double seconds)
{
  self->variant = variant;
  self->from = from;
  self->seconds = seconds;
  restart (self);
}

/**
 * attune_drawing_get_variant:
 *
 * Returns: which of several is shown
 */
guint
attune_drawing_get_variant (AttuneDrawing *self)
{
  return self->variant;
}

/**
 * attune_drawing_get_moving:
 *
 * Returns: whether it moves just now
 */
gboolean
attune_drawing_get_moving (AttuneDrawing *self)
{
  return self->tick != 0;
}
