/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is kept of a session when it is over. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void attune_session_keeping_install (GtkWidgetClass *widget_class);

G_END_DECLS
