/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-who-row.h"

#include "attune-wrap.h"

#include <glib/gi18n.h>

#define UUID "attune-uuid"

struct _AttuneWhoRow {
  AdwBin parent_instance;

  AttuneFamily *family;
  GtkBox *box;
  AttuneWrap *babies;
  AttuneWrap *caregivers;
  GtkLabel *guest;
  char *shown; /* (nullable): everybody who is shown, so that nothing is made anew for nothing */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AttuneWhoRow, attune_who_row, ADW_TYPE_BIN)

static void
baby_toggled_cb (GtkToggleButton *button, AttuneWhoRow *self)
{
  if (!self->filling && gtk_toggle_button_get_active (button))
    attune_family_choose_baby (self->family, g_object_get_data (G_OBJECT (button), UUID));
}

static void
caregiver_toggled_cb (GtkToggleButton *button, AttuneWhoRow *self)
{
  const char *uuid = g_object_get_data (G_OBJECT (button), UUID);

  if (self->filling || !gtk_toggle_button_get_active (button))
    return;
  if (uuid != NULL)
    attune_family_choose_caregiver (self->family, uuid);
  else
    attune_family_choose_guest (self->family);
}

static void
add_chip (AttuneWhoRow *self,
          AttuneWrap *wrap,
          const char *name,
          const char *uuid,
          GCallback toggled_cb)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (wrap));
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                               first != NULL ? GTK_TOGGLE_BUTTON (first) : NULL);
  g_object_set_data_full (G_OBJECT (button), UUID, g_strdup (uuid), g_free);
  gtk_widget_add_css_class (button, "chip");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_signal_connect_object (button, "toggled", toggled_cb, self, 0);
  attune_wrap_append (wrap, button);
}

static const char *
get_name (const char *nickname, const char *otherwise)
{
  return nickname != NULL && *nickname != '\0' ? nickname : otherwise;
}

static void
add_everybody (AttuneWhoRow *self)
{
  GPtrArray *babies = attune_family_get_babies (self->family);
  GPtrArray *caregivers = attune_family_get_caregivers (self->family);

  attune_wrap_clear (self->babies);
  attune_wrap_clear (self->caregivers);
  for (guint i = 0; i < babies->len; i++) {
    const AttuneBaby *baby = g_ptr_array_index (babies, i);

    add_chip (self, self->babies, get_name (baby->nickname, _ ("A baby without a name")),
              baby->uuid, G_CALLBACK (baby_toggled_cb));
  }
  for (guint i = 0; i < caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, i);

    add_chip (self, self->caregivers, get_name (caregiver->nickname, _ ("Without a name")),
              caregiver->uuid, G_CALLBACK (caregiver_toggled_cb));
  }
  add_chip (self, self->caregivers, C_ ("who massages", "A guest"), NULL,
            G_CALLBACK (caregiver_toggled_cb));
}

/* Everybody's id and name in one text. */
static char *
dup_everybody (AttuneFamily *family)
{
  GString *text = g_string_new (NULL);
  GPtrArray *babies = attune_family_get_babies (family);
  GPtrArray *caregivers = attune_family_get_caregivers (family);

  for (guint i = 0; i < babies->len; i++) {
    const AttuneBaby *baby = g_ptr_array_index (babies, i);

    g_string_append_printf (text, "%s %s\n", baby->uuid, baby->nickname);
  }
  for (guint i = 0; i < caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, i);

    g_string_append_printf (text, "%s %s\n", caregiver->uuid, caregiver->nickname);
  }
  return g_string_free (text, FALSE);
}

static void
mark_chosen (AttuneWrap *wrap, const char *uuid)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (wrap)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip)) {
    if (g_strcmp0 (g_object_get_data (G_OBJECT (chip), UUID), uuid) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  }
}

static void
update (AttuneWhoRow *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  gboolean guest = attune_family_is_guest (self->family);
  gboolean babies = attune_family_get_babies (self->family)->len > 1;
  gboolean caregivers = attune_family_get_caregivers (self->family)->len > 1 || guest;
  g_autofree char *everybody = dup_everybody (self->family);
  g_autofree char *words = attune_family_say (
      self->family, NC_ ("baby:name", "You are a guest here today. What {name} shows you will be "
                                      "kept. Nothing about you will be."));

  self->filling = TRUE;
  if (g_strcmp0 (everybody, self->shown) != 0)
    add_everybody (self);
  mark_chosen (self->babies, baby != NULL ? baby->uuid : NULL);
  if (caregiver != NULL || guest)
    mark_chosen (self->caregivers, caregiver != NULL ? caregiver->uuid : NULL);
  self->filling = FALSE;
  g_free (self->shown);
  self->shown = g_steal_pointer (&everybody);
  gtk_label_set_label (self->guest, words);
  gtk_widget_set_visible (GTK_WIDGET (self->guest), guest);
  gtk_widget_set_visible (GTK_WIDGET (self->babies), babies);
  gtk_widget_set_visible (GTK_WIDGET (self->caregivers), caregivers);
  gtk_widget_set_visible (GTK_WIDGET (self), babies || caregivers);
}

static void
attune_who_row_dispose (GObject *object)
{
  g_clear_object (&ATTUNE_WHO_ROW (object)->family);

  G_OBJECT_CLASS (attune_who_row_parent_class)->dispose (object);
}

static void
attune_who_row_finalize (GObject *object)
{
  g_free (ATTUNE_WHO_ROW (object)->shown);

  G_OBJECT_CLASS (attune_who_row_parent_class)->finalize (object);
}

static void
attune_who_row_class_init (AttuneWhoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_who_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_who_row_finalize;
}

static AttuneWrap *
add_wrap (AttuneWhoRow *self, const char *name)
{
  GtkWidget *wrap = g_object_new (ATTUNE_TYPE_WRAP, "spacing", 8, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (wrap), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->box, wrap);
  return ATTUNE_WRAP (wrap);
}

static void
attune_who_row_init (AttuneWhoRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  self->babies = add_wrap (self, _ ("Whose time it is"));
  self->caregivers = add_wrap (self, _ ("Who massages"));
  self->guest = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->guest, TRUE);
  gtk_label_set_xalign (self->guest, 0);
  gtk_box_append (self->box, GTK_WIDGET (self->guest));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * attune_who_row_set_family:
 * @family: whose people
 */
void
attune_who_row_set_family (AttuneWhoRow *self, AttuneFamily *family)
{
  g_return_if_fail (self->family == NULL);

  self->family = g_object_ref (family);
  g_signal_connect_object (family, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
