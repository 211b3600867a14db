/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Hears from the system that the machine woke, so that a session is seen paused at once. Without it
 * the engine finds out by its own clock, at its next deadline. */
#pragma once

#include <gio/gio.h>

#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SLEEP_WATCH (attune_sleep_watch_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSleepWatch, attune_sleep_watch, ATTUNE, SLEEP_WATCH, GObject)

AttuneSleepWatch *attune_sleep_watch_new (AttuneEngine *engine,
                                          GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
