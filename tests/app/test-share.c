/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is said when a copy goes out or comes in, and the page on its way to paper. */
#include "config.h"

#include "attune-copy.h"
#include "attune-export-error.h"
#include "attune-import-words.h"
#include "attune-nurse-print.h"
#include "attune-store-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static void
test_preview_says_what_comes (void)
{
  static const struct {
    AttuneImportResult result;
    const char *words;
  } rows[] = {
    { { .kept = 7 }, "Everything in this copy is here already." },
    { { .kept = 7, .left_out = 1 },
      "Everything in this copy is here already.\n1 thing was deleted here, and stays away" },
    { { .added = 5, .babies = 1, .caregivers = 1, .sessions = 2, .notes = 1 },
      "1 baby\n1 caregiver\n2 times together\n1 note" },
    { { .added = 2, .changed = 1, .kept = 2 },
      "2 other things, such as choices and answers\n1 thing is newer in the copy\n"
      "2 things are here already, and stay once" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = attune_import_dup_words (&rows[i].result);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_faults_say_what_and_where (void)
{
  const struct {
    GQuark domain;
    int code;
    const char *message;
    const char *words;
  } rows[] = {
    { ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_FORMAT, "line 1: this is no JSON object",
      "This is not a copy made by Attune." },
    { ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_INCOMPLETE, "line 1: the file ends too early",
      "This is not a copy made by Attune." },
    { ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_FORMAT, "line 12: baby: no nickname",
      "Something in this copy is not as Attune wrote it.\nIt is in line 12." },
    { ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_INCOMPLETE, "line 40: the file ends too early",
      "This copy ends too early. Perhaps it was not written to its end.\nIt is in line 40." },
    { ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_TOO_NEW, "line 1: the file has version 2",
      "This copy was made by a newer Attune." },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "no", "This file cannot be read." },
    { ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FULL, "no", "There is no room on the disk for it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = g_error_new_literal (rows[i].domain, rows[i].code, rows[i].message);
    g_autofree char *expected = g_strdup_printf ("%s\nNothing was changed here.", rows[i].words);
    g_autofree char *words = attune_import_dup_error_words (error);

    g_assert_cmpstr (words, ==, expected);
  }
}

static void
test_done_says_whose_words (void)
{
  g_autofree char *without = attune_copy_dup_done_words ("/tmp/copy", NULL, FALSE);
  g_autofree char *with = attune_copy_dup_done_words ("/home/x/Dropbox/copy", "Sam", FALSE);
  g_autofree char *locked = attune_copy_dup_done_words ("/tmp/copy", "Sam", TRUE);

  g_assert_nonnull (strstr (without, "There are no private words in it."));
  g_assert_null (strstr (without, "other computers"));
  g_assert_nonnull (strstr (with, "The private words of Sam are in it"));
  g_assert_nonnull (strstr (with, "Anyone who has the copy can read it."));
  g_assert_nonnull (strstr (with, "This folder may be copied to other computers."));
  g_assert_nonnull (strstr (locked, "They are locked in it too."));
  g_assert_null (strstr (locked, "can read it."));
}

static AttuneNurseSheet *
create_sheet (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  AttuneNurseFacts facts = { .wording.name = "Ada", .weeks = 4, .sessions = sessions };

  g_date_set_dmy (&facts.today, 24, G_DATE_NOVEMBER, 2026);
  return attune_nurse_sheet_new (&facts);
}

static char *
dup_path (const char *name)
{
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  return g_build_filename (g_get_user_cache_dir (), name, NULL);
}

/* Through the toolkit's own printing, into a file. */
static void
test_printing_draws_one_page (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ();
  g_autoptr (GtkPrintOperation) operation = attune_nurse_print_new (sheet, ATTUNE_BLOCKS_USUAL);
  g_autofree char *path = dup_path ("printed.pdf");
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, path, "-", NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  if (program == NULL) {
    g_test_skip ("poppler-utils is not installed");
    return;
  }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (said, "About Ada"));
  g_assert_nonnull (strstr (said, "Signs were judged by the parent."));
  /* Each page ends with a form feed. */
  g_assert_true (strchr (said, '\f') == strrchr (said, '\f'));
}

/* A limit of the size of files stands for the disk. */
static void
test_full_disk_keeps_the_old_page (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  g_autofree char *path = dup_path ("page.pdf");
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit old, tight;

  g_assert_true (g_file_set_contents (path, "the old page", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  tight = old;
  tight.rlim_cur = 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);

  gboolean saved = attune_nurse_print_save (sheet, ATTUNE_BLOCKS_USUAL, path, now, &error);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_false (saved);
  g_assert_error (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_FULL);
  words = attune_copy_dup_error_words ("page.pdf", error);
  g_assert_cmpstr (words, ==, "There is no room in page.pdf. An older copy there is as it was.");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "the old page");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, func) g_test_add_func ("/attune/app/share/" path, func)
  ADD ("preview-says-what-comes", test_preview_says_what_comes);
  ADD ("faults-say-what-and-where", test_faults_say_what_and_where);
  ADD ("done-says-whose-words", test_done_says_whose_words);
  ADD ("printing-draws-one-page", test_printing_draws_one_page);
  ADD ("full-disk-keeps-the-old-page", test_full_disk_keeps_the_old_page);
#undef ADD
  return g_test_run ();
}
