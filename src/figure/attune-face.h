/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-art.h"
#include "attune-expression.h"

G_BEGIN_DECLS

void
attune_face_paint (AttuneArt *art, cairo_t *cr, const AttuneExpression *expression, double zoom);

G_END_DECLS
