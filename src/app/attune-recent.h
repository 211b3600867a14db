/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A short list of ids, the latest first, as a setting keeps it: in one line with spaces between. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **attune_recent_split (const char *line) G_GNUC_WARN_UNUSED_RESULT;
char *attune_recent_join (char **ids) G_GNUC_WARN_UNUSED_RESULT;
void attune_recent_put (char ***ids, const char *id, guint most);
void attune_recent_remove (char ***ids, const char *id);

G_END_DECLS
