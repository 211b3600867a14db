/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A frame of a baby that moves is put together from layers and hands that were kept; it has to look as if
 * everything had been painted anew. */
#include "config.h"

#include <stdlib.h>

#include "attune-figure.h"
#include "stroke-geometry.h"

#define SIDE 300
#define FRAME_US 33000
#define CLEARLY 80 /* of 255 by which a channel differs */
/* Turned rims and hands lie on whole pixels, so that edges differ by a part of a pixel. */
#define EDGES 0.003

static cairo_surface_t *
paint_anew (AttuneFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  attune_figure_paint (figure, cr, SIDE, SIDE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static GskRenderNode *
take_frame (AttuneFigure *figure)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (GDK_PAINTABLE (figure), snapshot, SIDE, SIDE);
  return gtk_snapshot_free_to_node (snapshot);
}

static cairo_surface_t *
paint_frame (AttuneFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = take_frame (figure);

  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels are clearly another colour. */
static guint
count_different (cairo_surface_t *one, cairo_surface_t *other)
{
  const guint8 *a = cairo_image_surface_get_data (one);
  const guint8 *b = cairo_image_surface_get_data (other);
  guint different = 0;

  for (guint i = 0; i < SIDE * SIDE; i++) {
    int most = 0;

    for (guint channel = 0; channel < 4; channel++)
      most = MAX (most, abs (a[4 * i + channel] - b[4 * i + channel]));
    different += most > CLEARLY;
  }
  return different;
}

static void
check_frame (AttuneFigure *figure, const char *what, double at)
{
  cairo_surface_t *frame = paint_frame (figure);
  cairo_surface_t *anew = paint_anew (figure);
  guint different = count_different (frame, anew);

  if (different > EDGES * SIDE * SIDE) {
    g_autofree char *path = g_strdup_printf ("%s-%.2f.png", what, at);

    cairo_surface_write_to_png (frame, path);
    g_error ("%s at %.2f: %u pixels are not as if painted anew", what, at, different);
  }
  cairo_surface_destroy (frame);
  cairo_surface_destroy (anew);
}

/* The camera arrives. */
static void
settle (AttuneFigure *figure)
{
  for (gint64 at = 1; at < 40; at++)
    attune_figure_tick (figure, at * FRAME_US);
}

static void
test_frames_are_whole (void)
{
  static const char *const ids[] = {
    "move.cross_legs",   "move.bicycle",          "move.cross_arms", "move.cross_arm_leg",
    "hold.containment",  "hold.touch_relaxation", "arms.pit_stop",   "colic.knees_to_tummy",
    "colic.hip_circles", "legs.indian_milking",   "feet.toe_roll",
  };
  g_autoptr (AttuneCatalog) catalog = stroke_catalog_load ();
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const AttuneStroke *stroke = attune_catalog_get_stroke (catalog, ids[i]);
    double beat_s = (double) stroke->beat_us / G_USEC_PER_SEC;

    attune_figure_show_stroke (figure, stroke, ATTUNE_SIDE_LEFT);
    settle (figure);
    for (guint j = 0; j < 12; j++) {
      attune_figure_seek (figure, j / 8, (j % 8) / 8.0, beat_s);
      check_frame (figure, ids[i], j / 8.0);
    }
  }
}

static GskRenderNode *
get_layers (GskRenderNode *frame)
{
  if (gsk_render_node_get_node_type (frame) == GSK_CLIP_NODE)
    return gsk_clip_node_get_child (frame);
  return frame;
}

/* What looks as in the frame before is the same node, so that nothing of it is drawn again. */
static guint
count_kept (GskRenderNode *before, GskRenderNode *after)
{
  GskRenderNode *one = get_layers (before);
  GskRenderNode *other = get_layers (after);
  guint kept = 0;

  g_assert_cmpuint (gsk_container_node_get_n_children (one), ==,
                    gsk_container_node_get_n_children (other));
  for (guint i = 0; i < gsk_container_node_get_n_children (one); i++)
    kept += gsk_container_node_get_child (one, i) == gsk_container_node_get_child (other, i);
  return kept;
}

static void
check_kept (AttuneFigure *figure, double before, double after, gboolean all)
{
  GskRenderNode *frames[2];
  guint n_children, kept;

  attune_figure_seek (figure, 0, before, 4);
  frames[0] = take_frame (figure);
  attune_figure_seek (figure, 0, after, 4);
  frames[1] = take_frame (figure);
  n_children = gsk_container_node_get_n_children (get_layers (frames[0]));
  kept = count_kept (frames[0], frames[1]);
  gsk_render_node_unref (frames[0]);
  gsk_render_node_unref (frames[1]);
  if (all)
    g_assert_cmpuint (kept, ==, n_children);
  else
    g_assert_cmpuint (kept, <, n_children);
  g_assert_cmpuint (kept, >, 0);
}

static void
test_what_stands_still_is_kept (void)
{
  g_autoptr (AttuneCatalog) catalog = stroke_catalog_load ();
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  attune_figure_show_stroke (figure, attune_catalog_get_stroke (catalog, "move.bicycle"),
                             ATTUNE_SIDE_NONE);
  settle (figure);
  /* What moves is known from its first move on. */
  attune_figure_seek (figure, 0, 0.1, 4);
  gsk_render_node_unref (take_frame (figure));
  check_kept (figure, 0.2, 0.21, FALSE);
  check_kept (figure, 0.21, 0.21, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  /* Nodes need no display. */
  gtk_init_check ();
  g_test_add_func ("/attune/figure/layers/frames-are-whole", test_frames_are_whole);
  g_test_add_func ("/attune/figure/layers/what-stands-still-is-kept",
                   test_what_stands_still_is_kept);
  return g_test_run ();
}
