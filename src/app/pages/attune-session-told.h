/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the page of a session is told of the family and of other sessions, before it starts. */
#pragma once

#include "attune-session-context.h"

G_BEGIN_DECLS

void attune_session_told_forget (AttuneSessionContext *context);

G_END_DECLS
