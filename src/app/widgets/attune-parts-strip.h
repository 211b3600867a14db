/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A thin line that shows the whole routine by its parts: done, now, ahead. */
#pragma once

#include <gtk/gtk.h>

#include "engine/attune-state.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PARTS_STRIP (attune_parts_strip_get_type ())
G_DECLARE_FINAL_TYPE (AttunePartsStrip, attune_parts_strip, ATTUNE, PARTS_STRIP, GtkWidget)

void attune_parts_strip_update (AttunePartsStrip *self,
                                const AttuneState *state,
                                const AttunePlan *plan);

G_END_DECLS
