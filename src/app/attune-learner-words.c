/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Words written in a lesson or after an article: one note for each question and caregiver, private
 * like every note. */
#include "config.h"

#include "attune-learner-private.h"

#define NOTE_KIND "lesson"

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
  self->words_loaded = FALSE;
  g_ptr_array_set_size (self->notes, 0);
  attune_note_writer_close_notes (self->writer);
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
 * @lesson: the id of a lesson, or of a question about what was read
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

/* One writer serves whoever learns after one another, so its keys say whose words they are. */
static char *
dup_key (const AttuneReflection *note)
{
  return g_strconcat (note->caregiver_uuid, " ", note->subject, NULL);
}

static void
hand_over (AttuneLearner *self, AttuneReflection *note)
{
  g_autofree char *key = NULL;

  if (self->caregiver_uuid == NULL)
    return;
  if (note->caregiver_uuid == NULL)
    note->caregiver_uuid = g_strdup (self->caregiver_uuid);
  key = dup_key (note);
  attune_note_writer_take (self->writer, key, note);
}

static void
saved_cb (AttuneLearner *self, const char *key, const char *uuid)
{
  for (guint i = 0; i < self->notes->len; i++) {
    AttuneReflection *note = g_ptr_array_index (self->notes, i);
    g_autofree char *its_key = note->caregiver_uuid != NULL ? dup_key (note) : NULL;

    if (note->note_uuid == NULL && *uuid != '\0' && g_strcmp0 (its_key, key) == 0)
      note->note_uuid = g_strdup (uuid);
  }
}

static void
trouble_cb (AttuneLearner *self, const char *words)
{
  g_signal_emit_by_name (self->family, "trouble", words);
}

/* A guest’s words are nobody’s yet, and stay. */
static void
privacy_changed_cb (AttuneLearner *self)
{
  if (self->caregiver_uuid != NULL)
    attune_learner_forget_words (self);
}

/**
 * attune_learner_start_words:
 *
 * Called once the learner knows its store and its clock.
 */
void
attune_learner_start_words (AttuneLearner *self)
{
  AttunePrivacy *privacy = attune_family_get_privacy (self->family);

  self->writer = attune_note_writer_new (self->store, self->clock);
  g_signal_connect_object (privacy, "putting-away", G_CALLBACK (attune_learner_flush_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (privacy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "trouble", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attune_learner_keep_guest_words:
 *
 * What a guest wrote becomes the words of the caregiver that the guest turns out to be.
 */
void
attune_learner_keep_guest_words (AttuneLearner *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    hand_over (self, g_ptr_array_index (self->notes, i));
  attune_learner_flush_words (self);
}

/**
 * attune_learner_take_words:
 * @lesson: the id of a lesson, or of a question about what was read
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
  g_free (note->words);
  note->words = g_strdup (words);
  hand_over (self, note);
}

/**
 * attune_learner_flush_words:
 *
 * Hands words that are not saved yet to the store.
 */
void
attune_learner_flush_words (AttuneLearner *self)
{
  attune_note_writer_flush (self->writer);
}
