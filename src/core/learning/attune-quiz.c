/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-quiz.h"

#include "learning/attune-quiz-private.h"

G_DEFINE_QUARK (attune - quiz - error - quark, attune_quiz_error)

static void
step_clear (gpointer data)
{
  AttuneQuizStep *step = data;

  g_array_unref (step->answers);
}

/**
 * attune_quiz_get_nth_step:
 * @self: a place in a lesson
 * @i: which step
 *
 * Returns: (transfer none): the step
 */
AttuneQuizStep *
attune_quiz_get_nth_step (const AttuneQuiz *self, guint i)
{
  return &g_array_index (self->steps, AttuneQuizStep, i);
}

/**
 * attune_quiz_get_nth_card:
 * @self: a place in a lesson
 * @i: which card of the lesson
 *
 * Returns: (transfer none): the card
 */
const AttuneCard *
attune_quiz_get_nth_card (const AttuneQuiz *self, guint i)
{
  return g_ptr_array_index (self->lesson->cards, i);
}

/**
 * attune_quiz_insert_step:
 * @self: a place in a lesson
 * @place: before which step
 * @card: which card of the lesson
 * @repeat: whether it has come back
 */
void
attune_quiz_insert_step (AttuneQuiz *self, guint place, guint card, gboolean repeat)
{
  AttuneQuizStep step = { card, repeat, g_array_new (FALSE, FALSE, sizeof (guint32)) };

  g_array_insert_val (self->steps, place, step);
}

/**
 * attune_quiz_alloc:
 * @lesson: a lesson
 * @seed: decides the order of the choices
 *
 * Returns: (transfer full): a place that has no steps yet
 */
AttuneQuiz *
attune_quiz_alloc (AttuneLesson *lesson, guint32 seed)
{
  AttuneQuiz *self = g_new0 (AttuneQuiz, 1);

  self->lesson = attune_lesson_ref (lesson);
  self->seed = seed;
  self->steps = g_array_new (FALSE, FALSE, sizeof (AttuneQuizStep));
  g_array_set_clear_func (self->steps, step_clear);

  return self;
}

/**
 * attune_quiz_new:
 * @lesson: a lesson
 * @seed: decides the order of the choices: the same seed, the same order
 *
 * Returns: (transfer full): the beginning of the lesson
 */
AttuneQuiz *
attune_quiz_new (AttuneLesson *lesson, guint32 seed)
{
  g_return_val_if_fail (lesson != NULL && lesson->cards->len > 0, NULL);

  AttuneQuiz *self = attune_quiz_alloc (lesson, seed);

  for (guint i = 0; i < lesson->cards->len; i++)
    attune_quiz_insert_step (self, i, i, FALSE);

  return self;
}

/**
 * attune_quiz_free:
 * @self: (transfer full): a place in a lesson
 */
void
attune_quiz_free (AttuneQuiz *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->steps);
  attune_lesson_unref (self->lesson);
  g_free (self);
}

/**
 * attune_quiz_get_lesson:
 * @self: a place in a lesson
 *
 * Returns: (transfer none): the lesson
 */
AttuneLesson *
attune_quiz_get_lesson (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lesson;
}

/**
 * attune_quiz_get_seed:
 * @self: a place in a lesson
 *
 * Returns: what decides the order of the choices
 */
guint32
attune_quiz_get_seed (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seed;
}

/**
 * attune_quiz_get_n_steps:
 * @self: a place in a lesson
 *
 * Returns: how many cards come in all, those that come back counted again
 */
