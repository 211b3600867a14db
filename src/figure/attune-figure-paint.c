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
#include "attune-ease.h"
#include "attune-hands.h"
#include "attune-palette.h"
#include "attune-scene.h"
#include "attune-trail.h"
#include "content/attune-anchors.h"

#define WELCOME_LIGHT 0.5
#define ASKED_LIGHT 0.34
#define BREATH_SECONDS 4.0
#define BREATH_SWELL 0.03
#define HINT_WIDTH 1.7
#define TRAIL_WIDTH 1.9
#define PULSE_SWELL 0.35
#define COMB_WIDTH 0.62 /* of the dots of one way */
#define COMB_APART 4.0 /* canvas units */
#define BESIDE 5.2 /* canvas units */

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

/**
 * attune_figure_baby_moves:
 * @self: a figure
 *
 * The limbs of some strokes move with the hands; then the baby is painted with every frame.
 *
 * Returns: whether the baby itself moves
 */
gboolean
attune_figure_baby_moves (AttuneFigure *self)
{
  if (self->shows == ATTUNE_SHOWS_BABY)
    return self->expression.leg_dances && !self->reduced_motion;
  return self->shows == ATTUNE_SHOWS_STROKE && self->motion != NULL && !self->reduced_motion &&
         (moves_limbs (self->motion) || self->motion->jiggle_degrees > 0);
}

/**
 * attune_figure_hands_breathe:
 * @self: a figure
 *
 * Returns: whether still hands swell with a slow breath
 */
gboolean
attune_figure_hands_breathe (AttuneFigure *self)
{
  if (self->reduced_motion)
    return FALSE;
  return self->shows == ATTUNE_SHOWS_REST ||
         (self->shows == ATTUNE_SHOWS_STROKE && self->motion != NULL && self->motion->breathes);
}

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
  double phase = attune_figure_get_limb_phase (self);
  AttuneCanvas canvas = get_canvas (self);
  AttunePose sign = self->pose;

  *pose = self->shows == ATTUNE_SHOWS_BABY ? self->pose : self->frame.pose;
  if (self->shows == ATTUNE_SHOWS_BABY && self->loops) {
    attune_expression_apply_pose (&self->sign, canvas, phase, &sign);
    attune_pose_blend (pose, &sign,
                       attune_cue_motion_get_pose_share (&self->cue_motion, self->sign_s), pose);
  } else {
    attune_expression_apply_pose (&self->expression, canvas, phase, pose);
  }
  pose->build = attune_build_get (attune_art_get_look (self->art)->age);
}

/* From the view's canvas to the drawing of that side. */
static void
mirror_matrix (AttuneFigure *self, cairo_matrix_t *matrix)
{
  double width, height;

  if (!is_mirrored (self))
    return;
  attune_canvas_get_size (get_canvas (self), &width, &height);
  cairo_matrix_translate (matrix, width, 0);
  cairo_matrix_scale (matrix, -1, 1);
}

static GArray *
list_pieces (AttuneFigure *self)
{
  AttunePose pose;

  get_pose (self, &pose);
  return attune_body_list (self->view, &pose, self->frame.left_over, &self->expression);
}

static void
paint_lights (AttuneFigure *self, cairo_t *cr)
{
  AttunePose pose;

  if (get_canvas (self) != ATTUNE_CANVAS_FRONT)
    return;
  get_pose (self, &pose);
  attune_scene_paint_regions (cr, self->welcome, &pose, WELCOME_LIGHT);
  if (self->shows == ATTUNE_SHOWS_QUESTION)
    attune_scene_paint_regions (cr, self->asked, &pose, ASKED_LIGHT);
}

static void
paint_baby (AttuneFigure *self, cairo_t *cr)
{
  g_autoptr (GArray) pieces = list_pieces (self);
  cairo_matrix_t matrix;

  cairo_save (cr);
  cairo_matrix_init_identity (&matrix);
  mirror_matrix (self, &matrix);
  cairo_transform (cr, &matrix);
  attune_body_paint (self->art, cr, pieces, &self->expression);
  cairo_restore (cr);
  paint_lights (self, cr);
}

static gboolean
shows_open_hands (AttuneFigure *self)
{
  return self->shows == ATTUNE_SHOWS_QUESTION ||
         (self->shows == ATTUNE_SHOWS_REST && !self->frame.hands[0].shown);
}

static void
paint_hand (AttuneFigure *self, cairo_t *cr, guint which, AttuneHandLayer layer)
{
  double swell = attune_figure_hands_breathe (self) ? BREATH_SWELL * get_breath (self) : 0;

  attune_hands_paint (self->art, cr, self->view, which, &self->frame.hands[which], layer, swell);
}

