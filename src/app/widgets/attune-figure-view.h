/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "attune-figure.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_FIGURE_VIEW (attune_figure_view_get_type ())

/**
 * AttuneFigureView:
 *
 * Shows an #AttuneFigure and moves it with the frame clock: at most 30 frames a second, none where
 * nothing moves, none where the desktop asks for reduced motion. To assistive technology it is a
 * picture with the description its page gives.
 */
G_DECLARE_FINAL_TYPE (AttuneFigureView, attune_figure_view, ATTUNE, FIGURE_VIEW, GtkWidget)

/**
 * AttuneFigureFrameFunc:
 * @figure: the figure
 * @data: given with it
 *
 * Called before a frame, to seek the figure to this moment.
 *
 * Returns: whether the stroke runs; %FALSE stops the frames until attune_figure_view_wake()
 */
typedef gboolean (*AttuneFigureFrameFunc) (AttuneFigure *figure, gpointer data);

GtkWidget *attune_figure_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneFigure *attune_figure_view_get_figure (AttuneFigureView *self);
void attune_figure_view_set_frame_func (AttuneFigureView *self,
                                        AttuneFigureFrameFunc func,
                                        gpointer data,
                                        GDestroyNotify destroy);
void attune_figure_view_wake (AttuneFigureView *self);
void attune_figure_view_set_words_first (AttuneFigureView *self, gboolean words_first);
void attune_figure_view_set_description (AttuneFigureView *self, const char *description);

G_END_DECLS
