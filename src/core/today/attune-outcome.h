/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What follows from what a caregiver says before a massage. It decides whether strokes are played
 * and which, nothing else: it finds out nothing about a baby. */
#pragma once

#include "content/attune-region.h"
#include "content/attune-routine.h"

G_BEGIN_DECLS

/* Ordered so that the stricter one is the greater. */
typedef enum {
  ATTUNE_OUTCOME_CODE_OK,
  ATTUNE_OUTCOME_CODE_REGION, /* this place is left out today */
  ATTUNE_OUTCOME_CODE_ASK_FIRST, /* no strokes until the family has asked their team */
  ATTUNE_OUTCOME_CODE_HOLD, /* no strokes; holding, if a cuddle is welcome */
  ATTUNE_OUTCOME_CODE_NOT_NOW, /* nothing is begun */
  ATTUNE_OUTCOME_CODE_HELP, /* nothing is begun, and a page says when to get help */
} AttuneOutcomeCode;

/* The lines of the check, in the order in which they are shown. */
typedef enum {
  ATTUNE_LINE_WELL,
  ATTUNE_LINE_VACCINE,
  ATTUNE_LINE_SKIN,
  ATTUNE_LINE_YOU,
} AttuneCheckLine;

#define ATTUNE_N_CHECK_LINES 4

/**
 * AttuneDifferent:
 * @id: a stable word; never kept in the history
 * @line: the line of which it says that it is different
 * @says: what the caregiver taps
 * @code: what follows
 * @regions: parts that are left out today, with the code for that
 * @words: (nullable): what is said to it; not translated yet
 * @article: (nullable): the text to read on
 *
 * One row of the table. Its texts are translated when they are asked for.
 */
typedef struct {
  const char *id;
  AttuneCheckLine line;
  const char *says;
  AttuneOutcomeCode code;
  AttuneRegions regions;
  const char *words;
  const char *article;
} AttuneDifferent;

/**
 * AttuneStateOutcome:
 * @state: "state.1" to "state.6"
 * @leads_on: whether strokes may be asked for
 * @words: (nullable): what would be better now; not translated yet
 * @may_hold: whether holding is offered, beside waiting and looking again
 * @soothes: whether steps of comfort are shown
 */
typedef struct {
  const char *state;
  gboolean leads_on;
  const char *words;
  gboolean may_hold;
  gboolean soothes;
} AttuneStateOutcome;

/* When the last feed was. */
typedef enum {
  ATTUNE_FEED_LONG_AGO,
  ATTUNE_FEED_A_WHILE,
  ATTUNE_FEED_JUST_NOW,
  ATTUNE_FEED_HUNGRY,
} AttuneFeed;

const char *attune_check_line_get_text (AttuneCheckLine line);
const AttuneDifferent *attune_different_get_all (guint *n_rows);
const AttuneDifferent *attune_different_find (const char *id);
AttuneStateOutcome attune_state_outcome_for (const char *state, AttuneBand band);
int attune_feed_get_minutes (AttuneFeed feed, gboolean reflux);
const char *attune_feed_get_text (AttuneFeed feed, gboolean reflux);

G_END_DECLS
