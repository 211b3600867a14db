/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning-log.h"
#include "learning/attune-review.h"

#define N_ITEMS 10

static const char *const learned[] = { "cue.0", "cue.1", "cue.2", "cue.3", "cue.4", "cue.5",
                                       "cue.6", "cue.7", "cue.8", "cue.9", NULL };

typedef struct {
  GPtrArray *log;
  AttuneMemories *memories;
  AttuneReviewWish wish;
} Fixture;

/* Each item was answered a day after the one before: cue.0 is nearest to being forgotten. */
static void
set_up (Fixture *f, gconstpointer data)
{
  f->log = attune_review_log_new ();
  for (int i = 0; i < N_ITEMS; i++)
    test_log_add (f->log, i, learned[i], ATTUNE_RATING_GOOD, NULL);
  f->memories = attune_memories_new_from_log (f->log);
  f->wish = (AttuneReviewWish){
    .learned = learned,
    .desired_retention = 0.9,
    .now_utc_us = TEST_START_US + 10 * TEST_DAY_US,
    .seed = 1,
  };
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_memories_free (f->memories);
  g_ptr_array_unref (f->log);
}

static int
find_step (GArray *steps, const char *item)
{
  for (guint i = 0; i < steps->len; i++) {
    if (g_str_equal (g_array_index (steps, AttuneReviewStep, i).item, item))
      return (int) i;
  }
  return -1;
}

static guint
count_kind (GArray *steps, AttuneReviewKind kind)
{
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += g_array_index (steps, AttuneReviewStep, i).kind == kind;
  return n;
}

static void
test_lowest_retrievability_comes (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (steps->len, ==, ATTUNE_REVIEW_MAX);
  for (int i = 0; i < ATTUNE_REVIEW_MAX; i++)
    g_assert_cmpint (find_step (steps, learned[i]), >=, 0);
  g_assert_cmpuint (count_kind (steps, ATTUNE_REVIEW_ASK), ==, ATTUNE_REVIEW_MAX);
}

static void
test_order_of_lessons_is_no_matter (Fixture *f, gconstpointer data)
{
  const char *backwards[N_ITEMS + 1] = { NULL };

  for (int i = 0; i < N_ITEMS; i++)
    backwards[i] = learned[N_ITEMS - 1 - i];
  f->wish.learned = backwards;

  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);

  for (int i = 0; i < ATTUNE_REVIEW_MAX; i++)
    g_assert_cmpint (find_step (steps, learned[i]), >=, 0);
}

static void
test_three_where_nothing_fades (Fixture *f, gconstpointer data)
{
  f->wish.now_utc_us = TEST_START_US;
  f->wish.learned = (const char *const[]){ "cue.0", "cue.1", "cue.2", "cue.3", NULL };

  g_autoptr (GPtrArray) log = attune_review_log_new ();
  for (int i = 0; i < 4; i++)
    test_log_add (log, 0, learned[i], ATTUNE_RATING_EASY, NULL);
  g_autoptr (AttuneMemories) fresh = attune_memories_new_from_log (log);
  g_autoptr (GArray) steps = attune_review_choose (fresh, &f->wish);

  g_assert_cmpuint (steps->len, ==, ATTUNE_REVIEW_MIN);
  g_assert_false (attune_review_would_help (fresh, &f->wish));
  f->wish.now_utc_us = TEST_START_US + 60 * TEST_DAY_US;
  g_assert_true (attune_review_would_help (fresh, &f->wish));
}

static void
test_never_what_was_not_learned (Fixture *f, gconstpointer data)
{
  const char *const two[] = { "cue.8", "cue.9", "cue.8", NULL };
  const char *const none[] = { NULL };
  const char *const noticed[] = { "cue.0", NULL };
  const AttuneLookAlike pairs[] = { { "cue.8", "cue.1" } };

  f->wish.learned = two;
  f->wish.noticed = noticed;
  f->wish.look_alikes = pairs;
  f->wish.n_look_alikes = G_N_ELEMENTS (pairs);

  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpint (find_step (steps, "cue.8"), >=, 0);
  g_assert_cmpint (find_step (steps, "cue.9"), >=, 0);
  g_assert_cmpuint (count_kind (steps, ATTUNE_REVIEW_TELL_APART), ==, 0);

  f->wish.learned = none;
  g_autoptr (GArray) nothing = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_false (attune_review_would_help (f->memories, &f->wish));
}

