/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the window's menu opens beside the places. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of the window: "win.people", "win.preferences", "win.share". */
void attune_window_dialogs_install_actions (GtkWidgetClass *window_class);

G_END_DECLS
