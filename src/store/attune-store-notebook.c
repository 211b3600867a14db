/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-notebook.h"

#include "attune-journal.h"

/* Of everything a note says, what somebody else may see: never how the writer was. */
#define COLUMNS \
  "SELECT n.uuid, c.uuid, s.uuid, b.uuid, n.kind, n.subject, n.local_date, " ATTUNE_SAID ( \
      "words") ", n.shared, c.nickname, v.written_utc_us, " ATTUNE_SAID ("you") ", " ATTUNE_SAID ("help")
#define LATEST \
  " JOIN caregiver c ON c.id = n.caregiver_id JOIN note_version v ON v.note_id = n.id" \
  " AND v.version = (SELECT max (version) FROM note_version WHERE note_id = n.id)" \
  " LEFT JOIN session s ON s.id = n.session_id LEFT JOIN baby b ON b.id = n.baby_id"

static gpointer
note_from_row_cb (AttuneRows *row, gconstpointer reader_uuid)
{
  AttuneReflection *note = attune_reflection_new ();

  note->note_uuid = attune_rows_dup_uuid (row, 0);
  note->caregiver_uuid = attune_rows_dup_uuid (row, 1);
  note->session_uuid = attune_rows_dup_uuid (row, 2);
  note->baby_uuid = attune_rows_dup_uuid (row, 3);
  note->kind = attune_rows_dup_text (row, 4);
  note->subject = attune_rows_dup_text (row, 5);
  note->local_date = attune_rows_dup_text (row, 6);
  note->words = attune_rows_dup_text (row, 7);
  note->shared = attune_rows_get_int (row, 8) != 0;
  note->writer = attune_rows_dup_text (row, 9);
  note->written_utc_us = attune_rows_get_int (row, 10);
  if (g_strcmp0 (note->caregiver_uuid, reader_uuid) == 0) {
    note->you = attune_rows_dup_text (row, 11);
    note->help = attune_rows_dup_text (row, 12);
  }
  return note;
}

/* Takes the rows. */
static GPtrArray *
collect (AttuneRows *rows, const char *reader_uuid, GError **error)
{
  return attune_rows_collect (rows, note_from_row_cb, reader_uuid,
                              (GDestroyNotify) attune_reflection_free, error);
}

/**
 * attune_notebook_load_own:
 * @kind: (nullable): of this kind alone
 * @from_date: ISO date of the first local day
 * @to_date: ISO date of the last local day
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReflection): a caregiver's own notes that
 *   belong to these days, each as it was written last, the newest day first
 */
GPtrArray *
attune_notebook_load_own (AttuneDatabase *database,
                          const char *writer_uuid,
                          const char *kind,
                          const char *from_date,
                          const char *to_date,
                          GError **error)
{
  return collect (attune_database_read (database, error,
                                        COLUMNS " FROM note n" LATEST
                                                " WHERE n.caregiver_id = c.id AND c.uuid = ?1"
                                                " AND (?2 IS NULL OR n.kind = ?2)"
                                                " AND n.local_date BETWEEN ?3 AND ?4"
                                                " AND n.deleted_utc_us IS NULL"
                                                " ORDER BY n.local_date DESC, n.id DESC",
                                        "uttt", writer_uuid, kind, from_date, to_date),
                  writer_uuid, error);
}

/**
 * attune_notebook_load_session:
 * @reader_uuid: (nullable): who reads; a guest sees what is shared
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReflection): the reader's notes on a
 *   session, and those that others show
 */
GPtrArray *
attune_notebook_load_session (AttuneDatabase *database,
                              const char *session_uuid,
                              const char *reader_uuid,
                              GError **error)
{
  return collect (
      attune_database_read (database, error,
                            COLUMNS " FROM note n" LATEST
                                    " WHERE n.session_id = (SELECT id FROM session WHERE uuid = ?)"
                                    " AND (c.uuid IS ? OR n.shared) AND n.deleted_utc_us IS NULL"
                                    " AND c.deleted_utc_us IS NULL ORDER BY n.id",
                            "uu", session_uuid, reader_uuid),
      reader_uuid, error);
}

