/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-split.h"

struct _AttuneSplit {
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  int threshold;
  int spacing;
  double fraction;
  int stacked_height;
  int beside_height;
};

G_DEFINE_FINAL_TYPE (AttuneSplit, attune_split, GTK_TYPE_WIDGET)

typedef enum {
  PROP_START = 1,
  PROP_END,
  PROP_THRESHOLD,
  PROP_SPACING,
  PROP_FRACTION,
  PROP_STACKED_HEIGHT,
  PROP_BESIDE_HEIGHT,
} AttuneSplitProperty;

static GParamSpec *properties[PROP_BESIDE_HEIGHT + 1];

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static gboolean
is_wide (AttuneSplit *self, int width)
{
  return is_shown (self->start) && is_shown (self->end) && width >= self->threshold;
}

static int
get_start_width (AttuneSplit *self, int width)
{
  return (int) ((width - self->spacing) * self->fraction);
}

static void
measure_child (GtkWidget *child,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural)
{
  *minimum = *natural = 0;
  if (is_shown (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* A picture on top of words is kept low enough for the words to be seen at once. */
static void
limit_stacked (AttuneSplit *self, int minimum, int *natural)
{
  if (self->stacked_height > 0 && is_shown (self->end))
    *natural = MAX (minimum, MIN (*natural, self->stacked_height));
}

static void
measure_width (AttuneSplit *self, int *minimum, int *natural)
{
  int start_minimum, start_natural, end_minimum, end_natural;

  measure_child (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &start_minimum, &start_natural);
  measure_child (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &end_minimum, &end_natural);
  *minimum = MAX (start_minimum, end_minimum);
  *natural = MAX (*minimum, start_natural + self->spacing + end_natural);
}

static void
measure_height (AttuneSplit *self, int width, int *minimum, int *natural)
{
  gboolean wide = is_wide (self, width);
  int start_width = wide ? get_start_width (self, width) : width;
  int end_width = wide ? width - self->spacing - start_width : width;
  int start_minimum, start_natural, end_minimum, end_natural;
  int between = is_shown (self->start) && is_shown (self->end) ? self->spacing : 0;

  measure_child (self->start, GTK_ORIENTATION_VERTICAL, start_width, &start_minimum,
                 &start_natural);
  measure_child (self->end, GTK_ORIENTATION_VERTICAL, end_width, &end_minimum, &end_natural);
  if (wide) {
    *minimum = MAX (start_minimum, end_minimum);
    *natural = MAX (start_natural, end_natural);
  } else {
    limit_stacked (self, start_minimum, &start_natural);
    *minimum = start_minimum + between + end_minimum;
    *natural = start_natural + between + end_natural;
  }
}

static GtkSizeRequestMode
attune_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attune_split_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  AttuneSplit *self = ATTUNE_SPLIT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
allocate_wide (AttuneSplit *self, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int start_width = get_start_width (self, width);
  int end_width = width - self->spacing - start_width;
  int start_x = mirrored ? end_width + self->spacing : 0;
  int end_x = mirrored ? 0 : start_width + self->spacing;
  int start_height = height;
  int minimum, natural;

  measure_child (self->start, GTK_ORIENTATION_VERTICAL, start_width, &minimum, &natural);
  if (self->beside_height > 0)
    start_height = MIN (height, MAX (minimum, self->beside_height));
  gtk_widget_size_allocate (self->start, &(GtkAllocation){ start_x, 0, start_width, start_height },
                            -1);
  gtk_widget_size_allocate (self->end, &(GtkAllocation){ end_x, 0, end_width, height }, -1);
}

static void
allocate_narrow (AttuneSplit *self, int width, int height)
{
  int minimum, natural, start_height = 0;

  if (is_shown (self->start)) {
    measure_child (self->start, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
    start_height = is_shown (self->end) ? natural : height;
    if (is_shown (self->end)) {
      int end_minimum, end_natural;

      measure_child (self->end, GTK_ORIENTATION_VERTICAL, width, &end_minimum, &end_natural);
      limit_stacked (self, minimum, &natural);
      start_height = CLAMP (height - self->spacing - end_minimum, minimum, natural);
    }
    gtk_widget_size_allocate (self->start, &(GtkAllocation){ 0, 0, width, start_height }, -1);
    start_height += self->spacing;
  }
  if (is_shown (self->end))
    gtk_widget_size_allocate (
        self->end, &(GtkAllocation){ 0, start_height, width, MAX (height - start_height, 0) }, -1);
}

static void
attune_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AttuneSplit *self = ATTUNE_SPLIT (widget);

  if (is_wide (self, width))
    allocate_wide (self, width, height);
  else
    allocate_narrow (self, width, height);
}

static void
set_child (AttuneSplit *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), place == &self->start ? self->end : NULL);
}

static void
attune_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneSplit *self = ATTUNE_SPLIT (object);

  switch ((AttuneSplitProperty) id) {
  case PROP_START:
    g_value_set_object (value, self->start);
    break;
  case PROP_END:
    g_value_set_object (value, self->end);
    break;
  case PROP_THRESHOLD:
    g_value_set_int (value, self->threshold);
    break;
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_FRACTION:
    g_value_set_double (value, self->fraction);
    break;
  case PROP_STACKED_HEIGHT:
    g_value_set_int (value, self->stacked_height);
    break;
  case PROP_BESIDE_HEIGHT:
    g_value_set_int (value, self->beside_height);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneSplit *self = ATTUNE_SPLIT (object);

  switch ((AttuneSplitProperty) id) {
  case PROP_START:
    set_child (self, &self->start, g_value_get_object (value));
    break;
  case PROP_END:
    set_child (self, &self->end, g_value_get_object (value));
    break;
  case PROP_THRESHOLD:
    self->threshold = g_value_get_int (value);
    break;
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  case PROP_FRACTION:
    self->fraction = g_value_get_double (value);
    break;
  case PROP_STACKED_HEIGHT:
    self->stacked_height = g_value_get_int (value);
    break;
  case PROP_BESIDE_HEIGHT:
    self->beside_height = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
attune_split_dispose (GObject *object)
{
  AttuneSplit *self = ATTUNE_SPLIT (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (attune_split_parent_class)->dispose (object);
}

static void
attune_split_class_init (AttuneSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attune_split_get_property;
  object_class->set_property = attune_split_set_property;
  object_class->dispose = attune_split_dispose;
  widget_class->get_request_mode = attune_split_get_request_mode;
  widget_class->measure = attune_split_measure;
  widget_class->size_allocate = attune_split_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 18, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0.5, flags);
  properties[PROP_STACKED_HEIGHT] = g_param_spec_int ("stacked-height", NULL, NULL, 0, G_MAXINT, 0,
                                                      flags);
  properties[PROP_BESIDE_HEIGHT] = g_param_spec_int ("beside-height", NULL, NULL, 0, G_MAXINT, 0,
                                                     flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
attune_split_init (AttuneSplit *self)
{
  self->threshold = 600;
  self->spacing = 18;
  self->fraction = 0.5;
}
