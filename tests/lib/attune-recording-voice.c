/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-recording-voice.h"

#include "attune-test-session.h"

struct _AttuneRecordingVoice {
  GObject parent_instance;

  GPtrArray *log;
  gboolean speaking;
};

static void attune_recording_voice_iface_init (AttuneVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneRecordingVoice,
                               attune_recording_voice,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_VOICE,
                                                      attune_recording_voice_iface_init))

static void
attune_recording_voice_say (AttuneVoice *voice, const char *text)
{
  AttuneRecordingVoice *self = ATTUNE_RECORDING_VOICE (voice);

  self->speaking = TRUE;
  attune_test_log_add (self->log, "say %s", text);
}

static void
attune_recording_voice_stop (AttuneVoice *voice)
{
  AttuneRecordingVoice *self = ATTUNE_RECORDING_VOICE (voice);

  if (self->speaking)
    attune_test_log_add (self->log, "hush");
  self->speaking = FALSE;
}

static void
attune_recording_voice_iface_init (AttuneVoiceInterface *iface)
{
  iface->say = attune_recording_voice_say;
  iface->stop = attune_recording_voice_stop;
}

static void
attune_recording_voice_finalize (GObject *object)
{
  g_ptr_array_unref (ATTUNE_RECORDING_VOICE (object)->log);

  G_OBJECT_CLASS (attune_recording_voice_parent_class)->finalize (object);
}

static void
attune_recording_voice_class_init (AttuneRecordingVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_recording_voice_finalize;
}

static void
attune_recording_voice_init (AttuneRecordingVoice *self)
{
}

AttuneVoice *
attune_recording_voice_new (GPtrArray *log)
{
  AttuneRecordingVoice *self = g_object_new (ATTUNE_TYPE_RECORDING_VOICE, NULL);

  self->log = g_ptr_array_ref (log);

  return ATTUNE_VOICE (self);
}
