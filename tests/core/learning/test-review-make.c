/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "learning-log.h"
#include "learning/attune-confusions.h"
#include "learning/attune-lesson-place.h"
#include "learning/attune-practice-make.h"
#include "learning/attune-review-make.h"

#include <string.h>

typedef struct {
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning;
  GPtrArray *log;
  AttuneMemories *memories;
  GPtrArray *confusions;
  char **learned;
  AttuneReviewSource source;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) places = attune_lesson_places_new ();
  GPtrArray *lessons;

  f->catalog = content_test_read_shipped ();
  f->learning = content_test_read_learning (f->catalog);
  lessons = attune_learning_catalog_get_lessons (f->learning);
  for (guint i = 0; i < lessons->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (lessons, i);

    g_ptr_array_add (places, attune_lesson_place_new (lesson->id, lesson->cards->len, NULL));
  }
  f->learned = attune_lesson_places_dup_learned (places, f->learning, f->catalog);
  f->log = attune_review_log_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->memories, attune_memories_free);
  g_clear_pointer (&f->confusions, g_ptr_array_unref);
  g_ptr_array_unref (f->log);
  g_strfreev (f->learned);
  attune_learning_catalog_unref (f->learning);
  attune_catalog_unref (f->catalog);
}

static GPtrArray *
make (Fixture *f, guint32 seed, double day)
{
  g_clear_pointer (&f->memories, attune_memories_free);
  f->memories = attune_memories_new_from_log (f->log);
  g_clear_pointer (&f->confusions, g_ptr_array_unref);
  f->confusions = attune_confusions_find (f->log);
  f->source = (AttuneReviewSource){
    .catalog = f->catalog,
    .learning = f->learning,
    .memories = f->memories,
    .confusions = f->confusions,
    .learned = (const char *const *) f->learned,
    .desired_retention = ATTUNE_SCHEDULER_RETENTION,
    .now_utc_us = TEST_START_US + (gint64) (day * (double) TEST_DAY_US),
    .seed = seed,
  };
  return attune_review_make (&f->source);
}

static gboolean
is_alarming (Fixture *f, const char *id)
{
  AttuneCue *cue = id != NULL ? attune_catalog_get_cue (f->catalog, id) : NULL;

  return cue != NULL && cue->alarming;
}

static void
assert_calm (Fixture *f, const AttuneReviewTurn *turn)
{
  g_assert_false (is_alarming (f, turn->item));
  for (guint i = 0; turn->practice != NULL && i < turn->practice->options->len; i++)
    g_assert_false (is_alarming (f, attune_practice_get_option (turn->practice, i)->id));
  for (guint i = 0; turn->practice != NULL && i < turn->practice->pictures->len; i++) {
    char **shows = g_ptr_array_index (turn->practice->pictures, i);

    for (guint j = 0; shows[j] != NULL; j++)
      g_assert_false (is_alarming (f, shows[j]));
  }
}

static void
test_three_to_five_of_every_kind (Fixture *f, gconstpointer data)
{
  guint kinds = 0;

  for (guint32 seed = 1; seed < 200; seed++) {
    g_autoptr (GPtrArray) turns = make (f, seed * 2654435761u, 1);

    g_assert_cmpuint (turns->len, >=, ATTUNE_REVIEW_MIN);
    g_assert_cmpuint (turns->len, <=, ATTUNE_REVIEW_MAX);
    for (guint i = 0; i < turns->len; i++) {
      const AttuneReviewTurn *turn = g_ptr_array_index (turns, i);

      assert_calm (f, turn);
      g_assert_nonnull (turn->practice);
      kinds |= 1u << turn->practice->kind;
    }
  }
  g_assert_cmphex (kinds, ==, (1u << (ATTUNE_PRACTICE_POINT + 1)) - 1);
}

static void
test_a_gentle_beginning_after_long (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) turns = NULL;

  test_log_add (f->log, 0, "cue.yawn", ATTUNE_RATING_GOOD, NULL);
  turns = make (f, 4, 90);
  g_assert_null (((AttuneReviewTurn *) g_ptr_array_index (turns, 0))->practice);
  for (guint i = 1; i < turns->len; i++)
    g_assert_nonnull (((AttuneReviewTurn *) g_ptr_array_index (turns, i))->practice);
}

static void
test_nothing_before_a_lesson (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) turns = NULL;

  g_strfreev (f->learned);
  f->learned = g_new0 (char *, 1);
  turns = make (f, 4, 1);
  g_assert_cmpuint (turns->len, ==, 0);
  g_assert_false (attune_review_source_would_help (&f->source));
}

