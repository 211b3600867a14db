/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Broadway, GTK's way of showing a window in a browser where the machine has no display. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean attune_browser_is_display (void);

G_END_DECLS
