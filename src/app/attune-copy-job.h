/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A copy made while the program runs: on the store's reading thread, with the words of one caregiver
 * or of nobody. */
#pragma once

#include "attune-store.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_COPY_EVERYTHING, /* one file, for another Attune */
  ATTUNE_COPY_TABLES, /* a folder of files, for spreadsheets */
  ATTUNE_COPY_CALENDAR, /* one file, for a calendar */
} AttuneCopyKind;

void attune_copy_job_run_async (AttuneStore *store,
                                AttuneCopyKind kind,
                                const char *path,
                                const char *writer_uuid,
                                GDateTime *now,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean attune_copy_job_run_finish (AttuneStore *store, GAsyncResult *result, GError **error);
const char *attune_copy_kind_get_file_name (AttuneCopyKind kind);

G_END_DECLS
