/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Finds signs by everyday words. */
#pragma once

#include "content/attune-cue.h"

G_BEGIN_DECLS

gboolean attune_cue_matches_words (const AttuneCue *cue, const char *words);

G_END_DECLS
