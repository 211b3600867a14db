/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "learning/attune-practice-make.h"
#include "learning/attune-situations.h"

#define N_SCENARIOS 52
#define N_WITH_A_LESSON 4

typedef struct {
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = content_test_read_shipped ();
  f->learning = content_test_read_learning (f->catalog);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_learning_catalog_unref (f->learning);
  attune_catalog_unref (f->catalog);
}

static gboolean
alarms (AttuneCatalog *catalog, const AttuneCard *card)
{
  for (guint i = 0; i < card->pictures->len; i++) {
    char **ids = g_ptr_array_index (card->pictures, i);

    for (guint j = 0; ids[j] != NULL; j++) {
      const AttuneCue *cue = attune_catalog_get_cue (catalog, ids[j]);

      if (cue != NULL && cue->alarming)
        return TRUE;
    }
  }
  return FALSE;
}

/* Each scene once, but for those that belong to one lesson. */
static void
test_levels_hold_everything (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint level = 1; level <= ATTUNE_SITUATIONS_LEVELS; level++) {
    g_autoptr (AttuneLesson) lesson = attune_situations_new (f->learning, level);

    g_assert_cmpstr (lesson->title, !=, "");
    g_assert_true (attune_lesson_is_open (lesson, nothing));
    for (guint i = 0; i < lesson->cards->len; i++) {
      const AttuneCard *card = g_ptr_array_index (lesson->cards, i);

      g_assert_cmpint (card->kind, ==, ATTUNE_CARD_QUESTION);
      g_assert_false (alarms (f->catalog, card));
      n++;
    }
  }
  g_assert_cmpuint (n, ==, N_SCENARIOS - N_WITH_A_LESSON);
}

static void
test_a_scene_is_asked_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneLesson) lesson = attune_situations_new (f->learning, 1);
  g_autoptr (AttuneQuiz) quiz = attune_quiz_new (lesson, 7);
  g_autoptr (AttunePractice) practice = attune_practice_new_from_quiz (quiz, f->catalog);
  const AttuneScenario *scenario = attune_learning_catalog_get_scenario (f->learning, "sc.01");

  g_assert_nonnull (practice);
  g_assert_true (g_str_has_prefix (practice->story, scenario->age));
  g_assert_true (g_str_has_suffix (practice->story, scenario->story));
  g_assert_cmpstr (practice->text, ==, scenario->question);
  g_assert_cmpuint (practice->options->len, ==, scenario->choices->len);
  g_assert_cmpuint (practice->pictures->len, ==, scenario->pictures->len);
}

static void
test_each_lesson_has_its_own (Fixture *f, gconstpointer data)
{
  AttuneLesson *tired = attune_learning_catalog_get_lesson (f->learning, "lesson.tired");
  AttuneLesson *help = attune_learning_catalog_get_lesson (f->learning, "lesson.get-help");
  g_autoptr (AttuneLesson) some = attune_situations_new_for_lesson (f->learning, tired);
  g_autoptr (AttuneLesson) serious = attune_situations_new_for_lesson (f->learning, help);

  g_assert_cmpstr (some->id, ==, "situations.lesson.tired");
  g_assert_cmpuint (some->cards->len, >, 0);
  g_assert_cmpuint (some->cards->len, <=, 4);
  g_assert_cmpuint (serious->cards->len, ==, N_WITH_A_LESSON);
}

static void
test_found_by_id (Fixture *f, gconstpointer data)
{
  static const char *const unknown[] = { "situations.0",           "situations.4",
                                         "situations.11",          "situations.",
                                         "situations.lesson.none", "lesson.none",
                                         "situations.1 ",          "" };
  g_autoptr (AttuneLesson) lesson = attune_situations_find (f->learning, "lesson.tired");
  g_autoptr (AttuneLesson) level = attune_situations_find (f->learning, "situations.3");
  g_autoptr (AttuneLesson) own = attune_situations_find (f->learning, "situations.lesson.tired");

  g_assert_cmpstr (lesson->id, ==, "lesson.tired");
  g_assert_cmpstr (level->id, ==, "situations.3");
  g_assert_cmpstr (own->id, ==, "situations.lesson.tired");
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (attune_situations_find (f->learning, unknown[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) \
  g_test_add ("/attune/core/situations/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("levels-hold-everything", test_levels_hold_everything);
  ADD ("a-scene-is-asked-whole", test_a_scene_is_asked_whole);
  ADD ("each-lesson-has-its-own", test_each_lesson_has_its_own);
  ADD ("found-by-id", test_found_by_id);
#undef ADD

  return g_test_run ();
}
