/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "learning/attune-lesson-place.h"
#include "learning/attune-practice-make.h"

typedef struct {
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning;
  GPtrArray *places;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = content_test_read_shipped ();
  f->learning = content_test_read_learning (f->catalog);
  f->places = attune_lesson_places_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_ptr_array_unref (f->places);
  attune_learning_catalog_unref (f->learning);
  attune_catalog_unref (f->catalog);
}

static void
finish (Fixture *f, const char *id)
{
  const AttuneLesson *lesson = attune_learning_catalog_get_lesson (f->learning, id);

  g_ptr_array_add (f->places, attune_lesson_place_new (id, lesson->cards->len, NULL));
}

static char **
dup_learned (Fixture *f)
{
  return attune_lesson_places_dup_learned (f->places, f->learning, f->catalog);
}

static gboolean
has (char **learned, const char *id)
{
  return g_strv_contains ((const char *const *) learned, id);
}

static void
test_nothing_without_a_lesson (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) learned = dup_learned (f);

  g_assert_cmpuint (g_strv_length (learned), ==, 0);
}

static void
test_finished_by_the_last_card (Fixture *f, gconstpointer data)
{
  const AttuneLesson *lesson = attune_learning_catalog_get_lesson (f->learning, "lesson.yes-signs");
  g_autoptr (AttuneLessonPlace)
      nearly = attune_lesson_place_new (lesson->id, lesson->cards->len - 1, NULL);
  g_autoptr (AttuneLessonPlace)
      whole = attune_lesson_place_new (lesson->id, lesson->cards->len, NULL);

  g_assert_false (attune_lesson_place_is_finished (NULL, lesson));
  g_assert_false (attune_lesson_place_is_finished (nearly, lesson));
  g_assert_true (attune_lesson_place_is_finished (whole, lesson));
  g_ptr_array_add (f->places, g_steal_pointer (&nearly));

  g_auto (GStrv) learned = dup_learned (f);

  g_assert_cmpuint (g_strv_length (learned), ==, 0);
}

static void
test_learns_what_the_lesson_trains_and_shows (Fixture *f, gconstpointer data)
{
  finish (f, "lesson.yes-signs");

  g_auto (GStrv) learned = dup_learned (f);

  g_assert_true (has (learned, "cue.smile"));
  g_assert_true (has (learned, "cue.soft-body"));
  g_assert_false (has (learned, "cue.rooting"));
  /* A choice that does not fit is shown, and not taught. */
  g_assert_false (has (learned, "cue.lip-press"));
}

static void
test_each_once_and_in_order (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  finish (f, "lesson.break-signs");
  finish (f, "lesson.states");
  finish (f, "lesson.loud-quiet");

  g_auto (GStrv) learned = dup_learned (f);

  g_assert_cmpstr (learned[0], ==, "state.1");
  for (guint i = 0; learned[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, learned[i]));
}

static void
test_alarming_cues_are_never_asked (Fixture *f, gconstpointer data)
{
  GPtrArray *cues = attune_catalog_get_cues (f->catalog);

  finish (f, "lesson.get-help");
  finish (f, "lesson.lookalikes-1");

  g_auto (GStrv) learned = dup_learned (f);

  g_assert_true (has (learned, "cluster.unwell"));
  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);

    g_assert_false (cue->alarming && has (learned, cue->id));
  }
}

static gboolean
is_in_a_scenario (Fixture *f, const char *id)
{
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (f->learning);

  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    if (has (scenario->trains, id))
      return TRUE;
    for (guint j = 0; j < scenario->pictures->len; j++) {
      if (has (g_ptr_array_index (scenario->pictures, j), id))
        return TRUE;
    }
  }
  return FALSE;
}

/* The few alarming ones are asked about in their own lesson alone. */
static void
test_every_cue_can_be_asked_about (Fixture *f, gconstpointer data)
{
  GPtrArray *cues = attune_catalog_get_cues (f->catalog);
  GPtrArray *lessons = attune_learning_catalog_get_lessons (f->learning);

  for (guint i = 0; i < lessons->len; i++)
    finish (f, ((AttuneLesson *) g_ptr_array_index (lessons, i))->id);

  g_auto (GStrv) learned = dup_learned (f);

  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);

    if (cue->alarming)
      continue;
    if (!attune_practice_can_ask (cue) && !attune_practice_can_point (cue) &&
        !is_in_a_scenario (f, cue->id))
      g_error ("%s is trained by no question", cue->id);
    if (!has (learned, cue->id))
      g_error ("%s is learned in no lesson", cue->id);
  }
}

static void
test_copy (void)
{
  g_autoptr (AttuneLessonPlace) place = attune_lesson_place_new ("lesson.tired", 3, "{}");
  g_autoptr (AttuneLessonPlace) copy = attune_lesson_place_copy (place);

  g_assert_cmpstr (copy->lesson, ==, "lesson.tired");
  g_assert_cmpuint (copy->n_passed, ==, 3);
  g_assert_cmpstr (copy->state, ==, "{}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) \
  g_test_add ("/attune/core/lesson-place/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("nothing-without-a-lesson", test_nothing_without_a_lesson);
  ADD ("finished-by-the-last-card", test_finished_by_the_last_card);
  ADD ("learns-what-the-lesson-trains-and-shows", test_learns_what_the_lesson_trains_and_shows);
  ADD ("each-once-and-in-order", test_each_once_and_in_order);
  ADD ("alarming-cues-are-never-asked", test_alarming_cues_are_never_asked);
  ADD ("every-cue-can-be-asked-about", test_every_cue_can_be_asked_about);
#undef ADD
  g_test_add_func ("/attune/core/lesson-place/copy", test_copy);

  return g_test_run ();
}
