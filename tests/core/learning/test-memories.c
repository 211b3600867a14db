/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning-log.h"
#include "learning/attune-memories.h"

static void
assert_same (const AttuneItemMemory *a, const AttuneItemMemory *b)
{
  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_cmpfloat (a->memory.stability, ==, b->memory.stability);
  g_assert_cmpfloat (a->memory.difficulty, ==, b->memory.difficulty);
  g_assert_cmpint (a->last_utc_us, ==, b->last_utc_us);
}

static void
test_follows_the_scheduler (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();
  AttuneMemory memory = attune_scheduler_begin (ATTUNE_RATING_GOOD);

  test_log_add (log, 0, "cue.yawn", ATTUNE_RATING_GOOD, NULL);
  test_log_add (log, 1, "cue.smile", ATTUNE_RATING_EASY, NULL);
  test_log_add (log, 2.5, "cue.yawn", ATTUNE_RATING_HARD, NULL);
  test_log_add (log, 2.6, "cue.yawn", ATTUNE_RATING_AGAIN, NULL);
  memory = attune_scheduler_step (&memory, 2.5, ATTUNE_RATING_HARD);
  memory = attune_scheduler_step (&memory, 0.1, ATTUNE_RATING_AGAIN);

  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);
  const AttuneItemMemory *yawn = attune_memories_lookup (memories, "cue.yawn");

  g_assert_cmpuint (attune_memories_get_n_items (memories), ==, 2);
  g_assert_cmpfloat_with_epsilon (yawn->memory.stability, memory.stability, 1e-9);
  g_assert_cmpfloat_with_epsilon (yawn->memory.difficulty, memory.difficulty, 1e-9);
  g_assert_cmpint (attune_memories_get_last_utc_us (memories), ==, yawn->last_utc_us);
  g_assert_null (attune_memories_lookup (memories, "cue.fist"));
}

static void
test_order_of_log_is_no_matter (void)
{
  g_autoptr (GPtrArray) log = test_log_new_long (2000, 40);
  g_autoptr (AttuneMemories) before = attune_memories_new_from_log (log);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = log->len - 1; i > 0; i--) {
    guint j = (guint) g_rand_int_range (rand, 0, (int) i + 1);
    gpointer swapped = log->pdata[i];

    log->pdata[i] = log->pdata[j];
    log->pdata[j] = swapped;
  }

  g_autoptr (AttuneMemories) after = attune_memories_new_from_log (log);

  g_assert_cmpuint (attune_memories_get_n_items (before), ==, 40);
  for (int i = 0; i < 40; i++) {
    g_autofree char *item = g_strdup_printf ("cue.%d", i);

    assert_same (attune_memories_lookup (before, item), attune_memories_lookup (after, item));
  }
}

static void
test_invalid_answer_says_nothing (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  test_log_add (log, 0, "cue.yawn", (AttuneRating) 0, NULL);
  test_log_add (log, 0, "cue.yawn", (AttuneRating) 9, NULL);
  test_log_add (log, 0, NULL, ATTUNE_RATING_GOOD, NULL);

  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);

  g_assert_cmpuint (attune_memories_get_n_items (memories), ==, 0);
  g_assert_cmpint (attune_memories_get_last_utc_us (memories), ==, 0);
}

static double
retrievability_at (AttuneMemories *memories, double day)
{
  return attune_memories_get_retrievability (memories, "cue.yawn",
                                             TEST_START_US + (gint64) (day * TEST_DAY_US));
}

static void
test_fades_with_real_time (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  test_log_add (log, 0, "cue.yawn", ATTUNE_RATING_GOOD, NULL);

  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);

  g_assert_cmpfloat (retrievability_at (memories, 0), ==, 1.0);
  g_assert_cmpfloat (retrievability_at (memories, 1.5), <, retrievability_at (memories, 1.0));
  g_assert_cmpfloat_with_epsilon (retrievability_at (memories, 2.3065), 0.9, 1e-6);
  g_assert_cmpfloat (attune_memories_get_retrievability (memories, "cue.fist", TEST_START_US), ==,
                     0.0);
}

/* Answered while the clock ran a year ahead: not hidden for a year. */
static void
test_clock_set_back_hides_nothing (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  test_log_add (log, 365, "cue.yawn", ATTUNE_RATING_GOOD, NULL);

  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);

  g_assert_cmpfloat_with_epsilon (retrievability_at (memories, 0), 0.9, 1e-6);
  g_assert_cmpfloat (retrievability_at (memories, 364.5), ==, 1.0);
}

static void
test_ten_years_in_time (void)
{
  g_autoptr (GPtrArray) log = test_log_new_long (20000, 80);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);

  g_test_message ("rescheduling 20,000 answers: %.2f ms (goal 200)",
                  g_timer_elapsed (timer, NULL) * 1000.0);
  g_assert_cmpuint (attune_memories_get_n_items (memories), ==, 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add_func ("/attune/core/memories/" path, func)
  ADD ("follows-the-scheduler", test_follows_the_scheduler);
  ADD ("order-of-log-is-no-matter", test_order_of_log_is_no_matter);
  ADD ("invalid-answer-says-nothing", test_invalid_answer_says_nothing);
  ADD ("fades-with-real-time", test_fades_with_real_time);
  ADD ("clock-set-back-hides-nothing", test_clock_set_back_hides_nothing);
  ADD ("ten-years-in-time", test_ten_years_in_time);
#undef ADD
  return g_test_run ();
}
