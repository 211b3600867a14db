/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-lessons.h"
#include "store-fixture.h"

static gboolean
save (TestStore *f,
      const char *caregiver,
      const char *lesson,
      guint n_passed,
      const char *state,
      GError **error)
{
  g_autoptr (AttuneLessonPlace) place = attune_lesson_place_new (lesson, n_passed, state);
  TestWait wait = { 0 };

  attune_store_save_lesson_place_async (f->store, caregiver, place, NULL, test_wait_cb, &wait);

  gboolean saved = attune_store_save_lesson_place_finish (f->store, test_wait (&wait), error);

  g_object_unref (wait.result);
  return saved;
}

static void
keep (TestStore *f, const char *lesson, guint n_passed, const char *state)
{
  g_autoptr (GError) error = NULL;

  save (f, TEST_CAREGIVER, lesson, n_passed, state, &error);
  g_assert_no_error (error);
}

static GPtrArray *
load (TestStore *f, const char *caregiver)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_load_lesson_places_async (f->store, caregiver, NULL, test_wait_cb, &wait);

  GPtrArray *places = attune_store_load_lesson_places_finish (f->store, test_wait (&wait), &error);

  g_assert_no_error (error);
  g_object_unref (wait.result);
  return places;
}

static void
test_place_comes_back (TestStore *f, gconstpointer data)
{
  keep (f, "lesson.tired", 3, "{\"at\":3}");
  keep (f, "lesson.states", 0, NULL);
  test_store_reopen (f);

  g_autoptr (GPtrArray) places = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpstr (attune_lesson_places_find (places, "lesson.tired")->state, ==, "{\"at\":3}");
  g_assert_cmpuint (attune_lesson_places_find (places, "lesson.tired")->n_passed, ==, 3);
  g_assert_null (attune_lesson_places_find (places, "lesson.states")->state);
  g_assert_null (attune_lesson_places_find (places, "lesson.needs"));
}

static void
test_reading_again_keeps_what_was_passed (TestStore *f, gconstpointer data)
{
  keep (f, "lesson.tired", 8, "{\"at\":8}");
  keep (f, "lesson.tired", 1, "{\"at\":1}");

  g_autoptr (GPtrArray) places = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpuint (attune_lesson_places_find (places, "lesson.tired")->n_passed, ==, 8);
  g_assert_cmpstr (attune_lesson_places_find (places, "lesson.tired")->state, ==, "{\"at\":1}");
}

static void
test_places_belong_to_their_caregiver (TestStore *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (f, TEST_BABY, "lesson.tired", 1, NULL, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
  keep (f, "lesson.tired", 1, NULL);

  g_autoptr (GPtrArray) nobody = load (f, TEST_BABY);
  g_autoptr (GPtrArray) somebody = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_cmpuint (somebody->len, ==, 1);
}

static void
test_goes_with_its_caregiver (TestStore *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TestWait wait = { 0 };

  keep (f, "lesson.marker-word", 1, NULL);
  attune_store_delete_async (f->store, ATTUNE_DELETABLE_CAREGIVER, TEST_CAREGIVER, NULL,
                             test_wait_cb, &wait);
  attune_store_delete_finish (f->store, test_wait (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);

  g_autoptr (GPtrArray) hidden = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (hidden->len, ==, 0);
  test_store_reopen (f);
  g_assert_false (test_folder_contains (f->folder, "lesson.marker-word"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) \
  g_test_add ("/attune/store/lessons/" name, TestStore, NULL, test_store_set_up, test, \
              test_store_tear_down)
  ADD ("place-comes-back", test_place_comes_back);
  ADD ("reading-again-keeps-what-was-passed", test_reading_again_keeps_what_was_passed);
  ADD ("places-belong-to-their-caregiver", test_places_belong_to_their_caregiver);
  ADD ("goes-with-its-caregiver", test_goes_with_its_caregiver);
#undef ADD

  return g_test_run ();
}
