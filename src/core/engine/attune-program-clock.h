/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gio/gio.h>

#include "engine/attune-clock.h"

G_BEGIN_DECLS

AttuneClock *attune_program_clock_new (GActionMap *actions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
