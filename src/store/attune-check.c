/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-check.h"

#include "attune-digest.h"
#include "attune-store-notes.h"
#include "attune-store-sessions.h"

/* Says of one row whether it is as it was written; NULL with @error where that cannot be told. */
typedef GBytes *(*ComputeFunc) (AttuneDatabase *database, AttuneRows *row, GError **error);

static GBytes *
compute_session (AttuneDatabase *database, AttuneRows *row, GError **error)
{
  return attune_sessions_compute_digest (database, attune_rows_get_int (row, 1), error);
}

static GBytes *
compute_note (AttuneDatabase *database, AttuneRows *row, GError **error)
{
  return attune_digest_of_note (attune_rows_get_text (row, 1), attune_rows_get_text (row, 2),
                                attune_rows_get_text (row, 3));
}

static GBytes *
compute_sealed (AttuneDatabase *database, AttuneRows *row, GError **error)
{
  g_autoptr (GBytes) sealed = attune_rows_dup_bytes (row, 1);

  return attune_digest_of_bytes (sealed);
}

static GBytes *
compute_plan (AttuneDatabase *database, AttuneRows *row, GError **error)
{
  return attune_digest_of_text (attune_rows_get_text (row, 1));
}

/* @sql: the digest that was kept comes first, what it is over after it. */
static gboolean
compare_digests (AttuneDatabase *database,
                 const char *sql,
                 ComputeFunc compute,
                 guint *n_faults,
                 GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (database, error, sql, "");

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error)) {
    g_autoptr (GBytes) kept = attune_rows_dup_bytes (rows, 0);
    g_autoptr (GBytes) now = compute (database, rows, error);

    if (now == NULL)
      return FALSE;
    *n_faults += kept == NULL || !g_bytes_equal (kept, now);
  }
  return attune_rows_is_whole (rows);
}

static gboolean
check_structure (AttuneDatabase *database, guint *n_faults, GError **error)
{
  g_autoptr (AttuneRows)
      rows = attune_database_read (database, error, "PRAGMA integrity_check", "");
  gint64 n_dangling;

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error))
    *n_faults += g_strcmp0 (attune_rows_get_text (rows, 0), "ok") != 0;
  if (!attune_rows_is_whole (rows))
    return FALSE;
  if (!attune_database_read_int (database, &n_dangling, error,
                                 "SELECT count (*) FROM pragma_foreign_key_check", ""))
    return FALSE;
  *n_faults += (guint) n_dangling;
  return TRUE;
}

/**
 * attune_check_count_faults:
 * @n_faults: (out): faults of structure, references that lead nowhere, and rows that are not as they
 *   were written
 *
 * SQLite keeps no checksums, so a flipped bit mostly goes unnoticed by it; the digests notice.
 *
 * Returns: FALSE with @error set where the file could not be read to the end
 */
gboolean
attune_check_count_faults (AttuneDatabase *database, guint *n_faults, GError **error)
{
  *n_faults = 0;
  return check_structure (database, n_faults, error) &&
         compare_digests (database, "SELECT digest, id FROM session WHERE ended_utc_us IS NOT NULL",
                          compute_session, n_faults, error) &&
         compare_digests (database,
                          "SELECT digest, you, help, words FROM note_version WHERE sealed IS NULL",
                          compute_note, n_faults, error) &&
         compare_digests (database,
                          "SELECT digest, sealed FROM note_version WHERE sealed IS NOT NULL",
                          compute_sealed, n_faults, error) &&
         compare_digests (database, "SELECT hash, json FROM plan", compute_plan, n_faults, error);
}
