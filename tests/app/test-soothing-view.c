/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One step of comfort after the other. Needs a display. */
#include "attune-built-in.h"
#include "attune-soothing-view.h"
#include "config.h"

#include <adwaita.h>

static guint
count_lines (GtkWidget *view)
{
  GtkWidget *rungs = GTK_WIDGET (
      gtk_widget_get_template_child (view, ATTUNE_TYPE_SOOTHING_VIEW, "rungs"));
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (rungs); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static gboolean
has_more (GtkWidget *view)
{
  return gtk_widget_get_visible (
      GTK_WIDGET (gtk_widget_get_template_child (view, ATTUNE_TYPE_SOOTHING_VIEW, "next")));
}

static void
test_one_after_the_other (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  const AttunePermission *permission = attune_catalog_get_permission (catalog);
  GtkWidget *view = g_object_ref_sink (g_object_new (ATTUNE_TYPE_SOOTHING_VIEW, NULL));
  guint n_rungs = permission->soothing->len;

  g_assert_cmpuint (n_rungs, ==, 7);
  attune_soothing_view_begin (ATTUNE_SOOTHING_VIEW (view), permission);
  for (guint shown = 1; shown <= n_rungs; shown++) {
    g_assert_cmpuint (count_lines (view), ==, shown);
    g_assert_true (has_more (view));
    gtk_widget_activate_action (view, "soothing.next", NULL);
  }
  /* And that nothing need help just now. */
  g_assert_cmpuint (count_lines (view), ==, n_rungs + 1);
  g_assert_false (has_more (view));
  attune_soothing_view_begin (ATTUNE_SOOTHING_VIEW (view), permission);
  g_assert_cmpuint (count_lines (view), ==, 1);
  g_assert_true (has_more (view));
  g_object_unref (view);
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
  g_test_add_func ("/attune/app/soothing-view/one-after-the-other", test_one_after_the_other);
  return g_test_run ();
}
