/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where content comes from: the program itself, and a family's own routines. */
#pragma once

#include "content/attune-content-reader.h"

G_BEGIN_DECLS

AttuneCatalog *attune_library_load (GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
int attune_library_check (const char *const *paths);

G_END_DECLS
