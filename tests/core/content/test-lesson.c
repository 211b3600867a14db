/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The shipped lessons, scenarios, clusters, pairs and differences, compared with the lists they were
 * written from. */
#include "config.h"

#include "content-test.h"

#include <string.h>

static const struct {
  const char *id;
  const char *title;
  guint n_cards;
  guint n_questions;
} lessons[] = {
  { "lesson.states", "Six ways of being awake and asleep", 9, 2 },
  { "lesson.yes-signs", "“I’m here with you”", 8, 2 },
  { "lesson.break-signs", "“I need something to change”", 8, 2 },
  { "lesson.loud-quiet", "Loud signals, quiet signals, and whole sentences", 8, 2 },
  { "lesson.hunger", "Hungry, and had enough", 8, 2 },
  { "lesson.tired", "Tired", 8, 2 },
  { "lesson.overload", "Too much, and finding calm again", 8, 2 },
  { "lesson.needs", "Finding the need: wind, nappy, warmth, closeness, crying", 8, 2 },
  { "lesson.answering", "Answering: how two people find calm together", 8, 2 },
  { "lesson.repair", "Missing each other, and finding each other again", 8, 2 },
  { "lesson.permission", "Asking, and reading the answer", 9, 2 },
  { "lesson.lookalikes-1", "Look-alikes 1: still, away, wide", 8, 2 },
  { "lesson.lookalikes-2", "Look-alikes 2: hands, legs, mouths", 9, 3 },
  { "lesson.own-language", "Your baby’s own language", 9, 2 },
  { "lesson.older", "Older babies and toddlers", 8, 2 },
  { "lesson.get-help", "When something is not right", 8, 2 },
};

typedef struct {
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalog = content_test_read_shipped ();
  fixture->learning = content_test_read_learning (fixture->catalog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  attune_learning_catalog_unref (fixture->learning);
  attune_catalog_unref (fixture->catalog);
}

static guint
count_questions (const AttuneLesson *lesson)
{
  guint n = 0;

  for (guint i = 0; i < lesson->cards->len; i++) {
    const AttuneCard *card = g_ptr_array_index (lesson->cards, i);

    n += card->kind == ATTUNE_CARD_QUESTION;
  }

  return n;
}

static void
test_lessons (Fixture *fixture, gconstpointer data)
{
  GPtrArray *all = attune_learning_catalog_get_lessons (fixture->learning);

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (lessons));
  for (guint i = 0; i < all->len; i++) {
    AttuneLesson *lesson = g_ptr_array_index (all, i);

    g_assert_cmpstr (lesson->id, ==, lessons[i].id);
    g_assert_cmpstr (lesson->title, ==, lessons[i].title);
    g_assert_cmpuint (lesson->cards->len, ==, lessons[i].n_cards);
    g_assert_cmpuint (count_questions (lesson), ==, lessons[i].n_questions);
    g_assert_true (attune_learning_catalog_get_lesson (fixture->learning, lesson->id) == lesson);
    g_assert_cmpuint (g_strv_length (lesson->trains), >, 0);
  }
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  guint n_cards = 0;
  guint n_questions = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lessons); i++) {
    n_cards += lessons[i].n_cards;
    n_questions += lessons[i].n_questions;
  }
  g_assert_cmpuint (n_cards, ==, 132);
  g_assert_cmpuint (n_questions, ==, 33);
  g_assert_cmpuint (attune_learning_catalog_get_scenarios (fixture->learning)->len, ==, 52);
  g_assert_cmpuint (attune_learning_catalog_get_clusters (fixture->learning)->len, ==, 12);
  g_assert_cmpuint (attune_learning_catalog_get_pairs (fixture->learning)->len, ==, 21);
  g_assert_cmpuint (attune_learning_catalog_get_differences (fixture->learning)->len, ==, 6);
}

/* A card in the middle of the file, word for word. */
static void
test_a_question_as_written (Fixture *fixture, gconstpointer data)
{
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (fixture->learning,
                                                             "lesson.lookalikes-1");
  const AttuneCard *card = g_ptr_array_index (lesson->cards, 5);
  const AttuneCardChoice *third = g_ptr_array_index (card->choices, 2);

  g_assert_cmpint (card->kind, ==, ATTUNE_CARD_QUESTION);
  g_assert_cmpstr (card->text, ==,
                   "Mia stops kicking as your hand touches her chest. Her eyes are on your face, "
                   "she blinks, her fingers are loose, breathing easy. Which twin is it?");
  g_assert_cmpuint (card->pictures->len, ==, 1);
  g_assert_cmpstr (((char **) g_ptr_array_index (card->pictures, 0))[0], ==, "cue.listening-still");
  g_assert_cmpuint (card->choices->len, ==, 3);
  g_assert_cmpstr (third->text, ==, "I cannot tell, so I wait");
  g_assert_cmpint (third->right, ==, ATTUNE_RIGHT_PARTLY);
  g_assert_cmpstr (third->feedback, ==,
                   "A wise habit. Waiting a moment will show you that she is at ease.");
}

static void
test_pictures_to_choose_have_names (Fixture *fixture, gconstpointer data)
{
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (fixture->learning, "lesson.states");
  const AttuneCard *card = g_ptr_array_index (lesson->cards, 6);
  const AttuneCardChoice *second = g_ptr_array_index (card->choices, 1);

  g_assert_cmpstr (second->shows[0], ==, "state.4");
  g_assert_cmpstr (second->text, ==, "Quiet alert");
  g_assert_cmpint (second->right, ==, ATTUNE_RIGHT_YES);
}

