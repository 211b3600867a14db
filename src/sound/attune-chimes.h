/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Listens to an engine and chimes. Knows no rule of the massage but one: silence while a question
 * waits for its answer. */
#pragma once

#include "attune-sound-player.h"
#include "engine/attune-engine.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_CHIME_CHANGE_AHEAD,
  ATTUNE_CHIME_CHANGE,
  ATTUNE_CHIME_OTHER_SIDE,
  ATTUNE_CHIME_QUESTION,
  ATTUNE_CHIME_HOLD,
  ATTUNE_CHIME_HOLD_OVER,
  ATTUNE_CHIME_CLOSE,
  ATTUNE_CHIME_END,
} AttuneChime;

#define ATTUNE_N_CHIMES 8

const char *attune_chime_to_id (AttuneChime chime);
const char *attune_chime_get_name (AttuneChime chime);

#define ATTUNE_TYPE_CHIMES (attune_chimes_get_type ())
G_DECLARE_FINAL_TYPE (AttuneChimes, attune_chimes, ATTUNE, CHIMES, GObject)

/*
 * Signals, on the main context:
 *
 * "asked" (const char *id): a chime was handed to the player.
 * "finished" (const char *id, int fate): what became of it, an AttuneSoundFate.
 *
 * Properties, all readable and writable, all notify:
 * "volume" (double, 0 to 1), "muted" (boolean), "gentle" (boolean: bedtime, softer and without the
 * chime ahead of a change), "questions-only" (boolean: none from stroke to stroke), and for each
 * chime a boolean with the chime's id as its name.
 */

AttuneChimes *attune_chimes_new (AttuneSoundPlayer *player) G_GNUC_WARN_UNUSED_RESULT;
void attune_chimes_set_engine (AttuneChimes *self, AttuneEngine *engine);
gboolean attune_chimes_hear (AttuneChimes *self, AttuneChime chime);
void attune_chimes_wake (AttuneChimes *self);

G_END_DECLS
