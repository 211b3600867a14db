/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-removal.h"

#include "attune-application.h"
#include "attune-lock-dialog.h"
#include "attune-window.h"
#include "report/attune-words.h"

#include <glib/gi18n.h>

static AttuneApplication *
get_application (AttuneWindow *window)
{
  return ATTUNE_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
}

static AttuneFamily *
get_family (AttuneWindow *window)
{
  return attune_application_get_family (get_application (window));
}

static const AttuneBaby *
find_baby (AttuneFamily *family, const char *uuid)
{
  GPtrArray *babies = attune_family_get_babies (family);

  for (guint i = 0; i < babies->len; i++) {
    const AttuneBaby *baby = g_ptr_array_index (babies, i);

    if (g_strcmp0 (baby->uuid, uuid) == 0)
      return baby;
  }
  return NULL;
}

static const char *
get_caregiver_name (AttuneFamily *family, const char *uuid)
{
  GPtrArray *caregivers = attune_family_get_caregivers (family);

  for (guint i = 0; i < caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, i);

    if (g_strcmp0 (caregiver->uuid, uuid) == 0 && *caregiver->nickname != '\0')
      return caregiver->nickname;
  }
  return _ ("this caregiver");
}

static char *
dup_heading (AttuneFamily *family, AttuneDeletable what, const char *uuid)
{
  if (what == ATTUNE_DELETABLE_BABY) {
    const AttuneBaby *baby = find_baby (family, uuid);
    AttuneWording wording = { .name = baby != NULL ? baby->nickname : NULL };

    return attune_words_say (&wording, NC_ ("baby:name", "Delete everything about {name}?"));
  }
  if (what == ATTUNE_DELETABLE_CAREGIVER)
    return g_strdup_printf (_ ("Delete what belongs to %s?"), get_caregiver_name (family, uuid));
  return g_strdup (_ ("Delete everything?"));
}

/* What the family wrote by hand is not Attune's to delete. */
static char *
dup_everything (AttuneLibrary *library)
{
  const char *what_goes = _ ("Every baby, every caregiver, all times together and all notes on "
                             "this computer.");

  if (!attune_library_has_own (library))
    return g_strdup (what_goes);
  return g_strdup_printf ("%s %s", what_goes,
                          _ ("Files with routines of your own stay in their folder."));
}

static char *
dup_body (AttuneWindow *window, AttuneDeletable what, const char *uuid)
{
  const AttuneBaby *baby = find_baby (get_family (window), uuid);
  g_autofree char *what_goes = NULL;

  if (what == ATTUNE_DELETABLE_CAREGIVER)
    what_goes = g_strdup (_ ("Their notes, answers and choices go. Times together stay with the "
                             "baby."));
  else if (what == ATTUNE_DELETABLE_EVERYTHING)
    what_goes = dup_everything (attune_application_get_library (get_application (window)));
  else if (baby != NULL && baby->sessions > 0)
    what_goes = g_strdup_printf (ngettext ("%u time together goes, and all notes.",
                                           "%u times together go, and all notes.", baby->sessions),
                                 baby->sessions);
  else
    what_goes = g_strdup (_ ("All notes go with it."));
  return g_strdup_printf (
      "%s %s %s", what_goes,
      _ ("It is gone for good when you close Attune, also from the copies Attune made by itself."),
      _ ("Copies you took elsewhere stay where they are. You may want to make one first."));
}

#define TOAST "attune-removal-toast"

static void
forget_toast_cb (AttuneWindow *window, GObject *toast)
{
  if (g_object_get_data (G_OBJECT (window), TOAST) == toast)
    g_object_set_data (G_OBJECT (window), TOAST, NULL);
}

/* What was read in took the place of what could have been put back. */
static void
settle_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwToast *toast = g_object_get_data (G_OBJECT (widget), TOAST);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
show_undo (AttuneWindow *window, AttuneDeletable what, const char *uuid)
{
  AdwToast *toast = adw_toast_new (_ ("It is gone."));

  adw_toast_set_button_label (toast, _ ("_Put It Back"));
  adw_toast_set_action_name (toast, "win.put-back");
  adw_toast_set_action_target (toast, "(us)", (guint) what, uuid);
  adw_toast_set_timeout (toast, 0);
  if (what == ATTUNE_DELETABLE_EVERYTHING) {
    g_object_set_data (G_OBJECT (window), TOAST, toast);
    g_signal_connect_object (toast, "dismissed", G_CALLBACK (forget_toast_cb), window,
                             G_CONNECT_SWAPPED);
  }
  attune_window_add_toast (window, toast);
}

