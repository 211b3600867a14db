/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A plain drawing of a baby from the front, in lines that also print well. */
#pragma once

#include <cairo.h>

#include "content/attune-region.h"

G_BEGIN_DECLS

#define ATTUNE_NURSE_PICTURE_RATIO 0.78 /* width to height */

void attune_nurse_picture_draw (cairo_t *cr, double height, AttuneRegions welcome);

G_END_DECLS
