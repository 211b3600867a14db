/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What "attune --check FILE…" does. */
#pragma once

#include "content/attune-catalog.h"

G_BEGIN_DECLS

typedef void (*AttuneContentPrint) (const char *line, gpointer user_data);

int attune_content_check_files (const char *const *paths,
                                AttuneCatalog *base,
                                AttuneContentPrint print,
                                gpointer user_data);

G_END_DECLS
