/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-keys-page.h"

#include "attune-extra-keys.h"
#include "attune-help-button.h"

#include <glib/gi18n.h>

#define NOBODY (-1)

typedef struct {
  AdwActionRow *row;
  GtkWidget *set;
  GtkWidget *clear;
} Line;

struct _AttuneKeysPage {
  AdwPreferencesPage parent_instance;

  GSettings *settings;
  Line lines[ATTUNE_N_KEY_ACTIONS];
  GtkWidget *reset;
  int listening; /* the action that waits for its key, or NOBODY */
};

G_DEFINE_FINAL_TYPE (AttuneKeysPage, attune_keys_page, ADW_TYPE_PREFERENCES_PAGE)

static char *
dup_keys (AttuneKeysPage *self, AttuneKeyAction action)
{
  guint extra = attune_extra_keys_get (self->settings, action);
  g_autofree char *built_in = attune_key_action_dup_built_in (action);
  g_autofree char *label = NULL;

  if (extra == 0)
    return g_steal_pointer (&built_in);
  label = gtk_accelerator_get_label (extra, 0);
  /* Translators: the keys that something always has, and one that was added: “M, and F5”. */
  return g_strdup_printf (C_ ("keys", "%s, and %s"), built_in, label);
}

/* What stands below the name is said to who listens, too: the focus is on the button. */
static void
say (AttuneKeysPage *self, AttuneKeyAction action, const char *words)
{
  Line *line = &self->lines[action];
  g_autofree char *keys = dup_keys (self, action);
  g_autofree char *text = words == NULL ? g_strdup (keys) : g_strdup_printf ("%s\n%s", keys, words);
  const char *name = attune_key_action_get_name (action);
  /* Translators: a name for a button, by what is done and the keys that it has. */
  g_autofree char *button = g_strdup_printf (_ ("Set a key: %s. %s"), name, text);
  g_autofree char *clear = g_strdup_printf (_ ("Take the added key away: %s"), name);

  adw_action_row_set_subtitle (line->row, text);
  gtk_button_set_label (GTK_BUTTON (line->set),
                        self->listening == (int) action ? _ ("Waiting") : _ ("Set a key"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->set), GTK_ACCESSIBLE_PROPERTY_LABEL, button,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  clear, -1);
  gtk_widget_set_visible (line->clear, attune_extra_keys_get (self->settings, action) != 0);
}

static void
update (AttuneKeysPage *self)
{
  gboolean any = FALSE;

  for (guint action = 0; action < ATTUNE_N_KEY_ACTIONS; action++) {
    say (self, action, NULL);
    any |= attune_extra_keys_get (self->settings, action) != 0;
  }
  gtk_widget_set_sensitive (self->reset, any);
}

static void
stop_listening (AttuneKeysPage *self)
{
  if (self->listening == NOBODY)
    return;
  self->listening = NOBODY;
  update (self);
}

static void
set_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneKeysPage *self = ATTUNE_KEYS_PAGE (widget);
  int action = g_variant_get_int32 (parameter);
  gboolean again = self->listening == action;

  stop_listening (self);
  if (again)
    return;
  self->listening = action;
  say (self, (AttuneKeyAction) action,
       _ ("Press the key or the pedal now. Escape leaves it as it is."));
}

static void
clear_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneKeysPage *self = ATTUNE_KEYS_PAGE (widget);
  int action = g_variant_get_int32 (parameter);

  stop_listening (self);
  gtk_widget_grab_focus (self->lines[action].set);
  attune_extra_keys_clear (self->settings, (AttuneKeyAction) action);
}

static void
reset_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneKeysPage *self = ATTUNE_KEYS_PAGE (widget);

  stop_listening (self);
  gtk_widget_grab_focus (self->lines[0].set);
  attune_extra_keys_reset (self->settings);
}

/* Alone it does nothing, and a pedal does not send it. */
static gboolean
is_modifier (guint keyval)
{
  return (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R) ||
         keyval == GDK_KEY_ISO_Level3_Shift || keyval == GDK_KEY_Num_Lock;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType modifiers,
                AttuneKeysPage *self)
{
  if (self->listening == NOBODY || is_modifier (keyval))
    return GDK_EVENT_PROPAGATE;

  attune_keys_page_take (self, keyval);
  return GDK_EVENT_STOP;
}

static void
attune_keys_page_dispose (GObject *object)
{
  g_clear_object (&ATTUNE_KEYS_PAGE (object)->settings);

  G_OBJECT_CLASS (attune_keys_page_parent_class)->dispose (object);
}

