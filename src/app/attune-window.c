/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window.h"

#include "attune-browser.h"
#include "attune-cues-page.h"
#include "attune-learn-page.h"
#include "attune-memory.h"
#include "attune-removal.h"
#include "attune-session-page.h"
#include "attune-tether-page.h"
#include "attune-today-page.h"
#include "attune-weeks-page.h"
#include "attune-welcome-page.h"
#include "attune-window-dialogs.h"
#include "attune-window-header.h"
#include "attune-window-learning.h"
#include "attune-window-massage.h"
#include "attune-window-people.h"
#include "attune-window-words.h"

#include <glib/gi18n.h>

struct _AttuneWindow {
  AdwApplicationWindow parent_instance;

  GtkStack *leaves;
  AdwHeaderBar *header;
  GtkBox *frame;
  AdwViewStack *places;
  AdwToastOverlay *toasts;
  AttunePainter *painter;
  GtkWidget *today;
  AttuneWeekBook *book;
  AttuneSharedNotes *handovers;
  AttuneStoppedSession *stopped;
  gboolean follows_reviewer;
  AdwBin *cues;
  AdwBin *weeks;
  AdwBin *learn;
};

G_DEFINE_FINAL_TYPE (AttuneWindow, attune_window, ADW_TYPE_APPLICATION_WINDOW)

static void
place_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWindow *self = ATTUNE_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->places, g_variant_get_string (parameter, NULL));
}

static void
learn_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWindow *self = ATTUNE_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->places, "learn");
  attune_learn_page_open (ATTUNE_LEARN_PAGE (adw_bin_get_child (self->learn)),
                          g_variant_get_string (parameter, NULL));
}

static void
say_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  attune_window_add_toast (ATTUNE_WINDOW (widget), toast);
}

/* Whatever lies open is closed: from here nobody is led back into a massage. */
static void
tether_left_cb (AttuneWindow *self)
{
  AttuneFamily *family = attune_application_get_family (attune_window_get_application (self));
  GtkWidget *leaf;

  while ((leaf = gtk_widget_get_last_child (GTK_WIDGET (self->leaves))) !=
         gtk_stack_get_child_by_name (self->leaves, "places"))
    attune_window_close_leaf (self, leaf);
  attune_family_leave_open_session (family);
  attune_family_load (family);
}

static void
tether_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWindow *self = ATTUNE_WINDOW (widget);
  AttuneApplication *application = attune_window_get_application (self);
  GtkWidget *leaf = gtk_stack_get_visible_child (self->leaves);
  GtkWidget *page;
  GDate today;

  if (ATTUNE_IS_TETHER_PAGE (leaf))
    return;
  if (ATTUNE_IS_SESSION_PAGE (leaf))
    attune_session_end (attune_session_page_get_session (ATTUNE_SESSION_PAGE (leaf)));
  attune_family_init_today (attune_application_get_family (application), &today);
  page = attune_tether_page_new (attune_application_get_safety (application),
                                 attune_application_get_settings (application), &today);
  g_signal_connect_object (page, "left", G_CALLBACK (tether_left_cb), self, G_CONNECT_SWAPPED);
  attune_window_show_leaf (self, page);
  gtk_widget_grab_focus (page);
}

static void
welcome_closed_cb (AttuneWindow *self, GtkWidget *welcome)
{
  g_settings_set_boolean (attune_application_get_settings (attune_window_get_application (self)),
                          "welcomed", TRUE);
  attune_family_ensure_people (
      attune_application_get_family (attune_window_get_application (self)));
  attune_window_close_leaf (self, welcome);
}

static void
show_welcome (AttuneWindow *self, AttuneApplication *application)
{
  GtkWidget *welcome = attune_welcome_page_new (
      attune_application_get_family (application), attune_application_get_chimes (application),
      attune_application_get_narrator (application) != NULL);

  g_signal_connect_object (welcome, "closed", G_CALLBACK (welcome_closed_cb), self,
                           G_CONNECT_SWAPPED);
  attune_window_show_leaf (self, welcome);
}

/* Fading from one page to another takes several pictures as large as the window. */
static void
faded_cb (AttuneWindow *self)
{
  if (!gtk_stack_get_transition_running (self->leaves))
    attune_memory_give_back ();
}

static void
trouble_cb (AttuneWindow *self, const char *words)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (words));
}

/* Something the caregiver would like to have so again. */
static void
keep_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneApplication *application = attune_window_get_application (ATTUNE_WINDOW (widget));
  const char *key, *value;

  g_variant_get (parameter, "(&s&s)", &key, &value);
  attune_family_save_setting (attune_application_get_family (application), key, value);
}

