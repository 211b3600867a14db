/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store about notes. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-store-notebook.h"
#include "attune-store-search.h"
#include "report/attune-week-dates.h"

static gpointer
load (AttuneBench *bench, AttuneCall *call, GError **error)
{
  switch ((AttuneNotesOf) call->number) {
  case ATTUNE_NOTES_OF_SESSION:
    return attune_notebook_load_session (bench->database, call->uuid, call->reader_uuid, error);
  case ATTUNE_NOTES_VERSIONS:
    return attune_notebook_load_versions (bench->database, call->uuid, call->reader_uuid, error);
  case ATTUNE_NOTES_IN_BIN:
    return attune_notebook_load_bin (bench->database, call->reader_uuid, error);
  }
  g_assert_not_reached ();
}

static gpointer
load_shared (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_notebook_load_shared (bench->database, call->uuid, call->reader_uuid,
                                      call->from_date, call->to_date, error);
}

static gpointer
search (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_search_find (bench->database, call->reader_uuid, call->value, error);
}

static gpointer
forget (AttuneBench *bench, gpointer unused, GError **error)
{
  return attune_call_if_done (bench->database == NULL ||
                              attune_search_forget (bench->database, error));
}

static gpointer
share (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (
      attune_notebook_share (bench->database, call->uuid, call->reader_uuid, call->flag, error));
}

const char *
attune_store_see_as (AttuneStore *self, const char *reader_uuid)
{
  return reader_uuid != NULL && g_hash_table_contains (attune_store_get_away (self), reader_uuid)
             ? NULL
             : reader_uuid;
}

/**
 * attune_store_put_words_away:
 * @writer_uuid: whose words
 * @away: whether they are put away
 *
 * While words are put away, whoever reads is told of none: no note of the writer's own, no words in a
 * day, nothing found. What others show, and what the writer shows others, stays to be seen by them.
 */
void
attune_store_put_words_away (AttuneStore *self, const char *writer_uuid, gboolean away)
{
  g_return_if_fail (ATTUNE_IS_STORE (self) && writer_uuid != NULL);

  if (away)
    g_hash_table_add (attune_store_get_away (self), g_strdup (writer_uuid));
  else
    g_hash_table_remove (attune_store_get_away (self), writer_uuid);
}

/**
 * attune_store_load_notes_of_async:
 * @uuid: (nullable): of the session or the note
 * @reader_uuid: (nullable): who reads
 *
 * Loads the notes on a session, all that a note said at different times, or the reader's bin.
 */
void
attune_store_load_notes_of_async (AttuneStore *self,
                                  AttuneNotesOf what,
                                  const char *uuid,
                                  const char *reader_uuid,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->number = (int) what;
  call->uuid = g_strdup (uuid);
  call->reader_uuid = g_strdup (attune_store_see_as (self, reader_uuid));
  attune_call_read (call, load, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_load_shared_notes_async:
 * @baby_uuid: about whom
 * @reader_uuid: (nullable): who reads
 * @from: the first local day
 * @to: the last local day
 *
 * Loads what other caregivers show of their notes.
 */
void
attune_store_load_shared_notes_async (AttuneStore *self,
                                      const char *baby_uuid,
                                      const char *reader_uuid,
                                      const GDate *from,
                                      const GDate *to,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (baby_uuid);
  call->reader_uuid = g_strdup (reader_uuid);
  call->from_date = attune_week_dates_dup_iso (from);
  call->to_date = attune_week_dates_dup_iso (to);
  attune_call_read (call, load_shared, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_share_note_async:
 * @note_uuid: which note
 * @writer_uuid: whose it is
 * @shared: whether the others may see it
 *
 * Shows one note to the others, or takes it back.
 */
void
attune_store_share_note_async (AttuneStore *self,
                               const char *note_uuid,
                               const char *writer_uuid,
                               gboolean shared,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (note_uuid);
  call->reader_uuid = g_strdup (writer_uuid);
  call->flag = shared;
  attune_call_write (call, share, NULL);
}

/**
 * attune_store_share_note_finish:
 *
 * Returns: whether it is done
 */
gboolean
attune_store_share_note_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

/**
 * attune_store_search_async:
 * @writer_uuid: whose notes
 * @words: beginnings of words; capitals and accents do not matter
 *
 * Looks words up in one's own notes. The first search makes an index in memory, which goes at
 * attune_store_forget_words(), and whenever something is deleted.
 */
void
attune_store_search_async (AttuneStore *self,
                           const char *writer_uuid,
                           const char *words,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->reader_uuid = g_strdup (attune_store_see_as (self, writer_uuid));
  call->value = g_strdup (words);
  attune_call_read (call, search, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_search_finish:
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the notes that have all of the words, the
 *   newest day first
 */
GPtrArray *
attune_store_search_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/**
 * attune_store_forget_words:
 *
 * Lets go of what was made for searching.
 */
void
attune_store_forget_words (AttuneStore *self)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_store_push_read (self, g_task_new (self, NULL, NULL, NULL), forget, NULL, NULL, NULL);
}
