/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "engine/attune-event.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "content/attune-content-reader.h"

typedef enum {
  FIELD_NUMBER = 1 << 0,
  FIELD_PART = 1 << 1,
  FIELD_STEP = 1 << 2,
  FIELD_REGION = 1 << 3,
  FIELD_SIDE = 1 << 4,
  FIELD_BY = 1 << 5,
  FIELD_GAP = 1 << 6,
  FIELD_ID = 1 << 7,
} Fields;

static const char *const answers[] = { "yes", "unsure", "no", NULL };
static const char *const choices[] = { "other-part", "just-hold", "ask-again", "close", NULL };
static const char *const advised[] = { "on", "soften", "hold", "region", "stop", NULL };
static const char *const paused_by[] = { "person", "sleep", "away", NULL };
static const char *const changes[] = { "slower", "faster",   "more",  "less",
                                       "side",   "own-pace", "clock", NULL };
static const char *const by[] = { "pointer", "key", "remote", NULL };
static const char *const outcomes[] = { "none",   "finished", "parent",   "baby-no", "asleep",
                                        "hungry", "crying",   "not-calm", "left",    NULL };

/* The whitelist: which fields a kind may carry, and what its number is called. A number without
 * words is kept as it is. */
static const struct {
  const char *id;
  Fields fields;
  const char *number_key;
  const char *const *number_words;
} kinds[ATTUNE_N_EVENT_KINDS] = {
  [ATTUNE_EVENT_BEGAN] = { "began", 0 },
  [ATTUNE_EVENT_ANSWERED] = { "answered", FIELD_NUMBER | FIELD_PART | FIELD_REGION | FIELD_BY,
                              "answer", answers },
  [ATTUNE_EVENT_CHOSE] = { "chose", FIELD_NUMBER | FIELD_PART, "choice", choices },
  [ATTUNE_EVENT_CUE] = { "cue", FIELD_NUMBER | FIELD_ID, "asks", NULL },
  [ATTUNE_EVENT_ADVISED] = { "advised", FIELD_NUMBER, "advised", advised },
  [ATTUNE_EVENT_PAUSED] = { "paused", FIELD_NUMBER | FIELD_GAP | FIELD_ID, "by", paused_by },
  [ATTUNE_EVENT_RESUMED] = { "resumed", 0 },
  [ATTUNE_EVENT_SKIPPED] = { "skipped", FIELD_PART | FIELD_STEP },
  [ATTUNE_EVENT_WENT_ON] = { "went-on", FIELD_PART | FIELD_STEP },
  [ATTUNE_EVENT_WENT_BACK] = { "went-back", 0 },
  [ATTUNE_EVENT_CHANGED] = { "changed", FIELD_NUMBER, "change", changes },
  [ATTUNE_EVENT_BARRED] = { "barred", FIELD_ID },
  [ATTUNE_EVENT_RESTORED] = { "restored", FIELD_GAP },
  [ATTUNE_EVENT_STOPPED] = { "stopped", FIELD_NUMBER | FIELD_ID, "outcome", outcomes },
  [ATTUNE_EVENT_ASKED] = { "asked", FIELD_PART | FIELD_REGION },
  [ATTUNE_EVENT_HELD] = { "held", FIELD_PART },
  [ATTUNE_EVENT_STEP_BEGAN] = { "step-began",
                                FIELD_PART | FIELD_STEP | FIELD_REGION | FIELD_SIDE | FIELD_ID },
  [ATTUNE_EVENT_CHECKED] = { "checked", FIELD_PART | FIELD_STEP },
  [ATTUNE_EVENT_DECLINED] = { "declined", FIELD_PART | FIELD_REGION },
  [ATTUNE_EVENT_CLOSING] = { "closing", FIELD_NUMBER, "outcome", outcomes },
  [ATTUNE_EVENT_ENDED] = { "ended", FIELD_NUMBER, "outcome", outcomes },
};

