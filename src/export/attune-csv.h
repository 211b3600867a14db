/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Tables for spreadsheets: RFC 4180, UTF-8. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void attune_csv_append_row (GString *text, const char *const *cells, guint n_cells);

G_END_DECLS
