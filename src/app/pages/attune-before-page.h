/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"
#include "content/attune-permission.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_BEFORE_PAGE (attune_before_page_get_type ())

/**
 * AttuneBeforePage:
 *
 * What comes before the first question: is all well, how is the baby now, and, where it matters,
 * when was the last feed. Nothing of it is kept but the baby's state.
 *
 * Signals: "ready" (AttunePlan *plan, const char *state): the plan for today. "hold" (): holding
 * instead. "left" (): not now.
 */
G_DECLARE_FINAL_TYPE (AttuneBeforePage, attune_before_page, ATTUNE, BEFORE_PAGE, AdwBin)

GtkWidget *attune_before_page_new (AttuneFamily *family,
                                   const AttunePermission *permission,
                                   AttuneRoutine *routine,
                                   AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_before_page_show_place (AttuneBeforePage *self);
void attune_before_page_begin_at (AttuneBeforePage *self, guint part, AttuneRegions declined);
gboolean attune_before_page_get_barred (AttuneBeforePage *self);
AttunePlan *attune_before_page_create_plan (AttuneBeforePage *self,
                                            AttuneRegions without) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
