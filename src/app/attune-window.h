/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-application.h"
#include "attune-painter.h"
#include "attune-today-page.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WINDOW (attune_window_get_type ())

/**
 * AttuneWindow:
 *
 * The four places, and over them, as another leaf, a session. Neither knows of the other: going
 * from one to the other changes nothing in either.
 */
G_DECLARE_FINAL_TYPE (AttuneWindow, attune_window, ATTUNE, WINDOW, AdwApplicationWindow)

AttuneWindow *attune_window_new (AttuneApplication *application) G_GNUC_WARN_UNUSED_RESULT;

void attune_window_begin_routine (AttuneWindow *self, AttuneRoutine *routine);
void attune_window_go_on (AttuneWindow *self);
void attune_window_show_leaf (AttuneWindow *self, GtkWidget *leaf);
void attune_window_close_leaf (AttuneWindow *self, GtkWidget *leaf);
gboolean attune_window_has_leaf (AttuneWindow *self);
void attune_window_add_toast (AttuneWindow *self, AdwToast *toast);
AttuneTodayPage *attune_window_get_today (AttuneWindow *self);
AttunePainter *attune_window_get_painter (AttuneWindow *self);
AttuneApplication *attune_window_get_application (AttuneWindow *self);

G_END_DECLS
