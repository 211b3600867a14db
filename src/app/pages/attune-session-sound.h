/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-session-page.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SESSION_SOUND (attune_session_sound_get_type ())

/**
 * AttuneSessionSound:
 *
 * What a page of a session does for the ears: a button and a key that go through voice, chimes and
 * silence, a word when nothing can be heard, and a soft pulse of the page in place of each chime that
 * is not.
 */
G_DECLARE_FINAL_TYPE (AttuneSessionSound, attune_session_sound, ATTUNE, SESSION_SOUND, GObject)

AttuneSessionSound *attune_session_sound_new (AttuneSessionPage *page,
                                              GtkButton *button) G_GNUC_WARN_UNUSED_RESULT;
void attune_session_sound_next (AttuneSessionSound *self);

G_END_DECLS
