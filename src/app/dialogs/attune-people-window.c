/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-people-window.h"

#include "attune-baby-flags.h"
#include "attune-baby-form.h"
#include "attune-caregiver-form.h"
#include "attune-help-button.h"
#include "attune-resource-path.h"
#include "report/attune-words.h"

#include <glib/gi18n.h>

struct _AttunePeopleWindow {
  AdwWindow parent_instance;

  AttuneFamily *family;
  AttuneBabyForm *baby;
  AttuneCaregiverForm *caregiver;

  GtkDropDown *babies;
  GtkBox *baby_box;
  GtkDropDown *caregivers;
  GtkBox *caregiver_box;
  GtkLabel *two;
};

G_DEFINE_FINAL_TYPE (AttunePeopleWindow, attune_people_window, ADW_TYPE_WINDOW)

static void
keep (AttunePeopleWindow *self)
{
  if (attune_baby_form_get_touched (self->baby)) {
    g_autoptr (AttuneBaby) baby = attune_baby_form_dup_baby (self->baby);

    attune_family_let_reminders_rest (self->family, baby);
    attune_family_save_baby (self->family, baby);
  }
  if (attune_caregiver_form_get_touched (self->caregiver)) {
    g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_form_dup_caregiver (self->caregiver);

    attune_family_save_caregiver (self->family, caregiver);
  }
}

/* Behind everybody there is stands a guest. */
static gboolean
is_guest (AttunePeopleWindow *self)
{
  return gtk_drop_down_get_selected (self->caregivers) ==
         attune_family_get_caregivers (self->family)->len;
}

static const char *
get_name (const char *nickname, const char *otherwise)
{
  return nickname != NULL && *nickname != '\0' ? nickname : otherwise;
}

/* Who sees what, where there are two or more. */
static char *
dup_two_words (AttunePeopleWindow *self)
{
  GPtrArray *caregivers = attune_family_get_caregivers (self->family);
  const AttuneCaregiver *me = attune_family_get_caregiver (self->family);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *others = NULL;

  if (is_guest (self))
    return attune_family_say (
        self->family, NC_ ("baby:name", "You are a guest here today. What {name} shows you will be "
                                        "kept. Nothing about you will be."));
  for (guint i = 0; i < caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, i);

    if (caregiver != me)
      g_ptr_array_add (names, (char *) get_name (caregiver->nickname, _ ("the other caregiver")));
  }
  if (me == NULL || names->len == 0)
    return NULL;
  others = attune_words_join (names);
  /* Translators: %s is who else cares for the baby, such as “Noor” or “Noor and Kim”. */
  return g_strdup_printf (_ ("%s can see times, signs and drawings. Your words are yours."),
                          others);
}

static void
show_two (AttunePeopleWindow *self)
{
  g_autofree char *words = dup_two_words (self);

  gtk_label_set_label (self->two, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->two), words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->caregiver_box), !is_guest (self));
}

/* The last choice of each list is somebody new. */
static void
baby_selected_cb (AttunePeopleWindow *self)
{
  GPtrArray *babies = attune_family_get_babies (self->family);
  guint chosen = gtk_drop_down_get_selected (self->babies);

  keep (self);
  if (chosen < babies->len) {
    const AttuneBaby *baby = g_ptr_array_index (babies, chosen);

    attune_baby_form_set_baby (self->baby, baby);
    attune_family_choose_baby (self->family, baby->uuid);
  } else {
    g_autoptr (AttuneBaby) baby = attune_baby_new ();

    attune_baby_form_set_baby (self->baby, baby);
  }
}

static void
caregiver_selected_cb (AttunePeopleWindow *self)
{
  GPtrArray *caregivers = attune_family_get_caregivers (self->family);
  guint chosen = gtk_drop_down_get_selected (self->caregivers);

  keep (self);
  if (chosen < caregivers->len) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, chosen);

    attune_caregiver_form_set_caregiver (self->caregiver, caregiver);
    attune_family_choose_caregiver (self->family, caregiver->uuid);
  } else {
    g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();

    attune_caregiver_form_set_caregiver (self->caregiver, caregiver);
    if (is_guest (self))
      attune_family_choose_guest (self->family);
  }
  show_two (self);
}

static void
fill_babies (AttunePeopleWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *babies = attune_family_get_babies (self->family);
  const AttuneBaby *now = attune_family_get_baby (self->family);
  guint selected = 0;

  for (guint i = 0; i < babies->len; i++) {
    const AttuneBaby *baby = g_ptr_array_index (babies, i);

    gtk_string_list_append (names, get_name (baby->nickname, _ ("A baby without a name")));
    if (baby == now)
      selected = i;
  }
  gtk_string_list_append (names, babies->len > 0 ? _ ("Another baby") : _ ("A new baby"));
  gtk_drop_down_set_model (self->babies, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->babies, selected);
  if (now != NULL)
    attune_baby_form_set_baby (self->baby, now);
}

