/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-help-button.h"
#include "attune-keys-page.h"
#include "attune-preferences.h"

#include "attune-privacy-group.h"
#include "attune-region-group.h"
#include "attune-reminder-page.h"
#include "attune-resource-path.h"
#include "attune-reviewer.h"
#include "attune-show-row.h"
#include "attune-sound-level.h"
#include "attune-unfold.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AttunePreferences {
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
  AttuneFamily *family;
  AttuneChimes *chimes;
  gboolean has_voice;
  gboolean filling;

  GtkAdjustment *volume;
  AdwPreferencesGroup *each;
  AdwComboRow *heard;
  GtkWidget *count_row;
  GtkSwitch *count;
  GtkSwitch *pace;
  AdwComboRow *length;
  AdwComboRow *tempo;
  AttuneShowRow *show;
  GtkWidget *hidden_group;
  AttuneRegionGroup *hidden;
  GtkSwitch *keep;
  AttunePrivacyGroup *privacy;
  AdwComboRow *retention;
  AdwComboRow *style;
  GtkSwitch *animations;
  AdwComboRow *first_day;
};

G_DEFINE_FINAL_TYPE (AttunePreferences, attune_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const lengths[] = { "learning", "knowing", "quiet" };
/* Per cent of the tempo in which strokes are described. */
static const char *const tempos[] = { "70", "80", "90", "100", "110", "120" };
/* How surely a sign is to be remembered; the words for it stand in the same order. */
static const char *const retentions[] = { "0.80", "0.85", "0.90", "0.94", "0.97" };
static const char *const styles[] = { "system", "light", "dark" };
static const char *const first_days[] = { "locale", "monday", "saturday", "sunday" };

static guint
find_index (const char *const *values, guint n_values, const char *value)
{
  for (guint i = 0; i < n_values; i++) {
    if (g_strcmp0 (values[i], value) == 0)
      return i;
  }
  return 0;
}

static void
hear_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_chimes_hear (ATTUNE_PREFERENCES (widget)->chimes, g_variant_get_int32 (parameter));
}

static void
chime_toggled_cb (AttunePreferences *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  const char *id = g_object_get_data (G_OBJECT (toggle), "chime");
  g_auto (GStrv) off = g_settings_get_strv (self->settings, "chimes-off");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; off[i] != NULL; i++) {
    if (!g_str_equal (off[i], id))
      g_strv_builder_add (builder, off[i]);
  }
  if (!gtk_switch_get_active (toggle))
    g_strv_builder_add (builder, id);
  changed = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "chimes-off", (const char *const *) changed);
}

static void
add_chime (AttunePreferences *self, AttuneChime chime, const char *const *off)
{
  const char *id = attune_chime_to_id (chime);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *hear = gtk_button_new_with_label (_ ("Hear it"));
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attune_chime_get_name (chime));
  gtk_widget_set_valign (hear, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (hear, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (hear), "preferences.hear");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (hear), "i", chime);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), !g_strv_contains (off, id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  attune_chime_get_name (chime), -1);
  g_object_set_data (G_OBJECT (toggle), "chime", (gpointer) id);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (chime_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), hear);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->each, row);
}

static void
add_chimes (AttunePreferences *self)
{
  g_auto (GStrv) off = g_settings_get_strv (self->settings, "chimes-off");

  for (int chime = 0; chime < ATTUNE_N_CHIMES; chime++)
    add_chime (self, chime, (const char *const *) off);
}

/* A choice of the caregiver's, made here and now. */
static void
save (AttunePreferences *self, const char *key, const char *value)
{
  if (self->family != NULL && !self->filling)
    attune_family_save_setting (self->family, key, value);
}

static void
length_selected_cb (AttunePreferences *self)
{
  guint chosen = MIN (adw_combo_row_get_selected (self->length), G_N_ELEMENTS (lengths) - 1);

  save (self, "length", lengths[chosen]);
}

