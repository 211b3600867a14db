/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a figure shows; attune-figure-paint.c paints it. */
#include "config.h"

#include "attune-figure-private.h"

#include <math.h>
#include <string.h>

#include "attune-build.h"
#include "attune-scene.h"

#define PULSE_SECONDS 0.7
#define PULSE_STEPS 5

static void attune_figure_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneFigure,
                               attune_figure,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      attune_figure_paintable_init))

/**
 * attune_figure_forget_still:
 * @self: a figure
 *
 * What lies still has to be painted anew.
 */
void
attune_figure_forget_still (AttuneFigure *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
  attune_layers_forget (self->layers);
}

/* Painted anew when they are next seen. */
static void
forget_hands (AttuneFigure *self)
{
  for (guint i = 0; i < ATTUNE_N_HAND_PARTS; i++)
    g_clear_pointer (&self->hands[i].node, gsk_render_node_unref);
}

static void
forget_trails (AttuneFigure *self)
{
  for (guint i = 0; i < 2; i++) {
    g_clear_pointer (&self->trails[i], g_array_unref);
    g_clear_pointer (&self->stations[i], g_array_unref);
  }
  for (guint i = 0; i < ATTUNE_N_HINTS; i++)
    g_clear_pointer (&self->hints[i], g_array_unref);
  g_clear_pointer (&self->way, gsk_render_node_unref);
  g_clear_pointer (&self->over, gsk_render_node_unref);
}

static void
changed (AttuneFigure *self)
{
  attune_figure_forget_still (self);
  forget_trails (self);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
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
  gboolean other_canvas = attune_view_get_canvas (view) != attune_view_get_canvas (self->view) ||
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

static const AttuneBuild *
get_build (AttuneFigure *self)
{
  return attune_build_get (attune_art_get_look (self->art)->age);
}

static void
get_frame (AttuneFigure *self, AttuneView view, AttuneSide side, AttuneFrame *frame)
{
  attune_camera_get_frame (view, side, frame);
  attune_camera_grow_frame (view, get_build (self), frame);
}

static gboolean
is_same_way (GArray *one, GArray *other)
{
  return one != NULL && other != NULL && one->len == other->len &&
         memcmp (one->data, other->data, one->len * sizeof (AttunePoint)) == 0;
}

/* Whether @kept was another way before. */
static gboolean
take_way (GArray **kept, GArray *way)
{
  if (is_same_way (way, *kept)) {
    g_array_unref (way);
    return FALSE;
  }
  g_clear_pointer (kept, g_array_unref);
  *kept = way;
  return TRUE;
}

/* The ways of this moment; the painted nodes are kept while they stay the same. */
static void
update_trails (AttuneFigure *self, double beat_s)
{
  const AttuneBuild *build = get_build (self);

  for (guint i = 0; i < 2; i++) {
    if (take_way (&self->trails[i],
                  attune_motion_player_get_trail (self->motion, self->side, self->repetition,
                                                  self->phase, build, i)))
      g_clear_pointer (&self->way, gsk_render_node_unref);
    if (self->stations[i] == NULL)
      self->stations[i] = attune_motion_stations_new (self->motion, self->side, build, i,
                                                      &self->station_radius[i]);
  }
  for (guint i = 0; i < ATTUNE_N_HINTS; i++) {
    if (take_way (&self->hints[i],
                  attune_motion_hint_new (self->motion, self->side, self->repetition, self->phase,
                                          beat_s, build, i)))
      g_clear_pointer (&self->over, gsk_render_node_unref);
  }
}

static void
snapshot_cb (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  attune_figure_snapshot (ATTUNE_FIGURE (paintable), snapshot, width, height);
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

  g_clear_pointer (&self->still, gsk_render_node_unref);
  g_clear_pointer (&self->leaving, gsk_render_node_unref);
  forget_hands (self);
  forget_trails (self);
  g_clear_pointer (&self->motion, attune_motion_unref);
  g_clear_pointer (&self->layers, attune_layers_free);
  g_clear_pointer (&self->art, attune_art_free);
  G_OBJECT_CLASS (attune_figure_parent_class)->dispose (object);
}

static void
attune_figure_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = snapshot_cb;
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
  self->layers = attune_layers_new ();
  self->scale_factor = 1;
  self->shows = ATTUNE_SHOWS_BABY;
  self->view = ATTUNE_VIEW_FRONT;
  attune_expression_init (&self->expression);
  attune_pose_find ("frog", &self->pose);
  attune_art_set_look (self->art, &(AttuneLook){ 1, 1, 0, 2, 0, ATTUNE_AGE_LOOK_FOUR_MONTHS },
                       FALSE, FALSE);
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

  attune_art_set_look (self->art, look, self->high_contrast, self->dark);
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
  AttuneLook look;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  if (self->dark == !!dark)
    return;
  self->dark = !!dark;
  look = *attune_art_get_look (self->art);
  attune_figure_set_look (self, &look);
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
 * attune_figure_set_on_chest:
 * @self: a figure
 * @on_chest: whether a baby whose back is seen is held upright on the caregiver's chest
 *
 * For what is shown from now on.
 */
void
attune_figure_set_on_chest (AttuneFigure *self, gboolean on_chest)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->on_chest = !!on_chest;
}

/* A baby that is held or crawls has its limbs where the view has them. */
static void
take_side_pose (AttuneView view, AttunePose *pose)
{
  if (view == ATTUNE_VIEW_UPRIGHT)
    attune_pose_find ("side-upright", pose);
  else if (view == ATTUNE_VIEW_ALL_FOURS)
    attune_pose_find ("side-all-fours", pose);
  else if (view == ATTUNE_VIEW_SIDE)
    attune_pose_find ("side-lying", pose);
}

