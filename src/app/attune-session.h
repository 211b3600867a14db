/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One running session with everything that listens to it. */
#pragma once

#include <gtk/gtk.h>

#include "attune-chimes.h"
#include "attune-narrator.h"
#include "attune-recorder.h"
#include "report/attune-session-summary.h"

G_BEGIN_DECLS

/**
 * AttuneSessionSetup:
 * @clock: the clock to go by
 * @catalog: where words and pictures come from
 * @store: (nullable): where it is kept; %NULL for a guest massage, which keeps nothing
 * @chimes: (nullable): the chimes
 * @narrator: (nullable): the voice
 * @baby: (nullable): the baby; %NULL before anybody was told of one
 * @caregiver_uuid: (nullable): who massages; %NULL for a guest
 * @state_before: (nullable): the state tapped before beginning, e.g. "state.4"
 *
 * What a session is made of. Everything is borrowed until the session holds its own references.
 */
typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  AttuneChimes *chimes;
  AttuneNarrator *narrator;
  const AttuneBaby *baby;
  const char *caregiver_uuid;
  const char *state_before;
} AttuneSessionSetup;

#define ATTUNE_TYPE_SESSION (attune_session_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSession, attune_session, ATTUNE, SESSION, GObject)

AttuneSession *attune_session_new (const AttuneSessionSetup *setup,
                                   AttunePlan *plan) G_GNUC_WARN_UNUSED_RESULT;
AttuneSession *attune_session_new_restored (const AttuneSessionSetup *setup,
                                            const AttuneOpenSession *open,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_session_start (AttuneSession *self);
void attune_session_end (AttuneSession *self);

AttuneEngine *attune_session_get_engine (AttuneSession *self);
AttuneCatalog *attune_session_get_catalog (AttuneSession *self);
AttuneStore *attune_session_get_store (AttuneSession *self);
AttuneChimes *attune_session_get_chimes (AttuneSession *self);
AttuneNarrator *attune_session_get_narrator (AttuneSession *self);
const AttuneBaby *attune_session_get_baby (AttuneSession *self);
const char *attune_session_get_caregiver_uuid (AttuneSession *self);
const char *attune_session_get_uuid (AttuneSession *self);
AttuneSessionSummary *attune_session_summarize (AttuneSession *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
