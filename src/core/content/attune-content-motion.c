/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <motion>: beats of glides, rests and limbs. */
#include "config.h"

#include "content/attune-anchors.h"
#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WHOLE_BEAT 1000
#define LATEST 2000
#define MAX_HZ 3.0

static const char *const hand_ids[] = { "left", "right", NULL };
static const char *const sense_ids[] = { "cw", "ccw", NULL };
static const char *const phase_ids[] = { "1", "-1", NULL };

static void
report_unknown (AttuneContentContext *context,
                const AttuneXmlNode *node,
                const char *attribute,
                const char *value)
{
  g_autofree char *shorter = attune_faults_shorten (value);

  attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                       g_strdup_printf (_ ("“%s” is “%s”, which is not known. See the list in the "
                                           "description of content files."),
                                        attribute, shorter));
}

static GArray *
read_path (AttuneContentContext *context,
           const AttuneXmlNode *node,
           const char *attribute,
           AttuneCanvas canvas)
{
  const char *value = attune_xml_get (node, attribute);
  g_autoptr (GError) error = NULL;

  if (value == NULL)
    return NULL;

  GArray *path = attune_path_parse (value, canvas, &error);

  if (path == NULL)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup_printf (_ ("“%s” is not a path. %s"), attribute, error->message));

  return path;
}

static void
read_times (AttuneContentContext *context, const AttuneXmlNode *node, guint *from, guint *to)
{
  *from = attune_fields_number (context, node, "from", 0, WHOLE_BEAT, 0);
  *to = attune_fields_number (context, node, "to", 1, LATEST, WHOLE_BEAT);
  if (*to <= *from)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("“to” has to be later than “from”. Correct one of them.")));
}

static void
read_hand (AttuneContentContext *context, const AttuneXmlNode *node, AttuneGlide *glide)
{
  const char *grip = attune_xml_get (node, "grip");

  glide->hand = attune_fields_choice (context, node, "hand", hand_ids, 0);
  if (grip != NULL && !attune_grip_from_id (grip, &glide->grip))
    report_unknown (context, node, "grip", grip);
  read_times (context, node, &glide->from_permille, &glide->to_permille);
}

static void
read_glide (AttuneContentContext *context,
            const AttuneXmlNode *node,
            AttuneCanvas canvas,
            AttuneBeat *beat)
{
  static const char *const attributes[] = { "hand!",  "grip!", "path!", "from",    "to",
                                            "stays",  "sway",  "twist", "hz",      "phase",
                                            "circle", "sense", "turns", "presses", NULL };
  AttuneGlide glide = { 0 };

  attune_fields_check (context, node, attributes, NULL);
  read_hand (context, node, &glide);
  glide.path = read_path (context, node, "path", canvas);
  glide.stays = attune_fields_yes (context, node, "stays");
  glide.sway = attune_fields_decimal (context, node, "sway", 0, 40, 0);
  glide.twist = attune_fields_decimal (context, node, "twist", 0, 90, 0);
  glide.sway_hz = attune_fields_decimal (context, node, "hz", 0, MAX_HZ, 0);
  glide.sway_phase = attune_fields_choice (context, node, "phase", phase_ids, 0) == 0 ? 1 : -1;
  glide.circle = attune_fields_decimal (context, node, "circle", 0, 40, 0);
  glide.circle_sense = attune_fields_choice (context, node, "sense", sense_ids, 0) == 0 ? 1 : -1;
  glide.circle_turns = attune_fields_number (context, node, "turns", 1, 20, 1);
  glide.steps = attune_fields_number (context, node, "presses", 1, 20, 0);
  if (glide.path != NULL)
    g_array_append_val (beat->glides, glide);
}

static void
read_rest (AttuneContentContext *context,
           const AttuneXmlNode *node,
           AttuneCanvas canvas,
           AttuneBeat *beat)
{
  static const char *const attributes[] = { "hand!", "grip!", "at!", "from", "to", NULL };
  AttuneGlide rest = { .sway_phase = 1, .circle_sense = 1, .circle_turns = 1 };

  attune_fields_check (context, node, attributes, NULL);
  read_hand (context, node, &rest);
  rest.path = read_path (context, node, "at", canvas);
  rest.stays = attune_xml_get (node, "to") == NULL;
  if (rest.path == NULL)
    return;
  if (rest.path->len > 1)
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup (_ ("A hand that rests has one point. Write <glide> for a way.")));
  g_array_append_val (beat->glides, rest);
}

