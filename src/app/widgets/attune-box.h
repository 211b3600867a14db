/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void attune_box_clear (GtkBox *box);

G_END_DECLS
