/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AttuneInk:
 * @text: as words beside the drawing have it
 * @accent: the one colour of the app
 * @warm: the baby's
 * @cool: the adult's
 *
 * The colours of a drawing, of the light or the dark style.
 */
typedef struct {
  GdkRGBA text;
  GdkRGBA accent;
  GdkRGBA warm;
  GdkRGBA cool;
} AttuneInk;

/**
 * AttuneDraw:
 * @cr: with the drawing's own units, 480 across
 * @ink: its colours
 * @at: seconds since it began; below 0 for a drawing that stands still
 */
typedef void (*AttuneDraw) (cairo_t *cr, const AttuneInk *ink, double at);

#define ATTUNE_TYPE_DRAWING (attune_drawing_get_type ())
G_DECLARE_FINAL_TYPE (AttuneDrawing, attune_drawing, ATTUNE, DRAWING, GtkWidget)

GtkWidget *attune_drawing_new (AttuneDraw draw, double height, double seconds, const char *says);
gboolean attune_drawing_get_moving (AttuneDrawing *self);

G_END_DECLS
