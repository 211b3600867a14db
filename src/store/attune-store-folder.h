/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where the file lies and who may read it. */
#pragma once

#include <gio/gio.h>

#include "attune-store-error.h"

G_BEGIN_DECLS

#define ATTUNE_STORE_FILE_NAME "attune.db"
#define ATTUNE_STORE_BACKUPS_NAME "backups"

char *attune_store_folder_prepare (GFile *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_store_folder_make_private (const char *path, GError **error);
gboolean attune_store_file_create (const char *path, GError **error);
gboolean attune_store_file_secure (const char *path, GError **error);
gboolean attune_store_folder_is_on_network (const char *path);
gboolean attune_store_folder_sync (const char *path, GError **error);

G_END_DECLS
