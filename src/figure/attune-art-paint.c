/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How parts of drawings are painted. */
#include "config.h"

#include "attune-art-private.h"

#include <math.h>

#include "attune-palette.h"

/* How finely a placed part is turned: less than a pixel at the tip of a finger, mostly. */
#define TURN_STEP 1.5
/* How finely what is turned before follows the part: half a pixel at the end of a thigh. */
#define FORESHORTENED_STEPS 128.0
#define SHADE_SIDE 96
/* More than any rim is wide. */
#define RIM_UNITS 1.0
#define RIM_PIXELS 10.0

static void
hash (AttuneSurvey *survey, const void *data, gsize length)
{
  const guint8 *bytes = data;

  /* FNV-1a */
  for (gsize i = 0; i < length; i++)
    survey->hash = (survey->hash ^ bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* Notes that a sprite is painted, over a box in the units of @cr. */
static void
note (AttuneArt *self,
      cairo_t *cr,
      const AttuneSprite *sprite,
      double alpha,
      const graphene_rect_t *box)
{
  AttuneSurvey *survey = &self->survey;
  guint serial = sprite != NULL ? sprite->serial : 0;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  hash (survey, &serial, sizeof serial);
  hash (survey, &self->rim, sizeof self->rim);
  hash (survey, &alpha, sizeof alpha);
  hash (survey, &matrix, sizeof matrix);
  hash (survey, &box->origin, sizeof box->origin);
  for (guint corner = 0; corner < 4; corner++) {
    double x = box->origin.x + (corner % 2) * box->size.width;
    double y = box->origin.y + (corner / 2) * box->size.height;

    cairo_matrix_transform_point (&matrix, &x, &y);
    survey->left = fmin (survey->left, x);
    survey->top = fmin (survey->top, y);
    survey->right = fmax (survey->right, x);
    survey->bottom = fmax (survey->bottom, y);
  }
}

/* A rim is a mask, and takes a quarter of a part's memory. */
static void
paint_rim (AttuneArt *self, cairo_t *cr, const AttuneSprite *sprite, double x, double y)
{
  cairo_pattern_t *mask = cairo_pattern_create_for_surface (sprite->surface);
  cairo_matrix_t matrix;
  GdkRGBA color;

  attune_palette_get_rim (&self->look, self->high_contrast, self->dark, &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_matrix_init_translate (&matrix, -x, -y);
  cairo_pattern_set_matrix (mask, &matrix);
  cairo_pattern_set_filter (mask, CAIRO_FILTER_BILINEAR);
  cairo_mask (cr, mask);
  cairo_pattern_destroy (mask);
}

static void
paint_upright (cairo_t *cr, const AttuneSprite *sprite, double alpha)
{
  cairo_set_source_surface (cr, sprite->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  if (alpha < 1) {
    cairo_paint_with_alpha (cr, alpha);
    return;
  }
  /* A turned rectangle is smaller than the box around it. Its rim is empty. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_rectangle (cr, 0, 0, sprite->width, sprite->height);
  cairo_fill (cr);
}

/* A part of which nothing would be seen is not painted to be kept. */
static gboolean
is_in_sight (AttuneArt *self, cairo_t *cr, AttuneDrawing drawing, const char *part)
{
  const graphene_rect_t *box = attune_art_measure (self, drawing, part);
  double left, top, right, bottom, reach = RIM_UNITS + RIM_PIXELS / self->scale;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  return box->origin.x - reach < right && box->origin.y - reach < bottom &&
         box->origin.x + box->size.width + reach > left &&
         box->origin.y + box->size.height + reach > top;
}

/**
 * attune_art_paint:
 * @self: the drawings
 * @cr: in canvas units
 * @drawing: which
 * @part: id of a group in it; nothing is painted where there is none
 * @zoom: by how much larger than the canvas it is shown
 * @alpha: 0 to 1
 */
void
attune_art_paint (AttuneArt *self,
                  cairo_t *cr,
                  AttuneDrawing drawing,
                  const char *part,
                  double zoom,
                  double alpha)
{
  AttuneSprite *sprite;

  if (self->rim && (alpha < 1 || g_str_equal (part, "shadow")))
    return;
  if (!self->surveys && !is_in_sight (self, cr, drawing, part))
    return;
  sprite = attune_art_get_sprite (self, drawing, part, zoom);
  if (sprite == NULL || sprite->surface == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, sprite->x, sprite->y);
  cairo_scale (cr, 1 / sprite->scale, 1 / sprite->scale);
  if (self->surveys)
    note (self, cr, sprite, alpha, &GRAPHENE_RECT_INIT (0, 0, sprite->width, sprite->height));
  else if (self->rim)
    paint_rim (self, cr, sprite, 0, 0);
  else
    paint_upright (cr, sprite, alpha);
  cairo_restore (cr);
}

/* A turn and a scale in steps, so that few turned parts are many moments'. */
static void
step_turn (cairo_matrix_t *matrix, double pixels_per_unit)
{
  double determinant = matrix->xx * matrix->yy - matrix->xy * matrix->yx;
  double scale = round (sqrt (fabs (determinant)) * 50) / 50;
  double turn = round (atan2 (matrix->yx, matrix->xx) * 180 / G_PI / TURN_STEP) * TURN_STEP;

  cairo_matrix_init_rotate (matrix, turn * G_PI / 180);
  cairo_matrix_scale (matrix, scale, determinant < 0 ? -scale : scale);
}

/* What is foreshortened has steps in all its directions. */
static void
step_foreshortened (cairo_matrix_t *matrix, double pixels_per_unit)
{
  double step = pixels_per_unit / FORESHORTENED_STEPS;

  cairo_matrix_init (matrix, round (matrix->xx / step) * step, round (matrix->yx / step) * step,
                     round (matrix->xy / step) * step, round (matrix->yy / step) * step, 0, 0);
}

/* @matrix: from canvas units to device pixels */
static AttuneSprite *
get_turned (AttuneArt *self,
            AttuneDrawing drawing,
            const char *part,
            double zoom,
            const cairo_matrix_t *matrix)
{
  g_autofree char *key = g_strdup_printf (
      "%u#%s/%d/%d/%d/%d%s", drawing, part, (int) round (matrix->xx * 1000),
      (int) round (matrix->yx * 1000), (int) round (matrix->xy * 1000),
      (int) round (matrix->yy * 1000), self->rim ? "r" : "");
  AttuneSprite *sprite = attune_art_find (self, key);
  AttuneSprite *upright;

  if (sprite != NULL)
    return sprite;
  upright = attune_art_get_sprite (self, drawing, part, zoom);
  if (upright == NULL || upright->surface == NULL)
    return NULL;
  sprite = attune_sprite_turn (upright, matrix);
  attune_art_keep (self, g_steal_pointer (&key), sprite);
  return sprite;
}

/* Lays a turned part where @x, @y of the canvas is, on whole pixels. */
static void
lay_turned (AttuneArt *self, cairo_t *cr, const AttuneSprite *sprite, double x, double y)
{
  double factor = self->factor;

  cairo_user_to_device (cr, &x, &y);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_scale (cr, 1 / factor, 1 / factor);
  x = round (x * factor) + sprite->x;
  y = round (y * factor) + sprite->y;
  if (self->surveys) {
    note (self, cr, sprite, 1, &GRAPHENE_RECT_INIT (x, y, sprite->width, sprite->height));
  } else if (self->rim) {
    paint_rim (self, cr, sprite, x, y);
  } else {
    cairo_set_source_surface (cr, sprite->surface, x, y);
    cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
    cairo_paint (cr);
  }
  cairo_restore (cr);
}

static void
get_device_matrix (AttuneArt *self, cairo_t *cr, cairo_matrix_t *matrix)
{
  cairo_matrix_t scale;

  cairo_get_matrix (cr, matrix);
  cairo_matrix_init_scale (&scale, self->factor, self->factor);
  cairo_matrix_multiply (matrix, matrix, &scale);
}

/* @steps: makes of the exact matrix one of few */
static void
paint_turned (AttuneArt *self,
              cairo_t *cr,
              AttuneDrawing drawing,
              const char *part,
              double zoom,
              void (*steps) (cairo_matrix_t *matrix, double scale))
{
  AttuneSprite *upright = attune_art_get_sprite (self, drawing, part, zoom);
  AttuneSprite *turned;
  cairo_matrix_t matrix;
  double x, y;

  if (upright == NULL || upright->surface == NULL)
    return;
  attune_sprite_get_middle (upright, &x, &y);
  get_device_matrix (self, cr, &matrix);
  steps (&matrix, self->scale);
  turned = get_turned (self, drawing, part, zoom, &matrix);
  if (turned != NULL)
    lay_turned (self, cr, turned, x, y);
}

/**
 * attune_art_paint_placed:
 * @self: the drawings
 * @cr: in canvas units, turned, mirrored and scaled alike in both directions
 * @drawing: which
 * @part: id of a group in it
 * @zoom: by how much larger than the canvas it is shown, roughly; the same for many moments
 *
 * Like attune_art_paint(), for what moves in every frame: the turned part is kept too and lies on
 * whole pixels, which costs a fiftieth of turning it anew.
 */
void
attune_art_paint_placed (AttuneArt *self,
                         cairo_t *cr,
                         AttuneDrawing drawing,
                         const char *part,
                         double zoom)
{
  paint_turned (self, cr, drawing, part, zoom, step_turn);
}

/**
 * attune_art_paint_moving:
 * @self: the drawings
 * @cr: in canvas units
 * @drawing: which
 * @part: id of a group in it
 * @zoom: by how much larger than the canvas it is shown
 *
 * Like attune_art_paint_placed(), for a part of the body, which may be foreshortened.
 */
void
attune_art_paint_moving (AttuneArt *self,
                         cairo_t *cr,
                         AttuneDrawing drawing,
                         const char *part,
                         double zoom)
{
  paint_turned (self, cr, drawing, part, zoom, step_foreshortened);
}

/**
 * attune_art_get_extents:
 * @self: the drawings
 * @drawing: which
 * @part: id of a group in it
 * @zoom: by how much larger than the canvas it is shown
 * @extents: (out caller-allocates): the box of its painted pixels, in canvas units
 *
 * Returns: whether there is something to paint
 */
gboolean
attune_art_get_extents (AttuneArt *self,
                        AttuneDrawing drawing,
                        const char *part,
                        double zoom,
                        graphene_rect_t *extents)
{
  AttuneSprite *sprite;

  if (self->rim && g_str_equal (part, "shadow"))
    return FALSE;
  sprite = attune_art_get_sprite (self, drawing, part, zoom);
  if (sprite == NULL || sprite->surface == NULL)
    return FALSE;
  graphene_rect_init (extents, (float) sprite->x, (float) sprite->y,
                      (float) (sprite->width / sprite->scale),
                      (float) (sprite->height / sprite->scale));
  return TRUE;
}

static cairo_surface_t *
make_shade (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SHADE_SIDE,
                                                         SHADE_SIDE);
  cairo_t *cr = cairo_create (surface);
  double half = SHADE_SIDE / 2.0;
  cairo_pattern_t *pattern = cairo_pattern_create_radial (half, half, 0, half, half, half);

  cairo_pattern_add_color_stop_rgba (pattern, 0, 0.42, 0.15, 0.05, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 0.55, 0.42, 0.15, 0.05, 0.7);
  cairo_pattern_add_color_stop_rgba (pattern, 1, 0.42, 0.15, 0.05, 0);
  cairo_set_source (cr, pattern);
  cairo_paint (cr);
  cairo_pattern_destroy (pattern);
  cairo_destroy (cr);
  return surface;
}

/**
 * attune_art_paint_shade:
 * @self: the drawings
 * @cr: in canvas units, its origin at the middle of the shade
 * @radius: of the shade
 * @alpha: 0 to 1
 *
 * A soft round shade, below a hand.
 */
void
attune_art_paint_shade (AttuneArt *self, cairo_t *cr, double radius, double alpha)
{
  if (self->shade == NULL)
    self->shade = make_shade ();
  cairo_save (cr);
  cairo_scale (cr, 2 * radius / SHADE_SIDE, 2 * radius / SHADE_SIDE);
  if (self->surveys) {
    note (self, cr, NULL, alpha,
          &GRAPHENE_RECT_INIT (-SHADE_SIDE / 2.0, -SHADE_SIDE / 2.0, SHADE_SIDE, SHADE_SIDE));
  } else {
    cairo_set_source_surface (cr, self->shade, -SHADE_SIDE / 2.0, -SHADE_SIDE / 2.0);
    cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
    cairo_paint_with_alpha (cr, alpha);
  }
  cairo_restore (cr);
}

/**
 * attune_art_begin_survey:
 * @self: the drawings
 *
 * From now on nothing is painted; attune_art_end_survey() tells what would have been.
 */
void
attune_art_begin_survey (AttuneArt *self)
{
  self->surveys = TRUE;
  self->survey = (AttuneSurvey){ G_GUINT64_CONSTANT (0xcbf29ce484222325), INFINITY, INFINITY,
                                 -INFINITY, -INFINITY };
}

/**
 * attune_art_end_survey:
 * @self: the drawings
 * @survey: (out caller-allocates): what would have been painted
 */
void
attune_art_end_survey (AttuneArt *self, AttuneSurvey *survey)
{
  self->surveys = FALSE;
  *survey = self->survey;
}
