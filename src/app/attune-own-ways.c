/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-own-ways.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#define WAYS "ways"
#define NOTE "speaks"

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

static JsonObject *
get_ways (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, WAYS);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static char *
dup_string (JsonObject *object, const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_dup_string (node)
             : NULL;
}

static void
set_string (JsonObject *object, const char *key, const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));

  if (*stripped != '\0')
    json_object_set_string_member (object, key, stripped);
  else if (json_object_has_member (object, key))
    json_object_remove_member (object, key);
}

/**
 * attune_own_ways_dup_way:
 * @flags_json: (nullable): what is kept with a baby
 * @cue_id: a sign
 *
 * Returns: (transfer full) (nullable): how this baby shows it, in the family's words
 */
char *
attune_own_ways_dup_way (const char *flags_json, const char *cue_id)
{
  g_autoptr (JsonObject) object = parse (flags_json);

  return dup_string (get_ways (object), cue_id);
}

/**
 * attune_own_ways_dup_cues:
 * @flags_json: (nullable): what is kept with a baby
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the signs of which the family knows the
 *   baby's own way, the one written first being first
 */
char **
attune_own_ways_dup_cues (const char *flags_json)
{
  g_autoptr (JsonObject) object = parse (flags_json);
  JsonObject *ways = get_ways (object);
  g_autoptr (GList) members = ways != NULL ? json_object_get_members (ways) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GList *member = members; member != NULL; member = member->next)
    g_strv_builder_add (builder, member->data);
  return g_strv_builder_end (builder);
}

/**
 * attune_own_ways_dup_note:
 * @flags_json: (nullable): what is kept with a baby
 *
 * Returns: (transfer full) (nullable): in what this baby speaks differently, in the family's words
 */
char *
attune_own_ways_dup_note (const char *flags_json)
{
  g_autoptr (JsonObject) object = parse (flags_json);

  return dup_string (object, NOTE);
}

/**
 * attune_own_ways_with_way:
 * @flags_json: (nullable): what is kept with a baby
 * @cue_id: a sign
 * @words: (nullable): how this baby shows it; %NULL or empty forgets it
 *
 * Returns: (transfer full): the same with these words
 */
char *
attune_own_ways_with_way (const char *flags_json, const char *cue_id, const char *words)
{
  g_autoptr (JsonObject) object = parse (flags_json);

  if (get_ways (object) == NULL)
    json_object_set_object_member (object, WAYS, json_object_new ());
  set_string (get_ways (object), cue_id, words);
  return to_json (object);
}

/**
 * attune_own_ways_with_note:
 * @flags_json: (nullable): what is kept with a baby
 * @words: (nullable): in what this baby speaks differently; %NULL or empty forgets it
 *
 * Returns: (transfer full): the same with these words
 */
char *
attune_own_ways_with_note (const char *flags_json, const char *words)
{
  g_autoptr (JsonObject) object = parse (flags_json);

  set_string (object, NOTE, words);
  return to_json (object);
}

/**
 * attune_own_ways_carry_over:
 * @flags_json: what is to be kept with a baby, as attune_flags_to_json() gives it
 * @from_json: (nullable): what was kept until now
 *
 * Returns: (transfer full): @flags_json with whatever else is in @from_json
 */
char *
attune_own_ways_carry_over (const char *flags_json, const char *from_json)
{
  g_autoptr (JsonObject) object = parse (flags_json);
  g_autoptr (JsonObject) from = parse (from_json);
  g_autoptr (GList) members = json_object_get_members (from);

  for (GList *member = members; member != NULL; member = member->next) {
    const char *key = member->data;

    /* Of what the flags say, nothing is left where they say nothing. */
    if (!json_object_has_member (object, key) && !g_str_has_prefix (key, "team-"))
      json_object_set_member (object, key, json_node_copy (json_object_get_member (from, key)));
  }
  return to_json (object);
}

/**
 * attune_own_ways_get_flags:
 * @family: a family
 *
 * Returns: (transfer none) (nullable): what is kept with the baby of now
 */
const char *
attune_own_ways_get_flags (AttuneFamily *family)
{
  const AttuneBaby *baby = attune_family_get_baby (family);

  return baby != NULL ? baby->flags_json : NULL;
}

/**
 * attune_own_ways_dup_beside:
 * @lead: what comes before, translated and filled in
 * @words: (nullable): the family's words
 *
 * Returns: (transfer full) (nullable): a line to stand beside signs; %NULL where there are no words
 */
char *
attune_own_ways_dup_beside (const char *lead, const char *words)
{
  g_return_val_if_fail (lead != NULL, NULL);

  return words != NULL && *words != '\0' ? g_strdup_printf ("%s %s", lead, words) : NULL;
}

/**
 * attune_own_ways_dup_note_line:
 * @family: a family
 *
 * Returns: (transfer full) (nullable): in what the baby of now speaks differently, as it stands
 *   beside signs; %NULL where nothing was noted
 */
char *
attune_own_ways_dup_note_line (AttuneFamily *family)
{
  g_autofree char *note = attune_own_ways_dup_note (attune_own_ways_get_flags (family));
  g_autofree char *lead = attune_family_say (family,
                                             NC_ ("baby:name", "{name} speaks differently:"));

  return attune_own_ways_dup_beside (lead, note);
}

static void
save (AttuneFamily *family, char *flags_json)
{
  const AttuneBaby *baby = attune_family_get_baby (family);
  g_autoptr (AttuneBaby) changed = baby != NULL ? attune_baby_copy (baby) : attune_baby_new ();

  g_free (changed->flags_json);
  changed->flags_json = flags_json;
  attune_family_save_baby (family, changed);
}

/**
 * attune_own_ways_save_way:
 * @family: a family
 * @cue_id: a sign
 * @words: (nullable): how the baby of now shows it
 *
 * Keeps it, if it is another than before.
 */
void
attune_own_ways_save_way (AttuneFamily *family, const char *cue_id, const char *words)
{
  const char *flags_json = attune_own_ways_get_flags (family);
  g_autofree char *before = attune_own_ways_dup_way (flags_json, cue_id);
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));

  if (!g_str_equal (stripped, before != NULL ? before : ""))
    save (family, attune_own_ways_with_way (flags_json, cue_id, stripped));
}

/**
 * attune_own_ways_save_note:
 * @family: a family
 * @words: (nullable): in what the baby of now speaks differently
 *
 * Keeps it, if it is another than before.
 */
void
attune_own_ways_save_note (AttuneFamily *family, const char *words)
{
  const char *flags_json = attune_own_ways_get_flags (family);
  g_autofree char *before = attune_own_ways_dup_note (flags_json);
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));

  if (!g_str_equal (stripped, before != NULL ? before : ""))
    save (family, attune_own_ways_with_note (flags_json, stripped));
}
