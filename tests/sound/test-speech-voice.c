/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Speaks to a speech service of the test's own, which understands as much of the protocol (SSIP)
 * as is needed and writes down what it is to say. */
#include "config.h"

#include "attune-speech-voice.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  GSocketListener *listener;
  GThread *thread;
  GAsyncQueue *heard; /* of char *: a text, "(quiet)" or "(bye)" */
} Service;

static void
answer (GSocketConnection *connection, const char *text)
{
  GOutputStream *stream = g_io_stream_get_output_stream (G_IO_STREAM (connection));

  g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, NULL);
}

static char *
read_line (GDataInputStream *stream)
{
  return g_data_input_stream_read_line (stream, NULL, NULL, NULL);
}

static void
take_text (Service *self, GSocketConnection *connection, GDataInputStream *stream)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *line;

  answer (connection, "230 OK RECEIVING DATA\r\n");
  while ((line = read_line (stream)) != NULL && !g_str_equal (line, ".")) {
    g_string_append (text, line);
    g_free (line);
  }
  g_free (line);
  answer (connection, "225-1\r\n225 OK MESSAGE QUEUED\r\n");
  g_async_queue_push (self->heard, g_string_free (g_steal_pointer (&text), FALSE));
}

static gpointer
serve_thread (gpointer data)
{
  Service *self = data;
  g_autoptr (GSocketConnection)
      connection = g_socket_listener_accept (self->listener, NULL, NULL, NULL);
  g_autoptr (GDataInputStream)
      stream = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  char *line;

  g_data_input_stream_set_newline_type (stream, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  for (; (line = read_line (stream)) != NULL; g_free (line)) {
    if (g_ascii_strncasecmp (line, "SPEAK", 5) == 0) {
      take_text (self, connection, stream);
      continue;
    }
    if (g_ascii_strncasecmp (line, "CANCEL", 6) == 0)
      g_async_queue_push (self->heard, g_strdup ("(quiet)"));
    answer (connection, "200 OK\r\n");
  }
  g_async_queue_push (self->heard, g_strdup ("(bye)"));

  return NULL;
}

static void
service_set_up (Service *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *address = NULL;
  g_autoptr (GSocketAddress) place = NULL;

  self->folder = g_dir_make_tmp ("attune-voice-XXXXXX", NULL);
  path = g_build_filename (self->folder, "socket", NULL);
  address = g_strconcat ("unix_socket:", path, NULL);
  place = g_unix_socket_address_new (path);
  g_setenv ("SPEECHD_ADDRESS", address, TRUE);

  self->heard = g_async_queue_new_full (g_free);
  self->listener = g_socket_listener_new ();
  g_socket_listener_add_address (self->listener, place, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
service_tear_down (Service *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "socket", NULL);

  g_object_unref (self->listener);
  g_async_queue_unref (self->heard);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

static void
assert_heard (Service *self, const char *expected)
{
  g_autofree char *heard = g_async_queue_pop (self->heard);

  g_assert_cmpstr (heard, ==, expected);
}

static void
test_speaks_and_falls_silent (Service *self, gconstpointer data)
{
  AttuneVoice *voice = attune_speech_voice_new ();
  GThread *thread = g_thread_new ("service", serve_thread, self);

  attune_voice_stop (voice);
  attune_voice_say (voice, "Down the leg. Right leg.");
  assert_heard (self, "(quiet)");
  assert_heard (self, "Down the leg. Right leg.");

  attune_voice_stop (voice);
  assert_heard (self, "(quiet)");

  g_assert_finalize_object (voice);
  assert_heard (self, "(quiet)");
  assert_heard (self, "(bye)");
  g_thread_join (thread);
}

/* What was to be said before the service could be reached is no longer true. */
static void
test_says_the_newest_and_nothing_stale (Service *self, gconstpointer data)
{
  AttuneVoice *voice = attune_speech_voice_new ();
  GThread *thread;

  attune_voice_say (voice, "Legs next.");
  attune_voice_say (voice, "Tummy next.");
  attune_voice_say (voice, "Chest next.");
  thread = g_thread_new ("service", serve_thread, self);
  assert_heard (self, "(quiet)");
  assert_heard (self, "Chest next.");

  g_assert_finalize_object (voice);
  assert_heard (self, "(quiet)");
  assert_heard (self, "(bye)");
  g_thread_join (thread);
}

/* A service that takes the call and never says a word holds up nobody. */
static void
test_a_service_that_hangs_holds_up_nothing (Service *self, gconstpointer data)
{
  AttuneVoice *voice = attune_speech_voice_new ();
  g_autoptr (GSocketConnection) connection = NULL;

  attune_voice_say (voice, "Legs next.");
  connection = g_socket_listener_accept (self->listener, NULL, NULL, NULL);
  attune_voice_say (voice, "Tummy next.");
  attune_voice_stop (voice);

  g_assert_finalize_object (voice);
}

static void
add (const char *name, void (*test) (Service *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/sound/speech-voice/", name, NULL);

  g_test_add (path, Service, NULL, service_set_up, test, service_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("speaks-and-falls-silent", test_speaks_and_falls_silent);
  add ("says-the-newest-and-nothing-stale", test_says_the_newest_and_nothing_stale);
  add ("a-service-that-hangs-holds-up-nothing", test_a_service_that_hangs_holds_up_nothing);

  return g_test_run ();
}
