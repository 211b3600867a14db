/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AttunePlace:
 * @bounds: of the picture
 * @matrix: from the canvas to the picture
 * @factor: device pixels for one pixel of the interface
 *
 * Where a canvas lies in the picture.
 */
typedef struct {
  graphene_rect_t bounds;
  cairo_matrix_t matrix;
  int factor;
} AttunePlace;

/**
 * AttunePlacePaintFunc:
 * @cr: in canvas units
 * @data: given with it
 *
 * Paints something.
 */
typedef void (*AttunePlacePaintFunc) (cairo_t *cr, gpointer data);

gboolean attune_matrix_is_same (const cairo_matrix_t *one, const cairo_matrix_t *other);
gboolean attune_place_is_same (const AttunePlace *self, const AttunePlace *other);
gboolean attune_place_cover (const AttunePlace *self,
                             double left,
                             double top,
                             double right,
                             double bottom,
                             graphene_rect_t *covered);
GskRenderNode *attune_place_keep (const AttunePlace *self,
                                  const graphene_rect_t *bounds,
                                  AttunePlacePaintFunc func,
                                  gpointer data) G_GNUC_WARN_UNUSED_RESULT;
gsize attune_place_get_bytes (const AttunePlace *self, GskRenderNode *node);

G_END_DECLS