guint
attune_quiz_get_n_steps (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

/**
 * attune_quiz_get_step:
 * @self: a place in a lesson
 *
 * Returns: which step it is, from 0; the number of steps when the lesson was gone through
 */
guint
attune_quiz_get_step (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->at;
}

/**
 * attune_quiz_is_finished:
 * @self: a place in a lesson
 *
 * Returns: whether the last card was left forwards
 */
gboolean
attune_quiz_is_finished (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->at == self->steps->len;
}

/**
 * attune_quiz_get_card_index:
 * @self: a place in a lesson
 *
 * Returns: which card of the lesson is shown, from 0; the number of cards when it is finished
 */
guint
attune_quiz_get_card_index (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return attune_quiz_is_finished (self) ? self->lesson->cards->len
                                        : attune_quiz_get_nth_step (self, self->at)->card;
}

/**
 * attune_quiz_get_n_passed:
 * @self: a place in a lesson
 *
 * Returns: how many cards of the lesson lie behind, without those that came back; all of them when
 *   it is finished, and not before
 */
guint
attune_quiz_get_n_passed (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  guint n_cards = self->lesson->cards->len;
  guint n = 0;

  for (guint i = 0; i < self->at; i++)
    n += !attune_quiz_get_nth_step (self, i)->repeat;

  return attune_quiz_is_finished (self) ? n_cards : MIN (n, n_cards - 1);
}

/**
 * attune_quiz_get_card:
 * @self: a place in a lesson
 *
 * Returns: (transfer none) (nullable): the card that is shown; %NULL when the lesson is finished
 */
const AttuneCard *
attune_quiz_get_card (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (attune_quiz_is_finished (self))
    return NULL;

  return attune_quiz_get_nth_card (self, attune_quiz_get_nth_step (self, self->at)->card);
}

/**
 * attune_quiz_is_repeat:
 * @self: a place in a lesson
 *
 * Returns: whether the card has come back, because its first answer did not fit
 */
gboolean
attune_quiz_is_repeat (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !attune_quiz_is_finished (self) && attune_quiz_get_nth_step (self, self->at)->repeat;
}

/**
 * attune_quiz_go_on:
 * @self: a place in a lesson
 *
 * Goes to the next card. A question may be left without an answer.
 *
 * Returns: whether there was anywhere to go: %FALSE when the lesson is finished already
 */
gboolean
attune_quiz_go_on (AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (attune_quiz_is_finished (self))
    return FALSE;
  self->at++;

  return TRUE;
}

/**
 * attune_quiz_go_back:
 * @self: a place in a lesson
 *
 * Goes to the card before.
 *
 * Returns: whether there was one
 */
gboolean
attune_quiz_go_back (AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->at == 0)
    return FALSE;
  self->at--;

  return TRUE;
}

/* SplitMix64, of which the upper half is taken: G. L. Steele, D. Lea, C. H. Flood, “Fast splittable
 * pseudorandom number generators”, OOPSLA 2014. The order stays the same on every computer. */
static guint32
next_random (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return (z ^ (z >> 31)) >> 32;
}

/* Which choice stands at a place. It does not depend on what else came back. */
static guint
get_choice_at (const AttuneQuiz *self, const AttuneQuizStep *step, guint place)
{
  guint n = attune_quiz_get_nth_card (self, step->card)->choices->len;
  guint64 state = (guint64) self->seed << 32 | step->card << 1 | (step->repeat ? 1 : 0);
  guint order[32];

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--) {
    guint j = next_random (&state) % i;
    guint other = order[i - 1];

    order[i - 1] = order[j];
    order[j] = other;
  }

  return order[place];
}

static guint32
to_choices (const AttuneQuiz *self, const AttuneQuizStep *step, guint32 places)
{
  guint n = attune_quiz_get_nth_card (self, step->card)->choices->len;
  guint32 choices = 0;

  for (guint place = 0; place < n; place++) {
    if (places & (1u << place))
      choices |= 1u << get_choice_at (self, step, place);
  }

  return choices;
}

static guint32
to_places (const AttuneQuiz *self, const AttuneQuizStep *step, guint32 choices)
{
  guint n = attune_quiz_get_nth_card (self, step->card)->choices->len;
  guint32 places = 0;

  for (guint place = 0; place < n; place++) {
    if (choices & (1u << get_choice_at (self, step, place)))
      places |= 1u << place;
  }

  return places;
}

/**
 * attune_quiz_get_choice:
 * @self: a place in a lesson, at a question
 * @place: where on the card, from 0
 *
 * Returns: (transfer none) (nullable): the choice that is shown there
 */
