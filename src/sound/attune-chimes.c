/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-chimes.h"

#include <glib/gi18n-lib.h>

/* How far a bedtime chime is turned down, on the slider's scale. */
#define GENTLE_VOLUME 0.6

struct _AttuneChimes {
  GObject parent_instance;

  AttuneSoundPlayer *player;
  AttuneEngine *engine; /* (nullable) */
  double volume;
  gboolean muted;
  gboolean gentle;
  gboolean questions_only;
  gboolean on[ATTUNE_N_CHIMES];
  GHashTable *ringing; /* serial → AttuneChime */
  AttuneMoment moment;
};

G_DEFINE_FINAL_TYPE (AttuneChimes, attune_chimes, G_TYPE_OBJECT)

typedef enum {
  PROP_PLAYER = 1,
  PROP_VOLUME,
  PROP_MUTED,
  PROP_GENTLE,
  PROP_QUESTIONS_ONLY,
} AttuneChimesProperty;

/* The chimes' own properties follow, in the order of the enumeration. */
#define PROP_FIRST_CHIME (PROP_QUESTIONS_ONLY + 1)
#define N_PROPS (PROP_FIRST_CHIME + ATTUNE_N_CHIMES)

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_ASKED,
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct {
  const char *id;
  const char *name;
} chimes[ATTUNE_N_CHIMES] = {
  [ATTUNE_CHIME_CHANGE_AHEAD] = { "change-ahead", NC_ ("chime", "Two seconds before a change") },
  [ATTUNE_CHIME_CHANGE] = { "change", NC_ ("chime", "Next stroke") },
  [ATTUNE_CHIME_OTHER_SIDE] = { "other-side", NC_ ("chime", "Other side") },
  [ATTUNE_CHIME_QUESTION] = { "question", NC_ ("chime", "Time to ask") },
  [ATTUNE_CHIME_HOLD] = { "hold", NC_ ("chime", "Hands still") },
  [ATTUNE_CHIME_HOLD_OVER] = { "hold-over", NC_ ("chime", "End of a hold") },
  [ATTUNE_CHIME_CLOSE] = { "close", NC_ ("chime", "Thank-you") },
  [ATTUNE_CHIME_END] = { "end", NC_ ("chime", "End") },
};

/* One step has one sound: of several signs given together, the first here is heard. */
static const struct {
  AttuneSigns sign;
  AttuneChime chime;
} by_weight[] = {
  { ATTUNE_SIGN_END, ATTUNE_CHIME_END },
  { ATTUNE_SIGN_CLOSE, ATTUNE_CHIME_CLOSE },
  { ATTUNE_SIGN_QUESTION, ATTUNE_CHIME_QUESTION },
  { ATTUNE_SIGN_HOLD, ATTUNE_CHIME_HOLD },
  { ATTUNE_SIGN_HOLD_OVER, ATTUNE_CHIME_HOLD_OVER },
  { ATTUNE_SIGN_OTHER_SIDE, ATTUNE_CHIME_OTHER_SIDE },
  { ATTUNE_SIGN_CHANGE, ATTUNE_CHIME_CHANGE },
  { ATTUNE_SIGN_CHANGE_AHEAD, ATTUNE_CHIME_CHANGE_AHEAD },
};

static void
ring (AttuneChimes *self, AttuneChime chime, double volume)
{
  guint serial = attune_sound_player_play (self->player, chimes[chime].id, volume);

  g_hash_table_insert (self->ringing, GUINT_TO_POINTER (serial), GINT_TO_POINTER (chime));
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, chimes[chime].id);
}

static gboolean
is_wanted (AttuneChimes *self, AttuneChime chime)
{
  if (self->muted || self->volume == 0 || !self->on[chime])
    return FALSE;

  return !(self->gentle && chime == ATTUNE_CHIME_CHANGE_AHEAD);
}

static void
ring_if_wanted (AttuneChimes *self, AttuneChime chime)
{
  if (is_wanted (self, chime))
    ring (self, chime, self->gentle ? self->volume * GENTLE_VOLUME : self->volume);
}

/* While the baby is being asked nothing is heard; the one chime then is the question's own. */
static gboolean
may_sound (AttuneChimes *self, AttuneChime chime)
{
  return chime == ATTUNE_CHIME_QUESTION ||
         attune_engine_get_moment (self->engine) != ATTUNE_MOMENT_ASK;
}