static void
tempo_selected_cb (AttunePreferences *self)
{
  guint chosen = MIN (adw_combo_row_get_selected (self->tempo), G_N_ELEMENTS (tempos) - 1);

  save (self, "tempo", tempos[chosen]);
}

static void
hidden_changed_cb (AttunePreferences *self)
{
  attune_family_save_hidden (self->family, attune_region_group_get_chosen (self->hidden));
}

static void
keep_toggled_cb (AttunePreferences *self)
{
  save (self, "keep", gtk_switch_get_active (self->keep) ? "on" : "off");
}

static void
retention_selected_cb (AttunePreferences *self)
{
  guint chosen = MIN (adw_combo_row_get_selected (self->retention), G_N_ELEMENTS (retentions) - 1);

  save (self, "retention", retentions[chosen]);
}

/* The nearest one that is offered. */
static guint
find_retention (double retention)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (retentions); i++) {
    if (ABS (g_ascii_strtod (retentions[i], NULL) - retention) <
        ABS (g_ascii_strtod (retentions[nearest], NULL) - retention))
      nearest = i;
  }
  return nearest;
}

static void
style_selected_cb (AttunePreferences *self)
{
  guint chosen = MIN (adw_combo_row_get_selected (self->style), G_N_ELEMENTS (styles) - 1);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "style", styles[chosen]);
}

static void
first_day_selected_cb (AttunePreferences *self)
{
  guint chosen = MIN (adw_combo_row_get_selected (self->first_day), G_N_ELEMENTS (first_days) - 1);

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "first-day-of-week", first_days[chosen]);
}

/* Without a voice the list begins with the chimes. */
static AttuneSoundLevel
get_first_level (AttunePreferences *self)
{
  return self->has_voice ? ATTUNE_SOUND_LEVEL_VOICE : ATTUNE_SOUND_LEVEL_CHIMES;
}

static void
heard_selected_cb (AttunePreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->heard);
  AttuneSoundLevel level = (AttuneSoundLevel) (chosen + get_first_level (self));

  if (level >= ATTUNE_N_SOUND_LEVELS)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->count), level == ATTUNE_SOUND_LEVEL_VOICE);
  save (self, "sound", attune_sound_level_to_id (level));
}

static void
add_levels (AttunePreferences *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int level = (int) get_first_level (self); level < ATTUNE_N_SOUND_LEVELS; level++)
    gtk_string_list_append (names, attune_sound_level_get_name (level));
  adw_combo_row_set_model (self->heard, G_LIST_MODEL (names));
}

static void
count_toggled_cb (AttunePreferences *self)
{
  save (self, "count", gtk_switch_get_active (self->count) ? "on" : "off");
}

static void
pace_toggled_cb (AttunePreferences *self)
{
  save (self, "pace", gtk_switch_get_active (self->pace) ? "own" : "clock");
}

/* The window below takes over. */
static void
leave_for (GtkWidget *widget, const char *action, GVariant *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent == NULL)
    return;
  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, target);
}

static void
share_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_for (widget, "win.share", NULL);
}

static void
remove_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GVariant)
      target = g_variant_ref_sink (g_variant_new ("(us)", (guint) ATTUNE_DELETABLE_EVERYTHING, ""));

  leave_for (widget, "win.remove", target);
}

static void
attune_preferences_dispose (GObject *object)
{
  AttunePreferences *self = ATTUNE_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  g_clear_object (&self->family);
  g_clear_object (&self->chimes);

  G_OBJECT_CLASS (attune_preferences_parent_class)->dispose (object);
}

static void
attune_preferences_class_init (AttunePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_preferences_dispose;

  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  g_type_ensure (ATTUNE_TYPE_PRIVACY_GROUP);
  g_type_ensure (ATTUNE_TYPE_REGION_GROUP);
  g_type_ensure (ATTUNE_TYPE_SHOW_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, volume);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, each);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, heard);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, count_row);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, count);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, pace);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, length);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, retention);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, tempo);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, show);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, hidden_group);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, hidden);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, keep);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, privacy);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, style);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, animations);
  gtk_widget_class_bind_template_child (widget_class, AttunePreferences, first_day);
  gtk_widget_class_bind_template_callback (widget_class, length_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, retention_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tempo_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, hidden_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, heard_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, pace_toggled_cb);
  gtk_widget_class_install_action (widget_class, "preferences.share", NULL, share_activated_cb);
  gtk_widget_class_install_action (widget_class, "preferences.remove", NULL, remove_activated_cb);
  gtk_widget_class_install_action (widget_class, "preferences.hear", "i", hear_activated_cb);
}

