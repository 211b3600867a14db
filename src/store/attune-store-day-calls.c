/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that read days, beside whatever is being written. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-store-days.h"
#include "attune-store-notebook.h"
#include "report/attune-week-dates.h"

static gpointer
load_days (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_days_load (bench->database, call->uuid, call->reader_uuid, call->from_date,
                           call->to_date, error);
}

static gpointer
load_notes (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_notebook_load_own (bench->database, call->reader_uuid, call->key, call->from_date,
                                   call->to_date, error);
}

/**
 * attune_store_load_days_async:
 * @baby_uuid: whose sessions
 * @reader_uuid: (nullable): the caregiver who reads; only that one's words are loaded
 * @from: the first local day
 * @to: the last local day
 *
 * Loads the sessions that began on these days. Sees what was acknowledged before this call.
 */
void
attune_store_load_days_async (AttuneStore *self,
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
  call->reader_uuid = g_strdup (attune_store_see_as (self, reader_uuid));
  call->from_date = attune_week_dates_dup_iso (from);
  call->to_date = attune_week_dates_dup_iso (to);
  attune_call_read (call, load_days, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_load_days_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneSessionSummary): the ended sessions, in
 *   the order in which they began
 */
GPtrArray *
attune_store_load_days_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/**
 * attune_store_load_notes_async:
 * @caregiver_uuid: whose notes
 * @kind: (nullable): of this kind alone
 * @from: the first local day
 * @to: the last local day
 *
 * Loads a caregiver's own notes. Sees what was saved before this call.
 */
void
attune_store_load_notes_async (AttuneStore *self,
                               const char *caregiver_uuid,
                               const char *kind,
                               const GDate *from,
                               const GDate *to,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->reader_uuid = g_strdup (attune_store_see_as (self, caregiver_uuid));
  call->key = g_strdup (kind);
  call->from_date = attune_week_dates_dup_iso (from);
  call->to_date = attune_week_dates_dup_iso (to);
  attune_call_read (call, load_notes, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_load_notes_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReflection): the notes, the newest day
 *   first; given back to attune_store_save_reflection_async() they are written on
 */
GPtrArray *
attune_store_load_notes_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}
