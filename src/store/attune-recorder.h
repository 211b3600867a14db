/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-store.h"
#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_RECORDER (attune_recorder_get_type ())

/**
 * AttuneRecorder:
 *
 * Listens to an engine and keeps what happens. The session gets its row with the first question;
 * one that never came so far leaves nothing. A session without a baby is not kept.
 */
G_DECLARE_FINAL_TYPE (AttuneRecorder, attune_recorder, ATTUNE, RECORDER, GObject)

AttuneRecorder *attune_recorder_new (AttuneStore *store,
                                     AttuneEngine *engine,
                                     const char *baby_uuid,
                                     const char *caregiver_uuid,
                                     const char *state_before) G_GNUC_WARN_UNUSED_RESULT;
AttuneRecorder *
attune_recorder_new_restored (AttuneStore *store,
                              AttuneEngine *engine,
                              const AttuneOpenSession *open) G_GNUC_WARN_UNUSED_RESULT;
const char *attune_recorder_get_session_uuid (AttuneRecorder *self);

G_END_DECLS
