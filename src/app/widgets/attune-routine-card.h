/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ROUTINE_CARD (attune_routine_card_get_type ())

/**
 * AttuneRoutineCard:
 *
 * One routine: its name, how long it takes, where it goes, and from when on it is for this baby.
 */
G_DECLARE_FINAL_TYPE (AttuneRoutineCard, attune_routine_card, ATTUNE, ROUTINE_CARD, GtkFlowBoxChild)

GtkWidget *attune_routine_card_new (AttuneRoutine *routine,
                                    AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_routine_card_update (AttuneRoutineCard *self, AttuneFamily *family);
AttuneRoutine *attune_routine_card_get_routine (AttuneRoutineCard *self);
gboolean attune_routine_card_get_fits (AttuneRoutineCard *self);
gboolean attune_routine_card_matches (AttuneRoutineCard *self, const char *words);
char *attune_minutes_to_text (gint64 us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
