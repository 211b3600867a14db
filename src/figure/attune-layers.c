/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-layers.h"

#include <math.h>
#include <string.h>

/* As a leg is raised, it goes from below the body to above: a few orders of the same pieces. */
#define MAX_LAYERS 10
/* The head with its hair and the marks round it, in units of the face canvas. */
#define RIM_PIXELS 10.0 /* more than any rim is wide */
#define FACE_BOX GRAPHENE_RECT_INIT (-30, -30, 160, 160)

/* A piece or the rim of one. The rims of all pieces lie below all pieces. */
typedef struct {
  AttunePiece piece;
  gboolean rim;
} Sheet;

/* Neighbours that all lie still, or all move. */
typedef struct {
  GArray *sheets; /* of Sheet */
  GskRenderNode *node; /* none where nothing of it is in the picture */
} Layer;

struct _AttuneLayers {
  GPtrArray *still; /* of Layer; the last used ones at the end */
  GPtrArray *moving; /* of Layer, of the frame before */
  AttunePlace place;
  cairo_matrix_t last[ATTUNE_N_PIECES];
  gboolean seen[ATTUNE_N_PIECES];
  gboolean moves[ATTUNE_N_PIECES];
};

static void
layer_free (gpointer data)
{
  Layer *layer = data;

  g_array_unref (layer->sheets);
  g_clear_pointer (&layer->node, gsk_render_node_unref);
  g_free (layer);
}

static gboolean
is_same_sheet (const Sheet *a, const Sheet *b)
{
  return a->rim == b->rim && a->piece.slot == b->piece.slot &&
         a->piece.drawing == b->piece.drawing && a->piece.part == b->piece.part &&
         attune_matrix_is_same (&a->piece.matrix, &b->piece.matrix);
}

static gboolean
are_same_sheets (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    if (!is_same_sheet (&g_array_index (a, Sheet, i), &g_array_index (b, Sheet, i)))
      return FALSE;
  }
  return TRUE;
}

/* Returns: whether a piece moves that was still. */
static gboolean
notice_moves (AttuneLayers *self, const GArray *pieces)
{
  gboolean noticed = FALSE;

  for (guint i = 0; i < pieces->len; i++) {
    const AttunePiece *piece = &g_array_index (pieces, AttunePiece, i);
    guint slot = piece->slot;

    if (self->seen[slot] && !self->moves[slot] &&
        !attune_matrix_is_same (&piece->matrix, &self->last[slot])) {
      self->moves[slot] = TRUE;
      noticed = TRUE;
    }
    self->seen[slot] = TRUE;
    self->last[slot] = piece->matrix;
  }
  return noticed;
}

static gboolean
get_piece_box (AttuneArt *art, const Sheet *sheet, graphene_rect_t *box)
{
  const AttunePiece *piece = &sheet->piece;

  attune_art_set_rim (art, sheet->rim);
  if (piece->part != NULL)
    return attune_art_get_extents (art, piece->drawing, piece->part, piece->zoom, box);
  *box = FACE_BOX;
  return TRUE;
}

/* Grows @bounds, which are left, top, right and bottom in pixels, by a box of a piece. */
static void
add_box (const cairo_matrix_t *matrix, const graphene_rect_t *box, double bounds[4])
{
  for (guint corner = 0; corner < 4; corner++) {
    double x = box->origin.x + (corner % 2) * box->size.width;
    double y = box->origin.y + (corner / 2) * box->size.height;

    cairo_matrix_transform_point (matrix, &x, &y);
    bounds[0] = fmin (bounds[0], x);
    bounds[1] = fmin (bounds[1], y);
    bounds[2] = fmax (bounds[2], x);
    bounds[3] = fmax (bounds[3], y);
  }
}

/* Without painting it. */
static gboolean
is_in_sight (AttuneArt *art,
             const AttunePlace *place,
             const AttunePiece *piece,
             const cairo_matrix_t *matrix)
{
  double bounds[4] = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  graphene_rect_t covered;

  if (piece->part == NULL)
    return TRUE;
  add_box (matrix, attune_art_measure (art, piece->drawing, piece->part), bounds);
  return attune_place_cover (place, bounds[0] - RIM_PIXELS, bounds[1] - RIM_PIXELS,
                             bounds[2] + RIM_PIXELS, bounds[3] + RIM_PIXELS, &covered);
}

