/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-silent-player.h"

struct _AttuneSilentPlayer {
  GObject parent_instance;
};

static void attune_silent_player_iface_init (AttuneSoundPlayerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneSilentPlayer,
                               attune_silent_player,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_SOUND_PLAYER,
                                                      attune_silent_player_iface_init))

typedef enum {
  PROP_AVAILABLE = 1,
  PROP_REASON,
} AttuneSilentPlayerProperty;

typedef struct {
  AttuneSoundPlayer *player;
  guint serial;
} Finish;

static gboolean
finish_cb (gpointer data)
{
  Finish *finish = data;

  attune_sound_player_finished (finish->player, finish->serial, ATTUNE_SOUND_PLAYED);

  return G_SOURCE_REMOVE;
}

static void
finish_free (gpointer data)
{
  Finish *finish = data;

  g_object_unref (finish->player);
  g_free (finish);
}

static void
attune_silent_player_play (AttuneSoundPlayer *player, guint serial, const char *id, double volume)
{
  Finish *finish = g_new (Finish, 1);

  finish->player = g_object_ref (player);
  finish->serial = serial;
  g_idle_add_full (G_PRIORITY_DEFAULT, finish_cb, finish, finish_free);
}

static void
attune_silent_player_do_nothing (AttuneSoundPlayer *player)
{
}

static void
attune_silent_player_iface_init (AttuneSoundPlayerInterface *iface)
{
  iface->play = attune_silent_player_play;
  iface->stop_all = attune_silent_player_do_nothing;
  iface->wake = attune_silent_player_do_nothing;
}

static void
attune_silent_player_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((AttuneSilentPlayerProperty) id) {
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
attune_silent_player_class_init (AttuneSilentPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attune_silent_player_get_property;

  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
  g_object_class_override_property (object_class, PROP_REASON, "reason");
}

static void
attune_silent_player_init (AttuneSilentPlayer *self)
{
}

/**
 * attune_silent_player_new:
 *
 * Returns: (transfer full): a player that makes no sound
 */
AttuneSoundPlayer *
attune_silent_player_new (void)
{
  return g_object_new (ATTUNE_TYPE_SILENT_PLAYER, NULL);
}
