/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The log of answers, on the thread that owns the database. Appended to, never changed: how well
 * something is remembered is computed from it. */
#pragma once

#include "attune-database.h"
#include "learning/attune-review-log.h"

G_BEGIN_DECLS

gboolean attune_reviews_add (AttuneDatabase *database,
                             const char *caregiver_uuid,
                             GPtrArray *answers,
                             GError **error);
GPtrArray *attune_reviews_load (AttuneDatabase *database,
                                const char *caregiver_uuid,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
