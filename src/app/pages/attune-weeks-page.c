/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-weeks-page.h"

#include "attune-application.h"
#include "attune-week-view.h"
#include "report/attune-months.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>
#include <math.h>

#define SWIPE_SPEED 300 /* px a second; below it a finger rests or scrolls */

struct _AttuneWeeksPage {
  AdwBin parent_instance;

  GtkLabel *label;
  GtkScrolledWindow *scroller;
  AttuneWeekView *view;

  AttuneFamily *family;
  AttuneWeekBook *book;
  GDate start; /* of the week shown */
  char *question_id; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (AttuneWeeksPage, attune_weeks_page, ADW_TYPE_BIN)

static void
update_ways (AttuneWeeksPage *self)
{
  GDate now;
  gboolean is_now;

  attune_week_book_get_this_week (self->book, &now);
  is_now = g_date_compare (&self->start, &now) >= 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "weeks.earlier",
                                 attune_week_book_has_earlier (self->book, &self->start));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "weeks.later", !is_now);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "weeks.now", !is_now);
}

static void
show_words (AttuneWeeksPage *self)
{
  g_autofree char *privacy = attune_week_book_dup_privacy (self->book);

  attune_week_view_set_words (self->view, attune_week_book_get_words (self->book, &self->start),
                              privacy);
}

/* Which week it is, with the year where it is not this one, and where one can go from there. */
static void
show_place (AttuneWeeksPage *self)
{
  g_autofree char *label = attune_week_dates_dup_label (&self->start);
  g_autofree char *with_year = attune_month_add_year (label, &self->start);
  GDate now, end;

  attune_week_book_get_this_week (self->book, &now);
  attune_week_dates_get_end (&self->start, &end);
  gtk_label_set_text (self->label, g_date_get_year (&end) == g_date_get_year (&now) ||
                                           g_date_get_year (&end) != g_date_get_year (&self->start)
                                       ? label
                                       : with_year);
  update_ways (self);
}

static void
show_week (AttuneWeeksPage *self)
{
  g_autoptr (AttuneWeek) week = attune_week_book_count (self->book, &self->start);
  g_autoptr (AttuneLetter) letter = attune_week_book_write (self->book, &self->start);
  AttuneLook look;

  g_free (self->question_id);
  self->question_id = g_strdup (letter->question_id);
  attune_family_init_look (self->family, &look);
  attune_week_view_set_look (self->view, &look);
  attune_week_view_show (self->view, week, letter);
  show_words (self);
}

static void
go_to (AttuneWeeksPage *self, const GDate *start)
{
  attune_week_book_flush (self->book);
  self->start = *start;
  show_place (self);
  if (attune_week_book_look_at (self->book, start))
    show_week (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
move (AttuneWeeksPage *self, int weeks)
{
  GDate start, now;

  attune_week_dates_move (&self->start, weeks, &start);
  attune_week_book_get_this_week (self->book, &now);
  if (weeks > 0 ? g_date_compare (&start, &now) > 0
                : !attune_week_book_has_earlier (self->book, &self->start))
    return;

  go_to (self, &start);
}

static void
earlier_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ATTUNE_WEEKS_PAGE (widget), -1);
}

static void
later_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ATTUNE_WEEKS_PAGE (widget), 1);
}

static void
now_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);
  GDate now;

  attune_week_book_get_this_week (self->book, &now);
  go_to (self, &now);
}

/* The earlier week lies where a line of text begins. */
static int
get_direction (GtkWidget *widget, int towards_right)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -towards_right : towards_right;
}

static gboolean
arrow_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int towards_right;

  g_variant_get (arguments, "(i)", &towards_right);
  move (ATTUNE_WEEKS_PAGE (widget), get_direction (widget, towards_right));

  return TRUE;
}

/* The page is pulled along with the finger, so the next one comes from the other side. */
static void
swiped_cb (AttuneWeeksPage *self, double x_speed, double y_speed)
{
  if (fabs (x_speed) < SWIPE_SPEED || fabs (x_speed) < 2 * fabs (y_speed))
    return;

  move (self, get_direction (GTK_WIDGET (self), x_speed > 0 ? -1 : 1));
}

static void
words_changed_cb (AttuneWeeksPage *self)
{
  g_autofree char *words = attune_week_view_dup_words (self->view);

  attune_week_book_take_words (self->book, &self->start, self->question_id, words);
}

static void
book_changed_cb (AttuneWeeksPage *self)
{
  if (!attune_week_book_has (self->book, &self->start))
    return;

  show_place (self);
  show_week (self);
}

static void
attune_weeks_page_map (GtkWidget *widget)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);

  attune_week_book_load (self->book);
  GTK_WIDGET_CLASS (attune_weeks_page_parent_class)->map (widget);
}

static void
attune_weeks_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attune_weeks_page_parent_class)->unmap (widget);
  attune_week_book_flush (ATTUNE_WEEKS_PAGE (widget)->book);
}

static void
attune_weeks_page_dispose (GObject *object)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_WEEKS_PAGE);
  g_clear_object (&self->family);
  g_clear_object (&self->book);
  g_clear_pointer (&self->question_id, g_free);

  G_OBJECT_CLASS (attune_weeks_page_parent_class)->dispose (object);
}

static void
attune_weeks_page_class_init (AttuneWeeksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_weeks_page_dispose;
  widget_class->map = attune_weeks_page_map;
  widget_class->unmap = attune_weeks_page_unmap;

  g_type_ensure (ATTUNE_TYPE_WEEK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-weeks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, label);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, view);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_install_action (widget_class, "weeks.earlier", NULL, earlier_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.later", NULL, later_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.now", NULL, now_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_pressed_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_pressed_cb, "(i)", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "weeks.now", NULL);
}

static void
attune_weeks_page_init (AttuneWeeksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_weeks_page_new:
 * @family: whose weeks
 * @book: the weeks
 *
 * Returns: (transfer floating): the page, at the week it is now
 */
GtkWidget *
attune_weeks_page_new (AttuneFamily *family, AttuneWeekBook *book)
{
  AttuneWeeksPage *self = g_object_new (ATTUNE_TYPE_WEEKS_PAGE, NULL);

  self->family = g_object_ref (family);
  self->book = g_object_ref (book);
  attune_week_book_get_this_week (book, &self->start);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  show_place (self);
  book_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * attune_weeks_page_get_week:
 * @self: the page
 * @start: (out caller-allocates): the first day of the week shown
 */
void
attune_weeks_page_get_week (AttuneWeeksPage *self, GDate *start)
{
  *start = self->start;
}