static void
attune_preferences_init (AttunePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What belongs to the people. */
static void
fill_people (AttunePreferences *self)
{
  const char *length = attune_family_get_setting (self->family, "length", "learning");
  const char *tempo = attune_family_get_setting (self->family, "tempo", "100");
  const char *sound = attune_family_get_setting (self->family, "sound", "chimes");
  const char *count = attune_family_get_setting (self->family, "count", "off");
  gboolean guest = attune_family_is_guest (self->family);

  adw_combo_row_set_selected (self->length, find_index (lengths, G_N_ELEMENTS (lengths), length));
  adw_combo_row_set_selected (self->tempo, find_index (tempos, G_N_ELEMENTS (tempos), tempo));
  adw_combo_row_set_selected (self->retention,
                              find_retention (attune_reviewer_get_retention (self->family)));
  attune_show_row_set_family (self->show, self->family);
  add_levels (self);
  adw_combo_row_set_selected (
      self->heard,
      (guint) MAX (0, (int) attune_sound_level_from_id (sound) - (int) get_first_level (self)));
  gtk_switch_set_active (
      self->pace, g_str_equal (attune_family_get_setting (self->family, "pace", "clock"), "own"));
  gtk_switch_set_active (self->count, g_str_equal (count, "on"));
  gtk_switch_set_active (self->keep, attune_family_keeps_sessions (self->family));
  attune_region_group_set_chosen (self->hidden, attune_family_get_hidden (self->family));
  gtk_widget_set_visible (self->hidden_group, attune_family_get_baby (self->family) != NULL);
  /* What the family has is not a guest's to take along or to delete. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.share", !guest);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.remove", !guest);
}

/* What belongs to this machine. */
static void
fill_machine (AttunePreferences *self)
{
  g_autofree char *style = g_settings_get_string (self->settings, "style");
  g_autofree char *first_day = g_settings_get_string (self->settings, "first-day-of-week");

  g_settings_bind (self->settings, "chime-volume", self->volume, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "animations", self->animations, "active",
                   G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->style, find_index (styles, G_N_ELEMENTS (styles), style));
  adw_combo_row_set_selected (self->first_day,
                              find_index (first_days, G_N_ELEMENTS (first_days), first_day));
  add_chimes (self);
}

/**
 * attune_preferences_new:
 * @parent: (nullable): the window to stand over
 * @settings: what belongs to this machine
 * @family: whose choices the others are
 * @chimes: can be heard one by one
 * @has_voice: whether there is a voice
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
GtkWidget *
attune_preferences_new (GtkWindow *parent,
                        GSettings *settings,
                        AttuneFamily *family,
                        AttuneChimes *chimes,
                        gboolean has_voice)
{
  AttunePreferences *self = g_object_new (ATTUNE_TYPE_PREFERENCES, "transient-for", parent, NULL);
  GDate today;

  self->settings = g_object_ref (settings);
  self->chimes = g_object_ref (chimes);
  self->family = g_object_ref (family);
  attune_privacy_group_set_family (self->privacy, family, settings);
  self->has_voice = has_voice;
  self->filling = TRUE;
  fill_people (self);
  fill_machine (self);
  self->filling = FALSE;
  gtk_widget_set_visible (self->count_row, has_voice);
  attune_family_init_today (family, &today);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              ADW_PREFERENCES_PAGE (attune_reminder_page_new (settings, &today)));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              ADW_PREFERENCES_PAGE (attune_keys_page_new (settings)));
  attune_unfold_titles (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
