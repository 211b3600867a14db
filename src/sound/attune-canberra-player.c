/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* libcanberra is opened on a thread of its own, since a sound server that hangs must not hold up
 * the page; sounds asked for meanwhile wait in a queue. Playing itself takes less than a
 * millisecond and stays on the main thread. libcanberra says on a thread of its own that a sound
 * has ended: that callback only posts to the main context. */
#include "config.h"

#include "attune-canberra-player.h"

#include <canberra.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* All sounds share one number of libcanberra's, so that one call stops them all. */
#define EVERY_SOUND 1

typedef enum {
  STATE_CLOSED,
  STATE_OPENING,
  STATE_OPEN,
} OpenState;

/* The context is shared with the thread that opens it and destroyed by whoever lets go last. */
typedef struct {
  ca_context *context;
} Sound;

struct _AttuneCanberraPlayer {
  GObject parent_instance;

  char *folder;
  Sound *sound; /* (nullable) atomic box */
  OpenState state;
  GQueue waiting; /* of Request *: asked for while opening */
  gboolean available;
};

/* A sound that was asked for; travels through libcanberra and back to the main context. */
typedef struct {
  GWeakRef player;
  guint serial; /* 0: the silence that wakes the way */
  char *id;
  double volume;
  int result;
} Request;

typedef struct {
  GWeakRef player;
  Sound *sound;
  int result;
} Opening;

static void attune_canberra_player_iface_init (AttuneSoundPlayerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneCanberraPlayer,
                               attune_canberra_player,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_SOUND_PLAYER,
                                                      attune_canberra_player_iface_init))

typedef enum {
  PROP_FOLDER = 1,
  PROP_AVAILABLE,
  PROP_REASON,
} AttuneCanberraPlayerProperty;

static Request *
request_new (AttuneCanberraPlayer *self, guint serial, const char *id, double volume)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->player, self);
  request->serial = serial;
  request->id = g_strdup (id);
  request->volume = volume;

  return request;
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_weak_ref_clear (&request->player);
  g_free (request->id);
  g_free (request);
}

static void
sound_clear (gpointer data)
{
  Sound *sound = data;

  g_clear_pointer (&sound->context, ca_context_destroy);
}

static void
sound_release (Sound *sound)
{
  g_atomic_rc_box_release_full (sound, sound_clear);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_weak_ref_clear (&opening->player);
  sound_release (opening->sound);
  g_free (opening);
}

static void
set_available (AttuneCanberraPlayer *self, gboolean available)
{
  if (self->available == available)
    return;

  self->available = available;
  g_object_notify (G_OBJECT (self), "available");
  g_object_notify (G_OBJECT (self), "reason");
}

static AttuneSoundFate
fate_of (int result)
{
  switch (result) {
  case CA_SUCCESS:
    return ATTUNE_SOUND_PLAYED;
  case CA_ERROR_CANCELED:
  case CA_ERROR_DESTROYED:
    return ATTUNE_SOUND_STOPPED;
  default:
    return ATTUNE_SOUND_FAILED;
  }
}

static gboolean
request_finished_cb (gpointer data)
{
  Request *request = data;
  g_autoptr (AttuneCanberraPlayer) self = g_weak_ref_get (&request->player);
  AttuneSoundFate fate = fate_of (request->result);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  if (fate == ATTUNE_SOUND_FAILED)
    g_info ("sound %s: %s", request->id, ca_strerror (request->result));
  if (fate != ATTUNE_SOUND_STOPPED)
    set_available (self, fate == ATTUNE_SOUND_PLAYED);
  if (request->serial != 0)
    attune_sound_player_finished (ATTUNE_SOUND_PLAYER (self), request->serial, fate);

  return G_SOURCE_REMOVE;
}

static void
post_finished (Request *request, int result)
{
  request->result = result;
  g_idle_add_full (G_PRIORITY_DEFAULT, request_finished_cb, request, request_free);
}

