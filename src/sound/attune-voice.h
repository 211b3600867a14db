/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Speaks a sentence. Whether anything is heard is nobody's business: all of it is on the screen. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_VOICE (attune_voice_get_type ())
G_DECLARE_INTERFACE (AttuneVoice, attune_voice, ATTUNE, VOICE, GObject)

/**
 * AttuneVoiceInterface:
 * @say: speaks a text instead of the one before; returns at once
 * @stop: falls silent at once
 */
struct _AttuneVoiceInterface {
  GTypeInterface parent_iface;

  void (*say) (AttuneVoice *self, const char *text);
  void (*stop) (AttuneVoice *self);
};

void attune_voice_say (AttuneVoice *self, const char *text);
void attune_voice_stop (AttuneVoice *self);

G_END_DECLS
