/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-sprite.h"

#include <math.h>

/* A drawing's own units for one unit of the canvases. */
#define DRAWING_UNITS 10.0
#define N_COVERAGES 8 /* how finely it is told how much of a pixel is covered */
#define SOFT_EDGE 1.3 /* pixels further than its radius, where a rim ends softly */

/**
 * attune_sprite_get_viewport:
 * @handle: a drawing
 * @viewport: (out caller-allocates): the whole drawing, its corner at 0, 0
 * @origin: (out caller-allocates): where that corner belongs
 *
 * In canvas units. librsvg measures wrongly in a viewport that begins elsewhere.
 */
void
attune_sprite_get_viewport (RsvgHandle *handle, RsvgRectangle *viewport, AttunePoint *origin)
{
  gboolean has_box;
  RsvgRectangle box = { 0, 0, 1000, 1000 };

  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
  viewport->x = 0;
  viewport->y = 0;
  viewport->width = box.width / DRAWING_UNITS;
  viewport->height = box.height / DRAWING_UNITS;
  origin->x = box.x / DRAWING_UNITS;
  origin->y = box.y / DRAWING_UNITS;
}

static int
get_pixel_bytes (cairo_surface_t *surface)
{
  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_A8 ? 1 : 4;
}

/* The box of what is painted of an image. It is looked at four bytes at once, which of a mask are four
 * pixels. */
static void
get_painted (cairo_surface_t *surface, cairo_rectangle_int_t *painted)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  int left = stride / 4, right = 0, top = height, bottom = 0;
  int word = 4 / get_pixel_bytes (surface);
  const guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++) {
    const guint32 *row = (const guint32 *) (data + (gsize) y * stride);
    int begin = 0, end = stride / 4;

    while (begin < end && row[begin] == 0)
      begin++;
    if (begin == end)
      continue;
    while (row[end - 1] == 0)
      end--;
    left = MIN (left, begin);
    right = MAX (right, end);
    top = MIN (top, y);
    bottom = y + 1;
  }
  *painted = (cairo_rectangle_int_t){ left * word, top, (right - left) * word, bottom - top };
}

