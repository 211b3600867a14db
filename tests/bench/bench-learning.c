/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-learning: with ten years of answers, 20,000 of them, how long it takes to compute from the
 * log what is remembered, and to choose a review and make its questions. One figure a line, in
 * microseconds, after its name. */
#include "config.h"

#include "content-test.h"
#include "learning-log.h"
#include "learning/attune-confusions.h"
#include "learning/attune-lesson-place.h"
#include "learning/attune-review-make.h"

#define N_ANSWERS 20000
#define N_RUNS 30

static char **
learn_everything (AttuneCatalog *catalog, AttuneLearningCatalog *learning)
{
  GPtrArray *lessons = attune_learning_catalog_get_lessons (learning);
  g_autoptr (GPtrArray) places = attune_lesson_places_new ();

  for (guint i = 0; i < lessons->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (lessons, i);

    g_ptr_array_add (places, attune_lesson_place_new (lesson->id, lesson->cards->len, NULL));
  }
  return attune_lesson_places_dup_learned (places, learning, catalog);
}

static GPtrArray *
create_log (char **learned)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GPtrArray *log = attune_review_log_new ();
  int n = (int) g_strv_length (learned);

  for (guint i = 0; i < N_ANSWERS; i++)
    test_log_add (log, 3652.0 * i / N_ANSWERS, learned[g_rand_int_range (rand, 0, n)],
                  (AttuneRating) g_rand_int_range (rand, 1, 5),
                  learned[g_rand_int_range (rand, 0, n)]);
  return log;
}

static void
bench (AttuneReviewSource *source, GPtrArray *log)
{
  for (guint i = 0; i < N_RUNS; i++) {
    gint64 begin_us = g_get_monotonic_time ();
    g_autoptr (AttuneMemories) memories = attune_memories_new_from_log (log);
    g_autoptr (GPtrArray) confusions = attune_confusions_find (log);
    gint64 computed_us = g_get_monotonic_time ();
    g_autoptr (GPtrArray) turns = NULL;

    source->memories = memories;
    source->confusions = confusions;
    source->seed = i * 2654435761u;
    turns = attune_review_make (source);
    g_print ("reschedule %" G_GINT64_FORMAT "\n", computed_us - begin_us);
    g_print ("choose %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - computed_us);
  }
}

int
main (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (AttuneLearningCatalog) learning = content_test_read_learning (catalog);
  g_auto (GStrv) learned = learn_everything (catalog, learning);
  g_autoptr (GPtrArray) log = create_log (learned);
  AttuneReviewSource source = {
    .catalog = catalog,
    .learning = learning,
    .learned = (const char *const *) learned,
    .desired_retention = ATTUNE_SCHEDULER_RETENTION,
    .now_utc_us = TEST_START_US + 3653 * TEST_DAY_US,
  };

  bench (&source, log);
  return 0;
}
