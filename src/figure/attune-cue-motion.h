/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How a cue moves: from the quiet baby to the sign, a while there, and back. Pure arithmetic. */
#pragma once

#include "attune-expression.h"

G_BEGIN_DECLS

#define ATTUNE_CUE_MOTION_SECONDS 5.2 /* once round */
#define ATTUNE_CUE_MOTION_HOLD 2.1 /* when the whole sign is there */

double attune_cue_motion_get_share (double seconds);
void attune_cue_motion_blend (const AttuneExpression *from,
                              const AttuneExpression *to,
                              double share,
                              AttuneExpression *out);

G_END_DECLS
