/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* FSRS-6 of the Open Spaced Repetition group, after the formulas published in the wiki of
 * open-spaced-repetition/fsrs4anki ("The Algorithm", section FSRS-6). The parameters are the
 * defaults of py-fsrs 6.3.1, with which this agrees to 1e-4; older ports carry other sets. */
#include "config.h"

#include "learning/attune-scheduler.h"

#include <math.h>

static const double w[ATTUNE_SCHEDULER_N_PARAMETERS] = {
  0.212,  1.2931, 2.3065, 8.2956, /* 0-3: stability after a first again, hard, good, easy */
  6.4133, 0.8334, 3.0194, 0.001, /* 4-7: difficulty at first, by rating, its change, its return */
  1.8722, 0.1666, 0.796, /* 8-10: growth when remembered, its saturation, effect of forgetting */
  1.4835, 0.0614, 0.2629, 1.6483, /* 11-14: stability after it was forgotten */
  0.6014, 1.8729, /* 15-16: hard, easy */
  0.5425, 0.0912, 0.0658, /* 17-19: answers within a day */
  0.1542, /* 20: how the curve of forgetting falls */
};

static double
get_factor (void)
{
  return pow (0.9, -1.0 / w[20]) - 1.0;
}

static double
bound_stability (double stability)
{
  return MAX (stability, ATTUNE_SCHEDULER_STABILITY_MIN);
}

static double
bound_difficulty (double difficulty)
{
  return CLAMP (difficulty, ATTUNE_SCHEDULER_DIFFICULTY_MIN, ATTUNE_SCHEDULER_DIFFICULTY_MAX);
}

static double
get_first_difficulty (AttuneRating rating)
{
  return w[4] - exp (w[5] * ((int) rating - 1)) + 1.0;
}

/* Moves less the nearer it is to 10, and always a little back to that of a first easy. */
static double
step_difficulty (double difficulty, AttuneRating rating)
{
  double change = -w[6] * ((int) rating - 3);
  double moved = difficulty + change * (10.0 - difficulty) / 9.0;

  return bound_difficulty (w[7] * get_first_difficulty (ATTUNE_RATING_EASY) + (1.0 - w[7]) * moved);
}

/* A good or easy answer never lowers it. A hard one may, as in py-fsrs; ts-fsrs lets it stay. */
static double
step_within_a_day (double stability, AttuneRating rating)
{
  double growth = exp (w[17] * ((int) rating - 3 + w[18])) * pow (stability, -w[19]);

  if (rating >= ATTUNE_RATING_GOOD)
    growth = MAX (growth, 1.0);
  return stability * growth;
}

static double
step_forgotten (const AttuneMemory *memory, double retrievability)
{
  double stability = w[11] * pow (memory->difficulty, -w[12]) *
                     (pow (memory->stability + 1.0, w[13]) - 1.0) *
                     exp (w[14] * (1.0 - retrievability));

  return MIN (stability, memory->stability / exp (w[17] * w[18]));
}

static double
step_remembered (const AttuneMemory *memory, double retrievability, AttuneRating rating)
{
  double growth = exp (w[8]) * (11.0 - memory->difficulty) * pow (memory->stability, -w[9]) *
                  (exp (w[10] * (1.0 - retrievability)) - 1.0);

  if (rating == ATTUNE_RATING_HARD)
    growth *= w[15];
  else if (rating == ATTUNE_RATING_EASY)
    growth *= w[16];
  return memory->stability * (1.0 + growth);
}

static double
step_stability (const AttuneMemory *memory, double elapsed_days, AttuneRating rating)
{
  if (elapsed_days < 1.0)
    return step_within_a_day (memory->stability, rating);

  double retrievability = attune_scheduler_get_retrievability (memory, elapsed_days);

  return rating == ATTUNE_RATING_AGAIN ? step_forgotten (memory, retrievability)
                                       : step_remembered (memory, retrievability, rating);
}

/**
 * attune_scheduler_begin:
 *
 * Returns: the memory of something after its first answer
 */
AttuneMemory
attune_scheduler_begin (AttuneRating rating)
{
  g_return_val_if_fail (attune_rating_is_valid (rating),
                        attune_scheduler_begin (ATTUNE_RATING_AGAIN));

  return (AttuneMemory){
    .stability = bound_stability (w[rating - 1]),
    .difficulty = bound_difficulty (get_first_difficulty (rating)),
  };
}

/**
 * attune_scheduler_step:
 * @memory: as of the answer before
 * @elapsed_days: real time since then, with its fraction; below 1 the term for answers of the same
 *   day holds; below 0, where a clock was set back, it counts as 0
 *
 * Returns: the memory after one more answer
 */
AttuneMemory
attune_scheduler_step (const AttuneMemory *memory, double elapsed_days, AttuneRating rating)
{
  g_return_val_if_fail (memory != NULL, attune_scheduler_begin (ATTUNE_RATING_AGAIN));
  g_return_val_if_fail (attune_rating_is_valid (rating), *memory);

  return (AttuneMemory){
    .stability = bound_stability (step_stability (memory, elapsed_days, rating)),
    .difficulty = step_difficulty (memory->difficulty, rating),
  };
}

/**
 * attune_scheduler_get_retrievability:
 * @elapsed_days: real time since the last answer; below 0 it counts as 0
 *
 * Returns: how probable it is that it would be remembered now, above 0 and at most 1
 */
double
attune_scheduler_get_retrievability (const AttuneMemory *memory, double elapsed_days)
{
  g_return_val_if_fail (memory != NULL, 0.0);

  return pow (1.0 + get_factor () * MAX (elapsed_days, 0.0) / memory->stability, -w[20]);
}

/**
 * attune_scheduler_clamp_retention:
 *
 * Returns: @desired_retention within what can be wished for; the default for what is no number
 */
double
attune_scheduler_clamp_retention (double desired_retention)
{
  if (isnan (desired_retention))
    return ATTUNE_SCHEDULER_RETENTION;
  return CLAMP (desired_retention, ATTUNE_SCHEDULER_RETENTION_MIN, ATTUNE_SCHEDULER_RETENTION_MAX);
}

/**
 * attune_scheduler_get_interval_days:
 * @desired_retention: how probable remembering is to be at the end, 0.80 to 0.97
 *
 * Returns: whole days until it is best asked again, 1 to 36,500; halves go to the even number, as
 *   in the reference implementation
 */
guint
attune_scheduler_get_interval_days (const AttuneMemory *memory, double desired_retention)
{
  g_return_val_if_fail (memory != NULL, 1);

  double retention = attune_scheduler_clamp_retention (desired_retention);
  double days = memory->stability / get_factor () * (pow (retention, -1.0 / w[20]) - 1.0);

  return (guint) CLAMP (rint (days), 1.0, (double) ATTUNE_SCHEDULER_INTERVAL_MAX);
}
