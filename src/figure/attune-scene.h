/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Marks on the picture that are neither baby nor hand: where a hand presses, which parts were
 * welcome, where hands rest on a region. */
#pragma once

#include "attune-art.h"

G_BEGIN_DECLS

void
attune_scene_paint_press (AttuneArt *art, cairo_t *cr, const AttuneHandFrame *hand, double size);
void attune_scene_paint_regions (cairo_t *cr,
                                 AttuneRegions regions,
                                 const AttunePose *pose,
                                 double strength);
void attune_scene_get_rest (AttuneRegion region,
                            gboolean on_chest,
                            const AttuneBuild *build,
                            AttuneMotionFrame *frame);

G_END_DECLS
