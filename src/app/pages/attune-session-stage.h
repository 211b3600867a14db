/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How much room words and picture of a session have. */
#pragma once

#include "attune-session-context.h"
#include "attune-stage-layout.h"

G_BEGIN_DECLS

void attune_session_stage_update (AttuneStageLayout *stage,
                                  GtkWidget *page,
                                  const AttuneSessionContext *context,
                                  gboolean telling);
gboolean attune_session_stage_is_large_text (GtkWidget *page);

G_END_DECLS
