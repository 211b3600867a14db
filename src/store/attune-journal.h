/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The lock on a caregiver's private words, on the thread that owns the database. */
#pragma once

#include "attune-database.h"
#include "attune-session-record.h"

G_BEGIN_DECLS

/**
 * AttuneLock:
 * @ATTUNE_LOCK_NONE: the words lie there as they are
 * @ATTUNE_LOCK_CLOSED: they are sealed, and nobody has said the secret yet
 * @ATTUNE_LOCK_OPEN: they are sealed, and may be read and written just now
 */
typedef enum {
  ATTUNE_LOCK_NONE,
  ATTUNE_LOCK_CLOSED,
  ATTUNE_LOCK_OPEN,
} AttuneLock;

/* One of "you", "help", "words" of the version v of the note n, also where it is sealed; NULL where it
 * cannot be read just now. */
#define ATTUNE_SAID(column) \
  "coalesce (v." column ", attune_unseal ((SELECT uuid FROM caregiver WHERE id = n.caregiver_id)," \
  " n.uuid, v.written_utc_us, v.nonce, v.sealed) ->> '$." column "')"

gboolean attune_journal_find (AttuneDatabase *database,
                              const char *caregiver_uuid,
                              AttuneLock *lock,
                              GError **error);
char *attune_journal_lock (AttuneDatabase *database,
                           const char *caregiver_uuid,
                           const char *secret,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_journal_open (AttuneDatabase *database,
                              const char *caregiver_uuid,
                              const char *secret,
                              GError **error);
gboolean
attune_journal_remove (AttuneDatabase *database, const char *caregiver_uuid, GError **error);

gboolean attune_journal_seal (AttuneDatabase *database,
                              const char *note_uuid,
                              gint64 written_utc_us,
                              const AttuneReflection *said,
                              GBytes **nonce,
                              GBytes **sealed,
                              GError **error);
gboolean
attune_journal_seal_all (AttuneDatabase *database, const char *caregiver_uuid, GError **error);
gboolean
attune_journal_unseal_latest (AttuneDatabase *database, const char *note_uuid, GError **error);

G_END_DECLS
