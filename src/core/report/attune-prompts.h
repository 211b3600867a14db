/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The prompts above an empty field. One at a time, never two questions in one, all skippable. */
#pragma once

#include "report/attune-words.h"

G_BEGIN_DECLS

/**
 * AttunePromptPast:
 * @seen: (array zero-terminated=1) (nullable): ids of prompts shown before, the latest first
 * @hidden: (array zero-terminated=1) (nullable): ids the caregiver never wants to see
 * @local_minute: minutes since local midnight now
 * @hard_day: the caregiver is low or on edge: nothing is asked
 */
typedef struct {
  const char *const *seen;
  const char *const *hidden;
  guint local_minute;
  gboolean hard_day;
} AttunePromptPast;

const char *attune_prompts_pick (const char *group, const AttunePromptPast *past);
const char *attune_prompts_pick_next (const char *id, const AttunePromptPast *past);
const char *attune_prompts_find_after_reading (const char *article);
gboolean attune_prompts_is_after_reading (const char *id);
char *attune_prompts_dup_text (const char *id,
                               const AttuneWording *wording) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_prompts_goes_deep (const char *id);

G_END_DECLS
