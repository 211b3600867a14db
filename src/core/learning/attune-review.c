/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-review.h"

typedef struct {
  const char *item;
  const char *other; /* (nullable): a learned look-alike */
  double retrievability;
  guint32 tie;
  gboolean noticed;
  gboolean kept;
} Candidate;

typedef gboolean (*CandidateFunc) (const Candidate *candidate);

static gboolean
is_noticed (const Candidate *candidate)
{
  return candidate->noticed;
}

static gboolean
is_paired (const Candidate *candidate)
{
  return candidate->other != NULL;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->retrievability != second->retrievability)
    return first->retrievability < second->retrievability ? -1 : 1;
  return (first->tie > second->tie) - (first->tie < second->tie);
}

static void
pair_up (GHashTable *by_item, const AttuneLookAlike *pairs, guint n_pairs)
{
  for (guint i = 0; i < n_pairs; i++) {
    Candidate *candidate = g_hash_table_lookup (by_item, pairs[i].item);
    Candidate *other = g_hash_table_lookup (by_item, pairs[i].other);

    if (candidate == NULL || other == NULL || candidate == other)
      continue;
    if (candidate->other == NULL)
      candidate->other = other->item;
    if (other->other == NULL)
      other->other = candidate->item;
  }
}

static void
mark_noticed (GHashTable *by_item, const char *const *noticed)
{
  for (; noticed != NULL && *noticed != NULL; noticed++) {
    Candidate *candidate = g_hash_table_lookup (by_item, *noticed);

    if (candidate != NULL)
      candidate->noticed = TRUE;
  }
}

/* Every learned item once, the one most nearly forgotten first. */
static GArray *
collect_candidates (AttuneMemories *memories, const AttuneReviewWish *wish, GRand *rand)
{
  guint n_learned = g_strv_length ((char **) wish->learned);
  GArray *candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), n_learned);
  g_autoptr (GHashTable) by_item = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_learned; i++) {
    Candidate candidate = { .item = wish->learned[i], .tie = g_rand_int (rand) };

    if (g_hash_table_contains (by_item, candidate.item))
      continue;
    candidate.retrievability = attune_memories_get_retrievability (memories, candidate.item,
                                                                   wish->now_utc_us);
    g_array_append_val (candidates, candidate);
    g_hash_table_insert (by_item, (char *) candidate.item,
                         &g_array_index (candidates, Candidate, candidates->len - 1));
  }
  mark_noticed (by_item, wish->noticed);
  pair_up (by_item, wish->mixed_up, wish->n_mixed_up);
  pair_up (by_item, wish->look_alikes, wish->n_look_alikes);
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/* Three; up to five where more than three are below what the caregiver wishes to remember. */
static guint
count_steps (GArray *candidates, double desired_retention)
{
  double retention = attune_scheduler_clamp_retention (desired_retention);
  guint n_steps = 0;

  while (n_steps < MIN (candidates->len, ATTUNE_REVIEW_MAX) &&
         (n_steps < ATTUNE_REVIEW_MIN ||
          g_array_index (candidates, Candidate, n_steps).retrievability < retention))
    n_steps++;
  return n_steps;
}

static Candidate *
find_first (GArray *candidates, guint n_first, CandidateFunc func)
{
  for (guint i = 0; i < n_first; i++) {
    Candidate *candidate = &g_array_index (candidates, Candidate, i);

    if (func (candidate))
      return candidate;
  }
  return NULL;
}

/* Sees to it that one of the first is of a kind, if there is one at all. What is nearest to being
 * forgotten stays: there are three steps or more where anything is left over, and two kinds. */
static void
mix_in (GArray *candidates, guint n_steps, CandidateFunc func)
{
  Candidate *wanted = find_first (candidates, n_steps, func);
  guint place = n_steps - 1;

  if (wanted == NULL && (wanted = find_first (candidates, candidates->len, func)) != NULL) {
    while (g_array_index (candidates, Candidate, place).kept)
      place--;

    Candidate *leaves = &g_array_index (candidates, Candidate, place);
    Candidate swapped = *leaves;

    *leaves = *wanted;
    *wanted = swapped;
    wanted = leaves;
  }
  if (wanted != NULL)
    wanted->kept = TRUE;
}

