/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-chime SOUNDS-FOLDER TIMES: begins a session whose first question has a chime, again and again
 * with silence between, and writes the monotonic time of each change of state, in microseconds. Somebody
 * else listens at the loudspeaker. */
#include "config.h"

#include <stdlib.h>

#include "attune-canberra-player.h"
#include "attune-chimes.h"
#include "attune-test-session.h"

#define SILENCE_MS 500

typedef struct {
  GMainLoop *loop;
  AttuneChimes *chimes;
  AttuneTestSession *session;
  int left;
} Bench;

static gboolean
begin_cb (gpointer user_data)
{
  Bench *bench = user_data;

  bench->session = attune_test_session_new ();
  attune_chimes_set_engine (bench->chimes, bench->session->engine);
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  attune_engine_begin (bench->session->engine);
  return G_SOURCE_REMOVE;
}

static void
finished_cb (Bench *bench, guint serial, AttuneSoundFate fate)
{
  attune_chimes_set_engine (bench->chimes, NULL);
  g_clear_pointer (&bench->session, attune_test_session_free);
  if (--bench->left == 0)
    g_main_loop_quit (bench->loop);
  else
    g_timeout_add (SILENCE_MS, begin_cb, bench);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AttuneSoundPlayer) player = NULL;
  g_autoptr (AttuneChimes) chimes = NULL;
  Bench bench;

  g_assert_cmpint (argc, ==, 3);
  player = attune_canberra_player_new (argv[1]);
  chimes = attune_chimes_new (player);
  bench = (Bench){ loop, chimes, NULL, atoi (argv[2]) };
  g_signal_connect_swapped (player, "finished", G_CALLBACK (finished_cb), &bench);
  attune_chimes_wake (chimes);
  g_timeout_add (2 * SILENCE_MS, begin_cb, &bench);
  g_main_loop_run (loop);
  return 0;
}
