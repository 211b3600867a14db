/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Sessions and their events, on the thread that owns the database. */
#pragma once

#include "attune-database.h"
#include "attune-session-record.h"

G_BEGIN_DECLS

gboolean
attune_sessions_begin (AttuneDatabase *database, const AttuneSessionStart *start, GError **error);
gboolean attune_sessions_append (AttuneDatabase *database,
                                 const char *session_uuid,
                                 const AttuneEvent *event,
                                 gint64 wall_utc_us,
                                 GError **error);
gboolean
attune_sessions_finish (AttuneDatabase *database, const char *session_uuid, GError **error);
GArray *attune_sessions_load_events (AttuneDatabase *database,
                                     const char *session_uuid,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *attune_sessions_load_events_of (AttuneDatabase *database,
                                        gint64 session_id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
AttuneOpenSession *attune_sessions_load_open (AttuneDatabase *database,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
AttuneOpenSession *attune_sessions_load_story (AttuneDatabase *database,
                                               const char *session_uuid,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_sessions_leave_open (AttuneDatabase *database, GError **error);
GBytes *attune_sessions_compute_digest (AttuneDatabase *database,
                                        gint64 session_id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
