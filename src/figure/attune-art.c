/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-art-private.h"

#include <math.h>
#include <string.h>

#include "attune-art-resources.h"
#include "attune-palette.h"

/* How many pictures' worth of painted parts are kept, and at least how much. With half as many, hands
 * that go down both legs take a tenth more time; more makes no stroke cheaper. */
#define KEPT_PICTURES 6
#define LEAST_BYTES (4u * 1024 * 1024)
/* Of the rim round a figure: canvas units, and its bounds in pixels. */
#define RIM_WIDTH 0.3
#define RIM_LEAST 1.5
#define RIM_MOST 2.4
/* A forearm reaches out of the picture; what is longer than this many pictures is cut off. */
#define LONGEST 1.2
#define SHADOW_SCALE 0.25

static const char *const files[ATTUNE_N_DRAWINGS] = {
  "front", "back", "face", "foot", "palm", "together", "hands", "side",
};

/* Of all figures, by name and style; each is there as long as somebody uses it. */
static GHashTable *handles;

static void
forget_sprites (AttuneArt *self)
{
  g_queue_init (&self->used);
  g_hash_table_remove_all (self->sprites);
  self->bytes = 0;
}

static void
forget_handles (AttuneArt *self)
{
  for (guint i = 0; i < ATTUNE_N_DRAWINGS; i++)
    g_clear_object (&self->handles[i]);
}

/* What was painted longest ago goes first. */
static void
make_room (AttuneArt *self, gsize bytes)
{
  gsize most = MAX ((gsize) (self->longest * self->longest) * 4 * KEPT_PICTURES, LEAST_BYTES);

  while (self->used.length > 0 && self->bytes + bytes > most) {
    AttuneSprite *sprite = g_queue_peek_tail (&self->used);

    self->bytes -= sprite->bytes;
    g_queue_unlink (&self->used, &sprite->link);
    g_hash_table_remove (self->sprites, sprite->key);
  }
}

/**
 * attune_art_find:
 * @self: the drawings
 * @key: under which a part was kept
 *
 * Returns: (transfer none) (nullable): the part, if it is still there
 */
AttuneSprite *
attune_art_find (AttuneArt *self, const char *key)
{
  AttuneSprite *sprite = g_hash_table_lookup (self->sprites, key);

  if (sprite != NULL) {
    g_queue_unlink (&self->used, &sprite->link);
    g_queue_push_head_link (&self->used, &sprite->link);
  }
  return sprite;
}

/**
 * attune_art_keep:
 * @self: the drawings
 * @key: (transfer full): under which @sprite is found
 * @sprite: (transfer full): a part
 *
 * There may have to be room for it: parts painted long ago may go.
 */
void
attune_art_keep (AttuneArt *self, char *key, AttuneSprite *sprite)
{
  make_room (self, sprite->bytes);
  sprite->serial = ++self->last_serial;
  sprite->key = key;
  sprite->link.data = sprite;
  self->bytes += sprite->bytes;
  g_hash_table_insert (self->sprites, key, sprite);
  g_queue_push_head_link (&self->used, &sprite->link);
}

static RsvgHandle *
load_drawing (const char *name, const char *css)
{
  g_autofree char *path = g_strdup_printf ("/org/attune/Attune/art/%s.svg", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  RsvgHandle *handle = NULL;

  if (bytes != NULL)
    handle = rsvg_handle_new_from_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                        &error);
  if (handle == NULL ||
      !rsvg_handle_set_stylesheet (handle, (const guint8 *) css, strlen (css), &error))
    g_warning ("drawing “%s”: %s", name, error->message);
  return handle;
}

static void
forget_handle_cb (gpointer data, GObject *handle)
{
  g_hash_table_remove (handles, data);
}

/* A drawing in the same colours is read once for all figures that show it. */
static RsvgHandle *
share_drawing (const char *name, const char *css)
{
  g_autofree char *key = g_strconcat (name, css, NULL);
  RsvgHandle *handle;

  if (handles == NULL)
    handles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  handle = g_hash_table_lookup (handles, key);
  if (handle != NULL)
    return g_object_ref (handle);
  handle = load_drawing (name, css);
  if (handle != NULL) {
    g_object_weak_ref (G_OBJECT (handle), forget_handle_cb, key);
    g_hash_table_insert (handles, g_steal_pointer (&key), handle);
  }
  return handle;
}

/* A drawing is read when it is first needed. */
static RsvgHandle *
get_handle (AttuneArt *self, AttuneDrawing drawing)
{
  if (self->handles[drawing] == NULL) {
    g_autofree char *css = attune_palette_get_style (&self->look, self->high_contrast, self->dark);

    self->handles[drawing] = share_drawing (files[drawing], css);
  }
  return self->handles[drawing];
}

/* Wide enough to be seen, in device pixels. */
static double
get_rim_radius (AttuneArt *self)
{
  double radius = CLAMP (RIM_WIDTH * self->scale, RIM_LEAST * self->factor,
                         RIM_MOST * self->factor);

  return self->high_contrast ? radius * 1.6 : radius;
}

/* The part itself, which is painted anyway, is kept, too. */
static AttuneSprite *
create_rim (AttuneArt *self, AttuneDrawing drawing, const char *part, double zoom)
{
  AttuneSprite *alone;

  self->rim = FALSE;
  alone = attune_art_get_sprite (self, drawing, part, zoom);
  self->rim = TRUE;
  return attune_sprite_rim (alone, get_rim_radius (self));
}

