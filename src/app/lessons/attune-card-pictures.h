/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"
#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CARD_PICTURES (attune_card_pictures_get_type ())

/**
 * AttuneCardPictures:
 *
 * What is drawn beside the words of a card: pictures side by side, in turn, or small and still; or
 * the caregiver's hands. Pictures in turn go on by themselves, unless the desktop asks for reduced
 * motion, and by two buttons.
 */
G_DECLARE_FINAL_TYPE (AttuneCardPictures, attune_card_pictures, ATTUNE, CARD_PICTURES, AdwBin)

GtkWidget *attune_card_pictures_new (AttuneLearner *learner,
                                     AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_card_pictures_show (AttuneCardPictures *self, const AttuneCard *card);

G_END_DECLS
