/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-after-reading.h"

#include "attune-prompt-row.h"
#include "attune-resource-path.h"
#include "attune-words-field.h"

struct _AttuneAfterReading {
  AdwBin parent_instance;

  AttunePromptRow *prompt;
  AttuneWordsField *words;
  const char *first; /* static: the id of the question that belongs to the article */
};

G_DEFINE_FINAL_TYPE (AttuneAfterReading, attune_after_reading, ADW_TYPE_BIN)

/* Each question has its own words; where none is asked there are those under the first. */
static void
prompt_changed_cb (AttuneAfterReading *self)
{
  const char *prompt = attune_prompt_row_get_prompt (self->prompt);

  attune_words_field_show (self->words, prompt != NULL ? prompt : self->first);
}

static void
attune_after_reading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_AFTER_READING);

  G_OBJECT_CLASS (attune_after_reading_parent_class)->dispose (object);
}

static void
attune_after_reading_class_init (AttuneAfterReadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_after_reading_dispose;

  g_type_ensure (ATTUNE_TYPE_PROMPT_ROW);
  g_type_ensure (ATTUNE_TYPE_WORDS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-after-reading.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneAfterReading, prompt);
  gtk_widget_class_bind_template_child (widget_class, AttuneAfterReading, words);
}

static void
attune_after_reading_init (AttuneAfterReading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_after_reading_new:
 * @learner: keeps the words, and knows whose they are
 * @prompt: of an article, see attune_prompts_find_after_reading()
 *
 * Returns: (transfer floating): the line, with what was once written there
 */
GtkWidget *
attune_after_reading_new (AttuneLearner *learner, const char *prompt)
{
  AttuneAfterReading *self = g_object_new (ATTUNE_TYPE_AFTER_READING, NULL);
  AttuneFamily *family = attune_learner_get_family (learner);
  const AttuneBaby *baby = attune_family_get_baby (family);
  const AttuneWording wording = { .name = baby != NULL ? baby->nickname : NULL };

  self->first = prompt;
  attune_words_field_set_learner (self->words, learner);
  attune_words_field_set_label (self->words, attune_prompt_row_get_label (self->prompt));
  g_signal_connect_object (self->prompt, "notify::prompt", G_CALLBACK (prompt_changed_cb), self,
                           G_CONNECT_SWAPPED);
  attune_prompt_row_show_after_reading (
      self->prompt, prompt, attune_family_get_setting (family, "prompts-hidden", ""), &wording);
  return GTK_WIDGET (self);
}
