/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-purge.h"
#include "attune-store-reviews.h"
#include "learning/attune-confusions.h"
#include "learning/attune-memories.h"
#include "store-fixture.h"

#define TEST_ANSWER "0a000000-0000-4000-8000-000000000001"

static AttuneReviewAnswer *
put (GPtrArray *answers, const char *item, gint64 at_utc_us, AttuneRating rating)
{
  AttuneReviewAnswer *answer = attune_review_answer_new (item, at_utc_us, rating);

  g_ptr_array_add (answers, answer);
  return answer;
}

static gboolean
add (TestStore *f, const char *caregiver, GPtrArray *answers, GError **error)
{
  TestWait wait = { 0 };

  attune_store_add_review_answers_async (f->store, caregiver, answers, NULL, test_wait_cb, &wait);

  gboolean added = attune_store_add_review_answers_finish (f->store, test_wait (&wait), error);

  g_object_unref (wait.result);
  return added;
}

static void
add_all (TestStore *f, GPtrArray *answers)
{
  g_autoptr (GError) error = NULL;

  add (f, TEST_CAREGIVER, answers, &error);
  g_assert_no_error (error);
}

static GPtrArray *
load (TestStore *f, const char *caregiver)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_load_review_log_async (f->store, caregiver, NULL, test_wait_cb, &wait);

  GPtrArray *log = attune_store_load_review_log_finish (f->store, test_wait (&wait), &error);

  g_assert_no_error (error);
  g_object_unref (wait.result);
  return log;
}

static void
test_answer_comes_back_whole (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = attune_review_log_new ();
  AttuneReviewAnswer *given = put (answers, "cue.yawn", 1790000000123456, ATTUNE_RATING_AGAIN);

  given->uuid = g_strdup (TEST_ANSWER);
  given->chosen = g_strdup ("cue.smile cue.fist");
  given->seed = G_MAXUINT32;
  put (answers, "cue.smile", 1790000000123457, ATTUNE_RATING_EASY);
  add_all (f, answers);
  test_store_reopen (f);

  g_autoptr (GPtrArray) log = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (log->len, ==, 2);

  const AttuneReviewAnswer *first = log->pdata[0];
  const AttuneReviewAnswer *second = log->pdata[1];

  g_assert_cmpstr (first->uuid, ==, TEST_ANSWER);
  g_assert_cmpstr (first->item, ==, "cue.yawn");
  g_assert_cmpint (first->at_utc_us, ==, 1790000000123456);
  g_assert_cmpint (first->rating, ==, ATTUNE_RATING_AGAIN);
  g_assert_cmpstr (first->chosen, ==, "cue.smile cue.fist");
  g_assert_cmpuint (first->seed, ==, G_MAXUINT32);
  g_assert_true (g_uuid_string_is_valid (second->uuid));
  g_assert_cmpint (second->rating, ==, ATTUNE_RATING_EASY);
  g_assert_null (second->chosen);
}

static void
test_given_twice_is_kept_once (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = attune_review_log_new ();

  put (answers, "cue.yawn", 1, ATTUNE_RATING_GOOD)->uuid = g_strdup (TEST_ANSWER);
  add_all (f, answers);
  ((AttuneReviewAnswer *) answers->pdata[0])->rating = ATTUNE_RATING_EASY;
  add_all (f, answers);

  g_autoptr (GPtrArray) log = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (log->len, ==, 1);
  g_assert_cmpint (((AttuneReviewAnswer *) log->pdata[0])->rating, ==, ATTUNE_RATING_GOOD);
}

