/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A row of big buttons; where it is too narrow the middle one gets a row of its own above. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_BAR_LAYOUT (attune_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (AttuneBarLayout, attune_bar_layout, ATTUNE, BAR_LAYOUT, GtkLayoutManager)

G_END_DECLS
