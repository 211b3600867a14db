/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-lock-dialog.h"

#include "attune-seal.h"

#include <glib/gi18n.h>

#define FEWEST_LETTERS 4

/* One window on its way: what is asked, and for whom. */
typedef struct {
  AdwMessageDialog *dialog; /* borrowed: it owns this */
  GtkWindow *parent; /* borrowed: the dialog is its own */
  AttunePrivacy *privacy;
  GtkEditable *first;
  GtkEditable *second; /* (nullable): the same once more */
  char *secret; /* (nullable): the fields are gone when the answer comes */
} Asking;

static void
ask_to_open (GtkWindow *parent, AttunePrivacy *privacy, const char *heading, const char *body);

static void
forget_secret (Asking *self)
{
  attune_seal_wipe (self->secret);
  g_clear_pointer (&self->secret, g_free);
}

static void
asking_free (gpointer data)
{
  Asking *self = data;

  forget_secret (self);
  g_object_unref (self->privacy);
  g_free (self);
}

static Asking *
asking_new (GtkWindow *parent, AttunePrivacy *privacy, const char *heading, const char *body)
{
  Asking *self = g_new0 (Asking, 1);

  self->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  self->parent = parent;
  self->privacy = g_object_ref (privacy);
  g_object_set_data_full (G_OBJECT (self->dialog), "asking", self, asking_free);
  return self;
}

static void
tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
peek_cb (GtkEntry *entry, GtkEntryIconPosition position, gpointer unused)
{
  gtk_entry_set_visibility (entry, !gtk_entry_get_visibility (entry));
}

/* Not a field made for passwords: those of GTK 4.8 and libadwaita 1.2 are told of the keyboard after
 * they are gone, and take the program with them. */
static GtkWidget *
create_entry (const char *title)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_visibility (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY,
                                     "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY,
                                   _ ("Show what is typed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (entry, "icon-press", G_CALLBACK (peek_cb), NULL);
  return entry;
}

static GtkEditable *
add_entry (Asking *self, const char *title)
{
  GtkBox *box = GTK_BOX (adw_message_dialog_get_extra_child (self->dialog));
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *entry = create_entry (title);

  if (box == NULL) {
    box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
    adw_message_dialog_set_extra_child (self->dialog, GTK_WIDGET (box));
  }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (box, label);
  gtk_box_append (box, entry);
  return GTK_EDITABLE (entry);
}

/* Long enough, and twice the same where it is asked twice. */
static gboolean
is_complete (const Asking *self)
{
  const char *secret = gtk_editable_get_text (self->first);

  return self->second == NULL ? *secret != '\0'
                              : g_utf8_strlen (secret, -1) >= FEWEST_LETTERS &&
                                    g_str_equal (secret, gtk_editable_get_text (self->second));
}

/* Fields that go with their window change once more, to nothing. */
static void
changed_cb (AdwMessageDialog *dialog)
{
  Asking *self = g_object_get_data (G_OBJECT (dialog), "asking");

  if (gtk_widget_in_destruction (GTK_WIDGET (dialog)))
    return;
  forget_secret (self);
  self->secret = g_strdup (gtk_editable_get_text (self->first));
  adw_message_dialog_set_response_enabled (dialog, "go", is_complete (self));
}

static void
present (Asking *self, const char *go, GCallback answered_cb)
{
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "go", go, NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "go");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  if (self->first != NULL) {
    g_signal_connect_object (self->first, "changed", G_CALLBACK (changed_cb), self->dialog,
                             G_CONNECT_SWAPPED);
    changed_cb (self->dialog);
  }
  if (self->second != NULL)
    g_signal_connect_object (self->second, "changed", G_CALLBACK (changed_cb), self->dialog,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self->dialog, "response", answered_cb, self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  if (self->first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->first));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AttunePrivacy *privacy = ATTUNE_PRIVACY (source);
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (attune_privacy_open_finish (privacy, result, &error))
    return;
  if (g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_WRONG_SECRET))
    ask_to_open (parent, privacy, _ ("Open your words"),
                 _ ("That does not open them. The code that you wrote down opens them too."));
  else
    tell (parent, _ ("Your words could not be opened just now"),
          _ ("They are all there. Try once more in a moment."));
}

static void
open_answered_cb (AdwMessageDialog *dialog, const char *response, Asking *self)
{
  if (g_str_equal (response, "go"))
    attune_privacy_open_async (self->privacy, self->secret, opened_cb, g_object_ref (self->parent));
}

