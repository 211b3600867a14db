/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-memories.h"

#define DAY_US ((double) G_TIME_SPAN_DAY)

struct _AttuneMemories {
  GHashTable *items; /* of AttuneItemMemory *, by item */
  gint64 last_utc_us;
};

static void
item_memory_free (gpointer data)
{
  AttuneItemMemory *self = data;

  g_free (self->item);
  g_free (self);
}

static AttuneItemMemory *
item_memory_new (const AttuneReviewAnswer *answer)
{
  AttuneItemMemory *self = g_new0 (AttuneItemMemory, 1);

  self->item = g_strdup (answer->item);
  self->memory = attune_scheduler_begin (answer->rating);
  self->last_utc_us = answer->at_utc_us;
  return self;
}

static double
get_elapsed_days (const AttuneItemMemory *item, gint64 now_utc_us)
{
  return ((double) now_utc_us - (double) item->last_utc_us) / DAY_US;
}

static void
take_answer (AttuneMemories *self, const AttuneReviewAnswer *answer)
{
  AttuneItemMemory *item = g_hash_table_lookup (self->items, answer->item);

  self->last_utc_us = answer->at_utc_us;
  if (item == NULL) {
    item = item_memory_new (answer);
    g_hash_table_insert (self->items, item->item, item);
    return;
  }
  item->memory = attune_scheduler_step (&item->memory, get_elapsed_days (item, answer->at_utc_us),
                                        answer->rating);
  item->last_utc_us = answer->at_utc_us;
}

/**
 * attune_memories_new_from_log:
 * @log: (element-type AttuneReviewAnswer): every answer of a caregiver, in any order
 *
 * Returns: (transfer full): what the answers say; @log is not needed any more
 */
AttuneMemories *
attune_memories_new_from_log (GPtrArray *log)
{
  g_return_val_if_fail (log != NULL, NULL);

  g_autoptr (GPtrArray) ordered = attune_review_log_dup_in_order (log);
  AttuneMemories *self = g_new0 (AttuneMemories, 1);

  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, item_memory_free);
  for (guint i = 0; i < ordered->len; i++)
    take_answer (self, g_ptr_array_index (ordered, i));
  return self;
}

/**
 * attune_memories_free:
 * @self: (nullable)
 */
void
attune_memories_free (AttuneMemories *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->items);
  g_free (self);
}

/**
 * attune_memories_lookup:
 *
 * Returns: (transfer none) (nullable): the memory of an item; NULL where it was never answered
 */
const AttuneItemMemory *
attune_memories_lookup (AttuneMemories *self, const char *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, NULL);

  return g_hash_table_lookup (self->items, item);
}

/**
 * attune_memories_get_n_items:
 *
 * Returns: how many items were ever answered; for tests and checks, shown nowhere
 */
guint
attune_memories_get_n_items (AttuneMemories *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->items);
}

/**
 * attune_memories_get_last_utc_us:
 *
 * Returns: when the last answer was given; 0 where there was none
 */
gint64
attune_memories_get_last_utc_us (AttuneMemories *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->last_utc_us;
}

/**
 * attune_memories_get_retrievability:
 *
 * An answer dated more than a day ahead was given before the clock was set back. How long ago is
 * unknown; so that its item does not stay away until then, it counts as one stability ago.
 *
 * Returns: how probable it is that the item would be remembered now; 0 where it was never answered
 */
double
attune_memories_get_retrievability (AttuneMemories *self, const char *item, gint64 now_utc_us)
{
  const AttuneItemMemory *known = attune_memories_lookup (self, item);

  if (known == NULL)
    return 0.0;

  double elapsed_days = get_elapsed_days (known, now_utc_us);

  if (elapsed_days < -1.0)
    elapsed_days = known->memory.stability;
  return attune_scheduler_get_retrievability (&known->memory, elapsed_days);
}
