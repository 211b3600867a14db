/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AttuneFirstFrameFunc:
 * @data: what was given with it
 *
 * Does what the first frame did not need.
 */
typedef void (*AttuneFirstFrameFunc) (gpointer data);

void attune_first_frame_wait (GtkWidget *widget, AttuneFirstFrameFunc func, GObject *data);

G_END_DECLS