static void
engine_signed_cb (AttuneChimes *self, guint signs)
{
  if (signs & ATTUNE_SIGN_SILENCE) {
    attune_sound_player_stop_all (self->player);
    return;
  }
  if (self->questions_only)
    signs = attune_machine_leave_out_strokes (signs, attune_engine_get_state (self->engine),
                                              attune_engine_get_plan (self->engine));

  for (guint i = 0; i < G_N_ELEMENTS (by_weight); i++) {
    if (!(signs & by_weight[i].sign))
      continue;
    if (may_sound (self, by_weight[i].chime))
      ring_if_wanted (self, by_weight[i].chime);
    return;
  }
}

/* The sound server may have gone to sleep during a pause. */
static void
engine_moved_cb (AttuneChimes *self)
{
  AttuneMoment before = self->moment;

  self->moment = attune_engine_get_moment (self->engine);
  if (before == ATTUNE_MOMENT_PAUSED && self->moment != ATTUNE_MOMENT_PAUSED)
    attune_chimes_wake (self);
}

static void
player_finished_cb (AttuneChimes *self, guint serial, int fate)
{
  gpointer key = GUINT_TO_POINTER (serial);
  gpointer chime;

  if (!g_hash_table_steal_extended (self->ringing, key, NULL, &chime))
    return;

  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, chimes[GPOINTER_TO_INT (chime)].id, fate);
}

static void
attune_chimes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneChimes *self = ATTUNE_CHIMES (object);

  if (id >= PROP_FIRST_CHIME) {
    g_value_set_boolean (value, self->on[id - PROP_FIRST_CHIME]);
    return;
  }

  switch ((AttuneChimesProperty) id) {
  case PROP_PLAYER:
    g_value_set_object (value, self->player);
    break;
  case PROP_VOLUME:
    g_value_set_double (value, self->volume);
    break;
  case PROP_MUTED:
    g_value_set_boolean (value, self->muted);
    break;
  case PROP_GENTLE:
    g_value_set_boolean (value, self->gentle);
    break;
  case PROP_QUESTIONS_ONLY:
    g_value_set_boolean (value, self->questions_only);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
set_boolean (AttuneChimes *self, gboolean *field, const GValue *value, GParamSpec *pspec)
{
  if (*field == g_value_get_boolean (value))
    return;

  *field = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_volume (AttuneChimes *self, double volume)
{
  if (G_APPROX_VALUE (self->volume, volume, 1e-6))
    return;

  self->volume = volume;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOLUME]);
}

