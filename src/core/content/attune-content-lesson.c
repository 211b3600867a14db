/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <lesson>. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CARD_WORDS_MIN 15
#define CARD_WORDS_MAX 70

static const char *const kind_ids[] = { "explain",  "show",    "compare", "do",
                                        "question", "reflect", NULL };
static const char *const exercise_ids[] = { "none", "notice", "sort", NULL };

/* As written: a translation may need more words, or fewer. */
static void
check_words (AttuneLearningContext *context, const AttuneXmlNode *node, AttuneCardKind kind)
{
  guint least = kind == ATTUNE_CARD_QUESTION ? 1 : CARD_WORDS_MIN;

  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);
    g_autofree char *text = attune_content_collapse (child->text->str);
    guint n = attune_content_count_words (text);

    if (strcmp (child->name, "text") == 0 && (n < least || n > CARD_WORDS_MAX))
      attune_fields_fault (&context->base, child, ATTUNE_CONTENT_ERROR_VALUE,
                           g_strdup_printf (_ ("This text has %u words. A card has %u to %u."), n,
                                            least, CARD_WORDS_MAX));
  }
}

static void
check_pictures (AttuneLearningContext *context, const AttuneXmlNode *node, const AttuneCard *card)
{
  guint n = card->pictures->len;

  if ((card->kind == ATTUNE_CARD_COMPARE || card->exercise != ATTUNE_EXERCISE_NONE) && n < 2)
    attune_fields_fault (&context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
                         g_strdup (_ ("This card needs two or more pictures. Add them.")));
  if (card->kind == ATTUNE_CARD_SHOW && n == 0 && card->scene == NULL)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (_ ("A card to show needs a <picture> inside, or a scene. Add it.")));
}

static void
check_kind (AttuneLearningContext *context, const AttuneXmlNode *node, const AttuneCard *card)
{
  if (card->kind != ATTUNE_CARD_QUESTION && (card->choices->len > 0 || card->several))
    attune_fields_fault (&context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
                         g_strdup (_ ("This card asks nothing. Remove its choices, or make it a "
                                      "question.")));
  if (card->kind != ATTUNE_CARD_DO && card->exercise != ATTUNE_EXERCISE_NONE)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (_ ("An exercise belongs to a card of the kind “do”. Remove it.")));
}

static AttuneCard *
read_card (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "kind!", "exercise", "several",
                                            "scene", "alarming", NULL };
  static const char *const children[] = { "picture*", "text!", "choice*", NULL };
  AttuneCard *card = attune_card_new (ATTUNE_CARD_EXPLAIN);

  attune_fields_check (&context->base, node, attributes, children);
  card->kind = attune_fields_choice (&context->base, node, "kind", kind_ids, ATTUNE_CARD_EXPLAIN);
  card->exercise = attune_fields_choice (&context->base, node, "exercise", exercise_ids,
                                         ATTUNE_EXERCISE_NONE);
  card->several = attune_fields_yes (&context->base, node, "several");
  card->scene = g_strdup (attune_xml_get (node, "scene"));
  card->text = attune_fields_text (&context->base, node, "text");
  attune_learning_read_pictures (context, node, card->pictures);
  if (card->kind == ATTUNE_CARD_QUESTION || attune_xml_has_child (node, "choice"))
    attune_learning_read_choices (context, node, card->several, card->choices);
  check_words (context, node, card->kind);
  check_pictures (context, node, card);
  check_kind (context, node, card);
  attune_learning_check_alarm (context, node);

  return card;
}

/**
 * attune_learning_read_lesson:
 * @context: the reading
 * @node: a <lesson>
 *
 * Reads a lesson into the catalog. What it trains and what comes before it is checked when all are
 * there.
 */
void
attune_learning_read_lesson (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", "after", "trains!", NULL };
  static const char *const children[] = { "title!", "goal!", "card+", NULL };
  g_autofree char *id = attune_learning_take_id (context, node, "lesson.");
  AttuneLesson *lesson = attune_lesson_new (id);

  attune_fields_check (&context->base, node, attributes, children);
  lesson->title = attune_fields_text (&context->base, node, "title");
  lesson->goal = attune_fields_text (&context->base, node, "goal");
  g_strfreev (lesson->after);
  lesson->after = attune_learning_split (node, "after");
  g_strfreev (lesson->trains);
  lesson->trains = attune_learning_split (node, "trains");
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "card") == 0)
      g_ptr_array_add (lesson->cards, read_card (context, child));
  }
  attune_learning_catalog_take_lesson (context->learning, lesson);
}
