/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Ten years must open like the first week, so nothing that a page or a session asks may read a
 * whole table that grows. SQLite itself is asked how it would answer. */
#include "config.h"

#include "attune-journal.h"
#include "attune-schema.h"
#include "attune-store-days.h"
#include "attune-store-history.h"
#include "attune-store-import.h"
#include "attune-store-notebook.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-purge.h"
#include "attune-store-reviews.h"
#include "attune-store-search.h"
#include "attune-store-sessions.h"
#include "attune-store-summaries.h"
#include "export-family.h"
#include "store-fixture.h"

#include <sqlite3.h>
#include <string.h>

#define LEAST_STATEMENTS 35

static GHashTable *statements; /* texts of all that was run */

static int
traced_cb (unsigned int what, void *unused, void *statement, void *text)
{
  const char *sql = sqlite3_sql (statement);

  /* Statements inside others and of triggers come as comments. */
  if (sql != NULL && !g_str_has_prefix (text, "--"))
    g_hash_table_add (statements, g_strdup (sql));
  return 0;
}

static int
opened_cb (sqlite3 *handle, char **message, const struct sqlite3_api_routines *api)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, traced_cb, NULL);
}

static void
use_session (AttuneDatabase *database)
{
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  const char *noticed[] = { "cue.smile", NULL };
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .noticed = (char **) noticed,
    .words = (char *) "A calm morning.",
  };
  AttuneSessionStart start;

  test_start_init (&start, TEST_SESSION, began_at);
  attune_sessions_begin (database, &start, &error);
  g_assert_no_error (error);
  for (guint seq = 0; seq < 4; seq++) {
    AttuneEvent event = test_event (seq);

    attune_sessions_append (database, TEST_SESSION, &event, event.at_us, &error);
    g_assert_no_error (error);
  }
  attune_open_session_free (attune_sessions_load_open (database, &error));
  attune_sessions_finish (database, TEST_SESSION, &error);
  g_assert_no_error (error);
  g_free (attune_notes_save (database, &reflection, 1, &error));
  g_assert_no_error (error);
  attune_open_session_free (attune_sessions_load_story (database, TEST_SESSION, &error));
  g_assert_no_error (error);
}

static void
use_pages (AttuneDatabase *database)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_unref (attune_people_list_babies (database, &error));
  g_ptr_array_unref (attune_people_list_caregivers (database, &error));
  g_hash_table_unref (attune_people_load_settings (database, TEST_CAREGIVER, &error));
  g_ptr_array_unref (
      attune_days_load (database, TEST_BABY, TEST_CAREGIVER, "2026-11-23", "2026-11-29", &error));
  g_ptr_array_unref (attune_notebook_load_own (database, TEST_CAREGIVER, NULL, "2026-11-23",
                                               "2026-11-29", &error));
  g_ptr_array_unref (attune_notebook_load_session (database, TEST_SESSION, TEST_CAREGIVER, &error));
  g_ptr_array_unref (attune_notebook_load_shared (database, TEST_BABY, TEST_CAREGIVER, "2026-11-23",
                                                  "2026-11-29", &error));
  g_ptr_array_unref (
      attune_notebook_load_versions (database, TEST_SESSION, TEST_CAREGIVER, &error));
  g_ptr_array_unref (attune_notebook_load_bin (database, TEST_CAREGIVER, &error));
  g_ptr_array_unref (attune_search_find (database, TEST_CAREGIVER, "calm", &error));
  attune_search_forget (database, &error);
  attune_firsts_unref (attune_history_load_firsts (database, TEST_BABY, &error));
  g_array_unref (
      attune_history_load_marks (database, TEST_BABY, "2026-11-01", "2026-11-30", &error));
  g_array_unref (attune_history_load_answers (database, TEST_BABY, "legs", "2000-01-01",
                                              "2026-11-30", &error));
  g_ptr_array_unref (attune_reviews_load (database, TEST_CAREGIVER, &error));
  g_free (attune_journal_lock (database, TEST_CAREGIVER, "2580", &error));
  attune_journal_open (database, TEST_CAREGIVER, "2580", &error);
  attune_journal_remove (database, TEST_CAREGIVER, &error);
  attune_purge_run (database, 2, &error);
  attune_summaries_fill (database, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
grows (const char *table)
{
  static const char *const growing[] = { "session", "event",    "answer",       "noticed",
                                         "note",    "happened", "note_version", "review_answer" };

  for (guint i = 0; i < G_N_ELEMENTS (growing); i++) {
    if (g_str_equal (table, growing[i]))
      return TRUE;
  }
  return FALSE;
}

/* A step of a plan is "SCAN session" or "SCAN s", with more words behind it. An index that holds
 * nothing but what is looked for, such as those of deleted rows, may be read from end to end. */
static gboolean
reads_all (const char *sql, const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", 3);
  g_autofree char *pattern = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) regex = NULL;

  if (!g_str_equal (words[0], "SCAN") || strstr (step, "session_to_sum") != NULL ||
      strstr (step, "session_deleted") != NULL || strstr (step, "note_deleted") != NULL ||
      strstr (step, "one_open") != NULL)
    return FALSE;
  if (grows (words[1]))
    return TRUE;

  /* "FROM session s": the name behind the table's. */
  pattern = g_strdup_printf ("(?:FROM|JOIN) (\\w+) %s\\b", words[1]);
  regex = g_regex_new (pattern, 0, 0, NULL);
  if (!g_regex_match (regex, sql, 0, &match))
    return FALSE;

  g_autofree char *table = g_match_info_fetch (match, 1);

  return grows (table);
}

