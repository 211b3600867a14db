/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Three layers: what lies still (baby and what is behind, kept as one node), the way of the hands
 * (kept until the repetition changes), and the hands themselves. */
#include "config.h"

#include "attune-figure.h"

#include <math.h>
#include <string.h>

#include "attune-art.h"
#include "attune-body.h"
#include "attune-camera.h"
#include "attune-hands.h"
#include "attune-palette.h"
#include "attune-scene.h"
#include "attune-trail.h"

#define WELCOME_LIGHT 0.5
#define ASKED_LIGHT 0.34
#define BREATH_SECONDS 4.0
#define BREATH_SWELL 0.03
#define DANCE_SECONDS 1.7

typedef enum {
  SHOWS_BABY,
  SHOWS_STROKE,
  SHOWS_QUESTION,
  SHOWS_REST,
} Shows;

struct _AttuneFigure {
  GObject parent_instance;

  AttuneArt *art;
  Shows shows;
  AttuneView view;
  AttuneSide side;
  AttuneMotion *motion;
  AttuneMotionFrame frame;
  AttuneExpression expression;
  AttunePose pose; /* as asked for, before the expression */
  AttuneRegions welcome;
  AttuneRegions asked;
  AttuneCamera camera;
  guint repetition;
  double phase;
  GArray *trails[2];
  GskRenderNode *still;
  graphene_rect_t still_bounds;
  double still_scale;
  GskRenderNode *way;
  gint64 ticked_us;
  double breath; /* seconds */
  int scale_factor;
  gboolean dark;
  gboolean high_contrast;
  gboolean reduced_motion;
  gboolean camera_set;
};

static void attune_figure_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneFigure,
                               attune_figure,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      attune_figure_paintable_init))

static void
forget_still (AttuneFigure *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
}

static void
forget_trails (AttuneFigure *self)
{
  g_clear_pointer (&self->trails[0], g_array_unref);
  g_clear_pointer (&self->trails[1], g_array_unref);
  g_clear_pointer (&self->way, gsk_render_node_unref);
}

static void
changed (AttuneFigure *self)
{
  forget_still (self);
  forget_trails (self);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

static AttuneCanvas
get_canvas (AttuneFigure *self)
{
  return attune_view_get_canvas (self->view);
}

static gboolean
moves_limbs (const AttuneMotion *motion)
{
  for (guint i = 0; i < motion->beats->len; i++) {
    const AttuneBeat *beat = g_ptr_array_index (motion->beats, i);

    if (beat->limbs->len > 0)
      return TRUE;
  }
  return FALSE;
}

/* The limbs of some strokes move with the hands; then the baby is painted with every frame. */
static gboolean
baby_moves (AttuneFigure *self)
{
  if (self->shows == SHOWS_BABY)
    return self->expression.leg_dances && !self->reduced_motion;
  return self->shows == SHOWS_STROKE && self->motion != NULL && !self->reduced_motion &&
         (moves_limbs (self->motion) || self->motion->jiggle_degrees > 0);
}

static gboolean
hands_breathe (AttuneFigure *self)
{
  if (self->reduced_motion)
    return FALSE;
  return self->shows == SHOWS_REST ||
         (self->shows == SHOWS_STROKE && self->motion != NULL && self->motion->breathes);
}

/* 0 to 1 and back, as slow as a breath. */
static double
get_breath (AttuneFigure *self)
{
  return 0.5 - 0.5 * cos (2 * G_PI * self->breath / BREATH_SECONDS);
}

static void
look_at (AttuneFigure *self, const AttuneFrame *frame, gboolean other_canvas)
{
  if (self->camera_set && !other_canvas && !self->reduced_motion)
    attune_camera_glide (&self->camera, frame);
  else
    attune_camera_cut (&self->camera, frame);
  self->camera_set = TRUE;
}

static void
set_view (AttuneFigure *self, AttuneView view, AttuneSide side, const AttuneFrame *frame)
{
  gboolean other_canvas = attune_view_get_canvas (view) != get_canvas (self) ||
                          (view != self->view &&
                           (view == ATTUNE_VIEW_BACK || self->view == ATTUNE_VIEW_BACK));

  self->view = view;
  self->side = side;
  look_at (self, frame, other_canvas);
  changed (self);
}

static void
set_expression (AttuneFigure *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!attune_expression_parse (&self->expression, text, &error))
    g_debug ("expression: %s", error->message);
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

  *pose = self->shows == SHOWS_BABY ? self->pose : self->frame.pose;
  attune_expression_apply_pose (&self->expression, phase, pose);
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
  attune_body_paint (self->art, cr, self->view, &pose, &self->expression);
  cairo_restore (cr);
  if (get_canvas (self) != ATTUNE_CANVAS_FRONT)
    return;
  attune_scene_paint_regions (cr, self->welcome, &pose, WELCOME_LIGHT);
  if (self->shows == SHOWS_QUESTION)
    attune_scene_paint_regions (cr, self->asked, &pose, ASKED_LIGHT);
}

