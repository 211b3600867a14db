/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"
#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REFLECT_CARD (attune_reflect_card_get_type ())

/**
 * AttuneReflectCard:
 *
 * The card of a lesson on which something can be written; nothing has to be. What was written is
 * kept as it is written, and found again.
 */
G_DECLARE_FINAL_TYPE (AttuneReflectCard, attune_reflect_card, ATTUNE, REFLECT_CARD, AdwBin)

GtkWidget *attune_reflect_card_new (AttuneLearner *learner,
                                    AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_reflect_card_show (AttuneReflectCard *self,
                               const AttuneLesson *lesson,
                               const AttuneCard *card);
void attune_reflect_card_focus (AttuneReflectCard *self);

G_END_DECLS
