/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_TELLING_VIEW (attune_telling_view_get_type ())

/**
 * AttuneTellingView:
 *
 * "Telling me something": always the same five ways out, then seven signs. One tap each.
 */
G_DECLARE_FINAL_TYPE (AttuneTellingView, attune_telling_view, ATTUNE, TELLING_VIEW, AdwBin)

void attune_telling_view_update (AttuneTellingView *self, const AttuneSessionContext *context);
GtkWidget *attune_telling_view_get_heading (AttuneTellingView *self);

G_END_DECLS