static void
attune_chimes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneChimes *self = ATTUNE_CHIMES (object);

  if (id >= PROP_FIRST_CHIME) {
    set_boolean (self, &self->on[id - PROP_FIRST_CHIME], value, pspec);
    return;
  }

  switch ((AttuneChimesProperty) id) {
  case PROP_PLAYER:
    self->player = g_value_dup_object (value);
    break;
  case PROP_VOLUME:
    set_volume (self, g_value_get_double (value));
    break;
  case PROP_MUTED:
    set_boolean (self, &self->muted, value, pspec);
    if (self->muted)
      attune_sound_player_stop_all (self->player);
    break;
  case PROP_GENTLE:
    set_boolean (self, &self->gentle, value, pspec);
    break;
  case PROP_QUESTIONS_ONLY:
    set_boolean (self, &self->questions_only, value, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_chimes_constructed (GObject *object)
{
  AttuneChimes *self = ATTUNE_CHIMES (object);

  G_OBJECT_CLASS (attune_chimes_parent_class)->constructed (object);

  g_signal_connect_object (self->player, "finished", G_CALLBACK (player_finished_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
attune_chimes_dispose (GObject *object)
{
  AttuneChimes *self = ATTUNE_CHIMES (object);

  attune_chimes_set_engine (self, NULL);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (attune_chimes_parent_class)->dispose (object);
}

static void
attune_chimes_finalize (GObject *object)
{
  AttuneChimes *self = ATTUNE_CHIMES (object);

  g_hash_table_unref (self->ringing);

  G_OBJECT_CLASS (attune_chimes_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PLAYER] = g_param_spec_object ("player", NULL, NULL, ATTUNE_TYPE_SOUND_PLAYER,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                     G_PARAM_STATIC_STRINGS);
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 0.8, flags);
  properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, flags);
  properties[PROP_GENTLE] = g_param_spec_boolean ("gentle", NULL, NULL, FALSE, flags);
  properties[PROP_QUESTIONS_ONLY] = g_param_spec_boolean ("questions-only", NULL, NULL, FALSE,
                                                          flags);
  for (guint i = 0; i < ATTUNE_N_CHIMES; i++)
    properties[PROP_FIRST_CHIME + i] = g_param_spec_boolean (chimes[i].id, NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attune_chimes_class_init (AttuneChimesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attune_chimes_get_property;
  object_class->set_property = attune_chimes_set_property;
  object_class->constructed = attune_chimes_constructed;
  object_class->dispose = attune_chimes_dispose;
  object_class->finalize = attune_chimes_finalize;

  install_properties (object_class);

  signals[SIGNAL_ASKED] = g_signal_new ("asked", ATTUNE_TYPE_CHIMES, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", ATTUNE_TYPE_CHIMES, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                           G_TYPE_INT);
}

static void
attune_chimes_init (AttuneChimes *self)
{
  self->volume = 0.8;
  self->ringing = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < ATTUNE_N_CHIMES; i++)
    self->on[i] = TRUE;
}

/**
 * attune_chime_to_id:
 * @chime: a chime
 *
 * Returns: (transfer none): the name of its file and of its property, never translated
 */
const char *
attune_chime_to_id (AttuneChime chime)
{
  g_return_val_if_fail (chime < ATTUNE_N_CHIMES, NULL);

  return chimes[chime].id;
}

/**
 * attune_chime_get_name:
 * @chime: a chime
 *
 * Returns: (transfer none): what it says, in the reader's language, e.g. for a row in Preferences
 */
const char *
attune_chime_get_name (AttuneChime chime)
{
  g_return_val_if_fail (chime < ATTUNE_N_CHIMES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "chime", chimes[chime].name);
}

/**
 * attune_chimes_new:
 * @player: what makes the sound
 *
 * Returns: (transfer full): chimes that listen to nobody yet
 */
AttuneChimes *
attune_chimes_new (AttuneSoundPlayer *player)
{
  g_return_val_if_fail (ATTUNE_IS_SOUND_PLAYER (player), NULL);

  return g_object_new (ATTUNE_TYPE_CHIMES, "player", player, NULL);
}

/**
 * attune_chimes_set_engine:
 * @self: the chimes
 * @engine: (nullable): the session to listen to, instead of the one before
 *
 * A reference is kept to @engine.
 */
void
attune_chimes_set_engine (AttuneChimes *self, AttuneEngine *engine)
{
  g_return_if_fail (ATTUNE_IS_CHIMES (self));

  if (self->engine == engine)
    return;

  if (self->engine != NULL)
    g_signal_handlers_disconnect_by_data (self->engine, self);
  g_set_object (&self->engine, engine);
  if (engine == NULL)
    return;

  self->moment = attune_engine_get_moment (engine);
  g_signal_connect_swapped (engine, "signed", G_CALLBACK (engine_signed_cb), self);
  g_signal_connect_swapped (engine, "moved", G_CALLBACK (engine_moved_cb), self);
}

/**
 * attune_chimes_hear:
 * @self: the chimes
 * @chime: the one to try
 *
 * Plays a chime at the volume set now, also when it is muted or turned off: somebody asked to hear
 * it. Never while a question waits for its answer.
 *
 * Returns: whether it is played
 */
gboolean
attune_chimes_hear (AttuneChimes *self, AttuneChime chime)
{
  g_return_val_if_fail (ATTUNE_IS_CHIMES (self), FALSE);
  g_return_val_if_fail (chime < ATTUNE_N_CHIMES, FALSE);

  if (self->volume == 0)
    return FALSE;
  if (self->engine != NULL && attune_engine_get_moment (self->engine) == ATTUNE_MOMENT_ASK)
    return FALSE;

  ring (self, chime, self->volume);

  return TRUE;
}

/**
 * attune_chimes_wake:
 * @self: the chimes
 *
 * Makes the way to the loudspeaker ready; for the page before a session. Does nothing when no
 * chime would be heard.
 */
void
attune_chimes_wake (AttuneChimes *self)
{
  g_return_if_fail (ATTUNE_IS_CHIMES (self));

  if (!self->muted && self->volume > 0)
    attune_sound_player_wake (self->player);
}
