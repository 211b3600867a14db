/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SHOW_ROW (attune_show_row_get_type ())

/**
 * AttuneShowRow:
 *
 * A row that asks how much of a stroke is to be shown; kept with the caregiver.
 */
G_DECLARE_FINAL_TYPE (AttuneShowRow, attune_show_row, ATTUNE, SHOW_ROW, AdwComboRow)

void attune_show_row_set_family (AttuneShowRow *self, AttuneFamily *family);

G_END_DECLS
