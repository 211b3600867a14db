/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-nurse-preview.h"

#include "attune-chooser.h"
#include "attune-copy.h"
#include "attune-note-list.h"
#include "attune-nurse-print.h"
#include "attune-paper-view.h"
#include "attune-resource-path.h"
#include "attune-split.h"
#include "attune-unfold.h"
#include "attune-words-gate.h"

#include <glib/gi18n.h>

struct _AttuneNursePreview {
  AdwBin parent_instance;

  AdwPreferencesGroup *blocks_group;
  AdwComboRow *period;
  AttuneWordsGate *gate;
  AttuneNoteList *questions;
  AttuneNoteList *words;
  AttunePaperView *paper;
  GtkLabel *text;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneClock *clock;
  AttuneCatalog *catalog;
  GCancellable *cancellable;
  GPtrArray *sessions; /* of AttuneSessionSummary */
  AttuneNurseSheet *sheet; /* (nullable) */
  guint blocks;
};

G_DEFINE_FINAL_TYPE (AttuneNursePreview, attune_nurse_preview, ADW_TYPE_BIN)

static guint told_signal;

static const guint periods[] = { 4, 8, 12 }; /* weeks */

static void
tell (AttuneNursePreview *self, const char *words)
{
  g_signal_emit (self, told_signal, 0, words);
}

static void
get_today (AttuneNursePreview *self, GDate *today)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);

  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
}

static guint
get_weeks (AttuneNursePreview *self)
{
  return periods[MIN (adw_combo_row_get_selected (self->period), G_N_ELEMENTS (periods) - 1)];
}

static AttuneCue *
find_cue (const char *id, gpointer data)
{
  return attune_catalog_get_cue (data, id);
}

/* The list that belongs to a block is there where the block is. */
static void
show_lists (AttuneNursePreview *self)
{
  attune_note_list_set_wanted (self->questions,
                               self->blocks & ATTUNE_BLOCK_BIT (ATTUNE_BLOCK_QUESTIONS));
  attune_note_list_set_wanted (self->words, self->blocks & ATTUNE_BLOCK_BIT (ATTUNE_BLOCK_WORDS));
}

static void
show_sheet (AttuneNursePreview *self, const AttuneNurseFacts *facts)
{
  g_autoptr (AttuneNurseSheet) before = g_steal_pointer (&self->sheet);
  g_autofree char *text = NULL;
  AttunePaper paper;

  self->sheet = attune_nurse_sheet_new (facts);
  attune_nurse_print_init_paper (&paper, self->blocks);
  attune_paper_view_show (self->paper, self->sheet, &paper);
  text = attune_nurse_sheet_to_text (self->sheet, self->blocks);
  gtk_label_set_text (self->text, text);
}

static void
update (AttuneNursePreview *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  g_auto (GStrv) questions = attune_note_list_dup_picked (self->questions);
  g_auto (GStrv) words = attune_note_list_dup_picked (self->words);
  AttuneNurseFacts facts = {
    .wording.name = baby != NULL ? baby->nickname : NULL,
    .me = caregiver != NULL ? caregiver->nickname : NULL,
    .weeks = get_weeks (self),
    .sessions = self->sessions,
    .questions = (const char *const *) questions,
    .words = (const char *const *) words,
    .find_cue = find_cue,
    .find_cue_data = self->catalog,
  };

  get_today (self, &facts.today);
  attune_family_init_age (self->family, &facts.age);
  show_sheet (self, &facts);
}

static void
load_days_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneNursePreview) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions = attune_store_load_days_finish (ATTUNE_STORE (source), result, &error);

  if (attune_store_error_is_over (error))
    return;
  if (sessions == NULL) {
    g_message ("The page for the nurse: %s", error->message);
    tell (self, _ ("This cannot be read just now."));
    return;
  }
  g_ptr_array_unref (self->sessions);
  self->sessions = sessions;
  update (self);
}

static void
load_notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneNursePreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, &error);
  const AttuneBaby *baby;

  if (notes == NULL)
    return;
  baby = attune_family_get_baby (self->family);
  attune_note_list_fill (self->questions, notes, baby != NULL ? baby->uuid : NULL);
  attune_note_list_fill (self->words, notes, baby != NULL ? baby->uuid : NULL);
  show_lists (self);
}

/**
 * attune_nurse_preview_load:
 *
 * Reads the sessions and the own notes of the time the page is about, anew.
 */
