/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CHOICE_VIEW (attune_choice_view_get_type ())

/**
 * AttuneChoiceView:
 *
 * After a no, or a second not sure: being close first, then another part, then the end.
 */
G_DECLARE_FINAL_TYPE (AttuneChoiceView, attune_choice_view, ATTUNE, CHOICE_VIEW, AdwBin)

void attune_choice_view_update (AttuneChoiceView *self, const AttuneSessionContext *context);
GtkWidget *attune_choice_view_get_heading (AttuneChoiceView *self);

G_END_DECLS