static void
ask_to_open (GtkWindow *parent, AttunePrivacy *privacy, const char *heading, const char *body)
{
  Asking *self = asking_new (parent, privacy, heading, body);

  self->first = add_entry (self, _ ("PIN or code"));
  present (self, _ ("_Open"), G_CALLBACK (open_answered_cb));
}

/**
 * attune_lock_dialog_open:
 * @parent: over which window
 * @privacy: whose words, locked
 *
 * Asks for the PIN until it is right or the window is closed.
 */
void
attune_lock_dialog_open (GtkWindow *parent, AttunePrivacy *privacy)
{
  ask_to_open (parent, privacy, _ ("Open your words"),
               _ ("With your PIN, or with the code that you wrote down."));
}

/**
 * attune_lock_dialog_open_to_delete:
 * @parent: over which window
 * @privacy: of somebody whose words are locked
 * @name: who that is
 *
 * Asks for the PIN before anything of theirs is deleted: whoever cannot be asked keeps it.
 */
void
attune_lock_dialog_open_to_delete (GtkWindow *parent, AttunePrivacy *privacy, const char *name)
{
  g_autofree char *heading = g_strdup_printf (_ ("%s has locked words here"), name);

  ask_to_open (
      parent, privacy, heading,
      _ ("Please ask. With the PIN they can be deleted; without it they stay here, locked."));
}

static void
show_code (GtkWindow *parent, const char *code)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      parent, _ ("Write this code down"),
      _ ("It opens your words if you forget the PIN, and is shown this once. Keep it where others "
         "do not look. Without PIN and code nobody can open them.")));
  GtkWidget *label = gtk_label_new (code);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "title-3");
  gtk_widget_add_css_class (label, "monospace");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("The code, letter by letter"), -1);
  adw_message_dialog_set_extra_child (dialog, label);
  adw_message_dialog_add_response (dialog, "close", _ ("I Have Written It _Down"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = attune_privacy_lock_finish (ATTUNE_PRIVACY (source), result, &error);

  if (code != NULL)
    show_code (parent, code);
  else
    tell (parent, _ ("The lock could not be set just now"), _ ("Everything is as it was before."));
}

static void
lock_answered_cb (AdwMessageDialog *dialog, const char *response, Asking *self)
{
  if (g_str_equal (response, "go"))
    attune_privacy_lock_async (self->privacy, self->secret, locked_cb, g_object_ref (self->parent));
}

/**
 * attune_lock_dialog_lock:
 * @parent: over which window
 * @privacy: whose words, without a lock or with an open one
 *
 * Asks for a new PIN, and shows the code that goes with it.
 */
void
attune_lock_dialog_lock (GtkWindow *parent, AttunePrivacy *privacy)
{
  gboolean has_lock = attune_privacy_get_lock (privacy) != ATTUNE_LOCK_NONE;
  Asking *self = asking_new (
      parent, privacy, has_lock ? _ ("Another PIN") : _ ("Lock your words"),
      has_lock ? _ ("At least four signs; a sentence is safer. You get another code too.")
               : _ ("What you have written and will write is sealed on this computer, also in "
                    "Attune’s own copies. A PIN has at least four signs; a sentence is safer. "
                    "There is no way round it: not even we can open it for you."));

  self->first = add_entry (self, _ ("PIN or sentence"));
  self->second = add_entry (self, _ ("The same once more"));
  present (self, has_lock ? _ ("_Change") : _ ("_Lock"), G_CALLBACK (lock_answered_cb));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!attune_privacy_remove_lock_finish (ATTUNE_PRIVACY (source), result, &error))
    tell (parent, _ ("The lock could not be taken off just now"),
          _ ("Everything is as it was before."));
}

static void
remove_answered_cb (AdwMessageDialog *dialog, const char *response, Asking *self)
{
  if (g_str_equal (response, "go"))
    attune_privacy_remove_lock_async (self->privacy, removed_cb, g_object_ref (self->parent));
}

/**
 * attune_lock_dialog_remove:
 * @parent: over which window
 * @privacy: whose words, with an open lock
 *
 * Asks whether the lock is to go.
 */
void
attune_lock_dialog_remove (GtkWindow *parent, AttunePrivacy *privacy)
{
  Asking *self = asking_new (parent, privacy, _ ("Take the lock off?"),
                             _ ("Then whoever uses this account can read what you wrote."));

  present (self, _ ("_Take It Off"), G_CALLBACK (remove_answered_cb));
}