/* Cuts a sprite down to what is painted, and so many empty pixels around. */
static void
trim_sprite (AttuneSprite *sprite, int around)
{
  cairo_format_t format = cairo_image_surface_get_format (sprite->surface);
  cairo_rectangle_int_t painted;
  cairo_surface_t *trimmed;
  cairo_t *cr;

  get_painted (sprite->surface, &painted);
  if (painted.width <= 0)
    painted = (cairo_rectangle_int_t){ 0, 0, 1, 1 };
  sprite->width = painted.width + 2 * around;
  sprite->height = painted.height + 2 * around;
  sprite->x += (painted.x - around) / sprite->scale;
  sprite->y += (painted.y - around) / sprite->scale;
  sprite->bytes = (gsize) sprite->width * sprite->height * get_pixel_bytes (sprite->surface);
  trimmed = cairo_image_surface_create (format, sprite->width, sprite->height);
  cr = cairo_create (trimmed);
  cairo_set_source_surface (cr, sprite->surface, around - painted.x, around - painted.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (sprite->surface);
  sprite->surface = trimmed;
}

/**
 * attune_sprite_measure:
 * @handle: a drawing
 * @id: of a group in it, with its #
 * @box: (out caller-allocates): what it covers at most, in canvas units
 *
 * Returns: whether there is anything to paint
 */
gboolean
attune_sprite_measure (RsvgHandle *handle, const char *id, graphene_rect_t *box)
{
  RsvgRectangle viewport, ink;
  AttunePoint origin;

  attune_sprite_get_viewport (handle, &viewport, &origin);
  if (!rsvg_handle_get_geometry_for_layer (handle, id, &viewport, &ink, NULL, NULL))
    return FALSE;
  graphene_rect_init (box, (float) (origin.x + ink.x), (float) (origin.y + ink.y),
                      (float) ink.width, (float) ink.height);
  return TRUE;
}

/**
 * attune_sprite_new:
 * @handle: a drawing
 * @id: of a group in it, with its #
 * @scale: pixels for one canvas unit
 * @longest: pixels after which a forearm is cut off
 *
 * Returns: (transfer full): the painted part; without a surface where there is nothing to paint
 */
AttuneSprite *
attune_sprite_new (RsvgHandle *handle, const char *id, double scale, double longest)
{
  RsvgRectangle viewport, ink;
  AttunePoint origin;
  AttuneSprite *sprite = g_new0 (AttuneSprite, 1);
  int width, height;

  attune_sprite_get_viewport (handle, &viewport, &origin);
  if (!rsvg_handle_get_geometry_for_layer (handle, id, &viewport, &ink, NULL, NULL))
    return sprite;
  if (g_str_equal (id, "#forearm"))
    ink.height = fmin (ink.height, longest / scale);
  width = (int) ceil (ink.width * scale) + 4;
  height = (int) ceil (ink.height * scale) + 4;
  sprite->x = origin.x + ink.x - 2 / scale;
  sprite->y = origin.y + ink.y - 2 / scale;
  sprite->scale = scale;
  sprite->width = width;
  sprite->height = height;
  sprite->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  cairo_t *cr = cairo_create (sprite->surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, origin.x - sprite->x, origin.y - sprite->y);
  rsvg_handle_render_layer (handle, cr, id, &viewport, NULL);
  cairo_destroy (cr);
  /* librsvg's measure takes in the origin too where a group has unpainted shapes. */
  trim_sprite (sprite, 1);
  return sprite;
}

static void
add_corner (const cairo_matrix_t *matrix, double x, double y, double box[4])
{
  cairo_matrix_transform_point (matrix, &x, &y);
  box[0] = fmin (box[0], x);
  box[1] = fmin (box[1], y);
  box[2] = fmax (box[2], x);
  box[3] = fmax (box[3], y);
}

/**
 * attune_sprite_get_middle:
 * @self: an upright part
 * @x: (out): canvas units
 * @y: (out): canvas units
 */
void
attune_sprite_get_middle (const AttuneSprite *self, double *x, double *y)
{
  *x = self->x + self->width / self->scale / 2;
  *y = self->y + self->height / self->scale / 2;
}

/**
 * attune_sprite_turn:
 * @self: an upright part
 * @matrix: from canvas units to pixels, its translation left aside
 *
 * Returns: (transfer full): the part as it looks then; its x and y are where it lies, in pixels from
 *   where its middle comes to lie
 */
AttuneSprite *
attune_sprite_turn (const AttuneSprite *self, const cairo_matrix_t *matrix)
{
  AttuneSprite *turned = g_new0 (AttuneSprite, 1);
  cairo_format_t format = cairo_image_surface_get_format (self->surface);
  double box[4] = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  double half_width = self->width / self->scale / 2;
  double half_height = self->height / self->scale / 2;
  cairo_matrix_t turn = { matrix->xx, matrix->yx, matrix->xy, matrix->yy, 0, 0 };
  cairo_t *cr;

  add_corner (&turn, -half_width, -half_height, box);
  add_corner (&turn, half_width, -half_height, box);
  add_corner (&turn, -half_width, half_height, box);
  add_corner (&turn, half_width, half_height, box);
  turned->width = (int) ceil (box[2] - box[0]) + 2;
  turned->height = (int) ceil (box[3] - box[1]) + 2;
  turned->x = floor (box[0]);
  turned->y = floor (box[1]);
  turned->scale = 1;
  turned->surface = cairo_image_surface_create (format, turned->width, turned->height);
  cr = cairo_create (turned->surface);
  cairo_translate (cr, -turned->x, -turned->y);
  cairo_transform (cr, &turn);
  cairo_translate (cr, -half_width, -half_height);
  cairo_scale (cr, 1 / self->scale, 1 / self->scale);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  /* What cairo does otherwise takes ten times as long, and the scale is nearly the same. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  /* The box round a turned hand is half empty, which costs memory and, with every frame, time. */
  trim_sprite (turned, 0);
  return turned;
}

/* One pixel of a disc: where it lies from the middle, and how much of it is inside. */
typedef struct {
  int dx;
  int dy;
  guint weight; /* 1 to 255 */
} Tap;

static GArray *
create_disc (double radius)
{
  GArray *taps = g_array_new (FALSE, FALSE, sizeof (Tap));
  int reach = (int) ceil (radius) + 2;

  for (int dy = -reach; dy <= reach; dy++) {
    for (int dx = -reach; dx <= reach; dx++) {
      double inside = CLAMP (radius + SOFT_EDGE - hypot (dx, dy), 0, 1);
      Tap tap = { dx, dy, (guint) round (inside * 255) };

      if (tap.weight > 0)
        g_array_append_val (taps, tap);
    }
  }
  return taps;
}

/* An image and its stride. */
typedef struct {
  guint8 *data;
  int stride;
} Rows;

static Rows
get_rows (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);
  return (Rows){ cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface) };
}

