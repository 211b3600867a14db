/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The page as other programs read it: one page of real text, whatever is on it. */
#include "config.h"

#include "attune-nurse-page.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../core/report/report-family.h"

#define NOTE "rhododendron"

static const char *const notes[] = { "Was the " NOTE " in bloom?", NULL };

static const AttunePaper a4 = { 595.28, 841.89, 48, FALSE, ATTUNE_BLOCKS_USUAL };

static AttuneNurseSheet *
create_sheet (const char *name, guint n_sessions, const char *const *words)
{
  g_autoptr (GPtrArray) family = family_new ();
  AttuneNurseFacts facts = {
    .wording = { .name = name },
    .me = "Sam",
    .weeks = 12,
    .sessions = family,
    .questions = words,
    .words = words,
  };

  family_day ("2026-11-24", &facts.today);
  for (guint i = 0; i < n_sessions; i++) {
    GDate day = facts.today;
    AttuneSessionSummary *session = NULL;

    g_date_subtract_days (&day, 80 - MIN (i / 2, 80));
    session = family_add (family, &day, i % 20, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS));
    g_free (session->title);
    session->title = g_strdup_printf ("%s %u", i % 2 == 0 ? "Legs and feet" : name, i % 5);
    session->state_before = g_strdup_printf ("state.%u", i % 6 + 1);
    session->state_after = g_strdup_printf ("state.%u", (i / 6) % 6 + 1);
    session->outcome = ATTUNE_OUTCOME_FINISHED + i % 5;
    session->declined = ATTUNE_REGIONS_OF (i % 7);
  }
  return attune_nurse_sheet_new (&facts);
}

static GBytes *
print (const AttuneNurseSheet *sheet, const AttunePaper *paper)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 10, 0, 0);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = attune_nurse_page_to_pdf (sheet, paper, now, &error);

  g_assert_no_error (error);
  return pdf;
}

/* What a program says of the file; NULL where there is no such program. */
static char *
ask (const char *command, const char *option, GBytes *pdf)
{
  g_autofree char *program = g_find_program_in_path (command);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "page.pdf", NULL);
  const char *argv[] = { program, option, path, strcmp (command, "pdftotext") == 0 ? "-" : NULL,
                         NULL };
  char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL) {
    g_test_skip ("poppler-utils is not installed");
    return NULL;
  }
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL, &error);
  g_assert_no_error (error);
  return said;
}

/* Words as one long line, without where lines were broken. */
static char *
read_text (GBytes *pdf)
{
  g_autofree char *said = ask ("pdftotext", "-layout", pdf);
  g_autoptr (GRegex) space = g_regex_new ("\\s+", 0, 0, NULL);

  return said == NULL ? NULL : g_regex_replace_literal (space, said, -1, 0, " ", 0, NULL);
}

static void
assert_one_page (GBytes *pdf)
{
  g_autofree char *info = ask ("pdfinfo", "-isodates", pdf);

  if (info != NULL)
    g_assert_nonnull (strstr (info, "\nPages:           1\n"));
}

