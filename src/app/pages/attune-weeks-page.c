/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-weeks-page.h"

#include "attune-baby-flags.h"
#include "attune-months-page.h"
#include "attune-resource-path.h"
#include "attune-shared-notes.h"
#include "attune-story-page.h"
#include "attune-week-questions.h"
#include "attune-week-view.h"
#include "attune-words-page.h"
#include "attune-wrap.h"
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
  GtkStack *stack; /* "week", "guest", "inner" */
  AttuneWrap *ways;
  AdwBin *inner;
  GtkWidget *back;
  GtkCalendar *calendar; /* to go to a day */
  GtkWidget *months; /* (nullable): made when it is first gone to, as are the others */
  GtkWidget *story; /* (nullable) */
  GtkWidget *own; /* (nullable) */

  AttuneFamily *family;
  AttuneOwnWords *words;
  AttuneWeekBook *book;
  AttuneSharedNotes *shared;
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
show_words (AttuneWeeksPage *self, const AttuneWeek *week)
{
  g_autofree char *privacy = attune_week_book_dup_privacy (self->book);
  g_autofree char *question = NULL;

  g_free (self->question_id);
  self->question_id = attune_week_book_dup_question (self->book, week);
  question = attune_week_question_dup_text (self->question_id, &week->profile.wording);
  attune_week_view_set_words (self->view, question,
                              attune_week_book_get_words (self->book, &self->start), privacy);
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
show_shared (AttuneWeeksPage *self)
{
  g_autoptr (GPtrArray) notes = attune_shared_notes_get_week (self->shared, &self->start);

  attune_week_view_set_shared (self->view, notes);
}

static void
show_week (AttuneWeeksPage *self)
{
  g_autoptr (AttuneWeek) week = attune_week_book_count (self->book, &self->start);
  g_autoptr (AttuneLetter) letter = attune_week_book_write (self->book, &self->start);
  AttuneLook look;

  attune_family_init_look (self->family, &look);
  attune_week_view_set_look (self->view, &look);
  attune_week_view_show (self->view, week, letter);
  show_words (self, week);
  show_shared (self);
  if (self->question_id != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    attune_week_questions_remember (self->family, &self->start, self->question_id);
}

static void
go_to (AttuneWeeksPage *self, const GDate *start)
{
  attune_week_book_flush (self->book);
  self->start = *start;
  show_place (self);
  attune_shared_notes_look_at (self->shared, start);
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
show_inner (AttuneWeeksPage *self, GtkWidget *page)
{
  attune_week_book_flush (self->book);
  adw_bin_set_child (self->inner, page);
  gtk_stack_set_visible_child_name (self->stack, "inner");
  /* At its top: a page that takes the focus to its first field would be scrolled there. */
  gtk_widget_grab_focus (self->back);
}

/* What was written meanwhile belongs to the week too. */
static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);

  if (self->own != NULL && adw_bin_get_child (self->inner) == self->own &&
      attune_words_page_go_back (ATTUNE_WORDS_PAGE (self->own)))
    return;

  attune_own_words_flush (self->words);
  gtk_stack_set_visible_child_name (self->stack, "week");
  attune_shared_notes_reload (self->shared, &self->start);
  attune_week_book_load (self->book);
}

static void
go_to_day (AttuneWeeksPage *self, const GDate *day)
{
  GDate start, now;

  attune_week_dates_get_start (day, attune_week_book_get_first_day (self->book), &start);
  attune_week_book_get_this_week (self->book, &now);
  gtk_stack_set_visible_child_name (self->stack, "week");
  go_to (self, g_date_compare (&start, &now) > 0 ? &now : &start);
}

static void
day_chosen_cb (AttuneWeeksPage *self, guint julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  go_to_day (self, &day);
}

static void
months_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);

  if (self->months == NULL) {
    self->months = g_object_ref_sink (attune_months_page_new (
        self->family, attune_own_words_get_store (self->words), self->book));
    g_signal_connect_object (self->months, "day-chosen", G_CALLBACK (day_chosen_cb), self,
                             G_CONNECT_SWAPPED);
  }
  attune_months_page_go_to (ATTUNE_MONTHS_PAGE (self->months), &self->start);
  show_inner (self, self->months);
}

static void
words_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);

  attune_week_book_flush (self->book);
  if (self->own == NULL)
    self->own = g_object_ref_sink (attune_words_page_new (self->words));
  attune_words_page_load (ATTUNE_WORDS_PAGE (self->own));
  show_inner (self, self->own);
}

static const AttuneSessionSummary *
find_session (const AttuneWeek *week, const char *uuid)
{
  for (guint i = 0; i < week->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (week->sessions, i);

    if (g_str_equal (session->uuid, uuid))
      return session;
  }

  return NULL;
}

static void
session_chosen_cb (AttuneWeeksPage *self, const char *uuid)
{
  g_autoptr (AttuneWeek) week = attune_week_book_count (self->book, &self->start);
  const AttuneSessionSummary *session = find_session (week, uuid);

  if (session == NULL)
    return;

  if (self->story == NULL)
    self->story = g_object_ref_sink (attune_story_page_new (self->words, self->book));
  attune_story_page_show (ATTUNE_STORY_PAGE (self->story), session, week);
  show_inner (self, self->story);
}

