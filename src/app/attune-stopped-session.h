/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-family.h"
#include "content/attune-library.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_STOPPED_SESSION (attune_stopped_session_get_type ())

/**
 * AttuneStoppedSession:
 *
 * The last massage of today, where it was stopped and may be gone on with. What is kept of it stays
 * as it is: going on is a new massage.
 *
 * Signal "changed" (): there is one, or another, or none any more.
 *
 * Signal "chosen" (): somebody would like to go on with it.
 */
G_DECLARE_FINAL_TYPE (AttuneStoppedSession,
                      attune_stopped_session,
                      ATTUNE,
                      STOPPED_SESSION,
                      GObject)

AttuneStoppedSession *attune_stopped_session_new (AttuneFamily *family,
                                                  AttuneStore *store,
                                                  AttuneLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void attune_stopped_session_reload (AttuneStoppedSession *self);
AttuneFamily *attune_stopped_session_get_family (AttuneStoppedSession *self);
AttuneRoutine *attune_stopped_session_get_routine (AttuneStoppedSession *self);
char *attune_stopped_session_dup_words (AttuneStoppedSession *self) G_GNUC_WARN_UNUSED_RESULT;
guint attune_stopped_session_get_part (AttuneStoppedSession *self);
AttuneRegions attune_stopped_session_get_declined (AttuneStoppedSession *self);
void attune_stopped_session_choose (AttuneStoppedSession *self);

G_END_DECLS
