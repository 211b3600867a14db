/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-reminder-page.h"

#include "attune-atomic-file.h"
#include "attune-autostart.h"
#include "attune-calendar.h"
#include "attune-chooser.h"
#include "attune-copy.h"
#include "attune-help-button.h"
#include "attune-wrap.h"

#include <glib/gi18n.h>

#define DAYS 7

struct _AttuneReminderPage {
  AdwPreferencesPage parent_instance;

  GSettings *settings;
  GDate today;
  GtkSwitch *on;
  GtkToggleButton *days[DAYS]; /* Monday first */
  GtkSpinButton *hour;
  GtkSpinButton *minute;
  GtkWidget *more[3]; /* what is asked where reminders are on */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AttuneReminderPage, attune_reminder_page, ADW_TYPE_PREFERENCES_PAGE)

static const char *const day_names[DAYS] = {
  N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
  N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday"),
};

static void
apply_on (AttuneReminderPage *self)
{
  gboolean on = gtk_switch_get_active (self->on);
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (self->more); i++)
    gtk_widget_set_visible (self->more[i], on);
  if (self->filling)
    return;
  g_settings_set_boolean (self->settings, "reminder", on);
  if (!attune_autostart_set (folder, on, &error))
    g_message ("The desktop session does not start reminders: %s", error->message);
  if (on)
    attune_autostart_run ();
}

static void
apply_time (AttuneReminderPage *self)
{
  int days = 0;

  if (self->filling)
    return;
  for (int day = 0; day < DAYS; day++)
    days |= gtk_toggle_button_get_active (self->days[day]) ? 1 << day : 0;
  g_settings_set_int (self->settings, "reminder-days", days);
  g_settings_set_int (self->settings, "reminder-minute",
                      gtk_spin_button_get_value_as_int (self->hour) * 60 +
                          gtk_spin_button_get_value_as_int (self->minute));
}

/* The same, for a calendar */

static char *
dup_calendar (AttuneReminderPage *self)
{
  GString *text = g_string_new (NULL);
  AttuneCalendarReminder reminder = {
    .days = (guint) g_settings_get_int (self->settings, "reminder-days"),
    .minute = (guint) g_settings_get_int (self->settings, "reminder-minute"),
    .from = self->today,
    .summary = _ ("A quiet moment, if you like"),
  };

  attune_calendar_begin (text);
  attune_calendar_append_reminder (text, &reminder);
  attune_calendar_end (text);
  return g_string_free (text, FALSE);
}

static gboolean
write_calendar (AttuneReminderPage *self, const char *path, GError **error)
{
  g_autofree char *text = dup_calendar (self);

  return attune_atomic_file_replace (path, text, -1, error);
}

/**
 * attune_reminder_page_save:
 * @path: of a file
 *
 * Writes the reminders for a calendar, and says whether that went well.
 */
void
attune_reminder_page_save (AttuneReminderPage *self, const char *path)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_WINDOW);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (write_calendar (self, path, &error))
    words = g_strdup_printf (_ ("%s is saved."), name);
  else
    words = attune_copy_dup_error_words (name, error);
  if (window != NULL)
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), adw_toast_new (words));
}

static void
path_chosen_cb (GtkWidget *widget, const char *path, gpointer data)
{
  attune_reminder_page_save (ATTUNE_REMINDER_PAGE (widget), path);
}

static void
save_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_choose (widget, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save for a calendar"), NULL,
                 _ ("attune.ics"), path_chosen_cb, NULL);
}

static void
attune_reminder_page_dispose (GObject *object)
{
  g_clear_object (&ATTUNE_REMINDER_PAGE (object)->settings);

  G_OBJECT_CLASS (attune_reminder_page_parent_class)->dispose (object);
}

static void
attune_reminder_page_class_init (AttuneReminderPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_reminder_page_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "reminder.save", NULL,
                                   save_activated_cb);
}

static void
attune_reminder_page_init (AttuneReminderPage *self)
{
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _ ("Reminders"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self),
                                      "preferences-system-time-symbolic");
}

