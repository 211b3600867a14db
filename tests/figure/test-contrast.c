/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whether baby and hands can be told from the ground, in every tone: the luminance of painted pixels
 * along the outline against the ground of resources/style.css, as WCAG 2.1 counts contrast. */
#include "config.h"

#include <math.h>

#include "attune-figure.h"
#include "attune-palette.h"

#define SIDE 480
#define REACH 8 /* pixels from the ground inwards within which the outline has to be */
#define LEAST 3.0

typedef struct {
  cairo_surface_t *surface;
  guint32 ground_color;
  double ground;
  guint seen;
  guint clear;
} Outline;

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (double red, double green, double blue)
{
  return 0.2126 * linear (red) + 0.7152 * linear (green) + 0.0722 * linear (blue);
}

static double
contrast (double one, double other)
{
  return (fmax (one, other) + 0.05) / (fmin (one, other) + 0.05);
}

/* One of a pixel's three colours, on the ground. */
static double
channel (const Outline *self, guint32 pixel, guint shift)
{
  double uncovered = 1 - (pixel >> 24) / 255.0;

  return ((pixel >> shift) & 255) / 255.0 +
         uncovered * ((self->ground_color >> shift) & 255) / 255.0;
}

/* A pixel of the figure as it is seen on the ground; %FALSE where there is ground, or shade on it. */
static gboolean
get_luminance (Outline *self, int x, int y, double *result)
{
  const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (self->surface) +
                                          y * cairo_image_surface_get_stride (self->surface));
  guint32 pixel = row[x];

  *result = luminance (channel (self, pixel, 16), channel (self, pixel, 8),
                       channel (self, pixel, 0));
  return pixel >> 24 > 200;
}

/* From one side of the picture to the first of the figure, and what is clearest there. */
static void
look_along (Outline *self, int x, int y, int dx, int dy)
{
  double value, clearest = 1;
  int steps = 0;

  while (steps < SIDE && !get_luminance (self, x + dx * steps, y + dy * steps, &value))
    steps++;
  /* What leaves the picture has no outline there. */
  if (steps < REACH || steps + REACH >= SIDE)
    return;
  for (int i = 0; i < REACH; i++) {
    if (get_luminance (self, x + dx * (steps + i), y + dy * (steps + i), &value))
      clearest = fmax (clearest, contrast (value, self->ground));
  }
  self->seen++;
  self->clear += clearest >= LEAST;
}

static void
check (AttuneFigure *figure, gboolean dark, const char *what)
{
  Outline outline = { 0 };
  cairo_t *cr;

  outline.ground_color = dark ? 0x3a4744 : 0xdbe8e2;
  outline.ground = luminance (channel (&outline, 0, 16), channel (&outline, 0, 8),
                              channel (&outline, 0, 0));
  outline.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cr = cairo_create (outline.surface);
  attune_figure_paint (figure, cr, SIDE, SIDE);
  cairo_destroy (cr);
  cairo_surface_flush (outline.surface);
  for (int i = 0; i < SIDE; i++) {
    look_along (&outline, 0, i, 1, 0);
    look_along (&outline, SIDE - 1, i, -1, 0);
    look_along (&outline, i, 0, 0, 1);
  }
  cairo_surface_destroy (outline.surface);
  g_assert_cmpuint (outline.seen, >, SIDE / 2);
  if (outline.clear < 0.98 * outline.seen)
    g_error ("%s, %s ground: %u of %u places of the outline are clear", what,
             dark ? "dark" : "light", outline.clear, outline.seen);
}

static void
check_looks (gboolean dark, gboolean high_contrast)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  attune_figure_set_dark (figure, dark);
  attune_figure_set_high_contrast (figure, high_contrast);
  for (guint i = 0; i < ATTUNE_N_SKINS; i++) {
    for (guint j = 0; j < ATTUNE_N_HAIRS; j++) {
      AttuneLook look = { i,
                          j,
                          (i + j) % ATTUNE_N_HAIR_FORMS,
                          j,
                          (i + j) % ATTUNE_N_SLEEVES,
                          (i + j) % ATTUNE_N_AGE_LOOKS };
      g_autofree char *what = g_strdup_printf ("skin %u, hair and hands %u", i, j);

      attune_figure_set_look (figure, &look);
      attune_figure_show_question (figure, ATTUNE_REGION_LEGS);
      check (figure, dark, what);
      attune_figure_show_rest (figure, ATTUNE_REGION_ARMS, TRUE);
      check (figure, dark, what);
      attune_figure_show_baby (figure, ATTUNE_VIEW_SIDE, "side-lying", NULL);
      check (figure, dark, what);
    }
  }
}

static void
test_light (void)
{
  check_looks (FALSE, FALSE);
}

static void
test_dark (void)
{
  check_looks (TRUE, FALSE);
}

static void
test_high_contrast (void)
{
  check_looks (FALSE, TRUE);
  check_looks (TRUE, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/figure/contrast/light", test_light);
  g_test_add_func ("/attune/figure/contrast/dark", test_dark);
  g_test_add_func ("/attune/figure/contrast/high-contrast", test_high_contrast);
  return g_test_run ();
}
