/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Everything that is kept, as records one may take along. docs/export-format.md is the contract.
 * Nothing here writes a file: whoever calls says where the records go. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

#define ATTUNE_EXPORT_FORMAT "attune-export"
#define ATTUNE_EXPORT_VERSION 1

/**
 * AttuneExportScope:
 * @writer_uuid: (nullable): whose private words go along; NULL: nobody's
 * @now: local time of the export
 */
typedef struct {
  const char *writer_uuid;
  GDateTime *now;
} AttuneExportScope;

/* One session as a calendar sees it. Without anybody's words. */
typedef struct {
  const char *uuid;
  const char *title;
  const char *baby; /* nickname, may be empty */
  gint64 began_utc_us;
  gint64 ended_utc_us;
} AttuneExportSession;

/* Each returns FALSE with @error set to stop. */
typedef gboolean (*AttuneExportLineFunc) (const char *line, gpointer data, GError **error);
typedef gboolean (*AttuneExportRowFunc) (const char *const *cells,
                                         guint n_cells,
                                         gpointer data,
                                         GError **error);
typedef gboolean (*AttuneExportSessionFunc) (const AttuneExportSession *session,
                                             gpointer data,
                                             GError **error);

AttuneDatabase *attune_export_open (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *attune_export_dup_name (AttuneDatabase *database,
                              const char *caregiver_uuid) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_export_lines (AttuneDatabase *database,
                              const AttuneExportScope *scope,
                              AttuneExportLineFunc func,
                              gpointer data,
                              GError **error);
const char *const *attune_export_get_tables (void);
gboolean attune_export_table (AttuneDatabase *database,
                              const char *table,
                              const AttuneExportScope *scope,
                              AttuneExportRowFunc func,
                              gpointer data,
                              GError **error);
gboolean attune_export_sessions (AttuneDatabase *database,
                                 AttuneExportSessionFunc func,
                                 gpointer data,
                                 GError **error);

G_END_DECLS