/* On any thread. */
static void
sound_ended_cb (ca_context *context, uint32_t serial, int result, void *data)
{
  post_finished (data, result);
}

/* A slider's position as the sound server understands it: the cube of it is the amplitude. */
static double
volume_to_decibels (double volume)
{
  return 60 * log10 (MAX (volume, 0.001));
}

/* Returns: a code of libcanberra's */
static int
play_now (AttuneCanberraPlayer *self, Request *request)
{
  g_autofree char *name = g_strconcat (request->id, ".oga", NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char decibels[G_ASCII_DTOSTR_BUF_SIZE];
  ca_proplist *properties = NULL;
  int result = ca_proplist_create (&properties);

  if (result != CA_SUCCESS)
    return result;

  g_ascii_dtostr (decibels, sizeof decibels, volume_to_decibels (request->volume));
  ca_proplist_sets (properties, CA_PROP_MEDIA_NAME, request->id);
  ca_proplist_sets (properties, CA_PROP_MEDIA_FILENAME, path);
  ca_proplist_sets (properties, CA_PROP_MEDIA_ROLE, "music");
  ca_proplist_sets (properties, CA_PROP_CANBERRA_VOLUME, decibels);
  ca_proplist_sets (properties, CA_PROP_CANBERRA_CACHE_CONTROL, "never");
  result = ca_context_play_full (self->sound->context, EVERY_SOUND, properties, sound_ended_cb,
                                 request);
  ca_proplist_destroy (properties);

  return result;
}

static void
play_or_fail (AttuneCanberraPlayer *self, Request *request)
{
  int result = play_now (self, request);

  if (result != CA_SUCCESS)
    post_finished (request, result);
}

/* Everything that waited is played, or has failed for the same reason. */
static gboolean
opened_cb (gpointer data)
{
  Opening *opening = data;
  g_autoptr (AttuneCanberraPlayer) self = g_weak_ref_get (&opening->player);
  Request *request;

  if (self == NULL)
    return G_SOURCE_REMOVE;

  self->state = opening->result == CA_SUCCESS ? STATE_OPEN : STATE_CLOSED;
  if (self->state == STATE_CLOSED)
    g_clear_pointer (&self->sound, sound_release);

  while ((request = g_queue_pop_head (&self->waiting)) != NULL) {
    if (self->state == STATE_OPEN)
      play_or_fail (self, request);
    else
      post_finished (request, opening->result);
  }

  return G_SOURCE_REMOVE;
}

static gpointer
open_thread (gpointer data)
{
  Opening *opening = data;

  opening->result = ca_context_open (opening->sound->context);
  g_idle_add_full (G_PRIORITY_DEFAULT, opened_cb, opening, opening_free);

  return NULL;
}

/* The role is our own and not "event": muted alert sounds do not mute a chime. */
static int
create_context (Sound *sound)
{
  int result = ca_context_create (&sound->context);

  if (result != CA_SUCCESS)
    return result;

  return ca_context_change_props (
      sound->context, CA_PROP_APPLICATION_NAME, "Attune", CA_PROP_APPLICATION_ID, ATTUNE_APP_ID,
      CA_PROP_APPLICATION_ICON_NAME, ATTUNE_APP_ID, CA_PROP_APPLICATION_VERSION, ATTUNE_VERSION,
      CA_PROP_MEDIA_ROLE, "music", NULL);
}

static void
begin_opening (AttuneCanberraPlayer *self)
{
  Opening *opening = g_new0 (Opening, 1);

  self->state = STATE_OPENING;
  self->sound = g_atomic_rc_box_new0 (Sound);
  g_weak_ref_init (&opening->player, self);
  opening->sound = g_atomic_rc_box_acquire (self->sound);
  opening->result = create_context (self->sound);

  if (opening->result == CA_SUCCESS)
    g_thread_unref (g_thread_new ("attune-sound", open_thread, opening));
  else
    g_idle_add_full (G_PRIORITY_DEFAULT, opened_cb, opening, opening_free);
}

static void
play_when_open (AttuneCanberraPlayer *self, Request *request)
{
  if (self->state == STATE_OPEN) {
    play_or_fail (self, request);
    return;
  }

  g_queue_push_tail (&self->waiting, request);
  if (self->state == STATE_CLOSED)
    begin_opening (self);
}

static void
attune_canberra_player_play (AttuneSoundPlayer *player, guint serial, const char *id, double volume)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (player);

  play_when_open (self, request_new (self, serial, id, volume));
}

