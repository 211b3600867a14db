/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <routine>. Strokes have been read before. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WEEKS 520
#define MAX_PARTS 24
#define MAX_STEPS 100
#define CHECK_MS 8000
#define ASK_START_MS 45000
#define ASK_REGION_MS 12000
#define ASK_STILL_MS 10000
#define LONGEST_MS 3600000

static const char *const band_ids[] = { "A", "B", "C", "D", "E", NULL };

typedef struct {
  AttuneContentContext *context;
  AttuneRoutinePart *part;
  guint n_groups;
} PartReading;

static AttuneStroke *
find_stroke (AttuneContentContext *context, const char *id)
{
  AttuneStroke *stroke = attune_catalog_get_stroke (context->catalog, id);

  if (stroke == NULL && context->base != NULL)
    stroke = attune_catalog_get_stroke (context->base, id);

  return stroke;
}

static void
fault (AttuneContentContext *context,
       const AttuneXmlNode *node,
       AttuneContentErrorCode code,
       const char *what)
{
  attune_fields_fault (context, node, code, g_strdup (what));
}

/* Where the hands of an as-laid stroke lie: on the part, unless the author says where. */
static void
read_on (PartReading *reading, const AttuneXmlNode *node, AttuneRoutineStep *step)
{
  AttuneContentContext *context = reading->context;
  gboolean as_laid = step->stroke->touches == ATTUNE_REGIONS_NONE;
  gboolean given = attune_xml_get (node, "on") != NULL;

  step->on = attune_fields_choice (context, node, "on", attune_content_region_ids,
                                   reading->part->region);
  if (given && !as_laid)
    fault (context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
           _ ("This stroke has its place already. Remove “on”."));
  else if (given && step->on == ATTUNE_REGION_WHOLE)
    fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
           _ ("“on” names one part of the body, not the whole. Write which one."));
  else if (!given && as_laid && step->on == ATTUNE_REGION_WHOLE &&
           reading->part->question != ATTUNE_QUESTION_STILL)
    fault (context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
           _ ("In a part of the whole body the hands need a place. Add “on”."));
}

static void
check_place (PartReading *reading, const AttuneXmlNode *node, const AttuneRoutineStep *step)
{
  const AttuneRoutinePart *part = reading->part;
  AttuneRegions allowed = attune_region_accepts (part->region) | part->also;
  AttuneRegions touches = step->stroke->touches != ATTUNE_REGIONS_NONE
                              ? step->stroke->touches
                              : ATTUNE_REGIONS_OF (step->on);

  if ((touches & allowed) == 0)
    fault (
        reading->context, node, ATTUNE_CONTENT_ERROR_VALUE,
        _ ("This step does not touch the part of the body that is asked about. Put it into a part "
           "of its own, or name the region in “also”."));
  else if (attune_regions_contain (touches, ATTUNE_REGION_BOTTOM) &&
           !attune_regions_contain (allowed, ATTUNE_REGION_BOTTOM))
    fault (reading->context, node, ATTUNE_CONTENT_ERROR_VALUE,
           _ ("The bottom has a question of its own. Put this step into a part with "
              "region=\"bottom\"."));
}

static void
read_side (PartReading *reading, const AttuneXmlNode *node, AttuneRoutineStep *step)
{
  static const char *const ids[] = { "both", "turns", NULL };
  static const AttuneSide sides[] = { ATTUNE_SIDE_BOTH, ATTUNE_SIDE_TURNS, ATTUNE_SIDE_NONE };
  guint choice = attune_fields_choice (reading->context, node, "side", ids, 2);
  gboolean given = attune_xml_get (node, "side") != NULL;
  gboolean has_sides = step->stroke->sides == ATTUNE_SIDES_EACH;

  step->side = sides[choice];
  if (given && (step->in_sides || !has_sides))
    fault (reading->context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
           _ ("“side” is for a stroke with sides that is not in <sides>. Remove it."));
  else if (step->in_sides && !has_sides)
    fault (reading->context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
           _ ("This stroke has no sides. Move it out of <sides>."));
  else if (!given && !step->in_sides && has_sides)
    fault (
        reading->context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        _ ("This stroke has sides. Put it into <sides>, or add side=\"both\" or side=\"turns\"."));
}

