/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-art.h"

#include <librsvg/rsvg.h>
#include <math.h>

#include "attune-art-resources.h"
#include "attune-palette.h"

/* A drawing's own units for one unit of the canvases. */
#define DRAWING_UNITS 10.0
#define MAX_BYTES (20u * 1024 * 1024)
#define MAX_SIDE 1600.0

/* A part of a drawing as pixels, and where it lies, in canvas units. */
typedef struct {
  cairo_surface_t *surface;
  double x;
  double y;
  double scale; /* pixels for one canvas unit */
  gsize bytes;
} Sprite;

struct _AttuneArt {
  RsvgHandle *handles[ATTUNE_N_DRAWINGS];
  GHashTable *sprites;
  AttuneLook look;
  gboolean high_contrast;
  double scale;
  gsize bytes;
};

static const char *const files[ATTUNE_N_DRAWINGS] = {
  "front", "back", "face", "foot", "palm", "together", "hands",
};

static void
sprite_free (gpointer data)
{
  Sprite *sprite = data;

  g_clear_pointer (&sprite->surface, cairo_surface_destroy);
  g_free (sprite);
}

static void
forget_sprites (AttuneArt *self)
{
  g_hash_table_remove_all (self->sprites);
  self->bytes = 0;
}

static RsvgHandle *
load_drawing (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/attune/Attune/art/%s.svg", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  RsvgHandle *handle = NULL;

  if (bytes != NULL)
    handle = rsvg_handle_new_from_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                        &error);
  if (handle == NULL)
    g_warning ("drawing “%s”: %s", name, error->message);
  return handle;
}

static void
apply_style (AttuneArt *self, RsvgHandle *handle)
{
  g_autofree char *css = attune_palette_get_style (&self->look, self->high_contrast);
  g_autoptr (GError) error = NULL;

  if (!rsvg_handle_set_stylesheet (handle, (const guint8 *) css, strlen (css), &error))
    g_warning ("style of a drawing: %s", error->message);
}

/* A drawing is read when it is first needed. */
static RsvgHandle *
get_handle (AttuneArt *self, AttuneDrawing drawing)
{
  if (self->handles[drawing] == NULL) {
    self->handles[drawing] = load_drawing (files[drawing]);
    if (self->handles[drawing] != NULL)
      apply_style (self, self->handles[drawing]);
  }
  return self->handles[drawing];
}

/* The whole drawing in canvas units, its corner at 0, 0; @origin is where that corner belongs. librsvg
 * measures wrongly in a viewport that begins elsewhere. */
static void
get_viewport (RsvgHandle *handle, RsvgRectangle *viewport, AttunePoint *origin)
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

static Sprite *
paint_sprite (AttuneArt *self, RsvgHandle *handle, const char *id, double scale)
{
  RsvgRectangle viewport, ink;
  AttunePoint origin;
  Sprite *sprite = g_new0 (Sprite, 1);
  int width, height;

  get_viewport (handle, &viewport, &origin);
  if (!rsvg_handle_get_geometry_for_layer (handle, id, &viewport, &ink, NULL, NULL))
    return sprite;
  if (MAX (ink.width, ink.height) * scale > MAX_SIDE)
    scale = MAX_SIDE / MAX (ink.width, ink.height);
  width = (int) ceil (ink.width * scale) + 4;
  height = (int) ceil (ink.height * scale) + 4;
  sprite->x = origin.x + ink.x - 2 / scale;
  sprite->y = origin.y + ink.y - 2 / scale;
  sprite->scale = scale;
  sprite->bytes = (gsize) width * height * 4;
  sprite->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  cairo_t *cr = cairo_create (sprite->surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, origin.x - sprite->x, origin.y - sprite->y);
  rsvg_handle_render_layer (handle, cr, id, &viewport, NULL);
  cairo_destroy (cr);
  return sprite;
}

static Sprite *
get_sprite (AttuneArt *self, AttuneDrawing drawing, const char *part, double zoom)
{
  RsvgHandle *handle = get_handle (self, drawing);
  double scale = self->scale * zoom;
  g_autofree char *key = g_strdup_printf ("%u#%s@%d", drawing, part, (int) round (scale * 100));
  Sprite *sprite = g_hash_table_lookup (self->sprites, key);

  if (sprite == NULL && handle != NULL) {
    g_autofree char *id = g_strconcat ("#", part, NULL);

    if (self->bytes > MAX_BYTES)
      forget_sprites (self);
    sprite = paint_sprite (self, handle, id, scale);
    self->bytes += sprite->bytes;
    g_hash_table_insert (self->sprites, g_steal_pointer (&key), sprite);
  }
  return sprite;
}

