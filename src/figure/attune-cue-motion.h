/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How a cue moves: from the quiet baby to the sign, a while there, and back. Pure arithmetic. */
#pragma once

#include "attune-expression.h"

G_BEGIN_DECLS

/**
 * AttuneCueMotion:
 * @move_s: seconds from the quiet baby to the sign
 * @hold_s: seconds the sign is there, or is repeated
 * @hz: how often it is repeated meanwhile, drawn; 0 is a sign that stays
 * @times: how many whole times
 * @depth: how far back it goes each time: 0 not at all, 1 to the quiet baby, 2 to the other side
 */
typedef struct {
  double move_s;
  double hold_s;
  double hz;
  guint times;
  double depth;
} AttuneCueMotion;

void attune_cue_motion_parse (AttuneCueMotion *self, const char *text);
double attune_cue_motion_get_seconds (const AttuneCueMotion *self);
double attune_cue_motion_get_hold_from (const AttuneCueMotion *self);
double attune_cue_motion_get_pose_share (const AttuneCueMotion *self, double seconds);
double attune_cue_motion_get_share (const AttuneCueMotion *self, double seconds);
void attune_cue_motion_blend (const AttuneExpression *from,
                              const AttuneExpression *to,
                              double share,
                              AttuneExpression *out);

G_END_DECLS
