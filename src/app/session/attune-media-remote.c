/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-media-remote.h"

#include <glib/gi18n.h>

#define BUS_NAME "org.mpris.MediaPlayer2." ATTUNE_APP_ID
#define ROOT_INTERFACE "org.mpris.MediaPlayer2"
#define PLAYER_INTERFACE "org.mpris.MediaPlayer2.Player"

struct _AttuneMediaRemote {
  GObject parent_instance;

  AttuneEngine *engine;
  GDBusConnection *bus;
  guint root_id;
  guint player_id;
  guint name_id;
  GVariant *shown; /* (nullable): what the desktop was told last */
};

G_DEFINE_FINAL_TYPE (AttuneMediaRemote, attune_media_remote, G_TYPE_OBJECT)

enum {
  SIGNAL_RAISE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* https://specifications.freedesktop.org/mpris-spec/latest/ */
static const char introspection[] =
    "<node>"
    " <interface name='org.mpris.MediaPlayer2'>"
    "  <method name='Raise'/>"
    "  <method name='Quit'/>"
    "  <property name='CanQuit' type='b' access='read'/>"
    "  <property name='CanRaise' type='b' access='read'/>"
    "  <property name='HasTrackList' type='b' access='read'/>"
    "  <property name='Identity' type='s' access='read'/>"
    "  <property name='DesktopEntry' type='s' access='read'/>"
    "  <property name='SupportedUriSchemes' type='as' access='read'/>"
    "  <property name='SupportedMimeTypes' type='as' access='read'/>"
    " </interface>"
    " <interface name='org.mpris.MediaPlayer2.Player'>"
    "  <method name='Next'/>"
    "  <method name='Previous'/>"
    "  <method name='Pause'/>"
    "  <method name='PlayPause'/>"
    "  <method name='Stop'/>"
    "  <method name='Play'/>"
    "  <method name='Seek'><arg name='Offset' type='x' direction='in'/></method>"
    "  <method name='SetPosition'>"
    "   <arg name='TrackId' type='o' direction='in'/>"
    "   <arg name='Position' type='x' direction='in'/>"
    "  </method>"
    "  <method name='OpenUri'><arg name='Uri' type='s' direction='in'/></method>"
    "  <property name='PlaybackStatus' type='s' access='read'/>"
    "  <property name='Metadata' type='a{sv}' access='read'/>"
    "  <property name='Rate' type='d' access='read'/>"
    "  <property name='MinimumRate' type='d' access='read'/>"
    "  <property name='MaximumRate' type='d' access='read'/>"
    "  <property name='Volume' type='d' access='read'/>"
    "  <property name='Position' type='x' access='read'/>"
    "  <property name='CanGoNext' type='b' access='read'/>"
    "  <property name='CanGoPrevious' type='b' access='read'/>"
    "  <property name='CanPlay' type='b' access='read'/>"
    "  <property name='CanPause' type='b' access='read'/>"
    "  <property name='CanSeek' type='b' access='read'/>"
    "  <property name='CanControl' type='b' access='read'/>"
    " </interface>"
    "</node>";

static const char *
get_playback_status (AttuneMoment moment)
{
  switch (moment) {
  case ATTUNE_MOMENT_PREPARE:
  case ATTUNE_MOMENT_ENDED:
    return "Stopped";
  case ATTUNE_MOMENT_PAUSED:
    return "Paused";
  case ATTUNE_MOMENT_ASK:
  case ATTUNE_MOMENT_CHANGE:
  case ATTUNE_MOMENT_STROKE:
  case ATTUNE_MOMENT_CHECK:
  case ATTUNE_MOMENT_ADVICE:
  case ATTUNE_MOMENT_HOLD:
  case ATTUNE_MOMENT_CHOICE:
  case ATTUNE_MOMENT_STILL:
  case ATTUNE_MOMENT_CLOSE:
  default:
    return "Playing";
  }
}

/* The stroke where there is one; else what the whole is called. */
static const char *
get_title (AttuneMediaRemote *self)
{
  const AttuneState *state = attune_engine_get_state (self->engine);
  AttunePlan *plan = attune_engine_get_plan (self->engine);
  const AttunePlanStep *step;

  if (state->moment == ATTUNE_MOMENT_ASK)
    return _ ("Asking first");
  if (state->moment == ATTUNE_MOMENT_CLOSE || state->moment == ATTUNE_MOMENT_ENDED)
    return _ ("Thank you");

  step = attune_state_get_plan_step (state, plan);

  return step != NULL && step->title != NULL ? step->title : plan->title;
}

static GVariant *
build_metadata (AttuneMediaRemote *self)
{
  const char *artist[] = { "Attune", NULL };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "mpris:trackid",
                         g_variant_new_object_path ("/org/attune/Attune/session"));
  g_variant_builder_add (&builder, "{sv}", "xesam:title", g_variant_new_string (get_title (self)));
  g_variant_builder_add (&builder, "{sv}", "xesam:album",
                         g_variant_new_string (attune_engine_get_plan (self->engine)->title));
  g_variant_builder_add (&builder, "{sv}", "xesam:artist", g_variant_new_strv (artist, -1));

