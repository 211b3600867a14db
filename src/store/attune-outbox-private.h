/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The parts of sessions on their way to the disk, in order. */
#pragma once

#include "attune-session-record.h"
#include "attune-worker-private.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_ENTRY_BEGIN,
  ATTUNE_ENTRY_EVENT,
  ATTUNE_ENTRY_FINISH,
} AttuneEntryKind;

typedef struct {
  AttuneEntryKind kind;
  char *session_uuid;
  AttuneSessionStart *start; /* BEGIN */
  AttuneEvent event; /* EVENT */
  gint64 wall_utc_us; /* EVENT */
  gint64 queued_us; /* boot time */
  GTask *task; /* (nullable) */
  GError *error; /* (nullable): why it can never be written */
} AttuneEntry;

/* What became of a batch. */
typedef struct {
  GPtrArray *done; /* of AttuneEntry *: on the disk, or impossible */
  int trouble; /* AttuneStoreError, or -1 */
} AttuneBatchResult;

void attune_entry_free (AttuneEntry *self);
gpointer attune_outbox_write_batch (AttuneBench *bench, gpointer entries, GError **error);
void attune_batch_result_free (AttuneBatchResult *self);

G_END_DECLS
