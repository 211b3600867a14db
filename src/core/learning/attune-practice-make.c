/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-practice-make.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char **
dup_one (const char *id)
{
  const char *const ids[] = { id, NULL };

  return g_strdupv ((char **) ids);
}

static void
train (AttunePractice *self, const char *id)
{
  g_strfreev (self->trains);
  self->trains = dup_one (id);
}

static void
add_pictures (AttunePractice *self, GPtrArray *pictures)
{
  for (guint i = 0; i < pictures->len; i++)
    g_ptr_array_add (self->pictures, g_strdupv (g_ptr_array_index (pictures, i)));
}

/* What a choice stands for, if it stands for one thing. */
static const char *
get_shown_id (char **shows)
{
  return shows != NULL && shows[0] != NULL && shows[1] == NULL ? shows[0] : NULL;
}

/* Which of the three answers the words of a choice are. */
static const char *
get_answer_id (AttuneCatalog *catalog, const char *text)
{
  const AttunePermission *permission = attune_catalog_get_permission (catalog);

  for (guint i = 0; i < G_N_ELEMENTS (permission->answers); i++) {
    if (g_strcmp0 (text, permission->answers[i].title) == 0)
      return attune_practice_get_answer_id ((AttuneAnswer) i);
  }
  g_return_val_if_reached (NULL);
}

static void
add_choice (AttunePractice *self, const AttuneCardChoice *choice, AttuneCatalog *catalog)
{
  const char *id = self->kind == ATTUNE_PRACTICE_ANSWER ? get_answer_id (catalog, choice->text)
                                                        : get_shown_id (choice->shows);
  AttuneOption *option = attune_practice_add_option (self, id, choice->text, choice->right);

  option->shows = g_strdupv (choice->shows);
  option->feedback = g_strdup (choice->feedback);
}

static gboolean
are_pictures (GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++) {
    if (((AttuneCardChoice *) g_ptr_array_index (choices, i))->shows == NULL)
      return FALSE;
  }

  return TRUE;
}

/* Yes, not sure and no, in these words; written in this order, whatever order they are shown in. */
static gboolean
are_answers (GPtrArray *choices, AttuneCatalog *catalog)
{
  const AttunePermission *permission = attune_catalog_get_permission (catalog);

  if (permission == NULL || choices->len != G_N_ELEMENTS (permission->answers))
    return FALSE;
  for (guint i = 0; i < choices->len; i++) {
    const AttuneCardChoice *choice = g_ptr_array_index (choices, i);

    if (g_strcmp0 (choice->text, permission->answers[i].title) != 0)
      return FALSE;
  }

  return TRUE;
}

static AttunePracticeKind
get_choice_kind (GPtrArray *choices, AttuneCatalog *catalog)
{
  if (are_answers (choices, catalog))
    return ATTUNE_PRACTICE_ANSWER;
  return are_pictures (choices) ? ATTUNE_PRACTICE_PICTURE : ATTUNE_PRACTICE_CHOOSE;
}

/* Reviews ask neither about lessons nor, ever, about what alarms. */
static void
add_trained (GPtrArray *trains, char *const *ids, AttuneCatalog *catalog)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    const AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);

    if (!g_str_has_prefix (ids[i], "lesson.") && (cue == NULL || !cue->alarming) &&
        !g_ptr_array_find_with_equal_func (trains, ids[i], g_str_equal, NULL))
      g_ptr_array_add (trains, g_strdup (ids[i]));
  }
}

/* What an answer to a card says something about: where that is not written, what the question shows,
 * and what is right where the choices are pictures. */
static void
train_for_card (AttunePractice *self, const AttuneCard *card, AttuneCatalog *catalog)
{
  g_autoptr (GPtrArray) trains = g_ptr_array_new_with_free_func (g_free);

  add_trained (trains, card->trains, catalog);
  for (guint i = 0; card->trains == NULL && i < card->pictures->len; i++)
    add_trained (trains, g_ptr_array_index (card->pictures, i), catalog);
  for (guint i = 0; card->trains == NULL && i < card->choices->len; i++) {
    const AttuneCardChoice *choice = g_ptr_array_index (card->choices, i);

    if (choice->right == ATTUNE_RIGHT_YES)
      add_trained (trains, choice->shows, catalog);
  }
  g_ptr_array_add (trains, NULL);
  g_strfreev (self->trains);
  self->trains = (char **) g_ptr_array_free (g_steal_pointer (&trains), FALSE);
}

static AttunePractice *
make_quiz_sorting (const AttuneCard *card, AttuneCatalog *catalog, guint32 seed)
{
  g_autoptr (GPtrArray) cues = g_ptr_array_new ();
  AttunePractice *self;

  for (guint i = 0; i < card->pictures->len; i++) {
    char **shows = g_ptr_array_index (card->pictures, i);
    AttuneCue *cue = shows[0] != NULL ? attune_catalog_get_cue (catalog, shows[0]) : NULL;

    if (cue != NULL)
      g_ptr_array_add (cues, cue);
  }
  self = attune_practice_new_sorting (cues, seed);
  g_free (self->text);
  self->text = g_strdup (card->text);

  return self;
}

