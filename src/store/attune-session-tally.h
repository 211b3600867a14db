/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the summary of a session says, added up from its events alone. Needs no machine: derived
 * events carry the facts. */
#pragma once

#include "engine/attune-machine.h"

G_BEGIN_DECLS

/**
 * AttuneSessionTally:
 * @spent_us: time of each bucket; together the time from the first event to the last
 * @outcome: ATTUNE_OUTCOME_LEFT until the session ends
 * @region: the region last asked about
 * @asked: whether anything was asked yet
 * @pauses: pauses by the caregiver and moments of looking
 * @softened: how often the hands went softer
 */
typedef struct {
  gint64 spent_us[ATTUNE_N_BUCKETS];
  AttuneOutcome outcome;
  AttuneRegion region;
  gboolean asked;
  guint pauses;
  guint softened;
  AttuneBucket bucket; /* of the moment now running */
  AttuneBucket under; /* what a pause covers */
  gboolean paused;
  gboolean holding;
  gboolean advising; /* a cue stopped the strokes and its advice is read */
  gboolean closing;
  gint64 since_us;
} AttuneSessionTally;

void attune_session_tally_init (AttuneSessionTally *self);
void attune_session_tally_add (AttuneSessionTally *self, const AttuneEvent *event);

G_END_DECLS
