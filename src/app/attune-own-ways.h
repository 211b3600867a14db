/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A baby's own ways of showing a sign, in the family's words, as they are kept with the baby. */
#pragma once

#include "attune-family.h"

G_BEGIN_DECLS

char *attune_own_ways_dup_way (const char *flags_json,
                               const char *cue_id) G_GNUC_WARN_UNUSED_RESULT;
char **attune_own_ways_dup_cues (const char *flags_json) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_ways_dup_note (const char *flags_json) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_ways_dup_beside (const char *lead, const char *words) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_ways_dup_note_line (AttuneFamily *family) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_ways_with_way (const char *flags_json,
                                const char *cue_id,
                                const char *words) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_ways_with_note (const char *flags_json,
                                 const char *words) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_ways_carry_over (const char *flags_json,
                                  const char *from_json) G_GNUC_WARN_UNUSED_RESULT;

const char *attune_own_ways_get_flags (AttuneFamily *family);
void attune_own_ways_save_way (AttuneFamily *family, const char *cue_id, const char *words);
void attune_own_ways_save_note (AttuneFamily *family, const char *words);

G_END_DECLS
