/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-beat-ring.h"

#include <math.h>

#define SIZE 48
#define THICKNESS 6
#define STEPS 120 /* finer than one can see at this size; fewer drawings */

struct _AttuneBeatRing {
  GtkWidget parent_instance;

  int done; /* of STEPS */
};

G_DEFINE_FINAL_TYPE (AttuneBeatRing, attune_beat_ring, GTK_TYPE_WIDGET)

static void
stroke_arc (cairo_t *cr, const GdkRGBA *color, float alpha, double from, double to)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
  cairo_arc (cr, 0, 0, (SIZE - THICKNESS) / 2.0, from, to);
  cairo_stroke (cr);
}

static void
attune_beat_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AttuneBeatRing *self = ATTUNE_BEAT_RING (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  double top = -M_PI / 2;
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cairo_translate (cr, width / 2, height / 2);
  cairo_set_line_width (cr, THICKNESS);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  stroke_arc (cr, &color, 0.2f, 0, 2 * M_PI);
  if (self->done > 0)
    stroke_arc (cr, &color, 1, top, top + 2 * M_PI * self->done / STEPS);
  cairo_destroy (cr);
}

static void
attune_beat_ring_measure (GtkWidget *widget,
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
attune_beat_ring_class_init (AttuneBeatRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = attune_beat_ring_snapshot;
  widget_class->measure = attune_beat_ring_measure;

  gtk_widget_class_set_css_name (widget_class, "beatring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
attune_beat_ring_init (AttuneBeatRing *self)
{
}

/**
 * attune_beat_ring_set_done:
 * @self: a ring
 * @done: 0 to 1
 *
 * Redraws where the eye could tell the difference.
 */
void
attune_beat_ring_set_done (AttuneBeatRing *self, double done)
{
  int steps = (int) (CLAMP (done, 0, 1) * STEPS);

  if (steps == self->done)
    return;

  self->done = steps;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