static void
paint_press (AttuneFigure *self, cairo_t *cr, guint which)
{
  if (!shows_open_hands (self))
    attune_scene_paint_press (self->art, cr, &self->frame.hands[which], get_hand_size (self));
}

/* Beside the baby, at its feet or along the lap. */
static void
paint_open_hand (AttuneFigure *self, cairo_t *cr, guint which)
{
  static const AttunePoint at_feet[2] = { { 13, 118 }, { 87, 118 } };
  static const AttunePoint on_lap[2] = { { 13, 52 }, { 13, 84 } };
  const AttunePoint *at = self->view == ATTUNE_VIEW_BACK ? on_lap : at_feet;

  attune_hands_paint_open (self->art, cr, self->view, which, at[which].x, at[which].y);
}

/* A hand that is lifted passes over the one that lies. */
static guint
get_lower_hand (AttuneFigure *self)
{
  return !self->frame.hands[0].touches && self->frame.hands[1].touches ? 1 : 0;
}

static void
paint_hands (AttuneFigure *self, cairo_t *cr, AttuneHandLayer layer)
{
  guint lower = get_lower_hand (self);

  for (guint i = 0; i < 2 && layer == ATTUNE_HAND_LAYER_FRONT; i++)
    paint_press (self, cr, i);
  for (guint i = 0; i < 2; i++) {
    guint which = i == 0 ? lower : 1 - lower;

    if (shows_open_hands (self))
      paint_open_hand (self, cr, which);
    else
      paint_hand (self, cr, which, layer);
  }
}

/* Two hands that go the same way side by side have one way. */
static gboolean
is_beside_the_other (AttuneFigure *self, guint which)
{
  GArray *one = self->trails[0], *other = self->trails[1];

  return which == 1 && one != NULL && other != NULL &&
         attune_trail_is_beside (one, other, BESIDE * sqrt (get_hand_size (self)));
}

/* A bracelet of finger tips and the way of a finger laid across are shown over the hands. */
static gboolean
is_shown_over (AttuneFigure *self, guint which)
{
  AttuneGrip grip = self->frame.hands[which].grip;

  return (grip == ATTUNE_GRIP_RING && self->hints[0]->len > 0) ||
         (grip == ATTUNE_GRIP_EDGE && self->hints[which]->len > 0);
}

static void
paint_trails (cairo_t *cr, gpointer data)
{
  AttuneFigure *self = data;
  GdkRGBA color;
  double width = TRAIL_WIDTH * sqrt (get_hand_size (self)), swell = PULSE_SWELL * self->pulse;
  AttuneRegions lifted = get_canvas (self) == ATTUNE_CANVAS_FRONT ? self->lifted : 0;

  attune_palette_get_trail (attune_art_get_look (self->art), &color);
  for (guint i = 0; i < 2; i++) {
    /* What goes on under the baby is not marked on its front. */
    if (self->trails[i] == NULL || self->frame.hands[i].behind || is_beside_the_other (self, i))
      continue;
    attune_trail_paint_stations (cr, self->stations[i], &color, width, self->station_radius[i],
                                 self->station_radius[i] > 0 || self->trails[i]->len == 0);
    if (self->frame.hands[i].grip == ATTUNE_GRIP_COMB)
      attune_trail_paint_comb (cr, self->trails[i], &color, width * COMB_WIDTH,
                               COMB_APART * get_hand_size (self), swell);
    else if (!is_shown_over (self, i))
      attune_trail_paint (cr, self->trails[i], &color, width, swell, lifted);
  }
}

/* What the hands would hide goes over them. */
static void
paint_hints (cairo_t *cr, gpointer data)
{
  AttuneFigure *self = data;
  GdkRGBA color;
  double width = HINT_WIDTH * sqrt (get_hand_size (self));

  attune_palette_get_trail (attune_art_get_look (self->art), &color);
  for (guint i = 0; i < ATTUNE_N_HINTS; i++) {
    if (self->hints[i] != NULL)
      attune_trail_paint_over (cr, self->hints[i], &color, width);
  }
}

static gboolean
has_hints (AttuneFigure *self)
{
  return self->hints[0] != NULL && self->hints[0]->len + self->hints[1]->len > 0;
}

/* Parts are painted for where the camera goes. */
static void
set_scale (AttuneFigure *self, double width, double height)
{
  double x, y;
  double scale = attune_camera_place (&self->camera.to, width, height, &x, &y);

  attune_art_set_scale (self->art, scale, fmax (width, height), self->scale_factor);
}

