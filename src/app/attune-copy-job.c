/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-copy-job.h"

#include "attune-copy.h"

typedef struct {
  AttuneCopyKind kind;
  char *path;
  char *writer_uuid; /* (nullable) */
  GDateTime *now;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_free (self->writer_uuid);
  g_date_time_unref (self->now);
  g_free (self);
}

static gboolean
write_copy (AttuneDatabase *database, gpointer data, GError **error)
{
  Job *job = data;
  AttuneExportScope scope = { job->writer_uuid, job->now };

  switch (job->kind) {
  case ATTUNE_COPY_EVERYTHING:
    return attune_copy_lines (database, &scope, job->path, error);
  case ATTUNE_COPY_TABLES:
    return attune_copy_tables (database, &scope, job->path, error);
  case ATTUNE_COPY_CALENDAR:
    return attune_copy_calendar (database, &scope, job->path, error);
  }
  g_return_val_if_reached (FALSE);
}

/**
 * attune_copy_job_run_async:
 * @path: of the file; of the folder for %ATTUNE_COPY_TABLES
 * @writer_uuid: (nullable): whose private words go along
 * @now: local time
 *
 * Writes a copy. What is at @path stays as it is until the new one is whole.
 */
void
attune_copy_job_run_async (AttuneStore *store,
                           AttuneCopyKind kind,
                           const char *path,
                           const char *writer_uuid,
                           GDateTime *now,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->path = g_strdup (path);
  job->writer_uuid = g_strdup (writer_uuid);
  job->now = g_date_time_ref (now);
  attune_store_read_all_async (store, write_copy, job, job_free, NULL, callback, user_data);
}

/**
 * attune_copy_job_run_finish:
 *
 * Returns: FALSE with an error for attune_copy_dup_error_words()
 */
gboolean
attune_copy_job_run_finish (AttuneStore *store, GAsyncResult *result, GError **error)
{
  return attune_store_read_all_finish (store, result, error);
}

/**
 * attune_copy_kind_get_file_name:
 *
 * Returns: (transfer none) (nullable): what the file is called unless somebody says otherwise; NULL
 *   where it is a folder
 */
const char *
attune_copy_kind_get_file_name (AttuneCopyKind kind)
{
  switch (kind) {
  case ATTUNE_COPY_EVERYTHING:
    return "attune.jsonl";
  case ATTUNE_COPY_CALENDAR:
    return "attune.ics";
  case ATTUNE_COPY_TABLES:
    break;
  }
  return NULL;
}
