/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that take a copy of everything, and read one back. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-store-people.h"

/* As it stands at one moment, whatever is being written. */
static gpointer
read_all (AttuneBench *bench, AttuneCall *call, GError **error)
{
  gboolean done = attune_database_exec (bench->database, "BEGIN", error) &&
                  call->read (bench->database, call->data, error);

  return attune_call_if_done (attune_database_exec (bench->database, "COMMIT", NULL) && done);
}

/**
 * attune_store_read_all_async:
 * @func: what to do with everything, on another thread: attune_export_lines() and the like
 * @data: for @func
 * @data_free: (nullable): frees @data, on this thread
 *
 * Lets @func read everything as it stands at one moment, beside whatever is being written. Sees
 * what was acknowledged before this call.
 */
void
attune_store_read_all_async (AttuneStore *self,
                             AttuneDatabaseFunc func,
                             gpointer data,
                             GDestroyNotify data_free,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->read = func;
  call->data = data;
  call->data_free = data_free;
  attune_call_read (call, read_all, NULL);
}

/**
 * attune_store_read_all_finish:
 *
 * Returns: FALSE with whatever error the function set
 */
gboolean
attune_store_read_all_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

/* Everything is in by then: where tidying up is not possible, nothing is lost. */
static gboolean
import_and_tidy (AttuneDatabase *database,
                 GInputStream *stream,
                 AttuneImportResult *result,
                 GError **error)
{
  g_autoptr (GError) untidy = NULL;

  if (!attune_import_run (database, stream, result, error))
    return FALSE;
  if (!attune_people_forget_blank (database, &untidy))
    g_message ("Nameless people stay: %s", untidy->message);
  return TRUE;
}

static gpointer
import (AttuneBench *bench, AttuneCall *call, GError **error)
{
  g_autofree AttuneImportResult *result = g_new0 (AttuneImportResult, 1);
  g_autoptr (GFileInputStream) stream = NULL;

  if (!attune_bench_check (bench, TRUE, error))
    return NULL;

  stream = g_file_read (call->file, NULL, error);
  if (stream == NULL || !attune_purge_settle (bench->database, call->now_utc_us, error))
    return NULL;
  if (call->flag ? attune_import_preview (bench->database, G_INPUT_STREAM (stream), result, error)
                 : import_and_tidy (bench->database, G_INPUT_STREAM (stream), result, error))
    return g_steal_pointer (&result);
  return NULL;
}

/**
 * attune_store_import_async:
 * @file: a copy, as attune_export_lines() wrote it
 * @preview: take it back again, to know what would come in
 *
 * Reads a copy in, whole or not at all, after everything that was given before. Where everybody was
 * deleted, that is settled first. A nameless baby or caregiver that nothing was kept with goes, where
 * others are there.
 */
void
attune_store_import_async (AttuneStore *self,
                           GFile *file,
                           gboolean preview,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->file = g_object_ref (file);
  call->flag = preview;
  attune_call_run (call, import, g_free);
}

/**
 * attune_store_import_finish:
 *
 * Returns: (transfer full) (nullable): what became of the records, to be freed with g_free(); NULL
 *   with an #AttuneImportError that names the line, an error of the file, or one of the store
 */
AttuneImportResult *
attune_store_import_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}
