/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "attune-art.h"
#include "attune-palette.h"
#include "attune-scene.h"
#include "attune-sprite.h"

#define MAX_DRAWING_BYTES (60 * 1024)
#define LEAST_CONTRAST 3.0

typedef struct {
  AttuneDrawing drawing;
  const char *parts;
} Parts;

/* Every id the program asks for. */
static const Parts expected[] = {
  { ATTUNE_DRAWING_FRONT, "shadow torso mottle nappy thigh thigh-up shin foot foot-curled "
                          "foot-fanned upper-arm forearm hand-open hand-half hand-fist "
                          "hand-splay" },
  { ATTUNE_DRAWING_BACK,
    "shadow torso nappy head thigh shin foot upper-arm forearm hand-open hand-half hand-fist "
    "hand-splay" },
  { ATTUNE_DRAWING_FACE,
    "head ear blush nose sclera iris glint brow knit tense squeeze flush pallor blue-lips mottle "
    "tears "
    "milk sound-soft sound-loud shoulders hair-0 hair-1 hair-2 hair-0-newborn "
    "hair-1-newborn hair-2-newborn hair-0-older hair-1-older hair-2-older hair-0-toddler "
    "hair-1-toddler hair-2-toddler mark-hic mark-sneeze mouth-rest mouth-smile "
    "mouth-open-smile mouth-laugh mouth-ooh mouth-coo mouth-press mouth-grimace mouth-down "
    "mouth-pout mouth-tongue mouth-yawn mouth-suck mouth-root mouth-cry" },
  { ATTUNE_DRAWING_FOOT, "sole foot-top" },
  { ATTUNE_DRAWING_PALM, "palm hand-back" },
  { ATTUNE_DRAWING_TOGETHER,
    "caregiver wrap carer-side carer-side-arms bundle bundle-over cuddle-arms" },
  { ATTUNE_DRAWING_SIDE,
    "shadow torso nappy head eye-open eye-closed mouth-rest mouth-smile mouth-cry thigh shin foot "
    "upper-arm forearm hand hand-fist mat far-thigh far-shin far-foot far-upper-arm far-forearm "
    "far-hand" },
  { ATTUNE_DRAWING_HANDS,
    "flat cupped c-hand c-hand-behind ring ring-behind thumb thumb-behind finger-pads pinch edge "
    "comb finger-side bracelet hold hold-behind support open forearm finger-side-wrist "
    "bracelet-wrist flat-wrist cupped-wrist c-hand-wrist ring-wrist "
    "thumb-wrist finger-pads-wrist pinch-wrist edge-wrist comb-wrist hold-wrist support-wrist "
    "open-wrist" },
};

static const char *const files[] = {
  "front.svg", "back.svg",     "face.svg",  "foot.svg",
  "palm.svg",  "together.svg", "hands.svg", "side.svg",
};

static void
test_every_part_is_drawn (void)
{
  g_autoptr (AttuneArt) art = attune_art_new ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_auto (GStrv) parts = g_strsplit (expected[i].parts, " ", -1);

    for (guint j = 0; parts[j] != NULL; j++) {
      if (!attune_art_has_part (art, expected[i].drawing, parts[j]))
        g_error ("drawing %u has no part “%s”", expected[i].drawing, parts[j]);
    }
  }
  g_assert_false (attune_art_has_part (art, ATTUNE_DRAWING_FRONT, "wings"));
}

static void
test_drawings_are_plain (void)
{
  static const char *const forbidden[] = { "<text", "<tspan",  "<image",
                                           "data:", "<script", "href=\"http" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "resources", "art",
                                              files[i], NULL);
    g_autofree char *text = NULL;
    gsize length;
    g_autoptr (GError) error = NULL;

    g_file_get_contents (path, &text, &length, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (length, <, MAX_DRAWING_BYTES);
    for (guint j = 0; j < G_N_ELEMENTS (forbidden); j++) {
      if (strstr (text, forbidden[j]) != NULL)
        g_error ("%s contains %s", files[i], forbidden[j]);
    }
  }
}

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green) +
         0.0722 * get_linear (color->blue);
}

static double
get_contrast (const GdkRGBA *one, const GdkRGBA *other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (fmax (a, b) + 0.05) / (fmin (a, b) + 0.05);
}

