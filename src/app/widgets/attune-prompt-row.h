/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One prompt above an empty field, with another for whoever asks for it. */
#pragma once

#include <adwaita.h>

#include "report/attune-words.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PROMPT_ROW (attune_prompt_row_get_type ())

/**
 * AttunePromptRow:
 *
 * What was shown and what is not wanted any more goes out as the action "win.keep" with the keys
 * "prompts-seen" and "prompts-hidden", and is handed in again the next time.
 */
G_DECLARE_FINAL_TYPE (AttunePromptRow, attune_prompt_row, ATTUNE, PROMPT_ROW, AdwBin)

void attune_prompt_row_show (AttunePromptRow *self,
                             const char *group,
                             const char *seen,
                             const char *hidden,
                             guint local_minute,
                             const AttuneWording *wording);
void attune_prompt_row_show_after_reading (AttunePromptRow *self,
                                           const char *prompt,
                                           const char *hidden,
                                           const AttuneWording *wording);
const char *attune_prompt_row_get_prompt (AttunePromptRow *self);
GtkWidget *attune_prompt_row_get_label (AttunePromptRow *self);

G_END_DECLS
