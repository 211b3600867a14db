/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Plays through libcanberra, so through whatever output the desktop uses. */
#pragma once

#include "attune-sound-player.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CANBERRA_PLAYER (attune_canberra_player_get_type ())
G_DECLARE_FINAL_TYPE (AttuneCanberraPlayer,
                      attune_canberra_player,
                      ATTUNE,
                      CANBERRA_PLAYER,
                      GObject)

AttuneSoundPlayer *attune_canberra_player_new (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
