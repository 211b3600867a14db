/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads a <cue>. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WEEKS 520
#define N_STATES 6
#define SHORT_WORDS 3

static const char *const group_ids[] = { "EP", "ES", "DS", "DP", NULL };

static void
report_value (AttuneContentContext *context,
              const AttuneXmlNode *node,
              const char *attribute,
              const char *value,
              const char *advice)
{
  g_autofree char *shorter = attune_faults_shorten (value);

  attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                       g_strdup_printf (_ ("“%s” is “%s”. %s"), attribute, shorter, advice));
}

static void
read_states (AttuneContentContext *context, const AttuneXmlNode *node, AttuneCue *cue)
{
  const char *value = attune_xml_get (node, "states");
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    guint64 state;

    if (!g_ascii_string_to_unsigned (words[i], 10, 1, N_STATES, &state, NULL)) {
      report_value (context, node, "states", value,
                    _ ("Write some of 1 to 6, with a space between."));
      return;
    }
    cue->states |= 1u << state;
  }
}

static void
read_advice (AttuneContentContext *context, const AttuneXmlNode *node, AttuneCue *cue)
{
  const char *value = attune_xml_get (node, "advice");
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    AttuneAdvice advice;

    if (!attune_advice_from_id (words[i], &advice)) {
      report_value (context, node, "advice", value,
                    _ ("Write some of on, follow, soften, hold, need, region, stop, help, with a "
                       "space between."));
      return;
    }
    g_array_append_val (cue->advice, advice);
  }
}

static void
read_look_alikes (AttuneContentContext *context, const AttuneXmlNode *node, AttuneCue *cue)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);
    const char *other = attune_xml_get (child, "cue");

    if (strcmp (child->name, "mistaken-for") != 0)
      continue;
    if (child->attributes->len > (other != NULL ? 1 : 0))
      attune_fields_fault (
          context, child, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (_ ("<%s> takes the attribute “%s” and no other."), child->name, "cue"));
    if (other != NULL)
      g_ptr_array_add (cue->look_alike_cues, g_strdup (other));
    g_ptr_array_add (cue->look_alikes, attune_fields_own_text (context, child));
  }
}

static void
check_short_name (AttuneContentContext *context, const AttuneXmlNode *node)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);
    g_autofree char *text = attune_content_collapse (child->text->str);

    if (strcmp (child->name, "short-name") == 0 && attune_content_count_words (text) > SHORT_WORDS)
      attune_fields_fault (context, child, ATTUNE_CONTENT_ERROR_VALUE,
                           g_strdup (_ ("A short name has at most three words. Shorten it.")));
  }
}

static void
read_texts (AttuneContentContext *context, const AttuneXmlNode *node, AttuneCue *cue)
{
  cue->name = attune_fields_text (context, node, "name");
  cue->short_name = attune_fields_text (context, node, "short-name");
  cue->description = attune_fields_text (context, node, "sees");
  cue->look_at = attune_fields_text (context, node, "look-at");
  cue->ages = attune_fields_text (context, node, "ages");
  cue->advice_note = attune_fields_text (context, node, "advice-note");
  cue->meaning = attune_fields_text (context, node, "means");
}

/**
 * attune_content_read_cue:
 * @context: the reading
 * @node: a <cue>
 *
 * Reads a cue into the catalog. What it refers to is checked when all are there.
 */
void
attune_content_read_cue (AttuneContentContext *context, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!",        "group!",   "states!", "advice!",
                                            "from-weeks", "to-weeks", "core",    "alarming",
                                            "pose!",      "motion!",  NULL };
  static const char *const children[] = { "name!",       "short-name!", "sees!",
                                          "look-at!",    "ages!",       "mistaken-for*",
                                          "advice-note", "means!",      NULL };
  g_autofree char *id = attune_fields_take_id (context, node);
  g_autoptr (AttuneCue) cue = attune_cue_new (id);

  attune_fields_check (context, node, attributes, children);
  cue->group = attune_fields_choice (context, node, "group", group_ids, 0);
  cue->from_weeks = attune_fields_number (context, node, "from-weeks", 0, MAX_WEEKS, 0);
  cue->to_weeks = attune_fields_number (context, node, "to-weeks", 0, MAX_WEEKS, G_MAXUINT);
  cue->core = attune_fields_yes (context, node, "core");
  cue->alarming = attune_fields_yes (context, node, "alarming");
  cue->pose = g_strdup (attune_xml_get (node, "pose"));
  cue->motion = g_strdup (attune_xml_get (node, "motion"));
  read_states (context, node, cue);
  read_advice (context, node, cue);
  read_texts (context, node, cue);
  check_short_name (context, node);
  read_look_alikes (context, node, cue);

  attune_catalog_add_cue (context->catalog, cue);
}

/**
 * attune_content_check_look_alikes:
 * @context: the reading
 * @node: a <cue>
 *
 * Reports look-alikes that do not exist. All cues are there already.
 */
void
attune_content_check_look_alikes (AttuneContentContext *context, const AttuneXmlNode *node)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);
    const char *other = attune_xml_get (child, "cue");

    if (strcmp (child->name, "mistaken-for") != 0 || other == NULL ||
        attune_catalog_get_cue (context->catalog, other) != NULL)
      continue;

    g_autofree char *shorter = attune_faults_shorten (other);

    attune_fields_fault (
        context, child, ATTUNE_CONTENT_ERROR_REFERENCE,
        g_strdup_printf (_ ("There is no cue “%s”. Use the id of one that is there."), shorter));
  }
}
