/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What of a routine is left out today, and why, in words. */
#pragma once

#include "engine/attune-plan.h"

G_BEGIN_DECLS

gboolean attune_left_out_has (const AttunePlan *plan, AttuneLeftOutWhy why);
char *attune_left_out_dup_words (const AttunePlan *plan,
                                 AttuneLeftOutWhy why) G_GNUC_WARN_UNUSED_RESULT;
char *attune_left_out_dup_lines (const AttunePlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