/* The whole pixels that the sheets cover; %FALSE where there are none. */
static gboolean
get_bounds (AttuneArt *art, const AttunePlace *place, const GArray *sheets, graphene_rect_t *bounds)
{
  double box_bounds[4] = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < sheets->len; i++) {
    const Sheet *sheet = &g_array_index (sheets, Sheet, i);
    graphene_rect_t box;
    cairo_matrix_t matrix;

    cairo_matrix_multiply (&matrix, &sheet->piece.matrix, &place->matrix);
    if (is_in_sight (art, place, &sheet->piece, &matrix) && get_piece_box (art, sheet, &box))
      add_box (&matrix, &box, box_bounds);
  }
  /* A rim that was turned before lies up to a pixel aside. */
  return attune_place_cover (place, box_bounds[0] - 2, box_bounds[1] - 2, box_bounds[2] + 2,
                             box_bounds[3] + 2, bounds);
}

static void
paint_sheet (const Sheet *sheet,
             AttuneArt *art,
             cairo_t *cr,
             gboolean moves,
             const AttuneExpression *expression)
{
  const AttunePiece *piece = &sheet->piece;

  attune_art_set_rim (art, sheet->rim);
  if (moves && piece->part != NULL) {
    cairo_save (cr);
    cairo_transform (cr, &piece->matrix);
    attune_art_paint_moving (art, cr, piece->drawing, piece->part, piece->zoom);
    cairo_restore (cr);
  } else {
    attune_piece_paint (piece, art, cr, expression);
  }
}

/* What attune_place_keep() paints. */
typedef struct {
  AttuneArt *art;
  const GArray *sheets;
  gboolean moves;
  const AttuneExpression *expression;
} Painting;

static void
paint_sheets (cairo_t *cr, gpointer data)
{
  const Painting *painting = data;

  for (guint i = 0; i < painting->sheets->len; i++)
    paint_sheet (&g_array_index (painting->sheets, Sheet, i), painting->art, cr, painting->moves,
                 painting->expression);
  attune_art_set_rim (painting->art, FALSE);
}

/* Takes a layer of just these sheets out of those that are kept. */
static Layer *
take_layer (GPtrArray *layers, const GArray *sheets)
{
  for (guint i = 0; i < layers->len; i++) {
    Layer *layer = g_ptr_array_index (layers, i);

    if (are_same_sheets (layer->sheets, sheets))
      return g_ptr_array_steal_index (layers, i);
  }
  return NULL;
}

static GskRenderNode *
create_moving (const AttunePlace *place, const graphene_rect_t *bounds, Painting *painting)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_transform (cr, &place->matrix);
  paint_sheets (cr, painting);
  cairo_destroy (cr);
  return node;
}

static Layer *
create_layer (const AttunePlace *place, GArray *sheets, Painting *painting)
{
  Layer *layer = g_new0 (Layer, 1);
  graphene_rect_t bounds;

  layer->sheets = g_array_ref (sheets);
  if (!get_bounds (painting->art, place, sheets, &bounds))
    return layer;
  if (painting->moves)
    layer->node = create_moving (place, &bounds, painting);
  else
    layer->node = attune_place_keep (place, &bounds, paint_sheets, painting);
  return layer;
}

static Layer *
get_layer (AttuneLayers *self, GArray *sheets, Painting *painting)
{
  Layer *layer = take_layer (painting->moves ? self->moving : self->still, sheets);

  return layer != NULL ? layer : create_layer (&self->place, sheets, painting);
}

static void
keep_still (AttuneLayers *self, Layer *layer)
{
  if (self->still->len >= MAX_LAYERS)
    g_ptr_array_remove_index (self->still, 0);
  g_ptr_array_add (self->still, layer);
}

static void
add_sheets (AttuneLayers *self, const GArray *pieces, gboolean rim, gboolean moves, GArray *sheets)
{
  for (guint i = 0; i < pieces->len; i++) {
    Sheet sheet = { g_array_index (pieces, AttunePiece, i), rim };

    if (self->moves[sheet.piece.slot] == moves)
      g_array_append_val (sheets, sheet);
  }
}