/* Paints one skin part over nothing and takes the colour of a painted pixel. */
static void
pick_painted (AttuneArt *art, const char *part, double x, double y, GdkRGBA *color)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);
  const guint8 *pixel;

  cairo_scale (cr, 4, 4);
  cairo_translate (cr, 1 - x, 1 - y);
  attune_art_paint (art, cr, ATTUNE_DRAWING_FRONT, part, 1, 1);
  cairo_surface_flush (surface);
  pixel = cairo_image_surface_get_data (surface) + 4 * cairo_image_surface_get_stride (surface) +
          4 * 4;
  g_assert_cmpint (pixel[3], >, 250);
  *color = (GdkRGBA){ pixel[2] / 255.0, pixel[1] / 255.0, pixel[0] / 255.0, 1 };
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_trail_is_seen_on_every_skin (void)
{
  g_autoptr (AttuneArt) art = attune_art_new ();

  for (guint skin = 0; skin < ATTUNE_N_SKINS; skin++) {
    AttuneLook look = { .skin = skin };
    GdkRGBA trail, tummy, side, thigh;

    attune_art_set_look (art, &look, FALSE, FALSE);
    attune_art_set_scale (art, 4, 640, 1);
    attune_palette_get_trail (&look, &trail);
    pick_painted (art, "torso", 50, 62, &tummy);
    pick_painted (art, "torso", 39, 66, &side);
    pick_painted (art, "thigh", 39, 98, &thigh);
    g_assert_cmpfloat (get_contrast (&trail, &tummy), >=, LEAST_CONTRAST);
    g_assert_cmpfloat (get_contrast (&trail, &side), >=, LEAST_CONTRAST);
    g_assert_cmpfloat (get_contrast (&trail, &thigh), >=, LEAST_CONTRAST);
  }
}

/* How dark it gets beside a hand, on white. */
static double
get_shade (AttuneArt *art, AttuneGrip grip, double press)
{
  AttuneHandFrame hand = {
    .shown = TRUE, .touches = TRUE, .grip = grip, .x = 16, .y = 16, .press = press
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 32, 32);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  double darkest = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  attune_scene_paint_press (art, cr, &hand, 1);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 32 * 32; i++)
    darkest = fmax (darkest, 1 - data[4 * i + 1] / 255.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return darkest;
}

/* Each step of pressure is a visible step darker; a hand that holds a limb and no more has no shade. */
static void
test_pressure_is_seen (void)
{
  g_autoptr (AttuneArt) art = attune_art_new ();
  double last = 0;

  attune_art_set_scale (art, 1, 640, 1);
  for (guint pressure = 0; pressure <= 3; pressure++) {
    double shade = get_shade (art, ATTUNE_GRIP_FLAT, pressure / 3.0);

    g_assert_cmpfloat (shade, >, last + 0.05);
    last = shade;
  }
  g_assert_cmpfloat (get_shade (art, ATTUNE_GRIP_HOLD, 0.6), ==, 0);
  g_assert_cmpfloat (get_shade (art, ATTUNE_GRIP_C_HAND, 1), >, 0.2);
}

static void
test_looks_recolour (void)
{
  g_autoptr (AttuneArt) art = attune_art_new ();
  GdkRGBA light, dark;

  attune_art_set_scale (art, 4, 640, 1);
  attune_art_set_look (art, &(AttuneLook){ .skin = 0 }, FALSE, FALSE);
  pick_painted (art, "torso", 50, 62, &light);
  attune_art_set_look (art, &(AttuneLook){ .skin = 5 }, FALSE, FALSE);
  pick_painted (art, "torso", 50, 62, &dark);
  g_assert_cmpfloat (get_luminance (&light), >, get_luminance (&dark) * 4);
}