static void
paint_hands (AttuneFigure *self, cairo_t *cr, AttuneHandLayer layer)
{
  double size = attune_hands_get_size (get_canvas (self));
  AttuneHandFrame hands[2] = { self->frame.hands[0], self->frame.hands[1] };
  double swell = hands_breathe (self) ? BREATH_SWELL * get_breath (self) : 0;

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
  return self->shows == SHOWS_QUESTION ||
         (self->shows == SHOWS_REST && !self->frame.hands[0].shown);
}

static gboolean
is_same_way (GArray *one, GArray *other)
{
  return one != NULL && other != NULL && one->len == other->len &&
         memcmp (one->data, other->data, one->len * sizeof (AttunePoint)) == 0;
}

/* The ways of this moment; the painted node is kept while they stay the same. */
static void
update_trails (AttuneFigure *self)
{
  for (guint i = 0; i < 2; i++) {
    GArray *trail = attune_motion_player_get_trail (self->motion, self->side, self->repetition,
                                                    self->phase, i);

    if (is_same_way (trail, self->trails[i])) {
      g_array_unref (trail);
      continue;
    }
    g_clear_pointer (&self->trails[i], g_array_unref);
    self->trails[i] = trail;
    g_clear_pointer (&self->way, gsk_render_node_unref);
  }
}

static void
paint_trails (AttuneFigure *self, cairo_t *cr)
{
  GdkRGBA color;
  double width = 1.9 * sqrt (attune_hands_get_size (get_canvas (self)));

  attune_palette_get_trail (attune_art_get_look (self->art), &color);
  for (guint i = 0; i < 2; i++) {
    if (self->trails[i] != NULL)
      attune_trail_paint (cr, self->trails[i], &color, width);
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
  if (self->shows != SHOWS_BABY && !shows_open_hands (self) &&
      (self->reduced_motion || self->shows == SHOWS_REST))
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

  if (baby_moves (self) || self->camera.progress < 1) {
    cr = begin_node (self, &node, bounds, scale, x, y);
    paint_baby (self, cr);
    cairo_destroy (cr);
    gtk_snapshot_append_node (snapshot, node);
    gsk_render_node_unref (node);
    return;
  }
  if (self->still == NULL || !graphene_rect_equal (bounds, &self->still_bounds) ||
      fabs (scale - self->still_scale) > 1e-6) {
    forget_still (self);
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
  double reach = 34 * attune_hands_get_size (get_canvas (self));
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

  if (self->shows != SHOWS_STROKE)
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
  if (self->shows != SHOWS_STROKE || self->motion == NULL)
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

  if (self->shows == SHOWS_BABY)
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

static void
attune_figure_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  AttuneFigure *self = ATTUNE_FIGURE (paintable);
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

static GdkPaintableFlags
attune_figure_get_flags (GdkPaintable *paintable)
{
  return 0;
}

static void
attune_figure_dispose (GObject *object)
{
  AttuneFigure *self = ATTUNE_FIGURE (object);

  forget_still (self);
  forget_trails (self);
  g_clear_pointer (&self->motion, attune_motion_unref);
  g_clear_pointer (&self->art, attune_art_free);
  G_OBJECT_CLASS (attune_figure_parent_class)->dispose (object);
}

static void
attune_figure_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = attune_figure_snapshot;
  iface->get_flags = attune_figure_get_flags;
}

static void
attune_figure_class_init (AttuneFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_figure_dispose;
}

static void
attune_figure_init (AttuneFigure *self)
{
  self->art = attune_art_new ();
  self->scale_factor = 1;
  self->shows = SHOWS_BABY;
  self->view = ATTUNE_VIEW_FRONT;
  attune_expression_init (&self->expression);
  attune_pose_find ("frog", &self->pose);
  attune_art_set_look (self->art, &(AttuneLook){ 1, 1, 0, 2, 0 }, FALSE);
  attune_camera_get_frame (ATTUNE_VIEW_FRONT, ATTUNE_SIDE_NONE, &self->camera.to);
  attune_camera_cut (&self->camera, &self->camera.to);
}

/**
 * attune_figure_new:
 *
 * Returns: (transfer full): a figure that shows the baby lying there
 */
AttuneFigure *
attune_figure_new (void)
{
  return g_object_new (ATTUNE_TYPE_FIGURE, NULL);
}

/**
 * attune_figure_set_look:
 * @self: a figure
 * @look: what the family looks like
 */
void
attune_figure_set_look (AttuneFigure *self, const AttuneLook *look)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  attune_art_set_look (self->art, look, self->high_contrast);
  changed (self);
}

/**
 * attune_figure_set_dark:
 * @self: a figure
 * @dark: whether the ground behind it is dark
 */
void
attune_figure_set_dark (AttuneFigure *self, gboolean dark)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  if (self->dark == !!dark)
    return;
  self->dark = !!dark;
  changed (self);
}

