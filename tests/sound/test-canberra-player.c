/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Plays through a real sound server whose loudspeaker is a recording, and finds every chime in
 * it. The server is our own, in a folder of the test's. */
#include "config.h"

#include "attune-canberra-player.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "attune-chimes.h"
#include "attune-test-session.h"
#include "sound-file.h"

#define BYTES_A_SECOND (SOUND_RATE * 2)
#define QUIET 0.0005

/* What plays: the server, a recorder at its loudspeaker, and what was recorded. */
static struct {
  char *folder;
  char *address;
  GSubprocessLauncher *launcher;
  GSubprocess *recorder; /* (nullable): there is no server */
  GThread *thread;
  GMutex mutex;
  GCond cond;
  GByteArray *recorded;
} server;

static gboolean
run (char **output, const char *program, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  const char *argument = program;
  va_list list;

  va_start (list, program);
  for (; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_launcher_spawnv (server.launcher, (const char *const *) arguments->pdata,
                                          NULL);

  return process != NULL &&
         g_subprocess_communicate_utf8 (process, NULL, NULL, output, NULL, NULL) &&
         g_subprocess_get_successful (process);
}

static gpointer
record_thread (gpointer data)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (server.recorder);
  guint8 bytes[4096];
  gssize got;

  while ((got = g_input_stream_read (stream, bytes, sizeof bytes, NULL, NULL)) > 0) {
    g_mutex_lock (&server.mutex);
    g_byte_array_append (server.recorded, bytes, got);
    g_cond_signal (&server.cond);
    g_mutex_unlock (&server.mutex);
  }

  return NULL;
}

/* Returns: how many bytes there are, once they are more than @bytes */
static gsize
wait_until_recorded (gsize bytes)
{
  gsize recorded;

  g_mutex_lock (&server.mutex);
  while (server.recorded->len <= bytes)
    g_cond_wait (&server.cond, &server.mutex);
  recorded = server.recorded->len;
  g_mutex_unlock (&server.mutex);

  return recorded;
}

/* As a daemon the server returns once it is ready. */
static gboolean
start_server (void)
{
  g_autofree char *protocol = g_strdup_printf (
      "--load=module-native-protocol-unix auth-anonymous=1 socket=%s/native", server.folder);

  return run (NULL, "pulseaudio", "--daemonize=yes", "--exit-idle-time=20", "-n",
              "--load=module-null-sink sink_name=attune rate=48000 channels=1", protocol, NULL);
}

static void
start_recorder (void)
{
  server.recorded = g_byte_array_new ();
  server.recorder = g_subprocess_launcher_spawn (
      server.launcher, NULL, "parec", "--device=attune.monitor", "--format=s16le", "--rate=48000",
      "--channels=1", "--latency-msec=20", NULL);
  if (server.recorder == NULL)
    return;

  server.thread = g_thread_new ("recorder", record_thread, NULL);
  wait_until_recorded (0);
}

static void
set_up_server (void)
{
  static const char *const homes[] = { "HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR",
                                       "PULSE_RUNTIME_PATH" };
  g_autofree char *cookie = NULL;

  server.folder = g_dir_make_tmp ("attune-sound-XXXXXX", NULL);
  cookie = g_build_filename (server.folder, "cookie", NULL);
  server.address = g_strdup_printf ("unix:%s/native", server.folder);
  server.launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                               G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    g_subprocess_launcher_setenv (server.launcher, homes[i], server.folder, TRUE);

  /* Only this driver; the others would find a real loudspeaker. */
  g_setenv ("CANBERRA_DRIVER", "pulse", TRUE);
  g_setenv ("PULSE_SERVER", server.address, TRUE);
  g_setenv ("PULSE_COOKIE", cookie, TRUE);
  if (!start_server ())
    return;

  g_subprocess_launcher_setenv (server.launcher, "PULSE_SERVER", server.address, TRUE);
  start_recorder ();
}

