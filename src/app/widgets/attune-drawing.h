/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "attune-figure.h"

G_BEGIN_DECLS

/**
 * AttuneInk:
 * @text: as words beside the drawing have it
 * @accent: the one colour of the app
 * @warm: the baby's
 * @cool: the adult's
 * @baby: the baby's skin
 * @adult: the adult's skin
 * @baby_line: what is drawn on the baby's skin
 * @adult_line: what is drawn on the adult's skin
 *
 * The colours of a drawing, of the light or the dark style.
 */
typedef struct {
  GdkRGBA text;
  GdkRGBA accent;
  GdkRGBA warm;
  GdkRGBA cool;
  GdkRGBA baby;
  GdkRGBA adult;
  GdkRGBA baby_line;
  GdkRGBA adult_line;
} AttuneInk;

/**
 * AttuneDraw:
 * @cr: with the drawing's own units, 480 across
 * @ink: its colours
 * @at: seconds since it began; below 0 for a drawing that stands still
 * @variant: one of several, as attune_drawing_play() chose it; 0 at first
 */
typedef void (*AttuneDraw) (cairo_t *cr, const AttuneInk *ink, double at, guint variant);

#define ATTUNE_TYPE_DRAWING (attune_drawing_get_type ())
G_DECLARE_FINAL_TYPE (AttuneDrawing, attune_drawing, ATTUNE, DRAWING, GtkWidget)

GtkWidget *attune_drawing_new (AttuneDraw draw, double height, double seconds, const char *says);
void attune_drawing_set_look (AttuneDrawing *self, const AttuneLook *look);
void attune_drawing_play (AttuneDrawing *self, guint variant, double from, double seconds);
guint attune_drawing_get_variant (AttuneDrawing *self);
gboolean attune_drawing_get_moving (AttuneDrawing *self);

G_END_DECLS
