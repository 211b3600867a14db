/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls that queue parts of sessions. */
#include "config.h"

#include "attune-store-private.h"

static AttuneEntry *
entry_new (AttuneEntryKind kind, const char *session_uuid, GTask *task)
{
  AttuneEntry *entry = g_new0 (AttuneEntry, 1);

  entry->kind = kind;
  entry->session_uuid = g_strdup (session_uuid);
  entry->task = task;
  return entry;
}

/**
 * attune_store_begin_session_async:
 * @start: how it begins; copied
 *
 * Keeps that a session began. Its events may be given at once, without waiting for this.
 */
void
attune_store_begin_session_async (AttuneStore *self,
                                  const AttuneSessionStart *start,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);
  AttuneEntry *entry = entry_new (ATTUNE_ENTRY_BEGIN, start->uuid, task);

  g_task_set_check_cancellable (task, FALSE);
  entry->start = attune_session_start_copy (start);
  attune_store_queue (self, entry);
}

/**
 * attune_store_begin_session_finish:
 *
 * Returns: whether the beginning is on the disk
 */
gboolean
attune_store_begin_session_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * attune_store_append_event:
 * @session_uuid: a session that was begun before
 * @event: what happened; copied
 *
 * Queues an event and returns at once. #AttuneStore::acknowledged says when it is on the disk.
 */
void
attune_store_append_event (AttuneStore *self, const char *session_uuid, const AttuneEvent *event)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneEntry *entry = entry_new (ATTUNE_ENTRY_EVENT, session_uuid, NULL);

  entry->event = *event;
  entry->wall_utc_us = attune_store_get_now_utc_us (self);
  attune_store_queue (self, entry);
}

/**
 * attune_store_finish_session_async:
 *
 * Writes the summary of a session from its events, after all that were given before.
 */
void
attune_store_finish_session_async (AttuneStore *self,
                                   const char *session_uuid,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  attune_store_queue (self, entry_new (ATTUNE_ENTRY_FINISH, session_uuid, task));
}

/**
 * attune_store_finish_session_finish:
 *
 * Returns: whether the summary is on the disk
 */
gboolean
attune_store_finish_session_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
