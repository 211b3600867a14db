/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-reflect-card.h"

#include "attune-heading.h"
#include "attune-resource-path.h"
#include "attune-shown.h"
#include "attune-words-field.h"

#define PICTURE_WIDTH 170
#define PICTURE_HEIGHT 150

struct _AttuneReflectCard {
  AdwBin parent_instance;

  AttuneLearner *learner;
  AttunePainter *painter;

  AdwBin *picture;
  AttuneHeading *text;
  AttuneWordsField *words;
};

G_DEFINE_FINAL_TYPE (AttuneReflectCard, attune_reflect_card, ADW_TYPE_BIN)

static void
show_picture (AttuneReflectCard *self, const AttuneCard *card)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  const char *const *ids = card->pictures->len > 0 ? g_ptr_array_index (card->pictures, 0) : NULL;
  g_autofree char *expression = NULL;
  GtkWidget *picture = NULL;

  if (ids != NULL) {
    expression = attune_shown_dup_expression (catalog, ids);
    picture = attune_painter_create_baby (self->painter, attune_shown_get_view (catalog, ids), NULL,
                                          expression, PICTURE_WIDTH, PICTURE_HEIGHT);
    gtk_widget_set_size_request (picture, PICTURE_WIDTH, PICTURE_HEIGHT);
    gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  }
  adw_bin_set_child (self->picture, picture);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), picture != NULL);
}

static void
attune_reflect_card_dispose (GObject *object)
{
  AttuneReflectCard *self = ATTUNE_REFLECT_CARD (object);

  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_REFLECT_CARD);
  g_clear_object (&self->learner);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_reflect_card_parent_class)->dispose (object);
}

static void
attune_reflect_card_class_init (AttuneReflectCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_reflect_card_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_WORDS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-reflect-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneReflectCard, picture);
  gtk_widget_class_bind_template_child (widget_class, AttuneReflectCard, text);
  gtk_widget_class_bind_template_child (widget_class, AttuneReflectCard, words);
}

static void
attune_reflect_card_init (AttuneReflectCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_reflect_card_new:
 * @learner: keeps the words
 * @painter: paints the small picture
 *
 * Returns: (transfer floating): a card, empty yet
 */
GtkWidget *
attune_reflect_card_new (AttuneLearner *learner, AttunePainter *painter)
{
  AttuneReflectCard *self = g_object_new (ATTUNE_TYPE_REFLECT_CARD, NULL);

  self->learner = g_object_ref (learner);
  self->painter = g_object_ref (painter);
  attune_words_field_set_learner (self->words, learner);
  return GTK_WIDGET (self);
}

/**
 * attune_reflect_card_show:
 * @lesson: which words are meant
 * @card: a card to reflect on
 *
 * Shows @card, with what the caregiver once wrote in the lesson.
 */
void
attune_reflect_card_show (AttuneReflectCard *self,
                          const AttuneLesson *lesson,
                          const AttuneCard *card)
{
  g_return_if_fail (ATTUNE_IS_REFLECT_CARD (self) && lesson != NULL && card != NULL);

  AttuneFamily *family = attune_learner_get_family (self->learner);
  g_autofree char *text = attune_family_fill (family, card->text);

  show_picture (self, card);
  attune_heading_set_text (self->text, text);
  attune_words_field_show (self->words, lesson->id);
}

/**
 * attune_reflect_card_focus:
 *
 * Gives the focus to what is asked, which is then read aloud.
 */
void
attune_reflect_card_focus (AttuneReflectCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
