/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Media keys, a headset's button and a phone linked to the desktop, through MPRIS 2. Listens to one
 * session; there is no way in it to answer a question. */
#pragma once

#include <gio/gio.h>

#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_MEDIA_REMOTE_PATH "/org/mpris/MediaPlayer2"

#define ATTUNE_TYPE_MEDIA_REMOTE (attune_media_remote_get_type ())
G_DECLARE_FINAL_TYPE (AttuneMediaRemote, attune_media_remote, ATTUNE, MEDIA_REMOTE, GObject)

/*
 * Signal "raise" (): somebody wants to see the window.
 */

AttuneMediaRemote *attune_media_remote_new (AttuneEngine *engine,
                                            GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
