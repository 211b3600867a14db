/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"
#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_LESSON_CARD (attune_lesson_card_get_type ())

/**
 * AttuneLessonCard:
 *
 * A card that asks nothing: a large picture, and few words beside or below it.
 */
G_DECLARE_FINAL_TYPE (AttuneLessonCard, attune_lesson_card, ATTUNE, LESSON_CARD, GtkWidget)

GtkWidget *attune_lesson_card_new (AttuneLearner *learner,
                                   AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_lesson_card_show (AttuneLessonCard *self, const AttuneCard *card);
void attune_lesson_card_focus (AttuneLessonCard *self);

G_END_DECLS
