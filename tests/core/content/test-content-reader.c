/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* Each file has one fault. Line 0: the parser's own place, which is not ours to promise. */
static const struct {
  const char *name;
  gboolean own;
  guint line;
  guint column;
  AttuneContentErrorCode code;
} broken[] = {
  { "own-zero-beat", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-huge-beat", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-unknown-stroke", TRUE, 12, 9, ATTUNE_CONTENT_ERROR_REFERENCE },
  { "own-wrong-place", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-bottom-in-legs", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-no-part", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-empty-part", TRUE, 8, 5, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-no-close", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-two-closes", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-no-title", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-empty-title", TRUE, 4, 5, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-skips-question", TRUE, 8, 5, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-element-in-text", TRUE, 5, 19, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-unknown-element", TRUE, 15, 7, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-other-placeholder", TRUE, 7, 5, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-wrong-id", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-without-own", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-builtin-id", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_DUPLICATE },
  { "own-side-without-sides", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-sides-for-none", TRUE, 12, 9, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-no-side", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-on-for-fixed", TRUE, 12, 9, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-whole-needs-on", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-still-that-moves", TRUE, 8, 5, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-ages-backwards", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-unknown-band", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "own-stray-text", TRUE, 8, 5, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-stroke-in-own", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "own-weeks-in-words", TRUE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "xml-two-roots", TRUE, 19, 1, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-duplicate-attribute", TRUE, 10, 7, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-doctype", TRUE, 2, 1, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-latin-1", TRUE, 1, 1, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-instruction", TRUE, 2, 1, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-cdata", TRUE, 4, 12, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-control-character", TRUE, 4, 13, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-control-reference", TRUE, 4, 5, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-unclosed-tag", TRUE, 4, 5, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-wrong-end", TRUE, 0, 0, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-unknown-entity", TRUE, 0, 0, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-too-deep", TRUE, 12, 16, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "xml-bom", TRUE, 0, 0, ATTUNE_CONTENT_ERROR_FILE },
  { "xml-other-root", TRUE, 2, 1, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "xml-format-2", TRUE, 2, 1, ATTUNE_CONTENT_ERROR_VALUE },
  { "xml-unicode-column", TRUE, 4, 28, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "xml-empty", TRUE, 0, 0, ATTUNE_CONTENT_ERROR_SYNTAX },
  { "stroke-unknown-condition", FALSE, 15, 5, ATTUNE_CONTENT_ERROR_REFERENCE },
  { "stroke-no-condition", FALSE, 15, 5, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "stroke-no-caution", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "stroke-touches-whole", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-touches-twice", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-no-repetitions", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-too-hard", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-late-clothes", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-own-id", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-unknown-view", FALSE, 17, 5, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-unknown-anchor", FALSE, 19, 9, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-unknown-grip", FALSE, 19, 9, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-time-backwards", FALSE, 19, 9, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-resting-way", FALSE, 20, 9, ATTUNE_CONTENT_ERROR_VALUE },
  { "stroke-empty-beat", FALSE, 18, 7, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "stroke-no-beat", FALSE, 17, 5, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "stroke-twice", FALSE, 24, 3, ATTUNE_CONTENT_ERROR_DUPLICATE },
  { "cue-unknown-look-alike", FALSE, 9, 5, ATTUNE_CONTENT_ERROR_REFERENCE },
  { "cue-long-name", FALSE, 5, 5, ATTUNE_CONTENT_ERROR_VALUE },
  { "cue-state-7", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "cue-unknown-advice", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "cue-unknown-group", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_VALUE },
  { "cue-no-meaning", FALSE, 3, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "permission-empty", FALSE, 2, 3, ATTUNE_CONTENT_ERROR_STRUCTURE },
};

static void
test_each_broken_file (void)
{
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autofree char *name = g_strconcat (broken[i].name, ".xml", NULL);
    g_autoptr (GBytes) bytes = content_test_load ("tests/data/content", name);
    g_autoptr (GPtrArray) faults = content_test_faults_new ();
    g_autoptr (AttuneCatalog)
        catalog = content_test_read_bytes (bytes, broken[i].own ? base : NULL, faults);

    g_test_message ("%s", name);
    for (guint j = 0; j < faults->len; j++) {
      g_autofree char *line = attune_fault_to_string (g_ptr_array_index (faults, j));

      g_test_message ("  %s", line);
    }
    g_assert_null (catalog);
    /* An empty <permission> misses everything it needs. */
    if (!g_str_equal (broken[i].name, "permission-empty"))
      g_assert_cmpuint (faults->len, ==, 1);

    const AttuneFault *fault = g_ptr_array_index (faults, 0);

    g_assert_cmpint (fault->code, ==, broken[i].code);
    g_assert_cmpstr (fault->file, ==, "file.xml");
    if (broken[i].line > 0) {
      g_assert_cmpuint (fault->line, ==, broken[i].line);
      g_assert_cmpuint (fault->column, ==, broken[i].column);
    }
    g_assert_cmpint (strlen (fault->what), >, 20);
  }
}

