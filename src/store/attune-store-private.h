/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-store.h"
#include "attune-worker-private.h"

G_BEGIN_DECLS

/* On the writing thread, after everything given before, in one transaction. */
void attune_store_push_write (AttuneStore *self,
                              GTask *task,
                              AttuneWork work,
                              gpointer data,
                              GDestroyNotify data_free,
                              GDestroyNotify result_free);
/* Likewise, outside any transaction. */
void attune_store_push_bare (AttuneStore *self,
                             GTask *task,
                             AttuneWork work,
                             gpointer data,
                             GDestroyNotify data_free,
                             GDestroyNotify result_free);
/* On the reading thread, beside whatever is being written. */
void attune_store_push_read (AttuneStore *self,
                             GTask *task,
                             AttuneWork work,
                             gpointer data,
                             GDestroyNotify data_free,
                             GDestroyNotify result_free);
gint64 attune_store_get_now_utc_us (AttuneStore *self);
GFile *attune_store_get_folder (AttuneStore *self);
AttuneClock *attune_store_get_clock (AttuneStore *self);

/* Sets an error and returns FALSE unless the bench has a database that may be written. */
gboolean attune_bench_check (AttuneBench *bench, gboolean writes, GError **error);

G_END_DECLS