/* From the canvas to the picture. A baby on the lap lies across, its head at the caregiver's left. */
static void
init_place (AttuneFigure *self,
            AttunePlace *place,
            const AttuneFrame *seen,
            double width,
            double height)
{
  double x, y;
  double scale = attune_camera_place (seen, width, height, &x, &y);

  graphene_rect_init (&place->bounds, 0, 0, (float) width, (float) height);
  place->factor = self->scale_factor;
  cairo_matrix_init (&place->matrix, scale, 0, 0, scale, x, y);
  if (self->view == ATTUNE_VIEW_BACK) {
    cairo_matrix_translate (&place->matrix, 0, 100);
    cairo_matrix_rotate (&place->matrix, -G_PI / 2);
  }
}

static void
paint_still (cairo_t *cr, gpointer data)
{
  AttuneFigure *self = data;

  if (self->shows == ATTUNE_SHOWS_REST && !shows_open_hands (self))
    paint_hands (self, cr, ATTUNE_HAND_LAYER_BEHIND);
  paint_baby (self, cr);
}

/* The camera stands: what moves is painted over what is kept. */
static void
append_moving (AttuneFigure *self, GtkSnapshot *snapshot, const AttunePlace *place)
{
  g_autoptr (GArray) pieces = list_pieces (self);
  AttunePlace mirrored = *place;

  mirror_matrix (self, &mirrored.matrix);
  attune_layers_append (self->layers, self->art, snapshot, &mirrored, pieces, &self->expression);
}

/* The camera glides. */
static void
append_gliding (AttuneFigure *self, GtkSnapshot *snapshot, const AttunePlace *place)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place->bounds);

  cairo_transform (cr, &place->matrix);
  paint_baby (self, cr);
  cairo_destroy (cr);
}

static void
append_baby (AttuneFigure *self, GtkSnapshot *snapshot, const AttunePlace *place)
{
  gboolean moves = attune_figure_baby_moves (self);
  gboolean glides = self->camera.progress < 1;

  if (glides || (moves && self->welcome != ATTUNE_REGIONS_NONE)) {
    append_gliding (self, snapshot, place);
    return;
  }
  if (moves) {
    append_moving (self, snapshot, place);
    return;
  }
  if (self->still == NULL || !attune_place_is_same (place, &self->still_place)) {
    attune_figure_forget_still (self);
    self->still = attune_place_keep (place, &place->bounds, paint_still, self);
    self->still_place = *place;
  }
  gtk_snapshot_append_node (snapshot, self->still);
}

static void
paint_hand_part (AttuneFigure *self, cairo_t *cr, AttuneHandPart part, guint which)
{
  if (part == ATTUNE_HAND_PART_BEHIND)
    paint_hand (self, cr, which, ATTUNE_HAND_LAYER_BEHIND);
  else if (part == ATTUNE_HAND_PART_PRESS)
    paint_press (self, cr, which);
  else if (shows_open_hands (self))
    paint_open_hand (self, cr, which);
  else
    paint_hand (self, cr, which, ATTUNE_HAND_LAYER_FRONT);
}

static void
survey_hand_part (AttuneFigure *self,
                  AttuneHandPart part,
                  guint which,
                  const AttunePlace *place,
                  AttuneSurvey *survey)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_transform (cr, &place->matrix);
  attune_art_begin_survey (self->art);
  paint_hand_part (self, cr, part, which);
  attune_art_end_survey (self->art, survey);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Covers no more than it has to, and stays the same while it looks as in the frame before. */
static void
append_hand_part (AttuneFigure *self,
                  GtkSnapshot *snapshot,
                  AttuneHandPart part,
                  guint which,
                  const AttunePlace *place)
{
  AttuneKept *kept = &self->hands[part + which];
  graphene_rect_t bounds;
  AttuneSurvey now;
  cairo_t *cr;

  survey_hand_part (self, part, which, place, &now);
  if (!attune_place_cover (place, now.left, now.top, now.right, now.bottom, &bounds))
    return;
  if (kept->node == NULL || kept->hash != now.hash) {
    g_clear_pointer (&kept->node, gsk_render_node_unref);
    kept->hash = now.hash;
    kept->node = gsk_cairo_node_new (&bounds);
    cr = gsk_cairo_node_get_draw_context (kept->node);
    cairo_transform (cr, &place->matrix);
    paint_hand_part (self, cr, part, which);
    cairo_destroy (cr);
  }
  gtk_snapshot_append_node (snapshot, kept->node);
}