/**
 * attune_practice_new_from_quiz:
 * @quiz: a place in a lesson
 * @catalog: has the cues
 *
 * The choices stand at the places where @quiz has them, so that a mask of places is an answer for
 * attune_quiz_answer(). A card that asks to sort pictures is a question as well, though the quiz
 * keeps no answer to it. What it trains is what the log of answers is told about.
 *
 * Returns: (transfer full) (nullable): the card as a question; %NULL where it asks nothing
 */
AttunePractice *
attune_practice_new_from_quiz (AttuneQuiz *quiz, AttuneCatalog *catalog)
{
  const AttuneCard *card = attune_quiz_get_card (quiz);
  AttunePractice *self;

  if (card == NULL)
    return NULL;
  if (card->exercise == ATTUNE_EXERCISE_SORT)
    return make_quiz_sorting (card, catalog, attune_quiz_get_seed (quiz));
  if (card->choices->len == 0)
    return NULL;

  self = attune_practice_new (get_choice_kind (card->choices, catalog),
                              attune_quiz_get_seed (quiz));
  self->several = card->several;
  self->story = g_strdup (card->story);
  self->text = g_strdup (card->text);
  add_pictures (self, card->pictures);
  for (guint place = 0; place < card->choices->len; place++)
    add_choice (self, attune_quiz_get_choice (quiz, place), catalog);
  train_for_card (self, card, catalog);

  return self;
}

static guint
count_right (GPtrArray *choices)
{
  guint n_right = 0;

  for (guint i = 0; i < choices->len; i++)
    n_right += ((AttuneCardChoice *) g_ptr_array_index (choices, i))->right == ATTUNE_RIGHT_YES ? 1
                                                                                                : 0;

  return n_right;
}

/**
 * attune_practice_new_from_scenario:
 * @scenario: a small scene
 * @catalog: has the cues and the words of the three answers
 * @seed: decides the order of the choices
 *
 * Returns: (transfer full): the scene with its story; what a choice of words stands for is its text
 */
AttunePractice *
attune_practice_new_from_scenario (const AttuneScenario *scenario,
                                   AttuneCatalog *catalog,
                                   guint32 seed)
{
  AttunePractice *self = attune_practice_new (get_choice_kind (scenario->choices, catalog), seed);

  self->several = count_right (scenario->choices) > 1;
  /* Translators: an age and a small story. */
  self->story = g_strdup_printf (_ ("%s. %s"), scenario->age, scenario->story);
  self->text = g_strdup (scenario->question);
  add_pictures (self, scenario->pictures);
  for (guint i = 0; i < scenario->choices->len; i++)
    add_choice (self, g_ptr_array_index (scenario->choices, i), catalog);
  attune_practice_shuffle (self);
  g_strfreev (self->trains);
  self->trains = g_strdupv (scenario->trains);

  return self;
}

static AttunePractice *
make_two (char **shows[2],
          const char *const ids[2],
          const char *const names[2],
          const char *tell,
          guint32 seed)
{
  AttunePractice *self = attune_practice_new (ATTUNE_PRACTICE_PICTURE, seed);
  guint asked = (seed & ATTUNE_PRACTICE_OTHER_OF_TWO) != 0 ? 1 : 0;
  g_autofree char *name = g_utf8_strdown (names[asked], -1);

  /* Translators: %s is a sign of a baby, such as “quiet listening”. */
  self->text = g_strdup_printf (_ ("Which of these two is more like %s?"), name);
  for (guint i = 0; i < 2; i++) {
    AttuneOption *option = attune_practice_add_option (
        self, ids[i], names[i], i == asked ? ATTUNE_RIGHT_YES : ATTUNE_RIGHT_NO);

    option->shows = g_strdupv (shows[i]);
    option->feedback = i == asked
                           ? g_strdup (tell)
                           /* Translators: the name of a sign, and how to tell it from another. */
                           : g_strdup_printf (_ ("Easily taken for it: this one is more like "
                                                 "“%s”. %s"),
                                              names[i], tell);
  }
  attune_practice_shuffle (self);

  return self;
}

/**
 * attune_practice_new_from_pair:
 * @pair: two things that look alike, both of which can be drawn
 * @seed: decides which is asked for, and where each stands
 *
 * Returns: (transfer full) (nullable): two pictures side by side; %NULL where one of the two has no
 *   picture
 */
