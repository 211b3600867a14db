/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-schema.h"

#include "attune-store-folder.h"

#include <glib/gstdio.h>

/* People, and what belongs to each of them. */
#define TABLES_OF_PEOPLE \
  "CREATE TABLE caregiver (id INTEGER PRIMARY KEY," \
  " uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16)," \
  " nickname TEXT NOT NULL, look TEXT NOT NULL," \
  " edited_utc_us INTEGER NOT NULL, deleted_utc_us INTEGER) STRICT;" \
  "CREATE TABLE baby (id INTEGER PRIMARY KEY," \
  " uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16)," \
  " nickname TEXT NOT NULL, born_week TEXT, born_on TEXT, due_on TEXT," \
  " born_early INTEGER NOT NULL DEFAULT 0, navel_healed INTEGER NOT NULL DEFAULT 0," \
  " hips_checked INTEGER NOT NULL DEFAULT 0, reflux INTEGER NOT NULL DEFAULT 0," \
  " look TEXT NOT NULL, flags TEXT NOT NULL DEFAULT '{}'," \
  " edited_utc_us INTEGER NOT NULL, edited_by INTEGER REFERENCES caregiver ON DELETE SET NULL," \
  " deleted_utc_us INTEGER) STRICT;" \
  "CREATE TABLE caregiver_setting (" \
  " caregiver_id INTEGER NOT NULL REFERENCES caregiver ON DELETE CASCADE," \
  " key TEXT NOT NULL, value TEXT NOT NULL," \
  " PRIMARY KEY (caregiver_id, key)) STRICT, WITHOUT ROWID;"

/* A session, its events, and the summary rows that the weeks read. */
#define TABLES_OF_SESSIONS \
  "CREATE TABLE plan (hash BLOB PRIMARY KEY CHECK (length (hash) = 32)," \
  " json TEXT NOT NULL) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE session (id INTEGER PRIMARY KEY," \
  " uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16)," \
  " baby_id INTEGER NOT NULL REFERENCES baby ON DELETE CASCADE," \
  " caregiver_id INTEGER REFERENCES caregiver ON DELETE SET NULL," \
  " routine_id TEXT NOT NULL, plan_hash BLOB NOT NULL REFERENCES plan," \
  " machine_version INTEGER NOT NULL, began_utc_us INTEGER NOT NULL," \
  " local_date TEXT NOT NULL, local_minute INTEGER NOT NULL, utc_offset_s INTEGER NOT NULL," \
  " ended_utc_us INTEGER, outcome TEXT," \
  " stroke_us INTEGER, question_us INTEGER, rest_us INTEGER, pause_us INTEGER," \
  " pauses INTEGER, softened INTEGER," \
  " state_before TEXT, state_after TEXT, digest BLOB, deleted_utc_us INTEGER," \
  " CHECK ((ended_utc_us IS NULL) = (outcome IS NULL))) STRICT;" \
  "CREATE INDEX session_by_day ON session (baby_id, local_date, began_utc_us);" \
  "CREATE INDEX session_by_caregiver ON session (caregiver_id);" \
  "CREATE INDEX session_by_plan ON session (plan_hash);" \
  "CREATE UNIQUE INDEX one_open ON session ((1))" \
  " WHERE ended_utc_us IS NULL AND deleted_utc_us IS NULL;" \
  "CREATE TABLE event (session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE," \
  " seq INTEGER NOT NULL, at_us INTEGER NOT NULL, wall_utc_us INTEGER NOT NULL," \
  " kind TEXT NOT NULL, derived INTEGER NOT NULL, detail TEXT," \
  " PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE answer (session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE," \
  " seq INTEGER NOT NULL, region TEXT NOT NULL, answer TEXT NOT NULL," \
  " PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE noticed (session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE," \
  " chip TEXT NOT NULL, source TEXT NOT NULL CHECK (source IN ('during', 'after'))," \
  " PRIMARY KEY (session_id, chip, source)) STRICT, WITHOUT ROWID;"

