/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads the pictures and the choices of cards and scenarios. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_CHOICES 2
#define MAX_CHOICES 8

static const char *const right_ids[] = { "no", "partly", "yes", NULL };

/**
 * attune_learning_read_pictures:
 * @context: the reading
 * @node: an element with <picture>s in it
 * @pictures: (element-type GStrv): gets what each shows
 */
void
attune_learning_read_pictures (AttuneLearningContext *context,
                               const AttuneXmlNode *node,
                               GPtrArray *pictures)
{
  static const char *const attributes[] = { "shows!", NULL };

  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "picture") != 0)
      continue;
    attune_fields_check (&context->base, child, attributes, NULL);
    g_ptr_array_add (pictures, attune_learning_read_shown (context, child, "shows"));
  }
}

/* A picture is also text, for those who do not see it. */
static char *
name_shown (AttuneLearningContext *context, char *const *ids)
{
  const AttunePermission *permission = attune_catalog_get_permission (context->base.catalog);
  const AttuneCue *cue = attune_catalog_get_cue (context->base.catalog, ids[0]);

  if (cue != NULL)
    return g_strdup (cue->name);
  for (guint i = 0; permission != NULL && i < permission->states->len; i++) {
    const AttuneStateText *state = g_ptr_array_index (permission->states, i);

    if (strcmp (state->id, ids[0]) == 0)
      return g_strdup (state->name);
  }

  return g_strdup (ids[0]);
}

static AttuneCardChoice *
read_choice (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "right!", "shows", NULL };
  static const char *const children[] = { "text", "feedback!", NULL };
  AttuneCardChoice *choice = g_new0 (AttuneCardChoice, 1);

  attune_fields_check (&context->base, node, attributes, children);
  choice->right = attune_fields_choice (&context->base, node, "right", right_ids, ATTUNE_RIGHT_NO);
  choice->text = attune_fields_text (&context->base, node, "text");
  choice->feedback = attune_fields_text (&context->base, node, "feedback");
  if (attune_xml_get (node, "shows") != NULL)
    choice->shows = attune_learning_read_shown (context, node, "shows");
  if (choice->text == NULL && choice->shows != NULL && choice->shows[0] != NULL)
    choice->text = name_shown (context, choice->shows);
  else if (choice->text == NULL)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (_ ("<choice> needs a <text> inside, or the attribute “shows”. Add it.")));

  return choice;
}

static void
check_right (AttuneLearningContext *context,
             const AttuneXmlNode *node,
             gboolean several,
             GPtrArray *choices)
{
  guint n = 0;

  for (guint i = 0; i < choices->len; i++) {
    const AttuneCardChoice *choice = g_ptr_array_index (choices, i);

    n += choice->right == ATTUNE_RIGHT_YES;
  }
  if (choices->len < MIN_CHOICES || choices->len > MAX_CHOICES)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("A question has %d to %d choices."), MIN_CHOICES, MAX_CHOICES));
  if (several ? n < 2 : n != 1)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (several ? _ ("With several=\"yes\" two or more choices are right=\"yes\".")
                          : _ ("A question has one choice that is right=\"yes\". For more of them "
                               "write several=\"yes\".")));
}

/**
 * attune_learning_read_choices:
 * @context: the reading
 * @node: an element that asks, with <choice>s in it
 * @several: whether more than one of them is right
 * @choices: (element-type AttuneCardChoice): gets them, in order
 */
void
attune_learning_read_choices (AttuneLearningContext *context,
                              const AttuneXmlNode *node,
                              gboolean several,
                              GPtrArray *choices)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "choice") == 0)
      g_ptr_array_add (choices, read_choice (context, child));
  }
  check_right (context, node, several, choices);
}
