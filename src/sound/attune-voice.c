/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-voice.h"

G_DEFINE_INTERFACE (AttuneVoice, attune_voice, G_TYPE_OBJECT)

static void
attune_voice_default_init (AttuneVoiceInterface *iface)
{
}

/**
 * attune_voice_say:
 * @self: a voice
 * @text: a short sentence in the user's language
 *
 * Speaks @text instead of what is being spoken; returns at once.
 */
void
attune_voice_say (AttuneVoice *self, const char *text)
{
  g_return_if_fail (ATTUNE_IS_VOICE (self));
  g_return_if_fail (text != NULL);

  ATTUNE_VOICE_GET_IFACE (self)->say (self, text);
}

/**
 * attune_voice_stop:
 * @self: a voice
 *
 * Falls silent at once.
 */
void
attune_voice_stop (AttuneVoice *self)
{
  g_return_if_fail (ATTUNE_IS_VOICE (self));

  ATTUNE_VOICE_GET_IFACE (self)->stop (self);
}
