/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way from the check to a massage, as a machine without a screen. After an answer that leads to
 * “not now”, to help or to asking first there is no way to strokes any more. */
#pragma once

#include "today/attune-outcome.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_BEFORE_CHECK,
  ATTUNE_BEFORE_DIFFERENT,
  ATTUNE_BEFORE_WORDS, /* one sentence, and the ways on from there */
  ATTUNE_BEFORE_STATE,
  ATTUNE_BEFORE_FEED,
  ATTUNE_BEFORE_HELP,
  ATTUNE_BEFORE_READY, /* the only place from which a plan is made */
  ATTUNE_N_BEFORE_PLACES,
} AttuneBeforePlace;

typedef enum {
  ATTUNE_BEFORE_ALL, /* all of the lines hold */
  ATTUNE_BEFORE_SOMETHING, /* something is different */
  ATTUNE_BEFORE_SAYS, /* what is different: @word */
  ATTUNE_BEFORE_WORRIED,
  ATTUNE_BEFORE_ON,
  ATTUNE_BEFORE_AGAIN, /* look again how the baby is */
  ATTUNE_BEFORE_IS, /* how the baby is: @word */
  ATTUNE_BEFORE_FED, /* when the last feed was: @feed */
  ATTUNE_N_BEFORE_INPUTS,
} AttuneBeforeInput;

/**
 * AttuneBeforeFacts:
 * @band: of the corrected age
 * @holding: what is to begin is holding alone
 * @waits: the plan has something that waits after a feed
 * @reflux: whether 60 minutes count where otherwise 45 do
 * @ask_team: the family has yet to ask their health team
 *
 * What the way depends on.
 */
typedef struct {
  AttuneBand band;
  gboolean holding;
  gboolean waits;
  gboolean reflux;
  gboolean ask_team;
} AttuneBeforeFacts;

/**
 * AttuneBefore:
 * @place: what is shown
 * @barred: nothing is begun any more
 * @sound: the lines of the check were said yes to, but for what is different
 * @left_out: parts that are left out today
 * @different: (nullable): what was said last
 * @state: (nullable): how the baby is; interned
 * @words: (nullable): what is said; not translated yet, as it may have to agree with {name}
 * @article: (nullable): the text to read on
 * @on: whether going on is offered
 * @again: whether looking again is offered
 * @hold: whether holding instead is offered
 * @soothes: whether steps of comfort are shown
 * @minutes: since the feed; -1 where it was not asked
 *
 * Plain data; attune_before_init() makes the beginning.
 */
typedef struct {
  AttuneBeforePlace place;
  gboolean barred;
  gboolean sound;
  AttuneRegions left_out;
  const AttuneDifferent *different;
  const char *state;
  const char *words;
  const char *article;
  gboolean on;
  gboolean again;
  gboolean hold;
  gboolean soothes;
  int minutes;
} AttuneBefore;

void attune_before_init (AttuneBefore *self, const AttuneBeforeFacts *facts);
gboolean attune_before_take (AttuneBefore *self,
                             const AttuneBeforeFacts *facts,
                             AttuneBeforeInput input,
                             const char *word,
                             AttuneFeed feed);
void attune_before_go_back (AttuneBefore *self);

G_END_DECLS
