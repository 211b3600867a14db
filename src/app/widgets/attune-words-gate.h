/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Stands before one’s own words while they are put away. */
#pragma once

#include <adwaita.h>

#include "attune-privacy.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WORDS_GATE (attune_words_gate_get_type ())

/**
 * AttuneWordsGate:
 *
 * Shows what it holds, or one calm line and a button, the same whether there are words or none.
 *
 * Properties:
 * - "content" (#GtkWidget): what it stands before
 * - "writing" (gboolean): what it holds is for writing something new alone, so that it stands open
 *   unless a lock is closed
 */
G_DECLARE_FINAL_TYPE (AttuneWordsGate, attune_words_gate, ATTUNE, WORDS_GATE, AdwBin)

GtkWidget *attune_words_gate_new (GtkWidget *content, AttunePrivacy *privacy);
void attune_words_gate_set_privacy (AttuneWordsGate *self, AttunePrivacy *privacy);
gboolean attune_words_gate_get_open (AttuneWordsGate *self);

G_END_DECLS
