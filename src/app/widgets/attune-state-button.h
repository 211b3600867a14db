/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One of the six states, with its face. */
#pragma once

#include "attune-painter.h"
#include "content/attune-permission.h"

G_BEGIN_DECLS

GtkWidget *attune_state_button_new (const AttuneStateText *state,
                                    AttunePainter *painter,
                                    const char *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
