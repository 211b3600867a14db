/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What tests of learning share: a log written in a line each, and a long one made by a seed. */
#pragma once

#include "learning/attune-review-log.h"

#define TEST_DAY_US ((gint64) G_TIME_SPAN_DAY)
#define TEST_START_US (G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC)

static inline void
test_log_add (GPtrArray *log, double day, const char *item, AttuneRating rating, const char *chosen)
{
  AttuneReviewAnswer *answer = attune_review_answer_new (
      item, TEST_START_US + (gint64) (day * (double) TEST_DAY_US), rating);

  answer->uuid = g_strdup_printf ("%08x-0000-4000-8000-000000000000", log->len);
  answer->chosen = g_strdup (chosen);
  g_ptr_array_add (log, answer);
}

static inline GPtrArray *
test_log_new_long (guint n_answers, guint n_items)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GPtrArray *log = attune_review_log_new ();

  for (guint i = 0; i < n_answers; i++) {
    g_autofree char *item = g_strdup_printf ("cue.%u", g_rand_int_range (rand, 0, (int) n_items));
    g_autofree char *chosen = g_strdup_printf ("cue.%u", g_rand_int_range (rand, 0, (int) n_items));

    test_log_add (log, 3652.0 * i / n_answers, item, (AttuneRating) g_rand_int_range (rand, 1, 5),
                  chosen);
  }
  return log;
}
