/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <adwaita.h>

#include "attune-figure-view.h"

typedef struct {
  guint frames;
  gboolean runs;
  gboolean destroyed;
} Counter;

static gboolean
count_frame (AttuneFigure *figure, gpointer data)
{
  Counter *counter = data;

  g_assert_true (ATTUNE_IS_FIGURE (figure));
  counter->frames++;
  return counter->runs;
}

static void
note_destroyed (gpointer data)
{
  ((Counter *) data)->destroyed = TRUE;
}

static gboolean
count_ticks_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *left = data;

  if (*left > 0)
    (*left)--;
  return *left > 0;
}

/* Runs the frame clock for @frames frames. */
static void
run_frames (GtkWidget *window, guint frames)
{
  guint left = frames;

  gtk_widget_add_tick_callback (window, count_ticks_cb, &left, NULL);
  while (left > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_is_a_described_picture (void)
{
  GtkWidget *view = g_object_ref_sink (attune_figure_view_new ());

  attune_figure_view_set_description (ATTUNE_FIGURE_VIEW (view), "Your left hand on the tummy");
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Your left hand on the tummy");
  g_assert_true (ATTUNE_IS_FIGURE (attune_figure_view_get_figure (ATTUNE_FIGURE_VIEW (view))));
  g_assert_finalize_object (view);
}

static void
test_frames_stop_with_the_stroke (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = attune_figure_view_new ();
  Counter counter = { .runs = TRUE };
  guint frames;

  gtk_widget_set_size_request (view, 120, 160);
  gtk_window_set_child (GTK_WINDOW (window), view);
  attune_figure_view_set_frame_func (ATTUNE_FIGURE_VIEW (view), count_frame, &counter,
                                     note_destroyed);
  gtk_window_present (GTK_WINDOW (window));
  while (counter.frames < 3)
    g_main_context_iteration (NULL, TRUE);

  counter.runs = FALSE;
  frames = counter.frames;
  while (counter.frames == frames)
    g_main_context_iteration (NULL, TRUE);
  frames = counter.frames;
  run_frames (window, 8);
  g_assert_cmpuint (counter.frames, ==, frames);

  counter.runs = TRUE;
  attune_figure_view_wake (ATTUNE_FIGURE_VIEW (view));
  while (counter.frames == frames)
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (counter.destroyed);
}

static void
test_reduced_motion_needs_no_frames (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = attune_figure_view_new ();
  Counter counter = { .runs = TRUE };
  guint frames;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_child (GTK_WINDOW (window), view);
  attune_figure_view_set_frame_func (ATTUNE_FIGURE_VIEW (view), count_frame, &counter,
                                     note_destroyed);
  gtk_window_present (GTK_WINDOW (window));
  while (counter.frames < 1)
    g_main_context_iteration (NULL, TRUE);
  frames = counter.frames;
  run_frames (window, 8);
  g_assert_cmpuint (counter.frames, ==, frames);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
  g_test_add_func ("/attune/app/figure-view/is-a-described-picture", test_is_a_described_picture);
  g_test_add_func ("/attune/app/figure-view/frames-stop-with-the-stroke",
                   test_frames_stop_with_the_stroke);
  g_test_add_func ("/attune/app/figure-view/reduced-motion-needs-no-frames",
                   test_reduced_motion_needs_no_frames);
  return g_test_run ();
}
