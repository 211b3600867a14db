/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The still and simple drawings that stand beside words: a breath, where to put things. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *attune_drawings_create_breath (void);
GtkWidget *attune_drawings_create_place (void);
GtkWidget *
attune_drawings_create_figure (GtkWidget *drawing, const char *const *steps, const char *caption);

G_END_DECLS
