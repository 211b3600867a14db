/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-sleep-watch.h"

#include "attune-test-session.h"

typedef struct {
  GTestDBus *daemon;
  GDBusConnection *bus;
  AttuneTestSession *session;
  AttuneSleepWatch *watch;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->daemon);
  f->bus = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (f->daemon),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  f->session = attune_test_session_new ();
  f->watch = attune_sleep_watch_new (f->session->engine, f->bus);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->watch != NULL)
    g_assert_finalize_object (f->watch);
  attune_test_session_free (f->session);
  g_dbus_connection_close_sync (f->bus, NULL, NULL);
  g_object_unref (f->bus);
  g_test_dbus_down (f->daemon);
  g_object_unref (f->daemon);
}

static GDBusMessage *
call_bus (Fixture *f, const char *method, GVariant *arguments)
{
  g_autoptr (GDBusMessage) message = g_dbus_message_new_method_call (
      "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method);
  g_autoptr (GError) error = NULL;
  GDBusMessage *reply;

  g_dbus_message_set_body (message, arguments);
  reply = g_dbus_connection_send_message_with_reply_sync (
      f->bus, message, G_DBUS_SEND_MESSAGE_FLAGS_NONE, -1, NULL, NULL, &error);
  g_assert_no_error (error);

  return reply;
}

/* Says what the login manager says, under its name, and waits until it has gone round the bus. */
static void
say_prepare_for_sleep (Fixture *f, gboolean falls_asleep)
{
  g_autoptr (GDBusMessage)
      named = call_bus (f, "RequestName", g_variant_new ("(su)", "org.freedesktop.login1", 0));
  g_autoptr (GDBusMessage) round = NULL;

  g_dbus_connection_emit_signal (f->bus, NULL, "/org/freedesktop/login1",
                                 "org.freedesktop.login1.Manager", "PrepareForSleep",
                                 g_variant_new ("(b)", falls_asleep), NULL);
  round = call_bus (f, "GetId", g_variant_new ("()"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_waking_pauses (Fixture *f, gconstpointer data)
{
  const AttuneState *state = attune_engine_get_state (f->session->engine);

  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 4);

  say_prepare_for_sleep (f, TRUE);
  g_assert_cmpint (state->moment, ==, ATTUNE_MOMENT_STROKE);
  say_prepare_for_sleep (f, FALSE);
  g_assert_cmpint (state->moment, ==, ATTUNE_MOMENT_PAUSED);
  g_assert_cmpint (state->pause_under, ==, ATTUNE_MOMENT_STROKE);
}

static void
test_waking_later_does_nothing_more (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 4);
  attune_manual_clock_sleep (f->session->clock, 3600 * ATTUNE_TEST_SECOND);
  say_prepare_for_sleep (f, FALSE);

  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_PAUSED);
  g_assert_cmpint (attune_engine_get_state (f->session->engine)->paused_us, ==,
                   9 * ATTUNE_TEST_SECOND);
}

static void
test_can_be_removed (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 4);
  g_assert_finalize_object (g_steal_pointer (&f->watch));
  say_prepare_for_sleep (f, FALSE);

  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_STROKE);
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/app/sleep-watch/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("waking-pauses", test_waking_pauses);
  add ("waking-later-does-nothing-more", test_waking_later_does_nothing_more);
  add ("can-be-removed", test_can_be_removed);

  return g_test_run ();
}
