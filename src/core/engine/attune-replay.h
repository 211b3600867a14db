/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "engine/attune-machine.h"

G_BEGIN_DECLS

#define ATTUNE_REPLAY_ERROR (attune_replay_error_quark ())
GQuark attune_replay_error_quark (void);

typedef enum {
  ATTUNE_REPLAY_ERROR_DIFFERS, /* the events are not what this machine makes of the plan */
} AttuneReplayErrorCode;

gboolean attune_replay (const AttunePlan *plan,
                        const AttuneEvent *events,
                        gsize n_events,
                        AttuneState *state,
                        GError **error);

G_END_DECLS
