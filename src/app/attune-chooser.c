/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-chooser.h"

typedef struct {
  GtkWidget *widget; /* (nullable): gone before anything was chosen */
  AttuneChosenFunc func;
  gpointer data;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *self = data;

  g_clear_weak_pointer (&self->widget);
  g_free (self);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choice *choice = data;

  if (response == GTK_RESPONSE_ACCEPT && choice->widget != NULL) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

    if (file != NULL && g_file_peek_path (file) != NULL)
      choice->func (choice->widget, g_file_peek_path (file), choice->data);
  }
  g_object_unref (dialog);
}

/**
 * attune_choose:
 * @widget: who asks; the window stands over its own
 * @title: of the window
 * @accept: (nullable): on its button
 * @name: (nullable): of a file that is to be written, unless somebody says otherwise
 * @func: is told the path
 *
 * Asks for a file or a folder of this computer.
 */
void
attune_choose (GtkWidget *widget,
               GtkFileChooserAction action,
               const char *title,
               const char *accept,
               const char *name,
               AttuneChosenFunc func,
               gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (widget)), action, accept, NULL);
  Choice *choice = g_new0 (Choice, 1);

  g_set_weak_pointer (&choice->widget, widget);
  choice->func = func;
  choice->data = data;
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), choice, choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
