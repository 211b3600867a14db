/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-note-editor.h"

#include "attune-box.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

struct _AttuneNoteEditor {
  AdwBin parent_instance;

  GtkTextView *text;
  GtkLabel *privacy;
  GtkWidget *share_row;
  GtkLabel *share_words;
  GtkSwitch *share;
  GtkExpander *versions_expander;
  GtkBox *versions;
  GtkWidget *delete_button;

  AttuneOwnWords *words;
  AttuneReflection *note; /* (nullable) */
  GCancellable *cancellable;
  gboolean filling;
};

enum {
  SIGNAL_DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneNoteEditor, attune_note_editor, ADW_TYPE_BIN)

static char *
dup_text (AttuneNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
text_changed_cb (AttuneNoteEditor *self)
{
  if (self->filling || self->note == NULL)
    return;

  g_free (self->note->words);
  self->note->words = dup_text (self);
  attune_own_words_write (self->words, self->note);
}

static void
share_changed_cb (AttuneNoteEditor *self)
{
  gboolean shared = gtk_switch_get_active (self->share);

  if (self->filling || self->note == NULL || self->note->note_uuid == NULL ||
      self->note->shared == shared)
    return;

  self->note->shared = shared;
  attune_own_words_share (self->words, self->note->note_uuid, shared);
}

static char *
dup_when (gint64 utc_us)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (utc_us / G_USEC_PER_SEC);

  /* Translators: when a note was written, see g_date_time_format(). */
  return g_date_time_format (moment, _ ("%-d %B %Y, %H:%M"));
}

static void
add_version (AttuneNoteEditor *self, const AttuneReflection *version)
{
  g_autofree char *when = dup_when (version->written_utc_us);
  GtkWidget *caption = gtk_label_new (when);
  GtkWidget *text = gtk_label_new (version->words);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_box_append (self->versions, caption);
  gtk_box_append (self->versions, text);
}

static void
versions_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneNoteEditor) self = user_data;
  g_autoptr (GPtrArray)
      versions = attune_store_load_notes_finish (ATTUNE_STORE (source), result, NULL);

  if (versions == NULL || self->versions == NULL)
    return;

  attune_box_clear (self->versions);
  /* The first is the note itself. */
  for (guint i = 1; i < versions->len; i++)
    add_version (self, g_ptr_array_index (versions, i));
  gtk_widget_set_visible (GTK_WIDGET (self->versions_expander), versions->len > 1);
}

static void
load_versions (AttuneNoteEditor *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->versions_expander), FALSE);
  if (self->note->note_uuid == NULL)
    return;

  attune_store_load_notes_of_async (attune_own_words_get_store (self->words), ATTUNE_NOTES_VERSIONS,
                                    self->note->note_uuid,
                                    attune_own_words_get_writer_uuid (self->words),
                                    self->cancellable, versions_loaded_cb, g_object_ref (self));
}

static void
delete_answered_cb (AttuneNoteEditor *self, const char *response)
{
  if (g_strcmp0 (response, "delete") != 0 || self->note == NULL || self->note->note_uuid == NULL)
    return;

  attune_own_words_delete (self->words, ATTUNE_DELETABLE_NOTE, self->note->note_uuid);
  g_signal_emit (self, signals[SIGNAL_DELETED], 0);
}

static void
delete_clicked_cb (AttuneNoteEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), _ ("Delete this note?"),
                                              _ ("It stays in the bin for 30 days."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("Keep"), "delete",
                                    _ ("Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_sharing (AttuneNoteEditor *self)
{
  g_autofree char *others = attune_own_words_dup_others (self->words);
  g_autofree char *text = NULL;

  /* A note about nobody's baby is for the writer alone. */
  gtk_widget_set_visible (self->share_row, others != NULL && self->note->note_uuid != NULL &&
                                               self->note->baby_uuid != NULL);
  if (others == NULL)
    return;

  /* Translators: %s is the name of the other caregiver, or a list of names. */
  text = g_strdup_printf (_ ("Show this note to %s? You can take it back."), others);
  gtk_label_set_text (self->share_words, text);
  gtk_switch_set_active (self->share, self->note->shared);
}

/* A note that was made while it was written has its name now, and can be deleted. */
static void
saved_cb (AttuneNoteEditor *self, const char *key, const char *uuid)
{
  if (self->note == NULL || self->note->note_uuid != NULL || *uuid == '\0' ||
      g_strcmp0 (self->note->session_uuid, key) != 0)
    return;

  self->note->note_uuid = g_strdup (uuid);
  gtk_widget_set_visible (self->delete_button, TRUE);
  self->filling = TRUE;
  show_sharing (self);
  self->filling = FALSE;
}

static void
attune_note_editor_dispose (GObject *object)
{
  AttuneNoteEditor *self = ATTUNE_NOTE_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_NOTE_EDITOR);
  if (self->words != NULL)
    attune_own_words_flush (self->words);
  g_clear_object (&self->words);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->note, attune_reflection_free);

  G_OBJECT_CLASS (attune_note_editor_parent_class)->dispose (object);
}

static void
attune_note_editor_class_init (AttuneNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_note_editor_dispose;

  signals[SIGNAL_DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, text);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, privacy);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, share_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, share_words);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, share);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, versions_expander);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, versions);
  gtk_widget_class_bind_template_child (widget_class, AttuneNoteEditor, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, share_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
attune_note_editor_init (AttuneNoteEditor *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * attune_note_editor_new:
 * @words: where notes are kept
 *
 * Returns: (transfer floating): an editor of no note yet
 */
GtkWidget *
attune_note_editor_new (AttuneOwnWords *words)
{
  AttuneNoteEditor *self = g_object_new (ATTUNE_TYPE_NOTE_EDITOR, NULL);

  self->words = g_object_ref (words);
  g_signal_connect_object (words, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * attune_note_editor_show:
 * @note: a note of one's own; without a UUID it is made when something is written
 */
void
attune_note_editor_show (AttuneNoteEditor *self, const AttuneReflection *note)
{
  g_autofree char *privacy = attune_own_words_dup_privacy (self->words);

  attune_own_words_open (self->words);
  g_clear_pointer (&self->note, attune_reflection_free);
  self->note = attune_reflection_copy (note);
  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            note->words == NULL ? "" : note->words, -1);
  show_sharing (self);
  self->filling = FALSE;
  gtk_label_set_text (self->privacy, privacy);
  gtk_widget_set_visible (self->delete_button, note->note_uuid != NULL);
  load_versions (self);
}
