/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WHO_ROW (attune_who_row_get_type ())

/**
 * AttuneWhoRow:
 *
 * Whose time it is and who massages, to choose among; not there where there is nobody to choose.
 */
G_DECLARE_FINAL_TYPE (AttuneWhoRow, attune_who_row, ATTUNE, WHO_ROW, AdwBin)

void attune_who_row_set_family (AttuneWhoRow *self, AttuneFamily *family);

G_END_DECLS
