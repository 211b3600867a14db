/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that delete, copy and check. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-check.h"

static gpointer
hide (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (
      call->flag
          ? attune_purge_show (bench->database, call->what, call->uuid, error)
          : attune_purge_hide (bench->database, call->what, call->uuid, call->now_utc_us, error));
}

static gpointer
purge (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (attune_bench_check (bench, TRUE, error) &&
                              attune_purge_run (bench->database, call->now_utc_us, error));
}

/**
 * attune_store_delete_async:
 * @uuid: (nullable): of what is to go; NULL for everything
 *
 * Hides something at once. It is gone for good when the store is closed, a note after thirty days;
 * %ATTUNE_DELETABLE_NOTE_NOW is gone when attune_store_purge_async() is finished.
 */
void
attune_store_delete_async (AttuneStore *self,
                           AttuneDeletable what,
                           const char *uuid,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->what = what;
  call->uuid = g_strdup (uuid);
  attune_call_write (call, hide, NULL);
  attune_store_forget_words (self);
}

/**
 * attune_store_delete_finish:
 *
 * Returns: whether it is hidden
 */
gboolean
attune_store_delete_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

/**
 * attune_store_undelete_async:
 * @uuid: (nullable): as it was given to attune_store_delete_async()
 *
 * Takes a deletion back that has not been purged yet.
 */
void
attune_store_undelete_async (AttuneStore *self,
                             AttuneDeletable what,
                             const char *uuid,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->what = what;
  call->uuid = g_strdup (uuid);
  call->flag = TRUE;
  attune_call_write (call, hide, NULL);
}

/**
 * attune_store_undelete_finish:
 *
 * Returns: whether it is shown again
 */
gboolean
attune_store_undelete_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

/**
 * attune_store_purge_async:
 *
 * Takes what is due out of the file, its log and every backup in the app's own folder, now and not
 * when the store is closed.
 */
void
attune_store_purge_async (AttuneStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_run (attune_call_new (self, cancellable, callback, user_data), purge, NULL);
}

/**
 * attune_store_purge_finish:
 *
 * Returns: whether it is gone
 */
gboolean
attune_store_purge_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

static gpointer
back_up (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (attune_bench_back_up (bench, call->local_date, error));
}

/**
 * attune_store_backup_async:
 *
 * Makes today's backup in the app's own folder, reads it back, and thins the older ones.
 */
void
attune_store_backup_async (AttuneStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_run (attune_call_new (self, cancellable, callback, user_data), back_up, NULL);
}

/**
 * attune_store_backup_finish:
 *
 * Returns: whether the backup is on the disk
 */
gboolean
attune_store_backup_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

static gpointer
check (AttuneBench *bench, AttuneCall *call, GError **error)
{
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);

  if (!attune_check_count_faults (bench->database, &health->n_faults, error))
    return NULL;
  return g_steal_pointer (&health);
}

/**
 * attune_store_check_async:
 *
 * Reads the whole file, its structure and every digest, beside whatever is being written.
 */
void
attune_store_check_async (AttuneStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_call_read (attune_call_new (self, cancellable, callback, user_data), check,
                    (GDestroyNotify) attune_health_free);
}

/**
 * attune_store_check_finish:
 *
 * Returns: (transfer full) (nullable): with the number of faults
 */
AttuneHealth *
attune_store_check_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}