static void
fill_caregivers (AttunePeopleWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *caregivers = attune_family_get_caregivers (self->family);
  const AttuneCaregiver *now = attune_family_get_caregiver (self->family);
  guint selected = 0;

  for (guint i = 0; i < caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, i);

    gtk_string_list_append (names, get_name (caregiver->nickname, _ ("Without a name")));
    if (caregiver == now)
      selected = i;
  }
  if (attune_family_is_guest (self->family))
    selected = caregivers->len;
  else if (caregivers->len == 0)
    selected = 1;
  gtk_string_list_append (names, C_ ("who massages", "A guest"));
  gtk_string_list_append (names, caregivers->len > 0 ? _ ("Somebody else") : _ ("You"));
  gtk_drop_down_set_model (self->caregivers, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->caregivers, selected);
  if (now != NULL)
    attune_caregiver_form_set_caregiver (self->caregiver, now);
}

/* The window below asks. */
static void
ask_to_remove (AttunePeopleWindow *self, AttuneDeletable what, const char *uuid)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent == NULL || uuid == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.remove", "(us)", (guint) what, uuid);
}

static void
remove_baby_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePeopleWindow *self = ATTUNE_PEOPLE_WINDOW (widget);
  g_autoptr (AttuneBaby) baby = attune_baby_form_dup_baby (self->baby);

  ask_to_remove (self, ATTUNE_DELETABLE_BABY, baby->uuid);
}

static void
remove_caregiver_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePeopleWindow *self = ATTUNE_PEOPLE_WINDOW (widget);
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_form_dup_caregiver (self->caregiver);

  ask_to_remove (self, ATTUNE_DELETABLE_CAREGIVER, caregiver->uuid);
}

/* Nobody can be deleted who is not kept yet. */
static void
update_ways (AttunePeopleWindow *self)
{
  guint baby = gtk_drop_down_get_selected (self->babies);
  guint caregiver = gtk_drop_down_get_selected (self->caregivers);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.remove-baby",
                                 baby < attune_family_get_babies (self->family)->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.remove-caregiver",
                                 caregiver < attune_family_get_caregivers (self->family)->len);
}

static gboolean
attune_people_window_close_request (GtkWindow *window)
{
  keep (ATTUNE_PEOPLE_WINDOW (window));

  return GTK_WINDOW_CLASS (attune_people_window_parent_class)->close_request (window);
}

static void
attune_people_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_PEOPLE_WINDOW);
  g_clear_object (&ATTUNE_PEOPLE_WINDOW (object)->family);

  G_OBJECT_CLASS (attune_people_window_parent_class)->dispose (object);
}

static void
attune_people_window_class_init (AttunePeopleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_people_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = attune_people_window_close_request;

  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-people-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePeopleWindow, babies);
  gtk_widget_class_bind_template_child (widget_class, AttunePeopleWindow, baby_box);
  gtk_widget_class_bind_template_child (widget_class, AttunePeopleWindow, caregivers);
  gtk_widget_class_bind_template_child (widget_class, AttunePeopleWindow, caregiver_box);
  gtk_widget_class_bind_template_child (widget_class, AttunePeopleWindow, two);
  gtk_widget_class_install_action (widget_class, "people.remove-baby", NULL,
                                   remove_baby_activated_cb);
  gtk_widget_class_install_action (widget_class, "people.remove-caregiver", NULL,
                                   remove_caregiver_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attune_people_window_init (AttunePeopleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_people_window_new:
 * @parent: (nullable): the window to stand over
 * @family: whose people
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
GtkWidget *
attune_people_window_new (GtkWindow *parent, AttuneFamily *family)
{
  AttunePeopleWindow *self = g_object_new (ATTUNE_TYPE_PEOPLE_WINDOW, "transient-for", parent,
                                           NULL);

  self->family = g_object_ref (family);
  self->baby = ATTUNE_BABY_FORM (attune_baby_form_new (family, TRUE));
  self->caregiver = ATTUNE_CAREGIVER_FORM (attune_caregiver_form_new (TRUE));
  gtk_box_append (self->baby_box, GTK_WIDGET (self->baby));
  gtk_box_append (self->caregiver_box, GTK_WIDGET (self->caregiver));
  fill_babies (self);
  fill_caregivers (self);
  g_signal_connect_object (self->babies, "notify::selected", G_CALLBACK (baby_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->caregivers, "notify::selected", G_CALLBACK (caregiver_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->babies, "notify::selected", G_CALLBACK (update_ways), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->caregivers, "notify::selected", G_CALLBACK (update_ways), self,
                           G_CONNECT_SWAPPED);
  update_ways (self);
  show_two (self);
  return GTK_WIDGET (self);
}