static void
test_all_or_none (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = attune_review_log_new ();
  g_autoptr (GError) error = NULL;

  put (answers, "cue.yawn", 1, ATTUNE_RATING_GOOD);
  put (answers, NULL, 2, ATTUNE_RATING_GOOD);
  g_assert_false (add (f, TEST_CAREGIVER, answers, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CONFLICT);

  g_autoptr (GPtrArray) log = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (log->len, ==, 0);
}

static void
test_log_belongs_to_its_caregiver (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = attune_review_log_new ();
  g_autoptr (GError) error = NULL;

  put (answers, "cue.yawn", 1, ATTUNE_RATING_GOOD);
  g_assert_false (add (f, TEST_BABY, answers, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
  add_all (f, answers);

  g_autoptr (GPtrArray) nobody = load (f, TEST_BABY);
  g_autoptr (GPtrArray) somebody = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_cmpuint (somebody->len, ==, 1);
}

static void
test_goes_with_its_caregiver (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = attune_review_log_new ();
  g_autoptr (GError) error = NULL;
  TestWait wait = { 0 };

  put (answers, "cue.yawn", 1, ATTUNE_RATING_GOOD)->chosen = g_strdup ("cue.marker-word");
  add_all (f, answers);
  attune_store_delete_async (f->store, ATTUNE_DELETABLE_CAREGIVER, TEST_CAREGIVER, NULL,
                             test_wait_cb, &wait);
  attune_store_delete_finish (f->store, test_wait (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);

  g_autoptr (GPtrArray) hidden = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (hidden->len, ==, 0);
  test_store_reopen (f);
  g_assert_false (test_folder_contains (f->folder, "cue.marker-word"));
}

static GPtrArray *
new_years (guint n_answers)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  GPtrArray *answers = attune_review_log_new ();

  for (guint i = 0; i < n_answers; i++) {
    g_autofree char *item = g_strdup_printf ("cue.%d", g_rand_int_range (rand, 0, 80));
    AttuneReviewAnswer *answer = put (answers, item, (gint64) i * 4 * G_TIME_SPAN_HOUR,
                                      (AttuneRating) g_rand_int_range (rand, 1, 5));

    answer->uuid = g_uuid_string_random ();
    answer->chosen = g_strdup_printf ("cue.%d", g_rand_int_range (rand, 0, 80));
  }
  return answers;
}

static void
assert_same_memories (GPtrArray *a, GPtrArray *b)
{
  g_autoptr (AttuneMemories) first = attune_memories_new_from_log (a);
  g_autoptr (AttuneMemories) second = attune_memories_new_from_log (b);

  g_assert_cmpuint (attune_memories_get_n_items (first), ==, 80);
  g_assert_cmpuint (attune_memories_get_n_items (second), ==, 80);
  for (int i = 0; i < 80; i++) {
    g_autofree char *item = g_strdup_printf ("cue.%d", i);
    const AttuneItemMemory *one = attune_memories_lookup (first, item);
    const AttuneItemMemory *other = attune_memories_lookup (second, item);

    g_assert_cmpfloat (one->memory.stability, ==, other->memory.stability);
    g_assert_cmpfloat (one->memory.difficulty, ==, other->memory.difficulty);
    g_assert_cmpint (one->last_utc_us, ==, other->last_utc_us);
  }
}

static void
assert_same_confusions (GPtrArray *a, GPtrArray *b)
{
  g_autoptr (GPtrArray) first = attune_confusions_find (a);
  g_autoptr (GPtrArray) second = attune_confusions_find (b);

  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++) {
    const AttuneConfusion *one = first->pdata[i], *other = second->pdata[i];

    g_assert_cmpstr (one->item, ==, other->item);
    g_assert_cmpstr (one->other, ==, other->other);
  }
}

/* Kept in three parts, the latest first, as after a merge of two machines. */
static void
test_everything_is_recomputed_from_the_log (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = new_years (3000);

  for (int part = 2; part >= 0; part--) {
    g_autoptr (GPtrArray) some = g_ptr_array_new ();

    for (guint i = 0; i < 1000; i++)
      g_ptr_array_add (some, answers->pdata[(guint) part * 1000 + i]);
    add_all (f, some);
  }
  test_store_reopen (f);

  g_autoptr (GPtrArray) log = load (f, TEST_CAREGIVER);

  g_assert_cmpuint (log->len, ==, 3000);
  assert_same_memories (answers, log);
  assert_same_confusions (answers, log);
}

static void
test_ten_years_in_time (TestStore *f, gconstpointer data)
{
  g_autoptr (GPtrArray) answers = new_years (20000);

  add_all (f, answers);

  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GPtrArray) log = load (f, TEST_CAREGIVER);
  double loaded = g_timer_elapsed (timer, NULL);
  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);

  g_test_message ("20,000 answers: loading %.1f ms, rescheduling all from the log %.1f ms",
                  loaded * 1000.0, (g_timer_elapsed (timer, NULL) - loaded) * 1000.0);
  g_assert_cmpuint (log->len, ==, 20000);
  g_assert_cmpuint (attune_memories_get_n_items (memories), ==, 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) \
  g_test_add ("/attune/store/reviews/" path, TestStore, NULL, test_store_set_up, func, \
              test_store_tear_down)
  ADD ("answer-comes-back-whole", test_answer_comes_back_whole);
  ADD ("given-twice-is-kept-once", test_given_twice_is_kept_once);
  ADD ("all-or-none", test_all_or_none);
  ADD ("log-belongs-to-its-caregiver", test_log_belongs_to_its_caregiver);
  ADD ("goes-with-its-caregiver", test_goes_with_its_caregiver);
  ADD ("everything-is-recomputed-from-the-log", test_everything_is_recomputed_from_the_log);
  ADD ("ten-years-in-time", test_ten_years_in_time);
#undef ADD
  return g_test_run ();
}
