/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Voice, chimes or silence: three levels that one key goes through during a session. */
#pragma once

#include "attune-chimes.h"
#include "attune-narrator.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_SOUND_LEVEL_VOICE, /* chimes and voice */
  ATTUNE_SOUND_LEVEL_CHIMES,
  ATTUNE_SOUND_LEVEL_SILENT,
} AttuneSoundLevel;

#define ATTUNE_N_SOUND_LEVELS 3

const char *attune_sound_level_to_id (AttuneSoundLevel level);
AttuneSoundLevel attune_sound_level_from_id (const char *id);
const char *attune_sound_level_get_name (AttuneSoundLevel level);
AttuneSoundLevel attune_sound_level_get_next (AttuneSoundLevel level, gboolean has_voice);
AttuneSoundLevel attune_sound_level_read (AttuneChimes *chimes, AttuneNarrator *narrator);
void
attune_sound_level_apply (AttuneSoundLevel level, AttuneChimes *chimes, AttuneNarrator *narrator);

G_END_DECLS