void
attune_nurse_preview_load (AttuneNursePreview *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  GDate today, first;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  get_today (self, &today);
  attune_nurse_sheet_get_first_day (&today, get_weeks (self), &first);
  if (baby != NULL && baby->uuid != NULL)
    attune_store_load_days_async (self->store, baby->uuid, NULL, &first, &today, self->cancellable,
                                  load_days_cb, g_object_ref (self));
  if (caregiver != NULL && caregiver->uuid != NULL)
    attune_store_load_notes_async (self->store, caregiver->uuid, NULL, &first, &today,
                                   self->cancellable, load_notes_cb, g_object_ref (self));
  update (self);
}

static void
period_selected_cb (AttuneNursePreview *self)
{
  if (self->family != NULL)
    attune_nurse_preview_load (self);
}

static void
block_toggled_cb (AttuneNursePreview *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "bit"));

  self->blocks = gtk_switch_get_active (toggle) ? self->blocks | bit : self->blocks & ~bit;
  show_lists (self);
  update (self);
}

static void
save_chosen_cb (GtkWidget *widget, const char *path, gpointer data)
{
  AttuneNursePreview *self = ATTUNE_NURSE_PREVIEW (widget);
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (attune_nurse_print_save (self->sheet, self->blocks, path, now, &error))
    words = g_strdup_printf (_ ("Your page is ready: %s."), shown);
  else
    words = attune_copy_dup_error_words (shown, error);
  tell (self, words);
}

static void
save_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_choose (widget, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save the Page"), _ ("_Save"),
                 "attune-page.pdf", save_chosen_cb, NULL);
}

static void
print_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneNursePreview *self = ATTUNE_NURSE_PREVIEW (widget);
  g_autoptr (GtkPrintOperation) operation = attune_nurse_print_new (self->sheet, self->blocks);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result = gtk_print_operation_run (
      operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)),
      &error);

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  g_message ("Printing: %s", error->message);
  tell (self, _ ("This cannot be printed just now. You can save the page, and print the file."));
}

static void
add_block_row (AttuneNursePreview *self, AttuneBlock block)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attune_block_get_name (block));
  if (block == ATTUNE_BLOCK_ME)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("An empty box, to write in by hand"));
  else if (block == ATTUNE_BLOCK_WORDS)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Notes that you pick one by one"));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), (self->blocks & ATTUNE_BLOCK_BIT (block)) != 0);
  g_object_set_data (G_OBJECT (toggle), "bit", GUINT_TO_POINTER (ATTUNE_BLOCK_BIT (block)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  attune_block_get_name (block), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (block_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->blocks_group, row);
}

static void
attune_nurse_preview_dispose (GObject *object)
{
  AttuneNursePreview *self = ATTUNE_NURSE_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_NURSE_PREVIEW);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->catalog, attune_catalog_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, attune_nurse_sheet_free);

  G_OBJECT_CLASS (attune_nurse_preview_parent_class)->dispose (object);
}

static void
attune_nurse_preview_class_init (AttuneNursePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_nurse_preview_dispose;
  told_signal = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ATTUNE_TYPE_WORDS_GATE);
  g_type_ensure (ATTUNE_TYPE_NOTE_LIST);
  g_type_ensure (ATTUNE_TYPE_PAPER_VIEW);
  g_type_ensure (ATTUNE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-nurse-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, blocks_group);
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, period);
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, gate);
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, questions);
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, words);
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, paper);
  gtk_widget_class_bind_template_child (widget_class, AttuneNursePreview, text);
  gtk_widget_class_bind_template_callback (widget_class, period_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "nurse.save", NULL, save_activated_cb);
  gtk_widget_class_install_action (widget_class, "nurse.print", NULL, print_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "nurse.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "nurse.save",
                                       NULL);
}

static void
attune_nurse_preview_init (AttuneNursePreview *self)
{
  self->blocks = ATTUNE_BLOCKS_USUAL;
  self->cancellable = g_cancellable_new ();
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_unfold_titles (GTK_WIDGET (self));
  for (guint block = 0; block < ATTUNE_N_BLOCKS; block++)
    add_block_row (self, block);
}

/**
 * attune_nurse_preview_new:
 * @family: whose page
 * @store: where sessions and notes are
 * @clock: says what day it is
 * @catalog: names the signs
 *
 * Returns: (transfer floating): the page; attune_nurse_preview_load() fills it
 */
GtkWidget *
attune_nurse_preview_new (AttuneFamily *family,
                          AttuneStore *store,
                          AttuneClock *clock,
                          AttuneCatalog *catalog)
{
  AttuneNursePreview *self = g_object_new (ATTUNE_TYPE_NURSE_PREVIEW, NULL);
  AttunePrivacy *privacy = attune_family_get_privacy (family);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->catalog = attune_catalog_ref (catalog);
  attune_words_gate_set_privacy (self->gate, privacy);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (attune_nurse_preview_load), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
