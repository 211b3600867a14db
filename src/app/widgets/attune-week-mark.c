/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-mark.h"

#include <math.h>

#define SIZE 24
#define RAYS 8

struct _AttuneWeekMark {
  GtkWidget parent_instance;

  AttuneDayPart part;
};

G_DEFINE_FINAL_TYPE (AttuneWeekMark, attune_week_mark, GTK_TYPE_WIDGET)

static void
draw_sun (cairo_t *cr, double middle)
{
  cairo_arc (cr, middle, middle, middle * 0.42, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_set_line_width (cr, middle * 0.14);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < RAYS; i++) {
    double angle = 2 * G_PI * i / RAYS;

    cairo_move_to (cr, middle + cos (angle) * middle * 0.62, middle + sin (angle) * middle * 0.62);
    cairo_line_to (cr, middle + cos (angle) * middle * 0.86, middle + sin (angle) * middle * 0.86);
  }
  cairo_stroke (cr);
}

/* Two arcs: the moon's edge, and that of the part in the dark. */
static void
draw_moon (cairo_t *cr, double middle)
{
  double radius = middle * 0.72;

  cairo_arc (cr, middle, middle, radius, -0.30 * G_PI, 0.80 * G_PI);
  cairo_arc_negative (cr, middle - radius * 0.42, middle - radius * 0.32, radius * 0.78,
                      0.72 * G_PI, -0.22 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
attune_week_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AttuneWeekMark *self = ATTUNE_WEEK_MARK (widget);
  double size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA color;
  cairo_t *cr;

  if (size <= 0)
    return;

  gtk_style_context_get_color (style, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, size, size));
  gdk_cairo_set_source_rgba (cr, &color);
  if (self->part == ATTUNE_DAY_EVENING || self->part == ATTUNE_DAY_NIGHT)
    draw_moon (cr, size / 2);
  else
    draw_sun (cr, size / 2);
  cairo_destroy (cr);
}

static void
attune_week_mark_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
attune_week_mark_class_init (AttuneWeekMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = attune_week_mark_snapshot;
  widget_class->measure = attune_week_mark_measure;
  gtk_widget_class_set_css_name (widget_class, "weekmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
attune_week_mark_init (AttuneWeekMark *self)
{
}

/**
 * attune_week_mark_new:
 * @part: when it was
 *
 * Returns: (transfer floating): the mark; what it says is the text of the day it stands in
 */
GtkWidget *
attune_week_mark_new (AttuneDayPart part)
{
  AttuneWeekMark *self = g_object_new (ATTUNE_TYPE_WEEK_MARK, NULL);

  self->part = part;

  return GTK_WIDGET (self);
}
