/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <gio/gio.h>
#include <math.h>

#include "learning/attune-scheduler.h"

#define N_COLUMNS 9

typedef struct {
  int sequence;
  double desired_retention;
  int review;
  double elapsed_days;
  AttuneRating rating;
  double retrievability;
  double stability;
  double difficulty;
  guint interval_days;
} Row;

static char **
read_lines (void)
{
  const char *other = g_getenv ("ATTUNE_FSRS_VECTORS");
  g_autofree char *own = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "tests", "data",
                                           "learning", "fsrs6-vectors.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (other != NULL ? other : own, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

static gboolean
parse_row (const char *line, Row *row)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", -1);

  if (g_strv_length (cells) < N_COLUMNS)
    return FALSE;
  row->sequence = atoi (cells[0]);
  row->desired_retention = g_ascii_strtod (cells[1], NULL);
  row->review = atoi (cells[2]);
  row->elapsed_days = g_ascii_strtod (cells[3], NULL);
  row->rating = (AttuneRating) atoi (cells[4]);
  row->retrievability = g_ascii_strtod (cells[5], NULL);
  row->stability = g_ascii_strtod (cells[6], NULL);
  row->difficulty = g_ascii_strtod (cells[7], NULL);
  row->interval_days = (guint) atoi (cells[8]);
  return TRUE;
}

static void
assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-4 * fabs (expected) + 1e-12);
}

static AttuneMemory
check_row (const Row *row, AttuneMemory before)
{
  AttuneMemory memory;

  if (row->review == 0) {
    memory = attune_scheduler_begin (row->rating);
  } else {
    assert_near (attune_scheduler_get_retrievability (&before, row->elapsed_days),
                 row->retrievability);
    memory = attune_scheduler_step (&before, row->elapsed_days, row->rating);
  }
  assert_near (memory.stability, row->stability);
  assert_near (memory.difficulty, row->difficulty);
  g_assert_cmpuint (attune_scheduler_get_interval_days (&memory, row->desired_retention), ==,
                    row->interval_days);
  return memory;
}

static void
test_agrees_with_reference (void)
{
  g_auto (GStrv) lines = read_lines ();
  AttuneMemory memory = { 0 };
  guint n_rows = 0;
  Row row;

  for (guint i = 1; lines[i] != NULL; i++) {
    if (!parse_row (lines[i], &row))
      continue;
    g_test_message ("sequence %d, review %d", row.sequence, row.review);
    memory = check_row (&row, memory);
    n_rows++;
  }
  g_assert_cmpuint (n_rows, >, 0);
}

static AttuneMemory
random_memory (void)
{
  return (AttuneMemory){
    .stability = pow (10.0, g_test_rand_double_range (-3.0, 4.5)),
    .difficulty = g_test_rand_double_range (1.0, 10.0),
  };
}

static void
test_longer_gap_is_remembered_less (void)
{
  for (int i = 0; i < 2000; i++) {
    AttuneMemory memory = random_memory ();
    double shorter = g_test_rand_double_range (0.0, 1000.0);
    double longer = shorter + g_test_rand_double_range (0.01, 1000.0);
    double more = attune_scheduler_get_retrievability (&memory, shorter);
    double less = attune_scheduler_get_retrievability (&memory, longer);

    g_assert_cmpfloat (less, <, more);
    g_assert_cmpfloat (less, >, 0.0);
    g_assert_cmpfloat (more, <=, 1.0);
  }
}

static void
test_better_answer_waits_longer (void)
{
  for (int i = 0; i < 2000; i++) {
    AttuneMemory memory = random_memory ();
    double elapsed = g_test_rand_double_range (0.0, 900.0);
    AttuneMemory before = attune_scheduler_step (&memory, elapsed, ATTUNE_RATING_AGAIN);

    for (int rating = ATTUNE_RATING_HARD; rating <= ATTUNE_RATING_EASY; rating++) {
      AttuneMemory after = attune_scheduler_step (&memory, elapsed, (AttuneRating) rating);

      g_assert_cmpfloat (after.stability, >=, before.stability);
      g_assert_cmpfloat (after.difficulty, <=, before.difficulty);
      g_assert_cmpuint (attune_scheduler_get_interval_days (&after, 0.9), >=,
                        attune_scheduler_get_interval_days (&before, 0.9));
      before = after;
    }
  }
}

static void
test_clock_set_back_counts_as_now (void)
{
  AttuneMemory memory = attune_scheduler_begin (ATTUNE_RATING_GOOD);

  g_assert_cmpfloat (attune_scheduler_get_retrievability (&memory, -400.0), ==, 1.0);
  for (int rating = ATTUNE_RATING_AGAIN; rating <= ATTUNE_RATING_EASY; rating++) {
    AttuneMemory now = attune_scheduler_step (&memory, 0.0, (AttuneRating) rating);
    AttuneMemory back = attune_scheduler_step (&memory, -400.0, (AttuneRating) rating);

    g_assert_cmpfloat (back.stability, ==, now.stability);
    g_assert_cmpfloat (back.difficulty, ==, now.difficulty);
  }
}

