/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the calls of the store have in common: each hands one job to one thread, and one result
 * back. */
#pragma once

#include "attune-store-private.h"

G_BEGIN_DECLS

typedef struct _AttuneCall AttuneCall;

/* Returns NULL with @error set, or the result. */
typedef gpointer (*AttuneCallFunc) (AttuneBench *bench, AttuneCall *call, GError **error);

/* A call on its way. Its owner fills in what @func will need; the rest stays empty. */
struct _AttuneCall {
  AttuneStore *store;
  GTask *task;
  AttuneCallFunc func;

  AttuneBaby *baby;
  AttuneCaregiver *caregiver;
  AttuneReflection *reflection;
  GPtrArray *answers;
  char *uuid;
  char *reader_uuid;
  char *key;
  char *value;
  char *from_date;
  char *to_date;
  AttuneDeletable what;
  GFile *file;
  gboolean flag;
  int number;
  AttuneDatabaseFunc read;
  gpointer data;
  GDestroyNotify data_free;
  gint64 now_utc_us; /* when it was asked for */
  char *local_date; /* likewise */
};

AttuneCall *attune_call_new (AttuneStore *store,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/* Each takes the call. In one transaction, after everything given before: */
void attune_call_write (AttuneCall *self, AttuneCallFunc func, GDestroyNotify result_free);
/* Likewise, outside any transaction; @func may not write unless it checks that it can: */
void attune_call_run (AttuneCall *self, AttuneCallFunc func, GDestroyNotify result_free);
/* On the reading thread, beside whatever is being written: */
void attune_call_read (AttuneCall *self, AttuneCallFunc func, GDestroyNotify result_free);

gpointer attune_call_if_done (gboolean done);
gpointer attune_call_finish (AttuneStore *store, GAsyncResult *result, GError **error);
gboolean attune_call_finish_done (AttuneStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
