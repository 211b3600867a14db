/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One session as the history sees it: what follows from its events, and what was noted after it. */
#pragma once

#include <glib-object.h>

#include "engine/attune-event.h"
#include "engine/attune-plan.h"

G_BEGIN_DECLS

/* The answer that was read at one question; the first of a session is its start answer. */
typedef struct {
  AttuneRegion region;
  AttuneAnswer answer;
} AttuneSessionAnswer;

/**
 * AttuneSessionSummary:
 * @uuid: of the session
 * @routine_id: what was done
 * @title: its title as shown on that day; not NULL
 * @caregiver_uuid: (nullable): NULL for a guest, or where the family has named nobody
 * @caregiver_name: (nullable): likewise
 * @began_utc_us: wall time of the beginning
 * @local_date: the local day on which it began, wherever it ended
 * @local_minute: minutes since local midnight at the beginning
 * @utc_offset_s: seconds east of UTC at that moment and place
 * @active_us: strokes, questions and rests; pauses are left out
 * @answers: (element-type AttuneSessionAnswer): in the order of the questions
 * @welcome: parts that had a yes, or were stroked and had no no
 * @declined: parts that got a no
 * @pauses: how often the caregiver paused, or stopped at a check to look
 * @softened: how often the caregiver went softer after a sign
 * @noes: noes heard: at a question, or in the middle of the strokes
 * @noes_kept: after every no the hands stopped until there was a yes
 * @state_before: (nullable): e.g. "state.4"
 * @state_after: (nullable): likewise, "state.sleep" for both sleeps
 * @noticed: (element-type utf8): cues seen during it and chips tapped after it, none twice
 * @first: the first session ever with this baby
 * @days_since_last: days since the one before, 0 where there is none or it is not known
 * @you: (nullable): how the reading caregiver was afterwards; never somebody else's
 * @words: (nullable): the reading caregiver's own words, likewise
 *
 * Boxed, reference counted; not changed any more once it is in a list.
 */
typedef struct {
  grefcount ref_count;
  char *uuid;
  char *routine_id;
  char *title;
  char *caregiver_uuid;
  char *caregiver_name;
  gint64 began_utc_us;
  GDate local_date;
  guint local_minute;
  int utc_offset_s;
  gint64 active_us;
  AttuneOutcome outcome;
  GArray *answers;
  AttuneRegions welcome;
  AttuneRegions declined;
  guint pauses;
  guint softened;
  guint noes;
  gboolean noes_kept;
  char *state_before;
  char *state_after;
  GPtrArray *noticed;
  gboolean first;
  guint days_since_last;
  char *you;
  char *words;
} AttuneSessionSummary;

#define ATTUNE_TYPE_SESSION_SUMMARY (attune_session_summary_get_type ())
GType attune_session_summary_get_type (void);

AttuneSessionSummary *attune_session_summary_new (const char *uuid) G_GNUC_WARN_UNUSED_RESULT;
AttuneSessionSummary *
attune_session_summary_new_from_events (const AttuneEvent *events,
                                        gsize n_events,
                                        const AttunePlan *plan) G_GNUC_WARN_UNUSED_RESULT;
AttuneSessionSummary *attune_session_summary_ref (AttuneSessionSummary *self);
void attune_session_summary_unref (AttuneSessionSummary *self);

void attune_session_summary_set_began (AttuneSessionSummary *self, GDateTime *began_at);
void attune_session_summary_add_answer (AttuneSessionSummary *self,
                                        AttuneRegion region,
                                        AttuneAnswer answer);
void attune_session_summary_add_noticed (AttuneSessionSummary *self, const char *chip);
gboolean attune_session_summary_has_noticed (const AttuneSessionSummary *self, const char *chip);
gboolean attune_session_summary_get_start_answer (const AttuneSessionSummary *self,
                                                  AttuneAnswer *answer);
gboolean attune_session_summary_is_mistake (const AttuneSessionSummary *self);
gboolean attune_session_summary_is_asked_only (const AttuneSessionSummary *self);
guint attune_session_summary_get_minutes (const AttuneSessionSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneSessionSummary, attune_session_summary_unref)

G_END_DECLS