/* From the lowest to the highest; the order of rims makes no difference. */
static GArray *
list_sheets (AttuneLayers *self, const GArray *pieces)
{
  GArray *sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));

  add_sheets (self, pieces, TRUE, FALSE, sheets);
  add_sheets (self, pieces, TRUE, TRUE, sheets);
  for (guint i = 0; i < pieces->len; i++) {
    Sheet sheet = { g_array_index (pieces, AttunePiece, i), FALSE };

    g_array_append_val (sheets, sheet);
  }
  return sheets;
}

static gboolean
moves (AttuneLayers *self, const GArray *sheets, guint index)
{
  return self->moves[g_array_index (sheets, Sheet, index).piece.slot];
}

/* Neighbours of one kind. */
static GArray *
take_run (AttuneLayers *self, const GArray *sheets, guint begin)
{
  GArray *run = g_array_new (FALSE, FALSE, sizeof (Sheet));

  for (guint i = begin; i < sheets->len && moves (self, sheets, i) == moves (self, sheets, begin);
       i++)
    g_array_append_val (run, g_array_index (sheets, Sheet, i));
  return run;
}

/**
 * attune_layers_new:
 *
 * Returns: (transfer full): layers, with nothing kept
 */
AttuneLayers *
attune_layers_new (void)
{
  AttuneLayers *self = g_new0 (AttuneLayers, 1);

  self->still = g_ptr_array_new_with_free_func (layer_free);
  self->moving = g_ptr_array_new_with_free_func (layer_free);
  return self;
}

/**
 * attune_layers_free:
 * @self: layers
 */
void
attune_layers_free (AttuneLayers *self)
{
  g_ptr_array_unref (self->still);
  g_ptr_array_unref (self->moving);
  g_free (self);
}

static void
forget_painted (AttuneLayers *self)
{
  g_ptr_array_set_size (self->still, 0);
  g_ptr_array_set_size (self->moving, 0);
}

/**
 * attune_layers_forget:
 * @self: layers
 *
 * Another picture follows: nothing is kept, and nothing has moved.
 */
void
attune_layers_forget (AttuneLayers *self)
{
  forget_painted (self);
  memset (self->seen, 0, sizeof self->seen);
  memset (self->moves, 0, sizeof self->moves);
}

/**
 * attune_layers_append:
 * @self: layers
 * @art: the drawings
 * @snapshot: where to
 * @place: where the canvas lies
 * @pieces: (element-type AttunePiece): of the baby, as they lie now
 * @expression: of the baby; the same until attune_layers_forget()
 */
void
attune_layers_append (AttuneLayers *self,
                      AttuneArt *art,
                      GtkSnapshot *snapshot,
                      const AttunePlace *place,
                      const GArray *pieces,
                      const AttuneExpression *expression)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new_with_free_func (layer_free);
  g_autoptr (GArray) sheets = NULL;
  guint end;

  if (notice_moves (self, pieces) || !attune_place_is_same (&self->place, place))
    forget_painted (self);
  self->place = *place;
  sheets = list_sheets (self, pieces);
  for (guint begin = 0; begin < sheets->len; begin = end) {
    g_autoptr (GArray) run = take_run (self, sheets, begin);
    Painting painting = { art, run, moves (self, run, 0), expression };
    Layer *layer = get_layer (self, run, &painting);

    end = begin + run->len;
    if (layer->node != NULL)
      gtk_snapshot_append_node (snapshot, layer->node);
    if (painting.moves)
      g_ptr_array_add (moving, layer);
    else
      keep_still (self, layer);
  }
  g_ptr_array_unref (self->moving);
  self->moving = g_steal_pointer (&moving);
}

/**
 * attune_layers_get_bytes:
 * @self: layers
 *
 * Returns: how much memory the kept layers take
 */
gsize
attune_layers_get_bytes (AttuneLayers *self)
{
  gsize bytes = 0;

  for (guint i = 0; i < self->still->len; i++)
    bytes += attune_place_get_bytes (&self->place,
                                     ((Layer *) g_ptr_array_index (self->still, i))->node);
  return bytes;
}
