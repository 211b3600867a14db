/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-parts-strip.h"

#define HEIGHT 6
#define GAP 4

struct _AttunePartsStrip {
  GtkWidget parent_instance;

  guint n_parts;
  int now;
  guint8 parts[ATTUNE_PLAN_MAX_PARTS];
};

G_DEFINE_FINAL_TYPE (AttunePartsStrip, attune_parts_strip, GTK_TYPE_WIDGET)

static float
get_strength (AttunePartsStrip *self, guint part)
{
  if ((int) part == self->now)
    return 0.55f;

  return self->parts[part] == ATTUNE_PART_AHEAD ? 0.15f : 1.0f;
}

static void
attune_parts_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AttunePartsStrip *self = ATTUNE_PARTS_STRIP (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;
  float width;

  if (self->n_parts == 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  width = (float) (gtk_widget_get_width (widget) - GAP * (int) (self->n_parts - 1)) /
          (float) self->n_parts;
  for (guint i = 0; i < self->n_parts; i++) {
    guint place = mirrored ? self->n_parts - 1 - i : i;
    GskRoundedRect outline;
    GdkRGBA part_color = color;

    part_color.alpha *= get_strength (self, i);
    gsk_rounded_rect_init_from_rect (
        &outline, &GRAPHENE_RECT_INIT ((float) place * (width + GAP), 0, width, HEIGHT), 3);
    gtk_snapshot_push_rounded_clip (snapshot, &outline);
    gtk_snapshot_append_color (snapshot, &part_color, &outline.bounds);
    gtk_snapshot_pop (snapshot);
  }
}

static void
attune_parts_strip_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 40;
}

static void
attune_parts_strip_class_init (AttunePartsStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = attune_parts_strip_snapshot;
  widget_class->measure = attune_parts_strip_measure;

  gtk_widget_class_set_css_name (widget_class, "partsstrip");
  /* The header says in words which part of how many this is. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
attune_parts_strip_init (AttunePartsStrip *self)
{
  self->now = ATTUNE_PART_NONE;
}

/**
 * attune_parts_strip_update:
 * @self: a strip
 * @state: the state to show
 * @plan: its plan
 *
 * Redraws only where something changed.
 */
void
attune_parts_strip_update (AttunePartsStrip *self, const AttuneState *state, const AttunePlan *plan)
{
  if (self->n_parts == plan->parts->len && self->now == state->part &&
      memcmp (self->parts, state->parts, sizeof self->parts) == 0)
    return;

  self->n_parts = plan->parts->len;
  self->now = state->part;
  memcpy (self->parts, state->parts, sizeof self->parts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
