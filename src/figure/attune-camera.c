/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-camera.h"

#include <math.h>

#include "attune-build.h"
#include "attune-ease.h"
#include "content/attune-anchors.h"

#define GLIDE_SECONDS 0.6
#define LEG_LENGTH 57.0 /* of the drawn baby, hip to toes */

/* What each view shows of its canvas, written for the baby's right. */
static const AttuneFrame frames[] = {
  [ATTUNE_VIEW_FRONT] = { 1, -12, 98, 160 },      [ATTUNE_VIEW_LEGS] = { 8, 72, 84, 74 },
  [ATTUNE_VIEW_LEG] = { 4, 76, 62, 68 },          [ATTUNE_VIEW_LEGS_UP] = { 14, 46, 72, 84 },
  [ATTUNE_VIEW_TUMMY] = { 14, 38, 72, 66 },       [ATTUNE_VIEW_CHEST] = { 8, 4, 84, 76 },
  [ATTUNE_VIEW_ARM] = { -2, 14, 62, 62 },         [ATTUNE_VIEW_NEST] = { 10, -4, 80, 122 },
  [ATTUNE_VIEW_FACE] = { -10, -10, 120, 122 },    [ATTUNE_VIEW_SOLE] = { -16, -8, 92, 124 },
  [ATTUNE_VIEW_FOOT_TOP] = { -16, -6, 92, 124 },  [ATTUNE_VIEW_PALM] = { -16, -4, 92, 124 },
  [ATTUNE_VIEW_HAND_BACK] = { -16, -4, 92, 124 }, [ATTUNE_VIEW_BACK] = { -6, 0, 152, 100 },
  [ATTUNE_VIEW_ON_CHEST] = { -4, -8, 108, 150 },  [ATTUNE_VIEW_SKIN_TO_SKIN] = { -4, -8, 108, 150 },
  [ATTUNE_VIEW_SIDE] = { -2, 10, 154, 84 },       [ATTUNE_VIEW_UPRIGHT] = { 8, 2, 96, 126 },
  [ATTUNE_VIEW_ALL_FOURS] = { -14, 10, 152, 90 }, [ATTUNE_VIEW_CUDDLE] = { -4, 0, 108, 134 },
};

/**
 * attune_camera_get_frame:
 * @view: what is seen
 * @side: on which side
 * @frame: (out caller-allocates): the part of the view's canvas that has to be seen
 */
void
attune_camera_get_frame (AttuneView view, AttuneSide side, AttuneFrame *frame)
{
  gboolean sided = view == ATTUNE_VIEW_LEG || view == ATTUNE_VIEW_ARM || view == ATTUNE_VIEW_SIDE;
  double canvas_width, canvas_height;

  *frame = frames[view];
  if (sided && side == ATTUNE_SIDE_LEFT) {
    attune_canvas_get_size (attune_view_get_canvas (view), &canvas_width, &canvas_height);
    frame->x = canvas_width - frame->x - frame->width;
  }
}

/**
 * attune_camera_grow_frame:
 * @view: what is seen
 * @build: how the baby is built
 * @frame: (inout): the part of the view's canvas that has to be seen
 *
 * Longer legs need more room.
 */
void
attune_camera_grow_frame (AttuneView view, const AttuneBuild *build, AttuneFrame *frame)
{
  double more = fmax (0, build->leg - 1) * LEG_LENGTH;

  if (view == ATTUNE_VIEW_BACK || view == ATTUNE_VIEW_SIDE)
    frame->width += more;
  else if (view == ATTUNE_VIEW_FRONT || view == ATTUNE_VIEW_LEGS || view == ATTUNE_VIEW_LEG)
    frame->height += more;
}

/**
 * attune_camera_cut:
 * @self: a camera
 * @to: what is seen from now on
 */
void
attune_camera_cut (AttuneCamera *self, const AttuneFrame *to)
{
  self->from = *to;
  self->to = *to;
  self->progress = 1;
}

/**
 * attune_camera_glide:
 * @self: a camera
 * @to: what is seen 0.6 seconds from now
 */
void
attune_camera_glide (AttuneCamera *self, const AttuneFrame *to)
{
  AttuneFrame now;

  attune_camera_get_current (self, &now);
  self->from = now;
  self->to = *to;
  self->progress = 0;
}

/**
 * attune_camera_advance:
 * @self: a camera
 * @seconds: how much time went by
 *
 * Returns: whether it still glides
 */
gboolean
attune_camera_advance (AttuneCamera *self, double seconds)
{
  self->progress = fmin (1, self->progress + seconds / GLIDE_SECONDS);
  return self->progress < 1;
}

/**
 * attune_camera_get_current:
 * @self: a camera
 * @frame: (out caller-allocates): what is seen now
 */
void
attune_camera_get_current (const AttuneCamera *self, AttuneFrame *frame)
{
  double eased = attune_ease (self->progress);

  frame->x = self->from.x + (self->to.x - self->from.x) * eased;
  frame->y = self->from.y + (self->to.y - self->from.y) * eased;
  frame->width = self->from.width + (self->to.width - self->from.width) * eased;
  frame->height = self->from.height + (self->to.height - self->from.height) * eased;
}

/**
 * attune_camera_place:
 * @frame: what has to be seen
 * @width: of the picture
 * @height: of the picture
 * @offset_x: (out): where the canvas's origin lies in the picture
 * @offset_y: (out): where the canvas's origin lies in the picture
 *
 * Returns: picture units for one canvas unit, so that the whole frame is in the picture's middle
 */
double
attune_camera_place (const AttuneFrame *frame,
                     double width,
                     double height,
                     double *offset_x,
                     double *offset_y)
{
  double scale = fmin (width / frame->width, height / frame->height);

  *offset_x = (width - frame->width * scale) / 2 - frame->x * scale;
  *offset_y = (height - frame->height * scale) / 2 - frame->y * scale;
  return scale;
}
