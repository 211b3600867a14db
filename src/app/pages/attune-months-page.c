/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-months-page.h"

#include "attune-box.h"
#include "attune-lines.h"
#include "attune-month-grid.h"
#include "report/attune-months.h"

#include <glib/gi18n.h>

struct _AttuneMonthsPage {
  AdwBin parent_instance;

  GtkLabel *label;
  GtkWidget *earlier;
  GtkWidget *later;
  AttuneMonthGrid *grid;
  GtkDropDown *part;
  GtkBox *answers;
  GtkBox *firsts;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneWeekBook *book;
  GCancellable *cancellable;
  GDate first; /* of the month shown */
};

enum {
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneMonthsPage, attune_months_page, ADW_TYPE_BIN)

static void
marks_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneMonthsPage) self = user_data;
  g_autoptr (GArray) marks = attune_store_load_marks_finish (ATTUNE_STORE (source), result, NULL);
  GDate today;

  if (marks == NULL || self->book == NULL)
    return;

  attune_week_book_get_today (self->book, &today);
  attune_month_grid_show (self->grid, &self->first, attune_week_book_get_first_day (self->book),
                          &today, marks);
}

static void
add_month (AttuneMonthsPage *self, const AttuneMonthAnswers *month)
{
  g_autofree char *text = attune_month_answers_dup_text (month);
  g_autofree char *label = NULL;
  GtkWidget *row;

  if (text == NULL)
    return;

  label = attune_month_dup_label (&month->first_day);
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_append (GTK_LIST_BOX (gtk_widget_get_first_child (GTK_WIDGET (self->answers))), row);
}

static void
answers_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneMonthsPage) self = user_data;
  g_autoptr (GArray)
      months = attune_store_load_answers_finish (ATTUNE_STORE (source), result, NULL);
  GtkWidget *list;

  if (months == NULL || self->book == NULL)
    return;

  attune_box_clear (self->answers);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (self->answers, list);
  for (guint i = months->len; i > 0; i--)
    add_month (self, &g_array_index (months, AttuneMonthAnswers, i - 1));
  if (gtk_widget_get_first_child (list) != NULL)
    return;

  attune_box_clear (self->answers);
  attune_lines_add (self->answers, _ ("There is not enough yet to say how a month was."),
                    "dim-label");
}

static void
load_month (AttuneMonthsPage *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  g_autofree char *label = attune_month_dup_label (&self->first);
  GDate last, today;

  attune_month_get_end (&self->first, &last);
  attune_week_book_get_today (self->book, &today);
  gtk_label_set_text (self->label, label);
  gtk_widget_set_sensitive (self->later, g_date_compare (&last, &today) < 0);
  gtk_widget_set_sensitive (self->earlier, attune_week_book_has_earlier (self->book, &self->first));
  if (baby != NULL)
    attune_store_load_marks_async (self->store, baby->uuid, &self->first, &last, self->cancellable,
                                   marks_loaded_cb, g_object_ref (self));
}

static void
load_answers (AttuneMonthsPage *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  GDate from, to;

  if (baby == NULL)
    return;
  attune_week_book_get_today (self->book, &to);
  g_date_clear (&from, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2000);
  attune_store_load_answers_async (self->store, baby->uuid, gtk_drop_down_get_selected (self->part),
                                   &from, &to, self->cancellable, answers_loaded_cb,
                                   g_object_ref (self));
}

static void
show_first_times (AttuneMonthsPage *self)
{
  AttuneFirsts *firsts = attune_week_book_get_firsts (self->book);
  g_autoptr (GPtrArray) times = NULL;
  AttuneWeekProfile profile;

  attune_box_clear (self->firsts);
  if (firsts == NULL)
    return;

  attune_week_book_init_profile (self->book, &profile);
  times = attune_first_times_list (firsts, &profile);
  if (times->len > 0)
    attune_lines_add (self->firsts, _ ("First times"), "section");
  for (guint i = 0; i < times->len; i++) {
    const AttuneFirstTime *time = g_ptr_array_index (times, i);

    attune_lines_take (self->firsts, attune_month_dup_day_label (&time->day), "caption");
    attune_lines_add (self->firsts, time->text, NULL);
  }
}

