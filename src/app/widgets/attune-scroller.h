/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_SCROLLER (attune_scroller_get_type ())

/**
 * AttuneScroller:
 *
 * Scrolls up and down where there is too little room, and asks for the height that its child has at
 * the width at hand, where #GtkScrolledWindow asks for that of lines that are not wrapped.
 *
 * Properties: "child" (GtkWidget).
 */
G_DECLARE_FINAL_TYPE (AttuneScroller, attune_scroller, ATTUNE, SCROLLER, GtkWidget)
void attune_scroller_bring_into_sight (GtkWidget *widget);

G_END_DECLS
