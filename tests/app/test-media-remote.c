/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Steers a session from the other end of a private bus, as a desktop's media keys do. */
#include "config.h"

#include "attune-media-remote.h"

#include "attune-test-session.h"

#define NAME "org.mpris.MediaPlayer2." ATTUNE_APP_ID
#define ROOT "org.mpris.MediaPlayer2"
#define PLAYER "org.mpris.MediaPlayer2.Player"
#define PROPERTIES "org.freedesktop.DBus.Properties"

typedef struct {
  GTestDBus *daemon;
  GDBusConnection *app_bus;
  GDBusConnection *desktop_bus;
  AttuneTestSession *session;
  AttuneMediaRemote *remote;
  GPtrArray *log;
  guint subscription;
} Fixture;

static GDBusConnection *
connect_to (GTestDBus *daemon)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (daemon),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);

  g_assert_no_error (error);

  return bus;
}

static void
changed_cb (GDBusConnection *bus,
            const char *sender,
            const char *path,
            const char *interface,
            const char *signal,
            GVariant *parameters,
            gpointer data)
{
  g_autoptr (GVariant) changed = g_variant_get_child_value (parameters, 1);
  const char *status = "";

  g_variant_lookup (changed, "PlaybackStatus", "&s", &status);
  attune_test_log_add (data, "%s", status);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->daemon);
  f->app_bus = connect_to (f->daemon);
  f->desktop_bus = connect_to (f->daemon);
  f->log = g_ptr_array_new_with_free_func (g_free);
  f->subscription = g_dbus_connection_signal_subscribe (
      f->desktop_bus, NULL, PROPERTIES, "PropertiesChanged", ATTUNE_MEDIA_REMOTE_PATH, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, changed_cb, f->log, NULL);
  f->session = attune_test_session_new ();
  f->remote = attune_media_remote_new (f->session->engine, f->app_bus);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->remote);
  attune_test_session_free (f->session);
  g_dbus_connection_signal_unsubscribe (f->desktop_bus, f->subscription);
  g_dbus_connection_close_sync (f->desktop_bus, NULL, NULL);
  g_dbus_connection_close_sync (f->app_bus, NULL, NULL);
  g_object_unref (f->desktop_bus);
  g_object_unref (f->app_bus);
  g_ptr_array_unref (f->log);
  g_test_dbus_down (f->daemon);
  g_object_unref (f->daemon);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* The remote answers on the same main context, so the call must not block. Returns: (nullable) */
static GVariant *
call (Fixture *f,
      const char *name,
      const char *path,
      const char *interface,
      const char *method,
      GVariant *arguments)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_dbus_connection_call (f->desktop_bus, name, path, interface, method, arguments, NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_dbus_connection_call_finish (f->desktop_bus, result, NULL);
}

static void
press (Fixture *f, const char *method)
{
  g_autoptr (GVariant) reply = call (f, NAME, ATTUNE_MEDIA_REMOTE_PATH, PLAYER, method, NULL);

  g_assert_nonnull (reply);
}

static GVariant *
read_property (Fixture *f, const char *interface, const char *property)
{
  g_autoptr (GVariant) reply = call (f, NAME, ATTUNE_MEDIA_REMOTE_PATH, PROPERTIES, "Get",
                                     g_variant_new ("(ss)", interface, property));
  GVariant *value;

  g_assert_nonnull (reply);
  g_variant_get (reply, "(v)", &value);

  return value;
}

static gboolean
is_on_the_bus (Fixture *f)
{
  g_autoptr (GVariant)
      reply = call (f, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                    "NameHasOwner", g_variant_new ("(s)", NAME));
  gboolean has_owner;

  g_variant_get (reply, "(b)", &has_owner);

  return has_owner;
}

/* The bus answers the program after it took all that was sent before, and the desktop after that. */
static void
settle (Fixture *f)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      f->app_bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
      NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

  g_assert_nonnull (reply);
  (void) is_on_the_bus (f);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_for_name (Fixture *f, gboolean wanted)
{
  for (guint i = 0; i < 1000 && is_on_the_bus (f) != wanted; i++)
    g_thread_yield ();
  g_assert_cmpint (is_on_the_bus (f), ==, wanted);
}

static void
test_there_from_first_question_to_end (Fixture *f, gconstpointer data)
{
  settle (f);
  g_assert_false (is_on_the_bus (f));

  attune_engine_begin (f->session->engine);
  wait_for_name (f, TRUE);

  attune_engine_stop (f->session->engine);
  wait_for_name (f, TRUE);
  attune_test_session_advance (f->session, 10);
  wait_for_name (f, FALSE);
}

static void
test_pauses_and_goes_on (Fixture *f, gconstpointer data)
{
  AttuneEngine *engine = f->session->engine;

  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 3);
  wait_for_name (f, TRUE);

  press (f, "Pause");
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_PAUSED);
  press (f, "Play");
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_STROKE);
  press (f, "PlayPause");
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_PAUSED);
  press (f, "PlayPause");
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_STROKE);
}