static void
append_hand_parts (AttuneFigure *self,
                   GtkSnapshot *snapshot,
                   AttuneHandPart part,
                   const AttunePlace *place)
{
  guint lower = get_lower_hand (self);

  append_hand_part (self, snapshot, part, lower, place);
  append_hand_part (self, snapshot, part, 1 - lower, place);
}

/* What a recording of the ways covers. */
static gboolean
get_way_bounds (AttuneFigure *self,
                const AttunePlace *place,
                AttunePlacePaintFunc paint,
                graphene_rect_t *bounds)
{
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (record);
  double x, y, width, height;

  cairo_transform (cr, &place->matrix);
  paint (cr, self);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (record, &x, &y, &width, &height);
  cairo_surface_destroy (record);
  return attune_place_cover (place, x, y, x + width, y + height, bounds);
}

/* @kept is painted anew where there is none or the picture has another place. */
static void
append_way (AttuneFigure *self,
            GtkSnapshot *snapshot,
            const AttunePlace *place,
            AttunePlacePaintFunc paint,
            GskRenderNode **kept,
            AttunePlace *kept_place)
{
  graphene_rect_t bounds;

  if (self->shows != ATTUNE_SHOWS_STROKE || self->motion == NULL)
    return;
  if (!attune_place_is_same (place, kept_place))
    g_clear_pointer (kept, gsk_render_node_unref);
  *kept_place = *place;
  if (*kept == NULL && get_way_bounds (self, place, paint, &bounds))
    *kept = attune_place_keep (place, &bounds, paint, self);
  if (*kept != NULL)
    gtk_snapshot_append_node (snapshot, *kept);
}

static void
append_leaving (AttuneFigure *self, GtkSnapshot *snapshot)
{
  if (self->leaving == NULL)
    return;
  gtk_snapshot_push_opacity (snapshot, 1 - attune_ease (self->left));
  gtk_snapshot_append_node (snapshot, self->leaving);
  gtk_snapshot_pop (snapshot);
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
  AttuneFrame frame;
  AttunePlace place;

  if (width < 1 || height < 1)
    return;
  set_scale (self, width, height);
  attune_camera_get_current (&self->camera, &frame);
  init_place (self, &place, &frame, width, height);

  gtk_snapshot_push_clip (snapshot, &place.bounds);
  if (self->shows == ATTUNE_SHOWS_STROKE)
    append_hand_parts (self, snapshot, ATTUNE_HAND_PART_BEHIND, &place);
  append_baby (self, snapshot, &place);
  append_way (self, snapshot, &place, paint_trails, &self->way, &self->way_place);
  if (self->shows != ATTUNE_SHOWS_BABY) {
    append_hand_parts (self, snapshot, ATTUNE_HAND_PART_PRESS, &place);
    append_hand_parts (self, snapshot, ATTUNE_HAND_PART_FRONT, &place);
  }
  if (has_hints (self))
    append_way (self, snapshot, &place, paint_hints, &self->over, &self->over_place);
  append_leaving (self, snapshot);
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
  AttunePlace place;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  set_scale (self, width, height);
  init_place (self, &place, &self->camera.to, width, height);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_transform (cr, &place.matrix);
  if (self->shows != ATTUNE_SHOWS_BABY && !shows_open_hands (self))
    paint_hands (self, cr, ATTUNE_HAND_LAYER_BEHIND);
  paint_baby (self, cr);
  if (self->shows == ATTUNE_SHOWS_STROKE)
    paint_trails (cr, self);
  if (self->shows != ATTUNE_SHOWS_BABY)
    paint_hands (self, cr, ATTUNE_HAND_LAYER_FRONT);
  if (self->shows == ATTUNE_SHOWS_STROKE)
    paint_hints (cr, self);
  cairo_restore (cr);
}

/**
 * attune_figure_forget:
 * @self: a figure
 *
 * Lets go of what was painted, for a figure that is not shown for a while.
 */
void
attune_figure_forget (AttuneFigure *self)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  attune_figure_forget_still (self);
  attune_art_forget (self->art);
}

/**
 * attune_figure_get_bytes:
 * @self: a figure
 *
 * Returns: how much memory the painted parts and what is kept of the picture take
 */
gsize
attune_figure_get_bytes (AttuneFigure *self)
{
  g_return_val_if_fail (ATTUNE_IS_FIGURE (self), 0);

  return attune_art_get_bytes (self->art) + attune_layers_get_bytes (self->layers) +
         attune_place_get_bytes (&self->still_place, self->still) +
         attune_place_get_bytes (&self->way_place, self->way) +
         attune_place_get_bytes (&self->over_place, self->over);
}
