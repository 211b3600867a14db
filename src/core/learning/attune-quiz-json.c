/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A place in a lesson as a small JSON text: [card, came back, answers…] for each step. */
#include "config.h"

#include "learning/attune-quiz.h"

#include <json-glib/json-glib.h>

#include "learning/attune-quiz-private.h"

#define FORMAT 1

static void
add_step (JsonBuilder *builder, const AttuneQuizStep *step)
{
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, step->card);
  json_builder_add_int_value (builder, step->repeat);
  for (guint i = 0; i < step->answers->len; i++)
    json_builder_add_int_value (builder, g_array_index (step->answers, guint32, i));
  json_builder_end_array (builder);
}

static void
add_int (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/**
 * attune_quiz_to_json:
 * @self: a place in a lesson
 *
 * Returns: (transfer full): all of it but the lesson itself, for attune_quiz_new_from_json()
 */
char *
attune_quiz_to_json (const AttuneQuiz *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_int (builder, "format", FORMAT);
  add_int (builder, "seed", self->seed);
  add_int (builder, "at", self->at);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->steps->len; i++)
    add_step (builder, attune_quiz_get_nth_step (self, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
read_int (JsonNode *node, gint64 max, gint64 *value)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *value = json_node_get_int (node);

  return *value >= 0 && *value <= max;
}

/* Cards come in their order; one that comes back is a question that was there before, once. */
static gboolean
fits_next (const AttuneQuiz *self, guint card, gboolean repeat, guint *n_cards)
{
  if (!repeat)
    return card == (*n_cards)++;

  return card < *n_cards && attune_quiz_get_nth_card (self, card)->choices->len > 0 &&
         !attune_quiz_comes_back (self, card);
}

static gboolean
read_answers (AttuneQuiz *self, AttuneQuizStep *step, JsonArray *array)
{
  const AttuneCard *card = attune_quiz_get_nth_card (self, step->card);
  gint64 most = (G_GINT64_CONSTANT (1) << card->choices->len) - 1;

  for (guint i = 2; i < json_array_get_length (array); i++) {
    gint64 chosen;

    if (!read_int (json_array_get_element (array, i), most, &chosen) || chosen == 0 ||
        (!card->several && (chosen & (chosen - 1)) != 0))
      return FALSE;

    guint32 bits = (guint32) chosen;

    g_array_append_val (step->answers, bits);
  }

  return step->answers->len <= ATTUNE_QUIZ_MAX_ANSWERS;
}

static gboolean
read_step (AttuneQuiz *self, JsonNode *node, guint *n_cards)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  gint64 card;
  gint64 repeat;

  if (array == NULL || json_array_get_length (array) < 2 ||
      !read_int (json_array_get_element (array, 0), self->lesson->cards->len - 1, &card) ||
      !read_int (json_array_get_element (array, 1), 1, &repeat) ||
      !fits_next (self, (guint) card, repeat != 0, n_cards))
    return FALSE;
  attune_quiz_insert_step (self, self->steps->len, (guint) card, repeat != 0);

  return read_answers (self, attune_quiz_get_nth_step (self, self->steps->len - 1), array);
}

static gboolean
read_state (AttuneQuiz *self, JsonObject *object)
{
  JsonNode *steps = json_object_get_member (object, "steps");
  JsonArray *array = steps != NULL && JSON_NODE_HOLDS_ARRAY (steps) ? json_node_get_array (steps)
                                                                    : NULL;
  guint n_cards = 0;
  gint64 format;
  gint64 seed;
  gint64 at;

  if (array == NULL || json_array_get_length (array) > 2 * self->lesson->cards->len ||
      !read_int (json_object_get_member (object, "format"), FORMAT, &format) || format != FORMAT ||
      !read_int (json_object_get_member (object, "seed"), G_MAXUINT32, &seed) ||
      !read_int (json_object_get_member (object, "at"), json_array_get_length (array), &at))
    return FALSE;
  self->seed = (guint32) seed;
  self->at = (guint) at;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    if (!read_step (self, json_array_get_element (array, i), &n_cards))
      return FALSE;
  }

  return n_cards == self->lesson->cards->len;
}

/**
 * attune_quiz_new_from_json:
 * @lesson: the lesson
 * @json: what attune_quiz_to_json() wrote
 * @error: return location for an %ATTUNE_QUIZ_ERROR_STATE or a JSON error
 *
 * Comes back to a lesson. Where the lesson has changed so that the place is none in it any more, it
 * begins anew: that is for the caller to do.
 *
 * Returns: (transfer full) (nullable): the place, %NULL with @error set where it is not a whole one
 */
AttuneQuiz *
attune_quiz_new_from_json (AttuneLesson *lesson, const char *json, GError **error)
{
  g_return_val_if_fail (lesson != NULL && lesson->cards->len > 0 && json != NULL, NULL);

  g_autoptr (GError) broken = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &broken);
  g_autoptr (AttuneQuiz) self = attune_quiz_alloc (lesson, 0);

  if (broken != NULL) {
    g_propagate_error (error, g_steal_pointer (&broken));
    return NULL;
  }
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) &&
      read_state (self, json_node_get_object (root)))
    return g_steal_pointer (&self);
  g_set_error_literal (error, ATTUNE_QUIZ_ERROR, ATTUNE_QUIZ_ERROR_STATE,
                       "this is not a place in the lesson");

  return NULL;
}
