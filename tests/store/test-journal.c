/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A caregiver’s lock: without the secret the words are nowhere to be read, with it all are there. */
#include "config.h"

#include "attune-backup.h"
#include "attune-check.h"
#include "attune-journal.h"
#include "attune-store-days.h"
#include "attune-store-export.h"
#include "attune-store-import.h"
#include "attune-store-notebook.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-search.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"

#include <string.h>

#define OTHER "0c000000-0000-4000-8000-000000000002"
#define FIRST_WORDS "serendipity in the kitchen"
#define LATER_WORDS "kaleidoscope by the window"
#define OTHER_WORDS "marzipan for everybody"
#define PIN "2580"

typedef struct {
  char *folder;
  AttuneDatabase *database;
  char *note;
  char *others_note;
} Fixture;

static char *
write_note (AttuneDatabase *database,
            const char *writer,
            const char *note_uuid,
            const char *words,
            gint64 now_us,
            GError **error)
{
  AttuneReflection note = {
    .note_uuid = (char *) note_uuid,
    .new_version = note_uuid != NULL,
    .words_alone = TRUE,
    .caregiver_uuid = (char *) writer,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .you = (char *) "you.wistful",
    .words = (char *) words,
  };

  return attune_notes_save (database, &note, now_us, error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  AttuneCaregiver other = { .uuid = (char *) OTHER, .nickname = (char *) "Noor" };
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *backups = NULL;
  AttuneSessionStart start;

  f->folder = test_folder_new ();
  f->database = test_database_new (f->folder);
  test_add_people (f->database);
  g_free (attune_people_save_caregiver (f->database, &other, 1, &error));
  test_start_init (&start, TEST_SESSION, began_at);
  attune_sessions_begin (f->database, &start, &error);
  attune_sessions_finish (f->database, TEST_SESSION, &error);
  f->note = write_note (f->database, TEST_CAREGIVER, NULL, FIRST_WORDS, 1, &error);
  g_free (write_note (f->database, TEST_CAREGIVER, f->note, LATER_WORDS, 2, &error));
  f->others_note = write_note (f->database, OTHER, NULL, OTHER_WORDS, 3, &error);
  backups = g_build_filename (f->folder, "backups", NULL);
  attune_backup_make (f->database, backups, "2026-11-24", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_database_free (f->database);
  test_folder_remove (f->folder);
  g_free (f->folder);
  g_free (f->note);
  g_free (f->others_note);
}

static char *
lock (Fixture *f, const char *secret)
{
  g_autoptr (GError) error = NULL;
  char *code = attune_journal_lock (f->database, TEST_CAREGIVER, secret, &error);

  g_assert_no_error (error);
  return code;
}

static void
close_lock (Fixture *f)
{
  attune_keyring_take_off (attune_database_get_keyring (f->database), TEST_CAREGIVER);
}

static void
assert_lock (AttuneDatabase *database, AttuneLock expected)
{
  AttuneLock found;
  g_autoptr (GError) error = NULL;

  attune_journal_find (database, TEST_CAREGIVER, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found, ==, expected);
}

static void
assert_opens (AttuneDatabase *database, const char *secret, gboolean opens)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (attune_journal_open (database, TEST_CAREGIVER, secret, &error) == opens);
  if (!opens)
    g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_WRONG_SECRET);
}

