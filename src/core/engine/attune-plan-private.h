/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Building plans by hand: for reading them back, and for tests. */
#pragma once

#include "engine/attune-plan.h"

G_BEGIN_DECLS

AttunePlan *attune_plan_alloc (const char *routine_id, const char *title) G_GNUC_WARN_UNUSED_RESULT;
AttunePlanPart *attune_plan_add_part (AttunePlan *self, AttuneRegion region);
AttunePlanStep *attune_plan_part_add_step (AttunePlanPart *part, AttuneStepKind kind);

G_END_DECLS
