/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where one is in the lessons, kept for whoever learns. */
#include "config.h"

#include "attune-built-in.h"
#include "attune-learner.h"
#include "attune-test-settle.h"

#include <glib/gstdio.h>

#define TIRED "lesson.tired"

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneLearner *learner;
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
open_store (Fixture *f)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->store = attune_store_new (folder, f->clock);
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  attune_family_load (f->family);
  attune_test_settle (f->store);
  f->learner = attune_learner_new (f->family, f->store, f->clock, f->catalog);
  attune_test_settle (f->store);
}

static void
close_store (Fixture *f)
{
  gboolean closed = FALSE;

  attune_test_settle (f->store);
  g_assert_finalize_object (f->learner);
  g_assert_finalize_object (f->family);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  g_object_unref (f->store);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 19, 0, 0);

  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  g_settings_set_boolean (f->settings, "words-shown", TRUE);
  g_settings_reset (f->settings, "baby");
  g_settings_reset (f->settings, "caregiver");
  open_store (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  close_store (f);
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static void
add_caregiver (Fixture *f, const char *nickname)
{
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();

  g_free (caregiver->nickname);
  caregiver->nickname = g_strdup (nickname);
  attune_family_save_caregiver (f->family, caregiver);
  attune_test_settle (f->store);
}

/* Opens the lesson and goes on by so many cards. */
static void
read_cards (Fixture *f, const char *id, guint n_cards)
{
  g_autoptr (AttuneLesson) lesson = attune_learner_find_lesson (f->learner, id);
  g_autoptr (AttuneQuiz) quiz = attune_learner_open (f->learner, lesson);

  for (guint i = 0; i < n_cards; i++) {
    attune_quiz_go_on (quiz);
    attune_learner_keep (f->learner, quiz);
  }
}

static guint
get_step (Fixture *f, const char *id)
{
  g_autoptr (AttuneLesson) lesson = attune_learner_find_lesson (f->learner, id);
  g_autoptr (AttuneQuiz) quiz = attune_learner_open (f->learner, lesson);

  return attune_quiz_get_step (quiz);
}

static void
test_comes_back_to_the_card (Fixture *f, gconstpointer data)
{
  add_caregiver (f, "Sam");
  read_cards (f, TIRED, 3);
  g_assert_cmpuint (get_step (f, TIRED), ==, 3);
  close_store (f);
  open_store (f);
  g_assert_cmpuint (get_step (f, TIRED), ==, 3);
  g_assert_cmpuint (get_step (f, "lesson.states"), ==, 0);
  g_assert_false (attune_learner_get_place (f->learner, TIRED) == NULL);
}

static void
test_finished_stays_finished (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneLesson) lesson = attune_learner_find_lesson (f->learner, TIRED);

  add_caregiver (f, "Sam");
  read_cards (f, TIRED, lesson->cards->len);
  g_assert_true (attune_learner_is_finished (f->learner, lesson));
  read_cards (f, TIRED, 1);
  close_store (f);
  open_store (f);
  g_assert_true (attune_learner_is_finished (f->learner, lesson));
  g_assert_cmpuint (get_step (f, TIRED), ==, 1);

  g_auto (GStrv) learned = attune_learner_dup_learned (f->learner);

  g_assert_true (g_strv_contains ((const char *const *) learned, "cue.rub-eyes"));
}

static void
test_each_caregiver_has_places (Fixture *f, gconstpointer data)
{
  g_autofree char *sam = NULL;

  add_caregiver (f, "Sam");
  sam = g_strdup (attune_family_get_caregiver (f->family)->uuid);
  read_cards (f, TIRED, 2);
  add_caregiver (f, "Noor");
  g_assert_cmpuint (get_step (f, TIRED), ==, 0);
  attune_family_choose_caregiver (f->family, sam);
  attune_test_settle (f->store);
  g_assert_cmpuint (get_step (f, TIRED), ==, 2);
}

static void
test_guest_becomes_caregiver (Fixture *f, gconstpointer data)
{
  read_cards (f, TIRED, 4);
  add_caregiver (f, "Sam");
  close_store (f);
  open_store (f);
  g_assert_cmpuint (get_step (f, TIRED), ==, 4);
}

static void
test_next_is_the_first_that_was_not_read (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneLesson) states = attune_learner_find_lesson (f->learner, "lesson.states");

  g_assert_cmpstr (attune_learner_get_next (f->learner)->id, ==, "lesson.states");
  read_cards (f, TIRED, 8);
  g_assert_cmpstr (attune_learner_get_next (f->learner)->id, ==, "lesson.states");
  read_cards (f, "lesson.states", states->cards->len);
  g_assert_cmpstr (attune_learner_get_next (f->learner)->id, ==, "lesson.yes-signs");
}

static void
test_words_are_found_again (Fixture *f, gconstpointer data)
{
  add_caregiver (f, "Sam");
  attune_learner_take_words (f->learner, TIRED, "A lo");
  attune_manual_clock_advance (ATTUNE_MANUAL_CLOCK (f->clock), 2 * G_USEC_PER_SEC);
  attune_test_settle (f->store);
  attune_learner_take_words (f->learner, TIRED, "A look, not a yawn");
  attune_learner_flush_words (f->learner);
  close_store (f);
  open_store (f);
  attune_learner_load_words (f->learner);
  attune_test_settle (f->store);
  while (attune_learner_get_words (f->learner, TIRED) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (attune_learner_get_words (f->learner, TIRED), ==, "A look, not a yawn");
  g_assert_null (attune_learner_get_words (f->learner, "lesson.states"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) \
  g_test_add ("/attune/app/learner/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("comes-back-to-the-card", test_comes_back_to_the_card);
  ADD ("finished-stays-finished", test_finished_stays_finished);
  ADD ("each-caregiver-has-places", test_each_caregiver_has_places);
  ADD ("guest-becomes-caregiver", test_guest_becomes_caregiver);
  ADD ("next-is-the-first-that-was-not-read", test_next_is_the_first_that_was_not_read);
  ADD ("words-are-found-again", test_words_are_found_again);
#undef ADD

  return g_test_run ();
}
