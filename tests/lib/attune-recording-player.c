/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-recording-player.h"

#include "attune-test-session.h"

struct _AttuneRecordingPlayer {
  GObject parent_instance;

  GPtrArray *log;
  GArray *ringing; /* of guint */
};

static void attune_recording_player_iface_init (AttuneSoundPlayerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneRecordingPlayer,
                               attune_recording_player,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_SOUND_PLAYER,
                                                      attune_recording_player_iface_init))

typedef enum {
  PROP_AVAILABLE = 1,
  PROP_REASON,
} AttuneRecordingPlayerProperty;

static void
attune_recording_player_play (AttuneSoundPlayer *player,
                              guint serial,
                              const char *id,
                              double volume)
{
  AttuneRecordingPlayer *self = ATTUNE_RECORDING_PLAYER (player);

  attune_test_log_add (self->log, "play %s %.2f", id, volume);
  g_array_append_val (self->ringing, serial);
}

static void
attune_recording_player_stop_all (AttuneSoundPlayer *player)
{
  attune_test_log_add (ATTUNE_RECORDING_PLAYER (player)->log, "stop");
}

static void
attune_recording_player_wake (AttuneSoundPlayer *player)
{
  attune_test_log_add (ATTUNE_RECORDING_PLAYER (player)->log, "wake");
}

static void
attune_recording_player_iface_init (AttuneSoundPlayerInterface *iface)
{
  iface->play = attune_recording_player_play;
  iface->stop_all = attune_recording_player_stop_all;
  iface->wake = attune_recording_player_wake;
}

static void
attune_recording_player_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((AttuneRecordingPlayerProperty) id) {
  case PROP_AVAILABLE:
    g_value_set_boolean (value, TRUE);
    break;
  case PROP_REASON:
    g_value_set_string (value, NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_recording_player_finalize (GObject *object)
{
  AttuneRecordingPlayer *self = ATTUNE_RECORDING_PLAYER (object);

  g_ptr_array_unref (self->log);
  g_array_unref (self->ringing);

  G_OBJECT_CLASS (attune_recording_player_parent_class)->finalize (object);
}

static void
attune_recording_player_class_init (AttuneRecordingPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attune_recording_player_get_property;
  object_class->finalize = attune_recording_player_finalize;

  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
  g_object_class_override_property (object_class, PROP_REASON, "reason");
}

static void
attune_recording_player_init (AttuneRecordingPlayer *self)
{
  self->ringing = g_array_new (FALSE, FALSE, sizeof (guint));
}

AttuneRecordingPlayer *
attune_recording_player_new (GPtrArray *log)
{
  AttuneRecordingPlayer *self = g_object_new (ATTUNE_TYPE_RECORDING_PLAYER, NULL);

  self->log = g_ptr_array_ref (log);

  return self;
}

/* Tells the listeners that everything that rings has ended in the same way. */
void
attune_recording_player_finish_all (AttuneRecordingPlayer *self, AttuneSoundFate fate)
{
  g_autoptr (GArray) ended = g_steal_pointer (&self->ringing);

  self->ringing = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < ended->len; i++)
    attune_sound_player_finished (ATTUNE_SOUND_PLAYER (self), g_array_index (ended, guint, i),
                                  fate);
}
