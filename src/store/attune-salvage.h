/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Takes out of a damaged file what can still be read. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

guint attune_salvage_run (AttuneDatabase *into, const char *damaged_path);

G_END_DECLS
