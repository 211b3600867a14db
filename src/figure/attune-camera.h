/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which part of the canvas is seen, and how the eye glides from one to another. */
#pragma once

#include "attune-figure.h"

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
  double width;
  double height;
} AttuneFrame;

typedef struct {
  AttuneFrame from;
  AttuneFrame to;
  double progress; /* 0 to 1 */
} AttuneCamera;

void attune_camera_get_frame (AttuneView view, AttuneSide side, AttuneFrame *frame);
void attune_camera_grow_frame (AttuneView view, const AttuneBuild *build, AttuneFrame *frame);
void attune_camera_cut (AttuneCamera *self, const AttuneFrame *to);
void attune_camera_glide (AttuneCamera *self, const AttuneFrame *to);
gboolean attune_camera_advance (AttuneCamera *self, double seconds);
void attune_camera_get_current (const AttuneCamera *self, AttuneFrame *frame);
double attune_camera_place (const AttuneFrame *frame,
                            double width,
                            double height,
                            double *offset_x,
                            double *offset_y);

G_END_DECLS
