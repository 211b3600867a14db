/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads <permission>: the texts round asking and answering. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_STATES 6
#define N_WAYS_OUT 5
#define N_LENGTHS 3

static const char *const length_ids[] = { "learning", "knowing", "quiet", NULL };
static const char *const answer_ids[] = { "yes", "unsure", "no", "small-no", NULL };

static void
read_line (AttuneContentContext *context, const AttuneXmlNode *node, GPtrArray *lines)
{
  static const char *const attributes[] = { "id!", "usual-ms!", NULL };
  static const char *const children[] = { "does!", "says", "watch", NULL };
  AttunePermissionLine *line = g_new0 (AttunePermissionLine, 1);
  guint ms = attune_fields_number (context, node, "usual-ms", 1000, 120000, 1000);

  g_ptr_array_add (lines, line);
  attune_fields_check (context, node, attributes, children);
  line->id = attune_fields_take_id (context, node);
  line->does = attune_fields_text (context, node, "does");
  line->says = attune_fields_text (context, node, "says");
  line->watch = attune_fields_text (context, node, "watch");
  line->usual_us = (gint64) ms * 1000;
}

static void
read_lines (AttuneContentContext *context, const AttuneXmlNode *node, GPtrArray *lines)
{
  static const char *const children[] = { "line*", NULL };

  attune_fields_check (context, node, NULL, children);
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "line") == 0)
      read_line (context, child, lines);
  }
}

static void
report_twice (AttuneContentContext *context, const AttuneXmlNode *node)
{
  attune_fields_fault (
      context, node, ATTUNE_CONTENT_ERROR_DUPLICATE,
      g_strdup_printf (_ ("There is such a <%s> already. Keep one of them."), node->name));
}

static void
read_sequence (AttuneContentContext *context,
               const AttuneXmlNode *node,
               AttunePermission *permission)
{
  static const char *const attributes[] = { "length!", NULL };
  static const char *const children[] = { "title!", "start!", "region!", "still!", NULL };
  guint length = attune_fields_choice (context, node, "length", length_ids, 0);
  AttunePermissionText *text = &permission->lengths[length];

  if (text->title != NULL) {
    report_twice (context, node);
    return;
  }
  attune_fields_check (context, node, attributes, children);
  text->title = attune_fields_text (context, node, "title");
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "start") == 0)
      read_lines (context, child, text->start);
    else if (strcmp (child->name, "region") == 0)
      read_lines (context, child, text->region);
    else if (strcmp (child->name, "still") == 0)
      read_lines (context, child, text->still);
  }
}

static void
read_answer (AttuneContentContext *context, const AttuneXmlNode *node, AttunePermission *permission)
{
  static const char *const attributes[] = { "id!", NULL };
  static const char *const children[] = { "title!", "counts!", "examples!", "do!",
                                          "say!",   "then!",   NULL };
  guint id = attune_fields_choice (context, node, "id", answer_ids, 0);
  AttuneAnswerText *text = id < G_N_ELEMENTS (permission->answers) ? &permission->answers[id]
                                                                   : &permission->small_no;

  if (text->title != NULL) {
    report_twice (context, node);
    return;
  }
  attune_fields_check (context, node, attributes, children);
  text->title = attune_fields_text (context, node, "title");
  text->counts = attune_fields_text (context, node, "counts");
  text->examples = attune_fields_text (context, node, "examples");
  text->do_text = attune_fields_text (context, node, "do");
  text->say = attune_fields_text (context, node, "say");
  text->then = attune_fields_text (context, node, "then");
}

