/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is known of a baby's whole time without reading the sessions of it. */
#pragma once

#include "attune-database.h"
#include "report/attune-firsts.h"
#include "report/attune-months.h"

G_BEGIN_DECLS

AttuneFirsts *attune_history_load_firsts (AttuneDatabase *database,
                                          const char *baby_uuid,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *attune_history_load_marks (AttuneDatabase *database,
                                   const char *baby_uuid,
                                   const char *from_date,
                                   const char *to_date,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *attune_history_load_answers (AttuneDatabase *database,
                                     const char *baby_uuid,
                                     const char *region,
                                     const char *from_date,
                                     const char *to_date,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
