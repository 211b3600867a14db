/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Listens to one session and keeps the screen on while it runs: from its first question to its
 * end, but not through a pause of over two minutes, nor while nobody is there. */
#pragma once

#include "attune-inhibitor.h"
#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WAKE_LOCK (attune_wake_lock_get_type ())
G_DECLARE_FINAL_TYPE (AttuneWakeLock, attune_wake_lock, ATTUNE, WAKE_LOCK, GObject)

AttuneWakeLock *attune_wake_lock_new (AttuneEngine *engine,
                                      AttuneInhibitor *inhibitor) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_wake_lock_get_held (AttuneWakeLock *self);

G_END_DECLS
