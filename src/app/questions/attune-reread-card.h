/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-learner.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_REREAD_CARD (attune_reread_card_get_type ())

/**
 * AttuneRereadCard:
 *
 * Something that was learned, shown once more, with nothing asked.
 *
 * Signals: "go-on" ().
 */
G_DECLARE_FINAL_TYPE (AttuneRereadCard, attune_reread_card, ATTUNE, REREAD_CARD, AdwBin)

GtkWidget *attune_reread_card_new (AttuneLearner *learner) G_GNUC_WARN_UNUSED_RESULT;
void attune_reread_card_show (AttuneRereadCard *self, const char *item);
void attune_reread_card_show_two (AttuneRereadCard *self, const char *item, const char *other);
void attune_reread_card_focus (AttuneRereadCard *self);

G_END_DECLS
