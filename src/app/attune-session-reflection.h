/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-ending-view.h"
#include "attune-session.h"

G_BEGIN_DECLS

void attune_session_reflection_ask (AttuneSession *session,
                                    AttuneEndingView *ending,
                                    const AttuneSessionContext *context);
AttuneReflection *attune_session_reflection_new (AttuneSession *session, AttuneEndingView *ending)
    G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_reflection_dup_bye (AttuneSession *session,
                                         AttuneEndingView *ending,
                                         gboolean skipped) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