static void
attune_canberra_player_wake (AttuneSoundPlayer *player)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (player);

  play_when_open (self, request_new (self, 0, "wake", 1.0));
}

static void
attune_canberra_player_stop_all (AttuneSoundPlayer *player)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (player);
  Request *request;

  while ((request = g_queue_pop_head (&self->waiting)) != NULL)
    post_finished (request, CA_ERROR_CANCELED);

  if (self->state == STATE_OPEN)
    ca_context_cancel (self->sound->context, EVERY_SOUND);
}

static void
attune_canberra_player_iface_init (AttuneSoundPlayerInterface *iface)
{
  iface->play = attune_canberra_player_play;
  iface->stop_all = attune_canberra_player_stop_all;
  iface->wake = attune_canberra_player_wake;
}

static void
attune_canberra_player_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (object);

  switch ((AttuneCanberraPlayerProperty) id) {
  case PROP_AVAILABLE:
    g_value_set_boolean (value, self->available);
    break;
  case PROP_REASON:
    g_value_set_string (
        value, self->available ? NULL
                               : _ ("No sound on this computer now. Everything is on the screen "
                                    "too."));
    break;
  case PROP_FOLDER:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_canberra_player_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (object);

  switch ((AttuneCanberraPlayerProperty) id) {
  case PROP_FOLDER:
    self->folder = g_value_dup_string (value);
    break;
  case PROP_AVAILABLE:
  case PROP_REASON:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_canberra_player_dispose (GObject *object)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (object);

  g_queue_clear_full (&self->waiting, request_free);
  g_clear_pointer (&self->sound, sound_release);
  self->state = STATE_CLOSED;

  G_OBJECT_CLASS (attune_canberra_player_parent_class)->dispose (object);
}

static void
attune_canberra_player_finalize (GObject *object)
{
  AttuneCanberraPlayer *self = ATTUNE_CANBERRA_PLAYER (object);

  g_free (self->folder);

  G_OBJECT_CLASS (attune_canberra_player_parent_class)->finalize (object);
}

static void
attune_canberra_player_class_init (AttuneCanberraPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attune_canberra_player_get_property;
  object_class->set_property = attune_canberra_player_set_property;
  object_class->dispose = attune_canberra_player_dispose;
  object_class->finalize = attune_canberra_player_finalize;

  /**
   * AttuneCanberraPlayer:folder:
   *
   * Where the sound files lie.
   */
  g_object_class_install_property (
      object_class, PROP_FOLDER,
      g_param_spec_string ("folder", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
  g_object_class_override_property (object_class, PROP_REASON, "reason");
}

static void
attune_canberra_player_init (AttuneCanberraPlayer *self)
{
  self->available = TRUE;
  g_queue_init (&self->waiting);
}

/**
 * attune_canberra_player_new:
 * @folder: (nullable): where the sound files lie; %NULL for where they are installed
 *
 * Opens nothing yet: the first attune_sound_player_wake() or sound does, on a thread of its own.
 *
 * Returns: (transfer full): a player
 */
AttuneSoundPlayer *
attune_canberra_player_new (const char *folder)
{
  return g_object_new (ATTUNE_TYPE_CANBERRA_PLAYER, "folder",
                       folder != NULL ? folder : ATTUNE_PKGDATADIR "/sounds", NULL);
}
