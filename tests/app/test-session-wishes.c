/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is chosen in the preferences acts in a massage that runs. Needs a display. */
#include "attune-session-page-private.h"
#include "attune-session-wishes.h"
#include "attune-test-catalog.h"
#include "config.h"

#include <glib/gstdio.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  AttuneManualClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneSession *session;
  AttuneSessionPage *page;
  GtkWidget *window;
  guint n_changes; /* events of the session that say a change */
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

static AttuneEngine *
get_engine (Fixture *f)
{
  return attune_session_get_engine (f->session);
}

static const AttuneState *
get_state (Fixture *f)
{
  return attune_engine_get_state (get_engine (f));
}

static void
happened_cb (AttuneEngine *engine, const AttuneEvent *event, Fixture *f)
{
  f->n_changes += event->kind == ATTUNE_EVENT_CHANGED;
}

static void
begin_session (Fixture *f)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  AttuneSessionSetup setup = { .clock = ATTUNE_CLOCK (f->clock), .catalog = f->catalog };
  AttuneLook look = { 0 };
  g_autoptr (AttunePlan)
      plan = attune_plan_new (attune_catalog_get_routine (f->catalog, "r.nappy_mini"), &options);

  f->session = attune_session_new (&setup, plan);
  f->page = attune_session_page_new (f->session, FALSE,
                                     attune_session_wishes_get_length (f->family), &look);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  g_signal_connect (get_engine (f), "happened", G_CALLBACK (happened_cb), f);
  attune_session_start (f->session);
  attune_session_wishes_follow (f->page, f->family);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  f->store = attune_store_new (folder, ATTUNE_CLOCK (f->clock));
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, ATTUNE_CLOCK (f->clock), f->settings);
  begin_session (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;

  gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_object (&f->session);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  g_object_unref (f->family);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  g_object_unref (f->clock);
  attune_catalog_unref (f->catalog);
}

static void
say_yes (Fixture *f)
{
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  g_assert_true (attune_engine_answer (get_engine (f), ATTUNE_ANSWER_YES, ATTUNE_BY_KEY));
}

/* Chosen while the question waits, it acts with the first stroke; then within a stroke. */
static void
test_tempo (Fixture *f, gconstpointer data)
{
  attune_family_save_setting (f->family, "tempo", "80");
  g_assert_cmpint (get_state (f)->tempo, ==, 100);
  g_assert_cmpuint (f->n_changes, ==, 0);
  say_yes (f);
  g_assert_cmpint (get_state (f)->tempo, ==, 80);
  g_assert_cmpuint (f->n_changes, ==, 2);

  attune_manual_clock_advance (f->clock, 10 * SECOND);
  attune_family_save_setting (f->family, "tempo", "110");
  g_assert_cmpint (get_state (f)->tempo, ==, 110);
  g_assert_cmpuint (f->n_changes, ==, 5);
}

/* Plus and minus are for this massage, and what else is chosen leaves them be. */
static void
test_keys_keep_their_tempo (Fixture *f, gconstpointer data)
{
  say_yes (f);
  attune_engine_change (get_engine (f), ATTUNE_CHANGE_SLOWER);
  attune_family_save_setting (f->family, "length", "quiet");
  attune_manual_clock_advance (f->clock, 5 * SECOND);
  g_assert_cmpint (get_state (f)->tempo, ==, 90);
}

static void
test_length (Fixture *f, gconstpointer data)
{
  AttuneSessionContext *context = attune_session_page_get_context (f->page);

  g_assert_cmpint (context->length, ==, ATTUNE_LENGTH_LEARNING);
  attune_family_save_setting (f->family, "length", "quiet");
  g_assert_cmpint (context->length, ==, ATTUNE_LENGTH_QUIET);
}

static void
test_show (Fixture *f, gconstpointer data)
{
  AttuneSessionContext *context = attune_session_page_get_context (f->page);

  g_assert_cmpint (context->show.chosen, ==, ATTUNE_SHOW_ALL);
  attune_family_save_setting (f->family, "show", "questions");
  g_assert_cmpint (context->show.chosen, ==, ATTUNE_SHOW_QUESTIONS);
  g_assert_cmpuint (f->n_changes, ==, 0);
}

static void
test_pace (Fixture *f, gconstpointer data)
{
  attune_family_save_setting (f->family, "pace", "own");
  g_assert_true (get_state (f)->own_pace);
  /* In the massage itself it is changed first and kept then. */
  g_assert_true (attune_engine_change (get_engine (f), ATTUNE_CHANGE_CLOCK));
  g_assert_false (get_state (f)->own_pace);
  attune_family_save_setting (f->family, "pace", "clock");
  g_assert_false (get_state (f)->own_pace);
  g_assert_cmpuint (f->n_changes, ==, 2);
}

#define ADD(path, func) \
  g_test_add ("/attune/app/session-wishes/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();

  ADD ("tempo-acts-from-the-next-stroke", test_tempo);
  ADD ("plus-and-minus-stay", test_keys_keep_their_tempo);
  ADD ("length-acts-with-the-next-question", test_length);
  ADD ("pace-acts-at-once", test_pace);
  ADD ("how-much-to-show-acts-at-once", test_show);
  return g_test_run ();
}