static gboolean
was_away (AttuneMemories *memories, gint64 now_utc_us)
{
  gint64 last_utc_us = attune_memories_get_last_utc_us (memories);

  return attune_memories_get_n_items (memories) > 0 &&
         now_utc_us - last_utc_us >= ATTUNE_REVIEW_AWAY_DAYS * G_TIME_SPAN_DAY;
}

/* After what @steps holds already; about every second at most is shown beside its look-alike. */
static void
add_steps (GArray *steps, GArray *candidates, guint n_steps, GRand *rand)
{
  guint n_pairs = MAX (n_steps / 2, 1);

  for (guint i = steps->len; i < n_steps; i++) {
    const Candidate *candidate = &g_array_index (candidates, Candidate, i);
    AttuneReviewStep step = {
      .kind = ATTUNE_REVIEW_ASK,
      .item = candidate->item,
      .seed = g_rand_int (rand),
    };

    if (candidate->other != NULL && n_pairs > 0) {
      step.kind = ATTUNE_REVIEW_TELL_APART;
      step.other = candidate->other;
      n_pairs--;
    }
    g_array_append_val (steps, step);
  }
}

static void
shuffle (GArray *steps, guint from, GRand *rand)
{
  for (guint i = steps->len; i > from + 1; i--) {
    AttuneReviewStep *last = &g_array_index (steps, AttuneReviewStep, i - 1);
    AttuneReviewStep *any = &g_array_index (
        steps, AttuneReviewStep, (guint) g_rand_int_range (rand, (gint32) from, (gint32) i));
    AttuneReviewStep swapped = *last;

    *last = *any;
    *any = swapped;
  }
}

/**
 * attune_review_choose:
 * @memories: of the caregiver
 *
 * Chooses what is nearest to being forgotten, and among it, where there is one, something noticed in
 * this family's sessions and something that has a look-alike. After thirty days without an answer
 * the first step is a gentle re-read. The rest waits silently.
 *
 * Returns: (transfer full) (element-type AttuneReviewStep): three to five steps in the order in
 *   which they are shown; fewer where fewer items were learned
 */
GArray *
attune_review_choose (AttuneMemories *memories, const AttuneReviewWish *wish)
{
  g_return_val_if_fail (memories != NULL && wish != NULL && wish->learned != NULL, NULL);

  g_autoptr (GRand) rand = g_rand_new_with_seed (wish->seed);
  g_autoptr (GArray) candidates = collect_candidates (memories, wish, rand);
  guint n_steps = count_steps (candidates, wish->desired_retention);
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (AttuneReviewStep));

  if (n_steps == 0)
    return steps;
  mix_in (candidates, n_steps, is_noticed);
  mix_in (candidates, n_steps, is_paired);
  if (was_away (memories, wish->now_utc_us)) {
    AttuneReviewStep read = {
      .kind = ATTUNE_REVIEW_READ,
      .item = g_array_index (candidates, Candidate, 0).item,
      .seed = g_rand_int (rand),
    };

    g_array_append_val (steps, read);
  }

  guint n_read = steps->len;

  add_steps (steps, candidates, n_steps, rand);
  shuffle (steps, n_read, rand);
  return steps;
}

/**
 * attune_review_would_help:
 *
 * Returns: whether something learned is below what the caregiver wishes to remember, so that a
 *   review may be offered
 */
gboolean
attune_review_would_help (AttuneMemories *memories, const AttuneReviewWish *wish)
{
  g_return_val_if_fail (memories != NULL && wish != NULL && wish->learned != NULL, FALSE);

  double retention = attune_scheduler_clamp_retention (wish->desired_retention);

  for (const char *const *item = wish->learned; *item != NULL; item++) {
    if (attune_memories_get_retrievability (memories, *item, wish->now_utc_us) < retention)
      return TRUE;
  }
  return FALSE;
}
