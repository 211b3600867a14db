/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store about the lock on a caregiver’s words. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-keyring.h"

/* One more than the lock, for NULL says that something went wrong. */
static gpointer
find (AttuneBench *bench, AttuneCall *call, GError **error)
{
  AttuneLock lock;

  return attune_journal_find (bench->database, call->uuid, &lock, error)
             ? GINT_TO_POINTER ((int) lock + 1)
             : NULL;
}

static gpointer
lock_up (AttuneBench *bench, AttuneCall *call, GError **error)
{
  char *code = attune_bench_check (bench, TRUE, error)
                   ? attune_journal_lock (bench->database, call->uuid, call->value, error)
                   : NULL;

  attune_seal_wipe (call->value);
  return code;
}

static gpointer
open_lock (AttuneBench *bench, AttuneCall *call, GError **error)
{
  gboolean opened = attune_journal_open (bench->database, call->uuid, call->value, error);

  attune_seal_wipe (call->value);
  return attune_call_if_done (opened);
}

static gpointer
remove_lock (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (attune_bench_check (bench, TRUE, error) &&
                              attune_journal_remove (bench->database, call->uuid, error));
}

/* About whose words; the secret is copied, and wiped when it was used. */
static AttuneCall *
call_new (AttuneStore *self,
          const char *caregiver_uuid,
          const char *secret,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (caregiver_uuid);
  call->value = g_strdup (secret);
  return call;
}

/**
 * attune_store_find_lock_async:
 * @caregiver_uuid: whose words
 *
 * Finds out whether a caregiver’s words are locked, and whether they are open just now.
 */
void
attune_store_find_lock_async (AttuneStore *self,
                              const char *caregiver_uuid,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_run (call_new (self, caregiver_uuid, NULL, cancellable, callback, user_data), find,
                   NULL);
}

/**
 * attune_store_find_lock_finish:
 * @lock: (out): what was found
 *
 * Returns: FALSE with @error set
 */
gboolean
attune_store_find_lock_finish (AttuneStore *self,
                               GAsyncResult *result,
                               AttuneLock *lock,
                               GError **error)
{
  int found = GPOINTER_TO_INT (attune_call_finish (self, result, error));

  if (found == 0)
    return FALSE;
  *lock = (AttuneLock) (found - 1);
  return TRUE;
}

/**
 * attune_store_lock_async:
 * @caregiver_uuid: whose words
 * @secret: what opens them from now on
 *
 * Locks all that a caregiver wrote and does not show to others, or gives an open lock another secret.
 * The words are open afterwards.
 */
void
attune_store_lock_async (AttuneStore *self,
                         const char *caregiver_uuid,
                         const char *secret,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_run (call_new (self, caregiver_uuid, secret, cancellable, callback, user_data),
                   lock_up, g_free);
}

/**
 * attune_store_lock_finish:
 *
 * Returns: (transfer full) (nullable): the code to write down: it opens the words where the secret
 *   is forgotten, and is kept nowhere. NULL with @error set and nothing changed
 */
char *
attune_store_lock_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/**
 * attune_store_open_lock_async:
 * @caregiver_uuid: whose words
 * @secret: the secret, or the code that was written down
 *
 * Opens a caregiver’s words until attune_store_close_lock(), or until the store is gone.
 */
void
attune_store_open_lock_async (AttuneStore *self,
                              const char *caregiver_uuid,
                              const char *secret,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_run (call_new (self, caregiver_uuid, secret, cancellable, callback, user_data),
                   open_lock, NULL);
  attune_store_forget_words (self);
}

/**
 * attune_store_open_lock_finish:
 *
 * Returns: FALSE with @error set: ATTUNE_STORE_ERROR_WRONG_SECRET where that does not open them
 */
gboolean
attune_store_open_lock_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

static gpointer
close_lock (AttuneBench *bench, gpointer caregiver_uuid, GError **error)
{
  attune_keyring_take_off (bench->keyring, caregiver_uuid);
  return bench;
}

/**
 * attune_store_close_lock:
 * @caregiver_uuid: whose words
 *
 * Closes the lock when what was given before is written, and lets go of what was made for searching.
 * Who may not see the words until then is for attune_store_put_words_away() to say.
 */
void
attune_store_close_lock (AttuneStore *self, const char *caregiver_uuid)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_store_push_bare (self, g_task_new (self, NULL, NULL, NULL), close_lock,
                          g_strdup (caregiver_uuid), g_free, NULL);
  attune_store_forget_words (self);
}

/**
 * attune_store_remove_lock_async:
 * @caregiver_uuid: whose words, open just now
 *
 * Makes them lie there as they are again.
 */
void
attune_store_remove_lock_async (AttuneStore *self,
                                const char *caregiver_uuid,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_run (call_new (self, caregiver_uuid, NULL, cancellable, callback, user_data),
                   remove_lock, NULL);
}

/**
 * attune_store_remove_lock_finish:
 *
 * Returns: FALSE with @error set and nothing changed
 */
gboolean
attune_store_remove_lock_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}
