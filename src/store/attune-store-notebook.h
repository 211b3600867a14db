/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Notes as their writers see them, and those that one caregiver shows another. */
#pragma once

#include "attune-database.h"
#include "attune-session-record.h"

G_BEGIN_DECLS

GPtrArray *attune_notebook_load_own (AttuneDatabase *database,
                                     const char *writer_uuid,
                                     const char *kind,
                                     const char *from_date,
                                     const char *to_date,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_notebook_load_session (AttuneDatabase *database,
                                         const char *session_uuid,
                                         const char *reader_uuid,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_notebook_load_shared (AttuneDatabase *database,
                                        const char *baby_uuid,
                                        const char *reader_uuid,
                                        const char *from_date,
                                        const char *to_date,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_notebook_load_versions (AttuneDatabase *database,
                                          const char *note_uuid,
                                          const char *writer_uuid,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_notebook_load_bin (AttuneDatabase *database,
                                     const char *writer_uuid,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_notebook_share (AttuneDatabase *database,
                                const char *note_uuid,
                                const char *writer_uuid,
                                gboolean shared,
                                GError **error);

G_END_DECLS
