/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void attune_window_header_fill (AdwHeaderBar *header, GtkBox *frame, AdwViewStack *places);

G_END_DECLS
