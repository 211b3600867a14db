/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-art.h"
#include "attune-expression.h"

G_BEGIN_DECLS

#define ATTUNE_N_PIECES 20

/**
 * AttunePiece:
 * @slot: which piece of the baby it is, below %ATTUNE_N_PIECES
 * @drawing: the drawing it is in
 * @part: (nullable): interned id of a group in it; %NULL is the head with its face
 * @zoom: by how much larger than the drawing's canvas it is shown
 * @matrix: from the drawing to the view's canvas
 *
 * One piece of the posed baby.
 */
typedef struct {
  guint slot;
  AttuneDrawing drawing;
  const char *part;
  double zoom;
  cairo_matrix_t matrix;
} AttunePiece;

GArray *attune_body_list (AttuneView view,
                          const AttunePose *pose,
                          gboolean left_over,
                          const AttuneExpression *expression) G_GNUC_WARN_UNUSED_RESULT;
void attune_piece_paint (const AttunePiece *self,
                         AttuneArt *art,
                         cairo_t *cr,
                         const AttuneExpression *expression);
void attune_body_paint (AttuneArt *art,
                        cairo_t *cr,
                        const GArray *pieces,
                        const AttuneExpression *expression);

G_END_DECLS