/* Whether the step is the outermost loop of the query, or of a list that is made once before it. */
static gboolean
is_outermost (GHashTable *within, int parent, const char *step)
{
  const char *outer = g_hash_table_lookup (within, GINT_TO_POINTER (parent));
  gboolean is_loop = g_str_has_prefix (step, "SCAN") || g_str_has_prefix (step, "SEARCH");
  gboolean outermost = is_loop && (outer == NULL || g_str_has_prefix (outer, "LIST SUBQUERY"));

  /* Whatever comes beside it runs inside it. */
  if (is_loop)
    g_hash_table_insert (within, GINT_TO_POINTER (parent), g_strdup (step));
  return outermost;
}

/* @whole: the outermost loop may go over a whole table: it is what is taken along. */
static guint
look_at_plan (sqlite3 *handle, const char *sql, gboolean whole)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GHashTable) within = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  sqlite3_stmt *statement = NULL;
  guint n_faults = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    int id = sqlite3_column_int (statement, 0);
    const char *step = (const char *) sqlite3_column_text (statement, 3);
    gboolean outermost = is_outermost (within, sqlite3_column_int (statement, 1), step);

    g_hash_table_insert (within, GINT_TO_POINTER (id), g_strdup (step));
    if (reads_all (sql, step) && !(whole && outermost)) {
      g_test_message ("%s: %s", step, sql);
      n_faults++;
    }
  }
  sqlite3_finalize (statement);
  return n_faults;
}

static gboolean
has_a_plan (const char *sql)
{
  return g_str_has_prefix (sql, "SELECT") || g_str_has_prefix (sql, "WITH") ||
         g_str_has_prefix (sql, "UPDATE") || g_str_has_prefix (sql, "DELETE") ||
         g_str_has_prefix (sql, "INSERT");
}

static guint
look_at_plans (AttuneDatabase *database, gboolean whole, guint *n_seen)
{
  g_autoptr (AttuneKeyring) keyring = attune_keyring_new ();
  sqlite3 *handle = NULL;
  GHashTableIter iter;
  gpointer sql;
  guint n_faults = 0;

  *n_seen = 0;
  g_assert_cmpint (sqlite3_open (attune_database_get_path (database), &handle), ==, SQLITE_OK);
  g_assert_cmpint (attune_keyring_serve (&keyring, handle), ==, SQLITE_OK);
  sqlite3_trace_v2 (handle, 0, NULL, NULL);
  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &sql, NULL)) {
    if (!has_a_plan (sql) || strstr (sql, "sqlite_schema") != NULL ||
        strstr (sql, "temp.own_words") != NULL || strstr (sql, "sqlite_temp_schema") != NULL)
      continue;
    ++*n_seen;
    n_faults += look_at_plan (handle, sql, whole);
  }
  sqlite3_close (handle);
  return n_faults;
}

static void
test_nothing_reads_a_whole_table (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autoptr (AttuneDatabase) database = test_database_new (folder);
  guint n_seen;

  test_add_people (database);
  g_hash_table_remove_all (statements);
  use_session (database);
  use_pages (database);
  g_assert_cmpuint (look_at_plans (database, FALSE, &n_seen), ==, 0);
  g_assert_cmpuint (n_seen, >=, LEAST_STATEMENTS);
  test_folder_remove (folder);
}

static gboolean
skip_row (const char *const *cells, guint n_cells, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
skip_session (const AttuneExportSession *session, gpointer data, GError **error)
{
  return TRUE;
}

/* A copy holds all sessions, events, answers, signs, notes and answers of reviews, so each query
 * goes over one of these tables, or all sessions with what belongs to each; whatever is looked up
 * beside that is found by an index. */
static void
test_a_copy_goes_over_each_table_once (void)
{
  g_autofree char *folder = test_folder_new ();
  g_autoptr (AttuneDatabase) database = test_database_new (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *text = NULL;
  const AttuneExportScope scope = { FAMILY_CAREGIVER_1, NULL };
  g_autoptr (GError) error = NULL;
  guint n_seen;

  family_fill (database, rand);
  g_hash_table_remove_all (statements);
  text = family_export (database, FAMILY_CAREGIVER_1);
  for (const char *const *table = attune_export_get_tables (); *table != NULL; table++)
    attune_export_table (database, *table, &scope, skip_row, NULL, &error);
  attune_export_sessions (database, skip_session, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (look_at_plans (database, TRUE, &n_seen), ==, 0);
  g_assert_cmpuint (n_seen, >=, 15);
  test_folder_remove (folder);
}

/* One record after the other is looked for and put in its place: nothing may take longer because
 * there is much already. */
static void
test_an_import_finds_its_place (void)
{
  g_autofree char *here = test_folder_new ();
  g_autofree char *there = test_folder_new ();
  g_autoptr (AttuneDatabase) from = test_database_new (here);
  g_autoptr (AttuneDatabase) into = test_database_new (there);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_seen;

  family_fill (from, rand);
  text = family_export (from, FAMILY_CAREGIVER_1);
  g_hash_table_remove_all (statements);
  /* What is there already takes other ways. */
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GInputStream)
        stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
    AttuneImportResult result;

    attune_import_run (into, stream, &result, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpuint (look_at_plans (into, FALSE, &n_seen), ==, 0);
  g_assert_cmpuint (n_seen, >=, 30);
  test_folder_remove (here);
  test_folder_remove (there);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_auto_extension ((void (*) (void)) opened_cb);

  g_test_add_func ("/attune/store/query-plans/nothing-reads-a-whole-table",
                   test_nothing_reads_a_whole_table);
  g_test_add_func ("/attune/store/query-plans/a-copy-goes-over-each-table-once",
                   test_a_copy_goes_over_each_table_once);
  g_test_add_func ("/attune/store/query-plans/an-import-finds-its-place",
                   test_an_import_finds_its_place);

  int result = g_test_run ();

  g_hash_table_unref (statements);
  return result;
}
