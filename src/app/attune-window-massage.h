/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way from Today into a massage: the check, then the session, begun or taken up again. */
#pragma once

#include "attune-window.h"

G_BEGIN_DECLS

void attune_window_take_up (AttuneWindow *self);

G_END_DECLS
