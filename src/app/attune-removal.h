/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Taking somebody, or everything, away: asked first, hidden at once, and gone for good when Attune is
 * closed. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions of the window: "win.remove" (us) asks, "win.put-back" (us) undoes. What is an
 * #AttuneDeletable; the text a UUID, empty for everything. "win.settle": everything that was removed
 * can no longer be put back, since a copy was read in. */
void attune_removal_install_actions (GtkWidgetClass *window_class);

G_END_DECLS
