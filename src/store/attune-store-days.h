/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the weeks read: sessions and notes of some days, on the reading thread. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

GPtrArray *attune_days_load (AttuneDatabase *database,
                             const char *baby_uuid,
                             const char *reader_uuid,
                             const char *from_date,
                             const char *to_date,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
