/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Copies of the whole file in the app's own folder, one a day. Runs on the thread of the database. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

gboolean attune_backup_make (AttuneDatabase *database,
                             const char *folder,
                             const char *local_date,
                             GError **error);
GPtrArray *attune_backup_list (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_backup_verify (const char *path, GError **error);
guint attune_backup_thin (const char *folder);
char *attune_backup_restore (const char *folder,
                             const char *path,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