static void
response_cb (AttuneWindow *window, const char *response, AdwMessageDialog *dialog)
{
  GVariant *target = g_object_get_data (G_OBJECT (dialog), "target");
  const char *uuid;
  guint what;

  g_variant_get (target, "(u&s)", &what, &uuid);
  if (g_str_equal (response, "copy"))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.share", NULL);
  if (!g_str_equal (response, "delete"))
    return;
  attune_family_remove (get_family (window), what, uuid);
  show_undo (window, what, uuid);
}

static void
present (AttuneWindow *window, GVariant *target)
{
  AttuneFamily *family = get_family (window);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  const char *uuid;
  guint what;
  AdwMessageDialog *dialog;

  g_variant_get (target, "(u&s)", &what, &uuid);
  heading = dup_heading (family, what, uuid);
  body = dup_body (window, what, uuid);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (window), heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Keep"), "copy", _ ("_Make a Copy"),
                                    "delete", _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "target", g_variant_ref (target),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The words of whoever is to go were opened; they are closed again whatever the answer. */
static void
opened_cb (AttuneWindow *window, AttunePrivacy *privacy)
{
  GVariant *target = g_object_get_data (G_OBJECT (privacy), "target");

  if (!attune_privacy_get_shown (privacy))
    return;
  g_signal_handlers_disconnect_by_func (privacy, opened_cb, window);
  present (window, target);
  attune_privacy_put_away (privacy);
}

/* Whoever locked their words is asked before they go. */
static void
lock_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttunePrivacy) privacy = user_data;
  AttuneWindow *window = g_object_get_data (G_OBJECT (privacy), "window");
  GVariant *target = g_object_get_data (G_OBJECT (privacy), "target");
  AttuneLock lock = ATTUNE_LOCK_NONE;
  const char *uuid;
  guint what;

  attune_store_find_lock_finish (ATTUNE_STORE (source), result, &lock, NULL);
  if (lock != ATTUNE_LOCK_CLOSED) {
    present (window, target);
    return;
  }
  g_variant_get (target, "(u&s)", &what, &uuid);
  attune_privacy_set_writer (privacy, uuid);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (opened_cb), window, G_CONNECT_SWAPPED);
  attune_lock_dialog_open_to_delete (GTK_WINDOW (window), privacy,
                                     get_caregiver_name (get_family (window), uuid));
}

static void
ask (AttuneWindow *window, GVariant *target)
{
  AttuneApplication *application = get_application (window);
  AttuneStore *store = attune_application_get_store (application);
  AttunePrivacy *privacy;
  const char *uuid;
  guint what;

  g_variant_get (target, "(u&s)", &what, &uuid);
  if (what != ATTUNE_DELETABLE_CAREGIVER) {
    present (window, target);
    return;
  }
  privacy = attune_privacy_new (store, attune_application_get_settings (application));
  g_object_set_data_full (G_OBJECT (privacy), "window", g_object_ref (window), g_object_unref);
  g_object_set_data_full (G_OBJECT (privacy), "target", g_variant_ref (target),
                          (GDestroyNotify) g_variant_unref);
  attune_store_find_lock_async (store, uuid, NULL, lock_found_cb, privacy);
}

static void
remove_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (ATTUNE_WINDOW (widget), parameter);
}

static void
put_back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *uuid;
  guint what;

  g_variant_get (parameter, "(u&s)", &what, &uuid);
  attune_family_put_back (get_family (ATTUNE_WINDOW (widget)), what, uuid);
}

void
attune_removal_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.remove", "(us)", remove_activated_cb);
  gtk_widget_class_install_action (window_class, "win.put-back", "(us)", put_back_activated_cb);
  gtk_widget_class_install_action (window_class, "win.settle", NULL, settle_activated_cb);
}