static void
resolve_stroke (PartReading *reading, const AttuneXmlNode *node, AttuneRoutineStep *step)
{
  AttuneContentContext *context = reading->context;
  const char *id = attune_xml_get (node, "stroke");
  AttuneStroke *stroke = id != NULL ? find_stroke (context, id) : NULL;

  if (stroke == NULL) {
    g_autofree char *shorter = attune_faults_shorten (id != NULL ? id : "");

    if (id != NULL)
      attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_REFERENCE,
                           g_strdup_printf (_ ("There is no stroke “%s”. Use the id of one that is "
                                               "there."),
                                            shorter));
    return;
  }

  guint beat_ms = attune_fields_number (context, node, "beat-ms", 250, LONGEST_MS, 0);

  step->stroke = attune_stroke_ref (stroke);
  step->repetitions = attune_fields_number (context, node, "repetitions", 1, 60,
                                            stroke->repetitions);
  step->beat_us = beat_ms > 0 ? (gint64) beat_ms * 1000 : stroke->beat_us;
  read_on (reading, node, step);
  read_side (reading, node, step);
  check_place (reading, node, step);
}

static void
read_step (PartReading *reading, const AttuneXmlNode *node, guint group)
{
  static const char *const attributes[] = { "stroke!", "repetitions", "beat-ms", "on",
                                            "side",    "from-band",   NULL };
  static const char *const children[] = { "note", NULL };
  AttuneRoutineStep *step = attune_routine_step_new ();

  g_ptr_array_add (reading->part->steps, step);
  attune_fields_check (reading->context, node, attributes, children);
  step->in_sides = group > 0;
  step->sides_group = group;
  step->repetitions = 1;
  step->note = attune_fields_text (reading->context, node, "note");
  step->from_band = attune_fields_choice (reading->context, node, "from-band", band_ids, 0);
  resolve_stroke (reading, node, step);
}

static void
read_check (PartReading *reading, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "from-band", NULL };
  AttuneRoutineStep *step = attune_routine_step_new ();

  g_ptr_array_add (reading->part->steps, step);
  attune_fields_check (reading->context, node, attributes, NULL);
  step->is_check = TRUE;
  step->beat_us = (gint64) CHECK_MS * 1000;
  step->from_band = attune_fields_choice (reading->context, node, "from-band", band_ids, 0);
}

static void
read_sides (PartReading *reading, const AttuneXmlNode *node)
{
  static const char *const children[] = { "step+", NULL };
  guint group = ++reading->n_groups;

  attune_fields_check (reading->context, node, NULL, children);
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "step") == 0)
      read_step (reading, child, group);
  }
}

static void
read_also (PartReading *reading, const AttuneXmlNode *node)
{
  const char *also = attune_xml_get (node, "also");
  AttuneRegions regions;

  if (also == NULL)
    return;
  if (attune_regions_from_ids (also, &regions) &&
      !attune_regions_contain (regions, ATTUNE_REGION_WHOLE)) {
    reading->part->also = regions;
    return;
  }

  g_autofree char *shorter = attune_faults_shorten (also);

  attune_fields_fault (
      reading->context, node, ATTUNE_CONTENT_ERROR_VALUE,
      g_strdup_printf (_ ("“also” is “%s”. Write some of legs, bottom, tummy, chest, "
                          "arms, face, back, each once, with a space between."),
                       shorter));
}

static void
read_question (PartReading *reading, const AttuneXmlNode *node, gboolean first)
{
  static const char *const ids[] = { "still", NULL };
  gboolean still = attune_fields_choice (reading->context, node, "question", ids, 1) == 0;
  guint usual_ms = still ? ASK_STILL_MS : first ? ASK_START_MS : ASK_REGION_MS;
  guint ms = attune_fields_number (reading->context, node, "ask-ms", 1000, 600000, usual_ms);

  reading->part->question = still   ? ATTUNE_QUESTION_STILL
                            : first ? ATTUNE_QUESTION_START
                                    : ATTUNE_QUESTION_REGION;
  reading->part->question_us = (gint64) ms * 1000;
}

/* The small question is for hands that rest. */
static void
check_still (PartReading *reading, const AttuneXmlNode *node)
{
  for (guint i = 0; i < reading->part->steps->len; i++) {
    const AttuneRoutineStep *step = g_ptr_array_index (reading->part->steps, i);

    if (step->stroke != NULL && step->stroke->kind != ATTUNE_STROKE_HOLD) {
      fault (reading->context, node, ATTUNE_CONTENT_ERROR_VALUE,
             _ ("question=\"still\" is for holds alone, and something moves here. Remove it."));
      return;
    }
  }
}

