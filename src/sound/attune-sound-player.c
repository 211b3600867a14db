/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-sound-player.h"

G_DEFINE_INTERFACE (AttuneSoundPlayer, attune_sound_player, G_TYPE_OBJECT)

enum {
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
attune_sound_player_default_init (AttuneSoundPlayerInterface *iface)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  g_object_interface_install_property (iface,
                                       g_param_spec_boolean ("available", NULL, NULL, TRUE, flags));
  g_object_interface_install_property (iface,
                                       g_param_spec_string ("reason", NULL, NULL, NULL, flags));

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", ATTUNE_TYPE_SOUND_PLAYER, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                           G_TYPE_INT);
}

/**
 * attune_sound_player_play:
 * @self: a player
 * @id: a sound, named as its file, e.g. "change-ahead"
 * @volume: from 0 to 1 as a hand feels it on a slider: half sounds about half as loud
 *
 * Begins to play a sound and returns at once; several sounds mix. What became of it is told by the
 * signal "finished".
 *
 * Returns: a number, never 0, that "finished" will carry
 */
guint
attune_sound_player_play (AttuneSoundPlayer *self, const char *id, double volume)
{
  static guint last_serial = 0;

  g_return_val_if_fail (ATTUNE_IS_SOUND_PLAYER (self), 0);
  g_return_val_if_fail (id != NULL, 0);
  g_return_val_if_fail (volume >= 0 && volume <= 1, 0);

  if (++last_serial == 0)
    last_serial = 1;
  ATTUNE_SOUND_PLAYER_GET_IFACE (self)->play (self, last_serial, id, volume);

  return last_serial;
}

/**
 * attune_sound_player_stop_all:
 * @self: a player
 *
 * Stops every sound at once.
 */
void
attune_sound_player_stop_all (AttuneSoundPlayer *self)
{
  g_return_if_fail (ATTUNE_IS_SOUND_PLAYER (self));

  ATTUNE_SOUND_PLAYER_GET_IFACE (self)->stop_all (self);
}

/**
 * attune_sound_player_wake:
 * @self: a player
 *
 * Makes the way to the loudspeaker ready by playing a quarter second of silence. The first sound
 * after a rest of the sound server can come almost a second late; call this on the page before a
 * session and after a long pause.
 */
void
attune_sound_player_wake (AttuneSoundPlayer *self)
{
  g_return_if_fail (ATTUNE_IS_SOUND_PLAYER (self));

  ATTUNE_SOUND_PLAYER_GET_IFACE (self)->wake (self);
}

/**
 * attune_sound_player_get_available:
 * @self: a player
 *
 * Returns: FALSE when the last attempt showed that sounds cannot be played
 */
gboolean
attune_sound_player_get_available (AttuneSoundPlayer *self)
{
  gboolean available = FALSE;

  g_return_val_if_fail (ATTUNE_IS_SOUND_PLAYER (self), FALSE);

  g_object_get (self, "available", &available, NULL);

  return available;
}

/**
 * attune_sound_player_dup_reason:
 * @self: a player
 *
 * Returns: (transfer full) (nullable): one plain sentence for the page where there is no sound
 */
char *
attune_sound_player_dup_reason (AttuneSoundPlayer *self)
{
  char *reason = NULL;

  g_return_val_if_fail (ATTUNE_IS_SOUND_PLAYER (self), NULL);

  g_object_get (self, "reason", &reason, NULL);

  return reason;
}

/**
 * attune_sound_player_finished:
 * @self: a player
 * @serial: of the sound
 * @fate: what became of it
 *
 * Tells the listeners what became of a sound. For implementations, on the main context.
 */
void
attune_sound_player_finished (AttuneSoundPlayer *self, guint serial, AttuneSoundFate fate)
{
  g_return_if_fail (ATTUNE_IS_SOUND_PLAYER (self));

  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, serial, (int) fate);
}
