/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reflections and notes, on the thread that owns the database. */
#pragma once

#include "attune-database.h"
#include "attune-session-record.h"

G_BEGIN_DECLS

char *attune_notes_save (AttuneDatabase *database,
                         const AttuneReflection *reflection,
                         gint64 now_utc_us,
                         GError **error);

G_END_DECLS