AttunePractice *
attune_practice_new_from_pair (const AttunePair *pair, guint32 seed)
{
  const char *names[2] = { pair->names[0], pair->names[1] };
  const char *ids[2];
  char **shows[2] = { pair->shows[0], pair->shows[1] };
  AttunePractice *self;
  g_autofree char *tell = g_strdup_printf ("%s %s", pair->sign, pair->tell);

  for (guint i = 0; i < 2; i++) {
    if (shows[i] == NULL || shows[i][0] == NULL)
      return NULL;
    ids[i] = shows[i][0];
  }
  if (g_str_equal (ids[0], ids[1]))
    ids[0] = ids[1] = NULL;
  self = make_two (shows, ids, names, tell, seed);
  self->note = g_strdup (pair->if_unsure);
  train (self, pair->id);

  return self;
}

/**
 * attune_practice_new_from_two:
 * @cue: what is asked for
 * @other: what it is shown beside
 * @seed: decides which is asked for, and where each stands
 *
 * Returns: (transfer full): two pictures side by side
 */
AttunePractice *
attune_practice_new_from_two (const AttuneCue *cue, const AttuneCue *other, guint32 seed)
{
  g_auto (GStrv) first = dup_one (cue->id);
  g_auto (GStrv) second = dup_one (other->id);
  char **shows[2] = { first, second };
  const char *const ids[2] = { cue->id, other->id };
  const char *const names[2] = { cue->name, other->name };
  /* Translators: two signs of a baby, each with what one sees. */
  g_autofree char *tell = g_strdup_printf (_ ("%s: %s %s: %s"), cue->name, cue->description,
                                           other->name, other->description);
  AttunePractice *self = make_two (shows, ids, names, tell, seed);
  const char *const trains[] = { cue->id, other->id, NULL };

  g_strfreev (self->trains);
  self->trains = g_strdupv ((char **) trains);

  return self;
}

/**
 * attune_practice_new_from_cluster:
 * @cluster: signs that come together
 * @seed: decides which are shown, and in which order
 *
 * Returns: (transfer full) (nullable): one sign of each stage, to be put in order; %NULL where a
 *   stage has none
 */
AttunePractice *
attune_practice_new_from_cluster (const AttuneCluster *cluster, guint32 seed)
{
  g_autoptr (AttunePractice) self = attune_practice_new (ATTUNE_PRACTICE_ORDER, seed);
  g_autofree char *name = g_utf8_strdown (cluster->name, -1);

  /* Translators: %s is what signs together may mean, such as “hungry”. */
  self->text = g_strdup_printf (_ ("These may come together: %s. Put the signs in order, the "
                                   "earliest first."),
                                name);
  self->note = g_strdup (cluster->helps);
  for (guint stage = 0; stage < ATTUNE_N_STAGES; stage++) {
    GPtrArray *signs = cluster->stages[stage];
    const AttuneSign *sign;
    AttuneOption *option;

    if (signs->len == 0)
      return NULL;
    sign = g_ptr_array_index (signs, (seed >> (4 * stage)) % signs->len);
    option = attune_practice_add_option (self, sign->cue, sign->text, stage);
    option->shows = sign->cue != NULL ? dup_one (sign->cue) : NULL;
  }
  attune_practice_shuffle (self);
  train (self, cluster->id);

  return g_steal_pointer (&self);
}

static const char *
get_group_reason (AttuneCueGroup group)
{
  switch (group) {
  case ATTUNE_CUE_ENGAGED_POTENT:
    return _ ("It turns towards you and is easy to see: yes, loud.");
  case ATTUNE_CUE_ENGAGED_SUBTLE:
    return _ ("It turns towards you and is easily overlooked: yes, quiet.");
  case ATTUNE_CUE_DISENGAGED_SUBTLE:
    return _ ("It asks for something to change and is easily overlooked: a break, quiet.");
  case ATTUNE_CUE_DISENGAGED_POTENT:
    return _ ("It asks for a break and is hard to overlook: a break, loud.");
  }
  g_assert_not_reached ();
}

/**
 * attune_practice_new_sorting:
 * @cues: (element-type AttuneCue): what is to be sorted
 * @seed: decides in which order they come
 *
 * Returns: (transfer full): pictures to be put into the four groups
 */
AttunePractice *
attune_practice_new_sorting (GPtrArray *cues, guint32 seed)
{
  AttunePractice *self = attune_practice_new (ATTUNE_PRACTICE_SORT, seed);
  g_autoptr (GPtrArray) trains = g_ptr_array_new_with_free_func (g_free);

  self->text = g_strdup (_ ("Put each picture where it belongs. Take all the time you want."));
  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);
    AttuneOption *option = attune_practice_add_option (self, cue->id, cue->name, cue->group);

    option->shows = dup_one (cue->id);
    /* Translators: the name of a sign, what one sees, and why it belongs to its group. */
    option->feedback = g_strdup_printf (_ ("%s: %s %s"), cue->name, cue->description,
                                        get_group_reason (cue->group));
    g_ptr_array_add (trains, g_strdup (cue->id));
  }
  attune_practice_shuffle (self);
  g_ptr_array_add (trains, NULL);
  g_strfreev (self->trains);
  self->trains = (char **) g_ptr_array_free (g_steal_pointer (&trains), FALSE);

  return self;
}
