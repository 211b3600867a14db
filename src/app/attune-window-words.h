/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The window's part in showing one's own words and putting them away. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void attune_window_words_install_actions (GtkWidgetClass *window_class);

G_END_DECLS