static void
move (AttuneMonthsPage *self, int months)
{
  if (months < 0)
    g_date_subtract_months (&self->first, 1);
  else
    g_date_add_months (&self->first, 1);
  load_month (self);
}

static void
earlier_clicked_cb (AttuneMonthsPage *self)
{
  move (self, -1);
}

static void
later_clicked_cb (AttuneMonthsPage *self)
{
  move (self, 1);
}

static void
day_chosen_cb (AttuneMonthsPage *self, guint julian)
{
  g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0, julian);
}

static GtkWidget *
create_way (AttuneMonthsPage *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_ways (AttuneMonthsPage *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->earlier = create_way (self, "go-previous-symbolic", _ ("The month before"),
                              G_CALLBACK (earlier_clicked_cb));
  self->later = create_way (self, "go-next-symbolic", _ ("The month after"),
                            G_CALLBACK (later_clicked_cb));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "section");
  gtk_box_append (GTK_BOX (row), self->earlier);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (row), self->later);

  return row;
}

/* In the order of the enumeration, without the whole. */
static GtkWidget *
create_parts (AttuneMonthsPage *self)
{
  const char *names[ATTUNE_REGION_WHOLE + 1] = { NULL };

  for (guint i = 0; i < ATTUNE_REGION_WHOLE; i++)
    names[i] = attune_region_get_name (i);
  self->part = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  gtk_widget_set_halign (GTK_WIDGET (self->part), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->part), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Part of the body"), -1);
  g_signal_connect_object (self->part, "notify::selected", G_CALLBACK (load_answers), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->part);
}

static void
attune_months_page_dispose (GObject *object)
{
  AttuneMonthsPage *self = ATTUNE_MONTHS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (attune_months_page_parent_class)->dispose (object);
}

static void
attune_months_page_class_init (AttuneMonthsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_months_page_dispose;

  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                             G_TYPE_UINT);
}

static void
attune_months_page_init (AttuneMonthsPage *self)
{
  GtkBox *box = attune_lines_new (12);

  self->cancellable = g_cancellable_new ();
  self->grid = ATTUNE_MONTH_GRID (attune_month_grid_new ());
  self->answers = attune_lines_new (6);
  self->firsts = attune_lines_new (4);
  g_signal_connect_object (self->grid, "day-chosen", G_CALLBACK (day_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, create_ways (self));
  gtk_box_append (box, GTK_WIDGET (self->grid));
  attune_lines_add (box, _ ("How one part answered over the months"), "section");
  gtk_box_append (box, create_parts (self));
  gtk_box_append (box, GTK_WIDGET (self->answers));
  gtk_box_append (box, GTK_WIDGET (self->firsts));
  adw_bin_set_child (ADW_BIN (self), attune_lines_page (box));
}

/**
 * attune_months_page_new:
 * @family: whose months
 * @store: where they are kept
 * @book: knows the weeks, and which day it is
 *
 * Returns: (transfer floating): the page, of no month yet
 */
GtkWidget *
attune_months_page_new (AttuneFamily *family, AttuneStore *store, AttuneWeekBook *book)
{
  AttuneMonthsPage *self = g_object_new (ATTUNE_TYPE_MONTHS_PAGE, NULL);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->book = g_object_ref (book);

  return GTK_WIDGET (self);
}

/**
 * attune_months_page_go_to:
 * @day: a day of the month to show
 */
void
attune_months_page_go_to (AttuneMonthsPage *self, const GDate *day)
{
  attune_month_get_start (day, &self->first);
  load_month (self);
  load_answers (self);
  show_first_times (self);
}
