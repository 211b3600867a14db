/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How a figure is painted, in three layers: what lies still (the baby, kept as one node), the way of
 * the hands (kept while it stays the same), and the hands themselves. */
#include "config.h"

#include "attune-figure-private.h"

#include <math.h>

#include "attune-body.h"
#include "attune-build.h"
#include "attune-hands.h"
#include "attune-palette.h"
#include "attune-scene.h"
#include "attune-trail.h"

#define WELCOME_LIGHT 0.5
#define ASKED_LIGHT 0.34
#define BREATH_SECONDS 4.0
#define BREATH_SWELL 0.03
#define DANCE_SECONDS 1.7

static AttuneCanvas
get_canvas (AttuneFigure *self)
{
  return attune_view_get_canvas (self->view);
}

static double
get_hand_size (AttuneFigure *self)
{
  return attune_hands_get_size (get_canvas (self), attune_art_get_look (self->art)->age);
}

/* 0 to 1 and back, as slow as a breath. */
static double
get_breath (AttuneFigure *self)
{
  return 0.5 - 0.5 * cos (2 * G_PI * self->breath / BREATH_SECONDS);
}

/* Left and right of soles and palms are mirror images of the same drawing. */
static gboolean
is_mirrored (AttuneFigure *self)
{
  AttuneCanvas canvas = get_canvas (self);

  return self->side == ATTUNE_SIDE_LEFT && canvas != ATTUNE_CANVAS_FRONT &&
         canvas != ATTUNE_CANVAS_BACK && canvas != ATTUNE_CANVAS_FACE;
}

static void
get_pose (AttuneFigure *self, AttunePose *pose)
{
  double phase = self->reduced_motion ? 0 : fmod (self->breath / DANCE_SECONDS, 1);

  AttunePose sign = self->pose;

  *pose = self->shows == ATTUNE_SHOWS_BABY ? self->pose : self->frame.pose;
  if (self->shows == ATTUNE_SHOWS_BABY && self->loops) {
    attune_expression_apply_pose (&self->sign, phase, &sign);
    attune_pose_blend (pose, &sign, self->sign_share, pose);
  } else {
    attune_expression_apply_pose (&self->expression, phase, pose);
  }
  pose->build = attune_build_get (attune_art_get_look (self->art)->age);
}

static void
paint_baby (AttuneFigure *self, cairo_t *cr)
{
  AttunePose pose;

  get_pose (self, &pose);
  cairo_save (cr);
  if (is_mirrored (self)) {
    cairo_translate (cr, 60, 0);
    cairo_scale (cr, -1, 1);
  }
  attune_art_set_rim (self->art, TRUE);
  attune_body_paint (self->art, cr, self->view, &pose, self->frame.left_over, &self->expression);
  attune_art_set_rim (self->art, FALSE);
  attune_body_paint (self->art, cr, self->view, &pose, self->frame.left_over, &self->expression);
  cairo_restore (cr);
  if (get_canvas (self) != ATTUNE_CANVAS_FRONT)
    return;
  attune_scene_paint_regions (cr, self->welcome, &pose, WELCOME_LIGHT);
  if (self->shows == ATTUNE_SHOWS_QUESTION)
    attune_scene_paint_regions (cr, self->asked, &pose, ASKED_LIGHT);
}

static void
paint_hands (AttuneFigure *self, cairo_t *cr, AttuneHandLayer layer)
{
  double size = get_hand_size (self);
  AttuneHandFrame hands[2] = { self->frame.hands[0], self->frame.hands[1] };
  double swell = attune_figure_hands_breathe (self) ? BREATH_SWELL * get_breath (self) : 0;

  for (guint i = 0; i < 2 && layer == ATTUNE_HAND_LAYER_FRONT; i++)
    attune_scene_paint_press (self->art, cr, &hands[i], size);
  /* A hand that is lifted passes over the one that lies. */
  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = 0; i < 2; i++) {
      if (hands[i].touches == (pass == 0))
        attune_hands_paint (self->art, cr, self->view, i, &hands[i], layer, swell);
    }
  }
}

/* Beside the baby, at its feet or along the lap. */
static void
paint_open_hands (AttuneFigure *self, cairo_t *cr)
{
  static const AttunePoint at_feet[2] = { { 13, 118 }, { 87, 118 } };
  static const AttunePoint on_lap[2] = { { 13, 52 }, { 13, 84 } };
  const AttunePoint *at = self->view == ATTUNE_VIEW_BACK ? on_lap : at_feet;

  for (guint i = 0; i < 2; i++)
    attune_hands_paint_open (self->art, cr, self->view, i, at[i].x, at[i].y);
}