static void
fullscreen_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
restore_size (AttuneWindow *self, GSettings *settings)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  /* A browser's page has no room beside the window, and nothing to move it with. */
  if (attune_browser_is_display () || g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
attune_window_close_request (GtkWindow *window)
{
  GSettings *settings = attune_application_get_settings (
      attune_window_get_application (ATTUNE_WINDOW (window)));
  int width, height;

  if (attune_browser_is_display ())
    return GTK_WINDOW_CLASS (attune_window_parent_class)->close_request (window);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (!gtk_window_is_maximized (window) && !gtk_window_is_fullscreen (window)) {
    g_settings_set_int (settings, "window-width", width);
    g_settings_set_int (settings, "window-height", height);
  }
  return GTK_WINDOW_CLASS (attune_window_parent_class)->close_request (window);
}

static void
attune_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_WINDOW);
  g_clear_object (&ATTUNE_WINDOW (object)->book);
  g_clear_object (&ATTUNE_WINDOW (object)->handovers);
  g_clear_object (&ATTUNE_WINDOW (object)->stopped);
  g_clear_object (&ATTUNE_WINDOW (object)->painter);

  G_OBJECT_CLASS (attune_window_parent_class)->dispose (object);
}

static void
attune_window_class_init (AttuneWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = attune_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneWindow, leaves);
  gtk_widget_class_bind_template_child (widget_class, AttuneWindow, header);
  gtk_widget_class_bind_template_child (widget_class, AttuneWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, AttuneWindow, places);
  gtk_widget_class_bind_template_child (widget_class, AttuneWindow, toasts);
  gtk_widget_class_install_action (widget_class, "win.place", "s", place_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.learn", "s", learn_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.keep", "(ss)", keep_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.tether", NULL, tether_activated_cb);
  attune_window_dialogs_install_actions (widget_class);
  attune_window_learning_install_actions (widget_class);
  attune_window_words_install_actions (widget_class);
  attune_removal_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_activated_cb);
}

static void
attune_window_init (AttuneWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->leaves, "notify::transition-running", G_CALLBACK (faded_cb), self,
                           G_CONNECT_SWAPPED);
}

static AdwBin *
add_place (AttuneWindow *self,
           GtkWidget *page,
           const char *name,
           const char *title,
           const char *icon_name)
{
  GtkWidget *bin = adw_bin_new ();
  AdwViewStackPage *place = adw_view_stack_add_titled (self->places, bin, name, title);

  adw_bin_set_child (ADW_BIN (bin), page);
  adw_view_stack_page_set_icon_name (place, icon_name);
  return ADW_BIN (bin);
}

static GtkWidget *
create_learn (AttuneWindow *self, AttuneApplication *application)
{
  GtkWidget *learn = attune_learn_page_new (
      attune_application_get_learner (application), attune_application_get_library (application),
      attune_application_get_safety (application), attune_application_get_settings (application));

  g_signal_connect_object (learn, "begin", G_CALLBACK (attune_window_begin_routine), self,
                           G_CONNECT_SWAPPED);
  return learn;
}

static GtkWidget *
create_weeks (AttuneWindow *self, AttuneApplication *application)
{
  AttuneFamily *family = attune_application_get_family (application);
  g_autoptr (AttuneOwnWords)
      words = attune_own_words_new (family, attune_application_get_store (application),
                                    attune_application_get_clock (application));

  return attune_weeks_page_new (family, self->book, words);
}

/* A place is made when it is first gone to: the first frame needs Today alone. */
static void
ensure_place (AttuneWindow *self, AdwBin *place)
{
  AttuneApplication *application = attune_window_get_application (self);

  if (adw_bin_get_child (place) != NULL)
    return;
  if (place == self->cues)
    adw_bin_set_child (
        place, attune_cues_page_new (attune_application_get_reviewer (application), self->painter));
  else if (place == self->weeks)
    adw_bin_set_child (place, create_weeks (self, application));
  else if (place == self->learn)
    adw_bin_set_child (place, create_learn (self, application));
}

static void
place_shown_cb (AttuneWindow *self)
{
  ensure_place (self, ADW_BIN (adw_view_stack_get_visible_child (self->places)));
}

static gboolean
has_read (AttuneLearner *learner, const char *lesson_id)
{
  g_autoptr (AttuneLesson) lesson = attune_learner_find_lesson (learner, lesson_id);

  return lesson != NULL && attune_learner_is_finished (learner, lesson);
}

static void
review_changed_cb (AttuneWindow *self, AttuneReviewer *reviewer)
{
  AttuneLearner *learner = attune_reviewer_get_learner (reviewer);
  AttuneFamily *family = attune_application_get_family (attune_window_get_application (self));

  attune_family_set_knows_signs (family, has_read (learner, "lesson.yes-signs") &&
                                             has_read (learner, "lesson.break-signs"));
  attune_today_page_set_review (ATTUNE_TODAY_PAGE (self->today),
                                attune_reviewer_would_help (reviewer));
}

/* Not for the first frame: what was learned is read when the week has been. */
static void
follow_reviewer (AttuneWindow *self)
{
  AttuneReviewer *reviewer = attune_application_get_reviewer (attune_window_get_application (self));

  if (self->follows_reviewer)
    return;
  self->follows_reviewer = TRUE;
  g_signal_connect_object (reviewer, "changed", G_CALLBACK (review_changed_cb), self,
                           G_CONNECT_SWAPPED);
  review_changed_cb (self, reviewer);
}