static AttuneSprite *
create_part (AttuneArt *self, RsvgHandle *handle, const char *part, double scale)
{
  g_autofree char *id = g_strconcat ("#", part, NULL);

  /* What is all softness looks the same from fewer pixels. */
  if (g_str_equal (part, "shadow"))
    scale *= SHADOW_SCALE;
  return attune_sprite_new (handle, id, scale, self->longest * LONGEST);
}

/**
 * attune_art_get_sprite:
 * @self: the drawings
 * @drawing: which
 * @part: id of a group in it
 * @zoom: by how much larger than the canvas it is shown
 *
 * Returns: (transfer none) (nullable): the upright part, or its rim; maybe without a surface
 */
AttuneSprite *
attune_art_get_sprite (AttuneArt *self, AttuneDrawing drawing, const char *part, double zoom)
{
  RsvgHandle *handle = get_handle (self, drawing);
  double scale = self->scale * zoom;
  g_autofree char *key = g_strdup_printf ("%u#%s@%d%s", drawing, part, (int) round (scale * 100),
                                          self->rim ? "r" : "");
  AttuneSprite *sprite = attune_art_find (self, key);

  if (sprite == NULL && handle != NULL) {
    sprite = self->rim ? create_rim (self, drawing, part, zoom)
                       : create_part (self, handle, part, scale);
    attune_art_keep (self, g_steal_pointer (&key), sprite);
  }
  return sprite;
}

/**
 * attune_art_measure:
 * @self: the drawings
 * @drawing: which
 * @part: id of a group in it
 *
 * Measured once, without painting.
 *
 * Returns: (transfer none): what it covers at most, in canvas units; empty where there is no such part
 */
const graphene_rect_t *
attune_art_measure (AttuneArt *self, AttuneDrawing drawing, const char *part)
{
  g_autofree char *key = g_strdup_printf ("%u#%s", drawing, part);
  graphene_rect_t *box = g_hash_table_lookup (self->boxes, key);
  RsvgHandle *handle;

  if (box != NULL)
    return box;
  box = g_new0 (graphene_rect_t, 1);
  handle = get_handle (self, drawing);
  if (handle != NULL)
    attune_sprite_measure (handle, strchr (key, '#'), box);
  g_hash_table_insert (self->boxes, g_steal_pointer (&key), box);
  return box;
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
  self->sprites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) attune_sprite_free);
  self->boxes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->scale = 1;
  self->longest = 1000;
  self->factor = 1;
  return self;
}

/**
 * attune_art_free:
 * @self: the drawings
 */
void
attune_art_free (AttuneArt *self)
{
  forget_handles (self);
  g_hash_table_unref (self->sprites);
  g_hash_table_unref (self->boxes);
  g_clear_pointer (&self->shade, cairo_surface_destroy);
  g_free (self);
}

/**
 * attune_art_forget:
 * @self: the drawings
 *
 * Lets go of all painted parts, and of the drawings they come from. They are read and painted again
 * when they are needed.
 */
void
attune_art_forget (AttuneArt *self)
{
  forget_sprites (self);
  forget_handles (self);
}

static gboolean
is_same_look (const AttuneLook *a, const AttuneLook *b)
{
  return a->skin == b->skin && a->hair == b->hair && a->hair_form == b->hair_form &&
         a->hand_skin == b->hand_skin && a->sleeve == b->sleeve && a->age == b->age;
}

/**
 * attune_art_set_look:
 * @self: the drawings
 * @look: the family's colours
 * @high_contrast: whether lines are drawn bolder
 * @dark: whether the ground is dark
 */
void
attune_art_set_look (AttuneArt *self, const AttuneLook *look, gboolean high_contrast, gboolean dark)
{
  /* Said anew wherever a page is shown; what was painted in it stays. */
  if (is_same_look (look, &self->look) && high_contrast == self->high_contrast &&
      dark == self->dark)
    return;

  self->look = *look;
  self->high_contrast = high_contrast;
  self->dark = dark;
  forget_sprites (self);
  g_hash_table_remove_all (self->boxes);
  forget_handles (self);
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
 * @pixels_per_unit: pixels of the interface for one canvas unit, at which parts are painted from now on
 * @longest: the longer side of the picture, in the same pixels
 * @factor: device pixels for one of those
 */
void
attune_art_set_scale (AttuneArt *self, double pixels_per_unit, double longest, int factor)
{
  if (fabs (self->scale - pixels_per_unit * factor) < 0.005 && self->factor == factor &&
      fabs (self->longest - longest * factor) < 1)
    return;
  self->scale = pixels_per_unit * factor;
  self->longest = longest * factor;
  self->factor = factor;
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
  attune_sprite_get_viewport (handle, &viewport, &origin);
  if (!rsvg_handle_get_geometry_for_layer (handle, id, &viewport, NULL, &box, NULL))
    return FALSE;
  pivot->x = origin.x + box.x + box.width / 2;
  pivot->y = origin.y + box.y + box.height / 2;
  return TRUE;
}

/**
 * attune_art_set_rim:
 * @self: the drawings
 * @rim: whether only the rims of parts are painted from now on
 *
 * A figure is painted twice: first the rims of all its parts, then the parts, so that the rim is seen
 * round the whole and keeps it apart from the ground.
 */
void
attune_art_set_rim (AttuneArt *self, gboolean rim)
{
  self->rim = rim;
}

/**
 * attune_art_is_rim:
 * @self: the drawings
 *
 * Returns: whether only rims are painted, so that what lies inside a figure need not be
 */
gboolean
attune_art_is_rim (AttuneArt *self)
{
  return self->rim;
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