/* What a caregiver wrote and learned: private to that caregiver. */
#define TABLES_OF_WORDS \
  "CREATE TABLE note (id INTEGER PRIMARY KEY," \
  " uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16)," \
  " caregiver_id INTEGER NOT NULL REFERENCES caregiver ON DELETE CASCADE," \
  " kind TEXT NOT NULL CHECK (kind IN ('session', 'lesson', 'week', 'handover'))," \
  " session_id INTEGER REFERENCES session ON DELETE SET NULL," \
  " baby_id INTEGER REFERENCES baby ON DELETE CASCADE," \
  " subject TEXT, local_date TEXT NOT NULL, shared INTEGER NOT NULL DEFAULT 0," \
  " deleted_utc_us INTEGER) STRICT;" \
  "CREATE INDEX note_by_day ON note (caregiver_id, local_date);" \
  "CREATE INDEX note_by_session ON note (session_id);" \
  "CREATE INDEX note_by_baby ON note (baby_id);" \
  "CREATE TABLE note_version (note_id INTEGER NOT NULL REFERENCES note ON DELETE CASCADE," \
  " version INTEGER NOT NULL, written_utc_us INTEGER NOT NULL," \
  " you TEXT, help TEXT, words TEXT, nonce BLOB, sealed BLOB, digest BLOB NOT NULL," \
  " CHECK ((sealed IS NULL) OR" \
  "  (words IS NULL AND you IS NULL AND help IS NULL AND length (nonce) = 24))," \
  " PRIMARY KEY (note_id, version)) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE journal (" \
  " caregiver_id INTEGER PRIMARY KEY REFERENCES caregiver ON DELETE CASCADE," \
  " ops INTEGER, mem INTEGER, salt BLOB, wrapped_key BLOB, recovery_wrapped_key BLOB) STRICT;" \
  "CREATE TABLE review_answer (id INTEGER PRIMARY KEY," \
  " uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16)," \
  " caregiver_id INTEGER NOT NULL REFERENCES caregiver ON DELETE CASCADE," \
  " item TEXT NOT NULL, at_utc_us INTEGER NOT NULL, rating INTEGER NOT NULL," \
  " chosen TEXT, seed INTEGER) STRICT;" \
  "CREATE INDEX review_answer_by_item ON review_answer (caregiver_id, item, at_utc_us);" \
  "CREATE TABLE lesson_place (" \
  " caregiver_id INTEGER NOT NULL REFERENCES caregiver ON DELETE CASCADE," \
  " lesson TEXT NOT NULL, card INTEGER NOT NULL, state TEXT," \
  " PRIMARY KEY (caregiver_id, lesson)) STRICT, WITHOUT ROWID;" \
  "CREATE TABLE tombstone (uuid BLOB PRIMARY KEY CHECK (length (uuid) = 16)," \
  " kind TEXT NOT NULL, at_utc_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;"

/* What a session's events come to, so that no page reads events but the one that replays them; where
 * active_us is NULL it has to be added up yet. Then what happened to whom on which day: "massage",
 * the answers and welcomes of each part, e.g. "yes:legs", and signs. */
#define SUMMARIES \
  "ALTER TABLE session ADD COLUMN title TEXT;" \
  "ALTER TABLE session ADD COLUMN active_us INTEGER;" \
  "ALTER TABLE session ADD COLUMN welcome TEXT;" \
  "ALTER TABLE session ADD COLUMN declined TEXT;" \
  "ALTER TABLE session ADD COLUMN noes INTEGER;" \
  "ALTER TABLE session ADD COLUMN noes_kept INTEGER;" \
  "ALTER TABLE session ADD COLUMN answers TEXT;" \
  "ALTER TABLE session ADD COLUMN signs TEXT;" \
  "CREATE INDEX session_to_sum ON session (id)" \
  " WHERE active_us IS NULL AND ended_utc_us IS NOT NULL;" \
  "CREATE TABLE happened (" \
  " baby_id INTEGER NOT NULL REFERENCES baby ON DELETE CASCADE, what TEXT NOT NULL," \
  " local_date TEXT NOT NULL," \
  " session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE," \
  " PRIMARY KEY (baby_id, what, local_date, session_id)) STRICT, WITHOUT ROWID;" \
  "CREATE INDEX happened_by_session ON happened (session_id);" \
  "CREATE INDEX session_deleted ON session (deleted_utc_us) WHERE deleted_utc_us IS NOT NULL;" \
  "CREATE INDEX note_deleted ON note (deleted_utc_us) WHERE deleted_utc_us IS NOT NULL;" \
  "CREATE INDEX note_for_next_hands ON note (local_date) WHERE kind = 'handover';"

