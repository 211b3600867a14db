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
get_row_width (const Buttons *buttons, gboolean with_main, gboolean wanted)
{
  int width = 0;

  for (guint i = 0; i < buttons->n; i++) {
    if (buttons->widgets[i] == buttons->main && !with_main)
      continue;
    width += get_size (buttons->widgets[i], GTK_ORIENTATION_HORIZONTAL, -1, wanted) +
             (width > 0 ? GAP : 0);
  }

  return width;
}

static int
get_row_height (const Buttons *buttons)
{
  int height = 0;

  for (guint i = 0; i < buttons->n; i++)
    height = MAX (height, get_size (buttons->widgets[i], GTK_ORIENTATION_VERTICAL, -1, TRUE));

  return height;
}

static gboolean
is_narrow (const Buttons *buttons, int width)
{
  return buttons->main != NULL && width >= 0 && width < get_row_width (buttons, TRUE, TRUE);
}

static GtkSizeRequestMode
attune_bar_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    int main_least = buttons.main == NULL ? 0 : get_size (buttons.main, orientation, -1, FALSE);

    *minimum = MAX (main_least, get_row_width (&buttons, FALSE, FALSE));
    *natural = get_row_width (&buttons, TRUE, TRUE);
    return;
  }

  *minimum = *natural = get_row_height (&buttons) * (is_narrow (&buttons, for_size) ? 2 : 1) +
                        (is_narrow (&buttons, for_size) ? GAP : 0);
}

static void
allocate_row (const Buttons *buttons, gboolean mirrored, int width, GtkAllocation row)
{
  gboolean with_main = row.y == 0;
  int spare = row.width - get_row_width (buttons, with_main, TRUE);
  guint n = with_main ? 1 : buttons->n - (buttons->main != NULL ? 1 : 0);
  int x = row.x;

  for (guint i = 0; i < buttons->n; i++) {
    GtkWidget *child = buttons->widgets[i];
    gboolean takes_spare = with_main ? child == buttons->main : TRUE;
    int child_width;
    GtkAllocation place;

    if (child == buttons->main && !with_main)
      continue;
    child_width = get_size (child, GTK_ORIENTATION_HORIZONTAL, -1, TRUE) +
                  (takes_spare ? spare / (int) MAX (1, n) : 0);
    place = (GtkAllocation){ mirrored ? width - x - child_width : x, row.y, MAX (1, child_width),
                             row.height };
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
  int row_height = get_row_height (&buttons);

  if (!is_narrow (&buttons, width)) {
    allocate_row (&buttons, mirrored, width, (GtkAllocation){ 0, 0, width, height });
    return;
  }

  gtk_widget_size_allocate (buttons.main, &(GtkAllocation){ 0, 0, width, row_height }, -1);
  allocate_row (&buttons, mirrored, width,
                (GtkAllocation){ 0, row_height + GAP, width, row_height });
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