/**
 * attune_notebook_load_shared:
 * @reader_uuid: (nullable): who reads
 * @from_date: ISO date of the first local day
 * @to_date: ISO date of the last local day
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReflection): what other caregivers show of
 *   their notes about a baby, and lines for the next pair of hands, the newest day first
 */
GPtrArray *
attune_notebook_load_shared (AttuneDatabase *database,
                             const char *baby_uuid,
                             const char *reader_uuid,
                             const char *from_date,
                             const char *to_date,
                             GError **error)
{
  return collect (attune_database_read (database, error,
                                        COLUMNS
                                        " FROM note n" LATEST " WHERE n.shared = 1"
                                        " AND n.baby_id = (SELECT id FROM baby WHERE uuid = ?)"
                                        " AND n.local_date BETWEEN ? AND ? AND c.uuid IS NOT ?"
                                        " AND n.deleted_utc_us IS NULL AND c.deleted_utc_us IS NULL"
                                        " ORDER BY n.local_date DESC, n.id DESC",
                                        "uttu", baby_uuid, from_date, to_date, reader_uuid),
                  reader_uuid, error);
}

/**
 * attune_notebook_load_versions:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReflection): all that a note said at
 *   different times, the newest first; empty where the note is somebody else's
 */
GPtrArray *
attune_notebook_load_versions (AttuneDatabase *database,
                               const char *note_uuid,
                               const char *writer_uuid,
                               GError **error)
{
  return collect (
      attune_database_read (database, error,
                            COLUMNS " FROM note n JOIN caregiver c ON c.id = n.caregiver_id"
                                    " JOIN note_version v ON v.note_id = n.id"
                                    " LEFT JOIN session s ON s.id = n.session_id"
                                    " LEFT JOIN baby b ON b.id = n.baby_id"
                                    " WHERE n.uuid = ? AND c.uuid = ? AND n.deleted_utc_us IS NULL"
                                    " ORDER BY v.version DESC",
                            "uu", note_uuid, writer_uuid),
      writer_uuid, error);
}

/**
 * attune_notebook_load_bin:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReflection): the notes of a caregiver that
 *   lie in the bin, the newest day first
 */
GPtrArray *
attune_notebook_load_bin (AttuneDatabase *database, const char *writer_uuid, GError **error)
{
  return collect (attune_database_read (database, error,
                                        COLUMNS " FROM note n" LATEST
                                                " WHERE n.deleted_utc_us IS NOT NULL AND c.uuid = ?"
                                                " ORDER BY n.local_date DESC, n.id DESC",
                                        "u", writer_uuid),
                  writer_uuid, error);
}

/* What was taken back while its writer’s words are locked is sealed when they are opened next. */
static gboolean
seal_what_may_be (AttuneDatabase *database, const char *writer_uuid, GError **error)
{
  AttuneLock lock;

  if (!attune_journal_find (database, writer_uuid, &lock, error))
    return FALSE;
  return lock != ATTUNE_LOCK_OPEN || attune_journal_seal_all (database, writer_uuid, error);
}

/**
 * attune_notebook_share:
 * @shared: whether the others may see it
 *
 * Shows one note to the others, or takes it back. A note of somebody else is not found. Where its
 * writer’s words are locked, it lies there readable for as long as it is shown. Inside a transaction.
 *
 * Returns: FALSE with @error set; ATTUNE_STORE_ERROR_LOCKED where it cannot be opened just now
 */
gboolean
attune_notebook_share (AttuneDatabase *database,
                       const char *note_uuid,
                       const char *writer_uuid,
                       gboolean shared,
                       GError **error)
{
  if (shared && !attune_journal_unseal_latest (database, note_uuid, error))
    return FALSE;
  if (!attune_database_write (database, error,
                              "UPDATE note SET shared = ? WHERE uuid = ? AND caregiver_id ="
                              " (SELECT id FROM caregiver WHERE uuid = ?)",
                              "nuu", (int) (shared != FALSE), note_uuid, writer_uuid))
    return FALSE;
  if (attune_database_get_changes (database) != 1) {
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND,
                         "there is no such note");
    return FALSE;
  }
  return shared || seal_what_may_be (database, writer_uuid, error);
}
