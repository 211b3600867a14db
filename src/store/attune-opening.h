/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What happens between the folder and a file that can be trusted. */
#pragma once

#include "attune-database.h"
#include "attune-health.h"

G_BEGIN_DECLS

AttuneDatabase *attune_opening_run (GFile *folder,
                                    GDateTime *now,
                                    AttuneHealth *health,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
