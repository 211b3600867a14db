/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Files that a family takes along: what the store tells, written as the formats have it. May run on
 * any thread that may use the database. */
#pragma once

#include "attune-store-export.h"

G_BEGIN_DECLS

gboolean attune_copy_lines (AttuneDatabase *database,
                            const AttuneExportScope *scope,
                            const char *path,
                            GError **error);
gboolean attune_copy_tables (AttuneDatabase *database,
                             const AttuneExportScope *scope,
                             const char *folder,
                             GError **error);
gboolean attune_copy_calendar (AttuneDatabase *database,
                               const AttuneExportScope *scope,
                               const char *path,
                               GError **error);
gboolean attune_copy_looks_synced (const char *path);
char *attune_copy_dup_done_words (const char *target,
                                  const char *name,
                                  gboolean locked) G_GNUC_WARN_UNUSED_RESULT;
char *attune_copy_dup_error_words (const char *target,
                                   const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
