/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What reading a copy in would do, or why it cannot be read, in plain words. */
#pragma once

#include "attune-store-import.h"

G_BEGIN_DECLS

gboolean attune_import_changes_something (const AttuneImportResult *result);
char *attune_import_dup_words (const AttuneImportResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *attune_import_dup_error_words (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
