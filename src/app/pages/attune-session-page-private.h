/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the actions of a session need of its page; for the files of the page alone. */
#pragma once

#include "attune-ending-view.h"
#include "attune-session-context.h"
#include "attune-session-page.h"

G_BEGIN_DECLS

AttuneSessionContext *attune_session_page_get_context (AttuneSessionPage *self);
AttuneEndingView *attune_session_page_get_ending (AttuneSessionPage *self);
gboolean attune_session_page_is_telling (AttuneSessionPage *self);
void attune_session_page_set_telling (AttuneSessionPage *self, gboolean telling);
void attune_session_page_see_cue (AttuneSessionPage *self, AttuneCue *cue);
void attune_session_page_show_whole (AttuneSessionPage *self);
void attune_session_page_next_sound (AttuneSessionPage *self);
void attune_session_page_choose (AttuneSessionPage *self, const char *key, const char *value);
void attune_session_page_leave (AttuneSessionPage *self);

G_END_DECLS