static void
test_parts_are_painted_once (void)
{
  g_autoptr (AttuneArt) art = attune_art_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);
  gsize bytes;

  attune_art_set_scale (art, 4, 640, 1);
  attune_art_paint (art, cr, ATTUNE_DRAWING_FRONT, "torso", 1, 1);
  bytes = attune_art_get_bytes (art);
  g_assert_cmpuint (bytes, >, 0);
  attune_art_paint (art, cr, ATTUNE_DRAWING_FRONT, "torso", 1, 0.5);
  g_assert_cmpuint (attune_art_get_bytes (art), ==, bytes);
  attune_art_set_scale (art, 5, 640, 1);
  g_assert_cmpuint (attune_art_get_bytes (art), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_the_same_look_keeps_what_was_painted (void)
{
  g_autoptr (AttuneArt) art = attune_art_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);
  const AttuneLook looks[] = {
    { .skin = 1 },      { .skin = 1, .hair = 1 },   { .skin = 1, .hair_form = 1 },
    { .hand_skin = 1 }, { .skin = 1, .sleeve = 1 }, { .skin = 1, .age = 1 },
  };

  attune_art_set_scale (art, 4, 640, 1);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++) {
    attune_art_set_look (art, &looks[i], FALSE, FALSE);
    g_assert_cmpuint (attune_art_get_bytes (art), ==, 0);
    attune_art_paint (art, cr, ATTUNE_DRAWING_FRONT, "torso", 1, 1);
    attune_art_set_look (art, &looks[i], FALSE, FALSE);
    g_assert_cmpuint (attune_art_get_bytes (art), >, 0);
  }
  attune_art_set_look (art, &looks[5], TRUE, FALSE);
  g_assert_cmpuint (attune_art_get_bytes (art), ==, 0);
  attune_art_paint (art, cr, ATTUNE_DRAWING_FRONT, "torso", 1, 1);
  attune_art_set_look (art, &looks[5], TRUE, TRUE);
  g_assert_cmpuint (attune_art_get_bytes (art), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A hand that turns for long does not fill the memory. */
static void
test_little_is_kept (void)
{
  const gsize most = 4 * 1024 * 1024;
  g_autoptr (AttuneArt) art = attune_art_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);

  attune_art_set_scale (art, 10, 400, 1);
  cairo_scale (cr, 10, 10);
  for (guint i = 0; i < 240; i++) {
    cairo_rotate (cr, 1.5 * G_PI / 180);
    attune_art_paint_placed (art, cr, ATTUNE_DRAWING_HANDS, "flat", 1);
    g_assert_cmpuint (attune_art_get_bytes (art), <=, most);
  }
  g_assert_cmpuint (attune_art_get_bytes (art), >, most / 2);
  attune_art_forget (art);
  g_assert_cmpuint (attune_art_get_bytes (art), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static AttuneSprite *
create_disc (cairo_format_t format, int side)
{
  AttuneSprite *sprite = g_new0 (AttuneSprite, 1);
  cairo_t *cr;

  sprite->scale = 1;
  sprite->width = sprite->height = side;
  sprite->surface = cairo_image_surface_create (format, side, side);
  cr = cairo_create (sprite->surface);
  cairo_arc (cr, side / 2.0, side / 2.0, side / 2.0 - 1, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  return sprite;
}

/* What is round stays as small, and in its place, however it is turned. */
static void
test_turned_parts_are_cut (void)
{
  const cairo_format_t formats[] = { CAIRO_FORMAT_ARGB32, CAIRO_FORMAT_A8 };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (AttuneSprite) disc = create_disc (formats[i], 100);
    g_autoptr (AttuneSprite) turned = NULL;
    cairo_matrix_t matrix;

    cairo_matrix_init_rotate (&matrix, G_PI / 4);
    turned = attune_sprite_turn (disc, &matrix);
    g_assert_cmpint (turned->width, >=, 98);
    g_assert_cmpint (turned->width, <=, 106);
    g_assert_cmpint (turned->height, >=, 98);
    g_assert_cmpint (turned->height, <=, 106);
    g_assert_cmpfloat_with_epsilon (turned->x + turned->width / 2.0, 0, 2.5);
    g_assert_cmpfloat_with_epsilon (turned->y + turned->height / 2.0, 0, 2.5);
    g_assert_cmpuint (turned->bytes, <=, 106 * 106 * (i == 0 ? 4 : 1));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/art/every-part-is-drawn", test_every_part_is_drawn);
  g_test_add_func ("/attune/figure/art/drawings-are-plain", test_drawings_are_plain);
  g_test_add_func ("/attune/figure/art/trail-is-seen-on-every-skin",
                   test_trail_is_seen_on_every_skin);
  g_test_add_func ("/attune/figure/art/pressure-is-seen", test_pressure_is_seen);
  g_test_add_func ("/attune/figure/art/looks-recolour", test_looks_recolour);
  g_test_add_func ("/attune/figure/art/the-same-look-keeps-what-was-painted",
                   test_the_same_look_keeps_what_was_painted);
  g_test_add_func ("/attune/figure/art/parts-are-painted-once", test_parts_are_painted_once);
  g_test_add_func ("/attune/figure/art/little-is-kept", test_little_is_kept);
  g_test_add_func ("/attune/figure/art/turned-parts-are-cut", test_turned_parts_are_cut);
  return g_test_run ();
}