static void
attune_keys_page_class_init (AttuneKeysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_keys_page_dispose;
  gtk_widget_class_install_action (widget_class, "keys.set", "i", set_activated_cb);
  gtk_widget_class_install_action (widget_class, "keys.clear", "i", clear_activated_cb);
  gtk_widget_class_install_action (widget_class, "keys.reset", NULL, reset_activated_cb);
}

static void
attune_keys_page_init (AttuneKeysPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->listening = NOBODY;
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _ ("Keys"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "input-keyboard-symbolic");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (stop_listening), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GtkWidget *
create_button (const char *action_name, AttuneKeyAction action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) action);
  return button;
}

static void
add_line (AttuneKeysPage *self, AdwPreferencesGroup *group, AttuneKeyAction action)
{
  Line *line = &self->lines[action];

  line->row = ADW_ACTION_ROW (adw_action_row_new ());
  line->set = create_button ("keys.set", action);
  line->clear = create_button ("keys.clear", action);
  gtk_button_set_icon_name (GTK_BUTTON (line->clear), "edit-clear-symbolic");
  gtk_widget_set_tooltip_text (line->clear, _ ("Take the added key away"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row),
                                 attune_key_action_get_name (action));
  adw_action_row_add_suffix (line->row, line->clear);
  adw_action_row_add_suffix (line->row, line->set);
  adw_preferences_group_add (group, GTK_WIDGET (line->row));
}

static AdwPreferencesGroup *
add_group (AttuneKeysPage *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  return group;
}

static void
add_keys (AttuneKeysPage *self)
{
  AdwPreferencesGroup *group = add_group (
      self, _ ("Keys in a massage"),
      _ ("For a foot pedal, a presenter or a remote, each of these can have one key more, on this "
         "computer. The keys named here always work. No key answers in the first second of a "
         "question, nor one that was down already."));
  GtkWidget *help = g_object_new (ATTUNE_TYPE_HELP_BUTTON, "page", "preferences", NULL);

  gtk_widget_set_valign (help, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (group, help);
  for (guint action = 0; action < ATTUNE_N_KEY_ACTIONS; action++)
    add_line (self, group, action);
  self->reset = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reset), _ ("Take all added keys away"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->reset), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reset), "keys.reset");
  adw_preferences_group_add (group, self->reset);
}

static void
add_media (AttuneKeysPage *self)
{
  static const struct {
    const char *key;
    const char *does;
  } media[] = {
    { N_ ("Play and Pause"), N_ ("Pauses and goes on, in a question too; it gives no answer") },
    { N_ ("Next"), N_ ("Goes on; in a question it does nothing") },
    { N_ ("Previous"), N_ ("Goes back; in a question it does nothing") },
    { N_ ("Stop"), N_ ("We’re done") },
  };
  AdwPreferencesGroup *group = add_group (
      self, _ ("Media keys"),
      _ ("Those of a keyboard, a headset, or a phone that is linked to the desktop. They need no "
         "setting, and work while another window is in front."));

  for (guint i = 0; i < G_N_ELEMENTS (media); i++) {
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (media[i].key));
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (media[i].does));
    adw_preferences_group_add (group, row);
  }
}

/**
 * attune_keys_page_new:
 * @settings: where extra keys are kept on this machine
 *
 * Returns: (transfer floating): a page of the preferences
 */
GtkWidget *
attune_keys_page_new (GSettings *settings)
{
  AttuneKeysPage *self = g_object_new (ATTUNE_TYPE_KEYS_PAGE, NULL);

  self->settings = g_object_ref (settings);
  add_keys (self);
  add_media (self);
  g_signal_connect_object (settings, "changed::extra-keys", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * attune_keys_page_take:
 * @self: a page
 * @keyval: a key that was pressed
 *
 * Gives it to the action that waits for one, or says why not.
 */
void
attune_keys_page_take (AttuneKeysPage *self, guint keyval)
{
  AttuneKeyAction action = (AttuneKeyAction) self->listening;
  AttuneKeyAction taken_by;
  g_autofree char *label = gtk_accelerator_get_label (keyval, 0);
  g_autofree char *words = NULL;

  if (self->listening == NOBODY)
    return;
  stop_listening (self);
  if (keyval == GDK_KEY_Escape)
    return;

  switch (attune_extra_keys_set (self->settings, action, keyval, &taken_by)) {
  case ATTUNE_KEY_TAKEN:
    words = g_strdup_printf (_ ("%s is for “%s” already, and stays there."), label,
                             attune_key_action_get_name (taken_by));
    break;
  case ATTUNE_KEY_RESERVED:
    words = g_strdup_printf (_ ("%s does something else already. Another key is fine."), label);
    break;
  case ATTUNE_KEY_SET:
  default:
    break;
  }
  say (self, action, words);
}
