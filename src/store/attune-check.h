/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Looks for damage that a file opens with. Runs on the thread of the database. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

gboolean attune_check_count_faults (AttuneDatabase *database, guint *n_faults, GError **error);

G_END_DECLS
