/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A plan as canonical JSON: the same plan always gives the same bytes, and so the same hash. */
#include "config.h"

#include <json-glib/json-glib.h>

#include "content/attune-content-reader.h"
#include "engine/attune-plan-private.h"

#define STEPS_MAX 500

static void
add_string (JsonBuilder *builder, const char *key, const char *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

static void
add_regions (JsonBuilder *builder, const char *key, AttuneRegions regions)
{
  g_autofree char *ids = attune_regions_to_ids (regions);

  add_string (builder, key, ids);
}

static void
add_step (JsonBuilder *builder, const AttunePlanStep *step)
{
  json_builder_begin_object (builder);
  add_string (builder, "stroke", step->stroke_id);
  add_string (builder, "title", step->title);
  add_regions (builder, "touches", step->touches);
  add_regions (builder, "lifts_over", step->lifts_over);
  add_int (builder, "can_lift", step->can_lift);
  add_int (builder, "holds", step->holds);
  add_string (builder, "on", attune_region_to_id (step->on));
  add_string (builder, "side", attune_side_to_id (step->side));
  add_int (builder, "repetitions", step->repetitions);
  add_int (builder, "beat_us", step->beat_us);
  add_string (builder, "note", step->note);
  json_builder_end_object (builder);
}

static void
add_part (JsonBuilder *builder, const AttunePlanPart *part)
{
  json_builder_begin_object (builder);
  add_string (builder, "region", attune_region_to_id (part->region));
  add_regions (builder, "also", part->also);
  add_int (builder, "question", part->question);
  add_int (builder, "question_us", part->question_us);
  add_string (builder, "ask", part->ask);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < part->steps->len; i++)
    add_step (builder, g_ptr_array_index (part->steps, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * attune_plan_to_json:
 * @self: a plan
 *
 * What was left out is not in it: it matters before a session only.
 *
 * Returns: (transfer full): the plan as one line of JSON
 */
char *
attune_plan_to_json (const AttunePlan *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  add_string (builder, "routine", self->routine_id);
  add_string (builder, "title", self->title);
  add_string (builder, "band", attune_band_to_id (self->band));
  add_string (builder, "first_side", attune_side_to_id (self->first_side));
  if (self->on_chest)
    add_int (builder, "on_chest", TRUE);
  add_int (builder, "close_us", self->close_us);
  add_string (builder, "close_note", self->close_note);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->parts->len; i++)
    add_part (builder, g_ptr_array_index (self->parts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * attune_plan_dup_hash:
 * @self: a plan
 *
 * Returns: (transfer full): the SHA-256 of attune_plan_to_json(), in hexadecimal digits
 */
char *
attune_plan_dup_hash (const AttunePlan *self)
{
  g_autofree char *json = attune_plan_to_json (self);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, json, -1);
}

static const char *
get_string (JsonObject *object, const char *key)
{
  return json_object_get_string_member_with_default (object, key, NULL);
}

static gboolean
read_regions (JsonObject *object, const char *key, AttuneRegions *regions)
{
  const char *ids = get_string (object, key);

  *regions = ATTUNE_REGIONS_NONE;
  return ids != NULL && (*ids == '\0' || attune_regions_from_ids (ids, regions));
}

static gboolean
read_region (JsonObject *object, const char *key, AttuneRegion *region)
{
  const char *id = get_string (object, key);

  return id != NULL && attune_region_from_id (id, region);
}

static gboolean
read_side (JsonObject *object, const char *key, AttuneSide *side)
{
  const char *id = get_string (object, key);

  return id != NULL && attune_side_from_id (id, side);
}

static gboolean
read_step (AttunePlanPart *part, JsonObject *object)
{
  const char *stroke_id = get_string (object, "stroke");
  AttunePlanStep *step = attune_plan_part_add_step (part, stroke_id == NULL ? ATTUNE_STEP_CHECK
                                                                            : ATTUNE_STEP_STROKE);
  gint64 repetitions = json_object_get_int_member_with_default (object, "repetitions", 0);

  step->stroke_id = g_strdup (stroke_id);
  step->title = g_strdup (get_string (object, "title"));
  step->can_lift = json_object_get_int_member_with_default (object, "can_lift", 0) != 0;
  step->holds = json_object_get_int_member_with_default (object, "holds", 0) != 0;
  step->beat_us = json_object_get_int_member_with_default (object, "beat_us", 0);
  step->note = g_strdup (get_string (object, "note"));
  step->repetitions = (guint) CLAMP (repetitions, 0, 1000);

  return read_regions (object, "touches", &step->touches) &&
         read_regions (object, "lifts_over", &step->lifts_over) &&
         read_region (object, "on", &step->on) && read_side (object, "side", &step->side) &&
         step->repetitions > 0 && step->beat_us > 0 &&
         step->beat_us < 3600 * (gint64) G_USEC_PER_SEC &&
         (stroke_id == NULL || step->title != NULL);
}

static JsonArray *
get_array (JsonObject *object, const char *key, guint most)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  return array != NULL && json_array_get_length (array) <= most ? array : NULL;
}

static JsonObject *
get_element (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_part (AttunePlan *self, JsonObject *object)
{
  AttunePlanPart *part = attune_plan_add_part (self, ATTUNE_REGION_WHOLE);
  JsonArray *steps = get_array (object, "steps", STEPS_MAX);
  gint64 question = json_object_get_int_member_with_default (object, "question", -1);

  part->ask = g_strdup (get_string (object, "ask"));
  part->question_us = json_object_get_int_member_with_default (object, "question_us", 0);
  if (!read_region (object, "region", &part->region) ||
      !read_regions (object, "also", &part->also) || steps == NULL ||
      json_array_get_length (steps) == 0 || question < 0 || question > ATTUNE_QUESTION_STILL)
    return FALSE;

  part->question = (AttuneQuestion) question;
  for (guint i = 0; i < json_array_get_length (steps); i++) {
    JsonObject *step = get_element (steps, i);

    if (step == NULL || !read_step (part, step))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_plan (AttunePlan *self, JsonObject *object)
{
  JsonArray *parts = get_array (object, "parts", ATTUNE_PLAN_MAX_PARTS);
  const char *band = get_string (object, "band");

  self->close_us = json_object_get_int_member_with_default (object, "close_us", -1);
  self->close_note = g_strdup (get_string (object, "close_note"));
  self->on_chest = json_object_get_int_member_with_default (object, "on_chest", 0) != 0;
  if (parts == NULL || band == NULL || !attune_band_from_id (band, &self->band) ||
      !read_side (object, "first_side", &self->first_side) || self->close_us < 0 ||
      self->title == NULL || self->routine_id == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (parts); i++) {
    JsonObject *part = get_element (parts, i);

    if (part == NULL || !read_part (self, part))
      return FALSE;
  }

  return TRUE;
}

/**
 * attune_plan_new_from_json:
 * @json: what attune_plan_to_json() wrote
 * @error: return location for an %ATTUNE_CONTENT_ERROR_VALUE or a JSON error
 *
 * Returns: (transfer full) (nullable): the plan, %NULL with @error set where it is not a whole one
 */
AttunePlan *
attune_plan_new_from_json (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (json, error);
  g_autoptr (AttunePlan) self = NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root)) {
    JsonObject *object = json_node_get_object (root);

    self = attune_plan_alloc (get_string (object, "routine"), get_string (object, "title"));
    if (read_plan (self, object))
      return g_steal_pointer (&self);
  }

  if (error == NULL || *error == NULL)
    g_set_error_literal (error, ATTUNE_CONTENT_ERROR, ATTUNE_CONTENT_ERROR_VALUE,
                         "the plan of this session is not a whole one");
  return NULL;
}
