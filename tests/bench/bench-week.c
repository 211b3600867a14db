/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-week FOLDER: in a family's store with years in it, how long it takes from the key for the week
 * before until the frame is painted in which it stands, in a window of 1024×768; and the work in it,
 * in processor time. One figure a line, in microseconds, after its name. */
#include "config.h"

#include "attune-weeks-page.h"
#include "long-family.h"
#include "report/attune-week-dates.h"

#include <adwaita.h>
#include <time.h>

#define N_WEEKS 100
#define LOOK_MS 400 /* somebody looks at a week for so long, at least */

typedef struct {
  GtkWindow *window;
  GtkWidget *page;
  AttuneFamily *family;
  AttuneWeekBook *book;
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

static gboolean
is_there (Bench *bench)
{
  GDate start;

  attune_weeks_page_get_week (ATTUNE_WEEKS_PAGE (bench->page), &start);
  return attune_week_book_has (bench->book, &start);
}

static void
painted_cb (Bench *bench)
{
  bench->painted = is_there (bench);
}

static gboolean
raise_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
look (void)
{
  gboolean over = FALSE;

  g_timeout_add (LOOK_MS, raise_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
get_work_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
go_back (Bench *bench)
{
  gint64 begin_us = g_get_monotonic_time ();
  gint64 begin_work_us = get_work_us ();

  gtk_widget_activate_action (bench->page, "weeks.earlier", NULL);
  g_print ("next-week-said %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  bench->painted = FALSE;
  while (!bench->painted)
    g_main_context_iteration (NULL, TRUE);
  g_print ("next-week %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  g_print ("next-week-work %" G_GINT64_FORMAT "\n", get_work_us () - begin_work_us);
}

static void
run (Bench *bench)
{
  attune_family_load (bench->family);
  while (attune_family_get_baby (bench->family) == NULL ||
         attune_family_get_caregiver (bench->family) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_set_default_size (bench->window, 1024, 768);
  gtk_window_set_child (bench->window, bench->page);
  gtk_widget_show (GTK_WIDGET (bench->window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)), "after-paint",
                            G_CALLBACK (painted_cb), bench);
  while (!is_there (bench))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < N_WEEKS; i++) {
    look ();
    go_back (bench);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) folder = g_file_new_for_path (argv[1]);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  g_autoptr (AttuneManualClock) clock = attune_manual_clock_new (now);
  g_autoptr (AttuneStore) store = attune_store_new (folder, ATTUNE_CLOCK (clock));
  g_autoptr (GSettings) settings = g_settings_new (ATTUNE_APP_ID);
  g_autoptr (AttuneFamily) family = attune_family_new (store, ATTUNE_CLOCK (clock), settings);
  g_autoptr (AttuneOwnWords) words = attune_own_words_new (family, store, ATTUNE_CLOCK (clock));
  g_autoptr (AttuneWeekBook)
      book = attune_week_book_new (family, store, ATTUNE_CLOCK (clock), NULL, settings);
  Bench bench = { .family = family, .book = book };
  gboolean opened = FALSE;

  adw_init ();
  g_settings_set_string (settings, "baby", LONG_FAMILY_BABY_1);
  g_settings_set_string (settings, "caregiver", LONG_FAMILY_CAREGIVER_1);
  attune_store_open_async (store, NULL, opened_cb, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  bench.window = GTK_WINDOW (gtk_window_new ());
  bench.page = attune_weeks_page_new (family, book, words);
  run (&bench);
  return 0;
}