static void
register_drawings (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered)) {
    attune_art_register_resource ();
    g_once_init_leave (&registered, 1);
  }
}

/**
 * attune_art_new:
 *
 * Returns: (transfer full): the drawings, in the first look, at one pixel for a unit
 */
AttuneArt *
attune_art_new (void)
{
  AttuneArt *self = g_new0 (AttuneArt, 1);

  register_drawings ();
  self->sprites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sprite_free);
  self->scale = 1;
  return self;
}

/**
 * attune_art_free:
 * @self: the drawings
 */
void
attune_art_free (AttuneArt *self)
{
  for (guint i = 0; i < ATTUNE_N_DRAWINGS; i++)
    g_clear_object (&self->handles[i]);
  g_hash_table_unref (self->sprites);
  g_free (self);
}

/**
 * attune_art_set_look:
 * @self: the drawings
 * @look: the family's colours
 * @high_contrast: whether lines are drawn bolder
 */
void
attune_art_set_look (AttuneArt *self, const AttuneLook *look, gboolean high_contrast)
{
  self->look = *look;
  self->high_contrast = high_contrast;
  forget_sprites (self);
  for (guint i = 0; i < ATTUNE_N_DRAWINGS; i++) {
    if (self->handles[i] != NULL)
      apply_style (self, self->handles[i]);
  }
}

/**
 * attune_art_get_look:
 * @self: the drawings
 *
 * Returns: (transfer none): the family's colours
 */
const AttuneLook *
attune_art_get_look (AttuneArt *self)
{
  return &self->look;
}

/**
 * attune_art_set_scale:
 * @self: the drawings
 * @pixels_per_unit: device pixels for one canvas unit, at which parts are painted from now on
 */
void
attune_art_set_scale (AttuneArt *self, double pixels_per_unit)
{
  if (fabs (self->scale - pixels_per_unit) < 0.005)
    return;
  self->scale = pixels_per_unit;
  forget_sprites (self);
}

/**
 * attune_art_has_part:
 * @self: the drawings
 * @drawing: which
 * @part: id of a group in it
 *
 * Returns: whether the drawing has that part
 */
gboolean
attune_art_has_part (AttuneArt *self, AttuneDrawing drawing, const char *part)
{
  RsvgHandle *handle = get_handle (self, drawing);
  g_autofree char *id = g_strconcat ("#", part, NULL);

  return handle != NULL && rsvg_handle_has_sub (handle, id);
}

/**
 * attune_art_get_pivot:
 * @self: the drawings
 * @drawing: which
 * @part: id of an unpainted circle
 * @pivot: (out caller-allocates): its middle, in canvas units
 *
 * Returns: whether the drawing has it
 */
gboolean
attune_art_get_pivot (AttuneArt *self, AttuneDrawing drawing, const char *part, AttunePoint *pivot)
{
  RsvgHandle *handle = get_handle (self, drawing);
  g_autofree char *id = g_strconcat ("#", part, NULL);
  RsvgRectangle viewport, box;
  AttunePoint origin;

  if (handle == NULL || !rsvg_handle_has_sub (handle, id))
    return FALSE;
  get_viewport (handle, &viewport, &origin);
  if (!rsvg_handle_get_geometry_for_layer (handle, id, &viewport, NULL, &box, NULL))
    return FALSE;
  pivot->x = origin.x + box.x + box.width / 2;
  pivot->y = origin.y + box.y + box.height / 2;
  return TRUE;
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
  Sprite *sprite = get_sprite (self, drawing, part, zoom);

  if (sprite == NULL || sprite->surface == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, sprite->x, sprite->y);
  cairo_scale (cr, 1 / sprite->scale, 1 / sprite->scale);
  cairo_set_source_surface (cr, sprite->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint_with_alpha (cr, alpha);
  cairo_restore (cr);
}

/**
 * attune_art_get_bytes:
 * @self: the drawings
 *
 * Returns: how much memory the painted parts take
 */
gsize
attune_art_get_bytes (AttuneArt *self)
{
  return self->bytes;
}