static void
test_goes_on_and_back (Fixture *f, gconstpointer data)
{
  AttuneEngine *engine = f->session->engine;

  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 3);
  wait_for_name (f, TRUE);

  press (f, "Next");
  g_assert_cmpint (attune_engine_get_state (engine)->step, ==, 1);
  press (f, "Previous");
  g_assert_cmpint (attune_engine_get_state (engine)->step, ==, 0);
  press (f, "Stop");
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_CLOSE);
}

static void
test_never_answers_a_question (Fixture *f, gconstpointer data)
{
  static const char *const keys[] = { "Play",     "Next", "Previous",  "Pause", "Next",
                                      "Previous", "Play", "PlayPause", "Play" };
  AttuneEngine *engine = f->session->engine;

  attune_engine_begin (engine);
  attune_test_session_advance (f->session, 30);
  wait_for_name (f, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    press (f, keys[i]);
    attune_test_session_advance (f->session, 30);
    g_assert_cmpint (attune_engine_get_state (engine)->permit, ==, ATTUNE_PART_NONE);
    g_assert_cmpuint (attune_engine_get_state (engine)->unsure, ==, 0);
    g_assert_cmpuint (attune_engine_get_state (engine)->declined, ==, 0);
    g_assert_cmpint (attune_engine_get_state (engine)->part, ==, 0);
  }
  g_assert_cmpint (attune_engine_get_moment (engine), ==, ATTUNE_MOMENT_ASK);
}

static void
test_shows_the_stroke (Fixture *f, gconstpointer data)
{
  g_autoptr (GVariant) asking = NULL;
  g_autoptr (GVariant) metadata = NULL;
  g_autoptr (GVariant) status = NULL;
  g_autoptr (GVariant) can_go_next = NULL;
  const char *title, *album;

  attune_engine_begin (f->session->engine);
  wait_for_name (f, TRUE);
  can_go_next = read_property (f, PLAYER, "CanGoNext");
  g_assert_false (g_variant_get_boolean (can_go_next));
  asking = read_property (f, PLAYER, "Metadata");
  g_assert_true (g_variant_lookup (asking, "xesam:title", "&s", &title));
  g_assert_cmpstr (title, ==, "Asking first");

  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 3);
  metadata = read_property (f, PLAYER, "Metadata");
  g_assert_true (g_variant_lookup (metadata, "xesam:title", "&s", &title));
  g_assert_true (g_variant_lookup (metadata, "xesam:album", "&s", &album));
  g_assert_cmpstr (title, ==, "Down the leg");
  g_assert_cmpstr (album, ==, "A short test");
  status = read_property (f, PLAYER, "PlaybackStatus");
  g_assert_cmpstr (g_variant_get_string (status, NULL), ==, "Playing");
}

static void
test_tells_what_changes_once (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  settle (f);
  g_ptr_array_set_size (f->log, 0);

  attune_test_session_advance (f->session, 5);
  attune_engine_change (f->session->engine, ATTUNE_CHANGE_SLOWER);
  settle (f);
  attune_test_log_assert (f->log, NULL);

  attune_engine_pause (f->session->engine);
  attune_engine_resume (f->session->engine);
  settle (f);
  attune_test_log_assert (f->log, "Paused", "Playing", NULL);
}

static void
raise_cb (AttuneMediaRemote *remote, gboolean *raised)
{
  *raised = TRUE;
}

static void
test_raises_the_window_and_never_quits (Fixture *f, gconstpointer data)
{
  gboolean raised = FALSE;
  g_autoptr (GVariant) raise = NULL;
  g_autoptr (GVariant) can_quit = NULL;
  g_autoptr (GVariant) identity = NULL;

  attune_engine_begin (f->session->engine);
  wait_for_name (f, TRUE);
  g_signal_connect (f->remote, "raise", G_CALLBACK (raise_cb), &raised);

  raise = call (f, NAME, ATTUNE_MEDIA_REMOTE_PATH, ROOT, "Raise", NULL);
  g_assert_true (raised);
  can_quit = read_property (f, ROOT, "CanQuit");
  g_assert_false (g_variant_get_boolean (can_quit));
  identity = read_property (f, ROOT, "Identity");
  g_assert_cmpstr (g_variant_get_string (identity, NULL), ==, "Attune");
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/app/media-remote/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("there-from-first-question-to-end", test_there_from_first_question_to_end);
  add ("pauses-and-goes-on", test_pauses_and_goes_on);
  add ("goes-on-and-back", test_goes_on_and_back);
  add ("never-answers-a-question", test_never_answers_a_question);
  add ("shows-the-stroke", test_shows_the_stroke);
  add ("tells-what-changes-once", test_tells_what_changes_once);
  add ("raises-the-window-and-never-quits", test_raises_the_window_and_never_quits);

  return g_test_run ();
}
