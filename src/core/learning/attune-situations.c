/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-situations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX "situations."
#define MAX_OF_LESSON 4

static char *
dup_title (guint level)
{
  switch (level) {
  case 1:
    return g_strdup (_ ("First situations"));
  case 2:
    return g_strdup (_ ("More situations"));
  default:
    return g_strdup (_ ("Situations that are easily mixed up"));
  }
}

static char *
dup_goal (guint level)
{
  switch (level) {
  case 1:
    return g_strdup (_ ("Small scenes with plain signs."));
  case 2:
    return g_strdup (_ ("Several signs at once, and what happened before."));
  default:
    return g_strdup (_ ("Signs that look alike, and babies who speak in their own way."));
  }
}

static AttuneLesson *
create_lesson (const char *which)
{
  g_autofree char *id = g_strconcat (PREFIX, which, NULL);
  AttuneLesson *self = attune_lesson_new (id);

  g_strfreev (self->after);
  g_strfreev (self->trains);
  self->after = g_new0 (char *, 1);
  self->trains = g_new0 (char *, 1);
  return self;
}

static AttuneCardChoice *
copy_choice (const AttuneCardChoice *choice)
{
  AttuneCardChoice *copy = g_new0 (AttuneCardChoice, 1);

  copy->text = g_strdup (choice->text);
  copy->shows = g_strdupv (choice->shows);
  copy->right = choice->right;
  copy->feedback = g_strdup (choice->feedback);
  return copy;
}

static AttuneCard *
create_card (const AttuneScenario *scenario)
{
  AttuneCard *card = attune_card_new (ATTUNE_CARD_QUESTION);

  /* Translators: the age of a baby, and what happens. */
  card->story = g_strdup_printf (_ ("%s. %s"), scenario->age, scenario->story);
  card->text = g_strdup (scenario->question);
  card->scene = g_strdup (scenario->scene);
  card->trains = g_strdupv (scenario->trains);
  for (guint i = 0; i < scenario->pictures->len; i++)
    g_ptr_array_add (card->pictures, g_strdupv (g_ptr_array_index (scenario->pictures, i)));
  for (guint i = 0; i < scenario->choices->len; i++)
    g_ptr_array_add (card->choices, copy_choice (g_ptr_array_index (scenario->choices, i)));
  return card;
}

/**
 * attune_situations_new:
 * @learning: all there is for learning
 * @level: 1 to %ATTUNE_SITUATIONS_LEVELS
 *
 * What belongs to one lesson alone, as whatever alarms does, is left out.
 *
 * Returns: (transfer full): the scenes of a level, each a question, with the id "situations.1" and
 *   so on
 */
AttuneLesson *
attune_situations_new (AttuneLearningCatalog *learning, guint level)
{
  g_return_val_if_fail (learning != NULL, NULL);
  g_return_val_if_fail (level >= 1 && level <= ATTUNE_SITUATIONS_LEVELS, NULL);

  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (learning);
  const char which[] = { (char) ('0' + level), '\0' };
  AttuneLesson *self = create_lesson (which);

  self->title = dup_title (level);
  self->goal = dup_goal (level);
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    if (scenario->difficulty == level && scenario->with == NULL)
      g_ptr_array_add (self->cards, create_card (scenario));
  }
  return self;
}

static gboolean
is_about (const AttuneScenario *scenario, const AttuneLesson *lesson)
{
  if (scenario->with != NULL)
    return strcmp (scenario->with, lesson->id) == 0;
  for (guint i = 0; scenario->trains[i] != NULL; i++) {
    if (strcmp (scenario->trains[i], lesson->id) == 0 ||
        g_strv_contains ((const char *const *) lesson->trains, scenario->trains[i]))
      return TRUE;
  }
  return FALSE;
}

/**
 * attune_situations_new_for_lesson:
 * @learning: all there is for learning
 * @lesson: a lesson
 *
 * Returns: (transfer full) (nullable): a few scenes about what @lesson trains, with the id
 *   "situations." before the lesson's; %NULL where there are none
 */
AttuneLesson *
attune_situations_new_for_lesson (AttuneLearningCatalog *learning, const AttuneLesson *lesson)
{
  g_return_val_if_fail (learning != NULL && lesson != NULL, NULL);

  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (learning);
  g_autoptr (AttuneLesson) self = create_lesson (lesson->id);

  self->title = g_strdup (lesson->title);
  self->goal = g_strdup (lesson->goal);
  for (guint i = 0; i < scenarios->len && self->cards->len < MAX_OF_LESSON; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    if (is_about (scenario, lesson))
      g_ptr_array_add (self->cards, create_card (scenario));
  }
  return self->cards->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * attune_situations_find:
 * @learning: all there is for learning
 * @id: a lesson's id or one of situations
 *
 * Returns: (transfer full) (nullable): the lesson, or the situations, with that id
 */
AttuneLesson *
attune_situations_find (AttuneLearningCatalog *learning, const char *id)
{
  g_return_val_if_fail (learning != NULL && id != NULL, NULL);

  gboolean situations = g_str_has_prefix (id, PREFIX);
  const char *rest = situations ? id + strlen (PREFIX) : id;
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (learning, rest);

  if (situations && lesson != NULL)
    return attune_situations_new_for_lesson (learning, lesson);
  if (lesson != NULL)
    return attune_lesson_ref (lesson);
  if (situations && rest[0] >= '1' && rest[0] < '1' + ATTUNE_SITUATIONS_LEVELS && rest[1] == '\0')
    return attune_situations_new (learning, (guint) (rest[0] - '0'));
  return NULL;
}