static void
calendar_chosen_cb (AttuneWeeksPage *self)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (self->calendar);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self->calendar), GTK_TYPE_POPOVER);
  GDate day;

  gtk_popover_popdown (GTK_POPOVER (popover));
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, g_date_time_get_day_of_month (moment), g_date_time_get_month (moment),
                  g_date_time_get_year (moment));
  go_to_day (self, &day);
}

/* Opens at the week shown; nobody is taken anywhere by that. */
static void
calendar_opened_cb (AttuneWeeksPage *self)
{
  g_autoptr (GDateTime)
      moment = g_date_time_new_utc (g_date_get_year (&self->start), g_date_get_month (&self->start),
                                    g_date_get_day (&self->start), 12, 0, 0);

  g_signal_handlers_block_by_func (self->calendar, calendar_chosen_cb, self);
  gtk_calendar_select_day (self->calendar, moment);
  g_signal_handlers_unblock_by_func (self->calendar, calendar_chosen_cb, self);
}

static GtkWidget *
create_day_button (AttuneWeeksPage *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Go to a Day"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  g_signal_connect_object (popover, "map", G_CALLBACK (calendar_opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (calendar_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
add_way (AttuneWeeksPage *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  attune_wrap_append (self->ways, button);
}

static void
add_ways (AttuneWeeksPage *self)
{
  add_way (self, _ ("This week"), "weeks.now");
  attune_wrap_append (self->ways, create_day_button (self));
  add_way (self, _ ("Months"), "weeks.months");
  add_way (self, _ ("My Words"), "weeks.words");
  add_way (self, _ ("Share"), "win.share");
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
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);
  int towards_right;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "week") != 0)
    return FALSE;

  g_variant_get (arguments, "(i)", &towards_right);
  move (ATTUNE_WEEKS_PAGE (widget), get_direction (widget, towards_right));

  return TRUE;
}

/* The page is pulled along with the finger, so the next one comes from the other side. */
static void
swiped_cb (AttuneWeeksPage *self, double x_speed, double y_speed)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "week") != 0 ||
      fabs (x_speed) < SWIPE_SPEED || fabs (x_speed) < 2 * fabs (y_speed))
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
question_skipped_cb (AttuneWeeksPage *self)
{
  attune_week_questions_skip (self->family, &self->start);
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
unwell_marked_cb (AttuneWeeksPage *self, gboolean unwell)
{
  attune_family_mark_unwell (self->family, &self->start, unwell);
}

/* A guest keeps a session without reading anything; what lay open of somebody else's is closed. */
static void
family_changed_cb (AttuneWeeksPage *self)
{
  gboolean guest = attune_family_is_guest (self->family);
  gboolean was_guest = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "guest") == 0;

  if (guest != was_guest)
    gtk_stack_set_visible_child_name (self->stack, guest ? "guest" : "week");
  attune_shared_notes_reload (self->shared, &self->start);
}

static void
attune_weeks_page_map (GtkWidget *widget)
{
  AttuneWeeksPage *self = ATTUNE_WEEKS_PAGE (widget);

  attune_shared_notes_reload (self->shared, &self->start);
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

  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_WEEKS_PAGE);
  g_clear_object (&self->months);
  g_clear_object (&self->story);
  g_clear_object (&self->own);
  g_clear_object (&self->words);
  g_clear_object (&self->family);
  g_clear_object (&self->book);
  g_clear_object (&self->shared);
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
  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-weeks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, label);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, view);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, ways);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, inner);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeeksPage, back);
  gtk_widget_class_bind_template_callback (widget_class, session_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);
  gtk_widget_class_bind_template_callback (widget_class, unwell_marked_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_skipped_cb);
  gtk_widget_class_install_action (widget_class, "weeks.earlier", NULL, earlier_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.later", NULL, later_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.back", NULL, back_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.months", NULL, months_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.words", NULL, words_activated_cb);
  gtk_widget_class_install_action (widget_class, "weeks.now", NULL, now_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_pressed_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_pressed_cb, "(i)", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "weeks.now", NULL);
}

static void
attune_weeks_page_init (AttuneWeeksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_ways (self);
}

/**
 * attune_weeks_page_new:
 * @family: whose weeks
 * @book: the weeks
 * @words: the caregiver's own words
 *
 * Returns: (transfer floating): the page, at the week it is now
 */
GtkWidget *
attune_weeks_page_new (AttuneFamily *family, AttuneWeekBook *book, AttuneOwnWords *words)
{
  AttuneWeeksPage *self = g_object_new (ATTUNE_TYPE_WEEKS_PAGE, NULL);

  self->family = g_object_ref (family);
  self->book = g_object_ref (book);
  self->words = g_object_ref (words);
  self->shared = attune_shared_notes_new (family, attune_own_words_get_store (words));
  attune_week_view_set_privacy (self->view, attune_family_get_privacy (family));
  attune_week_book_get_this_week (book, &self->start);
  g_signal_connect_object (self->shared, "changed", G_CALLBACK (show_shared), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  show_place (self);
  book_changed_cb (self);
  family_changed_cb (self);

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
