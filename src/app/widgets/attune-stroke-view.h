/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_STROKE_VIEW (attune_stroke_view_get_type ())

/**
 * AttuneStrokeView:
 *
 * What the hands do now, how often, what to say and what comes next.
 */
G_DECLARE_FINAL_TYPE (AttuneStrokeView, attune_stroke_view, ATTUNE, STROKE_VIEW, AdwBin)

void attune_stroke_view_update (AttuneStrokeView *self, const AttuneSessionContext *context);
void attune_stroke_view_tick (AttuneStrokeView *self, const AttuneSessionContext *context);
GtkWidget *attune_stroke_view_get_heading (AttuneStrokeView *self);

G_END_DECLS
