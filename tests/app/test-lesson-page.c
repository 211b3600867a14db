/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Cards follow the finger. What a touch screen makes of a finger is left to the toolkit. Needs a
 * display. */
#include "config.h"

#include "attune-built-in.h"
#include "attune-lesson-page.h"

#define STATES "lesson.states"

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttunePainter *painter;
  AttuneLearner *learner;
  AttuneReviewer *reviewer;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
wait_until (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 19, 0, 0);
  g_autoptr (AttuneLesson) lesson = NULL;
  gboolean opened = FALSE;

  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  f->store = attune_store_new (folder, f->clock);
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  f->painter = attune_painter_new (f->family);
  f->learner = attune_learner_new (f->family, f->store, f->clock, f->catalog);
  f->reviewer = attune_reviewer_new (f->learner, f->store, f->clock);
  f->window = gtk_window_new ();
  f->page = attune_lesson_page_new (f->reviewer, f->painter);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  lesson = attune_learner_find_lesson (f->learner, STATES);
  attune_lesson_page_open (ATTUNE_LESSON_PAGE (f->page), lesson);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;

  gtk_window_destroy (GTK_WINDOW (f->window));
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->reviewer);
  g_assert_finalize_object (f->learner);
  g_object_unref (f->painter);
  g_assert_finalize_object (f->family);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static guint
get_card (Fixture *f)
{
  g_autoptr (AttuneLesson) lesson = attune_learner_find_lesson (f->learner, STATES);
  g_autoptr (AttuneQuiz) quiz = attune_learner_open (f->learner, lesson);

  return attune_quiz_get_step (quiz);
}

/* Gives the card that is shown afterwards. */
static guint
swipe (Fixture *f, double x_speed, double y_speed)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (f->page);
  guint n_gestures = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_GESTURE_SWIPE (controller))
      continue;
    g_signal_emit_by_name (controller, "swipe", x_speed, y_speed);
    n_gestures++;
  }
  g_assert_cmpuint (n_gestures, ==, 1);
  return get_card (f);
}

static void
test_cards_follow_the_finger (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (swipe (f, -900, 60), ==, 1);
  g_assert_cmpuint (swipe (f, -900, -60), ==, 2);
  g_assert_cmpuint (swipe (f, 900, 0), ==, 1);
}

static void
test_slow_or_slanting_is_no_swipe (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (swipe (f, -60, 0), ==, 0);
  g_assert_cmpuint (swipe (f, -500, 900), ==, 0);
  g_assert_cmpuint (swipe (f, 0, -900), ==, 0);
}

static void
test_forwards_is_where_one_reads_to (Fixture *f, gconstpointer data)
{
  gtk_widget_set_direction (f->page, GTK_TEXT_DIR_RTL);
  g_assert_cmpuint (swipe (f, 900, 0), ==, 1);
  g_assert_cmpuint (swipe (f, -900, 0), ==, 0);
  g_assert_cmpuint (swipe (f, -900, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/attune/app/lesson-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("cards-follow-the-finger", test_cards_follow_the_finger);
  ADD ("slow-or-slanting-is-no-swipe", test_slow_or_slanting_is_no_swipe);
  ADD ("forwards-is-where-one-reads-to", test_forwards_is_where_one_reads_to);
#undef ADD

  return g_test_run ();
}
