/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-chime SOUNDS-FOLDER TIMES: plays a chime as a session does, again and again with silence between,
 * and writes the monotonic time of each call, in microseconds. Somebody else listens at the loudspeaker. */
#include "config.h"

#include <stdlib.h>

#include "attune-canberra-player.h"
#include "attune-chimes.h"

#define SILENCE_MS 500

typedef struct {
  GMainLoop *loop;
  AttuneSoundPlayer *player;
  int left;
} Bench;

static gboolean
play_cb (gpointer user_data)
{
  Bench *bench = user_data;

  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  attune_sound_player_play (bench->player, attune_chime_to_id (ATTUNE_CHIME_CHANGE), 1);
  return G_SOURCE_REMOVE;
}

static void
finished_cb (Bench *bench, guint serial, AttuneSoundFate fate)
{
  if (--bench->left == 0)
    g_main_loop_quit (bench->loop);
  else
    g_timeout_add (SILENCE_MS, play_cb, bench);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AttuneSoundPlayer) player = NULL;
  Bench bench;

  g_assert_cmpint (argc, ==, 3);
  player = attune_canberra_player_new (argv[1]);
  bench = (Bench){ loop, player, atoi (argv[2]) };
  g_signal_connect_swapped (player, "finished", G_CALLBACK (finished_cb), &bench);
  attune_sound_player_wake (player);
  g_timeout_add (2 * SILENCE_MS, play_cb, &bench);
  g_main_loop_run (loop);
  return 0;
}
