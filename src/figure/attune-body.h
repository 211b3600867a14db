/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-art.h"
#include "attune-expression.h"

G_BEGIN_DECLS

void attune_body_paint (AttuneArt *art,
                        cairo_t *cr,
                        AttuneView view,
                        const AttunePose *pose,
                        gboolean left_over,
                        const AttuneExpression *expression);

G_END_DECLS