static gboolean
shows_open_hands (AttuneFigure *self)
{
  return self->shows == ATTUNE_SHOWS_QUESTION ||
         (self->shows == ATTUNE_SHOWS_REST && !self->frame.hands[0].shown);
}

static void
paint_trails (AttuneFigure *self, cairo_t *cr)
{
  GdkRGBA color;
  double width = 1.9 * sqrt (get_hand_size (self));
  AttuneRegions lifted = get_canvas (self) == ATTUNE_CANVAS_FRONT ? self->lifted : 0;

  attune_palette_get_trail (attune_art_get_look (self->art), &color);
  for (guint i = 0; i < 2; i++) {
    /* What goes on under the baby is not marked on its front. */
    if (self->trails[i] != NULL && !self->frame.hands[i].behind)
      attune_trail_paint (cr, self->trails[i], &color, width, lifted);
  }
}

/* From the picture to the canvas. A baby on the lap lies across, its head at the caregiver's left. */
static void
enter_canvas (AttuneFigure *self, cairo_t *cr, double scale, double x, double y)
{
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  if (self->view == ATTUNE_VIEW_BACK) {
    cairo_translate (cr, 0, 100);
    cairo_rotate (cr, -G_PI / 2);
  }
}

/* A context for a node over @bounds, in canvas units. */
static cairo_t *
begin_node (AttuneFigure *self,
            GskRenderNode **node,
            const graphene_rect_t *bounds,
            double scale,
            double x,
            double y)
{
  cairo_t *cr;

  *node = gsk_cairo_node_new (bounds);
  cr = gsk_cairo_node_get_draw_context (*node);
  enter_canvas (self, cr, scale, x, y);
  return cr;
}

/* The baby as pixels, once; a node that plays back one image is cheap. */
static void
paint_still (AttuneFigure *self, const graphene_rect_t *bounds, double scale, double x, double y)
{
  int factor = self->scale_factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         (int) ceil (bounds->size.width) * factor,
                                                         (int) ceil (bounds->size.height) * factor);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, factor, factor);
  enter_canvas (self, cr, scale, x, y);
  if (self->shows == ATTUNE_SHOWS_REST && !shows_open_hands (self))
    paint_hands (self, cr, ATTUNE_HAND_LAYER_BEHIND);
  paint_baby (self, cr);
  cairo_destroy (cr);

  self->still = gsk_cairo_node_new (bounds);
  cr = gsk_cairo_node_get_draw_context (self->still);
  cairo_scale (cr, 1.0 / factor, 1.0 / factor);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->still_bounds = *bounds;
  self->still_scale = scale;
}

static void
append_still (AttuneFigure *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *bounds,
              double scale,
              double x,
              double y)
{
  GskRenderNode *node;
  cairo_t *cr;

  if (attune_figure_baby_moves (self) || self->camera.progress < 1) {
    cr = begin_node (self, &node, bounds, scale, x, y);
    paint_baby (self, cr);
    cairo_destroy (cr);
    gtk_snapshot_append_node (snapshot, node);
    gsk_render_node_unref (node);
    return;
  }
  if (self->still == NULL || !graphene_rect_equal (bounds, &self->still_bounds) ||
      fabs (scale - self->still_scale) > 1e-6) {
    attune_figure_forget_still (self);
    g_clear_pointer (&self->way, gsk_render_node_unref);
    paint_still (self, bounds, scale, x, y);
  }
  gtk_snapshot_append_node (snapshot, self->still);
}

/* What the hands of this moment cover: from above their fingers down to the caregiver. */
static void
get_hands_bounds (AttuneFigure *self,
                  const graphene_rect_t *bounds,
                  double scale,
                  double x,
                  double y,
                  graphene_rect_t *covered)
{
  double reach = 34 * get_hand_size (self);
  double left = INFINITY, right = -INFINITY, top = INFINITY;
  graphene_rect_t hands;

  for (guint i = 0; i < 2; i++) {
    const AttuneHandFrame *hand = &self->frame.hands[i];

    if (!hand->shown)
      continue;
    left = fmin (left, hand->x - reach);
    right = fmax (right, hand->x + reach);
    top = fmin (top, hand->y - reach);
  }
  if (left > right || shows_open_hands (self) || self->view == ATTUNE_VIEW_BACK) {
    *covered = *bounds;
    return;
  }
  graphene_rect_init (&hands, floor (left * scale + x), floor (top * scale + y),
                      ceil ((right - left) * scale), bounds->size.height * 4);
  if (!graphene_rect_intersection (&hands, bounds, covered))
    *covered = *bounds;
}