static void
test_same_day_moves_little (void)
{
  AttuneMemory memory = attune_scheduler_begin (ATTUNE_RATING_GOOD);
  AttuneMemory soon = attune_scheduler_step (&memory, 0.9, ATTUNE_RATING_GOOD);
  AttuneMemory later = attune_scheduler_step (&memory, 3.0, ATTUNE_RATING_GOOD);
  AttuneMemory wrong = attune_scheduler_step (&memory, 0.01, ATTUNE_RATING_AGAIN);

  g_assert_cmpfloat (soon.stability, >=, memory.stability);
  g_assert_cmpfloat (soon.stability, <, later.stability);
  g_assert_cmpfloat (wrong.stability, <, memory.stability);
  g_assert_cmpfloat (wrong.stability, >, ATTUNE_SCHEDULER_STABILITY_MIN);
}

static void
test_fraction_of_a_day_counts (void)
{
  AttuneMemory memory = attune_scheduler_begin (ATTUNE_RATING_GOOD);

  g_assert_cmpfloat (attune_scheduler_get_retrievability (&memory, 2.5), <,
                     attune_scheduler_get_retrievability (&memory, 2.0));
}

static void
test_ten_years_away (void)
{
  AttuneMemory memory = attune_scheduler_begin (ATTUNE_RATING_GOOD);
  double years = 3652.0;
  double retrievability = attune_scheduler_get_retrievability (&memory, years);
  AttuneMemory known = attune_scheduler_step (&memory, years, ATTUNE_RATING_GOOD);
  AttuneMemory forgotten = attune_scheduler_step (&memory, years, ATTUNE_RATING_AGAIN);

  g_assert_cmpfloat (retrievability, >, 0.0);
  g_assert_cmpfloat (retrievability, <, 0.5);
  g_assert_cmpfloat (known.stability, >, memory.stability);
  g_assert_cmpfloat (forgotten.stability, <=, memory.stability);
  g_assert_cmpuint (attune_scheduler_get_interval_days (&forgotten, 0.9), <=, 3);
}

static void
test_bounds_hold (void)
{
  for (int i = 0; i < 200; i++) {
    AttuneMemory memory = attune_scheduler_begin (ATTUNE_RATING_AGAIN);

    for (int n = 0; n < 100; n++) {
      AttuneRating rating = (AttuneRating) g_test_rand_int_range (1, 5);
      double elapsed = g_test_rand_double_range (-5.0, n % 10 == 0 ? 5000.0 : 40.0);
      guint interval;

      memory = attune_scheduler_step (&memory, elapsed, rating);
      interval = attune_scheduler_get_interval_days (&memory, g_test_rand_double ());
      g_assert_true (isfinite (memory.stability));
      g_assert_cmpfloat (memory.stability, >=, ATTUNE_SCHEDULER_STABILITY_MIN);
      g_assert_cmpfloat (memory.difficulty, >=, ATTUNE_SCHEDULER_DIFFICULTY_MIN);
      g_assert_cmpfloat (memory.difficulty, <=, ATTUNE_SCHEDULER_DIFFICULTY_MAX);
      g_assert_cmpuint (interval, >=, 1);
      g_assert_cmpuint (interval, <=, ATTUNE_SCHEDULER_INTERVAL_MAX);
    }
  }
}

static void
test_nothing_is_less_than_the_least (void)
{
  AttuneMemory least = { .stability = ATTUNE_SCHEDULER_STABILITY_MIN, .difficulty = 10.0 };
  AttuneMemory soon = attune_scheduler_step (&least, 0.0, ATTUNE_RATING_AGAIN);
  AttuneMemory later = attune_scheduler_step (&least, 30.0, ATTUNE_RATING_AGAIN);

  g_assert_cmpfloat (soon.stability, ==, ATTUNE_SCHEDULER_STABILITY_MIN);
  g_assert_cmpfloat (later.stability, ==, ATTUNE_SCHEDULER_STABILITY_MIN);
  g_assert_cmpfloat (later.difficulty, <=, ATTUNE_SCHEDULER_DIFFICULTY_MAX);
}

static void
test_retention_within_bounds (void)
{
  AttuneMemory memory = { .stability = 100.0, .difficulty = 5.0 };

  g_assert_cmpfloat (attune_scheduler_clamp_retention (0.9), ==, 0.9);
  g_assert_cmpfloat (attune_scheduler_clamp_retention (0.0), ==, 0.80);
  g_assert_cmpfloat (attune_scheduler_clamp_retention (1.0), ==, 0.97);
  g_assert_cmpfloat (attune_scheduler_clamp_retention (NAN), ==, 0.90);
  g_assert_cmpuint (attune_scheduler_get_interval_days (&memory, 0.9), ==, 100);
  g_assert_cmpuint (attune_scheduler_get_interval_days (&memory, 0.97), <, 100);
  g_assert_cmpuint (attune_scheduler_get_interval_days (&memory, 0.8), >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add_func ("/attune/core/scheduler/" path, func)
  ADD ("agrees-with-reference", test_agrees_with_reference);
  ADD ("longer-gap-is-remembered-less", test_longer_gap_is_remembered_less);
  ADD ("better-answer-waits-longer", test_better_answer_waits_longer);
  ADD ("clock-set-back-counts-as-now", test_clock_set_back_counts_as_now);
  ADD ("same-day-moves-little", test_same_day_moves_little);
  ADD ("fraction-of-a-day-counts", test_fraction_of_a_day_counts);
  ADD ("ten-years-away", test_ten_years_away);
  ADD ("bounds-hold", test_bounds_hold);
  ADD ("nothing-is-less-than-the-least", test_nothing_is_less_than_the_least);
  ADD ("retention-within-bounds", test_retention_within_bounds);
#undef ADD
  return g_test_run ();
}
