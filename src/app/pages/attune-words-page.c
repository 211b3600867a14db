/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-words-page.h"

#include "attune-box.h"
#include "attune-lines.h"
#include "attune-note-editor.h"
#include "attune-words-gate.h"
#include "report/attune-months.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>

#define AT_ONCE 40

struct _AttuneWordsPage {
  AdwBin parent_instance;

  GtkStack *stack; /* "list", "note" */
  GtkSearchEntry *search;
  GtkBox *list;
  GtkBox *bin;
  AttuneNoteEditor *editor;

  AttuneOwnWords *words;
  GCancellable *cancellable;
  GCancellable *searching; /* (nullable): what was asked last */
  GPtrArray *notes; /* (nullable): of AttuneReflection with words */
  GPtrArray *found; /* (nullable): of UUIDs; NULL: nothing is looked for, all are shown */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (AttuneWordsPage, attune_words_page, ADW_TYPE_BIN)

static void show_list (AttuneWordsPage *self);

static void
forget (AttuneWordsPage *self)
{
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static gboolean
is_found (AttuneWordsPage *self, const AttuneReflection *note)
{
  return self->found == NULL ||
         g_ptr_array_find_with_equal_func (self->found, note->note_uuid, g_str_equal, NULL);
}

static char *
dup_when (const AttuneReflection *note)
{
  GDate day;

  return note->local_date != NULL && attune_week_dates_from_iso (note->local_date, &day)
             ? attune_month_dup_day_label (&day)
             : g_strdup ("");
}

static void
row_activated_cb (GtkWidget *row, AttuneWordsPage *self)
{
  const AttuneReflection *note = g_object_get_data (G_OBJECT (row), "note");

  attune_note_editor_show (self->editor, note);
  gtk_stack_set_visible_child_name (self->stack, "note");
}

/* Words are words: no mark-up in them means anything. */
static GtkWidget *
create_row (const AttuneReflection *note)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = dup_when (note);
  g_autofree char *words = g_markup_escape_text (note->words, -1);

  g_strdelimit (words, "\n", ' ');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  g_object_set_data_full (G_OBJECT (row), "note", attune_reflection_copy (note),
                          (GDestroyNotify) attune_reflection_free);

  return row;
}

static void
more_clicked_cb (AttuneWordsPage *self)
{
  self->n_shown += AT_ONCE;
  show_list (self);
}

static void
add_more (AttuneWordsPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Earlier words"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->list, button);
}

static GtkWidget *
add_list (GtkBox *box)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (box, list);

  return list;
}

static void
add_note (AttuneWordsPage *self, GtkWidget *list, const AttuneReflection *note)
{
  GtkWidget *row = create_row (note);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
show_list (AttuneWordsPage *self)
{
  GtkWidget *list = NULL;
  guint n_found = 0;

  attune_box_clear (self->list);
  if (self->notes == NULL)
    return;
  for (guint i = 0; i < self->notes->len && n_found <= self->n_shown; i++) {
    const AttuneReflection *note = g_ptr_array_index (self->notes, i);

    if (!is_found (self, note) || ++n_found > self->n_shown)
      continue;
    if (list == NULL)
      list = add_list (self->list);
    add_note (self, list, note);
  }
  if (n_found == 0)
    attune_lines_add (self->list,
                      self->notes->len == 0 ? _ ("What you write is kept here, for you.")
                                            : _ ("No note has these words."),
                      "dim-label");
  if (n_found > self->n_shown)
    add_more (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWordsPage) self = user_data;
  g_autoptr (GPtrArray) found = attune_store_search_finish (ATTUNE_STORE (source), result, NULL);

  /* What was asked before is of no more use. */
  if (found == NULL || self->words == NULL || g_cancellable_is_cancelled (self->searching))
    return;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_steal_pointer (&found);
  show_list (self);
}

static void
stop_searching (AttuneWordsPage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
search_changed_cb (AttuneWordsPage *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const char *me = attune_own_words_get_writer_uuid (self->words);

  stop_searching (self);
  self->n_shown = AT_ONCE;
  if (*query == '\0' || me == NULL) {
    g_clear_pointer (&self->found, g_ptr_array_unref);
    show_list (self);
    return;
  }
  self->searching = g_cancellable_new ();
  attune_store_search_async (attune_own_words_get_store (self->words), me, query, self->searching,
                             found_cb, g_object_ref (self));
}

static void
notes_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWordsPage) self = user_data;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, NULL);

  if (notes == NULL || self->words == NULL)
    return;

  forget (self);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_reflection_free);
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);

    if (note->words != NULL && *note->words != '\0')
      g_ptr_array_add (self->notes, attune_reflection_copy (note));
  }
  search_changed_cb (self);
}

static void
put_back_clicked_cb (GtkWidget *button, AttuneWordsPage *self)
{
  attune_own_words_put_back (self->words, g_object_get_data (G_OBJECT (button), "uuid"));
}

static void
delete_answered_cb (GtkWidget *dialog, const char *response, AttuneWordsPage *self)
{
  if (g_strcmp0 (response, "delete") == 0)
    attune_own_words_delete (self->words, ATTUNE_DELETABLE_NOTE_NOW,
                             g_object_get_data (G_OBJECT (dialog), "uuid"));
}