  return g_variant_builder_end (&builder);
}

static void
add_boolean (GVariantBuilder *builder, const char *name, gboolean value)
{
  g_variant_builder_add (builder, "{sv}", name, g_variant_new_boolean (value));
}

/* Everything that changes in the course of a session. */
static GVariant *
build_changing (AttuneMediaRemote *self)
{
  AttuneMoment moment = attune_engine_get_moment (self->engine);
  gboolean runs = moment != ATTUNE_MOMENT_PREPARE && moment != ATTUNE_MOMENT_ENDED;
  gboolean turns = runs && moment != ATTUNE_MOMENT_ASK;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "PlaybackStatus",
                         g_variant_new_string (get_playback_status (moment)));
  g_variant_builder_add (&builder, "{sv}", "Metadata", build_metadata (self));
  add_boolean (&builder, "CanGoNext", turns);
  add_boolean (&builder, "CanGoPrevious", turns);
  add_boolean (&builder, "CanPlay", runs);
  add_boolean (&builder, "CanPause", runs);

  return g_variant_builder_end (&builder);
}

static void
play (AttuneMediaRemote *self)
{
  attune_engine_resume (self->engine);
}

static void
pause_session (AttuneMediaRemote *self)
{
  attune_engine_pause (self->engine);
}

static void
play_or_pause (AttuneMediaRemote *self)
{
  if (attune_engine_get_moment (self->engine) == ATTUNE_MOMENT_PAUSED)
    play (self);
  else
    pause_session (self);
}

static void
go_on (AttuneMediaRemote *self)
{
  attune_engine_next (self->engine);
}

static void
go_back (AttuneMediaRemote *self)
{
  attune_engine_back (self->engine);
}

static void
stop (AttuneMediaRemote *self)
{
  attune_engine_stop (self->engine);
}

static void
raise_window (AttuneMediaRemote *self)
{
  g_signal_emit (self, signals[SIGNAL_RAISE], 0);
}

static void
do_nothing (AttuneMediaRemote *self)
{
}

static const struct {
  const char *name;
  void (*act) (AttuneMediaRemote *self);
} methods[] = {
  { "Play", play },
  { "Pause", pause_session },
  { "PlayPause", play_or_pause },
  { "Next", go_on },
  { "Previous", go_back },
  { "Stop", stop },
  { "Raise", raise_window },
  { "Quit", do_nothing },
  { "Seek", do_nothing },
  { "SetPosition", do_nothing },
  { "OpenUri", do_nothing },
};

static void
method_called_cb (GDBusConnection *bus,
                  const char *sender,
                  const char *path,
                  const char *interface,
                  const char *method,
                  GVariant *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer data)
{
  g_autoptr (AttuneMediaRemote) self = g_object_ref (data);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++) {
    if (g_str_equal (methods[i].name, method))
      methods[i].act (self);
  }

  g_dbus_method_invocation_return_value (invocation, NULL);
}

static GVariant *
root_property_read_cb (GDBusConnection *bus,
                       const char *sender,
                       const char *path,
                       const char *interface,
                       const char *property,
                       GError **error,
                       gpointer data)
{
  if (g_str_equal (property, "Identity"))
    return g_variant_new_string (_ ("Attune"));
  if (g_str_equal (property, "DesktopEntry"))
    return g_variant_new_string (ATTUNE_APP_ID);
  if (g_str_has_prefix (property, "Supported"))
    return g_variant_new_strv (NULL, 0);

  return g_variant_new_boolean (g_str_equal (property, "CanRaise"));
}

static GVariant *
player_property_read_cb (GDBusConnection *bus,
                         const char *sender,
                         const char *path,
                         const char *interface,
                         const char *property,
                         GError **error,
                         gpointer data)
{
  AttuneMediaRemote *self = data;
  g_autoptr (GVariant) changing = g_variant_ref_sink (build_changing (self));
  GVariant *value = g_variant_lookup_value (changing, property, NULL);

  if (value != NULL)
    return value;
  if (g_str_equal (property, "Position"))
    return g_variant_new_int64 (0);
  if (g_str_equal (property, "CanControl"))
    return g_variant_new_boolean (TRUE);
  if (g_str_equal (property, "CanSeek"))
    return g_variant_new_boolean (FALSE);

  return g_variant_new_double (1.0);
}

