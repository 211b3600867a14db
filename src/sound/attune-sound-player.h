/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Plays the app's own sounds by name. Whether it can is a property, never an error box. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What became of a sound that was asked for. */
typedef enum {
  ATTUNE_SOUND_PLAYED,
  ATTUNE_SOUND_STOPPED, /* by attune_sound_player_stop_all() */
  ATTUNE_SOUND_FAILED,
} AttuneSoundFate;

#define ATTUNE_TYPE_SOUND_PLAYER (attune_sound_player_get_type ())
G_DECLARE_INTERFACE (AttuneSoundPlayer, attune_sound_player, ATTUNE, SOUND_PLAYER, GObject)

/**
 * AttuneSoundPlayerInterface:
 * @play: begins to play the sound @id; reports its fate under @serial with
 *   attune_sound_player_finished(), always from the main loop and never from within this call
 * @stop_all: stops every sound at once
 * @wake: makes the way to the loudspeaker ready, so that the first sound does not come late
 */
struct _AttuneSoundPlayerInterface {
  GTypeInterface parent_iface;

  void (*play) (AttuneSoundPlayer *self, guint serial, const char *id, double volume);
  void (*stop_all) (AttuneSoundPlayer *self);
  void (*wake) (AttuneSoundPlayer *self);
};

/*
 * Signal "finished" (guint serial, int fate): an AttuneSoundFate, on the main context.
 *
 * Property "available" (boolean, read-only, notifies): FALSE once a sound could not be played, TRUE
 *   again when one could.
 * Property "reason" (string or NULL, read-only, notifies): one plain translated sentence to show
 *   where there is no sound.
 */

guint attune_sound_player_play (AttuneSoundPlayer *self, const char *id, double volume);
void attune_sound_player_stop_all (AttuneSoundPlayer *self);
void attune_sound_player_wake (AttuneSoundPlayer *self);
gboolean attune_sound_player_get_available (AttuneSoundPlayer *self);
char *attune_sound_player_dup_reason (AttuneSoundPlayer *self) G_GNUC_WARN_UNUSED_RESULT;

/* For those who implement it. */
void attune_sound_player_finished (AttuneSoundPlayer *self, guint serial, AttuneSoundFate fate);

G_END_DECLS
