/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-lesson: how long it takes to read the lessons, to open one, and to go to each of its cards, until
 * the frame is painted, in a window of 1024×768; and the work in it, in processor time. One figure a
 * line, in microseconds, after its name. */
#include "config.h"

#include "attune-application.h"
#include "attune-built-in.h"
#include "attune-lesson-page.h"

#include <time.h>

typedef struct {
  GtkWindow *window;
  AttuneLearner *learner;
  AttuneReviewer *reviewer;
  AttunePainter *painter;
  gboolean painted;
} Bench;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneHealth)
      health = attune_store_open_finish (ATTUNE_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
painted_cb (Bench *bench)
{
  bench->painted = TRUE;
}

static void
settle (void)
{
  for (guint i = 0; i < 300; i++)
    g_main_context_iteration (NULL, FALSE);
}

static gint64
get_work_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* A screen shows a frame every so often: what passes beside the work is waiting for it. */
static void
print_until_painted (Bench *bench, const char *what, gint64 begin_us, gint64 begin_work_us)
{
  bench->painted = FALSE;
  while (!bench->painted)
    g_main_context_iteration (NULL, TRUE);
  g_print ("%s %" G_GINT64_FORMAT "\n", what, g_get_monotonic_time () - begin_us);
  g_print ("%s-work %" G_GINT64_FORMAT "\n", what, get_work_us () - begin_work_us);
  settle ();
}

static void
go_through (Bench *bench, AttuneLesson *lesson)
{
  gint64 begin_us = g_get_monotonic_time ();
  gint64 begin_work_us = get_work_us ();
  GtkWidget *page = attune_lesson_page_new (bench->reviewer, bench->painter);

  gtk_window_set_child (bench->window, page);
  attune_lesson_page_open (ATTUNE_LESSON_PAGE (page), lesson);
  print_until_painted (bench, "open", begin_us, begin_work_us);
  for (guint i = 1; i < lesson->cards->len; i++) {
    begin_us = g_get_monotonic_time ();
    begin_work_us = get_work_us ();
    gtk_widget_activate_action (page, "lesson.next", NULL);
    print_until_painted (bench, "card", begin_us, begin_work_us);
  }
}

static void
run (Bench *bench)
{
  gint64 begin_us = g_get_monotonic_time ();
  AttuneLearningCatalog *learning = attune_learner_get_learning (bench->learner);
  GPtrArray *lessons;

  g_print ("read %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  g_assert_nonnull (learning);
  lessons = attune_learning_catalog_get_lessons (learning);
  gtk_window_set_default_size (bench->window, 1024, 768);
  gtk_widget_show (GTK_WIDGET (bench->window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)), "after-paint",
                            G_CALLBACK (painted_cb), bench);
  settle ();
  for (guint i = 0; i < lessons->len; i++)
    go_through (bench, g_ptr_array_index (lessons, i));
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());
  g_autoptr (AttuneClock) clock = attune_system_clock_new ();
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  g_autoptr (AttuneStore) store = attune_store_new (folder, clock);
  g_autoptr (GSettings) settings = g_settings_new (ATTUNE_APP_ID);
  g_autoptr (AttuneFamily) family = attune_family_new (store, clock, settings);
  Bench bench = { 0 };
  gboolean opened = FALSE;

  adw_init ();
  attune_store_open_async (store, NULL, opened_cb, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  bench.window = GTK_WINDOW (gtk_window_new ());
  bench.learner = attune_learner_new (family, store, clock, catalog);
  bench.reviewer = attune_reviewer_new (bench.learner, store, clock);
  bench.painter = attune_painter_new (family);
  run (&bench);
  return 0;
}
