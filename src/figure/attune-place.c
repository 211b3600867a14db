/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-place.h"

#include <math.h>

/**
 * attune_matrix_is_same:
 * @one: a matrix
 * @other: another
 *
 * Returns: whether they are the same to the last bit
 */
gboolean
attune_matrix_is_same (const cairo_matrix_t *one, const cairo_matrix_t *other)
{
  return one->xx == other->xx && one->yx == other->yx && one->xy == other->xy &&
         one->yy == other->yy && one->x0 == other->x0 && one->y0 == other->y0;
}

/**
 * attune_place_is_same:
 * @self: a place
 * @other: another
 *
 * Returns: whether what was painted for one fits the other
 */
gboolean
attune_place_is_same (const AttunePlace *self, const AttunePlace *other)
{
  return graphene_rect_equal (&self->bounds, &other->bounds) && self->factor == other->factor &&
         attune_matrix_is_same (&self->matrix, &other->matrix);
}

/**
 * attune_place_cover:
 * @self: a place
 * @left: of a box in pixels of the picture
 * @top: of the box
 * @right: of the box
 * @bottom: of the box
 * @covered: (out caller-allocates): the whole pixels of the picture that the box covers
 *
 * Returns: whether there are any
 */
gboolean
attune_place_cover (const AttunePlace *self,
                    double left,
                    double top,
                    double right,
                    double bottom,
                    graphene_rect_t *covered)
{
  graphene_rect_t box;

  if (right <= left || bottom <= top)
    return FALSE;
  graphene_rect_init (&box, (float) floor (left), (float) floor (top),
                      (float) (ceil (right) - floor (left)), (float) (ceil (bottom) - floor (top)));
  return graphene_rect_intersection (&box, &self->bounds, covered) && covered->size.width >= 1 &&
         covered->size.height >= 1;
}

/**
 * attune_place_keep:
 * @self: a place
 * @bounds: what is covered, whole pixels
 * @func: paints it
 * @data: for @func
 *
 * Paints into pixels, once; a node that plays back one image is cheap.
 *
 * Returns: (transfer full): the node
 */
GskRenderNode *
attune_place_keep (const AttunePlace *self,
                   const graphene_rect_t *bounds,
                   AttunePlacePaintFunc func,
                   gpointer data)
{
  int factor = self->factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) ceil (bounds->size.width) * factor,
                                                         (int) ceil (bounds->size.height) * factor);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = gsk_cairo_node_new (bounds);

  cairo_scale (cr, factor, factor);
  cairo_translate (cr, -bounds->origin.x, -bounds->origin.y);
  cairo_transform (cr, &self->matrix);
  func (cr, data);
  cairo_destroy (cr);

  cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, 1.0 / factor, 1.0 / factor);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return node;
}

/**
 * attune_place_get_bytes:
 * @self: the place
 * @node: (nullable): made by attune_place_keep()
 *
 * Returns: how much memory its pixels take
 */
gsize
attune_place_get_bytes (const AttunePlace *self, GskRenderNode *node)
{
  graphene_rect_t bounds;

  if (node == NULL)
    return 0;
  gsk_render_node_get_bounds (node, &bounds);
  return (gsize) (bounds.size.width * bounds.size.height) * 4 * self->factor * self->factor;
}
