/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Still pictures of the figure for cards and lists. One figure paints them all, one at a time when
 * nothing else is to be done, and of each only the finished picture is kept. */
#pragma once

#include "attune-family.h"
#include "content/attune-permission.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_PAINTER (attune_painter_get_type ())
G_DECLARE_FINAL_TYPE (AttunePainter, attune_painter, ATTUNE, PAINTER, GObject)

AttunePainter *attune_painter_new (AttuneFamily *family) G_GNUC_WARN_UNUSED_RESULT;

GtkWidget *attune_painter_create_baby (AttunePainter *self,
                                       AttuneView view,
                                       const char *pose,
                                       const char *expression,
                                       int width,
                                       int height) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *attune_painter_create_routine (AttunePainter *self,
                                          AttuneRoutine *routine,
                                          int width,
                                          int height) G_GNUC_WARN_UNUSED_RESULT;
void attune_painter_set_baby (AttunePainter *self,
                              GtkWidget *picture,
                              AttuneView view,
                              const char *expression);
void attune_painter_set_routine (AttunePainter *self, GtkWidget *picture, AttuneRoutine *routine);
void attune_painter_set_look (AttunePainter *self, const AttuneLook *look);
void attune_painter_rest (AttunePainter *self);

G_END_DECLS
