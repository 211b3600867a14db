/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Where a learner writes, and who can read it: a field that is kept without anybody saving it. */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WORDS_FIELD (attune_words_field_get_type ())

G_DECLARE_FINAL_TYPE (AttuneWordsField, attune_words_field, ATTUNE, WORDS_FIELD, AdwBin)

void attune_words_field_set_learner (AttuneWordsField *self, AttuneLearner *learner);
void attune_words_field_set_label (AttuneWordsField *self, GtkWidget *label);
void attune_words_field_show (AttuneWordsField *self, const char *subject);

G_END_DECLS
