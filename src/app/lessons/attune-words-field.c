/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-words-field.h"

#include "attune-resource-path.h"
#include "attune-words-gate.h"

struct _AttuneWordsField {
  AdwBin parent_instance;

  AttuneLearner *learner;
  char *subject; /* (nullable): what the words are about */
  char *caregiver; /* (nullable): UUID of whoever writes here */
  gboolean filling; /* the words come from us, not from the caregiver */

  AttuneWordsGate *gate;
  GtkTextView *words;
  GtkLabel *privacy;
};

G_DEFINE_FINAL_TYPE (AttuneWordsField, attune_words_field, ADW_TYPE_BIN)

static char *
dup_words (AttuneWordsField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
words_changed_cb (AttuneWordsField *self)
{
  g_autofree char *words = NULL;

  if (self->filling || self->subject == NULL)
    return;
  words = dup_words (self);
  attune_learner_take_words (self->learner, self->subject, words);
}

static void
fill (AttuneWordsField *self)
{
  const char *words = attune_learner_get_words (self->learner, self->subject);

  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), words != NULL ? words : "", -1);
  self->filling = FALSE;
}

/* Read late: what has been written meanwhile stays. */
static void
words_read_cb (AttuneWordsField *self, const char *subject)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);

  if (g_strcmp0 (subject, self->subject) == 0 && gtk_text_buffer_get_char_count (buffer) == 0)
    fill (self);
}

static const char *
get_caregiver_uuid (AttuneWordsField *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (
      attune_learner_get_family (self->learner));

  return caregiver != NULL ? caregiver->uuid : NULL;
}

/* Nobody reads what another one wrote here. */
static void
learner_changed_cb (AttuneWordsField *self)
{
  if (self->subject != NULL && g_strcmp0 (self->caregiver, get_caregiver_uuid (self)) != 0)
    attune_words_field_show (self, self->subject);
}

/* Put away or shown: what the store tells now. */
static void
privacy_changed_cb (AttuneWordsField *self)
{
  if (self->subject != NULL)
    attune_words_field_show (self, self->subject);
}

static void
attune_words_field_unmap (GtkWidget *widget)
{
  AttuneWordsField *self = ATTUNE_WORDS_FIELD (widget);

  GTK_WIDGET_CLASS (attune_words_field_parent_class)->unmap (widget);
  if (self->learner != NULL)
    attune_learner_flush_words (self->learner);
}

static void
attune_words_field_dispose (GObject *object)
{
  AttuneWordsField *self = ATTUNE_WORDS_FIELD (object);

  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_WORDS_FIELD);
  g_clear_object (&self->learner);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->caregiver, g_free);

  G_OBJECT_CLASS (attune_words_field_parent_class)->dispose (object);
}

static void
attune_words_field_class_init (AttuneWordsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_words_field_dispose;
  widget_class->unmap = attune_words_field_unmap;

  g_type_ensure (ATTUNE_TYPE_WORDS_GATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-words-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneWordsField, gate);
  gtk_widget_class_bind_template_child (widget_class, AttuneWordsField, words);
  gtk_widget_class_bind_template_child (widget_class, AttuneWordsField, privacy);
}

static void
attune_words_field_init (AttuneWordsField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->words), "changed",
                           G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * attune_words_field_set_learner:
 * @learner: keeps the words
 *
 * Called once, before anything is shown.
 */
void
attune_words_field_set_learner (AttuneWordsField *self, AttuneLearner *learner)
{
  g_return_if_fail (self->learner == NULL);

  AttunePrivacy *privacy = attune_family_get_privacy (attune_learner_get_family (learner));

  self->learner = g_object_ref (learner);
  g_signal_connect_object (learner, "words", G_CALLBACK (words_read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (learner, "changed", G_CALLBACK (learner_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (privacy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  attune_words_gate_set_privacy (self->gate, privacy);
}

/**
 * attune_words_field_set_label:
 * @label: the words above the field, which name it
 */
void
attune_words_field_set_label (AttuneWordsField *self, GtkWidget *label)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

/**
 * attune_words_field_show:
 * @subject: the id of a lesson, or of a question about what was read
 *
 * Shows what the caregiver once wrote about it.
 */
void
attune_words_field_show (AttuneWordsField *self, const char *subject)
{
  g_autofree char *privacy = attune_family_dup_privacy (attune_learner_get_family (self->learner));
  g_autofree char *shown = g_strdup (subject);

  g_free (self->subject);
  self->subject = g_steal_pointer (&shown);
  g_free (self->caregiver);
  self->caregiver = g_strdup (get_caregiver_uuid (self));
  gtk_label_set_label (self->privacy, privacy != NULL ? privacy : "");
  gtk_widget_set_visible (GTK_WIDGET (self->privacy), privacy != NULL);
  fill (self);
  attune_learner_load_words (self->learner);
}
