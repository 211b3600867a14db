/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning-log.h"
#include "learning/attune-confusions.h"

static char *
dup_found (GPtrArray *log)
{
  g_autoptr (GPtrArray) found = attune_confusions_find (log);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    const AttuneConfusion *confusion = g_ptr_array_index (found, i);

    g_string_append_printf (text, "%s/%s;", confusion->item,
                            confusion->other != NULL ? confusion->other : "");
  }
  return g_string_free (text, FALSE);
}

#define assert_found(log, expected) \
  G_STMT_START \
  { \
    g_autofree char *found_ = dup_found (log); \
    g_assert_cmpstr (found_, ==, (expected)); \
  } \
  G_STMT_END

static void
mix_up (GPtrArray *log, double day, const char *item, const char *chosen)
{
  test_log_add (log, day, item, ATTUNE_RATING_AGAIN, chosen);
}

static void
test_once_is_chance (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  assert_found (log, "");
  mix_up (log, 0, "cue.yawn", "cue.fist");
  assert_found (log, "");
  mix_up (log, 1, "cue.fist", "cue.yawn");
  assert_found (log, "cue.fist/cue.yawn;");
}

static void
test_other_choices_are_none (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  for (int day = 0; day < 3; day++) {
    mix_up (log, day, "cue.yawn", NULL);
    mix_up (log, day, "cue.yawn", "choice.b");
    mix_up (log, day, "cue.yawn", "cue.yawn");
    mix_up (log, day, "state.4", "cue.fist");
    test_log_add (log, day, "cue.yawn", ATTUNE_RATING_HARD, "cue.fist");
  }
  assert_found (log, "");
}

static void
test_several_choices_at_once (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  for (int day = 0; day < 3; day++)
    mix_up (log, day, "cue.yawn", "cue.yawn cue.fist cue.smile");
  assert_found (log, "");
  mix_up (log, 3, "cue.yawn", "cue.smile");
  mix_up (log, 4, "cue.yawn", "cue.smile");
  assert_found (log, "cue.smile/cue.yawn;");
}

static void
test_told_apart_when_both_are_known (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  mix_up (log, 0, "cue.yawn", "cue.fist");
  mix_up (log, 1, "cue.yawn", "cue.fist");
  test_log_add (log, 2, "cue.yawn", ATTUNE_RATING_GOOD, NULL);
  test_log_add (log, 3, "cue.fist", ATTUNE_RATING_HARD, NULL);
  assert_found (log, "cue.fist/cue.yawn;");
  test_log_add (log, 4, "cue.fist", ATTUNE_RATING_EASY, NULL);
  assert_found (log, "");
  mix_up (log, 5, "cue.yawn", "cue.fist");
  assert_found (log, "");
  mix_up (log, 6, "cue.yawn", "cue.fist");
  assert_found (log, "cue.fist/cue.yawn;");
}

static void
test_known_before_is_not_known_since (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  mix_up (log, 0, "cue.yawn", "cue.fist");
  test_log_add (log, 1, "cue.yawn", ATTUNE_RATING_GOOD, NULL);
  mix_up (log, 2, "cue.yawn", "cue.fist");
  test_log_add (log, 3, "cue.fist", ATTUNE_RATING_GOOD, NULL);
  assert_found (log, "cue.fist/cue.yawn;");
}

static void
test_pair_asked_as_such (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  mix_up (log, 0, "pair.still", NULL);
  assert_found (log, "");
  mix_up (log, 1, "pair.still", "choice.b");
  assert_found (log, "pair.still/;");
  test_log_add (log, 2, "pair.still", ATTUNE_RATING_GOOD, NULL);
  assert_found (log, "");
}

static void
test_latest_comes_first (void)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();

  for (int day = 0; day < 2; day++) {
    mix_up (log, day, "cue.a", "cue.b");
    mix_up (log, day + 10, "cue.c", "cue.d");
    mix_up (log, day, "cue.a", "cue.e");
  }
  assert_found (log, "cue.c/cue.d;cue.a/cue.b;cue.a/cue.e;");
}

static void
test_words_without_scores (void)
{
  g_autofree char *words = attune_confusion_dup_words ("Yawn", "Fist");

  g_assert_cmpstr (words, ==,
                   "“Yawn” and “Fist” look alike. A short lesson shows how to tell them apart.");
}

static void
test_ten_years_in_time (void)
{
  g_autoptr (GPtrArray) log = test_log_new_long (19998, 80);

  mix_up (log, 3653, "cue.yawn", "cue.fist");
  mix_up (log, 3653, "cue.yawn", "cue.fist");

  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GPtrArray) found = attune_confusions_find (log);

  g_test_message ("finding mixed-up pairs in 20,000 answers: %.2f ms",
                  g_timer_elapsed (timer, NULL) * 1000.0);
  g_assert_cmpstr (((AttuneConfusion *) g_ptr_array_index (found, 0))->item, ==, "cue.fist");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add_func ("/attune/core/confusions/" path, func)
  ADD ("once-is-chance", test_once_is_chance);
  ADD ("other-choices-are-none", test_other_choices_are_none);
  ADD ("several-choices-at-once", test_several_choices_at_once);
  ADD ("told-apart-when-both-are-known", test_told_apart_when_both_are_known);
  ADD ("known-before-is-not-known-since", test_known_before_is_not_known_since);
  ADD ("pair-asked-as-such", test_pair_asked_as_such);
  ADD ("latest-comes-first", test_latest_comes_first);
  ADD ("words-without-scores", test_words_without_scores);
  ADD ("ten-years-in-time", test_ten_years_in_time);
#undef ADD
  return g_test_run ();
}