static void
tear_down_server (void)
{
  if (server.recorder != NULL) {
    g_subprocess_force_exit (server.recorder);
    g_thread_join (server.thread);
    g_object_unref (server.recorder);
    run (NULL, "pulseaudio", "--kill", NULL);
  }
  run (NULL, "rm", "-r", "--", server.folder, NULL);
  g_clear_pointer (&server.recorded, g_byte_array_unref);
  g_object_unref (server.launcher);
  g_free (server.address);
  g_free (server.folder);
}

static gboolean
is_skipped (void)
{
  if (server.recorder != NULL)
    return FALSE;

  g_test_skip ("pulseaudio, its tools or a place to run them are missing");

  return TRUE;
}

typedef struct {
  AttuneSoundPlayer *player;
  guint n_finished;
  int fate;
} Fixture;

static void
finished_cb (AttuneSoundPlayer *player, guint serial, int fate, Fixture *f)
{
  g_assert_cmpuint (serial, !=, 0);
  f->fate = fate;
  f->n_finished++;
}

static void
set_up_in (Fixture *f, const char *folder)
{
  f->player = attune_canberra_player_new (folder);
  f->n_finished = 0;
  g_signal_connect (f->player, "finished", G_CALLBACK (finished_cb), f);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = sound_folder ();

  set_up_in (f, folder);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->player);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_for (Fixture *f, guint n_finished)
{
  while (f->n_finished < n_finished)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: (transfer full): what was recorded from byte @from on */
static Sound *
get_recording (gsize from)
{
  Sound *sound = g_new0 (Sound, 1);

  g_mutex_lock (&server.mutex);
  from += from % 2;
  sound->length = (server.recorded->len - from) / 2;
  sound->samples = g_new (double, sound->length);
  for (gsize i = 0; i < sound->length; i++) {
    const guint8 *bytes = server.recorded->data + from + 2 * i;

    sound->samples[i] = (gint16) (bytes[0] | bytes[1] << 8) / 32768.0;
  }
  g_mutex_unlock (&server.mutex);

  return sound;
}

/* How much what is heard from sample @at on is @chime: 1 is exactly, 0 not at all. All of it lies
 * so low that every fourth sample will do. */
static double
compare_at (const Sound *heard, gsize at, const Sound *chime)
{
  double both = 0, one = 0, other = 0;

  for (gsize i = 0; i < chime->length && at + i < heard->length; i += 4) {
    both += heard->samples[at + i] * chime->samples[i];
    one += heard->samples[at + i] * heard->samples[at + i];
    other += chime->samples[i] * chime->samples[i];
  }

  return both / (sqrt (one * other) + 1e-12);
}

/* A server in a hurry may swallow the first soft wave, so look a few milliseconds around. */
static double
compare_near (const Sound *heard, gsize onset, const char *id)
{
  g_autoptr (Sound) chime = sound_decode (id);
  gsize begin = onset - MIN (onset, sound_find_above (chime, 0, QUIET) + SOUND_RATE / 50);
  double best = 0;

  for (gsize at = begin; at < onset + SOUND_RATE / 200; at += 3)
    best = MAX (best, compare_at (heard, at, chime));

  return best;
}

static AttuneChime
recognise (const Sound *heard, gsize onset)
{
  AttuneChime likeliest = 0;
  double best = 0;

  for (guint i = 0; i < ATTUNE_N_CHIMES; i++) {
    double likeness = compare_near (heard, onset, attune_chime_to_id (i));

    if (likeness > best) {
      best = likeness;
      likeliest = i;
    }
  }
  g_test_message ("at %.3f s: %s, %.4f alike", (double) onset / SOUND_RATE,
                  attune_chime_to_id (likeliest), best);
  g_assert_cmpfloat (best, >, 0.9);

  return likeliest;
}

static void
test_each_is_heard_in_order (Fixture *f, gconstpointer data)
{
  gsize from, at = 0;
  g_autoptr (Sound) heard = NULL;

  if (is_skipped ())
    return;

  attune_sound_player_wake (f->player);
  from = wait_until_recorded (0);
  for (guint i = 0; i < ATTUNE_N_CHIMES; i++) {
    g_assert_cmpuint (attune_sound_player_play (f->player, attune_chime_to_id (i), 1.0), !=, 0);
    wait_for (f, i + 1);
    g_assert_cmpint (f->fate, ==, ATTUNE_SOUND_PLAYED);
    wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 4);
  }
  g_assert_true (attune_sound_player_get_available (f->player));
  wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 2);

  heard = get_recording (from);
  for (guint i = 0; i < ATTUNE_N_CHIMES; i++) {
    g_autoptr (Sound) chime = sound_decode (attune_chime_to_id (i));

    at = sound_find_above (heard, at, QUIET);
    g_assert_cmpuint (at, <, heard->length);
    g_assert_cmpuint (recognise (heard, at), ==, i);
    at += chime->length;
  }
  g_assert_cmpuint (sound_find_above (heard, at, QUIET * 4), ==, heard->length);
}