static void
delete_now_clicked_cb (GtkWidget *button, AttuneWordsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), _ ("Delete for good, now?"),
                                              _ ("It cannot be brought back."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("Keep"), "delete",
                                    _ ("Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_object_set_data_full (G_OBJECT (dialog), "uuid",
                          g_strdup (g_object_get_data (G_OBJECT (button), "uuid")), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_button (AttuneWordsPage *self,
            GtkWidget *row,
            const AttuneReflection *note,
            const char *icon,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "uuid", g_strdup (note->note_uuid), g_free);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
bin_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWordsPage) self = user_data;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, NULL);
  GtkWidget *list;

  if (notes == NULL || self->words == NULL)
    return;

  attune_box_clear (self->bin);
  if (notes->len == 0)
    return;
  attune_lines_add (self->bin, _ ("In the bin, for 30 days"), "section");
  list = add_list (self->bin);
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);
    GtkWidget *row;

    if (note->words == NULL)
      continue;
    row = create_row (note);
    add_button (self, row, note, "edit-undo-symbolic", _ ("Put back"),
                G_CALLBACK (put_back_clicked_cb));
    add_button (self, row, note, "user-trash-symbolic", _ ("Delete for good, now"),
                G_CALLBACK (delete_now_clicked_cb));
    gtk_list_box_append (GTK_LIST_BOX (list), row);
  }
}

/* Not while a note is open: the list is read again when it comes back. */
static void
words_changed_cb (AttuneWordsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    attune_words_page_load (self);
}

static void
deleted_cb (AttuneWordsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* An open note is closed: it is a word of the list again, or of none. */
static void
privacy_changed_cb (AttuneWordsPage *self)
{
  AttunePrivacy *privacy = attune_family_get_privacy (attune_own_words_get_family (self->words));

  if (!attune_privacy_get_shown (privacy))
    gtk_stack_set_visible_child_name (self->stack, "list");
}

/* Nobody's words stay in memory for longer than they are looked at. */
static void
attune_words_page_unmap (GtkWidget *widget)
{
  AttuneWordsPage *self = ATTUNE_WORDS_PAGE (widget);

  GTK_WIDGET_CLASS (attune_words_page_parent_class)->unmap (widget);
  attune_own_words_flush (self->words);
  stop_searching (self);
  forget (self);
  attune_store_forget_words (attune_own_words_get_store (self->words));
  attune_box_clear (self->list);
  attune_box_clear (self->bin);
}

static void
attune_words_page_dispose (GObject *object)
{
  AttuneWordsPage *self = ATTUNE_WORDS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_searching (self);
  forget (self);
  G_OBJECT_CLASS (attune_words_page_parent_class)->dispose (object);
  g_clear_object (&self->words);
}

static void
attune_words_page_class_init (AttuneWordsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_words_page_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = attune_words_page_unmap;
}

static void
attune_words_page_init (AttuneWordsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->n_shown = AT_ONCE;
}

static GtkWidget *
create_list_page (AttuneWordsPage *self, AttunePrivacy *privacy)
{
  GtkBox *page = attune_lines_new (18);
  GtkBox *box = attune_lines_new (18);

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search your words"), -1);
  g_object_set (self->search, "placeholder-text", _ ("Search your words"), NULL);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->list = attune_lines_new (12);
  self->bin = attune_lines_new (12);
  gtk_box_append (box, GTK_WIDGET (self->search));
  gtk_box_append (box, GTK_WIDGET (self->list));
  gtk_box_append (box, GTK_WIDGET (self->bin));

  gtk_box_append (page, attune_words_gate_new (GTK_WIDGET (box), privacy));

  return attune_lines_page (page);
}

/**
 * attune_words_page_new:
 * @words: where notes are kept
 *
 * Returns: (transfer floating): the page, empty until it is loaded
 */
GtkWidget *
attune_words_page_new (AttuneOwnWords *words)
{
  AttuneWordsPage *self = g_object_new (ATTUNE_TYPE_WORDS_PAGE, NULL);
  GtkBox *note = attune_lines_new (12);
  AttunePrivacy *privacy = attune_family_get_privacy (attune_own_words_get_family (words));

  self->words = g_object_ref (words);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->editor = ATTUNE_NOTE_EDITOR (attune_note_editor_new (words));
  gtk_box_append (note, GTK_WIDGET (self->editor));
  gtk_stack_add_named (self->stack, create_list_page (self, privacy), "list");
  gtk_stack_add_named (self->stack, attune_lines_page (note), "note");
  g_signal_connect_object (self->editor, "deleted", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (words, "changed", G_CALLBACK (words_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (privacy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));

  return GTK_WIDGET (self);
}

/**
 * attune_words_page_load:
 *
 * Reads all of one's own words; a guest has none.
 */
void
attune_words_page_load (AttuneWordsPage *self)
{
  const char *me = attune_own_words_get_writer_uuid (self->words);
  GDate from, to;

  attune_own_words_flush (self->words);
  if (me == NULL)
    return;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2000);
  g_date_set_dmy (&to, 31, G_DATE_DECEMBER, 9999);
  attune_store_load_notes_async (attune_own_words_get_store (self->words), me, NULL, &from, &to,
                                 self->cancellable, notes_loaded_cb, g_object_ref (self));
  attune_store_load_notes_of_async (attune_own_words_get_store (self->words), ATTUNE_NOTES_IN_BIN,
                                    NULL, me, self->cancellable, bin_loaded_cb,
                                    g_object_ref (self));
}

/**
 * attune_words_page_go_back:
 *
 * Returns: whether a note was open, and the list shows again
 */
gboolean
attune_words_page_go_back (AttuneWordsPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "note") != 0)
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "list");
  attune_words_page_load (self);
  return TRUE;
}
