/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-note-list.h"

#include "attune-session-record.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>

struct _AttuneNoteList {
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *toggles; /* of GtkCheckButton, each with its "words" */
  gboolean questions;
  gboolean wanted;
};

typedef enum {
  PROP_QUESTIONS = 1,
} AttuneNoteListProperty;

enum {
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneNoteList, attune_note_list, ADW_TYPE_BIN)

static void
picked_cb (AttuneNoteList *self)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

/* After which question or article a note is one for the nurse. */
static gboolean
is_question (const AttuneReflection *note)
{
  return g_strcmp0 (note->subject, "rl.group") == 0 || g_strcmp0 (note->subject, "w.10") == 0;
}

static char *
dup_words (const AttuneReflection *note)
{
  g_autofree char *label = NULL;
  GDate day;

  if (is_question (note) || !attune_week_dates_from_iso (note->local_date, &day))
    return g_strdup (note->words);
  label = attune_week_dates_dup_day_label (&day);
  /* Translators: a day, and what was written on it. */
  return g_strdup_printf (C_ ("note of a day", "%s: %s"), label, note->words);
}

static void
add_note (AttuneNoteList *self, const AttuneReflection *note)
{
  GtkWidget *toggle = gtk_check_button_new ();
  char *words = dup_words (note);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (toggle), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (toggle), "words", words, g_free);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, toggle);
  g_ptr_array_add (self->toggles, toggle);
}

static void
update_visible (AttuneNoteList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->wanted && self->toggles->len > 0);
}

static void
attune_note_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneNoteList *self = ATTUNE_NOTE_LIST (object);

  switch ((AttuneNoteListProperty) id) {
  case PROP_QUESTIONS:
    self->questions = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_note_list_constructed (GObject *object)
{
  AttuneNoteList *self = ATTUNE_NOTE_LIST (object);
  GtkWidget *group = adw_preferences_group_new ();

  G_OBJECT_CLASS (attune_note_list_parent_class)->constructed (object);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   self->questions ? _ ("Questions from my notes")
                                                   : _ ("Which notes"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), group);
  update_visible (self);
}

static void
attune_note_list_finalize (GObject *object)
{
  g_ptr_array_unref (ATTUNE_NOTE_LIST (object)->toggles);

  G_OBJECT_CLASS (attune_note_list_parent_class)->finalize (object);
}

static void
attune_note_list_class_init (AttuneNoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = attune_note_list_set_property;
  object_class->constructed = attune_note_list_constructed;
  object_class->finalize = attune_note_list_finalize;
  g_object_class_install_property (
      object_class, PROP_QUESTIONS,
      g_param_spec_boolean ("questions", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_note_list_init (AttuneNoteList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->toggles = g_ptr_array_new ();
}

static gboolean
is_for_this_list (AttuneNoteList *self, const AttuneReflection *note, const char *baby_uuid)
{
  return note->words != NULL && *note->words != '\0' && is_question (note) == self->questions &&
         (note->baby_uuid == NULL || g_strcmp0 (note->baby_uuid, baby_uuid) == 0);
}

/**
 * attune_note_list_fill:
 * @notes: (element-type AttuneReflection): a caregiver's own
 * @baby_uuid: (nullable): notes about another baby are left out
 */
void
attune_note_list_fill (AttuneNoteList *self, GPtrArray *notes, const char *baby_uuid)
{
  for (guint i = 0; i < self->toggles->len; i++)
    gtk_box_remove (self->box, g_ptr_array_index (self->toggles, i));
  g_ptr_array_set_size (self->toggles, 0);
  for (guint i = 0; i < notes->len; i++) {
    if (is_for_this_list (self, g_ptr_array_index (notes, i), baby_uuid))
      add_note (self, g_ptr_array_index (notes, i));
  }
  update_visible (self);
  picked_cb (self);
}

/**
 * attune_note_list_set_wanted:
 * @wanted: whether there is a place for what is picked
 */
void
attune_note_list_set_wanted (AttuneNoteList *self, gboolean wanted)
{
  self->wanted = wanted;
  update_visible (self);
}

/**
 * attune_note_list_dup_picked:
 *
 * Returns: (transfer full) (array zero-terminated=1): the words that were picked
 */
char **
attune_note_list_dup_picked (AttuneNoteList *self)
{
  g_autoptr (GStrvBuilder) picked = g_strv_builder_new ();

  for (guint i = 0; i < self->toggles->len; i++) {
    GtkCheckButton *toggle = g_ptr_array_index (self->toggles, i);

    if (gtk_check_button_get_active (toggle))
      g_strv_builder_add (picked, g_object_get_data (G_OBJECT (toggle), "words"));
  }
  return g_strv_builder_end (picked);
}
