/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The keys of a pedal or a presenter: which may be had, and that they keep to the rules of all keys
 * on the real page. Needs a display. */
#include "attune-extra-keys.h"
#include "attune-keys-page.h"
#include "attune-session-page.h"
#include "attune-test-catalog.h"
#include "config.h"

#include <string.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  GSettings *settings;
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

  f->settings = g_settings_new (ATTUNE_APP_ID);
  attune_extra_keys_reset (f->settings);
  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  plan = attune_plan_new (attune_catalog_get_routine (f->catalog, "r.first_touch"), &options);
  setup.clock = ATTUNE_CLOCK (f->clock);
  setup.catalog = f->catalog;
  f->session = attune_session_new (&setup, plan);
  f->page = attune_session_page_new (f->session, FALSE, ATTUNE_LENGTH_KNOWING, &look);
  attune_session_page_set_settings (f->page, f->settings);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
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
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
}

static void
set (Fixture *f, AttuneKeyAction action, guint keyval)
{
  AttuneKeyAction taken_by;

  g_assert_cmpint (attune_extra_keys_set (f->settings, action, keyval, &taken_by), ==,
                   ATTUNE_KEY_SET);
}

static void
test_which_may_be_had (Fixture *f, gconstpointer data)
{
  static const struct {
    guint keyval;
    AttuneKeyFate fate;
    AttuneKeyAction taken_by;
  } rows[] = {
    { GDK_KEY_F5, ATTUNE_KEY_SET },
    { GDK_KEY_x, ATTUNE_KEY_SET },
    { GDK_KEY_F6, ATTUNE_KEY_TAKEN, ATTUNE_KEY_NEXT },
    { GDK_KEY_space, ATTUNE_KEY_TAKEN, ATTUNE_KEY_PAUSE },
    { GDK_KEY_Page_Down, ATTUNE_KEY_TAKEN, ATTUNE_KEY_NEXT },
    { GDK_KEY_w, ATTUNE_KEY_TAKEN, ATTUNE_KEY_UNSURE },
    { GDK_KEY_W, ATTUNE_KEY_TAKEN, ATTUNE_KEY_UNSURE },
    { GDK_KEY_Escape, ATTUNE_KEY_TAKEN, ATTUNE_KEY_DONE },
    { GDK_KEY_l, ATTUNE_KEY_RESERVED }, /* less of this has no line here */
    { GDK_KEY_Return, ATTUNE_KEY_RESERVED },
    { GDK_KEY_Tab, ATTUNE_KEY_RESERVED },
    { GDK_KEY_F11, ATTUNE_KEY_RESERVED },
  };

  set (f, ATTUNE_KEY_NEXT, GDK_KEY_F6);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneKeyAction taken_by = ATTUNE_N_KEY_ACTIONS;
    guint before = attune_extra_keys_get (f->settings, ATTUNE_KEY_TELL);

    g_test_message ("%s", gdk_keyval_name (rows[i].keyval));
    g_assert_cmpint (
        attune_extra_keys_set (f->settings, ATTUNE_KEY_TELL, rows[i].keyval, &taken_by), ==,
        rows[i].fate);
    if (rows[i].fate == ATTUNE_KEY_TAKEN)
      g_assert_cmpint (taken_by, ==, rows[i].taken_by);
    g_assert_cmpuint (attune_extra_keys_get (f->settings, ATTUNE_KEY_TELL), ==,
                      rows[i].fate == ATTUNE_KEY_SET ? rows[i].keyval : before);
  }
  g_assert_cmpuint (attune_extra_keys_get (f->settings, ATTUNE_KEY_NEXT), ==, GDK_KEY_F6);
}

/* What is set is there the next time; the built-in keys are left by a reset. */
static void
test_kept_and_taken_away (Fixture *f, gconstpointer data)
{
  g_autoptr (GSettings) again = g_settings_new (ATTUNE_APP_ID);

  set (f, ATTUNE_KEY_YES, GDK_KEY_F5);
  set (f, ATTUNE_KEY_NEXT, GDK_KEY_F6);
  g_assert_cmpuint (attune_extra_keys_get (again, ATTUNE_KEY_YES), ==, GDK_KEY_F5);
  attune_extra_keys_clear (f->settings, ATTUNE_KEY_YES);
  g_assert_cmpuint (attune_extra_keys_get (f->settings, ATTUNE_KEY_YES), ==, 0);
  g_assert_cmpuint (attune_extra_keys_get (f->settings, ATTUNE_KEY_NEXT), ==, GDK_KEY_F6);
  set (f, ATTUNE_KEY_YES, GDK_KEY_F7);
  attune_extra_keys_reset (f->settings);
  for (guint action = 0; action < ATTUNE_N_KEY_ACTIONS; action++) {
    g_autofree char *built_in = attune_key_action_dup_built_in (action);

    g_assert_cmpuint (attune_extra_keys_get (f->settings, action), ==, 0);
    g_assert_cmpuint (strlen (built_in), >, 0);
  }
}

/* Real keys */

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      return controller; /* the widget owns it */
  }
  g_assert_not_reached ();
}

static void
press (Fixture *f, guint keyval)
{
  gboolean stopped;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (f->page)), "key-pressed", keyval, keyval, 0,
                         &stopped);
  settle ();
}

static void
release (Fixture *f, guint keyval)
{
  g_signal_emit_by_name (find_keys (GTK_WIDGET (f->page)), "key-released", keyval, keyval, 0);
}

