/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The drawings that stand beside words: a breath, the two diagrams of Learn, where to put things. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *attune_drawings_create_breath (void);
GtkWidget *attune_drawings_create_place (void);
GtkWidget *attune_drawings_create_diagram (const char *article_id);

G_END_DECLS
