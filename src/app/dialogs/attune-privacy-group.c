/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-privacy-group.h"

#include "attune-lock-dialog.h"

#include <glib/gi18n.h>

struct _AttunePrivacyGroup {
  AdwPreferencesGroup parent_instance;

  GtkWidget *shown_row;
  GtkSwitch *shown;
  GtkWidget *lock_row;
  GtkWidget *open_row;
  GtkWidget *change_row;
  GtkWidget *remove_row;

  /* Weak: libadwaita 1.2 lets go of a preferences window and not of what is in it. */
  AttuneFamily *family;
};

G_DEFINE_FINAL_TYPE (AttunePrivacyGroup, attune_privacy_group, ADW_TYPE_PREFERENCES_GROUP)

typedef void (*Dialog) (GtkWindow *parent, AttunePrivacy *privacy);

static AttunePrivacy *
get_privacy (AttunePrivacyGroup *self)
{
  return attune_family_get_privacy (self->family);
}

static void
row_activated_cb (GtkWidget *row, AttunePrivacyGroup *self)
{
  Dialog present = g_object_get_data (G_OBJECT (row), "dialog");

  present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), get_privacy (self));
}

/* A lock needs somebody whose words it keeps, and stands before showing them at once. */
static void
update (AttunePrivacyGroup *self)
{
  gboolean guest = attune_family_get_caregiver (self->family) == NULL;
  AttuneLock lock = attune_privacy_get_lock (get_privacy (self));

  gtk_widget_set_visible (GTK_WIDGET (self), !guest);
  gtk_widget_set_visible (self->shown_row, lock == ATTUNE_LOCK_NONE);
  gtk_widget_set_visible (self->lock_row, lock == ATTUNE_LOCK_NONE);
  gtk_widget_set_visible (self->open_row, lock == ATTUNE_LOCK_CLOSED);
  gtk_widget_set_visible (self->change_row, lock == ATTUNE_LOCK_OPEN);
  gtk_widget_set_visible (self->remove_row, lock == ATTUNE_LOCK_OPEN);
}

static GtkWidget *
add_row (AttunePrivacyGroup *self, const char *title, const char *subtitle, Dialog dialog)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  if (dialog == NULL)
    return row;
  g_object_set_data (G_OBJECT (row), "dialog", dialog);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  return row;
}

static void
attune_privacy_group_dispose (GObject *object)
{
  g_clear_weak_pointer (&ATTUNE_PRIVACY_GROUP (object)->family);

  G_OBJECT_CLASS (attune_privacy_group_parent_class)->dispose (object);
}

static void
attune_privacy_group_class_init (AttunePrivacyGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_privacy_group_dispose;
}

static void
attune_privacy_group_init (AttunePrivacyGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Your words"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("Does someone look over your shoulder? You can hide your words, set a PIN, or use guest "
         "massage, which keeps nothing. Ctrl+L puts your words away at once."));
  self->shown_row = add_row (self, _ ("Show my words at once"),
                             _ ("When off, they are put away until you ask for them"), NULL);
  self->shown = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->shown), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->shown_row), GTK_WIDGET (self->shown));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->shown_row),
                                         GTK_WIDGET (self->shown));
  self->lock_row = add_row (self, _ ("Lock my words with a PIN"),
                            _ ("Without one, whoever uses this account can read them"),
                            attune_lock_dialog_lock);
  self->open_row = add_row (self, _ ("Open my words"),
                            _ ("They are locked. Open them to change the PIN or take the lock off"),
                            attune_lock_dialog_open);
  self->change_row = add_row (self, _ ("Change the PIN"),
                              _ ("Notes that you show to others stay readable for them"),
                              attune_lock_dialog_lock);
  self->remove_row = add_row (self, _ ("Take the lock off"), NULL, attune_lock_dialog_remove);
}

/**
 * attune_privacy_group_set_family:
 * @family: whose words
 * @settings: say whether they are shown at once
 *
 * Called once.
 */
void
attune_privacy_group_set_family (AttunePrivacyGroup *self,
                                 AttuneFamily *family,
                                 GSettings *settings)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY_GROUP (self) && self->family == NULL);

  g_set_weak_pointer (&self->family, family);
  g_settings_bind (settings, "words-shown", self->shown, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (family, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_privacy (self), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
