/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Waits, and says at the chosen time that there may be a quiet moment. It reads the settings and
 * nothing else: no name, no history. */
#include "config.h"

#include "engine/attune-program-clock.h"
#include "remind/attune-reminder.h"
#include "remind/attune-settings.h"

#include <glib/gi18n.h>
#include <locale.h>

#define NOTICE "moment"
/* On the bus from the first question of a massage to its end. */
#define MASSAGE_NAME "org.mpris.MediaPlayer2." ATTUNE_APP_ID
#define UNANSWERED "reminder-unanswered" /* Attune sets it to 0 when it is opened */
#define MOST_UNANSWERED 3
/* How long a notice stays; one that went by is not there to be found in the evening. */
#define STAYS_US (60 * 60 * (gint64) G_USEC_PER_SEC)

typedef struct {
  GApplication *application;
  AttuneClock *clock;
  GSettings *settings;
  AttuneReminder *reminder;
  guint over; /* when the notice goes */
  guint watch_id;
  gboolean massage; /* one goes on */
} Background;

static gboolean
over_cb (gpointer user_data)
{
  Background *self = user_data;

  self->over = 0;
  g_application_withdraw_notification (self->application, NOTICE);
  return G_SOURCE_REMOVE;
}

static void
stay_for_a_while (Background *self)
{
  if (self->over != 0)
    attune_clock_remove_deadline (self->clock, self->over);
  self->over = attune_clock_add_deadline (
      self->clock, attune_clock_get_boot_us (self->clock) + STAYS_US, over_cb, self);
}

static void
show (Background *self, const char *title, const char *body)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_LOW);
  g_notification_set_default_action (notification, "app.open");
  g_application_send_notification (self->application, NOTICE, notification);
}

/* The last word of reminders nobody answered. Switching them off ends the program. */
static void
fall_silent (Background *self)
{
  show (self, _ ("Reminders are resting"), _ ("Turn them on whenever you like."));
  g_settings_set_int (self->settings, UNANSWERED, 0);
  g_settings_set_boolean (self->settings, "reminder", FALSE);
}

static void
remind (gpointer user_data)
{
  Background *self = user_data;
  int unanswered = g_settings_get_int (self->settings, UNANSWERED);
  gboolean bath = g_settings_get_boolean (self->settings, "reminder-after-bath");

  if (self->massage)
    return;
  if (unanswered == MOST_UNANSWERED) {
    fall_silent (self);
    return;
  }
  show (self, _ ("A quiet moment, if you like"),
        bath ? _ ("After the bath there may be time for a massage. Your baby decides with you.")
             : _ ("There may be time for a massage. Your baby decides with you."));
  stay_for_a_while (self);
  g_settings_set_int (self->settings, UNANSWERED, unanswered + 1);
}

/* Nothing of ours comes between the two, and what is shown already is true already. */
static void
massage_began_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  Background *self = user_data;

  self->massage = TRUE;
  g_application_withdraw_notification (self->application, NOTICE);
}

static void
massage_ended_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  ((Background *) user_data)->massage = FALSE;
}

static void
watch_for_massages (Background *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (self->application);

  if (bus != NULL)
    self->watch_id = g_bus_watch_name_on_connection (
        bus, MASSAGE_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE, massage_began_cb, massage_ended_cb, self,
        NULL);
}

static void
open_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  const char *argv[] = { ATTUNE_BINDIR "/attune", NULL };

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &error))
    g_message ("Attune does not open: %s", error->message);
}

static void
settings_changed_cb (Background *self)
{
  AttuneReminderTime time = {
    .days = (guint) g_settings_get_int (self->settings, "reminder-days"),
    .minute = (guint) g_settings_get_int (self->settings, "reminder-minute"),
  };

  if (!g_settings_get_boolean (self->settings, "reminder")) {
    g_application_quit (self->application);
    return;
  }
  attune_reminder_set_time (self->reminder, &time);
}

static void
startup_cb (GApplication *application, Background *self)
{
  static const GActionEntry actions[] = { { "open", open_activated_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   self);
  self->settings = attune_settings_new ();
  self->clock = attune_program_clock_new (G_ACTION_MAP (application));
  self->reminder = attune_reminder_new (self->clock, remind, self);
  g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (settings_changed_cb), self);
  watch_for_massages (self);
  g_application_hold (application);
}

static void
activate_cb (GApplication *application, Background *self)
{
  settings_changed_cb (self);
}

int
main (int argc, char *argv[])
{
  Background self = { 0 };
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTUNE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  self.application = g_application_new (ATTUNE_APP_ID ".Reminder", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (self.application, "startup", G_CALLBACK (startup_cb), &self);
  g_signal_connect (self.application, "activate", G_CALLBACK (activate_cb), &self);
  status = g_application_run (self.application, argc, argv);
  if (self.over != 0)
    attune_clock_remove_deadline (self.clock, self.over);
  if (self.watch_id != 0)
    g_bus_unwatch_name (self.watch_id);
  g_clear_object (&self.reminder);
  g_clear_object (&self.clock);
  g_clear_object (&self.settings);
  g_object_unref (self.application);
  return status;
}