static GtkSwitch *
add_switch (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);
  return GTK_SWITCH (toggle);
}

static void
add_first (AttuneReminderPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *help = g_object_new (ATTUNE_TYPE_HELP_BUTTON, "page", "preferences", "valign",
                                  GTK_ALIGN_CENTER, NULL);

  adw_preferences_group_set_title (group, _ ("Reminders"));
  adw_preferences_group_set_header_suffix (group, help);
  self->on = add_switch (
      group, _ ("Remind us"),
      _ ("A small program starts with this computer and shows one quiet notice. One that went by "
         "says nothing."));
  g_signal_connect_object (self->on, "notify::active", G_CALLBACK (apply_on), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
}

static GtkWidget *
create_days (AttuneReminderPage *self)
{
  AttuneWrap *wrap = ATTUNE_WRAP (attune_wrap_new ());

  for (int day = 0; day < DAYS; day++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (_ (day_names[day]));

    gtk_widget_add_css_class (button, "pill");
    self->days[day] = GTK_TOGGLE_BUTTON (button);
    g_signal_connect_object (button, "toggled", G_CALLBACK (apply_time), self, G_CONNECT_SWAPPED);
    attune_wrap_append (wrap, button);
  }
  return GTK_WIDGET (wrap);
}

static GtkSpinButton *
create_spin (AttuneReminderPage *self, int last, int step, const char *name)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, last, step);

  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (spin), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (apply_time), self, G_CONNECT_SWAPPED);
  return GTK_SPIN_BUTTON (spin);
}

static void
add_time (AttuneReminderPage *self, AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->hour = create_spin (self, 23, 1, _ ("Hour"));
  self->minute = create_spin (self, 55, 5, _ ("Minute"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hour));
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_ ("between hour and minute", ":")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->minute));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("At"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  adw_preferences_group_add (group, row);
}

/* One of the groups that are asked where reminders are on. */
static AdwPreferencesGroup *
add_group (AttuneReminderPage *self, guint place, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->more[place] = GTK_WIDGET (group);
  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  return group;
}

static void
add_more (AttuneReminderPage *self)
{
  AdwPreferencesGroup *days = add_group (self, 0, _ ("On these days"));
  AdwPreferencesGroup *time = add_group (self, 1, NULL);
  AdwPreferencesGroup *calendar = add_group (self, 2, NULL);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save for a calendar (.ics)"));
  GtkSwitch *bath;

  adw_preferences_group_add (days, create_days (self));
  add_time (self, time);
  bath = add_switch (time, _ ("After the bath"),
                     _ ("Choose the time at which the bath is usually over"));
  g_settings_bind (self->settings, "reminder-after-bath", bath, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_widget_add_css_class (save, "pill");
  gtk_widget_set_halign (save, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "reminder.save");
  adw_preferences_group_add (calendar, save);
}

static void
fill (AttuneReminderPage *self)
{
  int days = g_settings_get_int (self->settings, "reminder-days");
  int minute = g_settings_get_int (self->settings, "reminder-minute");

  self->filling = TRUE;
  for (int day = 0; day < DAYS; day++)
    gtk_toggle_button_set_active (self->days[day], (days & (1 << day)) != 0);
  gtk_spin_button_set_value (self->hour, minute / 60);
  gtk_spin_button_set_value (self->minute, minute % 60);
  gtk_switch_set_active (self->on, g_settings_get_boolean (self->settings, "reminder"));
  apply_on (self);
  self->filling = FALSE;
}

/**
 * attune_reminder_page_new:
 * @settings: where reminders are kept on this machine
 * @today: the local day, from which a calendar repeats
 *
 * Returns: (transfer floating): a page of the preferences
 */
GtkWidget *
attune_reminder_page_new (GSettings *settings, const GDate *today)
{
  AttuneReminderPage *self = g_object_new (ATTUNE_TYPE_REMINDER_PAGE, NULL);

  self->settings = g_object_ref (settings);
  self->today = *today;
  add_first (self);
  add_more (self);
  fill (self);
  return GTK_WIDGET (self);
}
