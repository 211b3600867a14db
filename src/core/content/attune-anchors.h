/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The named places of each canvas. Drawings may change, these names do not. */
#pragma once

#include "content/attune-motion.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  double x;
  double y;
} AttuneAnchor;

const AttuneAnchor *attune_anchors_get (AttuneCanvas canvas, guint *n_anchors);
gboolean attune_anchors_find (AttuneCanvas canvas, const char *name, double *x, double *y);
gboolean attune_anchors_is_limb (AttuneCanvas canvas, const char *name);
gboolean attune_anchors_takes_number (AttuneCanvas canvas, const char *name);
gboolean
attune_anchors_resolve (AttuneCanvas canvas, const AttuneMotionPoint *point, double *x, double *y);
void attune_canvas_get_size (AttuneCanvas canvas, double *width, double *height);

G_END_DECLS