static void
test_every_file_is_listed (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "tests/data/content",
                                            NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_suffix (name, ".xml") && strstr (name, "good") == NULL;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (broken));
}

static void
test_good_files (void)
{
  static const char *const names[] = { "own-good.xml", "stroke-good.xml", "cue-good.xml" };
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GBytes) bytes = content_test_load ("tests/data/content", names[i]);
    g_autoptr (GPtrArray) faults = content_test_faults_new ();
    g_autoptr (AttuneCatalog)
        catalog = content_test_read_bytes (bytes, i == 0 ? base : NULL, faults);

    content_test_assert_no_faults (faults);
    g_assert_nonnull (catalog);
  }
}

static void
test_own_routine_is_whole (void)
{
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();
  g_autoptr (GBytes) bytes = content_test_load ("tests/data/content", "own-good.xml");
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (bytes, base, faults);
  const AttuneRoutine *routine = attune_catalog_get_routine (catalog, "own.evening");
  const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, 0);
  const AttuneRoutineStep *hold = g_ptr_array_index (part->steps, 0);
  const AttuneRoutineStep *leg = g_ptr_array_index (part->steps, 1);
  const AttuneRoutineStep *check = g_ptr_array_index (part->steps, 2);

  g_assert_true (routine->own);
  g_assert_cmpstr (routine->note, ==, "For {name}.");
  g_assert_cmpint (part->question, ==, ATTUNE_QUESTION_START);
  g_assert_cmpint (part->question_us, ==, 45 * G_USEC_PER_SEC);
  g_assert_cmpint (hold->on, ==, ATTUNE_REGION_LEGS);
  g_assert_cmpint (hold->beat_us, ==, 10 * G_USEC_PER_SEC);
  g_assert_true (leg->in_sides);
  g_assert_cmpuint (leg->repetitions, ==, 3);
  g_assert_cmpint (leg->beat_us, ==, leg->stroke->beat_us);
  g_assert_true (leg->stroke == attune_catalog_get_stroke (base, "legs.indian_milking"));
  g_assert_true (check->is_check);
  g_assert_cmpint (routine->close_us, ==, 20 * G_USEC_PER_SEC);
}

static void
test_all_faults_are_told (void)
{
  static const char text[] =
      "<attune format=\"1\">\n"
      "  <routine id=\"own.a\" from-band=\"Z\" to-band=\"E\" from-weeks=\"0\">\n"
      "    <title>A</title><age>a</age><moment>m</moment><note>n</note>\n"
      "    <part region=\"legs\"><ask>legs</ask><step stroke=\"no.such\"/></part>\n"
      "    <close beat-ms=\"0\"/>\n"
      "  </routine>\n"
      "</attune>\n";
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (bytes, base, faults);
  static const guint lines[] = { 2, 4, 5 };

  g_assert_null (catalog);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < faults->len; i++) {
    const AttuneFault *fault = g_ptr_array_index (faults, i);

    g_assert_cmpuint (fault->line, ==, lines[i]);
  }
}

/* A file that is cut off hides no fault of another, and blames it for nothing. */
static void
test_files_are_judged_apart (void)
{
  g_autoptr (GBytes) cut = g_bytes_new_static ("<attune format=\"1\">", 19);
  g_autoptr (GBytes) shipped = content_test_load ("resources/content", "routines.xml");
  g_autoptr (GBytes) wrong = content_test_load ("tests/data/content", "cue-state-7.xml");
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  const AttuneContentFile files[] = {
    { .name = "strokes.xml", .bytes = cut },
    { .name = "routines.xml", .bytes = shipped },
    { .name = "cues.xml", .bytes = wrong },
  };
  g_autoptr (AttuneCatalog)
      catalog = attune_content_read (files, G_N_ELEMENTS (files), NULL, faults);

  g_assert_null (catalog);
  g_assert_cmpuint (faults->len, ==, 2);
  g_assert_cmpstr (((AttuneFault *) g_ptr_array_index (faults, 0))->file, ==, "strokes.xml");
  g_assert_cmpstr (((AttuneFault *) g_ptr_array_index (faults, 1))->file, ==, "cues.xml");
}

static void
test_text_is_bounded (void)
{
  g_autofree char *words = g_strnfill (4001, 'a');
  g_autoptr (GBytes) good = content_test_load ("tests/data/content", "cue-good.xml");
  g_autoptr (GString)
      text = g_string_new_len (g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  g_autoptr (GPtrArray) faults = content_test_faults_new ();

  g_string_replace (text, "Cheeks lift.", words, 1);

  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (bytes, NULL, faults);

  g_assert_null (catalog);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpuint (((AttuneFault *) g_ptr_array_index (faults, 0))->line, ==, 6);
}

static void
test_faults_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("<attune format=\"1\">\n");
  g_autoptr (GPtrArray) faults = content_test_faults_new ();

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "<x/>");
  g_string_append (text, "</attune>");

  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (bytes, NULL, faults);

  g_assert_null (catalog);
  g_assert_cmpuint (faults->len, ==, 100);
}