static void
ring_session (AttuneTestSession *session, Fixture *f)
{
  static const double pauses_s[] = { 4, 2 };

  attune_engine_begin (session->engine);
  wait_for (f, 1);
  attune_test_session_say (session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (session, 2);
  for (guint i = 0; i < G_N_ELEMENTS (pauses_s); i++) {
    attune_test_session_advance (session, pauses_s[i]);
    wait_for (f, 2 + i);
    wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 4);
  }
  attune_engine_stop (session->engine);
  wait_for (f, 4);
}

/* From the engine's sign to the loudspeaker. */
static void
test_what_the_engine_signs_is_heard (Fixture *f, gconstpointer data)
{
  static const AttuneChime expected[] = { ATTUNE_CHIME_QUESTION, ATTUNE_CHIME_CHANGE_AHEAD,
                                          ATTUNE_CHIME_OTHER_SIDE, ATTUNE_CHIME_CLOSE };
  g_autoptr (AttuneTestSession) session = NULL;
  AttuneChimes *chimes;
  gsize from, at = 0;
  g_autoptr (Sound) heard = NULL;

  if (is_skipped ())
    return;

  session = attune_test_session_new ();
  chimes = attune_chimes_new (f->player);
  g_object_set (chimes, "volume", 1.0, NULL);
  attune_chimes_set_engine (chimes, session->engine);
  attune_chimes_wake (chimes);
  from = wait_until_recorded (0);
  ring_session (session, f);
  wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 2);
  g_assert_finalize_object (chimes);

  heard = get_recording (from);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autoptr (Sound) chime = sound_decode (attune_chime_to_id (expected[i]));

    at = sound_find_above (heard, at, QUIET);
    g_assert_cmpuint (recognise (heard, at), ==, expected[i]);
    at += chime->length;
  }
}

static void
test_volume_is_a_slider (Fixture *f, gconstpointer data)
{
  g_autoptr (Sound) chime = sound_decode ("change-ahead");
  g_autoptr (Sound) heard = NULL;
  gsize from;

  if (is_skipped ())
    return;

  from = wait_until_recorded (0);
  attune_sound_player_play (f->player, "change-ahead", 0.5);
  wait_for (f, 1);
  wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 2);
  heard = get_recording (from);

  g_assert_cmpfloat_with_epsilon (sound_get_peak (heard) / sound_get_peak (chime), 0.125, 0.01);
}

/* The desktop's switch for alert sounds mutes what has the role "event". */
static void
test_has_a_role_of_its_own (Fixture *f, gconstpointer data)
{
  g_autofree char *playing = NULL;

  if (is_skipped ())
    return;

  attune_sound_player_play (f->player, "wake", 1.0);
  wait_for (f, 1);
  attune_sound_player_play (f->player, "hold", 1.0);
  wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 2);
  g_assert_true (run (&playing, "pactl", "list", "sink-inputs", NULL));

  g_assert_nonnull (strstr (playing, "media.role = \"music\""));
  g_assert_null (strstr (playing, "media.role = \"event\""));
  g_assert_nonnull (strstr (playing, "application.name = \"Attune\""));
  g_assert_nonnull (strstr (playing, "application.id = \"" ATTUNE_APP_ID "\""));
  attune_sound_player_stop_all (f->player);
  wait_for (f, 2);
}

