/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Ids in learning files: of what they teach, and of what their pictures show. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * attune_learning_take_id:
 * @context: the reading
 * @node: an element with an id
 * @prefix: how ids of its kind begin, e.g. "lesson."
 *
 * Returns: (transfer full): the id, or an empty one where there is none
 */
char *
attune_learning_take_id (AttuneLearningContext *context,
                         const AttuneXmlNode *node,
                         const char *prefix)
{
  g_autofree char *id = attune_fields_take_id (&context->base, node);

  if (*id != '\0' && !g_str_has_prefix (id, prefix)) {
    g_autofree char *shorter = attune_faults_shorten (id);

    attune_fields_fault (&context->base, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup_printf (_ ("The id “%s” has to begin with %s"), shorter, prefix));
  }

  return g_steal_pointer (&id);
}

/**
 * attune_learning_split:
 * @node: an element
 * @attribute: the name of an attribute that lists ids with a space between
 *
 * Returns: (transfer full): the ids, none where the attribute is missing
 */
char **
attune_learning_split (const AttuneXmlNode *node, const char *attribute)
{
  const char *value = attune_xml_get (node, attribute);
  g_autofree char *collapsed = attune_content_collapse (value != NULL ? value : "");

  return g_strsplit (collapsed, " ", -1);
}

static gboolean
has_state (const AttunePermission *permission, const char *id)
{
  for (guint i = 0; i < permission->states->len; i++) {
    const AttuneStateText *state = g_ptr_array_index (permission->states, i);

    if (strcmp (state->id, id) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_line (const AttunePermission *permission, const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (permission->lengths); i++) {
    const AttunePermissionText *text = &permission->lengths[i];
    GPtrArray *const parts[] = { text->start, text->region, text->still };

    for (guint j = 0; j < G_N_ELEMENTS (parts); j++) {
      for (guint k = 0; k < parts[j]->len; k++) {
        const AttunePermissionLine *line = g_ptr_array_index (parts[j], k);

        if (strcmp (line->id, id) == 0)
          return TRUE;
      }
    }
  }

  return FALSE;
}

/**
 * attune_learning_has_base:
 * @context: the reading
 * @id: an id
 *
 * Returns: whether it is a cue, one of the six states, or a line of asking
 */
gboolean
attune_learning_has_base (AttuneLearningContext *context, const char *id)
{
  AttuneCatalog *catalog = context->base.catalog;
  const AttunePermission *permission = attune_catalog_get_permission (catalog);

  return attune_catalog_get_cue (catalog, id) != NULL ||
         (permission != NULL && (has_state (permission, id) || has_line (permission, id)));
}

/**
 * attune_learning_unknown:
 * @context: the reading
 * @node: the element that refers to something
 * @id: what is not there
 */
void
attune_learning_unknown (AttuneLearningContext *context, const AttuneXmlNode *node, const char *id)
{
  g_autofree char *shorter = attune_faults_shorten (id);

  attune_fields_fault (
      &context->base, node, ATTUNE_CONTENT_ERROR_REFERENCE,
      g_strdup_printf (_ ("There is no “%s”. Use the id of something that is there."), shorter));
}

/**
 * attune_learning_read_shown:
 * @context: the reading
 * @node: an element
 * @attribute: the name of an attribute that lists what a picture shows
 *
 * Reports what cannot be drawn.
 *
 * Returns: (transfer full): ids of cues, states or lines of asking
 */
char **
attune_learning_read_shown (AttuneLearningContext *context,
                            const AttuneXmlNode *node,
                            const char *attribute)
{
  g_auto (GStrv) ids = attune_learning_split (node, attribute);

  for (guint i = 0; ids[i] != NULL; i++) {
    if (!attune_learning_has_base (context, ids[i]))
      attune_learning_unknown (context, node, ids[i]);
  }

  return g_steal_pointer (&ids);
}

static gboolean
shows_alarm (AttuneLearningContext *context, const AttuneXmlNode *node, const char *attribute)
{
  g_auto (GStrv) ids = attune_learning_split (node, attribute);

  for (guint i = 0; ids[i] != NULL; i++) {
    const AttuneCue *cue = attune_catalog_get_cue (context->base.catalog, ids[i]);

    if (cue != NULL && cue->alarming)
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_alarm (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (shows_alarm (context, child, "shows") || shows_alarm (context, child, "cue") ||
        has_alarm (context, child))
      return TRUE;
  }

  return FALSE;
}

/**
 * attune_learning_check_alarm:
 * @context: the reading
 * @node: an element with pictures or signs in it
 *
 * Cues that need help at once are never play or decoration: what shows one says so with
 * alarming="yes", and is then shown nowhere by surprise.
 */
void
attune_learning_check_alarm (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  gboolean said = attune_fields_yes (&context->base, node, "alarming");
  gboolean shown = has_alarm (context, node);

  if (shown && !said)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup_printf (_ ("<%s> shows a cue that needs help at once. Show another, or add "
                            "alarming=\"yes\" where this is what it teaches."),
                         node->name));
  if (said && !shown)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup_printf (_ ("<%s> shows no cue that needs help at once. Remove “alarming”."),
                         node->name));
}
