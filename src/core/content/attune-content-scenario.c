/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <scenario>. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>

#define MAX_DIFFICULTY 3
#define MAX_WEEKS 520

static void
check_surprise (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  if (attune_xml_get (node, "alarming") != NULL && attune_xml_get (node, "with") == NULL)
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (_ ("A scenario that alarms comes with a lesson. Add the attribute “with”.")));
}

/**
 * attune_learning_read_scenario:
 * @context: the reading
 * @node: a <scenario>
 *
 * Reads a scenario into the catalog. What it trains is checked when all are there.
 */
void
attune_learning_read_scenario (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!",  "difficulty!", "weeks!",   "trains!",
                                            "with", "scene",       "alarming", NULL };
  static const char *const children[] = {
    "picture+", "age!", "story!", "question!", "choice+", NULL
  };
  g_autofree char *id = attune_learning_take_id (context, node, "sc.");
  AttuneScenario *scenario = attune_scenario_new (id);

  attune_fields_check (&context->base, node, attributes, children);
  scenario->difficulty = attune_fields_number (&context->base, node, "difficulty", 1,
                                               MAX_DIFFICULTY, 1);
  scenario->weeks = attune_fields_number (&context->base, node, "weeks", 0, MAX_WEEKS, 0);
  scenario->age = attune_fields_text (&context->base, node, "age");
  scenario->story = attune_fields_text (&context->base, node, "story");
  scenario->question = attune_fields_text (&context->base, node, "question");
  scenario->scene = g_strdup (attune_xml_get (node, "scene"));
  scenario->with = g_strdup (attune_xml_get (node, "with"));
  g_strfreev (scenario->trains);
  scenario->trains = attune_learning_split (node, "trains");
  attune_learning_read_pictures (context, node, scenario->pictures);
  attune_learning_read_choices (context, node, FALSE, scenario->choices);
  attune_learning_check_alarm (context, node);
  check_surprise (context, node);
  attune_learning_catalog_take_scenario (context->learning, scenario);
}