/* Whether the hands have done their work and the baby is held. Shows what is seen now. */
static gboolean
follow_to_the_end (AttuneFigure *self)
{
  gboolean ended = self->motion->ends_from_permille > 0 &&
                   self->phase * 1000 >= self->motion->ends_from_permille;
  AttuneView view = ended ? self->motion->ends_in : self->motion->view;
  AttuneFrame frame;

  if (view != self->view) {
    attune_figure_fade (self);
    get_frame (self, view, self->side, &frame);
    set_view (self, view, self->side, &frame);
  }
  return ended;
}

/* A repetition is felt as a pulse of the way, in few steps, as it is painted anew for each. */
static void
pulse (AttuneFigure *self, double beat_s)
{
  double since = self->phase * beat_s / PULSE_SECONDS;
  double swell = since < 1 ? sin (G_PI * since) : 0;
  double stepped = round (swell * PULSE_STEPS) / PULSE_STEPS;

  if (stepped == self->pulse)
    return;
  self->pulse = stepped;
  g_clear_pointer (&self->way, gsk_render_node_unref);
}

/* The hands of this moment. */
static void
sample (AttuneFigure *self, double beat_s)
{
  if (follow_to_the_end (self)) {
    memset (&self->frame, 0, sizeof self->frame);
    take_side_pose (ATTUNE_VIEW_UPRIGHT, &self->frame.pose);
    return;
  }
  attune_motion_player_sample (self->motion, self->side, self->repetition, self->phase, beat_s,
                               get_build (self), &self->frame);
  if (self->motion->canvas == ATTUNE_CANVAS_FRONT)
    attune_motion_frame_lift_over (&self->frame, self->lifted);
  update_trails (self, beat_s);
}

static void
show_motion (AttuneFigure *self, AttuneMotion *motion, AttuneSide side, AttuneRegions lifted)
{
  AttuneFrame frame;

  attune_motion_ref (motion);
  g_clear_pointer (&self->motion, attune_motion_unref);
  self->motion = motion;
  self->lifted = lifted;
  self->shows = ATTUNE_SHOWS_STROKE;
  set_expression (self, "mouth smile; lid open; brow raised; hand open");
  get_frame (self, motion->view, side, &frame);
  set_view (self, motion->view, side, &frame);
  self->repetition = 0;
  self->phase = 0;
  self->pulse = 0;
  sample (self, 1);
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
  g_return_if_fail (ATTUNE_IS_FIGURE (self));
  g_return_if_fail (stroke != NULL && stroke->motion != NULL);

  show_motion (self, stroke->motion, side, ATTUNE_REGIONS_NONE);
}

/**
 * attune_figure_show_step:
 * @self: a figure
 * @stroke: what the hands do
 * @on: the part it is done on, where a stroke has several
 * @side: on which side
 * @lifted: the parts that had no yes; a joining stroke lifts over them
 *
 * Shows the beginning of a stroke; attune_figure_seek() moves it.
 */
void
attune_figure_show_step (AttuneFigure *self,
                         const AttuneStroke *stroke,
                         AttuneRegion on,
                         AttuneSide side,
                         AttuneRegions lifted)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));
  g_return_if_fail (stroke != NULL && stroke->motion != NULL);

  show_motion (self, attune_motion_find (stroke->motion, on, self->on_chest), side, lifted);
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

  if (self->shows != ATTUNE_SHOWS_STROKE || self->motion == NULL)
    return;
  self->repetition = repetition;
  self->phase = self->reduced_motion ? 0 : phase;
  pulse (self, beat_s);
  sample (self, beat_s);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/* The whole baby: while a question waits or hands rest, its face is to be seen. */
static void
look_at_whole (AttuneFigure *self, AttuneRegion region)
{
  AttuneView back = self->on_chest ? ATTUNE_VIEW_ON_CHEST : ATTUNE_VIEW_BACK;
  AttuneView view = region == ATTUNE_REGION_BACK ? back : ATTUNE_VIEW_FRONT;
  AttuneFrame frame;

  attune_scene_get_rest (region, self->on_chest, get_build (self), &self->frame);
  get_frame (self, view, ATTUNE_SIDE_NONE, &frame);
  set_view (self, view, ATTUNE_SIDE_NONE, &frame);
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
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->shows = ATTUNE_SHOWS_QUESTION;
  self->asked = ATTUNE_REGIONS_OF (region);
  set_expression (self, "brow raised; hand half");
  look_at_whole (self, region);
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
  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  self->shows = ATTUNE_SHOWS_REST;
  set_expression (self, "lid soft; hand half");
  look_at_whole (self, region);
  if (!touches) {
    self->frame.hands[0].shown = FALSE;
    self->frame.hands[1].shown = FALSE;
  }
}

static gboolean
shows_face (AttuneView view)
{
  AttuneCanvas canvas = attune_view_get_canvas (view);

  return canvas == ATTUNE_CANVAS_FRONT || canvas == ATTUNE_CANVAS_FACE;
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

  self->shows = ATTUNE_SHOWS_BABY;
  self->loops = FALSE;
  if (!attune_pose_find (pose != NULL ? pose : "frog", &self->pose)) {
    g_warning ("no pose “%s”", pose);
    attune_pose_find ("frog", &self->pose);
  }
  set_expression (self, expression);
  if (self->expression.seen != ATTUNE_VIEW_FRONT && shows_face (view))
    view = self->expression.seen;
  if (pose == NULL)
    take_side_pose (view, &self->pose);
  get_frame (self, view, ATTUNE_SIDE_NONE, &frame);
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
  if (self->loops && self->shows == ATTUNE_SHOWS_BABY)
    attune_figure_show_whole_sign (self);
  attune_camera_cut (&self->camera, &self->camera.to);
  changed (self);
}