static void
tap (Fixture *f, guint keyval)
{
  press (f, keyval);
  release (f, keyval);
}

static AttuneMoment
get_moment (Fixture *f)
{
  return attune_engine_get_moment (attune_session_get_engine (f->session));
}

static void
test_answers_by_the_same_rules (Fixture *f, gconstpointer data)
{
  set (f, ATTUNE_KEY_YES, GDK_KEY_F5);
  set (f, ATTUNE_KEY_NEXT, GDK_KEY_F6);
  set (f, ATTUNE_KEY_PAUSE, GDK_KEY_F7);
  tap (f, GDK_KEY_F5); /* in the first second */
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  tap (f, GDK_KEY_F6); /* on never answers */
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  tap (f, GDK_KEY_F5);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CHANGE);
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  tap (f, GDK_KEY_F7);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_PAUSED);
  tap (f, GDK_KEY_F7);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_STROKE);

  /* Down already when the question comes: nothing counts before it was let go. */
  while (get_moment (f) != ATTUNE_MOMENT_CHECK && get_moment (f) != ATTUNE_MOMENT_ASK) {
    press (f, GDK_KEY_F6);
    if (get_moment (f) != ATTUNE_MOMENT_ASK)
      release (f, GDK_KEY_F6);
  }
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  tap (f, GDK_KEY_F5);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  release (f, GDK_KEY_F6);
  tap (f, GDK_KEY_F5);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CHANGE);
}

static void
test_built_in_keys_stay (Fixture *f, gconstpointer data)
{
  set (f, ATTUNE_KEY_YES, GDK_KEY_F5);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  tap (f, GDK_KEY_space);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CHANGE);
  tap (f, GDK_KEY_Escape);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CLOSE);
}

/* Where words are written, an extra key writes. */
static void
test_none_at_the_end (Fixture *f, gconstpointer data)
{
  gboolean stopped = TRUE;

  set (f, ATTUNE_KEY_NEXT, GDK_KEY_x);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  tap (f, GDK_KEY_space);
  tap (f, GDK_KEY_Escape);
  tap (f, GDK_KEY_x);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ENDED);
  g_signal_emit_by_name (find_keys (GTK_WIDGET (f->page)), "key-pressed", GDK_KEY_x, GDK_KEY_x, 0,
                         &stopped);
  g_assert_false (stopped);
}

/* The page of the preferences */

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (says (child, words))
      return TRUE;
  }
  return FALSE;
}

static void
listen (GtkWidget *page, AttuneKeyAction action)
{
  gtk_widget_activate_action (page, "keys.set", "i", (int) action);
}

static void
test_page_takes_a_key (Fixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (attune_keys_page_new (f->settings));

  attune_keys_page_take (ATTUNE_KEYS_PAGE (page), GDK_KEY_F5); /* nobody asked */
  g_assert_false (says (page, "F5"));
  listen (page, ATTUNE_KEY_YES);
  g_assert_true (says (page, "Press the key or the pedal now"));
  attune_keys_page_take (ATTUNE_KEYS_PAGE (page), GDK_KEY_F5);
  g_assert_true (says (page, "Space, and F5"));
  g_assert_false (says (page, "Press the key or the pedal now"));
  listen (page, ATTUNE_KEY_NO);
  attune_keys_page_take (ATTUNE_KEYS_PAGE (page), GDK_KEY_F5);
  g_assert_true (says (page, "F5 is for “In a question: yes” already"));
  g_assert_cmpuint (attune_extra_keys_get (f->settings, ATTUNE_KEY_NO), ==, 0);
  listen (page, ATTUNE_KEY_NO);
  attune_keys_page_take (ATTUNE_KEYS_PAGE (page), GDK_KEY_Escape);
  g_assert_cmpuint (attune_extra_keys_get (f->settings, ATTUNE_KEY_NO), ==, 0);
  gtk_widget_activate_action (page, "keys.reset", NULL);
  g_assert_false (says (page, "F5"));
  g_object_unref (page);
}

/* Each action has its hidden line in the window of shortcuts. */
static void
test_shortcuts_show_them (Fixture *f, gconstpointer data)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource ("/org/attune/Attune/ui/attune-shortcuts.ui");
  gboolean visible;
  g_autofree char *accelerator = NULL;

  attune_extra_keys_show (f->settings, builder);
  g_object_get (gtk_builder_get_object (builder, "extra_keys"), "visible", &visible, NULL);
  g_assert_false (visible);
  set (f, ATTUNE_KEY_SHOW, GDK_KEY_F5);
  attune_extra_keys_show (f->settings, builder);
  g_object_get (gtk_builder_get_object (builder, "extra_keys"), "visible", &visible, NULL);
  g_assert_true (visible);
  g_object_get (gtk_builder_get_object (builder, "extra_show"), "visible", &visible, "accelerator",
                &accelerator, NULL);
  g_assert_true (visible);
  g_assert_cmpstr (accelerator, ==, "F5");
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

#define ADD(path, func) \
  g_test_add ("/attune/app/extra-keys/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();

  ADD ("which-may-be-had", test_which_may_be_had);
  ADD ("kept-and-taken-away", test_kept_and_taken_away);
  ADD ("answers-by-the-same-rules", test_answers_by_the_same_rules);
  ADD ("built-in-keys-stay", test_built_in_keys_stay);
  ADD ("none-at-the-end", test_none_at_the_end);
  ADD ("page-takes-a-key", test_page_takes_a_key);
  ADD ("shortcuts-show-them", test_shortcuts_show_them);
  return g_test_run ();
}
