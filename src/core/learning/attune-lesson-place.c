/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-lesson-place.h"

G_DEFINE_BOXED_TYPE (AttuneLessonPlace,
                     attune_lesson_place,
                     attune_lesson_place_copy,
                     attune_lesson_place_free)

/**
 * attune_lesson_place_new:
 * @lesson: a lesson's id
 * @n_passed: how many of its cards were passed
 * @state: (nullable): where in it
 *
 * Returns: (transfer full): a place
 */
AttuneLessonPlace *
attune_lesson_place_new (const char *lesson, guint n_passed, const char *state)
{
  g_return_val_if_fail (lesson != NULL, NULL);

  AttuneLessonPlace *self = g_new0 (AttuneLessonPlace, 1);

  self->lesson = g_strdup (lesson);
  self->n_passed = n_passed;
  self->state = g_strdup (state);
  return self;
}

/**
 * attune_lesson_place_copy:
 * @self: a place
 *
 * Returns: (transfer full): another one
 */
AttuneLessonPlace *
attune_lesson_place_copy (const AttuneLessonPlace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return attune_lesson_place_new (self->lesson, self->n_passed, self->state);
}

/**
 * attune_lesson_place_free:
 * @self: (transfer full): a place
 */
void
attune_lesson_place_free (AttuneLessonPlace *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->lesson);
  g_free (self->state);
  g_free (self);
}

/**
 * attune_lesson_place_is_finished:
 * @self: (nullable): a place; %NULL where the lesson was never opened
 * @lesson: its lesson
 *
 * Returns: whether the lesson was gone through once, even where it has been opened again since
 */
gboolean
attune_lesson_place_is_finished (const AttuneLessonPlace *self, const AttuneLesson *lesson)
{
  g_return_val_if_fail (lesson != NULL, FALSE);

  return self != NULL && self->n_passed >= lesson->cards->len;
}

/**
 * attune_lesson_places_new:
 *
 * Returns: (transfer full) (element-type AttuneLessonPlace): no places yet; owns what is added
 */
GPtrArray *
attune_lesson_places_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_lesson_place_free);
}

/**
 * attune_lesson_places_find:
 * @places: (element-type AttuneLessonPlace): places
 * @lesson: a lesson's id
 *
 * Returns: (transfer none) (nullable): the place in that lesson
 */
const AttuneLessonPlace *
attune_lesson_places_find (GPtrArray *places, const char *lesson)
{
  g_return_val_if_fail (places != NULL, NULL);

  for (guint i = 0; i < places->len; i++) {
    const AttuneLessonPlace *place = g_ptr_array_index (places, i);

    if (g_str_equal (place->lesson, lesson))
      return place;
  }
  return NULL;
}

static void
add_ids (GPtrArray *learned, GHashTable *seen, char *const *ids, AttuneCatalog *catalog)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    const AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);

    if ((cue == NULL || !cue->alarming) && g_hash_table_add (seen, ids[i]))
      g_ptr_array_add (learned, g_strdup (ids[i]));
  }
}

static void
add_lesson (GPtrArray *learned,
            GHashTable *seen,
            const AttuneLesson *lesson,
            AttuneCatalog *catalog)
{
  add_ids (learned, seen, lesson->trains, catalog);
  for (guint i = 0; i < lesson->cards->len; i++) {
    const AttuneCard *card = g_ptr_array_index (lesson->cards, i);

    for (guint j = 0; card->kind != ATTUNE_CARD_QUESTION && j < card->pictures->len; j++)
      add_ids (learned, seen, g_ptr_array_index (card->pictures, j), catalog);
  }
}

/**
 * attune_lesson_places_dup_learned:
 * @places: (element-type AttuneLessonPlace): of one caregiver
 * @learning: all lessons
 * @catalog: all cues
 *
 * What the lessons gone through train, and what they show outside their questions. The few alarming
 * cues are left out: they are never asked as a surprise.
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of cues, states, clusters, pairs and lines
 *   of asking, in the order of the lessons, each once
 */
char **
attune_lesson_places_dup_learned (GPtrArray *places,
                                  AttuneLearningCatalog *learning,
                                  AttuneCatalog *catalog)
{
  g_return_val_if_fail (places != NULL && learning != NULL && catalog != NULL, NULL);

  GPtrArray *lessons = attune_learning_catalog_get_lessons (learning);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *learned = g_ptr_array_new ();

  for (guint i = 0; i < lessons->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (lessons, i);

    if (attune_lesson_place_is_finished (attune_lesson_places_find (places, lesson->id), lesson))
      add_lesson (learned, seen, lesson, catalog);
  }
  g_ptr_array_add (learned, NULL);
  return (char **) g_ptr_array_free (learned, FALSE);
}
