/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Words written in a lesson: one note for each lesson and caregiver, private like every note. */
#include "config.h"

#include "attune-learner-private.h"

#include <glib/gi18n.h>

#define NOTE_KIND "lesson"
#define SAVE_AFTER_US (1 * G_USEC_PER_SEC)

static AttuneReflection *
find_note (AttuneLearner *self, const char *lesson)
{
  for (guint i = 0; i < self->notes->len; i++) {
    AttuneReflection *note = g_ptr_array_index (self->notes, i);

    if (g_strcmp0 (note->subject, lesson) == 0)
      return note;
  }
  return NULL;
}

/**
 * attune_learner_forget_words:
 *
 * Lets go of one caregiver's words when another one learns.
 */
void
attune_learner_forget_words (AttuneLearner *self)
{
  self->writing = NULL;
  self->saved = NULL;
  self->words_loaded = FALSE;
  g_ptr_array_set_size (self->notes, 0);
  g_hash_table_remove_all (self->opened);
}

static void
load_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneLearner) self = ATTUNE_LEARNER (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, &error);

  if (notes == NULL) {
    g_message ("The words in the lessons could not be read: %s", error->message);
    return;
  }
  for (guint i = notes->len; i > 0; i--) {
    const AttuneReflection *note = g_ptr_array_index (notes, i - 1);

    if (g_strcmp0 (note->kind, NOTE_KIND) != 0 || note->subject == NULL ||
        g_strcmp0 (note->caregiver_uuid, self->caregiver_uuid) != 0 ||
        find_note (self, note->subject) != NULL)
      continue;
    g_ptr_array_add (self->notes, attune_reflection_copy (note));
    g_signal_emit_by_name (self, "words", note->subject);
  }
}

/**
 * attune_learner_load_words:
 *
 * Reads what the caregiver once wrote in lessons; the signal "words" says when it is there.
 */
void
attune_learner_load_words (AttuneLearner *self)
{
  GDate from, to;

  if (self->words_loaded || self->caregiver_uuid == NULL)
    return;
  self->words_loaded = TRUE;
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2000);
  g_date_set_dmy (&to, 31, G_DATE_DECEMBER, 9999);
  attune_store_load_notes_async (self->store, self->caregiver_uuid, NOTE_KIND, &from, &to, NULL,
                                 load_cb, g_object_ref (self));
}

/**
 * attune_learner_get_words:
 * @lesson: a lesson's id
 *
 * Returns: (transfer none) (nullable): what the caregiver wrote in it
 */
const char *
attune_learner_get_words (AttuneLearner *self, const char *lesson)
{
  const AttuneReflection *note = find_note (self, lesson);

  return note != NULL ? note->words : NULL;
}

static AttuneReflection *
start_note (AttuneLearner *self, const char *lesson)
{
  AttuneReflection *note = attune_reflection_new ();

  note->caregiver_uuid = g_strdup (self->caregiver_uuid);
  note->kind = g_strdup (NOTE_KIND);
  note->subject = g_strdup (lesson);
  note->local_date = attune_clock_dup_today (self->clock);
  g_ptr_array_add (self->notes, note);
  return note;
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneLearner) self = ATTUNE_LEARNER (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = attune_store_save_reflection_finish (ATTUNE_STORE (source), result,
                                                               &error);
  AttuneReflection *note = g_steal_pointer (&self->saved);

  if (uuid == NULL) {
    g_message ("Words in a lesson could not be kept: %s", error->message);
    g_signal_emit_by_name (self->family, "trouble",
                           _ ("Your words could not be kept just now. They are in the window."));
  } else if (note != NULL && *uuid != '\0') {
    g_free (note->note_uuid);
    note->note_uuid = g_strdup (uuid);
    g_hash_table_add (self->opened, g_steal_pointer (&uuid));
  }
  if (self->writing != NULL && self->save_id == 0)
    attune_learner_flush_words (self);
}

static gboolean
save_due_cb (gpointer user_data)
{
  AttuneLearner *self = ATTUNE_LEARNER (user_data);

  self->save_id = 0;
  attune_learner_flush_words (self);
  return G_SOURCE_REMOVE;
}

/**
 * attune_learner_take_words:
 * @lesson: a lesson's id
 * @words: all that stands there now
 *
 * Keeps the words a second after the first key, or at attune_learner_flush_words(). A guest's words
 * last until the app is closed.
 */
void
attune_learner_take_words (AttuneLearner *self, const char *lesson, const char *words)
{
  AttuneReflection *note = find_note (self, lesson);

  if (note == NULL)
    note = start_note (self, lesson);
  if (self->writing != NULL && self->writing != note)
    attune_learner_flush_words (self);
  g_free (note->words);
  note->words = g_strdup (words);
  self->writing = note;
  if (self->save_id == 0)
    self->save_id = attune_clock_add_deadline (
        self->clock, attune_clock_get_boot_us (self->clock) + SAVE_AFTER_US, save_due_cb, self);
}

/**
 * attune_learner_flush_words:
 *
 * Hands words that are not saved yet to the store.
 */
void
attune_learner_flush_words (AttuneLearner *self)
{
  AttuneReflection *note = self->writing;

  if (self->save_id != 0)
    attune_clock_remove_deadline (self->clock, self->save_id);
  self->save_id = 0;
  /* What is still being saved may be the same note; it comes round again. */
  if (note == NULL || self->saved != NULL || self->caregiver_uuid == NULL)
    return;

  if (note->caregiver_uuid == NULL)
    note->caregiver_uuid = g_strdup (self->caregiver_uuid);
  note->new_version = note->note_uuid != NULL &&
                      !g_hash_table_contains (self->opened, note->note_uuid);
  self->writing = NULL;
  self->saved = note;
  attune_store_save_reflection_async (self->store, note, NULL, save_cb, g_object_ref (self));
}