static void
test_stops_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr (Sound) heard = NULL;
  gsize from;

  if (is_skipped ())
    return;

  attune_sound_player_play (f->player, "wake", 1.0);
  wait_for (f, 1);
  attune_sound_player_play (f->player, "hold", 1.0);
  attune_sound_player_play (f->player, "close", 1.0);
  wait_until_recorded (wait_until_recorded (0) + BYTES_A_SECOND / 2);
  attune_sound_player_stop_all (f->player);
  wait_for (f, 3);
  g_assert_cmpint (f->fate, ==, ATTUNE_SOUND_STOPPED);
  g_assert_true (attune_sound_player_get_available (f->player));

  from = wait_until_recorded (0) + BYTES_A_SECOND / 10;
  wait_until_recorded (from + BYTES_A_SECOND / 2);
  heard = get_recording (from);
  g_assert_cmpfloat (sound_get_peak (heard), <, QUIET);
}

static void
test_a_sound_that_is_not_there (Fixture *f, gconstpointer data)
{
  g_autofree char *reason = NULL;

  if (is_skipped ())
    return;

  attune_sound_player_play (f->player, "no-such-sound", 1.0);
  wait_for (f, 1);
  g_assert_cmpint (f->fate, ==, ATTUNE_SOUND_FAILED);
  g_assert_false (attune_sound_player_get_available (f->player));
  reason = attune_sound_player_dup_reason (f->player);
  g_assert_nonnull (reason);

  attune_sound_player_play (f->player, "wake", 1.0);
  wait_for (f, 2);
  g_assert_cmpint (f->fate, ==, ATTUNE_SOUND_PLAYED);
  g_assert_true (attune_sound_player_get_available (f->player));
}

static void
test_let_go_while_it_rings (Fixture *f, gconstpointer data)
{
  if (is_skipped ())
    return;

  attune_sound_player_play (f->player, "hold", 1.0);
  attune_sound_player_wake (f->player);
}

static void
notified_cb (AttuneSoundPlayer *player, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

/* No server where one is looked for: each sound has an end, the reason is said once. */
static void
test_without_a_loudspeaker (Fixture *f, gconstpointer data)
{
  g_autofree char *reason = NULL;
  guint n_told = 0;

  g_setenv ("PULSE_SERVER", "unix:/nowhere/native", TRUE);
  g_signal_connect (f->player, "notify::available", G_CALLBACK (notified_cb), &n_told);
  attune_sound_player_wake (f->player);
  attune_sound_player_play (f->player, "question", 1.0);
  attune_sound_player_play (f->player, "change", 1.0);
  wait_for (f, 2);
  attune_sound_player_play (f->player, "close", 1.0);
  wait_for (f, 3);

  g_assert_cmpint (f->fate, ==, ATTUNE_SOUND_FAILED);
  g_assert_false (attune_sound_player_get_available (f->player));
  reason = attune_sound_player_dup_reason (f->player);
  g_assert_nonnull (reason);
  g_assert_cmpuint (n_told, ==, 1);
  attune_sound_player_stop_all (f->player);
  g_setenv ("PULSE_SERVER", server.address, TRUE);
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/sound/canberra-player/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  set_up_server ();

  add ("each-is-heard-in-order", test_each_is_heard_in_order);
  add ("what-the-engine-signs-is-heard", test_what_the_engine_signs_is_heard);
  add ("volume-is-a-slider", test_volume_is_a_slider);
  add ("has-a-role-of-its-own", test_has_a_role_of_its_own);
  add ("stops-at-once", test_stops_at_once);
  add ("a-sound-that-is-not-there", test_a_sound_that_is_not_there);
  add ("let-go-while-it-rings", test_let_go_while_it_rings);
  add ("without-a-loudspeaker", test_without_a_loudspeaker);
  result = g_test_run ();

  tear_down_server ();

  return result;
}
