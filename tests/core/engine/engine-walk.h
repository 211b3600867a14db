/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the machine's tests share: shrunk plans, every input there is, and a monitor that knows the
 * rule of touch and nothing of how the machine keeps it. */
#pragma once

#include "engine/attune-machine.h"

G_BEGIN_DECLS

AttunePlan *walk_shrink_plan (const AttunePlan *plan, guint max_parts, guint max_steps);
guint walk_count_inputs (const AttunePlan *plan);
AttuneEvent walk_get_input (const AttunePlan *plan, guint n);

typedef AttuneStepResult (*WalkStep) (AttuneState *state,
                                      const AttunePlan *plan,
                                      const AttuneEvent *input);

typedef struct {
  int asked; /* the part whose question was put last; -1: none */
  gboolean open; /* and it waits for an answer */
  AttuneRegions named; /* the regions that question named */
  int permitted; /* the part with a yes that stands; -1: none */
  AttuneRegions declined; /* regions with a no that stands */
} Monitor;

void monitor_init (Monitor *self);
const char *monitor_watch (Monitor *self,
                           const AttunePlan *plan,
                           const AttuneEvent *input,
                           gint64 paused_for_us,
                           const AttuneStepResult *result,
                           const AttuneState *after);

G_END_DECLS
