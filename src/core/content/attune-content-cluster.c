/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <cluster>, a <pair> and a <difference>. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const stage_ids[] = { "early", "middle", "late", NULL };

static AttuneSign *
read_sign (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  AttuneSign *sign = g_new0 (AttuneSign, 1);
  const char *id = attune_xml_get (node, "cue");
  const AttuneCue *cue = id != NULL ? attune_catalog_get_cue (context->base.catalog, id) : NULL;
  g_autofree char *text = attune_content_collapse (node->text->str);

  if (node->attributes->len > (id != NULL ? 1 : 0))
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> takes the attribute “%s” and no other."), node->name, "cue"));
  if (id != NULL && cue == NULL)
    attune_learning_unknown (context, node, id);
  sign->cue = g_strdup (id);
  if (cue != NULL && *text == '\0' && node->children->len == 0)
    sign->text = g_strdup (cue->short_name);
  else
    sign->text = attune_fields_own_text (&context->base, node);

  return sign;
}

static void
read_stage (AttuneLearningContext *context, const AttuneXmlNode *node, AttuneCluster *cluster)
{
  static const char *const attributes[] = { "when!", NULL };
  static const char *const children[] = { "sign+", NULL };
  guint when = attune_fields_choice (&context->base, node, "when", stage_ids, 0);

  attune_fields_check (&context->base, node, attributes, children);
  if (cluster->stages[when]->len > 0) {
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_DUPLICATE,
        g_strdup_printf (_ ("There is such a <%s> already. Keep one of them."), node->name));
    return;
  }
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "sign") == 0)
      g_ptr_array_add (cluster->stages[when], read_sign (context, child));
  }
}

/**
 * attune_learning_read_cluster:
 * @context: the reading
 * @node: a <cluster>
 *
 * Reads a cluster into the catalog.
 */
void
attune_learning_read_cluster (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", "alarming", NULL };
  static const char *const children[] = { "name!", "stage+", "helps!", "massage!", NULL };
  g_autofree char *id = attune_learning_take_id (context, node, "cluster.");
  AttuneCluster *cluster = attune_cluster_new (id);

  attune_fields_check (&context->base, node, attributes, children);
  cluster->name = attune_fields_text (&context->base, node, "name");
  cluster->helps = attune_fields_text (&context->base, node, "helps");
  cluster->massage = attune_fields_text (&context->base, node, "massage");
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "stage") == 0)
      read_stage (context, child, cluster);
  }
  for (guint i = 0; i < ATTUNE_N_STAGES; i++) {
    if (cluster->stages[i]->len == 0)
      attune_fields_fault (
          &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (_ ("<cluster> needs a <stage> when=\"%s\". Add it."), stage_ids[i]));
  }
  attune_learning_check_alarm (context, node);
  attune_learning_catalog_take_cluster (context->learning, cluster);
}

static void
read_side (AttuneLearningContext *context, const AttuneXmlNode *node, AttunePair *pair, guint side)
{
  const char *shows = attune_xml_get (node, "shows");

  if (pair->names[side] != NULL)
    return;
  if (node->attributes->len > (shows != NULL ? 1 : 0))
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> takes the attribute “%s” and no other."), node->name, "shows"));
  pair->names[side] = attune_fields_own_text (&context->base, node);
  g_strfreev (pair->shows[side]);
  pair->shows[side] = attune_learning_read_shown (context, node, "shows");
}

/**
 * attune_learning_read_pair:
 * @context: the reading
 * @node: a <pair>
 *
 * Reads a pair of look-alikes into the catalog.
 */
void
attune_learning_read_pair (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", "alarming", NULL };
  static const char *const children[] = { "this!", "that!",      "question", "sign!",
                                          "tell!", "if-unsure!", NULL };
  g_autofree char *id = attune_learning_take_id (context, node, "pair.");
  AttunePair *pair = attune_pair_new (id);

  attune_fields_check (&context->base, node, attributes, children);
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "this") == 0)
      read_side (context, child, pair, 0);
    else if (strcmp (child->name, "that") == 0)
      read_side (context, child, pair, 1);
  }
  pair->question = attune_fields_text (&context->base, node, "question");
  pair->sign = attune_fields_text (&context->base, node, "sign");
  pair->tell = attune_fields_text (&context->base, node, "tell");
  pair->if_unsure = attune_fields_text (&context->base, node, "if-unsure");
  attune_learning_check_alarm (context, node);
  attune_learning_catalog_take_pair (context->learning, pair);
}

static void
read_point (AttuneLearningContext *context, const AttuneXmlNode *node, GPtrArray *points)
{
  static const char *const children[] = { "what!", "look-for", "try", "not-assume", NULL };
  AttuneDifferencePoint *point = g_new0 (AttuneDifferencePoint, 1);

  g_ptr_array_add (points, point);
  attune_fields_check (&context->base, node, NULL, children);
  point->what = attune_fields_text (&context->base, node, "what");
  point->look_for = attune_fields_text (&context->base, node, "look-for");
  point->try_text = attune_fields_text (&context->base, node, "try");
  point->not_assume = attune_fields_text (&context->base, node, "not-assume");
}

/**
 * attune_learning_read_difference:
 * @context: the reading
 * @node: a <difference>
 *
 * Reads into the catalog how the cues of some babies differ.
 */
void
attune_learning_read_difference (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", NULL };
  static const char *const children[] = { "title!", "text", "point+", NULL };
  g_autofree char *id = attune_learning_take_id (context, node, "difference.");
  AttuneDifference *difference = attune_difference_new (id);

  attune_fields_check (&context->base, node, attributes, children);
  difference->title = attune_fields_text (&context->base, node, "title");
  difference->text = attune_fields_text (&context->base, node, "text");
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "point") == 0)
      read_point (context, child, difference->points);
  }
  attune_learning_catalog_take_difference (context->learning, difference);
}