/**
 * attune_figure_set_high_contrast:
 * @self: a figure
 * @high_contrast: whether lines are bolder
 */
void
attune_figure_set_high_contrast (AttuneFigure *self, gboolean high_contrast)
{
  AttuneLook look;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  if (self->high_contrast == !!high_contrast)
    return;
  self->high_contrast = !!high_contrast;
  look = *attune_art_get_look (self->art);
  attune_figure_set_look (self, &look);
}

/**
 * attune_figure_set_scale_factor:
 * @self: a figure
 * @scale_factor: device pixels for one pixel of the interface
 */
void
attune_figure_set_scale_factor (AttuneFigure *self, int scale_factor)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));
  g_return_if_fail (scale_factor >= 1);

  if (self->scale_factor == scale_factor)
    return;
  self->scale_factor = scale_factor;
  changed (self);
}

/**
 * attune_figure_show_stroke:
 * @self: a figure
 * @stroke: what the hands do
 * @side: on which side
 *
 * Shows the beginning of a stroke; attune_figure_seek() moves it.
 */
void
attune_figure_show_stroke (AttuneFigure *self, const AttuneStroke *stroke, AttuneSide side)
{
  AttuneFrame frame;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));
  g_return_if_fail (stroke != NULL && stroke->motion != NULL);

  g_clear_pointer (&self->motion, attune_motion_unref);
  self->motion = attune_motion_ref (stroke->motion);
  self->shows = SHOWS_STROKE;
  set_expression (self, "mouth smile; lid open; brow raised; hand open");
  attune_camera_get_frame (self->motion->view, side, &frame);
  set_view (self, self->motion->view, side, &frame);
  self->repetition = 0;
  self->phase = 0;
  attune_motion_player_sample (self->motion, side, 0, 0, 1, &self->frame);
  update_trails (self);
}

/**
 * attune_figure_seek:
 * @self: a figure that shows a stroke
 * @repetition: counted from 0
 * @phase: of the repetition, 0 to 1
 * @beat_s: length of a repetition in seconds
 */
void
attune_figure_seek (AttuneFigure *self, guint repetition, double phase, double beat_s)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  if (self->shows != SHOWS_STROKE || self->motion == NULL)
    return;
  self->repetition = repetition;
  self->phase = self->reduced_motion ? 0 : phase;
  attune_motion_player_sample (self->motion, self->side, repetition, self->phase, beat_s,
                               &self->frame);
  update_trails (self);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/* The whole baby: while a question waits or hands rest, its face is to be seen. */
static void
get_whole_frame (AttuneRegion region, AttuneFrame *frame)
{
  attune_camera_get_frame (region == ATTUNE_REGION_BACK ? ATTUNE_VIEW_BACK : ATTUNE_VIEW_FRONT,
                           ATTUNE_SIDE_NONE, frame);
}

/**
 * attune_figure_show_question:
 * @self: a figure
 * @region: the part asked for
 *
 * The caregiver's open hands beside the baby; nothing touches.
 */
void
attune_figure_show_question (AttuneFigure *self, AttuneRegion region)
{
  AttuneFrame frame;
  gboolean back = region == ATTUNE_REGION_BACK;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->shows = SHOWS_QUESTION;
  self->asked = ATTUNE_REGIONS_OF (region);
  attune_scene_get_rest (region, &self->frame);
  set_expression (self, "brow raised; hand half");
  get_whole_frame (region, &frame);
  set_view (self, back ? ATTUNE_VIEW_BACK : ATTUNE_VIEW_FRONT, ATTUNE_SIDE_NONE, &frame);
}