static void
assert_sound (AttuneDatabase *database)
{
  g_autoptr (GError) error = NULL;
  guint n_faults = 1;

  attune_check_count_faults (database, &n_faults, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* What the versions of a note say to a reader, the newest first, e.g. "two|one". */
static char *
dup_versions (AttuneDatabase *database, const char *note_uuid, const char *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      versions = attune_notebook_load_versions (database, note_uuid, reader, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < versions->len; i++) {
    const AttuneReflection *version = versions->pdata[i];

    g_string_append_printf (text, "%s%s/%s", i == 0 ? "" : "|",
                            version->words != NULL ? version->words : "-",
                            version->you != NULL ? version->you : "-");
  }
  return g_string_free (text, FALSE);
}

#define ALL_SAID LATER_WORDS "/you.wistful|" FIRST_WORDS "/you.wistful"

static void
assert_versions (AttuneDatabase *database, const char *expected)
{
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = attune_notebook_load_own (database, TEST_CAREGIVER, NULL,
                                                        "2026-01-01", "2026-12-31", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (own->len, ==, 1);
  note = dup_versions (database, ((AttuneReflection *) own->pdata[0])->note_uuid, TEST_CAREGIVER);
  g_assert_cmpstr (note, ==, expected);
}

static guint
count_found (Fixture *f, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  attune_search_forget (f->database, NULL);
  found = attune_search_find (f->database, TEST_CAREGIVER, words, &error);
  g_assert_no_error (error);
  return found->len;
}

/* How the words of the one session read in a week. */
static char *
dup_words_of_day (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = attune_days_load (f->database, TEST_BABY, TEST_CAREGIVER,
                                                 "2026-11-24", "2026-11-24", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 1);
  return g_strdup (((AttuneSessionSummary *) days->pdata[0])->words);
}

static void
test_nothing_lies_there_readable (Fixture *f, gconstpointer data)
{
  g_assert_true (test_folder_contains (f->folder, "kaleidoscope"));
  g_free (lock (f, PIN));
  g_assert_false (test_folder_contains (f->folder, "serendipity"));
  g_assert_false (test_folder_contains (f->folder, "kaleidoscope"));
  g_assert_false (test_folder_contains (f->folder, "wistful\",\"help"));
  g_assert_false (test_folder_contains (f->folder, PIN));
  /* What the other wrote is as it was, and the backup is still one. */
  g_assert_true (test_folder_contains (f->folder, "marzipan"));

  g_autofree char *backup = g_build_filename (f->folder, "backups", "attune-2026-11-24.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_true (attune_backup_verify (backup, &error));
  g_assert_no_error (error);
  assert_sound (f->database);
}

static void
test_words_are_there_with_the_secret_alone (Fixture *f, gconstpointer data)
{
  g_autofree char *open_day = NULL, *closed_day = NULL;

  assert_lock (f->database, ATTUNE_LOCK_NONE);
  g_free (lock (f, PIN));
  assert_lock (f->database, ATTUNE_LOCK_OPEN);
  assert_versions (f->database, ALL_SAID);
  g_assert_cmpuint (count_found (f, "kaleido"), ==, 1);
  open_day = dup_words_of_day (f);
  g_assert_cmpstr (open_day, ==, LATER_WORDS);

  close_lock (f);
  assert_lock (f->database, ATTUNE_LOCK_CLOSED);
  assert_versions (f->database, "-/-|-/-");
  g_assert_cmpuint (count_found (f, "kaleido"), ==, 0);
  closed_day = dup_words_of_day (f);
  g_assert_null (closed_day);

  assert_opens (f->database, "2581", FALSE);
  assert_opens (f->database, "", FALSE);
  assert_lock (f->database, ATTUNE_LOCK_CLOSED);
  assert_opens (f->database, PIN, TRUE);
  assert_versions (f->database, ALL_SAID);
}

static void
test_code_opens_where_the_secret_is_forgotten (Fixture *f, gconstpointer data)
{
  g_autofree char *code = lock (f, PIN);
  g_autofree char *as_typed = g_ascii_strdown (code, -1);
  g_autofree char *newer = NULL;

  close_lock (f);
  assert_opens (f->database, "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8S", FALSE);
  assert_opens (f->database, as_typed, TRUE);
  assert_versions (f->database, ALL_SAID);

  /* With another secret there is another code, and both of before are void, also in the backup. */
  newer = lock (f, "a longer one");
  close_lock (f);
  assert_opens (f->database, PIN, FALSE);
  assert_opens (f->database, code, FALSE);
  assert_opens (f->database, "a longer one", TRUE);
  close_lock (f);
  assert_opens (f->database, newer, TRUE);

  g_autofree char *path = g_build_filename (f->folder, "backups", "attune-2026-11-24.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneDatabase)
      backup = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  assert_opens (backup, PIN, FALSE);
  assert_opens (backup, "a longer one", TRUE);
  assert_versions (backup, ALL_SAID);
}

static void
test_writing_asks_for_the_key (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_free (lock (f, PIN));
  g_free (write_note (f->database, TEST_CAREGIVER, f->note, "bergamot", 4, &error));
  g_assert_no_error (error);
  g_assert_false (test_folder_contains (f->folder, "bergamot"));
  assert_versions (f->database, "bergamot/you.wistful|" ALL_SAID);
  assert_sound (f->database);

  close_lock (f);
  g_assert_null (write_note (f->database, TEST_CAREGIVER, f->note, "cinnamon", 5, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  /* The other caregiver has no lock, and needs none. */
  g_free (write_note (f->database, OTHER, f->others_note, "nutmeg", 6, &error));
  g_assert_no_error (error);
  assert_opens (f->database, PIN, TRUE);
  assert_versions (f->database, "bergamot/you.wistful|" ALL_SAID);
}

static char *
dup_seen_by_other (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seen = attune_notebook_load_shared (f->database, TEST_BABY, OTHER,
                                                            "2026-01-01", "2026-12-31", &error);

  g_assert_no_error (error);
  return seen->len == 0 ? NULL : g_strdup (((AttuneReflection *) seen->pdata[0])->words);
}

static gboolean
share (Fixture *f, gboolean shared, GError **error)
{
  return attune_notebook_share (f->database, f->note, TEST_CAREGIVER, shared, error);
}

static void
test_shown_note_is_readable_while_it_is_shown (Fixture *f, gconstpointer data)
{
  g_autofree char *shown = NULL, *taken_back = NULL;
  g_autoptr (GError) error = NULL;

  g_free (lock (f, PIN));
  close_lock (f);
  g_assert_false (share (f, TRUE, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  assert_opens (f->database, PIN, TRUE);
  share (f, TRUE, &error);
  g_assert_no_error (error);
  close_lock (f);
  shown = dup_seen_by_other (f);
  g_assert_cmpstr (shown, ==, LATER_WORDS);
  /* What it said before is not shown, and stays sealed. */
  assert_versions (f->database, LATER_WORDS "/you.wistful|-/-");

  /* Taking back works at any time; what is readable then is sealed at the next opening. */
  share (f, FALSE, &error);
  g_assert_no_error (error);
  taken_back = dup_seen_by_other (f);
  g_assert_null (taken_back);
  assert_opens (f->database, PIN, TRUE);
  close_lock (f);
  assert_versions (f->database, "-/-|-/-");
  assert_sound (f->database);
}

static void
test_lock_can_be_taken_off (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_free (lock (f, PIN));
  close_lock (f);
  g_assert_false (attune_journal_remove (f->database, TEST_CAREGIVER, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_null (attune_journal_lock (f->database, TEST_CAREGIVER, "2222", &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  assert_opens (f->database, PIN, TRUE);
  attune_journal_remove (f->database, TEST_CAREGIVER, &error);
  g_assert_no_error (error);
  assert_lock (f->database, ATTUNE_LOCK_NONE);
  assert_versions (f->database, ALL_SAID);
  assert_sound (f->database);
  g_assert_false (attune_journal_open (f->database, TEST_CAREGIVER, PIN, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND);
}

/* Neither under another note nor under another name does a sealed text open; a changed bit is seen. */
static void
test_sealed_words_stay_in_their_place (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *second = NULL, *moved = NULL;
  guint n_faults = 0;

  g_free (lock (f, PIN));
  /* Of the same writer, and of the same moment. */
  second = write_note (f->database, TEST_CAREGIVER, NULL, "bergamot", 2, &error);
  g_assert_no_error (error);
  test_exec (f->database, "UPDATE note_version SET (nonce, sealed, digest) = (SELECT nonce, sealed,"
                          " digest FROM note_version WHERE note_id = 1 AND version = 2)"
                          " WHERE note_id = 3");
  moved = dup_versions (f->database, second, TEST_CAREGIVER);
  g_assert_cmpstr (moved, ==, "-/-");
  test_exec (f->database, "DELETE FROM note WHERE id = 3");

  test_exec (f->database,
             "UPDATE note_version SET sealed = (SELECT sealed FROM note_version v JOIN note n"
             " ON n.id = v.note_id WHERE n.id = 1 AND v.version = 1), nonce = (SELECT nonce FROM"
             " note_version v WHERE v.note_id = 1 AND v.version = 1), you = NULL, words = NULL"
             " WHERE note_id = 2");
  foreign = dup_versions (f->database, f->others_note, OTHER);
  g_assert_cmpstr (foreign, ==, "-/-");

  test_exec (f->database, "UPDATE note_version SET sealed = (SELECT sealed FROM note_version"
                          " WHERE note_id = 1 AND version = 2) WHERE note_id = 1 AND version = 1");
  assert_versions (f->database, LATER_WORDS "/you.wistful|-/-");
  attune_check_count_faults (f->database, &n_faults, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_faults, ==, 2);
}

static gboolean
add_line_cb (const char *line, gpointer data, GError **error)
{
  g_string_append_printf (data, "%s\n", line);
  return TRUE;
}

static char *
export_words (AttuneDatabase *database)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);
  AttuneExportScope scope = { .writer_uuid = TEST_CAREGIVER, .now = now };
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  attune_export_lines (database, &scope, add_line_cb, text, &error);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
import (AttuneDatabase *database, const char *text, GError **error)
{
  g_autoptr (GInputStream)
      stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  AttuneImportResult result;

  attune_import_run (database, stream, &result, error);
}

static void
test_copy_stays_locked (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = test_folder_new ();
  AttuneDatabase *there = test_database_new (folder);
  g_autofree char *readable = export_words (f->database);
  g_autofree char *sealed = NULL;
  g_autoptr (GError) error = NULL;

  g_free (lock (f, PIN));
  sealed = export_words (f->database);
  g_assert_nonnull (strstr (readable, "kaleidoscope"));
  g_assert_null (strstr (sealed, "kaleidoscope"));

  import (there, sealed, &error);
  g_assert_no_error (error);
  assert_lock (there, ATTUNE_LOCK_CLOSED);
  assert_versions (there, "-/-|-/-");
  assert_opens (there, PIN, TRUE);
  assert_versions (there, ALL_SAID);

  /* What was written at one moment is one version, sealed or not, in both directions. */
  import (f->database, readable, &error);
  g_assert_no_error (error);
  assert_versions (f->database, ALL_SAID);
  import (there, readable, &error);
  g_assert_no_error (error);
  assert_versions (there, ALL_SAID);
  assert_sound (there);
  attune_database_free (there);
  test_folder_remove (folder);
}

static void
test_readable_words_that_come_in_are_sealed_at_the_next_opening (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = test_folder_new ();
  AttuneDatabase *there = test_database_new (folder);
  g_autofree char *readable = NULL, *locked = NULL;
  g_autoptr (GError) error = NULL;

  test_add_people (there);
  locked = attune_journal_lock (there, TEST_CAREGIVER, PIN, &error);
  g_assert_no_error (error);
  attune_keyring_take_off (attune_database_get_keyring (there), TEST_CAREGIVER);
  readable = export_words (f->database);
  import (there, readable, &error);
  g_assert_no_error (error);
  assert_opens (there, PIN, TRUE);
  g_assert_cmpint (test_count (there, "SELECT count (*) FROM note_version WHERE words IS NOT NULL"),
                   ==, 0);
  assert_versions (there, ALL_SAID);
  attune_database_free (there);
  test_folder_remove (folder);
}

static void
test_words_under_another_lock_are_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = test_folder_new ();
  AttuneDatabase *there = test_database_new (folder);
  g_autofree char *sealed = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  test_add_people (there);
  g_free (attune_journal_lock (there, TEST_CAREGIVER, PIN, &error));
  g_free (lock (f, PIN));
  sealed = export_words (f->database);
  import (there, sealed, &error);
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_cmpint (test_count (there, "SELECT count (*) FROM note"), ==, 0);

  /* The same lock under another secret is the same lock. */
  g_free (lock (f, "another"));
  again = export_words (f->database);
  import (f->database, again, &error);
  g_assert_no_error (error);
  import (f->database, sealed, &error);
  g_assert_no_error (error);
  assert_opens (f->database, "another", TRUE);
  assert_versions (f->database, ALL_SAID);
  attune_database_free (there);
  test_folder_remove (folder);
}

#define ADD(name, func) \
  g_test_add ("/attune/store/journal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-lies-there-readable", test_nothing_lies_there_readable);
  ADD ("words-are-there-with-the-secret-alone", test_words_are_there_with_the_secret_alone);
  ADD ("code-opens-where-the-secret-is-forgotten", test_code_opens_where_the_secret_is_forgotten);
  ADD ("writing-asks-for-the-key", test_writing_asks_for_the_key);
  ADD ("shown-note-is-readable-while-it-is-shown", test_shown_note_is_readable_while_it_is_shown);
  ADD ("lock-can-be-taken-off", test_lock_can_be_taken_off);
  ADD ("sealed-words-stay-in-their-place", test_sealed_words_stay_in_their_place);
  ADD ("copy-stays-locked", test_copy_stays_locked);
  ADD ("readable-words-that-come-in-are-sealed-at-the-next-opening",
       test_readable_words_that_come_in_are_sealed_at_the_next_opening);
  ADD ("words-under-another-lock-are-refused", test_words_under_another_lock_are_refused);
  return g_test_run ();
}
