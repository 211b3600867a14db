/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* libspeechd waits for the speech service's answer to every call, and to be reached at all, so one
 * thread does all the talking to it. The thread owns its connection and ends by itself; nobody
 * ever waits for it. */
#include "config.h"

#include "attune-speech-voice.h"

#include <speech-dispatcher/libspeechd.h>
#include <string.h>

/* Shared with the thread; freed by whoever lets go last. */
typedef struct {
  GAsyncQueue *orders; /* of Order * */
  int newest; /* atomic; the number of the newest order */
} Line;

typedef struct {
  int number;
  char *text; /* (nullable): fall silent */
  gboolean last;
} Order;

struct _AttuneSpeechVoice {
  GObject parent_instance;

  Line *line; /* (nullable): until something is to be said */
};

static void attune_speech_voice_iface_init (AttuneVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneSpeechVoice,
                               attune_speech_voice,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_VOICE,
                                                      attune_speech_voice_iface_init))

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->text);
  g_free (order);
}

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_async_queue_unref (line->orders);
}

static void
line_release (Line *line)
{
  g_atomic_rc_box_release_full (line, line_clear);
}

static void
choose_language (SPDConnection *connection)
{
  const char *name = g_get_language_names ()[0];
  g_autofree char *language = g_strndup (name, strcspn (name, "_.@"));

  if (!g_str_equal (language, "C"))
    spd_set_language (connection, language);
}

/* Returns: (nullable): a connection over a local socket; the program opens no other. */
static SPDConnection *
open_connection (void)
{
  g_autofree char *reason = NULL;
  char *error = NULL;
  SPDConnectionAddress *address = spd_get_default_address (&error);
  SPDConnection *connection = NULL;

  if (address != NULL && address->method == SPD_METHOD_UNIX_SOCKET)
    connection = spd_open2 ("attune", "session", g_get_user_name (), SPD_MODE_SINGLE, address, 1,
                            &error);
  if (address != NULL)
    SPDConnectionAddress__free (address);
  reason = error;

  if (connection == NULL)
    g_info ("no voice: %s", reason != NULL ? reason : "the speech service is not on this computer");
  else
    choose_language (connection);

  return connection;
}

static void
obey (SPDConnection *connection, Line *line, const Order *order)
{
  if (order->number != g_atomic_int_get (&line->newest))
    return;

  spd_cancel (connection);
  if (order->text != NULL)
    spd_say (connection, SPD_MESSAGE, order->text);
}

static gpointer
talk_thread (gpointer data)
{
  Line *line = data;
  SPDConnection *connection = open_connection ();
  gboolean last = FALSE;

  while (!last) {
    Order *order = g_async_queue_pop (line->orders);

    last = order->last;
    if (connection != NULL)
      obey (connection, line, order);
    order_free (order);
  }

  if (connection != NULL)
    spd_close (connection);
  line_release (line);

  return NULL;
}

static void
give_order (Line *line, const char *text, gboolean last)
{
  Order *order = g_new0 (Order, 1);

  order->number = g_atomic_int_add (&line->newest, 1) + 1;
  order->text = g_strdup (text);
  order->last = last;
  g_async_queue_push (line->orders, order);
}

static Line *
open_line (void)
{
  Line *line = g_atomic_rc_box_new0 (Line);

  line->orders = g_async_queue_new_full (order_free);
  g_thread_unref (g_thread_new ("attune-voice", talk_thread, g_atomic_rc_box_acquire (line)));

  return line;
}

static void
attune_speech_voice_say (AttuneVoice *voice, const char *text)
{
  AttuneSpeechVoice *self = ATTUNE_SPEECH_VOICE (voice);

  if (self->line == NULL)
    self->line = open_line ();
  give_order (self->line, text, FALSE);
}

static void
attune_speech_voice_stop (AttuneVoice *voice)
{
  AttuneSpeechVoice *self = ATTUNE_SPEECH_VOICE (voice);

  if (self->line != NULL)
    give_order (self->line, NULL, FALSE);
}

static void
attune_speech_voice_iface_init (AttuneVoiceInterface *iface)
{
  iface->say = attune_speech_voice_say;
  iface->stop = attune_speech_voice_stop;
}

static void
attune_speech_voice_dispose (GObject *object)
{
  AttuneSpeechVoice *self = ATTUNE_SPEECH_VOICE (object);

  if (self->line != NULL)
    give_order (self->line, NULL, TRUE);
  g_clear_pointer (&self->line, line_release);

  G_OBJECT_CLASS (attune_speech_voice_parent_class)->dispose (object);
}

static void
attune_speech_voice_class_init (AttuneSpeechVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_speech_voice_dispose;
}

static void
attune_speech_voice_init (AttuneSpeechVoice *self)
{
}

/**
 * attune_speech_voice_new:
 *
 * Reaches for the speech service with the first sentence, on a thread of its own. Where there is
 * none, nothing is spoken.
 *
 * Returns: (transfer full): a voice
 */
AttuneVoice *
attune_speech_voice_new (void)
{
  return g_object_new (ATTUNE_TYPE_SPEECH_VOICE, NULL);
}
