/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What there is to read, and what is refused. */
#include "config.h"

#include "content-test.h"

#include "content/attune-content-check.h"
#include "content/attune-reading.h"

#include <string.h>

#define N_FILES 4

/* As agreed with the editors: the weakest mark where an article has two. */
static const struct {
  const char *id;
  AttuneEvidence evidence;
  guint n_sources;
} shipped[] = {
  { "learn.why-touch", ATTUNE_EVIDENCE_MODERATE, 7 },
  { "learn.bonding-vs-attachment", ATTUNE_EVIDENCE_MODERATE, 7 },
  { "learn.four-ingredients", ATTUNE_EVIDENCE_MODERATE, 2 },
  { "learn.co-regulation", ATTUNE_EVIDENCE_MODERATE, 2 },
  { "learn.self-regulation", ATTUNE_EVIDENCE_MODERATE, 2 },
  { "learn.match-repair", ATTUNE_EVIDENCE_MODERATE, 6 },
  { "learn.first-1000-days", ATTUNE_EVIDENCE_MIXED, 9 },
  { "learn.patterns", ATTUNE_EVIDENCE_MODERATE, 5 },
  { "learn.own-childhood", ATTUNE_EVIDENCE_THEORY, 1 },
  { "learn.mood", ATTUNE_EVIDENCE_WEAK, 8 },
  { "learn.more-hands", ATTUNE_EVIDENCE_WEAK, 5 },
  { "learn.oxytocin", ATTUNE_EVIDENCE_MIXED, 5 },
  { "learn.sleep-crying", ATTUNE_EVIDENCE_MIXED, 10 },
  { "learn.preterm", ATTUNE_EVIDENCE_MIXED, 5 },
  { "learn.growing", ATTUNE_EVIDENCE_THEORY, 2 },
  { "learn.saying-no", ATTUNE_EVIDENCE_THEORY, 2 },
  { "learn.community", ATTUNE_EVIDENCE_NOT_SHOWN, 4 },
  { "learn.together", ATTUNE_EVIDENCE_WEAK, 6 },
};

static AttuneReading *
read_shipped (void)
{
  static const char *const names[N_FILES] = { "articles.xml", "course.xml", "glossary.xml",
                                              "references.xml" };
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  AttuneContentFile files[N_FILES];

  for (guint i = 0; i < N_FILES; i++) {
    files[i].name = names[i];
    files[i].bytes = content_test_load ("resources/content", names[i]);
  }

  AttuneReading *reading = attune_reading_read (files, N_FILES, catalog, faults);

  content_test_assert_no_faults (faults);
  g_assert_nonnull (reading);
  for (guint i = 0; i < N_FILES; i++)
    g_bytes_unref (files[i].bytes);

  return reading;
}

static void
test_shipped (void)
{
  g_autoptr (AttuneReading) reading = read_shipped ();
  GPtrArray *articles = attune_reading_get_articles (reading);

  g_assert_cmpuint (articles->len, ==, G_N_ELEMENTS (shipped));
  g_assert_cmpuint (attune_reading_get_terms (reading)->len, ==, 32);
  g_assert_cmpuint (attune_reading_get_references (reading)->len, ==, 59);
  for (guint i = 0; i < articles->len; i++) {
    const AttuneReadingArticle *article = g_ptr_array_index (articles, i);

    g_assert_cmpstr (article->id, ==, shipped[i].id);
    g_assert_cmpint (article->evidence, ==, shipped[i].evidence);
    g_assert_cmpuint (article->sources->len, ==, shipped[i].n_sources);
    g_assert_cmpuint (article->paragraphs->len, >=, 3);
  }
}

/* Five chapters, each with strokes, an article, two lessons and a routine that are there. */
static void
test_course (void)
{
  g_autoptr (AttuneReading) reading = read_shipped ();
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (AttuneLearningCatalog) learning = content_test_read_learning (catalog);
  GPtrArray *chapters = attune_reading_get_chapters (reading);

  g_assert_cmpuint (chapters->len, ==, 5);
  for (guint i = 0; i < chapters->len; i++) {
    const AttuneReadingChapter *chapter = g_ptr_array_index (chapters, i);

    g_assert_cmpuint (g_strv_length (chapter->strokes), >=, 4);
    g_assert_cmpuint (g_strv_length (chapter->lessons), ==, 2);
    g_assert_cmpuint (g_strv_length (chapter->routines), >=, 1);
    for (guint l = 0; chapter->lessons[l] != NULL; l++)
      g_assert_nonnull (attune_learning_catalog_get_lesson (learning, chapter->lessons[l]));
  }
}

