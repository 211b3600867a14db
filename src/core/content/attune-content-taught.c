/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What can be checked when all of learning is read: references, order, and that nothing is left
 * out. */
#include "config.h"

#include "content/attune-content-learning-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
check_list (AttuneLearningContext *context, const AttuneXmlNode *node, const char *attribute)
{
  g_auto (GStrv) ids = attune_learning_split (node, attribute);

  for (guint i = 0; ids[i] != NULL; i++) {
    if (!attune_learning_has_base (context, ids[i]) &&
        !attune_learning_catalog_has (context->learning, ids[i]))
      attune_learning_unknown (context, node, ids[i]);
  }
}

/**
 * attune_learning_check_references:
 * @context: the reading
 * @node: a <lesson> or a <scenario>
 *
 * Reports what it trains or comes after that does not exist.
 */
void
attune_learning_check_references (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  check_list (context, node, "trains");
  check_list (context, node, "after");
  check_list (context, node, "with");
}

/* Whether the way back from a lesson leads to the one looked for. */
static gboolean
leads_to (AttuneLearningCatalog *learning, char *const *after, const char *id, GHashTable *seen)
{
  for (guint i = 0; after[i] != NULL; i++) {
    const AttuneLesson *lesson = attune_learning_catalog_get_lesson (learning, after[i]);

    if (strcmp (after[i], id) == 0)
      return TRUE;
    if (lesson != NULL && g_hash_table_add (seen, after[i]) &&
        leads_to (learning, lesson->after, id, seen))
      return TRUE;
  }

  return FALSE;
}

/**
 * attune_learning_check_order:
 * @context: the reading
 * @node: a <lesson>
 *
 * Reports a lesson that would come after itself.
 */
void
attune_learning_check_order (AttuneLearningContext *context, const AttuneXmlNode *node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) after = attune_learning_split (node, "after");
  const char *id = attune_xml_get (node, "id");

  if (id != NULL && leads_to (context->learning, after, id, seen))
    attune_fields_fault (
        &context->base, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup (_ ("This lesson would come after itself. Change what stands in “after”.")));
}

static void
add_ids (GHashTable *taught, char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (taught, ids[i]);
}

static void
add_pictures (GHashTable *taught, GPtrArray *pictures, GPtrArray *choices)
{
  for (guint i = 0; i < pictures->len; i++)
    add_ids (taught, g_ptr_array_index (pictures, i));
  for (guint i = 0; i < choices->len; i++) {
    const AttuneCardChoice *choice = g_ptr_array_index (choices, i);

    add_ids (taught, choice->shows);
  }
}

static void
report_untaught (AttuneLearningContext *context,
                 GHashTable *taught,
                 gboolean core_alone,
                 const char *file,
                 const char *what)
{
  const AttunePlace whole = { 0, 0 };
  GPtrArray *cues = attune_catalog_get_cues (context->base.catalog);

  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);

    if ((cue->core || !core_alone) && !g_hash_table_contains (taught, cue->id))
      attune_faults_add (context->base.faults, file, whole, ATTUNE_CONTENT_ERROR_REFERENCE, "%s %s",
                         cue->id, what);
  }
}

/**
 * attune_learning_check_taught:
 * @context: the reading
 * @lessons_file: (nullable): the name of a file with lessons, if there is one
 * @scenarios_file: (nullable): the name of a file with scenarios, if there is one
 *
 * Every cue is drawn in a lesson; those of the core set are shown or trained by a scenario, too.
 */
void
attune_learning_check_taught (AttuneLearningContext *context,
                              const char *lessons_file,
                              const char *scenarios_file)
{
  GPtrArray *lessons = attune_learning_catalog_get_lessons (context->learning);
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (context->learning);
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) trained = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lessons->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (lessons, i);

    for (guint j = 0; j < lesson->cards->len; j++) {
      const AttuneCard *card = g_ptr_array_index (lesson->cards, j);

      add_pictures (drawn, card->pictures, card->choices);
    }
  }
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    add_pictures (trained, scenario->pictures, scenario->choices);
    add_ids (trained, scenario->trains);
  }
  if (lessons_file != NULL)
    report_untaught (context, drawn, FALSE, lessons_file,
                     _ ("is in no picture of a lesson. Put it into one."));
  if (scenarios_file != NULL)
    report_untaught (context, trained, TRUE, scenarios_file,
                     _ ("is in no scenario. Write one that shows or trains it."));
}
