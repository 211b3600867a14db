/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-outbox-private.h"

#include "attune-store-private.h"
#include "attune-store-sessions.h"

/**
 * attune_entry_free:
 * @self: (transfer full): the entry
 */
void
attune_entry_free (AttuneEntry *self)
{
  g_free (self->session_uuid);
  g_clear_pointer (&self->start, attune_session_start_free);
  g_clear_object (&self->task);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * attune_batch_result_free:
 * @self: (transfer full): the result, with the entries that are done
 */
void
attune_batch_result_free (AttuneBatchResult *self)
{
  g_ptr_array_unref (self->done);
  g_free (self);
}

static gboolean
write_entry (AttuneDatabase *database, const AttuneEntry *entry, GError **error)
{
  switch (entry->kind) {
  case ATTUNE_ENTRY_BEGIN:
    return attune_sessions_begin (database, entry->start, error);
  case ATTUNE_ENTRY_EVENT:
    return attune_sessions_append (database, entry->session_uuid, &entry->event, entry->wall_utc_us,
                                   error);
  case ATTUNE_ENTRY_FINISH:
    return attune_sessions_finish (database, entry->session_uuid, error);
  }
  g_assert_not_reached ();
}

typedef struct {
  GPtrArray *entries;
  guint reached; /* the entry that was being written */
} Writing;

static gboolean
write_entries (AttuneDatabase *database, gpointer data, GError **error)
{
  Writing *writing = data;

  for (writing->reached = 0; writing->reached < writing->entries->len; writing->reached++) {
    if (!write_entry (database, writing->entries->pdata[writing->reached], error))
      return FALSE;
  }
  return TRUE;
}

/* Whether the same entry will fail for ever, whatever happens to disk and file. */
static gboolean
is_lasting (const GError *error)
{
  return error->domain != ATTUNE_STORE_ERROR || error->code == ATTUNE_STORE_ERROR_NOT_FOUND ||
         error->code == ATTUNE_STORE_ERROR_CONFLICT;
}

static void
move_all (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, from->pdata[i]);
  g_ptr_array_set_size (from, 0);
}

/* One transaction for everything that waits. An entry that can never be written is set aside, so
 * that it holds up nothing behind it; anything else stays, in order, for the next time. */
static gboolean
write_backlog (AttuneBench *bench, GPtrArray *done, GError **error)
{
  while (bench->backlog->len > 0) {
    Writing writing = { bench->backlog, 0 };
    g_autoptr (GError) problem = NULL;

    if (attune_database_transact (bench->database, write_entries, &writing, &problem)) {
      move_all (bench->backlog, done);
      return TRUE;
    }
    if (!is_lasting (problem) || writing.reached >= bench->backlog->len) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

    AttuneEntry *entry = g_ptr_array_steal_index (bench->backlog, writing.reached);

    entry->error = g_steal_pointer (&problem);
    g_ptr_array_add (done, entry);
  }
  return TRUE;
}

/**
 * attune_outbox_write_batch:
 * @entries: (element-type AttuneEntry): what comes after all that waits already; may be empty
 *
 * An #AttuneWork. Writes what waits and what is new in one commit, or keeps it all.
 *
 * Returns: (transfer full): an #AttuneBatchResult; never fails
 */
gpointer
attune_outbox_write_batch (AttuneBench *bench, gpointer entries, GError **error)
{
  AttuneBatchResult *result = g_new0 (AttuneBatchResult, 1);
  g_autoptr (GError) problem = NULL;

  result->done = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_entry_free);
  move_all (entries, bench->backlog);
  if (attune_bench_check (bench, TRUE, &problem))
    write_backlog (bench, result->done, &problem);
  bench->trouble = problem != NULL ? problem->code : -1;
  result->trouble = bench->trouble;
  if (problem != NULL)
    g_info ("A session is not on the disk yet: %s", problem->message);
  return result;
}
