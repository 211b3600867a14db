/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REST_VIEW (attune_rest_view_get_type ())

/**
 * AttuneRestView:
 *
 * Moments in which hands rest or leave: waiting, just holding, a pause, the thank-you.
 */
G_DECLARE_FINAL_TYPE (AttuneRestView, attune_rest_view, ATTUNE, REST_VIEW, AdwBin)

void attune_rest_view_update (AttuneRestView *self, const AttuneSessionContext *context);
GtkWidget *attune_rest_view_get_heading (AttuneRestView *self);

G_END_DECLS
