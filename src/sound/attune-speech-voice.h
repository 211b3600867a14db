/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The voice the user has chosen for the desktop, through Speech Dispatcher. Built where its library
 * is there (HAVE_SPEECHD). */
#pragma once

#include "attune-voice.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SPEECH_VOICE (attune_speech_voice_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSpeechVoice, attune_speech_voice, ATTUNE, SPEECH_VOICE, GObject)

AttuneVoice *attune_speech_voice_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
