/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-call-private.h"

AttuneCall *
attune_call_new (AttuneStore *store,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  AttuneCall *self = g_new0 (AttuneCall, 1);

  self->store = store;
  self->task = g_task_new (store, cancellable, callback, user_data);
  self->now_utc_us = attune_store_get_now_utc_us (store);
  self->local_date = attune_clock_dup_today (attune_store_get_clock (store));
  return self;
}

/* On the caller's context. */
static void
call_free (gpointer data)
{
  AttuneCall *self = data;

  g_clear_pointer (&self->baby, attune_baby_free);
  g_clear_pointer (&self->caregiver, attune_caregiver_free);
  g_clear_pointer (&self->reflection, attune_reflection_free);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_object (&self->file);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self->uuid);
  g_free (self->reader_uuid);
  g_free (self->key);
  g_free (self->value);
  g_free (self->from_date);
  g_free (self->to_date);
  g_free (self->local_date);
  g_free (self);
}

static gpointer
work (AttuneBench *bench, gpointer data, GError **error)
{
  AttuneCall *self = data;

  return attune_bench_check (bench, FALSE, error) ? self->func (bench, self, error) : NULL;
}

void
attune_call_write (AttuneCall *self, AttuneCallFunc func, GDestroyNotify result_free)
{
  self->func = func;
  attune_store_push_write (self->store, self->task, work, self, call_free, result_free);
}

void
attune_call_run (AttuneCall *self, AttuneCallFunc func, GDestroyNotify result_free)
{
  self->func = func;
  attune_store_push_bare (self->store, self->task, work, self, call_free, result_free);
}

void
attune_call_read (AttuneCall *self, AttuneCallFunc func, GDestroyNotify result_free)
{
  self->func = func;
  attune_store_push_read (self->store, self->task, work, self, call_free, result_free);
}

gpointer
attune_call_if_done (gboolean done)
{
  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

gpointer
attune_call_finish (AttuneStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
attune_call_finish_done (AttuneStore *store, GAsyncResult *result, GError **error)
{
  return attune_call_finish (store, result, error) != NULL;
}
