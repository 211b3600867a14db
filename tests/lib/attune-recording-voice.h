/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A voice that writes down what it is asked to say: "say TEXT"; falling silent is "hush", noted
 * where something had been said before. */
#pragma once

#include "attune-voice.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_RECORDING_VOICE (attune_recording_voice_get_type ())
G_DECLARE_FINAL_TYPE (AttuneRecordingVoice,
                      attune_recording_voice,
                      ATTUNE,
                      RECORDING_VOICE,
                      GObject)

AttuneVoice *attune_recording_voice_new (GPtrArray *log);

G_END_DECLS