/* Today says one sentence of this week's letter, and suggests what was welcome in it. */
static void
week_changed_cb (AttuneWindow *self, AttuneWeekBook *book)
{
  AttuneFamily *family = attune_application_get_family (attune_window_get_application (self));
  g_autoptr (AttuneWeek) week = NULL;
  g_autoptr (AttuneLetter) letter = NULL;
  const char *sentence = NULL;
  GDate start;

  attune_week_book_get_this_week (book, &start);
  if (!attune_week_book_has (book, &start))
    return;
  week = attune_week_book_count (book, &start);
  letter = attune_week_book_write (book, &start);
  attune_family_set_welcome (family, week->welcome);
  if (week->days->len > 0 && letter->opening != NULL && !attune_family_is_guest (family) &&
      !attune_rest_is_silent (week->profile.rest))
    sentence = letter->opening->text;
  attune_today_page_set_week (ATTUNE_TODAY_PAGE (self->today), sentence);
  attune_shared_notes_reload (self->handovers, &start);
  attune_stopped_session_reload (self->stopped);
  follow_reviewer (self);
}

static void
add_places (AttuneWindow *self, AttuneApplication *application)
{
  AttuneFamily *family = attune_application_get_family (application);

  self->book = attune_week_book_new (family, attune_application_get_store (application),
                                     attune_application_get_clock (application),
                                     attune_application_get_catalog (application),
                                     attune_application_get_settings (application));
  self->painter = attune_painter_new (family);
  self->today = attune_today_page_new (family, attune_application_get_library (application),
                                       self->painter);
  self->handovers = attune_window_follow_handovers (ATTUNE_TODAY_PAGE (self->today), family,
                                                    attune_application_get_store (application));
  self->stopped = attune_window_follow_stopped (self);
  attune_window_follow_guests (self, family);
  g_signal_connect_object (self->today, "begin", G_CALLBACK (attune_window_begin_routine), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->today, "take-up", G_CALLBACK (attune_window_take_up), self,
                           G_CONNECT_SWAPPED);
  add_place (self, self->today, "today", _ ("Today"), "attune-today-symbolic");
  self->cues = add_place (self, NULL, "cues", _ ("Cues"), "attune-cues-symbolic");
  self->weeks = add_place (self, NULL, "weeks", _ ("Weeks"), "attune-weeks-symbolic");
  self->learn = add_place (self, NULL, "learn", _ ("Learn"), "attune-learn-symbolic");
  g_signal_connect_object (self->places, "notify::visible-child", G_CALLBACK (place_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (week_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (family, "trouble", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
}

/**
 * attune_window_new:
 * @application: the application that makes the window's services
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
AttuneWindow *
attune_window_new (AttuneApplication *application)
{
  AttuneWindow *self = g_object_new (ATTUNE_TYPE_WINDOW, "application", application, NULL);

  restore_size (self, attune_application_get_settings (application));
  add_places (self, application);
  if (!g_settings_get_boolean (attune_application_get_settings (application), "welcomed"))
    show_welcome (self, application);
  return self;
}

/**
 * attune_window_go_on:
 *
 * Puts in what the first frame did without; called once.
 */
void
attune_window_go_on (AttuneWindow *self)
{
  attune_window_header_fill (self->header, self->frame, self->places);
}

/**
 * attune_window_show_leaf:
 * @leaf: a page that takes the whole window, with a header bar of its own
 *
 * Lays @leaf over the four places, which stay as they are.
 */
void
attune_window_show_leaf (AttuneWindow *self, GtkWidget *leaf)
{
  if (gtk_widget_get_parent (leaf) == NULL)
    gtk_stack_add_child (self->leaves, leaf);
  gtk_stack_set_visible_child (self->leaves, leaf);
}

/**
 * attune_window_close_leaf:
 * @leaf: a page shown by attune_window_show_leaf()
 *
 * Takes @leaf away again; what lies beneath is as it was.
 */
void
attune_window_close_leaf (AttuneWindow *self, GtkWidget *leaf)
{
  gtk_stack_set_visible_child_name (self->leaves, "places");
  gtk_stack_remove (self->leaves, leaf);
}

/**
 * attune_window_has_leaf:
 *
 * Returns: whether something lies over the four places
 */
gboolean
attune_window_has_leaf (AttuneWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->leaves), "places") != 0;
}

/**
 * attune_window_add_toast:
 * @toast: (transfer full): a short message, over whatever is shown
 */
void
attune_window_add_toast (AttuneWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * attune_window_get_today:
 *
 * Returns: (transfer none): the first of the four places
 */
AttuneTodayPage *
attune_window_get_today (AttuneWindow *self)
{
  return ATTUNE_TODAY_PAGE (self->today);
}

/**
 * attune_window_get_painter:
 *
 * Returns: (transfer none): what paints still pictures for the window's pages
 */
AttunePainter *
attune_window_get_painter (AttuneWindow *self)
{
  return self->painter;
}

/**
 * attune_window_get_application:
 *
 * Returns: (transfer none): the program whose window this is
 */
AttuneApplication *
attune_window_get_application (AttuneWindow *self)
{
  return ATTUNE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}
