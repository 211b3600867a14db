/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The page of a session with less on it, for somebody who knows the routine. Needs a display. */
#include "attune-figure-view.h"
#include "attune-heading.h"
#include "attune-session-page.h"
#include "attune-test-catalog.h"
#include "config.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  AttuneManualClock *clock;
  AttuneCatalog *catalog;
  AttuneSession *session;
  AttuneSessionPage *page;
  GtkWidget *window;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) plan = NULL;
  AttuneSessionSetup setup = { 0 };
  AttuneLook look = { 0 };

  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  plan = attune_plan_new (attune_catalog_get_routine (f->catalog, "r.nappy_mini"), &options);
  setup.clock = ATTUNE_CLOCK (f->clock);
  setup.catalog = f->catalog;
  f->session = attune_session_new (&setup, plan);
  f->page = attune_session_page_new (f->session, FALSE, ATTUNE_LENGTH_KNOWING, &look);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  attune_session_start (f->session);
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_clear_object (&f->session);
  g_object_unref (f->clock);
  attune_catalog_unref (f->catalog);
}

static void
act (Fixture *f, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (f->page), name, target));
  settle ();
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static glong
count_letters (GtkWidget *widget)
{
  glong n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    n += g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_letters (child);
  return n;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *words)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, words);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
shows (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (shows (child, words))
      return TRUE;
  }
  return FALSE;
}

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
chosen_cb (AttuneSessionPage *page, const char *key, const char *value, GString *chosen)
{
  g_string_append_printf (chosen, "%s %s;", key, value);
}

/* With less, name, side, time and what is next are there, and one key brings the rest back. */
static void
test_names_alone (Fixture *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  g_autoptr (GString) chosen = g_string_new (NULL);
  glong all, names;

  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  settle ();
  all = count_letters (page);
  g_assert_null (find_button (page, "Show me"));
  g_signal_connect (f->page, "chosen", G_CALLBACK (chosen_cb), chosen);
  act (f, "show.much::names");
  g_assert_cmpstr (chosen->str, ==, "show names;");
  names = count_letters (page);
  g_assert_cmpint (names, <, all);
  g_assert_true (shows (page, "Hello hands"));
  g_assert_cmpint (get_least_width (page), <=, 360);
  act (f, "session.show-me");
  g_assert_cmpint (count_letters (page), ==, all);
  g_assert_null (find_button (page, "Show me"));
  act (f, "session.next");
  act (f, "session.next");
  g_assert_nonnull (find_button (page, "Show me"));
}

static GtkWidget *
find_picture (GtkWidget *widget)
{
  if (ATTUNE_IS_FIGURE_VIEW (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_picture (child);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* What is seen changes with the next frame. */
static void
wait_for_picture (Fixture *f, gboolean seen)
{
  while ((find_picture (GTK_WIDGET (f->page)) != NULL) != seen)
    g_main_context_iteration (NULL, TRUE);
}

/* A calm page in a stroke; the question, the telling and the pause are as they always are. */
static void
test_questions_alone (Fixture *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  glong asks = count_letters (page);

  act (f, "show.much::questions");
  g_assert_cmpint (count_letters (page), ==, asks);
  wait_for_picture (f, TRUE);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  settle ();
  g_assert_true (shows (page, "Legs"));
  g_assert_false (shows (page, "Hello hands"));
  wait_for_picture (f, FALSE);
  g_assert_nonnull (find_button (page, "We’re done"));
  g_assert_true (ATTUNE_IS_HEADING (get_focus (f)));
  gtk_test_accessible_assert_property (get_focus (f), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Hello hands, legs. Next: Down the leg, hand after hand, "
                                       "right leg");
  g_assert_cmpint (get_least_width (page), <=, 360);
  act (f, "session.tell");
  wait_for_picture (f, TRUE);
  act (f, "session.told");
  act (f, "session.pause");
  wait_for_picture (f, TRUE);
  act (f, "session.pause");
  wait_for_picture (f, FALSE);
  act (f, "session.show-me");
  g_assert_true (shows (page, "Hello hands"));
  wait_for_picture (f, TRUE);
  g_assert_true (ATTUNE_IS_HEADING (get_focus (f)));
}

static void
assert_fits_a_phone (GtkWidget *page)
{
  int least;

  g_assert_cmpint (get_least_width (page), <=, 360);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, 360, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 640);
}

/* In text twice as large. */
static void
test_fits_in_large_text (Fixture *f, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *page = GTK_WIDGET (f->page);

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  act (f, "show.much::names");
  assert_fits_a_phone (page);
  act (f, "show.much::questions");
  assert_fits_a_phone (page);
  act (f, "pace.own");
  assert_fits_a_phone (page);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
}

#define ADD(path, func) \
  g_test_add ("/attune/app/session-showing/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();

  ADD ("names-alone", test_names_alone);
  ADD ("questions-alone", test_questions_alone);
  ADD ("fits-in-large-text", test_fits_in_large_text);
  return g_test_run ();
}
