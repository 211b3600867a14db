/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-baby-flags.h"

#include "attune-family-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "report/attune-week-dates.h"

#define REST "rest"
#define REACTS "reacts"
#define UNWELL "unwell"

static const char *const rests[] = {
  [ATTUNE_REST_NONE] = NULL,           [ATTUNE_REST_BREAK] = "break", [ATTUNE_REST_APART] = "apart",
  [ATTUNE_REST_HOSPITAL] = "hospital", [ATTUNE_REST_DIED] = "died",
};

/* Whatever else is in it stays as it is. */
static JsonObject *
parse (const char *flags_json)
{
  g_autoptr (JsonNode) root = flags_json != NULL ? json_from_string (flags_json, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root)
                                                       : json_object_new ();
}

static char *
to_json (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_alloc ();

  json_node_init_object (root, object);
  return json_to_string (root, FALSE);
}

/**
 * attune_baby_flags_get_rest:
 * @flags_json: (nullable): what is kept with a baby
 *
 * Returns: whether the profile rests; what cannot be read does not
 */
AttuneRest
attune_baby_flags_get_rest (const char *flags_json)
{
  g_autofree char *text = attune_flags_dup_text (flags_json, REST);

  for (guint i = ATTUNE_REST_BREAK; i < G_N_ELEMENTS (rests); i++) {
    if (g_str_equal (rests[i], text))
      return (AttuneRest) i;
  }
  return ATTUNE_REST_NONE;
}

/**
 * attune_baby_flags_with_rest:
 * @flags_json: (nullable): what is kept with a baby
 * @rest: whether the profile rests from now on
 *
 * Returns: (transfer full): the same with it
 */
char *
attune_baby_flags_with_rest (const char *flags_json, AttuneRest rest)
{
  g_autoptr (JsonObject) object = parse (flags_json);

  if (rest != ATTUNE_REST_NONE)
    json_object_set_string_member (object, REST, rests[rest]);
  else if (json_object_has_member (object, REST))
    json_object_remove_member (object, REST);
  return to_json (object);
}

/**
 * attune_baby_flags_with_reacts:
 * @flags_json: (nullable): what is kept with a baby
 * @words: what the skin has reacted to, in the family's words; may be empty
 *
 * Returns: (transfer full): the same with it
 */
char *
attune_baby_flags_with_reacts (const char *flags_json, const char *words)
{
  g_autoptr (JsonObject) object = parse (flags_json);
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (*stripped != '\0')
    json_object_set_string_member (object, REACTS, stripped);
  else if (json_object_has_member (object, REACTS))
    json_object_remove_member (object, REACTS);
  return to_json (object);
}

/**
 * attune_family_dup_reacts_line:
 *
 * Returns: (transfer full) (nullable): what stays off the skin of the baby of now, as a line to read
 *   before a massage
 */
char *
attune_family_dup_reacts_line (AttuneFamily *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  g_autofree char *words = attune_flags_dup_text (baby != NULL ? baby->flags_json : NULL, REACTS);

  if (*words == '\0')
    return NULL;
  /* Translators: %s are the family's own words. */
  return g_strdup_printf (_ ("The skin has reacted to: %s. Leave it off."), words);
}

static JsonArray *
get_unwell (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, UNWELL);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
get_day (JsonNode *element, GDate *day)
{
  return JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING &&
         attune_week_dates_from_iso (json_node_get_string (element), day);
}

/**
 * attune_baby_flags_get_unwell:
 * @flags_json: (nullable): what is kept with a baby
 *
 * Returns: (transfer full) (element-type GDate): a day each of the weeks that were marked as ones in
 *   which the baby was not well
 */
GArray *
attune_baby_flags_get_unwell (const char *flags_json)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_autoptr (JsonObject) object = parse (flags_json);
  JsonArray *weeks = get_unwell (object);

  for (guint i = 0; weeks != NULL && i < json_array_get_length (weeks); i++) {
    GDate day;

    if (get_day (json_array_get_element (weeks, i), &day))
      g_array_append_val (days, day);
  }
  return days;
}

/**
 * attune_baby_flags_with_unwell:
 * @flags_json: (nullable): what is kept with a baby
 * @start: the first day of a week
 * @unwell: whether it is to be marked as one in which the baby was not well
 *
 * Returns: (transfer full): the same with the mark, or without it
 */
char *
attune_baby_flags_with_unwell (const char *flags_json, const GDate *start, gboolean unwell)
{
  g_autoptr (GArray) before = attune_baby_flags_get_unwell (flags_json);
  g_autoptr (JsonObject) object = parse (flags_json);
  JsonArray *after = json_array_new ();

  if (unwell)
    g_array_append_vals (before, start, 1);
  for (guint i = 0; i < before->len; i++) {
    const GDate *day = &g_array_index (before, GDate, i);
    g_autofree char *iso = attune_week_dates_dup_iso (day);

    /* Any day of it: the family may have changed its mind about the first one. */
    if (!attune_week_dates_contain (start, day) || (unwell && i + 1 == before->len))
      json_array_add_string_element (after, iso);
  }
  json_object_set_array_member (object, UNWELL, after);
  return to_json (object);
}

/**
 * attune_family_get_rest:
 *
 * Returns: whether the profile of the baby of now rests
 */
AttuneRest
attune_family_get_rest (AttuneFamily *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self);

  return attune_baby_flags_get_rest (baby != NULL ? baby->flags_json : NULL);
}

static AttuneRest
get_rest_before (AttuneFamily *self, const char *uuid)
{
  for (guint i = 0; i < self->babies->len; i++) {
    const AttuneBaby *baby = g_ptr_array_index (self->babies, i);

    if (g_strcmp0 (baby->uuid, uuid) == 0)
      return attune_baby_flags_get_rest (baby->flags_json);
  }
  return ATTUNE_REST_NONE;
}

/**
 * attune_family_let_reminders_rest:
 * @baby: as it is going to be kept
 *
 * Switches reminders off at the moment when @baby's profile is put to rest. Switched on again later,
 * they stay on.
 */
void
attune_family_let_reminders_rest (AttuneFamily *self, const AttuneBaby *baby)
{
  if (attune_baby_flags_get_rest (baby->flags_json) != ATTUNE_REST_NONE &&
      get_rest_before (self, baby->uuid) == ATTUNE_REST_NONE)
    g_settings_set_boolean (self->settings, "reminder", FALSE);
}

/**
 * attune_family_mark_unwell:
 * @start: the first day of a week
 * @unwell: whether it was one in which the baby of now was not well
 */
void
attune_family_mark_unwell (AttuneFamily *self, const GDate *start, gboolean unwell)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  g_autoptr (AttuneBaby) changed = baby != NULL ? attune_baby_copy (baby) : NULL;
  g_autofree char *before = NULL;

  if (changed == NULL)
    return;
  before = g_steal_pointer (&changed->flags_json);
  changed->flags_json = attune_baby_flags_with_unwell (before, start, unwell);
  attune_family_save_baby (self, changed);
}