static void
assert_refused_as_file (GBytes *bytes)
{
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (bytes, NULL, faults);

  g_assert_null (catalog);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpint (((AttuneFault *) g_ptr_array_index (faults, 0))->code, ==,
                   ATTUNE_CONTENT_ERROR_FILE);
}

static void
test_too_large (void)
{
  gsize size = 4 * 1024 * 1024 + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, ' '), size);

  assert_refused_as_file (bytes);
}

static void
test_not_utf_8 (void)
{
  g_autoptr (GBytes) latin = g_bytes_new_static ("<attune format=\"1\">\xe9</attune>", 29);
  g_autoptr (GBytes) nul = g_bytes_new_static ("<attune format=\"1\">\0</attune>", 29);

  assert_refused_as_file (latin);
  assert_refused_as_file (nul);
}

/* A cut file is never half a catalog. */
static void
test_truncated (void)
{
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();
  g_autoptr (GBytes) whole = content_test_load ("tests/data/content", "own-good.xml");
  gsize end = g_bytes_get_size (whole) - strlen ("\n");

  for (gsize size = 0; size < end; size++) {
    g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, size);
    g_autoptr (GPtrArray) faults = content_test_faults_new ();
    g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (bytes, base, faults);

    g_assert_null (catalog);
    g_assert_cmpuint (faults->len, >, 0);
  }
}

static void
mutate (GRand *random, char *text, gsize size)
{
  guint n = g_rand_int_range (random, 1, 6);

  for (guint i = 0; i < n; i++)
    text[g_rand_int_range (random, 0, size)] = g_rand_boolean (random)
                                                   ? g_rand_int_range (random, 0, 256)
                                                   : g_rand_int_range (random, 32, 127);
}

/* Either a catalog and no fault, or faults and no catalog. */
static void
test_mutated (void)
{
  static const char *const names[] = { "own-good.xml", "stroke-good.xml", "cue-good.xml" };
  g_autoptr (AttuneCatalog) base = content_test_read_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20260601);

  for (guint i = 0; i < 6000; i++) {
    g_autoptr (GBytes)
        whole = content_test_load ("tests/data/content", names[i % G_N_ELEMENTS (names)]);
    gsize size;
    char *text = g_bytes_unref_to_data (g_steal_pointer (&whole), &size);

    mutate (random, text, size);

    g_autoptr (GBytes) bytes = g_bytes_new_take (text, size);
    g_autoptr (GPtrArray) faults = content_test_faults_new ();
    g_autoptr (AttuneCatalog) catalog = content_test_read_bytes (
        bytes, i % G_N_ELEMENTS (names) == 0 ? base : NULL, faults);

    g_assert_true ((catalog == NULL) == (faults->len > 0));
  }
}

static void
test_loads_regular_files_alone (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GFile) missing = g_file_get_child (folder, "no-such-file.xml");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  GFile *files[] = { folder, missing, device };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GPtrArray) faults = content_test_faults_new ();
    g_autoptr (GBytes) bytes = attune_content_load_file (files[i], faults);

    g_assert_null (bytes);
    g_assert_cmpuint (faults->len, ==, 1);
    g_assert_cmpint (((AttuneFault *) g_ptr_array_index (faults, 0))->code, ==,
                     ATTUNE_CONTENT_ERROR_FILE);
  }
}

static void
test_fault_to_string (void)
{
  AttuneFault fault = {
    .file = (char *) "a.xml", .line = 3, .column = 7, .what = (char *) "Mend it."
  };
  g_autofree char *with_place = attune_fault_to_string (&fault);

  fault.line = 0;

  g_autofree char *whole = attune_fault_to_string (&fault);

  g_assert_cmpstr (with_place, ==, "a.xml:3:7: Mend it.");
  g_assert_cmpstr (whole, ==, "a.xml: Mend it.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/content-reader/each-broken-file-has-its-fault",
                   test_each_broken_file);
  g_test_add_func ("/attune/core/content-reader/every-broken-file-is-listed",
                   test_every_file_is_listed);
  g_test_add_func ("/attune/core/content-reader/good-files-read", test_good_files);
  g_test_add_func ("/attune/core/content-reader/own-routine-is-whole", test_own_routine_is_whole);
  g_test_add_func ("/attune/core/content-reader/all-faults-are-told", test_all_faults_are_told);
  g_test_add_func ("/attune/core/content-reader/files-are-judged-apart",
                   test_files_are_judged_apart);
  g_test_add_func ("/attune/core/content-reader/text-is-bounded", test_text_is_bounded);
  g_test_add_func ("/attune/core/content-reader/faults-are-bounded", test_faults_are_bounded);
  g_test_add_func ("/attune/core/content-reader/too-large", test_too_large);
  g_test_add_func ("/attune/core/content-reader/not-utf-8", test_not_utf_8);
  g_test_add_func ("/attune/core/content-reader/truncated", test_truncated);
  g_test_add_func ("/attune/core/content-reader/mutated", test_mutated);
  g_test_add_func ("/attune/core/content-reader/loads-regular-files-alone",
                   test_loads_regular_files_alone);
  g_test_add_func ("/attune/core/content-reader/fault-to-string", test_fault_to_string);

  return g_test_run ();
}
