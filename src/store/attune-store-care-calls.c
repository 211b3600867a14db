/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that delete, copy and check. */
#include "config.h"

#include "attune-check.h"
#include "attune-store-private.h"

typedef struct {
  AttuneDeletable what;
  char *uuid;
  gboolean back;
  gint64 now_utc_us;
  char *local_date;
} Care;

static Care *
care_new (AttuneStore *self, AttuneDeletable what, const char *uuid)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (attune_store_get_clock (self));
  Care *care = g_new0 (Care, 1);

  care->what = what;
  care->uuid = g_strdup (uuid);
  care->now_utc_us = attune_store_get_now_utc_us (self);
  care->local_date = g_date_time_format (now, "%Y-%m-%d");
  return care;
}

static void
care_free (gpointer data)
{
  Care *self = data;

  g_free (self->uuid);
  g_free (self->local_date);
  g_free (self);
}

static gpointer
if_done (gboolean done)
{
  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
hide (AttuneBench *bench, gpointer data, GError **error)
{
  Care *care = data;

  return if_done (care->back ? attune_purge_show (bench->database, care->what, care->uuid, error)
                             : attune_purge_hide (bench->database, care->what, care->uuid,
                                                  care->now_utc_us, error));
}

static gpointer
purge (AttuneBench *bench, gpointer data, GError **error)
{
  Care *care = data;

  return if_done (attune_bench_check (bench, TRUE, error) &&
                  attune_purge_run (bench->database, care->now_utc_us, error));
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
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), hide,
                           care_new (self, what, uuid), care_free, NULL);
}

/**
 * attune_store_delete_finish:
 *
 * Returns: whether it is hidden
 */
gboolean
attune_store_delete_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
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

  Care *care = care_new (self, what, uuid);

  care->back = TRUE;
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), hide, care,
                           care_free, NULL);
}

/**
 * attune_store_undelete_finish:
 *
 * Returns: whether it is shown again
 */
gboolean
attune_store_undelete_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
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
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data), purge,
                          care_new (self, ATTUNE_DELETABLE_NOTE, NULL), care_free, NULL);
}

/**
 * attune_store_purge_finish:
 *
 * Returns: whether it is gone
 */
gboolean
attune_store_purge_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
back_up (AttuneBench *bench, gpointer data, GError **error)
{
  Care *care = data;

  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return if_done (attune_bench_back_up (bench, care->local_date, error));
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
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data), back_up,
                          care_new (self, ATTUNE_DELETABLE_NOTE, NULL), care_free, NULL);
}

/**
 * attune_store_backup_finish:
 *
 * Returns: whether the backup is on the disk
 */
gboolean
attune_store_backup_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
check (AttuneBench *bench, gpointer data, GError **error)
{
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);

  if (!attune_bench_check (bench, FALSE, error) ||
      !attune_check_count_faults (bench->database, &health->n_faults, error))
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
  attune_store_push_read (self, g_task_new (self, cancellable, callback, user_data), check, NULL,
                          NULL, (GDestroyNotify) attune_health_free);
}

/**
 * attune_store_check_finish:
 *
 * Returns: (transfer full) (nullable): with the number of faults
 */
AttuneHealth *
attune_store_check_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