static void
test_is_one_page_of_real_text (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ("Ada", 7, NULL);
  g_autoptr (GBytes) pdf = print (sheet, &a4);
  g_autofree char *info = ask ("pdfinfo", "-isodates", pdf);
  g_autofree char *text = read_text (pdf);
  g_autofree char *images = ask ("pdfimages", "-list", pdf);

  if (info == NULL || text == NULL || images == NULL)
    return;
  g_assert_nonnull (strstr (info, "Title:           About Ada\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (info, "CreationDate:    2026-11-24T10:00:00Z\n"));
  g_assert_nonnull (strstr (info, "\nPages:           1\n"));
  g_assert_nonnull (strstr (text, "Seven massages on four days in the last twelve weeks."));
  g_assert_nonnull (strstr (text, "Signs were judged by the parent."));
  /* A head of two lines and nothing below it: everything is drawn. */
  g_assert_cmpint (g_strrstr (images, "-\n") - images, ==, (gssize) strlen (images) - 2);
}

static void
test_structure_is_marked (void)
{
  static const char *const tags[] = { "H1", "H2", "L", "LI", "Figure" };
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ("Ada", 7, NULL);
  g_autoptr (GBytes) pdf = print (sheet, &a4);
  g_autofree char *structure = ask ("pdfinfo", "-struct", pdf);

  if (structure == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
    g_autofree char *tag = g_strdup_printf (" %s", tags[i]);

    g_assert_nonnull (strstr (structure, tag));
  }
}

static void
test_same_page_is_the_same_file (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ("Ada", 30, NULL);
  g_autoptr (GBytes) one = print (sheet, &a4);
  g_autoptr (GBytes) two = print (sheet, &a4);

  g_assert_true (g_bytes_equal (one, two));
}

static void
test_blocks_are_left_out (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ("Ada", 7, notes);

  for (guint block = 0; block < ATTUNE_N_BLOCKS; block++) {
    AttunePaper paper = a4;
    g_autoptr (GBytes) pdf = NULL;
    g_autofree char *text = NULL;

    paper.blocks = ((1u << ATTUNE_N_BLOCKS) - 1) & ~ATTUNE_BLOCK_BIT (block);
    pdf = print (sheet, &paper);
    text = read_text (pdf);
    for (guint other = 0; text != NULL && other < ATTUNE_N_BLOCKS; other++) {
      gboolean there = strstr (text, attune_block_get_name (other)) != NULL;

      g_assert_cmpint (there, ==, other != block);
    }
  }
}

/* A note is in the sheet, and not on the page unless its block is on. */
static void
test_private_words_are_off_at_first (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ("Ada", 7, NULL);
  g_autoptr (AttuneNurseSheet) with = NULL;
  g_autoptr (GBytes) pdf = print (sheet, &a4);
  g_autofree char *text = read_text (pdf);
  g_autoptr (GBytes) chosen = NULL;
  g_autofree char *chosen_text = NULL;
  AttunePaper paper = a4;

  with = create_sheet ("Ada", 7, notes);
  paper.blocks = ATTUNE_BLOCK_BIT (ATTUNE_BLOCK_WORDS);
  chosen = print (with, &paper);
  chosen_text = read_text (chosen);
  if (text == NULL)
    return;
  g_assert_null (strstr (text, NOTE));
  g_assert_null (strstr (text, "How I am"));
  g_assert_nonnull (strstr (chosen_text, NOTE));
}

/* The fullest page there can be, on every paper: all of it stays above the foot. */
static void
test_everything_fits (void)
{
  static const AttunePaper papers[] = {
    { 595.28, 841.89, 48, FALSE, G_MAXUINT },
    { 612, 792, 48, TRUE, G_MAXUINT },
    { 419.53, 595.28, 36, FALSE, G_MAXUINT },
  };
  g_autofree char *longest = g_strnfill (1200, 'W');
  const char *many[] = { longest, longest, longest, longest, longest,
                         longest, longest, longest, longest, NULL };
  g_autoptr (AttuneNurseSheet) sheet = create_sheet (longest, 160, many);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (GBytes) pdf = print (sheet, &papers[i]);
    g_autofree char *text = read_text (pdf);
    const char *last = NULL;

    assert_one_page (pdf);
    if (text == NULL)
      return;
    last = strstr (text, "My words");
    g_assert_nonnull (last);
    g_assert_nonnull (strstr (last, "Written down by the family at home."));
    g_assert_nonnull (strstr (last, "WW"));
  }
}

/* Where a word stands on the page, from the left. */
static double
find_x (GBytes *pdf, const char *word)
{
  g_autofree char *boxes = ask ("pdftotext", "-bbox", pdf);
  g_autofree char *end = g_strdup_printf (">%s</word>", word);
  char *at = boxes != NULL ? strstr (boxes, end) : NULL;

  if (boxes == NULL)
    return -1;
  g_assert_nonnull (at);
  *at = '\0';
  return g_ascii_strtod (strstr (g_strrstr (boxes, "<word"), "xMin=\"") + strlen ("xMin=\""), NULL);
}

static void
test_runs_from_right_to_left (void)
{
  g_autoptr (AttuneNurseSheet) sheet = create_sheet ("عايدة", 3, NULL);
  AttunePaper paper = a4;
  g_autoptr (GBytes) ltr = print (sheet, &paper);
  g_autoptr (GBytes) rtl = NULL;

  paper.rtl = TRUE;
  rtl = print (sheet, &paper);
  assert_one_page (rtl);
  if (find_x (ltr, "Who") < 0)
    return;
  g_assert_cmpfloat (find_x (ltr, "Who"), <, 60);
  g_assert_cmpfloat (find_x (rtl, "Who"), >, 400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add_func ("/attune/export/nurse-page/" path, func)
  ADD ("is-one-page-of-real-text", test_is_one_page_of_real_text);
  ADD ("structure-is-marked", test_structure_is_marked);
  ADD ("same-page-is-the-same-file", test_same_page_is_the_same_file);
  ADD ("blocks-are-left-out", test_blocks_are_left_out);
  ADD ("private-words-are-off-at-first", test_private_words_are_off_at_first);
  ADD ("everything-fits", test_everything_fits);
  ADD ("runs-from-right-to-left", test_runs_from_right_to_left);
#undef ADD
  return g_test_run ();
}
