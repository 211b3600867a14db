/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whose pace a session goes at. At the caregiver's own, a stroke waits for Space, for a press
 * anywhere on words and picture, or for the button below them. */
#pragma once

#include "attune-session-page.h"

G_BEGIN_DECLS

void attune_session_pace_install (AttuneSessionPage *page, GtkWidget *region);
void attune_session_pace_go_on (AttuneEngine *engine);

G_END_DECLS
