/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How things are with a baby, as it is kept with the baby: whether the profile rests, what the skin
 * has reacted to, and which weeks were marked as ones in which the baby was not well. */
#pragma once

#include "attune-family.h"
#include "report/attune-week.h"

G_BEGIN_DECLS

AttuneRest attune_baby_flags_get_rest (const char *flags_json);
char *attune_baby_flags_with_rest (const char *flags_json,
                                   AttuneRest rest) G_GNUC_WARN_UNUSED_RESULT;
char *attune_baby_flags_with_reacts (const char *flags_json,
                                     const char *words) G_GNUC_WARN_UNUSED_RESULT;
GArray *attune_baby_flags_get_unwell (const char *flags_json) G_GNUC_WARN_UNUSED_RESULT;
char *attune_baby_flags_with_unwell (const char *flags_json,
                                     const GDate *start,
                                     gboolean unwell) G_GNUC_WARN_UNUSED_RESULT;

char *attune_family_dup_reacts_line (AttuneFamily *self) G_GNUC_WARN_UNUSED_RESULT;
AttuneRest attune_family_get_rest (AttuneFamily *self);
void attune_family_let_reminders_rest (AttuneFamily *self, const AttuneBaby *baby);
void attune_family_mark_unwell (AttuneFamily *self, const GDate *start, gboolean unwell);

G_END_DECLS
