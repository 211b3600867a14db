/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way from Today into a massage: the check, then the session, begun or taken up again. */
#pragma once

#include "attune-stopped-session.h"
#include "attune-window.h"

G_BEGIN_DECLS

AttuneStoppedSession *attune_window_follow_stopped (AttuneWindow *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_window_take_up (AttuneWindow *self);

G_END_DECLS
