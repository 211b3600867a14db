/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A player for machines that are to make no sound; every sound counts as played. */
#pragma once

#include "attune-sound-player.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SILENT_PLAYER (attune_silent_player_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSilentPlayer, attune_silent_player, ATTUNE, SILENT_PLAYER, GObject)

AttuneSoundPlayer *attune_silent_player_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
