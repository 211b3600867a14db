/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-learner-private.h"

#include "attune-built-in.h"
#include "learning/attune-situations.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttuneLearner, attune_learner, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  SIGNAL_WORDS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_changed (AttuneLearner *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneLearner) self = ATTUNE_LEARNER (user_data);
  g_autoptr (GError) error = NULL;

  if (attune_store_save_lesson_place_finish (ATTUNE_STORE (source), result, &error))
    return;
  g_message ("A place in a lesson could not be kept: %s", error->message);
  g_signal_emit_by_name (
      self->family, "trouble",
      _ ("Where you are in the lesson cannot be kept just now. Everything else works as before."));
}

static void
save (AttuneLearner *self, const AttuneLessonPlace *place)
{
  if (self->caregiver_uuid != NULL)
    attune_store_save_lesson_place_async (self->store, self->caregiver_uuid, place, NULL, save_cb,
                                          g_object_ref (self));
}

static void
put (AttuneLearner *self, AttuneLessonPlace *place)
{
  for (guint i = 0; i < self->places->len; i++) {
    AttuneLessonPlace *other = g_ptr_array_index (self->places, i);

    if (!g_str_equal (other->lesson, place->lesson))
      continue;
    place->n_passed = MAX (place->n_passed, other->n_passed);
    g_ptr_array_remove_index (self->places, i);
    break;
  }
  g_ptr_array_add (self->places, place);
}

static void
load_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneLearner) self = ATTUNE_LEARNER (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      loaded = attune_store_load_lesson_places_finish (ATTUNE_STORE (source), result, &error);

  if (loaded == NULL) {
    g_message ("The places in the lessons could not be read: %s", error->message);
    return;
  }
  for (guint i = 0; i < loaded->len; i++) {
    const AttuneLessonPlace *place = g_ptr_array_index (loaded, i);

    /* What was done since is newer. */
    if (attune_lesson_places_find (self->places, place->lesson) == NULL)
      g_ptr_array_add (self->places, attune_lesson_place_copy (place));
  }
  tell_changed (self);
}

/* What a guest has read becomes the reading of the caregiver that the guest turns out to be. */
static void
family_changed_cb (AttuneLearner *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  const char *uuid = caregiver != NULL ? caregiver->uuid : NULL;
  gboolean guest = self->caregiver_uuid == NULL;

  if (g_strcmp0 (uuid, self->caregiver_uuid) == 0)
    return;
  attune_learner_flush_words (self);
  g_free (self->caregiver_uuid);
  self->caregiver_uuid = g_strdup (uuid);
  if (guest) {
    attune_learner_keep_guest_words (self);
  } else {
    g_ptr_array_set_size (self->places, 0);
    attune_learner_forget_words (self);
  }
  for (guint i = 0; i < self->places->len; i++)
    save (self, g_ptr_array_index (self->places, i));
  if (uuid != NULL)
    attune_store_load_lesson_places_async (self->store, uuid, NULL, load_cb, g_object_ref (self));
  tell_changed (self);
}

static void
attune_learner_dispose (GObject *object)
{
  AttuneLearner *self = ATTUNE_LEARNER (object);

  /* Hands over what is not saved yet. */
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (attune_learner_parent_class)->dispose (object);
}

static void
attune_learner_finalize (GObject *object)
{
  AttuneLearner *self = ATTUNE_LEARNER (object);

  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->catalog, attune_catalog_unref);
  g_clear_pointer (&self->learning, attune_learning_catalog_unref);
  g_free (self->caregiver_uuid);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->notes);

  G_OBJECT_CLASS (attune_learner_parent_class)->finalize (object);
}

static void
attune_learner_class_init (AttuneLearnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_learner_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_learner_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WORDS] = g_signal_new ("words", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
attune_learner_init (AttuneLearner *self)
{
  self->places = attune_lesson_places_new ();
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_reflection_free);
}

/**
 * attune_learner_new:
 * @family: says who learns
 * @store: where it is kept
 * @clock: says what day it is
 * @catalog: has the cues
 *
 * Returns: (transfer full): what the caregiver of now has learned; follows the family from here on
 */
AttuneLearner *
attune_learner_new (AttuneFamily *family,
                    AttuneStore *store,
                    AttuneClock *clock,
                    AttuneCatalog *catalog)
{
  AttuneLearner *self = g_object_new (ATTUNE_TYPE_LEARNER, NULL);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  attune_learner_start_words (self);
  self->catalog = attune_catalog_ref (catalog);
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  family_changed_cb (self);
  return self;
}

/**
 * attune_learner_get_family:
 *
 * Returns: (transfer none): who learns, and the baby
 */
AttuneFamily *
attune_learner_get_family (AttuneLearner *self)
{
  return self->family;
}

/**
 * attune_learner_get_clock:
 *
 * Returns: (transfer none): what pictures in turn wait for
 */
AttuneClock *
attune_learner_get_clock (AttuneLearner *self)
{
  return self->clock;
}

