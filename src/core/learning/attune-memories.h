/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How well each item is remembered, recomputed from the log whenever it is needed. */
#pragma once

#include "learning/attune-review-log.h"
#include "learning/attune-scheduler.h"

G_BEGIN_DECLS

/**
 * AttuneItemMemory:
 * @memory: as of the last answer
 * @last_utc_us: when that was
 */
typedef struct {
  char *item;
  AttuneMemory memory;
  gint64 last_utc_us;
} AttuneItemMemory;

typedef struct _AttuneMemories AttuneMemories;

AttuneMemories *attune_memories_new_from_log (GPtrArray *log) G_GNUC_WARN_UNUSED_RESULT;
void attune_memories_free (AttuneMemories *self);
const AttuneItemMemory *attune_memories_lookup (AttuneMemories *self, const char *item);
guint attune_memories_get_n_items (AttuneMemories *self);
gint64 attune_memories_get_last_utc_us (AttuneMemories *self);
double
attune_memories_get_retrievability (AttuneMemories *self, const char *item, gint64 now_utc_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneMemories, attune_memories_free)

G_END_DECLS
