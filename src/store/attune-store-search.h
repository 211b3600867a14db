/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Looks words up in one's own notes. The index lies in memory alone, on the reading thread. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

GPtrArray *attune_search_find (AttuneDatabase *database,
                               const char *writer_uuid,
                               const char *words,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_search_forget (AttuneDatabase *database, GError **error);

G_END_DECLS
