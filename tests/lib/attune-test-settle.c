/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-test-settle.h"

/* What one answer asks for in turn is asked within so many rounds. */
#define ROUNDS 10

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(guint *) user_data += 1;
}

/**
 * attune_test_settle:
 * @store: an open store
 *
 * Waits until everything that was asked of the store was answered, and what was asked for upon that.
 * Each of its two threads answers in order: what comes after everything else has been answered, is.
 */
void
attune_test_settle (AttuneStore *store)
{
  for (guint round = 0; round < ROUNDS; round++) {
    guint n_done = 0;

    attune_store_list_caregivers_async (store, NULL, done_cb, &n_done);
    attune_store_search_async (store, NULL, "", NULL, done_cb, &n_done);
    while (n_done < 2)
      g_main_context_iteration (NULL, TRUE);
    while (g_main_context_iteration (NULL, FALSE))
      ;
  }
}
