/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-figure.h"

G_BEGIN_DECLS

void attune_trail_paint (cairo_t *cr,
                         GArray *points,
                         const GdkRGBA *color,
                         double width,
                         double swell,
                         AttuneRegions lifted);
gboolean attune_trail_get_point (GArray *points, double t, AttunePoint *point);

void attune_trail_paint_comb (cairo_t *cr,
                              GArray *points,
                              const GdkRGBA *color,
                              double width,
                              double apart,
                              double swell);
gboolean attune_trail_is_beside (GArray *one, GArray *other, double reach);
void attune_trail_paint_over (cairo_t *cr, GArray *points, const GdkRGBA *color, double width);
void attune_trail_paint_stations (cairo_t *cr,
                                  GArray *points,
                                  const GdkRGBA *color,
                                  double width,
                                  double radius,
                                  gboolean head);

G_END_DECLS
