/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The desktop's own window to choose a file or a folder. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path: of what was chosen; not called where nothing was. */
typedef void (*AttuneChosenFunc) (GtkWidget *widget, const char *path, gpointer data);

void attune_choose (GtkWidget *widget,
                    GtkFileChooserAction action,
                    const char *title,
                    const char *accept,
                    const char *name,
                    AttuneChosenFunc func,
                    gpointer data);

G_END_DECLS
