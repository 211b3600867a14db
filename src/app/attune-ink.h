/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the drawings beside words have in common. */
#pragma once

#include "attune-drawing.h"

G_BEGIN_DECLS

void attune_ink_set (cairo_t *cr, const GdkRGBA *color, double alpha);
void attune_ink_disc (cairo_t *cr,
                      double x,
                      double y,
                      double radius,
                      const GdkRGBA *color,
                      double alpha);
void attune_ink_number (cairo_t *cr, double x, double y, guint number, const AttuneInk *ink);

G_END_DECLS
