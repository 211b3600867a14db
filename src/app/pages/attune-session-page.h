/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-figure.h"
#include "attune-privacy.h"
#include "attune-session-show.h"
#include "attune-session.h"
#include "content/attune-permission.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SESSION_PAGE (attune_session_page_get_type ())

/**
 * AttuneSessionPage:
 *
 * The whole window during a session: the figure, the words of the moment, and the bar. It shows
 * what the engine says and sends it what people do; it decides nothing and keeps nothing, so that
 * leaving it changes nothing.
 *
 * Signal "closed" (): the session is over and what was to be kept is kept.
 *
 * Signal "chosen" (const char *key, const char *value): something the caregiver would like to have
 * the same way next time.
 */
G_DECLARE_FINAL_TYPE (AttuneSessionPage, attune_session_page, ATTUNE, SESSION_PAGE, AdwBin)

AttuneSessionPage *attune_session_page_new (AttuneSession *session,
                                            gboolean young,
                                            AttuneLength length,
                                            const AttuneLook *look) G_GNUC_WARN_UNUSED_RESULT;
void attune_session_page_set_privacy (AttuneSessionPage *self, AttunePrivacy *privacy);
void attune_session_page_set_own_ways (AttuneSessionPage *self, const char *flags_json);
void attune_session_page_set_asked (AttuneSessionPage *self,
                                    const char *seen,
                                    const char *hidden,
                                    const char *tapped);
void attune_session_page_set_left_out (AttuneSessionPage *self, const char *text);
AttuneSession *attune_session_page_get_session (AttuneSessionPage *self);
void attune_session_page_set_length (AttuneSessionPage *self, AttuneLength length);
void attune_session_page_set_settings (AttuneSessionPage *self, GSettings *settings);
void attune_session_page_set_show (AttuneSessionPage *self, AttuneShow show);
void attune_session_page_say (AttuneSessionPage *self, const char *text);

G_END_DECLS
