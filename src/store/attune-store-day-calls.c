/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that read days, beside whatever is being written. */
#include "config.h"

#include "attune-store-days.h"
#include "attune-store-private.h"

typedef struct {
  char *baby_uuid;
  char *reader_uuid;
  char *from_date;
  char *to_date;
} Days;

static char *
dup_date (const GDate *date)
{
  char text[16];

  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  return g_strdup (text);
}

static Days *
days_new (const char *baby_uuid, const char *reader_uuid, const GDate *from, const GDate *to)
{
  Days *days = g_new0 (Days, 1);

  days->baby_uuid = g_strdup (baby_uuid);
  days->reader_uuid = g_strdup (reader_uuid);
  days->from_date = dup_date (from);
  days->to_date = dup_date (to);
  return days;
}

static void
days_free (gpointer data)
{
  Days *self = data;

  g_free (self->baby_uuid);
  g_free (self->reader_uuid);
  g_free (self->from_date);
  g_free (self->to_date);
  g_free (self);
}

static gpointer
load_days (AttuneBench *bench, gpointer data, GError **error)
{
  Days *days = data;

  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_days_load (bench->database, days->baby_uuid, days->reader_uuid, days->from_date,
                           days->to_date, error);
}

static gpointer
load_notes (AttuneBench *bench, gpointer data, GError **error)
{
  Days *days = data;

  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_days_load_notes (bench->database, days->reader_uuid, days->from_date, days->to_date,
                                 error);
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
  attune_store_push_read (self, g_task_new (self, cancellable, callback, user_data), load_days,
                          days_new (baby_uuid, reader_uuid, from, to), days_free,
                          (GDestroyNotify) g_ptr_array_unref);
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
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * attune_store_load_notes_async:
 * @caregiver_uuid: whose notes
 * @from: the first local day
 * @to: the last local day
 *
 * Loads a caregiver's own notes. Sees what was saved before this call.
 */
void
attune_store_load_notes_async (AttuneStore *self,
                               const char *caregiver_uuid,
                               const GDate *from,
                               const GDate *to,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_store_push_read (self, g_task_new (self, cancellable, callback, user_data), load_notes,
                          days_new (NULL, caregiver_uuid, from, to), days_free,
                          (GDestroyNotify) g_ptr_array_unref);
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
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
