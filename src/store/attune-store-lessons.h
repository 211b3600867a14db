/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where caregivers are in their lessons. */
#pragma once

#include "attune-database.h"
#include "learning/attune-lesson-place.h"

G_BEGIN_DECLS

gboolean attune_lessons_save (AttuneDatabase *database,
                              const char *caregiver_uuid,
                              const AttuneLessonPlace *place,
                              GError **error);
GPtrArray *attune_lessons_load (AttuneDatabase *database,
                                const char *caregiver_uuid,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
