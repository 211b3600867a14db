/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-month-grid.h"

#include "report/attune-months.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>

struct _AttuneMonthGrid {
  AdwBin parent_instance;
};

enum {
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneMonthGrid, attune_month_grid, ADW_TYPE_BIN)

static void
day_clicked_cb (GtkButton *button, AttuneMonthGrid *self)
{
  guint julian = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "julian"));

  g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0, julian);
}

static gboolean
is_marked (GArray *marks, const GDate *day)
{
  for (guint i = 0; i < marks->len; i++) {
    if (g_date_compare (&g_array_index (marks, GDate, i), day) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The mark has its words too. */
static char *
dup_day_text (const GDate *day, gboolean marked)
{
  g_autofree char *label = attune_month_dup_day_label (day);

  if (!marked)
    return g_steal_pointer (&label);

  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("%s: time together"), label);
}

static GtkWidget *
create_day (AttuneMonthGrid *self, const GDate *day, const GDate *today, gboolean marked)
{
  g_autofree char *number = g_strdup_printf ("%d", g_date_get_day (day));
  g_autofree char *text = dup_day_text (day, marked);
  GtkWidget *button = gtk_button_new_with_label (number);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "month-day");
  if (marked)
    gtk_widget_add_css_class (button, "marked");
  gtk_widget_set_sensitive (button, g_date_compare (day, today) <= 0);
  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "julian", GUINT_TO_POINTER (g_date_get_julian (day)));
  g_signal_connect_object (button, "clicked", G_CALLBACK (day_clicked_cb), self, 0);

  return button;
}

static void
add_names (GtkGrid *grid, const GDate *start)
{
  GDate day = *start;

  for (int column = 0; column < 7; column++) {
    g_autofree char *name = attune_week_dates_dup_day_name (&day);
    GtkWidget *label = gtk_label_new (name);

    gtk_widget_add_css_class (label, "caption");
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_grid_attach (grid, label, column, 0, 1, 1);
    g_date_add_days (&day, 1);
  }
}

static void
attune_month_grid_class_init (AttuneMonthGridClass *klass)
{
  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                             G_TYPE_UINT);
}

static void
attune_month_grid_init (AttuneMonthGrid *self)
{
}

/**
 * attune_month_grid_new:
 *
 * Returns: (transfer floating): a grid of no month yet
 */
GtkWidget *
attune_month_grid_new (void)
{
  return g_object_new (ATTUNE_TYPE_MONTH_GRID, NULL);
}

/**
 * attune_month_grid_show:
 * @first: the first day of the month
 * @first_day: the day on which the family's weeks begin
 * @today: later days cannot be chosen
 * @marks: (element-type GDate): days on which something was
 */
void
attune_month_grid_show (AttuneMonthGrid *self,
                        const GDate *first,
                        GDateWeekday first_day,
                        const GDate *today,
                        GArray *marks)
{
  GtkWidget *grid = gtk_grid_new ();
  GDate start, last, day = *first;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  attune_week_dates_get_start (first, first_day, &start);
  attune_month_get_end (first, &last);
  add_names (GTK_GRID (grid), &start);
  while (g_date_compare (&day, &last) <= 0) {
    int place = g_date_days_between (&start, &day);

    gtk_grid_attach (GTK_GRID (grid), create_day (self, &day, today, is_marked (marks, &day)),
                     place % 7, 1 + place / 7, 1, 1);
    g_date_add_days (&day, 1);
  }
  adw_bin_set_child (ADW_BIN (self), grid);
}