static void
stamp (guint8 *middle, int stride, const GArray *disc)
{
  const Tap *taps = (const Tap *) disc->data;

  for (guint i = 0; i < disc->len; i++) {
    guint8 *at = middle + taps[i].dy * stride + taps[i].dx;

    *at = (guint8) MAX (*at, taps[i].weight);
  }
}

/* The less of a pixel is covered, the further inside it the edge lies, and the smaller its disc is. */
static GPtrArray *
create_discs (double radius)
{
  GPtrArray *discs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < N_COVERAGES; i++)
    g_ptr_array_add (discs, create_disc (radius - 0.5 + (double) i / N_COVERAGES));
  return discs;
}

/* A sprite's outermost pixels are empty, so all that are painted have four neighbours. Those that
 * are filled all round are inside, and need no disc. What is half transparent, as a newborn's hair,
 * has a whole rim. */
static void
grow (const AttuneSprite *self, Rows from, Rows to, int margin, GPtrArray *discs)
{
  int next = from.stride / 4;

  for (int y = 1; y < self->height - 1; y++) {
    const guint32 *row = (const guint32 *) (from.data + (gsize) y * from.stride);
    guint8 *out = to.data + (gsize) (y + margin) * to.stride + margin;

    for (int x = 1; x < self->width - 1; x++) {
      guint coverage = (row[x] >> 24) * N_COVERAGES / 256;

      if (coverage == 0)
        continue;
      if ((row[x] & row[x - 1] & row[x + 1] & row[x - next] & row[x + next]) >= 0xff000000)
        out[x] = 255;
      else
        stamp (out + x, to.stride, g_ptr_array_index (discs, coverage));
    }
  }
}

/**
 * attune_sprite_rim:
 * @self: an upright part
 * @radius: pixels by which the rim is wider
 *
 * Returns: (transfer full): the part's outline grown by @radius, as a mask
 */
AttuneSprite *
attune_sprite_rim (const AttuneSprite *self, double radius)
{
  AttuneSprite *rim = g_new0 (AttuneSprite, 1);
  int margin = (int) ceil (radius) + 2;
  g_autoptr (GPtrArray) discs = create_discs (radius);

  if (self->surface == NULL)
    return rim;
  rim->scale = self->scale;
  rim->x = self->x - margin / self->scale;
  rim->y = self->y - margin / self->scale;
  rim->width = self->width + 2 * margin;
  rim->height = self->height + 2 * margin;
  rim->bytes = (gsize) rim->width * rim->height;
  rim->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, rim->width, rim->height);
  grow (self, get_rows (self->surface), get_rows (rim->surface), margin, discs);
  cairo_surface_mark_dirty (rim->surface);
  return rim;
}

/**
 * attune_sprite_free:
 * @self: a part
 */
void
attune_sprite_free (AttuneSprite *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}
