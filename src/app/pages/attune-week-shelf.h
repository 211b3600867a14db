/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The sessions of the weeks round the one that is looked at. However many years there are, a few
 * weeks are read; the next ones are there before they are asked for. */
#pragma once

#include "attune-store.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEK_SHELF (attune_week_shelf_get_type ())

/*
 * Signal "changed" (): weeks were read; those that were there may be different now.
 */
G_DECLARE_FINAL_TYPE (AttuneWeekShelf, attune_week_shelf, ATTUNE, WEEK_SHELF, GObject)

AttuneWeekShelf *attune_week_shelf_new (AttuneStore *store) G_GNUC_WARN_UNUSED_RESULT;
void attune_week_shelf_load (AttuneWeekShelf *self,
                             const char *baby_uuid,
                             const char *reader_uuid,
                             const GDate *start);
gboolean attune_week_shelf_look_at (AttuneWeekShelf *self, const GDate *start);
gboolean attune_week_shelf_has (AttuneWeekShelf *self, const GDate *start);
AttuneFirsts *attune_week_shelf_get_firsts (AttuneWeekShelf *self);
GPtrArray *attune_week_shelf_get_sessions (AttuneWeekShelf *self,
                                           const GDate *start) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