static gboolean
find_word (const char *const *words, const char *word, int *number)
{
  for (int i = 0; words[i] != NULL; i++) {
    if (g_strcmp0 (words[i], word) == 0) {
      *number = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_event_kind_to_id:
 * @kind: a kind
 *
 * Returns: (transfer none): the word the store uses
 */
const char *
attune_event_kind_to_id (AttuneEventKind kind)
{
  g_return_val_if_fail (kind < ATTUNE_N_EVENT_KINDS, NULL);

  return kinds[kind].id;
}

/**
 * attune_event_kind_from_id:
 * @id: a word of the store
 * @kind: (out): where to put the kind
 *
 * Returns: whether @id is on the whitelist
 */
gboolean
attune_event_kind_from_id (const char *id, AttuneEventKind *kind)
{
  for (guint i = 0; i < ATTUNE_N_EVENT_KINDS; i++) {
    if (g_strcmp0 (kinds[i].id, id) == 0) {
      *kind = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_event_is_derived:
 * @self: an event
 *
 * Returns: whether the machine itself found it, so that a replay must not feed it in again. Going
 *   away follows from nobody answering for five minutes, and so is derived too.
 */
gboolean
attune_event_is_derived (const AttuneEvent *self)
{
  if (self->kind == ATTUNE_EVENT_PAUSED)
    return self->number == ATTUNE_PAUSED_BY_AWAY;

  return self->kind >= ATTUNE_EVENT_ASKED;
}

/**
 * attune_event_pack_cue:
 * @group: the cue's group
 * @advice: what it asks of the massage
 *
 * A replay must not depend on a catalog that may have changed since, so a seen cue carries both.
 *
 * Returns: the number of an %ATTUNE_EVENT_CUE
 */
int
attune_event_pack_cue (AttuneCueGroup group, AttuneAdvice advice)
{
  return (int) group * 100 + (int) advice;
}

/**
 * attune_event_get_cue_group:
 * @self: an %ATTUNE_EVENT_CUE
 *
 * Returns: the cue's group
 */
AttuneCueGroup
attune_event_get_cue_group (const AttuneEvent *self)
{
  return (AttuneCueGroup) (self->number / 100);
}

/**
 * attune_event_get_cue_advice:
 * @self: an %ATTUNE_EVENT_CUE
 *
 * Returns: what the cue asks of the massage
 */
AttuneAdvice
attune_event_get_cue_advice (const AttuneEvent *self)
{
  return (AttuneAdvice) (self->number % 100);
}

/**
 * attune_outcome_to_id:
 * @outcome: how a session ended
 *
 * Returns: (transfer none): the word the store uses
 */
const char *
attune_outcome_to_id (AttuneOutcome outcome)
{
  g_return_val_if_fail (outcome <= ATTUNE_OUTCOME_LEFT, NULL);

  return outcomes[outcome];
}

/**
 * attune_outcome_from_id:
 * @id: a word of the store
 * @outcome: (out): where to put the outcome
 *
 * Returns: whether @id names one
 */
gboolean
attune_outcome_from_id (const char *id, AttuneOutcome *outcome)
{
  int number;

  if (!find_word (outcomes, id, &number))
    return FALSE;

  *outcome = (AttuneOutcome) number;
  return TRUE;
}

/**
 * attune_answer_to_id:
 * @answer: an answer
 *
 * Returns: (transfer none): the word the store uses
 */
const char *
attune_answer_to_id (AttuneAnswer answer)
{
  g_return_val_if_fail (answer <= ATTUNE_ANSWER_NO, NULL);

  return answers[answer];
}

/**
 * attune_answer_from_id:
 * @id: a word of the store
 * @answer: (out): where to put the answer
 *
 * Returns: whether @id names one
 */
gboolean
attune_answer_from_id (const char *id, AttuneAnswer *answer)
{
  int number;

  if (!find_word (answers, id, &number))
    return FALSE;

  *answer = (AttuneAnswer) number;
  return TRUE;
}

static void
add_number (JsonBuilder *builder, const AttuneEvent *self)
{
  json_builder_set_member_name (builder, kinds[self->kind].number_key);
  if (kinds[self->kind].number_words != NULL)
    json_builder_add_string_value (builder, kinds[self->kind].number_words[self->number]);
  else
    json_builder_add_int_value (builder, self->number);
}

static void
add_string (JsonBuilder *builder, const char *key, const char *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/**
 * attune_event_dup_detail:
 * @self: an event
 *
 * Returns: (transfer full) (nullable): what the event carries besides kind and time, as a canonical
 *   JSON object; %NULL where it carries nothing
 */
char *
attune_event_dup_detail (const AttuneEvent *self)
{
  g_return_val_if_fail (self->kind < ATTUNE_N_EVENT_KINDS, NULL);

  Fields fields = kinds[self->kind].fields;
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  if (fields == 0)
    return NULL;

  json_builder_begin_object (builder);
  if (fields & FIELD_NUMBER)
    add_number (builder, self);
  if ((fields & FIELD_PART) && self->part >= 0)
    add_int (builder, "part", self->part);
  if ((fields & FIELD_STEP) && self->step >= 0)
    add_int (builder, "step", self->step);
  if (fields & FIELD_REGION)
    add_string (builder, "region", attune_region_to_id (self->region));
  if ((fields & FIELD_SIDE) && self->side != ATTUNE_SIDE_NONE)
    add_string (builder, "side", attune_side_to_id (self->side));
  if (fields & FIELD_BY)
    add_string (builder, "by", by[self->by]);
  if ((fields & FIELD_GAP) && self->gap_us > 0)
    add_int (builder, "gap_us", self->gap_us);
  if ((fields & FIELD_ID) && self->id != NULL)
    add_string (builder, "id", self->id);
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
read_number (AttuneEvent *self, JsonObject *object)
{
  const char *key = kinds[self->kind].number_key;

  if (kinds[self->kind].number_words != NULL)
    return find_word (kinds[self->kind].number_words,
                      json_object_get_string_member_with_default (object, key, NULL),
                      &self->number);

  self->number = (int) json_object_get_int_member_with_default (object, key, -1);
  return self->number >= 0 && self->number % 100 <= ATTUNE_ADVICE_HELP &&
         self->number / 100 <= ATTUNE_CUE_DISENGAGED_POTENT;
}

static gboolean
read_words (AttuneEvent *self, Fields fields, JsonObject *object)
{
  const char *region = json_object_get_string_member_with_default (object, "region", NULL);
  const char *side = json_object_get_string_member_with_default (object, "side", NULL);
  const char *how = json_object_get_string_member_with_default (object, "by", NULL);
  int number = 0;

  if ((fields & FIELD_REGION) && (region == NULL || !attune_region_from_id (region, &self->region)))
    return FALSE;
  if ((fields & FIELD_SIDE) && side != NULL && !attune_side_from_id (side, &self->side))
    return FALSE;
  if ((fields & FIELD_BY) && !find_word (by, how, &number))
    return FALSE;

  self->by = (AttuneBy) number;
  return TRUE;
}

static gboolean
read_detail (AttuneEvent *self, JsonObject *object)
{
  Fields fields = kinds[self->kind].fields;

  if ((fields & FIELD_NUMBER) && !read_number (self, object))
    return FALSE;
  if (!read_words (self, fields, object))
    return FALSE;
  if (fields & FIELD_PART)
    self->part = (int) json_object_get_int_member_with_default (object, "part", -1);
  if (fields & FIELD_STEP)
    self->step = (int) json_object_get_int_member_with_default (object, "step", -1);
  if (fields & FIELD_GAP)
    self->gap_us = json_object_get_int_member_with_default (object, "gap_us", 0);
  if (fields & FIELD_ID)
    self->id = g_intern_string (json_object_get_string_member_with_default (object, "id", NULL));

  return self->part < ATTUNE_EVENT_MAX_PARTS && self->gap_us >= 0;
}

/**
 * attune_event_init_from_row:
 * @self: (out caller-allocates): the event
 * @seq: its number in the session
 * @at_us: microseconds since the session began
 * @kind: a word of the whitelist
 * @detail: (nullable): what attune_event_dup_detail() wrote
 * @error: return location for an %ATTUNE_CONTENT_ERROR_VALUE or a JSON error
 *
 * Returns: whether the row is an event
 */
gboolean
attune_event_init_from_row (AttuneEvent *self,
                            guint seq,
                            gint64 at_us,
                            const char *kind,
                            const char *detail,
                            GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  *self = (AttuneEvent){ .at_us = at_us, .seq = seq, .part = -1, .step = -1 };

  if (detail != NULL) {
    root = json_from_string (detail, error);
    if (root == NULL)
      return FALSE;
  }

  if (at_us >= 0 && attune_event_kind_from_id (kind, &self->kind)) {
    if (kinds[self->kind].fields == 0)
      return TRUE;
    if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) &&
        read_detail (self, json_node_get_object (root)))
      return TRUE;
  }

  g_set_error (error, ATTUNE_CONTENT_ERROR, ATTUNE_CONTENT_ERROR_VALUE,
               "event %u, “%s”, is not one this version knows", seq, kind);
  return FALSE;
}