static void
read_limb (AttuneContentContext *context,
           const AttuneXmlNode *node,
           AttuneCanvas canvas,
           AttuneBeat *beat)
{
  static const char *const attributes[] = { "joint!", "path!", "from", "to", NULL };
  const char *joint = attune_xml_get (node, "joint");
  AttuneLimbMove move = { 0 };

  attune_fields_check (context, node, attributes, NULL);
  if (joint != NULL && !attune_limb_joint_from_id (joint, &move.joint))
    report_unknown (context, node, "joint", joint);
  read_times (context, node, &move.from_permille, &move.to_permille);
  move.path = read_path (context, node, "path",
                         canvas == ATTUNE_CANVAS_SIDE ? canvas : ATTUNE_CANVAS_FRONT);
  if (move.path != NULL)
    g_array_append_val (beat->limbs, move);
}

static void
read_beat (AttuneContentContext *context, const AttuneXmlNode *node, AttuneMotion *motion)
{
  static const char *const children[] = { "glide*", "rest*", "limb*", NULL };
  AttuneBeat *beat = attune_motion_add_beat (motion);

  attune_fields_check (context, node, NULL, children);
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "glide") == 0)
      read_glide (context, child, motion->canvas, beat);
    else if (strcmp (child->name, "rest") == 0)
      read_rest (context, child, motion->canvas, beat);
    else if (strcmp (child->name, "limb") == 0)
      read_limb (context, child, motion->canvas, beat);
  }
  if (node->children->len == 0)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
                         g_strdup (_ ("Nothing happens in this <beat>. Write a <glide>, <rest> or "
                                      "<limb> inside.")));
}

static void
read_on (AttuneContentContext *context, const AttuneXmlNode *node, AttuneMotion *motion)
{
  const char *on = attune_xml_get (node, "on");

  if (on != NULL && !attune_regions_from_ids (on, &motion->on))
    report_unknown (context, node, "on", on);
}

static void
read_jiggle (AttuneContentContext *context, const AttuneXmlNode *node, AttuneMotion *motion)
{
  motion->jiggle_degrees = attune_fields_decimal (context, node, "jiggle-degrees", 0, 20, 0);
  motion->jiggle_hz = attune_fields_decimal (context, node, "jiggle-hz", 0, MAX_HZ, 0);
  motion->jiggle_from_permille = attune_fields_number (context, node, "jiggle-from", 0, WHOLE_BEAT,
                                                       0);
  motion->jiggle_to_permille = attune_fields_number (context, node, "jiggle-to", 1, WHOLE_BEAT,
                                                     WHOLE_BEAT);
}

/* What is seen at the end, without the hands. */
static void
read_end (AttuneContentContext *context, const AttuneXmlNode *node, AttuneMotion *motion)
{
  const char *ends = attune_xml_get (node, "ends");

  motion->ends_in = motion->view;
  if (ends == NULL)
    return;
  if (!attune_view_from_id (ends, &motion->ends_in))
    report_unknown (context, node, "ends", ends);
  motion->ends_from_permille = attune_fields_number (context, node, "ends-from", 1, WHOLE_BEAT,
                                                     WHOLE_BEAT);
}

/**
 * attune_content_read_motion:
 * @context: the reading
 * @node: a <motion>
 *
 * Returns: (transfer full) (nullable): the motion, or %NULL where even its view is not known
 */
AttuneMotion *
attune_content_read_motion (AttuneContentContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "ends",      "ends-from",   "view!",
                                            "pose",      "on",          "jiggle-degrees",
                                            "jiggle-hz", "jiggle-from", "jiggle-to",
                                            "breathes",  "fades",       NULL };
  static const char *const children[] = { "beat+", NULL };
  const char *view_id = attune_xml_get (node, "view");
  const char *pose = attune_xml_get (node, "pose");
  AttuneView view;

  attune_fields_check (context, node, attributes, children);
  if (view_id == NULL)
    return NULL;
  if (!attune_view_from_id (view_id, &view)) {
    report_unknown (context, node, "view", view_id);
    return NULL;
  }

  AttuneMotion *motion = attune_motion_new (view);

  if (pose != NULL)
    motion->pose = g_intern_string (pose);
  motion->breathes = attune_fields_yes (context, node, "breathes");
  motion->fades = attune_fields_yes (context, node, "fades");
  read_on (context, node, motion);
  read_jiggle (context, node, motion);
  read_end (context, node, motion);
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "beat") == 0)
      read_beat (context, child, motion);
  }

  return motion;
}
