/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Visits every abstract state that can be reached, trying every input in each. */
#pragma once

#include "engine-abstract.h"

G_BEGIN_DECLS

typedef struct {
  guint n_states;
  guint64 n_steps;
  const char *broken; /* what was broken first, or NULL */
} Explored;

Explored explore (const AttunePlan *plan, WalkStep step, Grain grain);

G_END_DECLS