const AttuneCardChoice *
attune_quiz_get_choice (const AttuneQuiz *self, guint place)
{
  const AttuneCard *card = attune_quiz_get_card (self);

  if (card == NULL || place >= card->choices->len)
    return NULL;

  return g_ptr_array_index (card->choices,
                            get_choice_at (self, attune_quiz_get_nth_step (self, self->at), place));
}

/**
 * attune_quiz_comes_back:
 * @self: a place in a lesson
 * @card: which card of the lesson
 *
 * Returns: whether it comes a second time
 */
gboolean
attune_quiz_comes_back (const AttuneQuiz *self, guint card)
{
  for (guint i = 0; i < self->steps->len; i++) {
    const AttuneQuizStep *step = attune_quiz_get_nth_step (self, i);

    if (step->repeat && step->card == card)
      return TRUE;
  }

  return FALSE;
}

/* Before the last card, where another card lies between; else at the end. Once is enough. */
static void
let_come_back (AttuneQuiz *self, guint card)
{
  guint end = self->steps->len;

  if (attune_quiz_comes_back (self, card))
    return;
  attune_quiz_insert_step (self, self->at + 2 < end ? end - 1 : end, card, TRUE);
}

/**
 * attune_quiz_answer:
 * @self: a place in a lesson
 * @places: bit n: the choice at place n was chosen; one bit where one choice is right
 *
 * Answers the question that is shown. It can be tried again at once, as often as one likes; when the
 * first answer did not fit, it also comes back once, later in the lesson.
 *
 * Returns: whether it was an answer: %FALSE where nothing is asked or the places do not fit
 */
gboolean
attune_quiz_answer (AttuneQuiz *self, guint32 places)
{
  g_return_val_if_fail (self != NULL, FALSE);

  const AttuneCard *card = attune_quiz_get_card (self);

  if (card == NULL || card->choices->len == 0 || places == 0 || places >> card->choices->len != 0 ||
      (!card->several && (places & (places - 1)) != 0))
    return FALSE;

  AttuneQuizStep *step = attune_quiz_get_nth_step (self, self->at);
  guint32 chosen = to_choices (self, step, places);
  gboolean first = step->answers->len == 0;
  guint index = step->card;

  if (step->answers->len == ATTUNE_QUIZ_MAX_ANSWERS)
    g_array_remove_index (step->answers, 1);
  g_array_append_val (step->answers, chosen);
  if (first && attune_choices_judge (card->choices, card->several, chosen) == ATTUNE_RIGHT_NO)
    let_come_back (self, index);

  return TRUE;
}

/**
 * attune_quiz_get_n_answers:
 * @self: a place in a lesson
 *
 * Returns: how often the card that is shown was answered; it keeps the first of them and the latest
 */
guint
attune_quiz_get_n_answers (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return attune_quiz_is_finished (self) ? 0
                                        : attune_quiz_get_nth_step (self, self->at)->answers->len;
}

static guint32
get_last_choices (const AttuneQuizStep *step)
{
  return g_array_index (step->answers, guint32, step->answers->len - 1);
}

/**
 * attune_quiz_get_answer:
 * @self: a place in a lesson
 *
 * Returns: bit n: the latest answer chose the choice at place n; 0 without one
 */
guint32
attune_quiz_get_answer (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (attune_quiz_get_n_answers (self) == 0)
    return 0;

  const AttuneQuizStep *step = attune_quiz_get_nth_step (self, self->at);

  return to_places (self, step, get_last_choices (step));
}

/**
 * attune_quiz_get_result:
 * @self: a place in a lesson, at a question that was answered
 *
 * Returns: how well the latest answer fits
 */
AttuneRight
attune_quiz_get_result (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL && attune_quiz_get_n_answers (self) > 0, ATTUNE_RIGHT_NO);

  const AttuneCard *card = attune_quiz_get_card (self);

  return attune_choices_judge (card->choices, card->several,
                               get_last_choices (attune_quiz_get_nth_step (self, self->at)));
}
