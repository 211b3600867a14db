/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-outbox-private.h"
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
/* Takes the entry; it is written after everything queued before. */
void attune_store_queue (AttuneStore *self, AttuneEntry *entry);
gint64 attune_store_get_now_utc_us (AttuneStore *self);
GFile *attune_store_get_folder (AttuneStore *self);
AttuneClock *attune_store_get_clock (AttuneStore *self);
/* Writers whose words are put away. */
GHashTable *attune_store_get_away (AttuneStore *self);
/* Who reads: NULL where the reader’s own words are put away. */
const char *attune_store_see_as (AttuneStore *self, const char *reader_uuid);

/* The work of opening and closing, each an #AttuneWork. */
typedef struct {
  GFile *folder;
  GDateTime *now;
} AttuneOpeningArgs;

void attune_opening_args_free (gpointer data);
gpointer attune_bench_open_writer (AttuneBench *bench, gpointer data, GError **error);
gpointer attune_bench_open_reader (AttuneBench *bench, gpointer data, GError **error);
/* @data: (nullable): the local time, a #GDateTime; with it, purges and makes the day's backup. */
gpointer attune_bench_close (AttuneBench *bench, gpointer data, GError **error);

gboolean attune_bench_back_up (AttuneBench *bench, const char *local_date, GError **error);

/* Sets an error and returns FALSE unless the bench has a database that may be written. */
gboolean attune_bench_check (AttuneBench *bench, gboolean writes, GError **error);

G_END_DECLS
