/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* attune --export: a copy of everything, with no display and no bus. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int attune_export_command_run (const char *store_folder,
                               const char *target,
                               const char *caregiver_uuid,
                               GDateTime *now);

G_END_DECLS
