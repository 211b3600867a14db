/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which picture goes with which moment of a session. */
#pragma once

#include "attune-session-context.h"

G_BEGIN_DECLS

void attune_session_picture_show (AttuneFigure *figure, const AttuneSessionContext *context);
void attune_session_picture_seek (AttuneFigure *figure, const AttuneSessionContext *context);

G_END_DECLS
