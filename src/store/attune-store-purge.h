/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Deleting: hidden at once, gone for good when the store is closed, also from the backups in the
 * app's own folder. Runs on the thread of the database. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

/**
 * AttuneDeletable:
 * @ATTUNE_DELETABLE_NOTE: one note; goes after thirty days in the bin
 * @ATTUNE_DELETABLE_NOTE_NOW: one note, at once
 * @ATTUNE_DELETABLE_SESSION: one session
 * @ATTUNE_DELETABLE_BABY: a baby, with all sessions and notes about it
 * @ATTUNE_DELETABLE_CAREGIVER: a caregiver, with all that is theirs alone
 * @ATTUNE_DELETABLE_EVERYTHING: all of it
 *
 * What can be deleted.
 */
typedef enum {
  ATTUNE_DELETABLE_NOTE,
  ATTUNE_DELETABLE_NOTE_NOW,
  ATTUNE_DELETABLE_SESSION,
  ATTUNE_DELETABLE_BABY,
  ATTUNE_DELETABLE_CAREGIVER,
  ATTUNE_DELETABLE_EVERYTHING,
} AttuneDeletable;

gboolean attune_purge_hide (AttuneDatabase *database,
                            AttuneDeletable what,
                            const char *uuid,
                            gint64 now_utc_us,
                            GError **error);
gboolean attune_purge_show (AttuneDatabase *database,
                            AttuneDeletable what,
                            const char *uuid,
                            GError **error);
gboolean attune_purge_run (AttuneDatabase *database, gint64 now_utc_us, GError **error);
gboolean attune_purge_settle (AttuneDatabase *database, gint64 now_utc_us, GError **error);
void attune_purge_copies (AttuneDatabase *database, AttuneDatabaseFunc func, gpointer data);

G_END_DECLS