static const AttuneMigration migrations[ATTUNE_SCHEMA_VERSION] = {
  { TABLES_OF_PEOPLE TABLES_OF_SESSIONS TABLES_OF_WORDS },
  { SUMMARIES },
};

/**
 * attune_schema_get_migrations:
 *
 * Returns: (transfer none): ATTUNE_SCHEMA_VERSION migrations, the first one first
 */
const AttuneMigration *
attune_schema_get_migrations (void)
{
  return migrations;
}

static gboolean
read_version (AttuneDatabase *database, gint64 *version, GError **error)
{
  return attune_database_read_int (database, version, error, "PRAGMA user_version", "");
}

/**
 * attune_schema_check_identity:
 *
 * Refuses a database that some other program made, so that it is never migrated by mistake.
 */
gboolean
attune_schema_check_identity (AttuneDatabase *database, GError **error)
{
  gint64 application_id, n_tables;

  if (!attune_database_read_int (database, &application_id, error, "PRAGMA application_id", "") ||
      !attune_database_read_int (database, &n_tables, error, "SELECT count (*) FROM sqlite_schema",
                                 ""))
    return FALSE;
  if (application_id == ATTUNE_SCHEMA_APPLICATION_ID || n_tables == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_UNSAFE,
                       "the data file belongs to another program");
  return FALSE;
}

/* PRAGMA takes no bound values; both are constants of this file or small whole numbers. */
static gboolean
write_version (AttuneDatabase *database, guint version, GError **error)
{
  g_autofree char *script = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                             ATTUNE_SCHEMA_APPLICATION_ID, version);

  return attune_database_exec (database, script, error);
}

typedef struct {
  const AttuneMigration *migration;
  guint to_version;
} Step;

static gboolean
run_step (AttuneDatabase *database, gpointer data, GError **error)
{
  Step *step = data;

  return attune_database_exec (database, step->migration->script, error) &&
         write_version (database, step->to_version, error);
}

/* A copy as it was, beside the file. Left where it is: a backup of the time before the change. */
static gboolean
keep_copy (AttuneDatabase *database, guint version, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.before-schema-%u",
                                           attune_database_get_path (database), version + 1);

  g_unlink (copy);
  return attune_store_file_create (copy, error) &&
         attune_database_write (database, error, "VACUUM INTO ?", "t", copy) &&
         attune_store_folder_sync (copy, error);
}

/**
 * attune_schema_migrate:
 * @steps: every migration there is, the first one first
 * @n_steps: how many; also the version that the file is to have
 *
 * Brings the file to the newest version, each step in a transaction of its own after a copy of the
 * file was kept. A step that fails leaves file and version as they were before it.
 *
 * Returns: FALSE with @error set; ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW where the file is newer
 */
gboolean
attune_schema_migrate (AttuneDatabase *database,
                       const AttuneMigration *steps,
                       guint n_steps,
                       GError **error)
{
  gint64 version;

  if (!attune_schema_check_identity (database, error) || !read_version (database, &version, error))
    return FALSE;
  if (version > n_steps) {
    g_set_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW,
                 "the data file has schema %" G_GINT64_FORMAT ", this program knows %u", version,
                 n_steps);
    return FALSE;
  }

  for (guint v = (guint) version; v < n_steps; v++) {
    Step step = { &steps[v], v + 1 };

    if ((v > 0 && !keep_copy (database, v, error)) ||
        !attune_database_transact (database, run_step, &step, error)) {
      g_prefix_error (error, "schema %u to %u: ", v, v + 1);
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * attune_schema_prepare:
 *
 * Makes the tables in an empty file, or brings an older file to this program's schema.
 */
gboolean
attune_schema_prepare (AttuneDatabase *database, GError **error)
{
  return attune_schema_migrate (database, migrations, ATTUNE_SCHEMA_VERSION, error);
}