/**
 * attune_learner_get_catalog:
 *
 * Returns: (transfer none): the cues
 */
AttuneCatalog *
attune_learner_get_catalog (AttuneLearner *self)
{
  return self->catalog;
}

/**
 * attune_learner_get_learning:
 *
 * Reads the lessons the first time, which takes some milliseconds.
 *
 * Returns: (transfer none) (nullable): all there is for learning
 */
AttuneLearningCatalog *
attune_learner_get_learning (AttuneLearner *self)
{
  if (self->learning == NULL)
    self->learning = attune_built_in_load_learning (self->catalog);
  return self->learning;
}

/**
 * attune_learner_get_place:
 * @lesson: a lesson's id
 *
 * Returns: (transfer none) (nullable): where the caregiver is in it; %NULL where it was never opened
 */
const AttuneLessonPlace *
attune_learner_get_place (AttuneLearner *self, const char *lesson)
{
  return attune_lesson_places_find (self->places, lesson);
}

/**
 * attune_learner_is_finished:
 * @lesson: a lesson
 *
 * Returns: whether the caregiver went through it once
 */
gboolean
attune_learner_is_finished (AttuneLearner *self, const AttuneLesson *lesson)
{
  return attune_lesson_place_is_finished (attune_learner_get_place (self, lesson->id), lesson);
}

/**
 * attune_learner_find_lesson:
 * @id: of a lesson or of situations, e.g. "lesson.tired" or "situations.1"
 *
 * Returns: (transfer full) (nullable): it
 */
AttuneLesson *
attune_learner_find_lesson (AttuneLearner *self, const char *id)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self);

  return learning != NULL ? attune_situations_find (learning, id) : NULL;
}

/**
 * attune_learner_get_next:
 *
 * Returns: (transfer none) (nullable): the first lesson that was not gone through and whose
 *   forerunners were; %NULL when all of them were
 */
AttuneLesson *
attune_learner_get_next (AttuneLearner *self)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self);
  g_autoptr (GHashTable) finished = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *lessons;

  if (learning == NULL)
    return NULL;
  lessons = attune_learning_catalog_get_lessons (learning);
  for (guint i = 0; i < lessons->len; i++) {
    AttuneLesson *lesson = g_ptr_array_index (lessons, i);

    if (attune_learner_is_finished (self, lesson))
      g_hash_table_add (finished, lesson->id);
  }
  for (guint i = 0; i < lessons->len; i++) {
    AttuneLesson *lesson = g_ptr_array_index (lessons, i);

    if (!g_hash_table_contains (finished, lesson->id) && attune_lesson_is_open (lesson, finished))
      return lesson;
  }
  return NULL;
}

/**
 * attune_learner_dup_learned:
 *
 * What the lessons gone through have taught this caregiver. New cues enter the reviews by this alone.
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of cues, states, clusters, pairs and lines
 *   of asking, without the few alarming cues
 */
char **
attune_learner_dup_learned (AttuneLearner *self)
{
  AttuneLearningCatalog *learning;

  if (self->places->len == 0)
    return g_new0 (char *, 1);
  learning = attune_learner_get_learning (self);
  return learning != NULL ? attune_lesson_places_dup_learned (self->places, learning, self->catalog)
                          : g_new0 (char *, 1);
}

/**
 * attune_learner_create_seed:
 *
 * Returns: a number from the clock, to shuffle choices with and to be kept with the answers
 */
guint32
attune_learner_create_seed (AttuneLearner *self)
{
  return (guint32) ((guint64) attune_clock_get_utc_us (self->clock) *
                        G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >>
                    32);
}

/**
 * attune_learner_open:
 * @lesson: a lesson
 *
 * Returns: (transfer full): where the caregiver left it; the beginning, where it is new, was gone
 *   through, or has changed since
 */
AttuneQuiz *
attune_learner_open (AttuneLearner *self, AttuneLesson *lesson)
{
  const AttuneLessonPlace *place = attune_learner_get_place (self, lesson->id);
  g_autoptr (AttuneQuiz) quiz = NULL;
  g_autoptr (GError) error = NULL;

  if (place != NULL && place->state != NULL)
    quiz = attune_quiz_new_from_json (lesson, place->state, &error);
  if (error != NULL)
    g_message ("%s begins anew: %s", lesson->id, error->message);
  if (quiz != NULL && !attune_quiz_is_finished (quiz))
    return g_steal_pointer (&quiz);
  return attune_quiz_new (lesson, attune_learner_create_seed (self));
}

/**
 * attune_learner_keep:
 * @quiz: where the caregiver is now
 *
 * Keeps it, so that it is found again, whatever happens to the program.
 */
void
attune_learner_keep (AttuneLearner *self, const AttuneQuiz *quiz)
{
  g_autofree char *state = attune_quiz_to_json (quiz);
  AttuneLessonPlace *place = attune_lesson_place_new (attune_quiz_get_lesson (quiz)->id,
                                                      attune_quiz_get_n_passed (quiz), state);

  put (self, place);
  save (self, place);
  tell_changed (self);
}
