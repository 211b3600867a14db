/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One thread that does jobs in the order in which they came. */
#pragma once

#include <gio/gio.h>

#include "attune-database.h"

G_BEGIN_DECLS

/* What belongs to the thread and to nobody else. */
typedef struct {
  AttuneDatabase *database; /* (nullable): not open, or closed */
  AttuneKeyring *keyring; /* for whatever is opened */
  GPtrArray *backlog; /* of AttuneEntry *: parts of sessions that could not be written yet */
  gboolean read_only;
  int trouble; /* AttuneStoreError why the backlog waits or nothing is open, or -1 */
} AttuneBench;

/* Returns NULL with @error set, or the result. */
typedef gpointer (*AttuneWork) (AttuneBench *bench, gpointer data, GError **error);

typedef struct _AttuneWorker AttuneWorker;

AttuneWorker *attune_worker_new (const char *name,
                                 AttuneKeyring *keyring) G_GNUC_WARN_UNUSED_RESULT;
void attune_worker_push (AttuneWorker *self,
                         GTask *task,
                         AttuneWork work,
                         gpointer data,
                         GDestroyNotify data_free,
                         GDestroyNotify result_free);
void attune_worker_free (AttuneWorker *self);

G_END_DECLS