/* Whoever reads of hard things finds help before them, and is never sent there. */
static void
test_help_comes_first (void)
{
  static const char *const hard[] = { "learn.patterns", "learn.own-childhood", "learn.mood" };
  g_autoptr (AttuneReading) reading = read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (hard); i++) {
    const AttuneReadingArticle *article = attune_reading_get_article (reading, hard[i]);

    g_assert_nonnull (article->first);
    g_assert_true (article->when_sought);
  }
  g_assert_true (attune_reading_get_article (reading, "learn.own-childhood")->help);
  g_assert_true (attune_reading_get_article (reading, "learn.mood")->help);
  g_assert_false (attune_reading_get_article (reading, "learn.oxytocin")->when_sought);
}

/* What the editors never let an article say. */
static void
test_no_promise (void)
{
  static const char *const never[] = {
    "scientifically proven",  "guarantee", "boosts",      "cures",
    "releases love hormones", "prevents",  "seed article"
  };
  g_autoptr (GBytes) bytes = content_test_load ("resources/content", "articles.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autoptr (GString) collapsed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] != '\0')
      g_string_append_printf (collapsed, "%s ", words[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (collapsed->str, never[i]));
}

static void
test_dois (void)
{
  g_autoptr (AttuneReading) reading = read_shipped ();
  const AttuneReadingReference *benoit = attune_reading_get_reference (reading, "ref.1");
  const AttuneReadingReference *hornor = attune_reading_get_reference (reading, "ref.12");
  const AttuneReadingReference *book = attune_reading_get_reference (reading, "ref.15");

  g_assert_cmpstr (benoit->doi, ==, "10.1093/pch/9.8.541");
  g_assert_cmpint (benoit->read, ==, ATTUNE_READ_ABSTRACT);
  g_assert_cmpstr (hornor->doi, ==, "10.1016/j.pedhc.2019.04.017");
  g_assert_null (book->doi);
  g_assert_cmpint (book->read, ==, ATTUNE_READ_NOT_SEEN);
  g_assert_true (book->unconfirmed);
}

static void
test_search (void)
{
  g_autoptr (AttuneReading) reading = read_shipped ();
  const AttuneReadingArticle *crying = attune_reading_get_article (reading, "learn.sleep-crying");

  g_assert_true (attune_reading_article_matches (crying, ""));
  g_assert_true (attune_reading_article_matches (crying, "SLEEP"));
  g_assert_true (attune_reading_article_matches (crying, "vomit  fever"));
  g_assert_false (attune_reading_article_matches (crying, "fever oxytocin"));
}

#define WHOLE_WITH(root, attributes, paragraph, try, more) \
  "<attune format=\"1\">" root "\n<term id=\"g.a\"><word>A</word><meaning>B</meaning></term>\n" \
  "<reference id=\"ref.1\" read=\"opened\" doi=\"10.1/a\">C</reference>\n" \
  "<article id=\"learn.a\" " attributes "><title>A</title><summary>B</summary>" \
  "<p" paragraph ">C</p><try" try ">D</try>" more "<why>E</why>" \
  "<source reference=\"ref.1\">F</source></article></attune>"
#define GOOD "evidence=\"weak\""

static const struct {
  const char *name;
  const char *text;
  AttuneContentErrorCode code;
} broken[] = {
  { "no-evidence", WHOLE_WITH ("", "", "", "", ""), ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "unknown-evidence", WHOLE_WITH ("", "evidence=\"proven\"", "", "", ""),
    ATTUNE_CONTENT_ERROR_VALUE },
  { "unknown-term", WHOLE_WITH ("", GOOD, " terms=\"g.a g.b\"", "", ""),
    ATTUNE_CONTENT_ERROR_REFERENCE },
  { "unknown-routine", WHOLE_WITH ("", GOOD, "", " routine=\"r.none\"", ""),
    ATTUNE_CONTENT_ERROR_REFERENCE },
  { "unknown-article", WHOLE_WITH ("", GOOD, "", "", "<see article=\"learn.b\"/>"),
    ATTUNE_CONTENT_ERROR_REFERENCE },
  { "see-nothing", WHOLE_WITH ("", GOOD, "", "", "<see/>"), ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "unknown-reference", WHOLE_WITH ("", GOOD, "", "", "<source reference=\"ref.2\">X</source>"),
    ATTUNE_CONTENT_ERROR_REFERENCE },
  { "source-of-nothing", WHOLE_WITH ("", GOOD, "", "", "<source>X</source>"),
    ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "two-tries", WHOLE_WITH ("", GOOD, "", "", "<try>X</try>"), ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "wrong-attribute", WHOLE_WITH ("", GOOD, " term=\"g.a\"", "", ""),
    ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "element-in-text", WHOLE_WITH ("", GOOD, "", "", "<point>a <b>b</b></point>"),
    ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "same-id",
    WHOLE_WITH ("<term id=\"g.a\"><word>A</word><meaning>B</meaning></term>", GOOD, "", "", ""),
    ATTUNE_CONTENT_ERROR_DUPLICATE },
  { "wrong-doi",
    WHOLE_WITH ("<reference id=\"ref.3\" read=\"opened\" doi=\"doi:1\">C</reference>",
                GOOD,
                "",
                "",
                ""),
    ATTUNE_CONTENT_ERROR_VALUE },
  { "how-read", WHOLE_WITH ("<reference id=\"ref.3\">C</reference>", GOOD, "", "", ""),
    ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "stroke-among", WHOLE_WITH ("<stroke/>", GOOD, "", "", ""), ATTUNE_CONTENT_ERROR_STRUCTURE },
  { "not-xml", "<attune format=\"1\"><article>", ATTUNE_CONTENT_ERROR_SYNTAX },
};

static void
test_broken (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (broken[i].text, strlen (broken[i].text));
  AttuneContentFile file = { "file.xml", bytes };
  g_autoptr (AttuneReading) reading = attune_reading_read (&file, 1, catalog, faults);
  const AttuneFault *fault;

  g_assert_null (reading);
  g_assert_cmpuint (faults->len, >=, 1);
  fault = g_ptr_array_index (faults, 0);
  g_test_message ("%s", fault->what);
  g_assert_cmpint (fault->code, ==, broken[i].code);
  g_assert_cmpstr (fault->file, ==, "file.xml");
}

static void
test_whole (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  const char *text = WHOLE_WITH ("", GOOD, " terms=\"g.a\"", " routine=\"r.first_touch\"",
                                 "<see article=\"learn.a\"/>");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  AttuneContentFile file = { "file.xml", bytes };
  g_autoptr (AttuneReading) reading = attune_reading_read (&file, 1, catalog, faults);

  content_test_assert_no_faults (faults);
  g_assert_cmpstr (attune_reading_get_article (reading, "learn.a")->routine, ==, "r.first_touch");
  g_assert_cmpstr (attune_reading_get_term (reading, "g.a")->meaning, ==, "B");
}

static void
count_cb (const char *line, gpointer user_data)
{
  g_test_message ("%s", line);
  ++*(guint *) user_data;
}

static void
test_check (void)
{
  static const char *const names[N_FILES] = { "articles.xml", "course.xml", "glossary.xml",
                                              "references.xml" };
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_auto (GStrv) paths = g_new0 (char *, N_FILES + 1);
  guint n_lines = 0;

  for (guint i = 0; i < N_FILES; i++)
    paths[i] = g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "resources/content", names[i],
                                 NULL);
  g_assert_cmpint (
      attune_content_check_files ((const char *const *) paths, catalog, count_cb, &n_lines), ==, 0);
  g_assert_cmpuint (n_lines, ==, 0);
  /* Alone, the articles refer to words and sources that are not there. */
  for (guint i = 1; i < N_FILES; i++)
    g_clear_pointer (&paths[i], g_free);
  g_assert_cmpint (
      attune_content_check_files ((const char *const *) paths, catalog, count_cb, &n_lines), ==, 1);
  g_assert_cmpuint (n_lines, >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/articles/all-are-there-with-their-evidence", test_shipped);
  g_test_add_func ("/attune/core/articles/help-comes-before-hard-things", test_help_comes_first);
  g_test_add_func ("/attune/core/articles/nothing-is-promised", test_no_promise);
  g_test_add_func ("/attune/core/articles/references-keep-their-doi", test_dois);
  g_test_add_func ("/attune/core/articles/search-looks-at-every-word", test_search);
  g_test_add_func ("/attune/core/articles/a-whole-file-is-read", test_whole);
  g_test_add_func ("/attune/core/articles/check-reads-them-together", test_check);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autofree char *path = g_strconcat ("/attune/core/articles/broken/", broken[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
  }

  g_test_add_func ("/attune/core/articles/five-chapters-name-what-is-there", test_course);
  return g_test_run ();
}
