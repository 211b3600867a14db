/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The way from anywhere in a session to another part of the body, through its question. */
#pragma once

#include <gio/gio.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

void attune_session_parts_update (GMenu *menu, const AttuneSessionContext *context);

G_END_DECLS
