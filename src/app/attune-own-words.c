/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-own-words.h"

#include "attune-note-writer.h"
#include "report/attune-words.h"

#include <glib/gi18n.h>

struct _AttuneOwnWords {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneClock *clock;
  AttuneNoteWriter *writer;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneOwnWords, attune_own_words, G_TYPE_OBJECT)

static void
tell_changed (AttuneOwnWords *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
saved_cb (AttuneOwnWords *self, const char *key, const char *uuid)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, key, uuid);
  tell_changed (self);
}

static void
trouble_cb (AttuneOwnWords *self, const char *words)
{
  g_signal_emit_by_name (self->family, "trouble", words);
}

static void
attune_own_words_dispose (GObject *object)
{
  AttuneOwnWords *self = ATTUNE_OWN_WORDS (object);

  g_clear_object (&self->writer);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (attune_own_words_parent_class)->dispose (object);
}

static void
attune_own_words_class_init (AttuneOwnWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_own_words_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                        G_TYPE_STRING);
}

static void
attune_own_words_init (AttuneOwnWords *self)
{
}

/**
 * attune_own_words_new:
 * @family: whose
 * @store: where notes are kept
 * @clock: says when to save, and which day it is
 *
 * Returns: (transfer full): the notes
 */
AttuneOwnWords *
attune_own_words_new (AttuneFamily *family, AttuneStore *store, AttuneClock *clock)
{
  AttuneOwnWords *self = g_object_new (ATTUNE_TYPE_OWN_WORDS, NULL);
  AttunePrivacy *privacy = attune_family_get_privacy (family);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->writer = attune_note_writer_new (store, clock);
  g_signal_connect_object (self->writer, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "trouble", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (privacy, "putting-away", G_CALLBACK (attune_own_words_flush), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * attune_own_words_get_family:
 *
 * Returns: (transfer none): whose notes
 */
AttuneFamily *
attune_own_words_get_family (AttuneOwnWords *self)
{
  return self->family;
}

/**
 * attune_own_words_get_store:
 *
 * Returns: (transfer none): where they are kept, to load from
 */
AttuneStore *
attune_own_words_get_store (AttuneOwnWords *self)
{
  return self->store;
}

/**
 * attune_own_words_get_writer_uuid:
 *
 * Returns: (transfer none) (nullable): the caregiver who reads and writes; NULL for a guest, of whom
 *   nothing is kept
 */
const char *
attune_own_words_get_writer_uuid (AttuneOwnWords *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);

  return caregiver == NULL ? NULL : caregiver->uuid;
}

/**
 * attune_own_words_dup_today:
 *
 * Returns: (transfer full): the local day, ISO
 */
char *
attune_own_words_dup_today (AttuneOwnWords *self)
{
  return attune_clock_dup_today (self->clock);
}

/**
 * attune_own_words_dup_others:
 *
 * Returns: (transfer full) (nullable): the names of the other caregivers, in a sentence; NULL where
 *   there is nobody to show anything to
 */
char *
attune_own_words_dup_others (AttuneOwnWords *self)
{
  GPtrArray *caregivers = attune_family_get_caregivers (self->family);
  const char *me = attune_own_words_get_writer_uuid (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; me != NULL && i < caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (caregivers, i);

    if (g_strcmp0 (caregiver->uuid, me) == 0)
      continue;
    g_ptr_array_add (names, caregiver->nickname != NULL && *caregiver->nickname != '\0'
                                ? caregiver->nickname
                                : (char *) _ ("the other caregiver"));
  }

  return names->len == 0 ? NULL : attune_words_join (names);
}

/**
 * attune_own_words_dup_privacy:
 *
 * Returns: (transfer full): who can read what is written
 */
char *
attune_own_words_dup_privacy (AttuneOwnWords *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);

  if (caregiver == NULL || caregiver->nickname == NULL || *caregiver->nickname == '\0')
    return g_strdup (
        _ ("Private to you. Nobody reads this. If you need help, please tell a person."));

  return g_strdup_printf (
      /* Translators: %s is the caregiver’s nickname. */
      _ ("Private to %s. Nobody reads this. If you need help, please tell a person."),
      caregiver->nickname);
}

/**
 * attune_own_words_open:
 *
 * A note is opened to be read: whoever writes on it now begins a new version.
 */
void
attune_own_words_open (AttuneOwnWords *self)
{
  attune_note_writer_flush (self->writer);
  attune_note_writer_close_notes (self->writer);
}

/**
 * attune_own_words_write:
 * @note: all that stands there now
 *
 * Keeps it a second after the first key. What belongs to a session stays as it is.
 */
void
attune_own_words_write (AttuneOwnWords *self, const AttuneReflection *note)
{
  g_autoptr (AttuneReflection) kept = attune_reflection_copy (note);
  const char *key = note->note_uuid != NULL ? note->note_uuid : note->session_uuid;

  g_return_if_fail (key != NULL);

  kept->words_alone = TRUE;
  attune_note_writer_take (self->writer, key, kept);
}

/**
 * attune_own_words_flush:
 *
 * Hands what is not saved yet to the store.
 */
void
attune_own_words_flush (AttuneOwnWords *self)
{
  attune_note_writer_flush (self->writer);
}

static void
tell_trouble (AttuneOwnWords *self, const GError *error)
{
  g_warning ("A note could not be changed: %s", error->message);
  g_signal_emit_by_name (self->family, "trouble", _ ("That could not be kept just now."));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneOwnWords) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!attune_store_delete_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
  tell_changed (self);
}

static void
put_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneOwnWords) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!attune_store_undelete_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
  tell_changed (self);
}

static void
shared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneOwnWords) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!attune_store_share_note_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
  tell_changed (self);
}

static void
purged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  /* What could not be purged is hidden all the same, and purged at the next start. */
  if (!attune_store_purge_finish (ATTUNE_STORE (source), result, &error))
    g_info ("A note is not purged yet: %s", error->message);
}

/**
 * attune_own_words_delete:
 * @what: ATTUNE_DELETABLE_NOTE: into the bin; ATTUNE_DELETABLE_NOTE_NOW: for good
 * @note_uuid: which note
 */
void
attune_own_words_delete (AttuneOwnWords *self, AttuneDeletable what, const char *note_uuid)
{
  attune_note_writer_flush (self->writer);
  attune_store_delete_async (self->store, what, note_uuid, NULL, deleted_cb, g_object_ref (self));
  if (what == ATTUNE_DELETABLE_NOTE_NOW)
    attune_store_purge_async (self->store, NULL, purged_cb, NULL);
}

/**
 * attune_own_words_put_back:
 * @note_uuid: a note in the bin
 */
void
attune_own_words_put_back (AttuneOwnWords *self, const char *note_uuid)
{
  attune_store_undelete_async (self->store, ATTUNE_DELETABLE_NOTE, note_uuid, NULL, put_back_cb,
                               g_object_ref (self));
}

/**
 * attune_own_words_share:
 * @note_uuid: one of the writer's notes
 * @shared: whether the others may see it
 */
void
attune_own_words_share (AttuneOwnWords *self, const char *note_uuid, gboolean shared)
{
  attune_store_share_note_async (self->store, note_uuid, attune_own_words_get_writer_uuid (self),
                                 shared, NULL, shared_cb, g_object_ref (self));
}
