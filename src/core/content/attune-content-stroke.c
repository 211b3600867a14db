/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <stroke>. */
#include "config.h"

#include "content/attune-condition.h"
#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WEEKS 520
#define AS_LAID "as-laid"

const char *const attune_content_region_ids[] = { "legs", "bottom", "tummy", "chest", "arms",
                                                  "face", "back",   "whole", NULL };
static const char *const kind_ids[] = { "glide", "movement", "hold", NULL };
static const char *const sides_ids[] = { "none", "each", NULL };
static const char *const confidence_ids[] = { "confirmed", "tradition", "unconfirmed", NULL };
static const char *const pressure_ids[] = { "P0",    "P1",    "P2",    "P3",    "P0-P1", "P0-P2",
                                            "P0-P3", "P1-P2", "P1-P3", "P2-P3", NULL };

static void
read_touches (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  const char *touches = attune_xml_get (node, "touches");

  if (touches == NULL || strcmp (touches, AS_LAID) == 0)
    return;
  if (!attune_regions_from_ids (touches, &stroke->touches) ||
      attune_regions_contain (stroke->touches, ATTUNE_REGION_WHOLE)) {
    g_autofree char *shorter = attune_faults_shorten (touches);

    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup_printf (
            _ ("“touches” is “%s”. Write as-laid, or some of legs, bottom, tummy, chest, "
               "arms, face, back, each once, with a space between."),
            shorter));
  }
}

static void
read_pressure (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  guint choice = attune_fields_choice (context, node, "pressure", pressure_ids, 0);
  const char *id = pressure_ids[choice];

  stroke->pressure = g_ascii_digit_value (id[1]);
  stroke->pressure_max = strlen (id) > 2 ? g_ascii_digit_value (id[4]) : (int) stroke->pressure;
}

static void
read_leave_out (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  const char *when = attune_xml_get (node, "when");
  const char *condition = when != NULL ? attune_condition_find (when) : NULL;
  AttuneLeaveOut *leave_out = g_new0 (AttuneLeaveOut, 1);

  if (when == NULL || node->attributes->len > 1) {
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> takes the attribute “%s” and no other."), node->name, "when"));
  } else if (condition == NULL) {
    g_autofree char *shorter = attune_faults_shorten (when);

    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_REFERENCE,
                         g_strdup_printf (_ ("There is no condition “%s”. Use one that is known, "
                                             "such as c.navel."),
                                          shorter));
  }
  leave_out->condition = condition;
  leave_out->words = attune_fields_own_text (context, node);
  g_ptr_array_add (stroke->leave_outs, leave_out);
}

static void
read_texts (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  stroke->title = attune_fields_text (context, node, "title");
  stroke->traditional = attune_fields_text (context, node, "traditional");
  stroke->tradition = attune_fields_text (context, node, "tradition");
  stroke->position = attune_fields_text (context, node, "position");
  stroke->hands = attune_fields_text (context, node, "hands");
  stroke->do_text = attune_fields_text (context, node, "do");
  stroke->direction = attune_fields_text (context, node, "direction");
  stroke->say = attune_fields_text (context, node, "say");
  stroke->from_age = attune_fields_text (context, node, "from");
  attune_fields_texts (context, node, "also-called", stroke->also_called);
  attune_fields_texts (context, node, "caution", stroke->cautions);
  attune_fields_texts (context, node, "source", stroke->sources);
}

static void
take_motion (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  AttuneMotion *motion = attune_content_read_motion (context, node);

  if (motion == NULL)
    return;
  /* From resting hands, 0, to a hug, 1. */
  motion->depth = (stroke->pressure + stroke->pressure_max) / 2.0 / ATTUNE_PRESSURE_HUG;
  if (stroke->motion == NULL)
    stroke->motion = motion;
  else
    attune_motion_append (stroke->motion, motion);
}

static void
read_children (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "leave-out") == 0)
      read_leave_out (context, child, stroke);
    else if (strcmp (child->name, "motion") == 0)
      take_motion (context, child, stroke);
  }
}

static void
read_numbers (AttuneContentContext *context, const AttuneXmlNode *node, AttuneStroke *stroke)
{
  guint beat_ms = attune_fields_number (context, node, "beat-ms", 250, 3600000, 1000);

  stroke->repetitions = attune_fields_number (context, node, "repetitions", 1, 60, 1);
  stroke->beat_us = (gint64) beat_ms * 1000;
  stroke->from_weeks = attune_fields_number (context, node, "from-weeks", 0, MAX_WEEKS, 0);
  stroke->clothed_from_weeks = attune_fields_number (context, node, "clothed-from-weeks", 0,
                                                     MAX_WEEKS, G_MAXUINT);
  if (stroke->clothed_from_weeks != G_MAXUINT && stroke->clothed_from_weeks >= stroke->from_weeks)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("“clothed-from-weeks” has to be less than “from-weeks”. "
                                      "Correct it, or remove it.")));
}

/**
 * attune_content_read_stroke:
 * @context: the reading
 * @node: a <stroke>
 *
 * Reads a stroke into the catalog. One with faults is added too, so that what refers to it is not
 * reported as well.
 */
void
attune_content_read_stroke (AttuneContentContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!",         "region!",      "touches!",
                                            "lifts-over",  "kind!",        "sides!",
                                            "pressure!",   "repetitions!", "beat-ms!",
                                            "from-weeks!", "confidence!",  "clothed-from-weeks",
                                            NULL };
  static const char *const children[] = { "title!",     "traditional!", "also-called*",
                                          "tradition!", "position!",    "hands!",
                                          "do!",        "direction!",   "say!",
                                          "from!",      "caution+",     "leave-out*",
                                          "source+",    "motion+",      NULL };
  g_autofree char *id = attune_fields_take_id (context, node);
  g_autoptr (AttuneStroke) stroke = attune_stroke_new (id);

  attune_fields_check (context, node, attributes, children);
  stroke->region = attune_fields_choice (context, node, "region", attune_content_region_ids, 0);
  stroke->kind = attune_fields_choice (context, node, "kind", kind_ids, 0);
  stroke->sides = attune_fields_choice (context, node, "sides", sides_ids, 0);
  stroke->confidence = attune_fields_choice (context, node, "confidence", confidence_ids, 0);
  stroke->lifts_over = attune_fields_yes (context, node, "lifts-over");
  read_touches (context, node, stroke);
  read_pressure (context, node, stroke);
  read_numbers (context, node, stroke);
  read_texts (context, node, stroke);
  read_children (context, node, stroke);

  attune_catalog_add_stroke (context->catalog, stroke);
}