static void
test_several_right_ones (Fixture *fixture, gconstpointer data)
{
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (fixture->learning, "lesson.yes-signs");
  const AttuneCard *card = g_ptr_array_index (lesson->cards, 6);

  g_assert_true (card->several);
  g_assert_cmpint (attune_choices_judge (card->choices, TRUE, 0x3), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpint (attune_choices_judge (card->choices, TRUE, 0x1), ==, ATTUNE_RIGHT_PARTLY);
  g_assert_cmpint (attune_choices_judge (card->choices, TRUE, 0x7), ==, ATTUNE_RIGHT_NO);
  g_assert_cmpint (attune_choices_judge (card->choices, TRUE, 0x8), ==, ATTUNE_RIGHT_NO);
}

static gboolean
shows_alarm (AttuneCatalog *catalog, GPtrArray *pictures)
{
  for (guint i = 0; i < pictures->len; i++) {
    char **ids = g_ptr_array_index (pictures, i);

    for (guint j = 0; ids[j] != NULL; j++) {
      const AttuneCue *cue = attune_catalog_get_cue (catalog, ids[j]);

      if (cue != NULL && cue->alarming)
        return TRUE;
    }
  }

  return FALSE;
}

static void
test_alarm_is_where_it_is_taught (Fixture *fixture, gconstpointer data)
{
  GPtrArray *all = attune_learning_catalog_get_lessons (fixture->learning);
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (fixture->learning);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (all, i);

    for (guint j = 0; j < lesson->cards->len; j++) {
      const AttuneCard *card = g_ptr_array_index (lesson->cards, j);

      if (shows_alarm (fixture->catalog, card->pictures))
        g_string_append_printf (found, "%s %u, ", lesson->id, j + 1);
    }
  }
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    if (shows_alarm (fixture->catalog, scenario->pictures)) {
      g_string_append_printf (found, "%s ", scenario->id);
      g_assert_cmpstr (scenario->with, ==, "lesson.get-help");
    }
  }
  g_assert_cmpstr (found->str, ==,
                   "lesson.lookalikes-1 5, lesson.get-help 2, lesson.get-help 7, sc.39 ");
}

static void
test_scenarios (Fixture *fixture, gconstpointer data)
{
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (fixture->learning);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);
    g_autofree char *id = g_strdup_printf ("sc.%02u", i + 1);

    g_assert_cmpstr (scenario->id, ==, id);
    g_assert_cmpuint (scenario->choices->len, ==, 3);
    g_assert_true (attune_learning_catalog_get_scenario (fixture->learning, id) == scenario);
    if (scenario->with != NULL)
      g_string_append_printf (kept, "%s ", id);
  }
  g_assert_cmpstr (kept->str, ==, "sc.38 sc.39 sc.40 sc.42 ");
}

static void
test_clusters (Fixture *fixture, gconstpointer data)
{
  static const char *const seen[] = { "cue.yawn", "cue.rub-eyes", "cue.smile", "cue.jerky", NULL };
  const AttuneCluster *tired = attune_learning_catalog_get_cluster (fixture->learning,
                                                                    "cluster.tired");
  const AttuneSign *first = g_ptr_array_index (tired->stages[ATTUNE_STAGE_EARLY], 0);
  const AttuneSign *second = g_ptr_array_index (tired->stages[ATTUNE_STAGE_EARLY], 1);

  g_assert_cmpstr (first->cue, ==, "cue.gaze-aversion");
  g_assert_cmpstr (first->text, ==, "Looking away");
  g_assert_null (second->cue);
  g_assert_cmpstr (second->text, ==, "slower moves");
  g_assert_cmpuint (attune_cluster_count_shared (tired, seen), ==, 3);
}

static void
test_kinds_are_not_mixed_up (Fixture *fixture, gconstpointer data)
{
  g_assert_null (attune_learning_catalog_get_lesson (fixture->learning, "pair.still"));
  g_assert_null (attune_learning_catalog_get_pair (fixture->learning, "lesson.states"));
  g_assert_null (attune_learning_catalog_get_cluster (fixture->learning, "cluster.none"));
}

static void
test_opens_after_what_comes_before (Fixture *fixture, gconstpointer data)
{
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (fixture->learning, "lesson.answering");
  AttuneLesson *help = attune_learning_catalog_get_lesson (fixture->learning, "lesson.get-help");
  g_autoptr (GHashTable) finished = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true (attune_lesson_is_open (help, finished));
  for (guint i = 0; lesson->after[i] != NULL; i++) {
    g_assert_false (attune_lesson_is_open (lesson, finished));
    g_hash_table_add (finished, lesson->after[i]);
  }
  g_assert_true (attune_lesson_is_open (lesson, finished));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) \
  g_test_add ("/attune/core/lesson/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("all-lessons", test_lessons);
  ADD ("counts", test_counts);
  ADD ("question-as-written", test_a_question_as_written);
  ADD ("pictures-to-choose-have-names", test_pictures_to_choose_have_names);
  ADD ("several-right-ones", test_several_right_ones);
  ADD ("alarm-is-where-it-is-taught", test_alarm_is_where_it_is_taught);
  ADD ("scenarios", test_scenarios);
  ADD ("clusters", test_clusters);
  ADD ("kinds-are-not-mixed-up", test_kinds_are_not_mixed_up);
  ADD ("opens-after-what-comes-before", test_opens_after_what_comes_before);

  return g_test_run ();
}
