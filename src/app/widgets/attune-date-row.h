/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_DATE_ROW (attune_date_row_get_type ())

/**
 * AttuneDateRow:
 *
 * A row with a day that may also be not given.
 *
 * Signal "changed" (): somebody chose another day, or none.
 */
G_DECLARE_FINAL_TYPE (AttuneDateRow, attune_date_row, ATTUNE, DATE_ROW, AdwActionRow)

GtkWidget *attune_date_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
char *attune_date_row_dup_date (AttuneDateRow *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_date_row_set_date (AttuneDateRow *self, const char *iso);

G_END_DECLS