static void
read_part (AttuneContentContext *context, const AttuneXmlNode *node, AttuneRoutine *routine)
{
  static const char *const attributes[] = { "region!", "also", "question", "ask-ms", NULL };
  static const char *const children[] = { "ask!", "step*", "sides*", "check*", NULL };
  guint region = attune_fields_choice (context, node, "region", attune_content_region_ids, 0);
  PartReading reading = { .context = context, .part = attune_routine_part_new (region) };

  g_ptr_array_add (routine->parts, reading.part);
  attune_fields_check (context, node, attributes, children);
  reading.part->ask = attune_fields_text (context, node, "ask");
  read_also (&reading, node);
  read_question (&reading, node, routine->parts->len == 1);
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "step") == 0)
      read_step (&reading, child, 0);
    else if (strcmp (child->name, "check") == 0)
      read_check (&reading, child);
    else if (strcmp (child->name, "sides") == 0)
      read_sides (&reading, child);
  }
  if (reading.part->steps->len == 0 || reading.part->steps->len > MAX_STEPS)
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("A part has 1 to %u steps. Add some, or remove some."), MAX_STEPS));
  if (reading.part->question == ATTUNE_QUESTION_STILL)
    check_still (&reading, node);
}

static void
read_close (AttuneContentContext *context, const AttuneXmlNode *node, AttuneRoutine *routine)
{
  static const char *const attributes[] = { "beat-ms!", NULL };
  static const char *const children[] = { "note", NULL };
  guint ms = attune_fields_number (context, node, "beat-ms", 1000, 600000, 30000);

  attune_fields_check (context, node, attributes, children);
  routine->close_us = (gint64) ms * 1000;
  routine->close_note = attune_fields_text (context, node, "note");
}

static void
read_ages (AttuneContentContext *context, const AttuneXmlNode *node, AttuneRoutine *routine)
{
  routine->from_weeks = attune_fields_number (context, node, "from-weeks", 0, MAX_WEEKS, 0);
  routine->to_weeks = attune_fields_number (context, node, "to-weeks", 0, MAX_WEEKS, G_MAXUINT);
  routine->from_band = attune_fields_choice (context, node, "from-band", band_ids, 0);
  routine->to_band = attune_fields_choice (context, node, "to-band", band_ids, ATTUNE_BAND_E);
  if (routine->to_weeks < routine->from_weeks || routine->to_band < routine->from_band)
    fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
           _ ("The ages end before they begin. Correct one of them."));
}

static void
read_flags (AttuneContentContext *context, const AttuneXmlNode *node, AttuneRoutine *routine)
{
  static const char *const first_ids[] = { "right", "left", NULL };

  routine->team_only = attune_fields_yes (context, node, "team-only");
  routine->chosen_only = attune_fields_yes (context, node, "chosen-only");
  routine->needs_healed_navel = attune_fields_yes (context, node, "needs-healed-navel");
  routine->on_chest = attune_fields_yes (context, node, "on-chest");
  routine->own = context->base != NULL;
  routine->first_right = attune_fields_choice (context, node, "first-side", first_ids, 0) == 0;
}

static void
read_parts (AttuneContentContext *context, const AttuneXmlNode *node, AttuneRoutine *routine)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "part") == 0)
      read_part (context, child, routine);
    else if (strcmp (child->name, "close") == 0)
      read_close (context, child, routine);
  }
  if (routine->parts->len > MAX_PARTS)
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("A routine has at most %u parts. Remove some."), MAX_PARTS));
}

/**
 * attune_content_read_routine:
 * @context: the reading
 * @node: a <routine>
 *
 * Reads a routine into the catalog. All strokes are there already.
 */
void
attune_content_read_routine (AttuneContentContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = {
    "id!",         "from-weeks!",        "to-weeks", "from-band!", "to-band!", "team-only",
    "chosen-only", "needs-healed-navel", "on-chest", "first-side", NULL
  };
  static const char *const children[] = { "title!", "age!",   "moment!", "note!",
                                          "part+",  "close!", NULL };
  g_autofree char *id = attune_fields_take_id (context, node);
  g_autoptr (AttuneRoutine) routine = attune_routine_new (id);

  attune_fields_check (context, node, attributes, children);
  routine->title = attune_fields_text (context, node, "title");
  routine->age = attune_fields_text (context, node, "age");
  routine->best_moment = attune_fields_text (context, node, "moment");
  routine->note = attune_fields_text (context, node, "note");
  read_ages (context, node, routine);
  read_flags (context, node, routine);
  read_parts (context, node, routine);

  attune_catalog_add_routine (context->catalog, routine);
}
