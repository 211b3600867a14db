/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-wrap.h"

struct _AttuneWrap {
  GtkWidget parent_instance;

  int spacing;
  gboolean centered;
};

static void attune_wrap_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneWrap,
                               attune_wrap,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      attune_wrap_buildable_init))

static GtkBuildableIface *parent_buildable;

typedef enum {
  PROP_SPACING = 1,
  PROP_CENTERED,
} AttuneWrapProperty;

static GParamSpec *properties[PROP_CENTERED + 1];

static int
get_child_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static int
get_child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The child after the last one of the row that begins with @first, and the row's size. */
static GtkWidget *
find_row_end (AttuneWrap *self, GtkWidget *first, int width, int *row_width, int *row_height)
{
  GtkWidget *child;

  *row_width = -self->spacing;
  *row_height = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int child_width;

    if (!gtk_widget_should_layout (child))
      continue;
    child_width = get_child_width (child, width);
    if (*row_height > 0 && *row_width + self->spacing + child_width > width)
      return child;
    *row_width += self->spacing + child_width;
    *row_height = MAX (*row_height, get_child_height (child, child_width));
  }
  return NULL;
}

static void
measure_width (AttuneWrap *self, int *minimum, int *natural)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  *minimum = 0;
  *natural = -self->spacing;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL,
                        NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += self->spacing + child_natural;
  }
  *natural = MAX (*natural, *minimum);
}

static int
measure_height (AttuneWrap *self, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int height = 0;

  while (child != NULL) {
    int row_width, row_height;

    child = find_row_end (self, child, width, &row_width, &row_height);
    if (row_height > 0)
      height += (height > 0 ? self->spacing : 0) + row_height;
  }
  return height;
}

static GtkSizeRequestMode
attune_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attune_wrap_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  AttuneWrap *self = ATTUNE_WRAP (widget);
  int width = for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
    return;
  }
  if (width < 0)
    measure_width (self, minimum, &width);
  *minimum = *natural = measure_height (self, width);
}

static int
count_expanding (GtkWidget *first, GtkWidget *end)
{
  int n = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) && gtk_widget_get_hexpand (child);

  return n;
}

static void
allocate_row (AttuneWrap *self,
              GtkWidget *first,
              GtkWidget *end,
              int width,
              int row_width,
              int y,
              int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n_expanding = count_expanding (first, end);
  int spare = MAX (width - row_width, 0);
  int x = self->centered && n_expanding == 0 ? spare / 2 : 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child)) {
    int child_width;

    if (!gtk_widget_should_layout (child))
      continue;
    child_width = get_child_width (child, width);
    if (gtk_widget_get_hexpand (child))
      child_width += spare / n_expanding;
    gtk_widget_size_allocate (
        child, &(GtkAllocation){ mirrored ? width - x - child_width : x, y, child_width, height },
        -1);
    x += child_width + self->spacing;
  }
}

static void
attune_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AttuneWrap *self = ATTUNE_WRAP (widget);
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL) {
    int row_width, row_height;
    GtkWidget *end = find_row_end (self, first, width, &row_width, &row_height);

    allocate_row (self, first, end, width, row_width, y, row_height);
    y += row_height + self->spacing;
    first = end;
  }
}

static void
attune_wrap_add_child (GtkBuildable *buildable,
                       GtkBuilder *builder,
                       GObject *child,
                       const char *type)
{
  if (GTK_IS_WIDGET (child))
    attune_wrap_append (ATTUNE_WRAP (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
attune_wrap_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = attune_wrap_add_child;
}

static void
attune_wrap_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneWrap *self = ATTUNE_WRAP (object);

  switch ((AttuneWrapProperty) id) {
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_CENTERED:
    g_value_set_boolean (value, self->centered);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_wrap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneWrap *self = ATTUNE_WRAP (object);

  switch ((AttuneWrapProperty) id) {
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  case PROP_CENTERED:
    self->centered = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
attune_wrap_dispose (GObject *object)
{
  attune_wrap_clear (ATTUNE_WRAP (object));

  G_OBJECT_CLASS (attune_wrap_parent_class)->dispose (object);
}

static void
attune_wrap_class_init (AttuneWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attune_wrap_get_property;
  object_class->set_property = attune_wrap_set_property;
  object_class->dispose = attune_wrap_dispose;
  widget_class->get_request_mode = attune_wrap_get_request_mode;
  widget_class->measure = attune_wrap_measure;
  widget_class->size_allocate = attune_wrap_size_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags);
  properties[PROP_CENTERED] = g_param_spec_boolean ("centered", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
attune_wrap_init (AttuneWrap *self)
{
  self->spacing = 12;
}

/**
 * attune_wrap_new:
 *
 * Returns: (transfer floating): a wrap without children
 */
GtkWidget *
attune_wrap_new (void)
{
  return g_object_new (ATTUNE_TYPE_WRAP, NULL);
}

/**
 * attune_wrap_append:
 * @child: comes after the others
 */
void
attune_wrap_append (AttuneWrap *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * attune_wrap_clear:
 *
 * Takes all children away.
 */
void
attune_wrap_clear (AttuneWrap *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