static void
test_noticed_is_mixed_in (Fixture *f, gconstpointer data)
{
  const char *const noticed[] = { "cue.unknown", "cue.9", NULL };

  f->wish.noticed = noticed;

  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (steps->len, ==, ATTUNE_REVIEW_MAX);
  g_assert_cmpint (find_step (steps, "cue.9"), >=, 0);
  g_assert_cmpint (find_step (steps, "cue.0"), >=, 0);
  g_assert_cmpint (find_step (steps, "cue.4"), ==, -1);
}

static void
test_look_alike_is_mixed_in (Fixture *f, gconstpointer data)
{
  const char *const noticed[] = { "cue.9", NULL };
  const AttuneLookAlike pairs[] = { { "cue.7", "cue.8" }, { "cue.1", "cue.unknown" } };

  f->wish.noticed = noticed;
  f->wish.look_alikes = pairs;
  f->wish.n_look_alikes = G_N_ELEMENTS (pairs);

  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);
  int pair = find_step (steps, "cue.7");

  g_assert_cmpint (pair, >=, 0);
  g_assert_cmpint (g_array_index (steps, AttuneReviewStep, pair).kind, ==,
                   ATTUNE_REVIEW_TELL_APART);
  g_assert_cmpstr (g_array_index (steps, AttuneReviewStep, pair).other, ==, "cue.8");
  g_assert_cmpuint (count_kind (steps, ATTUNE_REVIEW_TELL_APART), ==, 1);
  g_assert_cmpint (find_step (steps, "cue.9"), >=, 0);
  g_assert_cmpint (find_step (steps, "cue.0"), >=, 0);
}

static void
test_every_second_at_most_is_a_pair (Fixture *f, gconstpointer data)
{
  const AttuneLookAlike pairs[] = {
    { "cue.0", "cue.5" }, { "cue.1", "cue.6" }, { "cue.2", "cue.7" }, { "cue.3", "cue.8" }
  };

  f->wish.look_alikes = pairs;
  f->wish.n_look_alikes = G_N_ELEMENTS (pairs);

  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (count_kind (steps, ATTUNE_REVIEW_TELL_APART), ==, 2);
  g_assert_cmpuint (count_kind (steps, ATTUNE_REVIEW_ASK), ==, 3);
}

static void
test_mixed_up_goes_before_look_alike (Fixture *f, gconstpointer data)
{
  const AttuneLookAlike mixed_up[] = { { "cue.9", "cue.0" } };
  const AttuneLookAlike pairs[] = { { "cue.0", "cue.1" } };

  f->wish.mixed_up = mixed_up;
  f->wish.n_mixed_up = G_N_ELEMENTS (mixed_up);
  f->wish.look_alikes = pairs;
  f->wish.n_look_alikes = G_N_ELEMENTS (pairs);

  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);
  int first = find_step (steps, "cue.0");

  g_assert_cmpstr (g_array_index (steps, AttuneReviewStep, first).other, ==, "cue.9");
}

static void
test_gentle_after_long_away (Fixture *f, gconstpointer data)
{
  const gint64 last_utc_us = attune_memories_get_last_utc_us (f->memories);

  f->wish.now_utc_us = last_utc_us + 30 * TEST_DAY_US - 1;
  g_autoptr (GArray) before = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (count_kind (before, ATTUNE_REVIEW_READ), ==, 0);

  f->wish.now_utc_us = last_utc_us + 30 * TEST_DAY_US;
  g_autoptr (GArray) after = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (count_kind (after, ATTUNE_REVIEW_READ), ==, 1);
  g_assert_cmpint (g_array_index (after, AttuneReviewStep, 0).kind, ==, ATTUNE_REVIEW_READ);
  g_assert_cmpstr (g_array_index (after, AttuneReviewStep, 0).item, ==, "cue.0");

  f->wish.now_utc_us = last_utc_us + 3652 * TEST_DAY_US;
  g_autoptr (GArray) years = attune_review_choose (f->memories, &f->wish);

  g_assert_cmpuint (years->len, <=, ATTUNE_REVIEW_MAX);
  g_assert_cmpint (g_array_index (years, AttuneReviewStep, 0).kind, ==, ATTUNE_REVIEW_READ);
}

/* Taught, and never asked: that is no absence. */
static void
test_first_review_asks (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) log = attune_review_log_new ();
  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);
  g_autoptr (GArray) steps = attune_review_choose (memories, &f->wish);

  g_assert_cmpuint (steps->len, ==, ATTUNE_REVIEW_MAX);
  g_assert_cmpuint (count_kind (steps, ATTUNE_REVIEW_READ), ==, 0);
}

