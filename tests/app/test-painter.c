/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Still pictures are there while they are seen. Needs a display. */
#include "attune-painter.h"
#include "config.h"

#include <adwaita.h>

static gboolean
is_painted (GtkWidget *picture)
{
  GdkPaintable *paintable = gtk_picture_get_paintable (GTK_PICTURE (picture));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, 120);
  gdk_paintable_snapshot (paintable, snapshot, 120, 100);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  gsk_render_node_unref (node);
  return TRUE;
}

static void
wait_until_painted (GtkWidget *picture)
{
  while (!is_painted (picture))
    g_main_context_iteration (NULL, TRUE);
}

typedef struct {
  AttunePainter *painter;
  GtkWidget *window;
  GtkWidget *pages; /* one with the picture, one with something else */
  GtkWidget *picture;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->painter = g_object_new (ATTUNE_TYPE_PAINTER, NULL);
  self->picture = attune_painter_create_baby (self->painter, ATTUNE_VIEW_FACE, NULL, NULL, 120,
                                              100);
  self->pages = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->pages), self->picture, "picture");
  gtk_stack_add_named (GTK_STACK (self->pages), gtk_label_new ("Something else"), "other");
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->pages);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until_painted (self->picture);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->painter);
}

static void
turn_to (Fixture *self, const char *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), page);
}

/* Going to another place and back shows it at once. */
static void
test_hidden_is_kept (Fixture *self, gconstpointer data)
{
  turn_to (self, "other");
  g_assert_false (gtk_widget_get_mapped (self->picture));
  g_assert_true (is_painted (self->picture));
}

static void
test_resting_keeps_nothing (Fixture *self, gconstpointer data)
{
  turn_to (self, "other");
  attune_painter_rest (self->painter);
  g_assert_false (is_painted (self->picture));
  turn_to (self, "picture");
  wait_until_painted (self->picture);
  turn_to (self, "other");
  g_assert_true (is_painted (self->picture));
}

/* What is still seen as the rest begins, as in a fade, goes when it is no longer. */
static void
test_seen_stays_for_as_long (Fixture *self, gconstpointer data)
{
  attune_painter_rest (self->painter);
  g_assert_true (is_painted (self->picture));
  turn_to (self, "other");
  g_assert_false (is_painted (self->picture));
}

static void
add_test (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
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
  add_test ("/attune/app/painter/hidden-is-kept", test_hidden_is_kept);
  add_test ("/attune/app/painter/resting-keeps-nothing", test_resting_keeps_nothing);
  add_test ("/attune/app/painter/seen-stays-for-as-long", test_seen_stays_for_as_long);
  return g_test_run ();
}
