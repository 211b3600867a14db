/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-review-make.h"

#include "learning/attune-confusions.h"
#include "learning/attune-practice-make.h"

#define N_SORTED 4
/* Scenes of the third difficulty come once this pair, of the second lesson on look-alikes, is learned. */
#define LATE_PAIR "pair.reach-stop"
#define LATE_DIFFICULTY 3

typedef struct {
  const AttuneReviewSource *source;
  GArray *mixed_up; /* of AttuneLookAlike */
  GArray *look_alikes; /* of AttuneLookAlike */
  GPtrArray *learned; /* of what can be asked; ends with NULL */
} Maker;

static void
maker_clear (Maker *self)
{
  g_clear_pointer (&self->mixed_up, g_array_unref);
  g_clear_pointer (&self->look_alikes, g_array_unref);
  g_clear_pointer (&self->learned, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Maker, maker_clear)

static void
turn_free (gpointer data)
{
  AttuneReviewTurn *turn = data;

  g_free (turn->item);
  g_free (turn->other);
  g_clear_pointer (&turn->practice, attune_practice_unref);
  g_free (turn);
}

static void
add_turn (GPtrArray *turns, const char *item, const char *other, AttunePractice *practice)
{
  AttuneReviewTurn *turn = g_new0 (AttuneReviewTurn, 1);

  turn->item = g_strdup (item);
  turn->other = g_strdup (other);
  turn->practice = practice;
  g_ptr_array_add (turns, turn);
}

static gboolean
is_learned (const AttuneReviewSource *source, const char *item)
{
  return g_strv_contains (source->learned, item);
}

static gboolean
is_alarming (AttuneCatalog *catalog, const char *id)
{
  const AttuneCue *cue = id != NULL ? attune_catalog_get_cue (catalog, id) : NULL;

  return cue != NULL && cue->alarming;
}

static gboolean
any_is_alarming (AttuneCatalog *catalog, char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    if (is_alarming (catalog, ids[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_drawn (const AttunePair *pair)
{
  return pair->shows[0] != NULL && pair->shows[0][0] != NULL && pair->shows[1] != NULL &&
         pair->shows[1][0] != NULL;
}

static gboolean
pair_is_calm (AttuneCatalog *catalog, const AttunePair *pair)
{
  return !any_is_alarming (catalog, pair->shows[0]) && !any_is_alarming (catalog, pair->shows[1]);
}

static gboolean
cluster_is_calm (AttuneCatalog *catalog, const AttuneCluster *cluster)
{
  for (guint stage = 0; stage < ATTUNE_N_STAGES; stage++) {
    for (guint i = 0; i < cluster->stages[stage]->len; i++) {
      const AttuneSign *sign = g_ptr_array_index (cluster->stages[stage], i);

      if (is_alarming (catalog, sign->cue))
        return FALSE;
    }
  }
  return TRUE;
}

/* Scenes that are kept for the reviews of one lesson are never a surprise in another. */
static gboolean
fits_scene (const AttuneReviewSource *source, const AttuneScenario *scenario, const char *item)
{
  if (scenario->with != NULL || !g_strv_contains ((const char *const *) scenario->trains, item))
    return FALSE;
  return scenario->difficulty < LATE_DIFFICULTY || is_learned (source, LATE_PAIR);
}

/* The practice becomes one about @item alone: nothing else is asked for here. */
static AttunePractice *
about (AttunePractice *practice, const char *item)
{
  const char *const trains[] = { item, NULL };

  g_strfreev (practice->trains);
  practice->trains = g_strdupv ((char **) trains);
  return practice;
}

static void
add_scenes (const AttuneReviewSource *source, const char *item, guint32 seed, GPtrArray *practices)
{
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (source->learning);

  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    if (fits_scene (source, scenario, item))
      g_ptr_array_add (
          practices,
          about (attune_practice_new_from_scenario (scenario, source->catalog, seed), item));
  }
}

/* Learned cues of the other groups, one each, beside @cue. */
static AttunePractice *
make_sorting (const AttuneReviewSource *source, AttuneCue *cue, guint32 seed)
{
  g_autoptr (GPtrArray) cues = g_ptr_array_new ();
  guint groups = 1u << cue->group;
  guint n = g_strv_length ((char **) source->learned);

  g_ptr_array_add (cues, cue);
  for (guint i = 0; i < n; i++) {
    AttuneCue *other = attune_catalog_get_cue (source->catalog, source->learned[(seed + i) % n]);

    if (other == NULL || other->alarming || (groups & (1u << other->group)) != 0)
      continue;
    groups |= 1u << other->group;
    g_ptr_array_add (cues, other);
  }
  return cues->len == N_SORTED ? about (attune_practice_new_sorting (cues, seed), cue->id) : NULL;
}

static void
add_cue (const AttuneReviewSource *source, AttuneCue *cue, guint32 seed, GPtrArray *practices)
{
  AttunePractice *sorting = make_sorting (source, cue, seed);

  if (sorting != NULL)
    g_ptr_array_add (practices, sorting);
  if (attune_practice_can_point (cue))
    g_ptr_array_add (practices, attune_practice_new_pointing (cue, seed));
  if (attune_practice_can_ask (cue))
    g_ptr_array_add (practices, attune_practice_new_asking (cue, source->catalog, seed));
}

/* Every way in which an item can be asked about. */
static GPtrArray *
list_practices (const AttuneReviewSource *source, const char *item, guint32 seed)
{
  GPtrArray *practices = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_practice_unref);
  AttuneCue *cue = attune_catalog_get_cue (source->catalog, item);
  const AttuneCluster *cluster = attune_learning_catalog_get_cluster (source->learning, item);
  const AttunePair *pair = attune_learning_catalog_get_pair (source->learning, item);
  AttunePractice *made = NULL;

  if (cue != NULL && cue->alarming)
    return practices;
  add_scenes (source, item, seed, practices);
  if (cue != NULL)
    add_cue (source, cue, seed, practices);
  if (cluster != NULL)
    made = attune_practice_new_from_cluster (cluster, seed);
  else if (pair != NULL)
    made = attune_practice_new_from_pair (pair, seed);
  if (made != NULL)
    g_ptr_array_add (practices, made);
  return practices;
}

static gboolean
can_be_asked (const AttuneReviewSource *source, const char *item)
{
  const AttuneCue *cue = attune_catalog_get_cue (source->catalog, item);
  const AttunePair *pair = attune_learning_catalog_get_pair (source->learning, item);
  const AttuneCluster *cluster = attune_learning_catalog_get_cluster (source->learning, item);
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (source->learning);

  if (cue != NULL)
    return !cue->alarming;
  if (pair != NULL && (is_drawn (pair) || !pair_is_calm (source->catalog, pair)))
    return pair_is_calm (source->catalog, pair);
  if (cluster != NULL)
    return cluster_is_calm (source->catalog, cluster);
  for (guint i = 0; i < scenarios->len; i++) {
    if (fits_scene (source, g_ptr_array_index (scenarios, i), item))
      return TRUE;
  }
  return FALSE;
}

static void
add_pair (GArray *look_alikes, AttuneCatalog *catalog, const AttunePair *pair)
{
  AttuneLookAlike look_alike = { NULL, NULL };

  if (!is_drawn (pair) || !pair_is_calm (catalog, pair))
    return;
  look_alike.item = pair->shows[0][0];
  look_alike.other = pair->shows[1][0];
  if (!g_str_equal (look_alike.item, look_alike.other))
    g_array_append_val (look_alikes, look_alike);
}

/* A pair that is mixed up as such stands for the two signs it shows. */
static void
add_mixed_up (Maker *self)
{
  GPtrArray *confusions = self->source->confusions;

  for (guint i = 0; i < confusions->len; i++) {
    const AttuneConfusion *confusion = g_ptr_array_index (confusions, i);
    const AttunePair *pair = attune_learning_catalog_get_pair (self->source->learning,
                                                               confusion->item);
    AttuneLookAlike look_alike = { confusion->item, confusion->other };

    if (pair != NULL)
      add_pair (self->mixed_up, self->source->catalog, pair);
    else if (confusion->other != NULL)
      g_array_append_val (self->mixed_up, look_alike);
  }
}

static void
maker_init (Maker *self, const AttuneReviewSource *source)
{
  GPtrArray *pairs = attune_learning_catalog_get_pairs (source->learning);

  self->source = source;
  self->mixed_up = g_array_new (FALSE, FALSE, sizeof (AttuneLookAlike));
  self->look_alikes = g_array_new (FALSE, FALSE, sizeof (AttuneLookAlike));
  self->learned = g_ptr_array_new ();
  add_mixed_up (self);
  for (guint i = 0; i < pairs->len; i++)
    add_pair (self->look_alikes, source->catalog, g_ptr_array_index (pairs, i));
  for (guint i = 0; source->learned[i] != NULL; i++) {
    if (can_be_asked (source, source->learned[i]))
      g_ptr_array_add (self->learned, (char *) source->learned[i]);
  }
  g_ptr_array_add (self->learned, NULL);
}

static AttuneReviewWish
get_wish (const Maker *self)
{
  return (AttuneReviewWish){
    .learned = (const char *const *) self->learned->pdata,
    .noticed = self->source->noticed,
    .mixed_up = (const AttuneLookAlike *) self->mixed_up->data,
    .n_mixed_up = self->mixed_up->len,
    .look_alikes = (const AttuneLookAlike *) self->look_alikes->data,
    .n_look_alikes = self->look_alikes->len,
    .desired_retention = self->source->desired_retention,
    .now_utc_us = self->source->now_utc_us,
    .seed = self->source->seed,
  };
}

static gboolean
shows_two (const AttunePair *pair, const char *item, const char *other)
{
  const char *first = pair->shows[0] != NULL ? pair->shows[0][0] : NULL;
  const char *second = pair->shows[1] != NULL ? pair->shows[1][0] : NULL;

  return (g_strcmp0 (first, item) == 0 && g_strcmp0 (second, other) == 0) ||
         (g_strcmp0 (first, other) == 0 && g_strcmp0 (second, item) == 0);
}

/* The one that is asked for comes first: it is what a wrong answer says something about. */
static void
train_asked (AttunePractice *practice, const char *item, const char *other)
{
  const char *trains[] = { item, other, NULL };

  for (guint i = 0; i < practice->options->len; i++) {
    const AttuneOption *option = attune_practice_get_option (practice, i);

    if (option->fits == ATTUNE_RIGHT_YES && g_strcmp0 (option->id, other) == 0) {
      trains[0] = other;
      trains[1] = item;
    }
  }
  g_strfreev (practice->trains);
  practice->trains = g_strdupv ((char **) trains);
}

/* The two side by side, with the words of their pair where there is one. */
static AttunePractice *
make_pair (AttuneCatalog *catalog,
           AttuneLearningCatalog *learning,
           const char *item,
           const char *other,
           guint32 seed)
{
  const AttunePair *pair = attune_learning_catalog_get_pair (learning, item);
  GPtrArray *pairs = attune_learning_catalog_get_pairs (learning);
  AttuneCue *cue = attune_catalog_get_cue (catalog, item);
  AttuneCue *other_cue = other != NULL ? attune_catalog_get_cue (catalog, other) : NULL;
  AttunePractice *practice = NULL;

  if (pair != NULL)
    return attune_practice_new_from_pair (pair, seed);
  if (cue == NULL || other_cue == NULL)
    return NULL;
  for (guint i = 0; practice == NULL && i < pairs->len; i++) {
    if (shows_two (g_ptr_array_index (pairs, i), item, other))
      practice = attune_practice_new_from_pair (g_ptr_array_index (pairs, i), seed);
  }
  if (practice == NULL)
    practice = attune_practice_new_from_two (cue, other_cue, seed);
  train_asked (practice, item, other);
  return practice;
}

static AttunePractice *
make_practice (const AttuneReviewSource *source, const AttuneReviewStep *step)
{
  g_autoptr (GPtrArray) practices = NULL;

  if (step->kind == ATTUNE_REVIEW_READ)
    return NULL;
  if (step->kind == ATTUNE_REVIEW_TELL_APART)
    return make_pair (source->catalog, source->learning, step->item, step->other, step->seed);
  practices = list_practices (source, step->item, step->seed);
  if (practices->len == 0)
    return NULL;
  return attune_practice_ref (g_ptr_array_index (practices, step->seed % practices->len));
}

/**
 * attune_review_make:
 * @source: what it is made from
 *
 * Chooses by attune_review_choose() and makes a question of each step; which kind is decided by the
 * step's seed. What cannot be asked, and the few alarming cues, are left out.
 *
 * Returns: (transfer full) (element-type AttuneReviewTurn): the turns in their order; none where
 *   nothing was learned yet
 */
GPtrArray *
attune_review_make (const AttuneReviewSource *source)
{
  g_return_val_if_fail (source != NULL && source->learned != NULL, NULL);

  g_auto (Maker) maker = { 0 };
  GPtrArray *turns = g_ptr_array_new_with_free_func (turn_free);
  g_autoptr (GArray) steps = NULL;
  AttuneReviewWish wish;

  maker_init (&maker, source);
  wish = get_wish (&maker);
  steps = attune_review_choose (source->memories, &wish);
  for (guint i = 0; i < steps->len; i++) {
    const AttuneReviewStep *step = &g_array_index (steps, AttuneReviewStep, i);
    AttunePractice *practice = make_practice (source, step);

    if (practice != NULL || step->kind == ATTUNE_REVIEW_READ)
      add_turn (turns, step->item, NULL, practice);
  }
  return turns;
}

/**
 * attune_review_source_would_help:
 * @source: what a review would be made from
 *
 * Returns: whether a review may be offered now
 */
gboolean
attune_review_source_would_help (const AttuneReviewSource *source)
{
  g_return_val_if_fail (source != NULL && source->learned != NULL, FALSE);

  g_auto (Maker) maker = { 0 };
  AttuneReviewWish wish;

  maker_init (&maker, source);
  wish = get_wish (&maker);
  return attune_review_would_help (source->memories, &wish);
}

/**
 * attune_review_make_lesson:
 * @catalog: has the cues
 * @learning: has the pairs
 * @item: a cue, or a pair
 * @other: (nullable): another cue
 * @seed: decides which of them is asked for first
 *
 * Returns: (transfer full) (element-type AttuneReviewTurn): the two to be read side by side, then
 *   each of them asked for; none where they cannot be drawn
 */
GPtrArray *
attune_review_make_lesson (AttuneCatalog *catalog,
                           AttuneLearningCatalog *learning,
                           const char *item,
                           const char *other,
                           guint32 seed)
{
  GPtrArray *turns = g_ptr_array_new_with_free_func (turn_free);

  for (guint i = 0; i < 2; i++) {
    AttunePractice *practice = make_pair (catalog, learning, item, other,
                                          seed ^ (i * ATTUNE_PRACTICE_OTHER_OF_TWO));

    if (practice == NULL)
      return turns;
    if (i == 0)
      add_turn (turns, item, other, NULL);
    add_turn (turns, item, other, practice);
  }
  return turns;
}

static gboolean
is_among (const char *chosen, const char *id)
{
  g_auto (GStrv) ids = g_strsplit (chosen != NULL ? chosen : "", " ", -1);

  return g_strv_contains ((const char *const *) ids, id);
}

/* What is sorted is put somewhere one by one: each is known or not by itself. */
static AttuneRating
rate (const AttunePractice *practice,
      const AttuneResponse *response,
      const char *chosen,
      const char *item)
{
  AttuneResponse own = *response;

  if (practice->kind == ATTUNE_PRACTICE_SORT)
    own.first_right = !is_among (chosen, item);
  return attune_rating_from_response (&own);
}

/**
 * attune_review_create_answers:
 * @practice: what was asked
 * @response: how it was answered the first time
 * @chosen: (nullable): what was chosen then; of a sorting, what was put elsewhere
 * @at_utc_us: when
 *
 * A wrong answer says something about what was asked for alone; a right one about all that had to
 * be told apart; a sorting about each that was sorted.
 *
 * Returns: (transfer full) (element-type AttuneReviewAnswer): what the log is to keep
 */
GPtrArray *
attune_review_create_answers (const AttunePractice *practice,
                              const AttuneResponse *response,
                              const char *chosen,
                              gint64 at_utc_us)
{
  g_return_val_if_fail (practice != NULL && response != NULL, NULL);

  GPtrArray *answers = attune_review_log_new ();

  for (guint i = 0; practice->trains[i] != NULL; i++) {
    AttuneReviewAnswer *answer = attune_review_answer_new (
        practice->trains[i], at_utc_us, rate (practice, response, chosen, practice->trains[i]));

    answer->chosen = g_strdup (chosen);
    answer->seed = practice->seed;
    g_ptr_array_add (answers, answer);
    if (!response->first_right && practice->kind != ATTUNE_PRACTICE_SORT)
      break;
  }
  return answers;
}
