/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The choice of how much is shown, and what it means for what is heard. */
#pragma once

#include "attune-session-page.h"

G_BEGIN_DECLS

void attune_session_showing_install (AttuneSessionPage *page);
void attune_session_showing_update (AttuneSessionPage *page);

G_END_DECLS
