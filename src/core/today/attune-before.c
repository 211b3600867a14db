/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "today/attune-before.h"

#include <glib/gi18n-lib.h>

static void
say (AttuneBefore *self, const char *words, const char *article)
{
  self->place = ATTUNE_BEFORE_WORDS;
  self->words = words;
  self->article = article;
  self->on = self->again = self->hold = self->soothes = FALSE;
}

static void
bar (AttuneBefore *self)
{
  self->barred = TRUE;
  self->on = self->again = FALSE;
}

/**
 * attune_before_init:
 * @facts: what the way depends on
 *
 * Begins with the check; or, where the family has yet to ask their health team, with saying so.
 */
void
attune_before_init (AttuneBefore *self, const AttuneBeforeFacts *facts)
{
  *self = (AttuneBefore){ .place = ATTUNE_BEFORE_CHECK, .minutes = -1 };
  if (!facts->ask_team || facts->holding)
    return;
  say (self,
       NC_ ("baby:name", "Please ask your nurse or doctor first: “Is massage fine for {name}, and "
                         "where not?” Still hands are a whole massage."),
       "not-now");
  bar (self);
  self->hold = TRUE;
}

static void
take_different (AttuneBefore *self, const AttuneBeforeFacts *facts, const AttuneDifferent *row)
{
  self->different = row;
  self->left_out |= row->regions;
  say (self, row->words, row->article);
  switch (row->code) {
  case ATTUNE_OUTCOME_CODE_OK:
  case ATTUNE_OUTCOME_CODE_REGION:
    self->place = ATTUNE_BEFORE_CHECK;
    return;
  case ATTUNE_OUTCOME_CODE_HOLD:
    if (facts->holding) {
      self->place = ATTUNE_BEFORE_CHECK;
      return;
    }
    bar (self);
    self->hold = TRUE;
    break;
  case ATTUNE_OUTCOME_CODE_ASK_FIRST:
    bar (self);
    self->hold = TRUE;
    break;
  case ATTUNE_OUTCOME_CODE_NOT_NOW:
  case ATTUNE_OUTCOME_CODE_HELP:
    bar (self);
    break;
  }
  self->hold = self->hold && !facts->holding;
}

static void
make_ready (AttuneBefore *self)
{
  self->place = ATTUNE_BEFORE_READY;
}

static void
take_state (AttuneBefore *self, const AttuneBeforeFacts *facts, const char *state)
{
  AttuneStateOutcome outcome = attune_state_outcome_for (state, facts->band);

  self->state = g_intern_string (state);
  if (!outcome.leads_on) {
    say (self, outcome.words, NULL);
    self->again = TRUE;
    self->soothes = outcome.soothes;
    self->on = outcome.may_hold && facts->holding;
    self->hold = outcome.may_hold && !facts->holding;
  } else if (facts->waits) {
    self->place = ATTUNE_BEFORE_FEED;
  } else {
    make_ready (self);
  }
}

static void
take_feed (AttuneBefore *self, const AttuneBeforeFacts *facts, AttuneFeed feed)
{
  if (feed == ATTUNE_FEED_HUNGRY) {
    say (self, N_ ("Milk first. This keeps."), NULL);
    bar (self);
    return;
  }
  self->minutes = attune_feed_get_minutes (feed, facts->reflux);
  make_ready (self);
}

/* Where an input is heard; everywhere else it changes nothing. */
static gboolean
is_heard (const AttuneBefore *self, AttuneBeforeInput input)
{
  switch (input) {
  case ATTUNE_BEFORE_ALL:
  case ATTUNE_BEFORE_SOMETHING:
    return self->place == ATTUNE_BEFORE_CHECK;
  case ATTUNE_BEFORE_SAYS:
    return self->place == ATTUNE_BEFORE_DIFFERENT;
  case ATTUNE_BEFORE_WORRIED:
    return self->place != ATTUNE_BEFORE_READY;
  case ATTUNE_BEFORE_ON:
    return self->place == ATTUNE_BEFORE_WORDS && self->on;
  case ATTUNE_BEFORE_AGAIN:
    return self->place == ATTUNE_BEFORE_WORDS && self->again;
  case ATTUNE_BEFORE_IS:
    return self->place == ATTUNE_BEFORE_STATE && self->sound;
  case ATTUNE_BEFORE_FED:
    return self->place == ATTUNE_BEFORE_FEED;
  case ATTUNE_N_BEFORE_INPUTS:
    break;
  }
  g_assert_not_reached ();
}

static void
follow (AttuneBefore *self,
        const AttuneBeforeFacts *facts,
        AttuneBeforeInput input,
        const char *word,
        AttuneFeed feed)
{
  if (input == ATTUNE_BEFORE_ALL) {
    self->sound = TRUE;
    self->place = ATTUNE_BEFORE_STATE;
  } else if (input == ATTUNE_BEFORE_SOMETHING) {
    self->place = ATTUNE_BEFORE_DIFFERENT;
  } else if (input == ATTUNE_BEFORE_WORRIED) {
    bar (self);
    self->place = ATTUNE_BEFORE_HELP;
  } else if (input == ATTUNE_BEFORE_AGAIN || (input == ATTUNE_BEFORE_ON && self->state == NULL)) {
    self->place = ATTUNE_BEFORE_STATE;
  } else if (input == ATTUNE_BEFORE_ON) {
    make_ready (self);
  } else if (input == ATTUNE_BEFORE_IS) {
    take_state (self, facts, word);
  } else {
    take_feed (self, facts, feed);
  }
}

/**
 * attune_before_take:
 * @facts: what the way depends on
 * @input: what was tapped
 * @word: (nullable): with ATTUNE_BEFORE_SAYS the id of what is different, with ATTUNE_BEFORE_IS the
 *   state
 * @feed: with ATTUNE_BEFORE_FED
 *
 * Follows one tap. Whatever is different but rules nothing out leads back to the check: the other
 * lines have yet to be said yes to. What does not belong to the place that is shown changes nothing.
 *
 * Returns: whether anything followed
 */
gboolean
attune_before_take (AttuneBefore *self,
                    const AttuneBeforeFacts *facts,
                    AttuneBeforeInput input,
                    const char *word,
                    AttuneFeed feed)
{
  const AttuneDifferent *row;

  if (!is_heard (self, input) || (self->barred && input != ATTUNE_BEFORE_WORRIED))
    return FALSE;
  if (input != ATTUNE_BEFORE_SAYS) {
    follow (self, facts, input, word, feed);
    return TRUE;
  }
  row = word != NULL ? attune_different_find (word) : NULL;
  if (row != NULL)
    take_different (self, facts, row);
  return row != NULL;
}

/**
 * attune_before_go_back:
 *
 * Goes back from what is different to the check; from anywhere else there is no way back but to
 * leave.
 */
void
attune_before_go_back (AttuneBefore *self)
{
  if (self->place == ATTUNE_BEFORE_DIFFERENT)
    self->place = ATTUNE_BEFORE_CHECK;
}
