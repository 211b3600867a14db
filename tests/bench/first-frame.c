/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Preloaded into any GTK program: writes the monotonic time of the first painted frame of a mapped
 * window, in which a label says FIRST_FRAME_WORDS where that is set, and ends the program. */
#include <gtk/gtk.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (says (child, words))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_first_frame (void)
{
  const char *words = g_getenv ("FIRST_FRAME_WORDS");
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_windows = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n_windows; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (gtk_widget_get_mapped (window) && (words == NULL || says (window, words)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  gint64 now_us = g_get_monotonic_time ();

  if (is_first_frame ()) {
    printf ("first-frame %" G_GINT64_FORMAT "\n", now_us);
    fflush (stdout);
    _exit (0);
  }
  return TRUE;
}

__attribute__ ((constructor)) static void
watch (void)
{
  gpointer klass = g_type_class_ref (GDK_TYPE_FRAME_CLOCK);

  g_unsetenv ("LD_PRELOAD");
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              after_paint_cb, NULL, NULL);
  g_type_class_unref (klass);
}
