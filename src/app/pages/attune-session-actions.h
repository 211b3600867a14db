/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void attune_session_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
