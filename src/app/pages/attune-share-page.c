/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-share-page.h"

#include "attune-chooser.h"
#include "attune-copy-job.h"
#include "attune-copy.h"
#include "attune-heading.h"
#include "attune-help-button.h"
#include "attune-import-words.h"
#include "attune-nurse-preview.h"
#include "attune-resource-path.h"
#include "attune-unfold.h"

#include <glib/gi18n.h>

struct _AttuneSharePage {
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkWidget *told_panel;
  AttuneHeading *told;
  GtkStack *stack;
  AdwBin *nurse;
  GtkSwitch *words;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneClock *clock;
};

G_DEFINE_FINAL_TYPE (AttuneSharePage, attune_share_page, ADW_TYPE_BIN)

static guint closed_signal;

/* The answer stands on the page until something else is done, and is read aloud. */
static void
tell (AttuneSharePage *self, const char *words)
{
  attune_heading_set_text (self->told, words);
  gtk_widget_set_visible (self->told_panel, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->told));
}

/* Years of a family take a while. */
static void
begin_to_wait (AttuneSharePage *self)
{
  attune_heading_set_text (self->told, _ ("One moment. A large copy may take a minute."));
  gtk_widget_set_visible (self->told_panel, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
}

static void
end_waiting (AttuneSharePage *self)
{
  gtk_widget_set_visible (self->told_panel, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
}

static void
show (AttuneSharePage *self, const char *name, const char *title)
{
  gtk_widget_set_visible (self->told_panel, FALSE);
  gtk_stack_set_visible_child_name (self->stack, name);
  adw_window_title_set_title (self->title, title);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSharePage *self = ATTUNE_SHARE_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "nurse") == 0)
    show (self, "list", _ ("Share"));
  else
    g_signal_emit (self, closed_signal, 0);
}

static void
nurse_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSharePage *self = ATTUNE_SHARE_PAGE (widget);

  attune_nurse_preview_load (ATTUNE_NURSE_PREVIEW (adw_bin_get_child (self->nurse)));
  show (self, "nurse", _ ("One page for the nurse"));
}

/* Going out */

typedef struct {
  AttuneSharePage *page;
  char *path;
  char *name; /* (nullable): of whom the private words are */
  gboolean locked; /* whether they stay so in the copy */
} Going;

static void
going_free (Going *self)
{
  g_object_unref (self->page);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Going, going_free)

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Going) going = user_data;
  g_autofree char *shown = g_filename_display_name (going->path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (attune_copy_job_run_finish (ATTUNE_STORE (source), result, &error))
    words = attune_copy_dup_done_words (going->path, going->name, going->locked);
  else
    words = attune_copy_dup_error_words (shown, error);
  end_waiting (going->page);
  tell (going->page, words);
}

static AttuneLock
get_lock (AttuneSharePage *self)
{
  return attune_privacy_get_lock (attune_family_get_privacy (self->family));
}

static char *
dup_writer_name (AttuneSharePage *self, AttuneCopyKind kind)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);

  if (kind == ATTUNE_COPY_CALENDAR || !gtk_switch_get_active (self->words) || caregiver == NULL ||
      caregiver->uuid == NULL)
    return NULL;
  return g_strdup (*caregiver->nickname != '\0' ? caregiver->nickname
                                                : C_ ("whose words", "the caregiver"));
}

static void
copy_chosen_cb (GtkWidget *widget, const char *path, gpointer data)
{
  AttuneSharePage *self = ATTUNE_SHARE_PAGE (widget);
  AttuneCopyKind kind = GPOINTER_TO_UINT (data);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);
  Going *going = g_new0 (Going, 1);

  going->page = g_object_ref (self);
  going->path = g_strdup (path);
  going->name = dup_writer_name (self, kind);
  going->locked = kind == ATTUNE_COPY_EVERYTHING && get_lock (self) != ATTUNE_LOCK_NONE;
  begin_to_wait (self);
  attune_copy_job_run_async (self->store, kind, path, going->name != NULL ? caregiver->uuid : NULL,
                             now, copied_cb, going);
}

static void
copy_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSharePage *self = ATTUNE_SHARE_PAGE (widget);
  AttuneCopyKind kind = (AttuneCopyKind) g_variant_get_int32 (parameter);
  gboolean folder = kind == ATTUNE_COPY_TABLES;

  /* A table is for reading, so words come into it open or not at all. */
  if (folder && get_lock (self) == ATTUNE_LOCK_CLOSED && gtk_switch_get_active (self->words)) {
    tell (self, _ ("Your words are locked. Open them first, or leave them out."));
    gtk_widget_activate_action (widget, "win.show-words", NULL);
    return;
  }
  attune_choose (widget,
                 folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE,
                 folder ? _ ("A Folder for the Tables") : _ ("Save a Copy"),
                 folder ? _ ("_Choose") : _ ("_Save"), attune_copy_kind_get_file_name (kind),
                 copy_chosen_cb, GUINT_TO_POINTER (kind));
}

