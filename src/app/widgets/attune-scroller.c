/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-scroller.h"

#define MARGIN 24 /* below what is brought into sight */

struct _AttuneScroller {
  GtkWidget parent_instance;

  GtkWidget *window;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (AttuneScroller, attune_scroller, GTK_TYPE_WIDGET)

typedef enum {
  PROP_CHILD = 1,
} AttuneScrollerProperty;

static GParamSpec *properties[PROP_CHILD + 1];

static GtkSizeRequestMode
attune_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attune_scroller_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  AttuneScroller *self = ATTUNE_SCROLLER (widget);
  int wanted = 0;

  gtk_widget_measure (self->window, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->child == NULL)
    return;

  gtk_widget_measure (self->child, orientation, for_size, NULL, &wanted, NULL, NULL);
  *natural = MAX (*minimum, wanted);
}

static void
attune_scroller_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (ATTUNE_SCROLLER (widget)->window, width, height, baseline, NULL);
}

static void
attune_scroller_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((AttuneScrollerProperty) id) {
  case PROP_CHILD:
    g_value_set_object (value, ATTUNE_SCROLLER (object)->child);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_scroller_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneScroller *self = ATTUNE_SCROLLER (object);

  switch ((AttuneScrollerProperty) id) {
  case PROP_CHILD:
    self->child = g_value_get_object (value);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->child);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_scroller_dispose (GObject *object)
{
  AttuneScroller *self = ATTUNE_SCROLLER (object);

  self->child = NULL;
  g_clear_pointer (&self->window, gtk_widget_unparent);

  G_OBJECT_CLASS (attune_scroller_parent_class)->dispose (object);
}

static void
attune_scroller_class_init (AttuneScrollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attune_scroller_get_property;
  object_class->set_property = attune_scroller_set_property;
  object_class->dispose = attune_scroller_dispose;
  widget_class->get_request_mode = attune_scroller_get_request_mode;
  widget_class->measure = attune_scroller_measure;
  widget_class->size_allocate = attune_scroller_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
attune_scroller_init (AttuneScroller *self)
{
  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
}

/* Once the widget has its place, in the frame after it was shown. */
static gboolean
bring_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  guint *frames = user_data;
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  int height = gtk_widget_get_height (widget);
  GtkAdjustment *adjustment;
  double top, hidden;

  if (scrolled == NULL || !gtk_widget_get_visible (widget))
    return G_SOURCE_REMOVE;
  if ((*frames)++ < 1 || height == 0 ||
      !gtk_widget_translate_coordinates (widget, scrolled, 0, 0, NULL, &top))
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  hidden = top + height + MARGIN - gtk_adjustment_get_page_size (adjustment);
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + MIN (top, MAX (0, hidden)));
  return G_SOURCE_REMOVE;
}

/**
 * attune_scroller_bring_into_sight:
 * @widget: something that was just shown within a page that scrolls
 *
 * Scrolls so far that all of it is seen, or at least its beginning.
 */
void
attune_scroller_bring_into_sight (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, bring_cb, g_new0 (guint, 1), g_free);
}
