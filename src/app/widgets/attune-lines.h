/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Lines of text in a column, as the pages of the history have them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *attune_lines_page (GtkBox *box);
GtkBox *attune_lines_new (int spacing);
GtkWidget *attune_lines_add (GtkBox *box, const char *text, const char *css_class);
void attune_lines_take (GtkBox *box, char *text, const char *css_class);

G_END_DECLS