static char *
dup_steps (Fixture *f, guint32 seed)
{
  f->wish.seed = seed;
  g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++) {
    const AttuneReviewStep *step = &g_array_index (steps, AttuneReviewStep, i);

    g_string_append_printf (text, "%s %u;", step->item, step->seed);
  }
  return g_string_free (text, FALSE);
}

static void
test_same_seed_same_review (Fixture *f, gconstpointer data)
{
  g_autofree char *first = dup_steps (f, 5);
  g_autofree char *second = dup_steps (f, 5);
  g_autofree char *other = dup_steps (f, 6);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, other);
}

static void
assert_fits (GArray *steps, const AttuneReviewWish *wish)
{
  g_assert_cmpuint (steps->len, ==,
                    MIN (CLAMP (steps->len, 3, 5), g_strv_length ((char **) wish->learned)));
  for (guint i = 0; i < steps->len; i++) {
    const AttuneReviewStep *step = &g_array_index (steps, AttuneReviewStep, i);

    g_assert_true (g_strv_contains (wish->learned, step->item));
    g_assert_cmpint (find_step (steps, step->item), ==, (int) i);
    g_assert_true ((step->other != NULL) == (step->kind == ATTUNE_REVIEW_TELL_APART));
    g_assert_true (step->kind != ATTUNE_REVIEW_READ || i == 0);
  }
}

static void
test_any_wish_fits (Fixture *f, gconstpointer data)
{
  for (int round = 0; round < 500; round++) {
    AttuneLookAlike pairs[6];
    const char *noticed[] = { learned[g_test_rand_int_range (0, N_ITEMS)], NULL };

    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
      pairs[i].item = learned[g_test_rand_int_range (0, N_ITEMS)];
      pairs[i].other = learned[g_test_rand_int_range (0, N_ITEMS)];
    }
    f->wish.learned = learned + g_test_rand_int_range (0, N_ITEMS);
    f->wish.noticed = noticed;
    f->wish.mixed_up = pairs;
    f->wish.n_mixed_up = 2;
    f->wish.look_alikes = pairs + 2;
    f->wish.n_look_alikes = 4;
    f->wish.seed = (guint32) g_test_rand_int ();
    f->wish.now_utc_us = TEST_START_US + g_test_rand_int_range (-5, 100) * TEST_DAY_US;

    g_autoptr (GArray) steps = attune_review_choose (f->memories, &f->wish);

    assert_fits (steps, &f->wish);
  }
}

static void
test_ten_years_in_time (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) log = test_log_new_long (20000, 80);
  g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; i < 80; i++) {
    g_autofree char *item = g_strdup_printf ("cue.%d", i);

    g_strv_builder_add (builder, item);
  }

  g_auto (GStrv) all = g_strv_builder_end (builder);
  g_autoptr (GTimer) timer = g_timer_new ();

  f->wish.learned = (const char *const *) all;
  f->wish.now_utc_us = attune_memories_get_last_utc_us (memories);
  g_autoptr (GArray) steps = attune_review_choose (memories, &f->wish);

  g_test_message ("choosing a review after 20,000 answers: %.3f ms (goal 5)",
                  g_timer_elapsed (timer, NULL) * 1000.0);
  g_assert_cmpuint (steps->len, >=, ATTUNE_REVIEW_MIN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) \
  g_test_add ("/attune/core/review/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("lowest-retrievability-comes", test_lowest_retrievability_comes);
  ADD ("order-of-lessons-is-no-matter", test_order_of_lessons_is_no_matter);
  ADD ("three-where-nothing-fades", test_three_where_nothing_fades);
  ADD ("never-what-was-not-learned", test_never_what_was_not_learned);
  ADD ("noticed-is-mixed-in", test_noticed_is_mixed_in);
  ADD ("look-alike-is-mixed-in", test_look_alike_is_mixed_in);
  ADD ("every-second-at-most-is-a-pair", test_every_second_at_most_is_a_pair);
  ADD ("mixed-up-goes-before-look-alike", test_mixed_up_goes_before_look_alike);
  ADD ("gentle-after-long-away", test_gentle_after_long_away);
  ADD ("first-review-asks", test_first_review_asks);
  ADD ("same-seed-same-review", test_same_seed_same_review);
  ADD ("any-wish-fits", test_any_wish_fits);
  ADD ("ten-years-in-time", test_ten_years_in_time);
#undef ADD
  return g_test_run ();
}
