/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ADVICE_VIEW (attune_advice_view_get_type ())

/**
 * AttuneAdviceView:
 *
 * What a sign probably means, what else it could be, and what to do about it.
 */
G_DECLARE_FINAL_TYPE (AttuneAdviceView, attune_advice_view, ATTUNE, ADVICE_VIEW, AdwBin)

void attune_advice_view_update (AttuneAdviceView *self, const AttuneSessionContext *context);
void attune_advice_view_set_cue (AttuneAdviceView *self,
                                 const AttuneSessionContext *context,
                                 AttuneCue *cue);
GtkWidget *attune_advice_view_get_heading (AttuneAdviceView *self);

G_END_DECLS