/**
 * attune_figure_show_rest:
 * @self: a figure
 * @region: where hands lie
 * @touches: whether they may lie there; otherwise they are open, beside the baby
 */
void
attune_figure_show_rest (AttuneFigure *self, AttuneRegion region, gboolean touches)
{
  AttuneFrame frame;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->shows = SHOWS_REST;
  attune_scene_get_rest (region, &self->frame);
  if (!touches) {
    self->frame.hands[0].shown = FALSE;
    self->frame.hands[1].shown = FALSE;
  }
  set_expression (self, "lid soft; hand half");
  get_whole_frame (region, &frame);
  set_view (self, region == ATTUNE_REGION_BACK ? ATTUNE_VIEW_BACK : ATTUNE_VIEW_FRONT,
            ATTUNE_SIDE_NONE, &frame);
}

/**
 * attune_figure_show_baby:
 * @self: a figure
 * @view: what is seen
 * @pose: (nullable): id of a pose, or %NULL for the baby lying easily
 * @expression: (nullable): words of the cue grammar, or %NULL for a quiet, awake baby
 */
void
attune_figure_show_baby (AttuneFigure *self,
                         AttuneView view,
                         const char *pose,
                         const char *expression)
{
  AttuneFrame frame;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->shows = SHOWS_BABY;
  if (!attune_pose_find (pose != NULL ? pose : "frog", &self->pose)) {
    g_warning ("no pose “%s”", pose);
    attune_pose_find ("frog", &self->pose);
  }
  set_expression (self, expression);
  attune_camera_get_frame (view, ATTUNE_SIDE_NONE, &frame);
  self->camera_set = FALSE;
  set_view (self, view, ATTUNE_SIDE_NONE, &frame);
}

/**
 * attune_figure_set_welcome:
 * @self: a figure
 * @welcome: the parts of the body that are softly lit
 */
void
attune_figure_set_welcome (AttuneFigure *self, AttuneRegions welcome)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->welcome = welcome;
  changed (self);
}

/**
 * attune_figure_set_reduced_motion:
 * @self: a figure
 * @reduced: whether hands stand at the start and the arrow shows the way
 */
void
attune_figure_set_reduced_motion (AttuneFigure *self, gboolean reduced)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  if (self->reduced_motion == !!reduced)
    return;
  self->reduced_motion = !!reduced;
  attune_camera_cut (&self->camera, &self->camera.to);
  changed (self);
}

/**
 * attune_figure_is_moving:
 * @self: a figure
 *
 * Returns: whether something moves by itself, so that a frame is worth painting
 */
gboolean
attune_figure_is_moving (AttuneFigure *self)
{
  g_return_val_if_fail (ATTUNE_IS_FIGURE (self), FALSE);

  if (self->reduced_motion)
    return FALSE;
  return self->camera.progress < 1 || hands_breathe (self) ||
         (self->shows == SHOWS_BABY && baby_moves (self));
}

/**
 * attune_figure_tick:
 * @self: a figure
 * @frame_time_us: of the frame clock
 *
 * Moves what moves by itself: the camera's glide, the breath of resting hands.
 */
void
attune_figure_tick (AttuneFigure *self, gint64 frame_time_us)
{
  double seconds;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  seconds = self->ticked_us > 0 ? (frame_time_us - self->ticked_us) / (double) G_USEC_PER_SEC : 0;
  self->ticked_us = frame_time_us;
  if (!attune_figure_is_moving (self))
    return;
  seconds = CLAMP (seconds, 0, 0.1);
  attune_camera_advance (&self->camera, seconds);
  self->breath += seconds;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
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
  if (self->shows != SHOWS_BABY && !shows_open_hands (self))
    paint_hands (self, cr, ATTUNE_HAND_LAYER_BEHIND);
  paint_baby (self, cr);
  if (self->shows == SHOWS_STROKE)
    paint_trails (self, cr);
  if (shows_open_hands (self))
    paint_open_hands (self, cr);
  else if (self->shows != SHOWS_BABY)
    paint_hands (self, cr, ATTUNE_HAND_LAYER_FRONT);
  cairo_restore (cr);
}
