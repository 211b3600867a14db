/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the window lays over its places for learning. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of the window: "win.lesson" (s), "win.review", "win.look-alikes" (ss). */
void attune_window_learning_install_actions (GtkWidgetClass *window_class);

G_END_DECLS
