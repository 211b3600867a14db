/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-bar-layout.h"

#define GAP 8
#define MAX_BUTTONS 8

struct _AttuneBarLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AttuneBarLayout, attune_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *widgets[MAX_BUTTONS];
  guint n;
  GtkWidget *main; /* the one that may stand alone */
} Buttons;

static Buttons
collect (GtkWidget *widget)
{
  Buttons buttons = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && buttons.n < MAX_BUTTONS; child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    if (gtk_widget_get_hexpand (child))
      buttons.main = child;
    buttons.widgets[buttons.n++] = child;
  }

  return buttons;
}

static int
get_size (GtkWidget *child, GtkOrientation orientation, int for_size, gboolean wanted)
{
  int least, natural;

  gtk_widget_measure (child, orientation, for_size, &least, &natural, NULL, NULL);
  return wanted ? natural : least;
}

static int
get_width (GtkWidget *child)
{
  return get_size (child, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);
}

/* How wide all are in one row. */
static int
get_whole_width (const Buttons *buttons)
{
  int width = 0;

  for (guint i = 0; i < buttons->n; i++)
    width += get_width (buttons->widgets[i]) + (i > 0 ? GAP : 0);

  return width;
}

static gboolean
stands_alone (const Buttons *buttons, guint i, int width)
{
  return buttons->widgets[i] == buttons->main && get_whole_width (buttons) > width;
}

/* The main one first, where not all fit beside it; the others keep their order. */
static void
arrange (Buttons *buttons, int width)
{
  guint main = 0;

  while (main < buttons->n && buttons->widgets[main] != buttons->main)
    main++;
  if (main == buttons->n || !stands_alone (buttons, main, width))
    return;

  for (; main > 0; main--)
    buttons->widgets[main] = buttons->widgets[main - 1];
  buttons->widgets[0] = buttons->main;
}

/* A row of buttons from @first up to @end, and what it takes. */
typedef struct {
  guint first;
  guint end;
  int width;
  int height;
} Row;

static Row
get_row (const Buttons *buttons, guint first, int width)
{
  Row row = { first, first, -GAP, 0 };

  while (row.end < buttons->n) {
    GtkWidget *child = buttons->widgets[row.end];
    int child_width = MIN (get_width (child), width);

    if (row.end > first &&
        (row.width + GAP + child_width > width || stands_alone (buttons, first, width)))
      break;
    row.width += GAP + child_width;
    row.height = MAX (row.height, get_size (child, GTK_ORIENTATION_VERTICAL, child_width, TRUE));
    row.end++;
  }

  return row;
}

static GtkSizeRequestMode
attune_bar_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (const Buttons *buttons, int *minimum, int *natural)
{
  *minimum = 0;
  for (guint i = 0; i < buttons->n; i++)
    *minimum = MAX (*minimum,
                    get_size (buttons->widgets[i], GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
  *natural = MAX (*minimum, get_whole_width (buttons));
}

static void
attune_bar_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  Buttons buttons = collect (widget);
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (&buttons, minimum, natural);
    return;
  }

  if (for_size < 0)
    for_size = get_whole_width (&buttons);
  arrange (&buttons, for_size);
  for (guint i = 0; i < buttons.n;) {
    Row row = get_row (&buttons, i, for_size);

    height += row.height + (i > 0 ? GAP : 0);
    i = row.end;
  }
  *minimum = *natural = height;
}

static gboolean
has_main (const Buttons *buttons, const Row *row)
{
  for (guint i = row->first; i < row->end; i++) {
    if (buttons->widgets[i] == buttons->main)
      return TRUE;
  }

  return FALSE;
}

/* What is left of a row goes to the main button, else to all alike. */
static void
allocate_row (const Buttons *buttons, const Row *row, gboolean mirrored, int width, int y)
{
  gboolean with_main = has_main (buttons, row);
  int share = (width - row->width) / (int) (with_main ? 1 : row->end - row->first);
  int x = 0;

  for (guint i = row->first; i < row->end; i++) {
    GtkWidget *child = buttons->widgets[i];
    int child_width = MIN (get_width (child), width);
    GtkAllocation place;

    if (!with_main || child == buttons->main)
      child_width += share;
    place = (GtkAllocation){ mirrored ? width - x - child_width : x, y, child_width, row->height };
    gtk_widget_size_allocate (child, &place, -1);
    x += child_width + GAP;
  }
}

static void
attune_bar_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  Buttons buttons = collect (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  arrange (&buttons, width);
  for (guint i = 0; i < buttons.n;) {
    Row row = get_row (&buttons, i, width);

    allocate_row (&buttons, &row, mirrored, width, y);
    y += row.height + GAP;
    i = row.end;
  }
}

static void
attune_bar_layout_class_init (AttuneBarLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = attune_bar_layout_get_request_mode;
  manager_class->measure = attune_bar_layout_measure;
  manager_class->allocate = attune_bar_layout_allocate;
}

static void
attune_bar_layout_init (AttuneBarLayout *self)
{
}