static const GDBusInterfaceVTable root_vtable = { method_called_cb,
                                                  root_property_read_cb,
                                                  NULL,
                                                  { NULL } };
static const GDBusInterfaceVTable player_vtable = { method_called_cb,
                                                    player_property_read_cb,
                                                    NULL,
                                                    { NULL } };

static void
tell_desktop (AttuneMediaRemote *self, GVariant *changing)
{
  g_dbus_connection_emit_signal (
      self->bus, NULL, ATTUNE_MEDIA_REMOTE_PATH, "org.freedesktop.DBus.Properties",
      "PropertiesChanged",
      g_variant_new ("(s@a{sv}@as)", PLAYER_INTERFACE, changing, g_variant_new_strv (NULL, 0)),
      NULL);
}

static void
withdraw (AttuneMediaRemote *self)
{
  if (self->name_id != 0)
    g_bus_unown_name (self->name_id);
  if (self->root_id != 0)
    g_dbus_connection_unregister_object (self->bus, self->root_id);
  if (self->player_id != 0)
    g_dbus_connection_unregister_object (self->bus, self->player_id);
  self->name_id = self->root_id = self->player_id = 0;
}

static guint
put_interface (AttuneMediaRemote *self,
               GDBusNodeInfo *node,
               const char *name,
               const GDBusInterfaceVTable *vtable)
{
  g_autoptr (GError) error = NULL;
  guint id = g_dbus_connection_register_object (self->bus, ATTUNE_MEDIA_REMOTE_PATH,
                                                g_dbus_node_info_lookup_interface (node, name),
                                                vtable, self, NULL, &error);

  if (id == 0)
    g_warning ("media keys: %s", error->message);

  return id;
}

/* The desktop shows its media controls for as long as the name is there. */
static void
appear (AttuneMediaRemote *self)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);

  if (self->name_id != 0)
    return;

  self->root_id = put_interface (self, node, ROOT_INTERFACE, &root_vtable);
  self->player_id = put_interface (self, node, PLAYER_INTERFACE, &player_vtable);
  self->name_id = g_bus_own_name_on_connection (self->bus, BUS_NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                                NULL, NULL, NULL, NULL);
}

static void
update (AttuneMediaRemote *self)
{
  AttuneMoment moment = attune_engine_get_moment (self->engine);
  g_autoptr (GVariant) changing = NULL;

  if (moment == ATTUNE_MOMENT_PREPARE)
    return;
  if (moment != ATTUNE_MOMENT_ENDED)
    appear (self);

  changing = g_variant_ref_sink (build_changing (self));
  if (self->shown == NULL || !g_variant_equal (self->shown, changing)) {
    tell_desktop (self, changing);
    g_clear_pointer (&self->shown, g_variant_unref);
    self->shown = g_steal_pointer (&changing);
  }

  if (moment == ATTUNE_MOMENT_ENDED)
    withdraw (self);
}

static void
attune_media_remote_dispose (GObject *object)
{
  AttuneMediaRemote *self = ATTUNE_MEDIA_REMOTE (object);

  withdraw (self);
  if (self->engine != NULL)
    g_signal_handlers_disconnect_by_data (self->engine, self);
  g_clear_object (&self->engine);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->shown, g_variant_unref);

  G_OBJECT_CLASS (attune_media_remote_parent_class)->dispose (object);
}

static void
attune_media_remote_class_init (AttuneMediaRemoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_media_remote_dispose;

  signals[SIGNAL_RAISE] = g_signal_new ("raise", ATTUNE_TYPE_MEDIA_REMOTE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_media_remote_init (AttuneMediaRemote *self)
{
}

/**
 * attune_media_remote_new:
 * @engine: the session to show and to steer
 * @bus: the session bus
 *
 * References are kept to both. The desktop sees the session from its first question to its end.
 *
 * Returns: (transfer full): a media remote
 */
AttuneMediaRemote *
attune_media_remote_new (AttuneEngine *engine, GDBusConnection *bus)
{
  AttuneMediaRemote *self;

  g_return_val_if_fail (ATTUNE_IS_ENGINE (engine), NULL);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (bus), NULL);

  self = g_object_new (ATTUNE_TYPE_MEDIA_REMOTE, NULL);
  self->engine = g_object_ref (engine);
  self->bus = g_object_ref (bus);
  g_signal_connect_swapped (engine, "moved", G_CALLBACK (update), self);
  update (self);

  return self;
}