/* A pair that was asked as such stands for its two signs. */
static void
test_a_mixed_up_pair_is_told_apart (Fixture *f, gconstpointer data)
{
  const char *const learned[] = { "cue.listening-still", "cue.freeze", "cue.smile", "cue.coo",
                                  NULL };
  g_autoptr (GPtrArray) turns = NULL;
  gboolean told_apart = FALSE;

  g_strfreev (f->learned);
  f->learned = g_strdupv ((char **) learned);
  for (guint i = 0; i < 2; i++)
    test_log_add (f->log, i, "pair.still", ATTUNE_RATING_AGAIN, "cue.freeze");
  turns = make (f, 4, 5);
  for (guint i = 0; i < turns->len; i++) {
    const AttuneReviewTurn *turn = g_ptr_array_index (turns, i);

    told_apart = told_apart ||
                 (turn->practice != NULL && turn->practice->kind == ATTUNE_PRACTICE_PICTURE &&
                  g_strv_contains ((const char *const *) turn->practice->trains, "cue.freeze") &&
                  g_strv_contains ((const char *const *) turn->practice->trains,
                                   "cue.listening-still"));
  }
  g_assert_true (told_apart);
}

static const char *
get_asked (const AttunePractice *practice)
{
  for (guint i = 0; i < practice->options->len; i++) {
    if (attune_practice_get_option (practice, i)->fits == ATTUNE_RIGHT_YES)
      return attune_practice_get_option (practice, i)->id;
  }
  g_assert_not_reached ();
}

static void
test_a_short_lesson_asks_for_both (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) turns = attune_review_make_lesson (
      f->catalog, f->learning, "cue.listening-still", "cue.freeze", 1234);
  const AttuneReviewTurn *first = g_ptr_array_index (turns, 0);
  const AttuneReviewTurn *second = g_ptr_array_index (turns, 1);
  const AttuneReviewTurn *third = g_ptr_array_index (turns, 2);

  g_assert_cmpuint (turns->len, ==, 3);
  g_assert_null (first->practice);
  g_assert_cmpstr (get_asked (second->practice), !=, get_asked (third->practice));
  g_assert_cmpstr (second->practice->trains[0], ==, get_asked (second->practice));
  g_assert_cmpstr (third->practice->trains[0], ==, get_asked (third->practice));
}

static void
test_what_an_answer_says (Fixture *f, gconstpointer data)
{
  const AttuneResponse wrong = { .first_right = FALSE };
  const AttuneResponse right = { .first_right = TRUE, .sureness = ATTUNE_SURENESS_SURE };
  g_autoptr (GPtrArray) turns = attune_review_make_lesson (
      f->catalog, f->learning, "cue.listening-still", "cue.freeze", 1234);
  const AttuneReviewTurn *turn = g_ptr_array_index (turns, 1);
  g_autoptr (GPtrArray)
      wrongly = attune_review_create_answers (turn->practice, &wrong, "cue.freeze", 5);
  g_autoptr (GPtrArray)
      known = attune_review_create_answers (turn->practice, &right, "cue.listening-still", 6);
  const AttuneReviewAnswer *answer = g_ptr_array_index (wrongly, 0);

  g_assert_cmpuint (wrongly->len, ==, 1);
  g_assert_cmpint (answer->rating, ==, ATTUNE_RATING_AGAIN);
  g_assert_cmpstr (answer->chosen, ==, "cue.freeze");
  g_assert_cmpuint (answer->seed, ==, turn->practice->seed);
  g_assert_cmpint (answer->at_utc_us, ==, 5);
  g_assert_cmpuint (known->len, ==, 2);
  g_assert_cmpint (((AttuneReviewAnswer *) g_ptr_array_index (known, 1))->rating, ==,
                   ATTUNE_RATING_EASY);
}

/* Each card is put somewhere by itself, so each is known or not by itself. */
static void
test_what_a_sorting_says (Fixture *f, gconstpointer data)
{
  const AttuneResponse wrong = { .first_right = FALSE };
  g_autoptr (GPtrArray) cues = g_ptr_array_new ();
  g_autoptr (AttunePractice) practice = NULL;
  g_autoptr (GPtrArray) answers = NULL;

  g_ptr_array_add (cues, attune_catalog_get_cue (f->catalog, "cue.smile"));
  g_ptr_array_add (cues, attune_catalog_get_cue (f->catalog, "cue.yawn"));
  g_ptr_array_add (cues, attune_catalog_get_cue (f->catalog, "cue.cry"));
  practice = attune_practice_new_sorting (cues, 3);
  answers = attune_review_create_answers (practice, &wrong, "cue.yawn", 5);
  g_assert_cmpuint (answers->len, ==, 3);
  for (guint i = 0; i < answers->len; i++) {
    const AttuneReviewAnswer *answer = g_ptr_array_index (answers, i);

    g_assert_cmpint (answer->rating, ==,
                     g_str_equal (answer->item, "cue.yawn") ? ATTUNE_RATING_AGAIN
                                                            : ATTUNE_RATING_GOOD);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/attune/core/review-make/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("three-to-five-of-every-kind", test_three_to_five_of_every_kind);
  ADD ("a-gentle-beginning-after-long", test_a_gentle_beginning_after_long);
  ADD ("nothing-before-a-lesson", test_nothing_before_a_lesson);
  ADD ("a-mixed-up-pair-is-told-apart", test_a_mixed_up_pair_is_told_apart);
  ADD ("a-short-lesson-asks-for-both", test_a_short_lesson_asks_for_both);
  ADD ("what-an-answer-says", test_what_an_answer_says);
  ADD ("what-a-sorting-says", test_what_a_sorting_says);
#undef ADD

  return g_test_run ();
}
