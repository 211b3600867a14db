/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A routine as a row of a list. */
#pragma once

#include "content/attune-routine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ROUTINE_ITEM (attune_routine_item_get_type ())
G_DECLARE_FINAL_TYPE (AttuneRoutineItem, attune_routine_item, ATTUNE, ROUTINE_ITEM, GObject)

AttuneRoutineItem *attune_routine_item_new (AttuneRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
AttuneRoutine *attune_routine_item_get_routine (AttuneRoutineItem *self);

G_END_DECLS
