/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A sound player that writes down what it is asked: "play ID VOLUME", "stop", "wake". */
#pragma once

#include "attune-sound-player.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_RECORDING_PLAYER (attune_recording_player_get_type ())
G_DECLARE_FINAL_TYPE (AttuneRecordingPlayer,
                      attune_recording_player,
                      ATTUNE,
                      RECORDING_PLAYER,
                      GObject)

AttuneRecordingPlayer *attune_recording_player_new (GPtrArray *log);
void attune_recording_player_finish_all (AttuneRecordingPlayer *self, AttuneSoundFate fate);

G_END_DECLS
