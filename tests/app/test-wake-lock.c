/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* On every way through a session what was taken is given back. */
#include "config.h"

#include "attune-wake-lock.h"

#include "attune-desktop-inhibitor.h"
#include "attune-test-session.h"

#define TEST_TYPE_INHIBITOR (test_inhibitor_get_type ())
G_DECLARE_FINAL_TYPE (TestInhibitor, test_inhibitor, TEST, INHIBITOR, GObject)

/* Counts what is held; taking twice or giving back what was not taken is a fault. */
struct _TestInhibitor {
  GObject parent_instance;

  gboolean held;
  guint taken;
};

static void
test_inhibitor_take (AttuneInhibitor *inhibitor)
{
  TestInhibitor *self = TEST_INHIBITOR (inhibitor);

  g_assert_false (self->held);
  self->held = TRUE;
  self->taken++;
}

static void
test_inhibitor_drop (AttuneInhibitor *inhibitor)
{
  TestInhibitor *self = TEST_INHIBITOR (inhibitor);

  g_assert_true (self->held);
  self->held = FALSE;
}

static void
test_inhibitor_iface_init (AttuneInhibitorInterface *iface)
{
  iface->take = test_inhibitor_take;
  iface->drop = test_inhibitor_drop;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestInhibitor,
                               test_inhibitor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_INHIBITOR,
                                                      test_inhibitor_iface_init))

static void
test_inhibitor_class_init (TestInhibitorClass *klass)
{
}

static void
test_inhibitor_init (TestInhibitor *self)
{
}

typedef struct {
  AttuneTestSession *session;
  TestInhibitor *inhibitor;
  AttuneWakeLock *lock;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = attune_test_session_new ();
  f->inhibitor = g_object_new (TEST_TYPE_INHIBITOR, NULL);
  f->lock = attune_wake_lock_new (f->session->engine, ATTUNE_INHIBITOR (f->inhibitor));
  g_assert_false (f->inhibitor->held);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->lock);
  g_assert_false (f->inhibitor->held);
  g_assert_finalize_object (f->inhibitor);
  attune_test_session_free (f->session);
}

/* The ways a session can end, each from the middle of a stroke. */
static void
end_by_itself (AttuneTestSession *session)
{
  attune_test_session_advance (session, 6 + 2 + 6 + 2);
  attune_test_session_say (session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (session, 2 + 10 + 2);
}

static void
end_by_stop (AttuneTestSession *session)
{
  attune_engine_stop (session->engine);
}

static void
end_asleep (AttuneTestSession *session)
{
  attune_engine_take_way_out (session->engine, "end.asleep");
}

static void
end_hungry (AttuneTestSession *session)
{
  attune_engine_take_way_out (session->engine, "end.hungry");
}

static void
end_crying (AttuneTestSession *session)
{
  attune_engine_take_way_out (session->engine, "end.crying");
}

static void
end_barred (AttuneTestSession *session)
{
  attune_engine_bar (session->engine, "no.now.fever");
}

static void
end_after_no (AttuneTestSession *session)
{
  attune_test_session_advance (session, 6 + 2 + 6 + 2);
  attune_test_session_say (session, ATTUNE_ANSWER_NO);
  g_assert_true (attune_engine_choose (session->engine, ATTUNE_CHOICE_CLOSE, ATTUNE_PART_NONE));
}

static const struct {
  const char *name;
  void (*end) (AttuneTestSession *session);
} ends[] = {
  { "by-itself", end_by_itself }, { "stop", end_by_stop },  { "asleep", end_asleep },
  { "hungry", end_hungry },       { "crying", end_crying }, { "barred", end_barred },
  { "after-a-no", end_after_no },
};

static void
test_lit_from_first_question_to_end (Fixture *f, gconstpointer data)
{
  guint way = GPOINTER_TO_UINT (data);

  attune_engine_begin (f->session->engine);
  g_assert_true (f->inhibitor->held);
  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 3);
  g_assert_true (f->inhibitor->held);

  ends[way].end (f->session);
  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_CLOSE);
  g_assert_true (f->inhibitor->held);
  attune_test_session_advance (f->session, 10);
  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_ENDED);
  g_assert_false (f->inhibitor->held);
  g_assert_cmpuint (f->inhibitor->taken, ==, 1);
}

static void
test_short_pause_stays_lit (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  g_assert_true (attune_engine_pause (f->session->engine));
  attune_test_session_advance (f->session, 119);
  g_assert_true (f->inhibitor->held);

  g_assert_true (attune_engine_resume (f->session->engine));
  attune_engine_pause (f->session->engine);
  attune_test_session_advance (f->session, 119);
  g_assert_true (f->inhibitor->held);
  g_assert_cmpuint (f->inhibitor->taken, ==, 1);
}

static void
test_long_pause_goes_dark (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  g_assert_true (attune_engine_pause (f->session->engine));
  attune_test_session_advance (f->session, 121);
  g_assert_false (f->inhibitor->held);

  g_assert_true (attune_engine_resume (f->session->engine));
  g_assert_true (f->inhibitor->held);
  g_assert_cmpuint (f->inhibitor->taken, ==, 2);
}

static void
test_needed_elsewhere_goes_dark (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_engine_take_way_out (f->session->engine, "end.needed");
  g_assert_true (f->inhibitor->held);
  attune_test_session_advance (f->session, 5 * 3600);

  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_ENDED);
  g_assert_false (f->inhibitor->held);
}

static void
test_nobody_there_goes_dark (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_session_advance (f->session, 299);
  g_assert_true (f->inhibitor->held);
  attune_test_session_advance (f->session, 2);

  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_PAUSED);
  g_assert_false (f->inhibitor->held);
}

