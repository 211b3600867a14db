/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What moves by itself in a figure: a cue's loop, the camera's glide, the breath of resting hands. */
#include "config.h"

#include "attune-figure-private.h"

#include <math.h>

#define EASY_HZ 0.5 /* a breath that is not the sign */
#define SWELL 0.035
#define FADE_SECONDS 0.6
#define DANCE_HZ 0.6

/**
 * attune_figure_show_whole_sign:
 * @self: a figure that shows a cue
 *
 * The picture that also stands with reduced motion.
 */
void
attune_figure_show_whole_sign (AttuneFigure *self)
{
  self->expression = self->sign;
  self->sign_s = attune_cue_motion_get_hold_from (&self->cue_motion);
  self->sign_share = 1;
}

/**
 * attune_figure_show_cue:
 * @self: a figure
 * @view: what is seen
 * @cue: a sign
 *
 * Begins with the whole sign; attune_figure_tick() leads back to the quiet baby and to the sign again.
 */
void
attune_figure_show_cue (AttuneFigure *self, AttuneView view, const AttuneCue *cue)
{
  g_return_if_fail (ATTUNE_IS_FIGURE (self));
  g_return_if_fail (cue != NULL);

  attune_figure_show_baby (self, view, NULL, cue->pose);
  self->sign = self->expression;
  attune_cue_motion_parse (&self->cue_motion, cue->motion);
  self->loops = TRUE;
  attune_figure_show_whole_sign (self);
}

/**
 * attune_figure_fade:
 * @self: a figure
 *
 * What lies still now fades away over what is shown next, where the figure is seen moving.
 */
void
attune_figure_fade (AttuneFigure *self)
{
  g_clear_pointer (&self->leaving, gsk_render_node_unref);
  if (self->still == NULL || self->reduced_motion || self->ticked_us == 0)
    return;
  self->leaving = gsk_render_node_ref (self->still);
  self->left = 0;
}

static void
advance_fade (AttuneFigure *self, double seconds)
{
  self->left += seconds / FADE_SECONDS;
  if (self->left >= 1)
    g_clear_pointer (&self->leaving, gsk_render_node_unref);
}

/* A breath that says something is seen. */
static double
get_swell (AttuneFigure *self)
{
  if (self->sign.breath_hz == EASY_HZ)
    return 0;
  return SWELL * sin (2 * G_PI * self->sign.breath_hz * self->sign_s) * fabs (self->sign_share);
}

/* Whether the picture has changed. */
static gboolean
advance_sign (AttuneFigure *self, double seconds)
{
  AttuneExpression quiet;
  double share, swell;

  self->sign_s = fmod (self->sign_s + seconds, attune_cue_motion_get_seconds (&self->cue_motion));
  share = attune_cue_motion_get_share (&self->cue_motion, self->sign_s);
  swell = get_swell (self);
  if (share == self->sign_share && swell == self->expression.swell)
    return FALSE;
  self->sign_share = share;
  attune_expression_init (&quiet);
  attune_cue_motion_blend (&quiet, &self->sign, share, &self->expression);
  self->expression.swell = swell;
  attune_figure_forget_still (self);
  return TRUE;
}

static gboolean
is_looping (AttuneFigure *self)
{
  return self->shows == ATTUNE_SHOWS_BABY && self->loops && !self->reduced_motion;
}

/**
 * attune_figure_get_limb_phase:
 * @self: a figure
 *
 * Whoever crawls gets on with every step; other limbs go to and fro.
 *
 * Returns: 0 to 1, where limbs that take turns are in their loop
 */
double
attune_figure_get_limb_phase (AttuneFigure *self)
{
  double hz = self->loops && self->cue_motion.hz > 0 ? self->cue_motion.hz : DANCE_HZ;

  if (self->reduced_motion)
    return 0;
  if (self->loops && self->sign.away > 0)
    return fmod (self->cue_motion.times * fabs (self->sign_share), 1);
  return fmod (self->breath * hz, 1);
}

/**
 * attune_figure_is_changing:
 * @self: a figure
 *
 * Returns: whether it is on its way from one picture to another: the camera glides, or what was shown
 *   before fades away
 */
gboolean
attune_figure_is_changing (AttuneFigure *self)
{
  g_return_val_if_fail (ATTUNE_IS_FIGURE (self), FALSE);

  return self->leaving != NULL || self->camera.progress < 1;
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
  return attune_figure_is_changing (self) || attune_figure_hands_breathe (self) ||
         is_looping (self) || (self->shows == ATTUNE_SHOWS_BABY && attune_figure_baby_moves (self));
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
  gboolean changes = TRUE, glides;
  double seconds;

  g_return_if_fail (ATTUNE_IS_FIGURE (self));

  seconds = self->ticked_us > 0 ? (frame_time_us - self->ticked_us) / (double) G_USEC_PER_SEC : 0;
  self->ticked_us = frame_time_us;
  if (!attune_figure_is_moving (self))
    return;
  seconds = CLAMP (seconds, 0, 0.1);
  glides = self->camera.progress < 1;
  attune_camera_advance (&self->camera, seconds);
  if (self->leaving != NULL)
    advance_fade (self, seconds);
  self->breath += seconds;
  if (is_looping (self))
    changes = advance_sign (self, seconds) || attune_figure_baby_moves (self) || glides;
  if (changes)
    gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