/* Coming in */

static void import (AttuneSharePage *self, GFile *file, gboolean preview);

static void
ask_response_cb (AttuneSharePage *self, const char *response, AdwMessageDialog *dialog)
{
  if (g_str_equal (response, "read"))
    import (self, g_object_get_data (G_OBJECT (dialog), "file"), FALSE);
}

static void
ask (AttuneSharePage *self, GFile *file, const AttuneImportResult *result)
{
  g_autofree char *words = attune_import_dup_words (result);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              _ ("Read this copy in?"), words);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Not Now"), "read",
                                    _ ("_Read It In"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "read",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "read");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (ask_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct {
  AttuneSharePage *page;
  GFile *file;
  gboolean preview;
} Coming;

static void
coming_free (Coming *self)
{
  g_object_unref (self->page);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Coming, coming_free)

static void
tell_read (AttuneSharePage *self, const AttuneImportResult *result)
{
  g_autofree char *what = attune_import_dup_words (result);
  g_autofree char *words = NULL;

  if (attune_import_changes_something (result))
    words = g_strdup_printf ("%s\n%s", _ ("The copy was read in."), what);
  tell (self, words != NULL ? words : what);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.settle", NULL);
  attune_family_load (self->family);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Coming) coming = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree AttuneImportResult *counts = attune_store_import_finish (ATTUNE_STORE (source), result,
                                                                      &error);

  end_waiting (coming->page);
  if (counts == NULL) {
    g_autofree char *words = attune_import_dup_error_words (error);

    g_message ("Reading a copy: %s", error->message);
    tell (coming->page, words);
  } else if (coming->preview && attune_import_changes_something (counts)) {
    ask (coming->page, coming->file, counts);
  } else {
    tell_read (coming->page, counts);
  }
}

static void
import (AttuneSharePage *self, GFile *file, gboolean preview)
{
  Coming *coming = g_new0 (Coming, 1);

  coming->page = g_object_ref (self);
  coming->file = g_object_ref (file);
  coming->preview = preview;
  begin_to_wait (self);
  attune_store_import_async (self->store, file, preview, NULL, imported_cb, coming);
}

static void
import_chosen_cb (GtkWidget *widget, const char *path, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  import (ATTUNE_SHARE_PAGE (widget), file, TRUE);
}

static void
import_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_choose (widget, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Read a Copy"), _ ("_Open"), NULL,
                 import_chosen_cb, NULL);
}

static void
attune_share_page_dispose (GObject *object)
{
  AttuneSharePage *self = ATTUNE_SHARE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_SHARE_PAGE);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (attune_share_page_parent_class)->dispose (object);
}

static void
attune_share_page_class_init (AttuneSharePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_share_page_dispose;
  closed_signal = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-share-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneSharePage, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneSharePage, told_panel);
  gtk_widget_class_bind_template_child (widget_class, AttuneSharePage, told);
  gtk_widget_class_bind_template_child (widget_class, AttuneSharePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneSharePage, nurse);
  gtk_widget_class_bind_template_child (widget_class, AttuneSharePage, words);
  gtk_widget_class_install_action (widget_class, "share.back", NULL, back_activated_cb);
  gtk_widget_class_install_action (widget_class, "share.nurse", NULL, nurse_activated_cb);
  gtk_widget_class_install_action (widget_class, "share.copy", "i", copy_activated_cb);
  gtk_widget_class_install_action (widget_class, "share.import", NULL, import_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "share.back", NULL);
}

static void
attune_share_page_init (AttuneSharePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_unfold_titles (GTK_WIDGET (self));
}

/**
 * attune_share_page_new:
 * @family: whose it is
 * @store: where it is kept
 * @clock: says what day it is
 * @catalog: names the signs
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_share_page_new (AttuneFamily *family,
                       AttuneStore *store,
                       AttuneClock *clock,
                       AttuneCatalog *catalog)
{
  AttuneSharePage *self = g_object_new (ATTUNE_TYPE_SHARE_PAGE, NULL);
  GtkWidget *nurse = attune_nurse_preview_new (family, store, clock, catalog);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (nurse, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->nurse, nurse);
  return GTK_WIDGET (self);
}