static void
test_long_sleep_comes_back_dark (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 3);
  attune_manual_clock_sleep (f->session->clock, 3600 * ATTUNE_TEST_SECOND);

  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_PAUSED);
  g_assert_false (f->inhibitor->held);
}

static void
test_removed_in_the_middle_gives_back (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  g_assert_true (attune_wake_lock_get_held (f->lock));
}

static void
test_not_begun_takes_nothing (Fixture *f, gconstpointer data)
{
  attune_engine_stop (f->session->engine);
  g_assert_cmpuint (f->inhibitor->taken, ==, 0);
}

/* The screen saver's end of the bus. */
typedef struct {
  GTestDBus *daemon;
  GDBusConnection *app_bus;
  GDBusConnection *saver_bus;
  GPtrArray *log;
  AttuneInhibitor *inhibitor;
} SaverFixture;

static const char saver_xml[] =
    "<node><interface name='org.freedesktop.ScreenSaver'>"
    " <method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "  <arg type='u' direction='out'/></method>"
    " <method name='UnInhibit'><arg type='u' direction='in'/></method>"
    "</interface></node>";

static void
saver_called_cb (GDBusConnection *bus,
                 const char *sender,
                 const char *path,
                 const char *interface,
                 const char *method,
                 GVariant *parameters,
                 GDBusMethodInvocation *invocation,
                 gpointer data)
{
  g_autofree char *arguments = g_variant_print (parameters, FALSE);

  attune_test_log_add (data, "%s %s", method, arguments);
  g_dbus_method_invocation_return_value (
      invocation, g_str_equal (method, "Inhibit") ? g_variant_new ("(u)", 77) : NULL);
}

static const GDBusInterfaceVTable saver_vtable = { saver_called_cb, NULL, NULL, { NULL } };

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
saver_set_up (SaverFixture *f, gconstpointer data)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (saver_xml, NULL);
  g_autoptr (GVariant) named = NULL;

  f->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->daemon);
  f->app_bus = connect_to (f->daemon);
  f->saver_bus = connect_to (f->daemon);
  f->log = g_ptr_array_new_with_free_func (g_free);
  g_assert_cmpuint (g_dbus_connection_register_object (f->saver_bus, "/org/freedesktop/ScreenSaver",
                                                       node->interfaces[0], &saver_vtable, f->log,
                                                       NULL, NULL),
                    >, 0);
  named = g_dbus_connection_call_sync (
      f->saver_bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", "org.freedesktop.ScreenSaver", 0), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (named);
  f->inhibitor = attune_desktop_inhibitor_new (NULL, f->app_bus);
}

static void
saver_tear_down (SaverFixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->inhibitor);
  g_dbus_connection_close_sync (f->app_bus, NULL, NULL);
  g_dbus_connection_close_sync (f->saver_bus, NULL, NULL);
  g_object_unref (f->app_bus);
  g_object_unref (f->saver_bus);
  g_ptr_array_unref (f->log);
  g_test_dbus_down (f->daemon);
  g_object_unref (f->daemon);
}

static void
wait_for_calls (SaverFixture *f, guint calls)
{
  while (f->log->len < calls)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the answer has come back to the application as well. */
static void
wait_for_answer (SaverFixture *f)
{
  while (G_OBJECT (f->inhibitor)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_screen_saver_is_asked_and_let_go (SaverFixture *f, gconstpointer data)
{
  attune_inhibitor_take (f->inhibitor);
  wait_for_calls (f, 1);
  wait_for_answer (f);
  attune_inhibitor_drop (f->inhibitor);
  wait_for_calls (f, 2);

  attune_test_log_assert (f->log, "Inhibit ('" ATTUNE_APP_ID "', 'A massage is under way')",
                          "UnInhibit (77,)", NULL);
}

static void
test_screen_saver_that_answers_late_is_let_go (SaverFixture *f, gconstpointer data)
{
  attune_inhibitor_take (f->inhibitor);
  attune_inhibitor_drop (f->inhibitor);
  wait_for_calls (f, 2);

  attune_test_log_assert (f->log, "Inhibit ('" ATTUNE_APP_ID "', 'A massage is under way')",
                          "UnInhibit (77,)", NULL);
  wait_for_answer (f);
}

static void
add (const char *name, guint way, void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/app/wake-lock/", name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (way), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *name = g_strconcat ("lit-from-first-question-to-end/", ends[i].name, NULL);

    add (name, i, test_lit_from_first_question_to_end);
  }
  add ("short-pause-stays-lit", 0, test_short_pause_stays_lit);
  add ("long-pause-goes-dark", 0, test_long_pause_goes_dark);
  add ("needed-elsewhere-goes-dark", 0, test_needed_elsewhere_goes_dark);
  add ("nobody-there-goes-dark", 0, test_nobody_there_goes_dark);
  add ("long-sleep-comes-back-dark", 0, test_long_sleep_comes_back_dark);
  add ("removed-in-the-middle-gives-back", 0, test_removed_in_the_middle_gives_back);
  add ("not-begun-takes-nothing", 0, test_not_begun_takes_nothing);
  g_test_add ("/attune/app/wake-lock/screen-saver-is-asked-and-let-go", SaverFixture, NULL,
              saver_set_up, test_screen_saver_is_asked_and_let_go, saver_tear_down);
  g_test_add ("/attune/app/wake-lock/screen-saver-that-answers-late-is-let-go", SaverFixture, NULL,
              saver_set_up, test_screen_saver_that_answers_late_is_let_go, saver_tear_down);

  return g_test_run ();
}