static void
append_behind (AttuneFigure *self,
               GtkSnapshot *snapshot,
               const graphene_rect_t *bounds,
               double scale,
               double x,
               double y)
{
  GskRenderNode *node;
  cairo_t *cr;

  if (self->shows != ATTUNE_SHOWS_STROKE)
    return;
  cr = begin_node (self, &node, bounds, scale, x, y);
  paint_hands (self, cr, ATTUNE_HAND_LAYER_BEHIND);
  cairo_destroy (cr);
  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

static void
append_way (AttuneFigure *self,
            GtkSnapshot *snapshot,
            const graphene_rect_t *bounds,
            double scale,
            double x,
            double y)
{
  if (self->shows != ATTUNE_SHOWS_STROKE || self->motion == NULL)
    return;
  if (self->camera.progress < 1)
    g_clear_pointer (&self->way, gsk_render_node_unref);
  if (self->way == NULL) {
    cairo_t *cr = begin_node (self, &self->way, bounds, scale, x, y);

    paint_trails (self, cr);
    cairo_destroy (cr);
  }
  gtk_snapshot_append_node (snapshot, self->way);
}

static void
append_hands (AttuneFigure *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *bounds,
              double scale,
              double x,
              double y)
{
  GskRenderNode *node;
  cairo_t *cr;

  if (self->shows == ATTUNE_SHOWS_BABY)
    return;
  cr = begin_node (self, &node, bounds, scale, x, y);
  if (shows_open_hands (self))
    paint_open_hands (self, cr);
  else
    paint_hands (self, cr, ATTUNE_HAND_LAYER_FRONT);
  cairo_destroy (cr);
  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

/**
 * attune_figure_snapshot:
 * @self: a figure
 * @snapshot: where to
 * @width: of the picture
 * @height: of the picture
 */
void
attune_figure_snapshot (AttuneFigure *self, GtkSnapshot *snapshot, double width, double height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  graphene_rect_t covered;
  AttuneFrame frame;
  double scale, x, y;

  if (width < 1 || height < 1)
    return;
  scale = attune_camera_place (&self->camera.to, width, height, &x, &y);
  attune_art_set_scale (self->art, scale, fmax (width, height), self->scale_factor);
  attune_camera_get_current (&self->camera, &frame);
  scale = attune_camera_place (&frame, width, height, &x, &y);
  get_hands_bounds (self, &bounds, scale, x, y, &covered);

  gtk_snapshot_push_clip (snapshot, &bounds);
  append_behind (self, snapshot, &covered, scale, x, y);
  append_still (self, snapshot, &bounds, scale, x, y);
  append_way (self, snapshot, &bounds, scale, x, y);
  append_hands (self, snapshot, &covered, scale, x, y);
  gtk_snapshot_pop (snapshot);
}

/**
 * attune_figure_paint:
 * @self: a figure
 * @cr: where to
 * @width: of the picture
 * @height: of the picture
 *
 * Paints the picture of this moment, the camera at its goal, without a display: for sheets, documents and tests.
 */
void
attune_figure_paint (AttuneFigure *self, cairo_t *cr, double width, double height)
{
  double scale, x, y;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  scale = attune_camera_place (&self->camera.to, width, height, &x, &y);
  attune_art_set_scale (self->art, scale, fmax (width, height), self->scale_factor);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  enter_canvas (self, cr, scale, x, y);
  if (self->shows != ATTUNE_SHOWS_BABY && !shows_open_hands (self))
    paint_hands (self, cr, ATTUNE_HAND_LAYER_BEHIND);
  paint_baby (self, cr);
  if (self->shows == ATTUNE_SHOWS_STROKE)
    paint_trails (self, cr);
  if (shows_open_hands (self))
    paint_open_hands (self, cr);
  else if (self->shows != ATTUNE_SHOWS_BABY)
    paint_hands (self, cr, ATTUNE_HAND_LAYER_FRONT);
  cairo_restore (cr);
}
