/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A massage that was stopped can be gone on with for the rest of the day: with the real store and
 * real content. Needs a display. */
#include "attune-session.h"
#include "attune-stopped-offer.h"
#include "attune-test-catalog.h"
#include "config.h"

#include <glib/gstdio.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define HOUR (3600 * SECOND)

typedef struct {
  AttuneManualClock *clock;
  AttuneCatalog *catalog;
  AttuneLibrary *library;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneStoppedSession *stopped;
  GtkWidget *offer;
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
load_people (Fixture *f)
{
  attune_family_load (f->family);
  while (!attune_family_get_loaded (f->family))
    g_main_context_iteration (NULL, TRUE);
  attune_family_ensure_people (f->family);
  while (attune_family_get_baby (f->family) == NULL ||
         attune_family_get_caregiver (f->family) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  f->library = attune_library_new (f->catalog, folder);
  f->settings = g_settings_new (ATTUNE_APP_ID);
  f->store = attune_store_new (folder, ATTUNE_CLOCK (f->clock));
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, ATTUNE_CLOCK (f->clock), f->settings);
  load_people (f);
  f->stopped = attune_stopped_session_new (f->family, f->store, f->library);
  f->offer = g_object_ref_sink (g_object_new (ATTUNE_TYPE_STOPPED_OFFER, NULL));
  attune_stopped_offer_set_session (ATTUNE_STOPPED_OFFER (f->offer), f->stopped);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;

  g_object_unref (f->offer);
  g_object_unref (f->stopped);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  g_object_unref (f->family);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  g_object_unref (f->library);
  g_object_unref (f->clock);
  attune_catalog_unref (f->catalog);
}

/* What was given to the store before is written, and what was asked of it is read. */
static void
wait_for_store (Fixture *f)
{
  for (int round = 0; round < 3; round++) {
    gboolean written = FALSE, read = FALSE;
    GDate today;

    attune_family_init_today (f->family, &today);
    attune_store_save_setting_async (f->store, attune_family_get_caregiver (f->family)->uuid,
                                     "pace", "clock", NULL, done_cb, &written);
    wait_until (&written);
    attune_store_load_days_async (f->store, attune_family_get_baby (f->family)->uuid, NULL, &today,
                                  &today, NULL, done_cb, &read);
    wait_until (&read);
  }
}

static void
say_yes (Fixture *f, AttuneEngine *engine)
{
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  g_assert_true (attune_engine_answer (engine, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY));
}

/* Two parts have a yes; in the second it ends as @way_out says, or as it is stopped. */
static void
massage (Fixture *f, const char *way_out)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  AttuneSessionSetup setup = { .clock = ATTUNE_CLOCK (f->clock),
                               .catalog = f->catalog,
                               .store = f->store,
                               .baby = attune_family_get_baby (f->family),
                               .caregiver_uuid = attune_family_get_caregiver (f->family)->uuid };
  AttuneRoutine *routine = attune_catalog_get_routine (f->catalog, "r.first_touch");
  g_autoptr (AttunePlan) plan = attune_plan_new (routine, &options);
  g_autoptr (AttuneSession) session = attune_session_new (&setup, plan);
  AttuneEngine *engine = attune_session_get_engine (session);

  attune_session_start (session);
  say_yes (f, engine);
  while (attune_engine_get_moment (engine) != ATTUNE_MOMENT_ASK)
    attune_engine_next (engine);
  say_yes (f, engine);
  attune_manual_clock_advance (f->clock, 5 * SECOND);
  if (way_out != NULL)
    attune_engine_take_way_out (engine, way_out);
  else
    attune_engine_stop (engine);
  attune_manual_clock_advance (f->clock, 60 * SECOND);
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_ENDED);
  wait_for_store (f);
  attune_stopped_session_reload (f->stopped);
  wait_for_store (f);
}

static void
test_for_the_rest_of_the_day (Fixture *f, gconstpointer data)
{
  g_autofree char *words = NULL;

  g_assert_false (gtk_widget_get_visible (f->offer));
  massage (f, NULL);
  g_assert_true (gtk_widget_get_visible (f->offer));
  g_assert_cmpuint (attune_stopped_session_get_part (f->stopped), ==, 1);
  words = attune_stopped_session_dup_words (f->stopped);
  g_assert_true (g_str_has_suffix (words, "where you stopped at 09:00"));

  attune_manual_clock_advance (f->clock, 14 * HOUR);
  attune_stopped_offer_update (ATTUNE_STOPPED_OFFER (f->offer));
  g_assert_true (gtk_widget_get_visible (f->offer));
  attune_manual_clock_advance (f->clock, HOUR);
  attune_stopped_offer_update (ATTUNE_STOPPED_OFFER (f->offer));
  g_assert_false (gtk_widget_get_visible (f->offer));
}

/* The last one counts. */
static void
test_another_came_after_it (Fixture *f, gconstpointer data)
{
  massage (f, NULL);
  massage (f, "end.asleep");
  g_assert_false (gtk_widget_get_visible (f->offer));
  massage (f, "end.hungry");
  g_assert_true (gtk_widget_get_visible (f->offer));
}

static void
test_not_for_a_guest (Fixture *f, gconstpointer data)
{
  massage (f, NULL);
  attune_family_choose_guest (f->family);
  g_assert_null (attune_stopped_session_get_routine (f->stopped));
}

static void
count_cb (AttuneStoppedSession *stopped, guint *count)
{
  ++*count;
}

static void
test_is_chosen_by_a_press (Fixture *f, gconstpointer data)
{
  guint count = 0;

  g_signal_connect (f->stopped, "chosen", G_CALLBACK (count_cb), &count);
  massage (f, NULL);
  g_signal_emit_by_name (adw_bin_get_child (ADW_BIN (f->offer)), "clicked");
  g_assert_cmpuint (count, ==, 1);
  attune_manual_clock_advance (f->clock, 24 * HOUR);
  g_signal_emit_by_name (adw_bin_get_child (ADW_BIN (f->offer)), "clicked");
  g_assert_cmpuint (count, ==, 1);
}

#define ADD(path, func) \
  g_test_add ("/attune/app/stopped-session/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();

  ADD ("for-the-rest-of-the-day", test_for_the_rest_of_the_day);
  ADD ("another-came-after-it", test_another_came_after_it);
  ADD ("not-for-a-guest", test_not_for_a_guest);
  ADD ("is-chosen-by-a-press", test_is_chosen_by_a_press);
  return g_test_run ();
}
