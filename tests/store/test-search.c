/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One's own words are found by how they begin, and what searching needs lies in memory alone. */
#include "config.h"

#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-purge.h"
#include "attune-store-search.h"
#include "store-fixture.h"

#include <string.h>

#define OTHER "0c000000-0000-4000-8000-000000000002"

static const char *const texts[] = {
  "Warm feet in the evening.",
  "Élodie a ri aux éclats",
  "der große Fuß",
  "καλημέρα μικρή",
  "今日は足が温かい",
  "naïve, well-known",
  "ฉันรักเธอ",
  "cafe\xcc\x81 “quoted” OR not",
};

typedef struct {
  char *folder;
  AttuneDatabase *writer;
  AttuneDatabase *reader;
  char *uuids[G_N_ELEMENTS (texts)];
} Fixture;

static char *
keep (Fixture *f, const char *caregiver_uuid, const char *words, const char *note_uuid)
{
  AttuneReflection note = {
    .note_uuid = (char *) note_uuid,
    .caregiver_uuid = (char *) caregiver_uuid,
    .kind = (char *) "lesson",
    .subject = (char *) "rl.touch",
    .local_date = (char *) "2026-11-24",
    .words = (char *) words,
  };
  g_autoptr (GError) error = NULL;
  char *uuid = attune_notes_save (f->writer, &note, 1, &error);

  g_assert_no_error (error);
  return uuid;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  AttuneCaregiver other = { .uuid = (char *) OTHER, .nickname = (char *) "Noor" };
  g_autoptr (GError) error = NULL;

  f->folder = test_folder_new ();
  f->writer = test_database_new (f->folder);
  test_add_people (f->writer);
  g_free (attune_people_save_caregiver (f->writer, &other, 1, &error));
  g_free (keep (f, OTHER, "Warm private words", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    f->uuids[i] = keep (f, TEST_CAREGIVER, texts[i], NULL);
  f->reader = attune_database_open (attune_database_get_path (f->writer), ATTUNE_DATABASE_READ_ONLY,
                                    &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_database_free (f->reader);
  attune_database_free (f->writer);
  test_folder_remove (f->folder);
  g_free (f->folder);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (f->uuids[i]);
}

static void
assert_found (Fixture *f, const char *words, const char *numbers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = attune_search_find (f->reader, TEST_CAREGIVER, words, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (g_ptr_array_find_with_equal_func (found, f->uuids[i], g_str_equal, NULL))
      g_string_append_printf (text, "%u", i);
  }
  g_assert_cmpstr (text->str, ==, numbers);
  g_assert_cmpuint (found->len, ==, strlen (numbers));
}

static void
test_beginnings_of_words (Fixture *f, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "", "01234567" },  { "fee", "0" },         { "EVEN warm", "0" }, { "eet", "" },
    { "warm cold", "" }, { "elodie", "1" },      { "ÉCLATS", "1" },    { "gross", "2" },
    { "FUSS", "2" },     { "καλημερα", "3" },    { "足", "4" },        { "足が温", "4" },
    { "足温", "" },      { "naive known", "5" }, { "well-k", "5" },    { "%", "01234567" },
    { "รัก", "6" },       { "café", "7" },        { "cafe", "7" },      { "\"quot", "7" },
    { "or", "7" },       { "private", "" },      { "NOT", "7" },       { "warm*", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_found (f, rows[i][0], rows[i][1]);
}

static void
test_sees_what_was_written_since (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_found (f, "thunder", "");
  g_free (keep (f, TEST_CAREGIVER, "Thunder tonight", f->uuids[0]));
  assert_found (f, "thunder", "0");
  assert_found (f, "warm", "");

  attune_purge_hide (f->writer, ATTUNE_DELETABLE_NOTE, f->uuids[0], 1, &error);
  g_assert_no_error (error);
  assert_found (f, "thunder", "");
}

/* Nothing of it is in any file, and nothing is left of it after it was let go. */
static void
test_lies_in_memory_alone (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_tables;

  assert_found (f, "warm", "0");
  g_assert_false (test_folder_contains (f->folder, "own_words"));
  g_assert_true (attune_search_forget (f->reader, &error));
  g_assert_no_error (error);
  attune_database_read_int (f->reader, &n_tables, &error,
                            "SELECT count (*) FROM sqlite_temp_schema", "");
  g_assert_no_error (error);
  g_assert_cmpint (n_tables, ==, 0);
  assert_found (f, "warm", "0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) \
  g_test_add ("/attune/store/search/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("beginnings-of-words", test_beginnings_of_words);
  ADD ("sees-what-was-written-since", test_sees_what_was_written_since);
  ADD ("lies-in-memory-alone", test_lies_in_memory_alone);
#undef ADD

  return g_test_run ();
}