static void
read_state (AttuneContentContext *context, const AttuneXmlNode *node, AttunePermission *permission)
{
  static const char *const attributes[] = { "id!", "pose!", NULL };
  static const char *const children[] = { "name!",    "eyes!",  "body!",       "breath!",
                                          "answers!", "means!", "not-a-sign!", NULL };
  AttuneStateText *state = g_new0 (AttuneStateText, 1);

  g_ptr_array_add (permission->states, state);
  attune_fields_check (context, node, attributes, children);
  state->id = attune_fields_take_id (context, node);
  state->name = attune_fields_text (context, node, "name");
  state->eyes = attune_fields_text (context, node, "eyes");
  state->body = attune_fields_text (context, node, "body");
  state->breath = attune_fields_text (context, node, "breath");
  state->answers = attune_fields_text (context, node, "answers");
  state->means = attune_fields_text (context, node, "means");
  state->not_a_sign = attune_fields_text (context, node, "not-a-sign");
  state->pose = g_strdup (attune_xml_get (node, "pose"));
}

static void
read_way_out (AttuneContentContext *context,
              const AttuneXmlNode *node,
              AttunePermission *permission)
{
  static const char *const attributes[] = { "id!", NULL };
  static const char *const children[] = { "title!", "words!", "after!", NULL };
  AttuneWayOut *way_out = g_new0 (AttuneWayOut, 1);

  g_ptr_array_add (permission->ways_out, way_out);
  attune_fields_check (context, node, attributes, children);
  way_out->id = attune_fields_take_id (context, node);
  way_out->title = attune_fields_text (context, node, "title");
  way_out->words = attune_fields_text (context, node, "words");
  way_out->after = attune_fields_text (context, node, "after");
}

static void
read_soothing (AttuneContentContext *context,
               const AttuneXmlNode *node,
               AttunePermission *permission)
{
  static const char *const children[] = { "rung+", NULL };

  attune_fields_check (context, node, NULL, children);
  attune_fields_texts (context, node, "rung", permission->soothing);
}

static void
check_counts (AttuneContentContext *context,
              const AttuneXmlNode *node,
              const AttunePermission *permission)
{
  gboolean whole = permission->small_no.title != NULL && permission->states->len == N_STATES &&
                   permission->ways_out->len == N_WAYS_OUT;

  for (guint i = 0; i < N_LENGTHS; i++)
    whole = whole && permission->lengths[i].title != NULL && permission->answers[i].title != NULL;
  if (!whole)
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (_ ("<permission> has three sequences, four answers, six states and "
                     "five ways out. Add what is missing.")));
}

static void
read_child (AttuneContentContext *context, const AttuneXmlNode *node, AttunePermission *permission)
{
  static const struct {
    const char *name;
    void (*read) (AttuneContentContext *, const AttuneXmlNode *, AttunePermission *);
  } readers[] = {
    { "sequence", read_sequence }, { "answer", read_answer },     { "state", read_state },
    { "way-out", read_way_out },   { "soothing", read_soothing },
  };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    if (strcmp (node->name, readers[i].name) == 0)
      readers[i].read (context, node, permission);
  }
}

/**
 * attune_content_read_permission:
 * @context: the reading
 * @node: a <permission>
 *
 * Reads the texts round asking into the catalog. There is one such element in all files.
 */
void
attune_content_read_permission (AttuneContentContext *context, const AttuneXmlNode *node)
{
  static const char *const children[] = { "sequence+",  "answer+",       "state+",
                                          "way-out+",   "soothing!",     "check!",
                                          "thank-you!", "thank-you-no!", NULL };

  if (attune_catalog_get_permission (context->catalog) != NULL) {
    report_twice (context, node);
    return;
  }

  AttunePermission *permission = attune_permission_new ();

  attune_catalog_take_permission (context->catalog, permission);
  attune_fields_check (context, node, NULL, children);
  for (guint i = 0; i < node->children->len; i++)
    read_child (context, g_ptr_array_index (node->children, i), permission);
  permission->pause_check = attune_fields_text (context, node, "check");
  permission->thank_you = attune_fields_text (context, node, "thank-you");
  permission->thank_you_no = attune_fields_text (context, node, "thank-you-no");
  check_counts (context, node, permission);
}
