/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The shipped files of learning with one thing broken in them: exactly that is said, at its place. */
#include "config.h"

#include "content-test.h"

#include <string.h>

#define MANY_WORDS \
  "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"

static const struct {
  const char *file;
  const char *where; /* the tag the fault is told at; NULL: the file as a whole */
  const char *find; /* stands in it or after it */
  const char *replace;
  AttuneContentErrorCode code;
  guint n_faults;
} broken[] = {
  /* ids and references */
  { "lessons.xml", "<lesson id=\"lesson.yes", "id=\"lesson.yes-signs\"", "id=\"yes.signs\"",
    ATTUNE_CONTENT_ERROR_VALUE, 2 },
  { "lessons.xml", "<lesson id=\"lesson.tired", "cue.slow-blink", "cue.no-such",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  { "lessons.xml", "<lesson id=\"lesson.tired", "lesson.loud-quiet", "lesson.no-such",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  { "lessons.xml", "<picture shows=\"state.3 cue.slow-blink\"", "cue.slow-blink", "cue.no-such",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  { "lessons.xml", "<picture shows=\"perm.me\"", "perm.me", "perm.no-such",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  { "lessons.xml", "<choice right=\"yes\" shows=\"state.4\"", "state.4", "state.7",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  { "scenarios.xml", "<scenario id=\"sc.38\"", "with=\"lesson.get-help\"", "with=\"lesson.none\"",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  { "scenarios.xml", "<scenario id=\"sc.02\"", "id=\"sc.02\"", "id=\"sc.01\"",
    ATTUNE_CONTENT_ERROR_DUPLICATE, 1 },
  { "clusters.xml", "<sign cue=\"cue.suck-search\"", "cue.suck-search", "cue.no-such",
    ATTUNE_CONTENT_ERROR_REFERENCE, 2 },
  { "pairs.xml", "<that shows=\"cue.freeze\"", "cue.freeze", "cue.no-such",
    ATTUNE_CONTENT_ERROR_REFERENCE, 1 },
  /* order */
  { "lessons.xml", "<lesson id=\"lesson.loud-quiet", "after=\"lesson.break-signs\"",
    "after=\"lesson.loud-quiet\"", ATTUNE_CONTENT_ERROR_VALUE, 1 },
  /* cards */
  { "lessons.xml", "<text>Drowsy is", "Drowsy is", MANY_WORDS, ATTUNE_CONTENT_ERROR_VALUE, 1 },
  { "lessons.xml", "<text>Drowsy is", "Drowsy is the doorway", "Short.</text>\n<text>More",
    ATTUNE_CONTENT_ERROR_VALUE, 2 },
  { "lessons.xml", "<card kind=\"explain\" scene=\"row", "kind=\"explain\"", "kind=\"sing\"",
    ATTUNE_CONTENT_ERROR_VALUE, 1 },
  { "lessons.xml", "<card kind=\"do\" exercise=\"sort\"", "kind=\"do\"", "kind=\"show\"",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
  { "lessons.xml", "<card kind=\"show\">", "kind=\"show\"", "kind=\"compare\"",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
  { "lessons.xml", "<card kind=\"question\" several=\"yes\">", " several=\"yes\"", "",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
  { "lessons.xml", "<card kind=\"question\">", "<choice right=\"yes\"", "<choice right=\"no\"",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
  { "lessons.xml", "<choice right=\"no\" shows=\"state.3\">", " shows=\"state.3\"", "",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
  /* alarm */
  { "lessons.xml", "<card kind=\"show\" alarming=\"yes\"", " alarming=\"yes\"", "",
    ATTUNE_CONTENT_ERROR_VALUE, 1 },
  { "lessons.xml", "<card kind=\"explain\" scene=\"row", "shows=\"state.1\"", "shows=\"cue.limp\"",
    ATTUNE_CONTENT_ERROR_VALUE, 1 },
  { "scenarios.xml", "<scenario id=\"sc.39\"", " with=\"lesson.get-help\"", "",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
  { "clusters.xml", "<cluster id=\"cluster.tired\"", "id=\"cluster.tired\"",
    "id=\"cluster.tired\" alarming=\"yes\"", ATTUNE_CONTENT_ERROR_VALUE, 1 },
  { "pairs.xml", "<pair id=\"pair.loose\"", " alarming=\"yes\"", "", ATTUNE_CONTENT_ERROR_VALUE,
    1 },
  /* what everything needs */
  { "scenarios.xml", "<scenario id=\"sc.01\"", "difficulty=\"1\"", "difficulty=\"4\"",
    ATTUNE_CONTENT_ERROR_VALUE, 1 },
  { "clusters.xml", "<stage when=\"middle\"", "when=\"middle\"", "when=\"early\"",
    ATTUNE_CONTENT_ERROR_DUPLICATE, 2 },
  { "pairs.xml", "<sign>Eyes and breath.", "Eyes and breath.", "", ATTUNE_CONTENT_ERROR_STRUCTURE,
    1 },
  { "differences.xml", "<what>Temperament", "Temperament", "{baby}", ATTUNE_CONTENT_ERROR_VALUE,
    1 },
  { "scenarios.xml", "<story>After a nap", "After a nap", "<b>Nap</b>",
    ATTUNE_CONTENT_ERROR_STRUCTURE, 1 },
};

static char *
break_text (const char *text, const char *where, const char *find, const char *replace)
{
  const char *tag = strstr (text, where);
  const char *at = tag != NULL ? strstr (tag, find) : NULL;

  g_assert_nonnull (at);
  g_autofree char *before = g_strndup (text, at - text);

  return g_strconcat (before, replace, at + strlen (find), NULL);
}

static guint
get_line (const char *text, const char *where)
{
  guint line = 1;
  const char *tag = strstr (text, where);

  for (const char *at = text; at < tag; at++)
    line += *at == '\n';

  return line;
}

static GPtrArray *
read_broken (AttuneCatalog *catalog, guint i, guint *line)
{
  g_autoptr (GArray) files = content_test_load_learning ();
  GPtrArray *faults = content_test_faults_new ();

  for (guint j = 0; j < files->len; j++) {
    AttuneContentFile *file = &g_array_index (files, AttuneContentFile, j);

    if (strcmp (file->name, broken[i].file) != 0)
      continue;

    gsize size;
    g_autofree char *text = g_strndup (g_bytes_get_data (file->bytes, NULL),
                                       g_bytes_get_size (file->bytes));
    char *changed = break_text (text, broken[i].where, broken[i].find, broken[i].replace);

    size = strlen (changed);
    *line = get_line (text, broken[i].where);
    g_bytes_unref (file->bytes);
    file->bytes = g_bytes_new_take (changed, size);
  }

  AttuneLearningCatalog *learning = attune_learning_catalog_read (
      (const AttuneContentFile *) files->data, files->len, catalog, faults);

  g_assert_null (learning);

  return faults;
}

static gboolean
has_fault (GPtrArray *faults, const char *file, guint line, AttuneContentErrorCode code)
{
  for (guint i = 0; i < faults->len; i++) {
    const AttuneFault *fault = g_ptr_array_index (faults, i);

    if (strcmp (fault->file, file) == 0 && fault->line == line && fault->code == code)
      return TRUE;
  }

  return FALSE;
}

static void
test_each_fault (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    guint line = 0;
    g_autoptr (GPtrArray) faults = read_broken (catalog, i, &line);

    g_test_message ("%s: %s", broken[i].file, broken[i].where);
    for (guint j = 0; j < faults->len; j++) {
      g_autofree char *words = attune_fault_to_string (g_ptr_array_index (faults, j));

      g_test_message ("  %s", words);
    }
    g_assert_true (has_fault (faults, broken[i].file, line, broken[i].code));
    g_assert_cmpuint (faults->len, ==, broken[i].n_faults);
  }
}

/* Without its pictures a cue would be taught nowhere. */
static void
check_untaught_cue (const char *name, const char *cue)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (GArray) files = content_test_load_learning ();
  g_autoptr (GPtrArray) faults = content_test_faults_new ();

  for (guint i = 0; i < files->len; i++) {
    AttuneContentFile *file = &g_array_index (files, AttuneContentFile, i);

    if (strcmp (file->name, name) != 0)
      continue;

    g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (file->bytes, NULL),
                                                 g_bytes_get_size (file->bytes));

    g_string_replace (text, cue, "cue.sober", 0);
    g_bytes_unref (file->bytes);
    file->bytes = g_bytes_new (text->str, text->len);
  }
  g_assert_null (attune_learning_catalog_read ((const AttuneContentFile *) files->data, files->len,
                                               catalog, faults));
  g_assert_cmpuint (faults->len, ==, 1);

  const AttuneFault *fault = g_ptr_array_index (faults, 0);

  g_assert_cmpstr (fault->file, ==, name);
  g_assert_cmpuint (fault->line, ==, 0);
  g_assert_true (g_str_has_prefix (fault->what, cue));
}

static void
test_untaught_cue (gconstpointer name)
{
  check_untaught_cue (name, "cue.pout");
}

/* One that is not of the core set. */
static void
test_any_untaught_cue (void)
{
  check_untaught_cue ("lessons.xml", "cue.sneeze");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/lesson-faults/each-at-its-place", test_each_fault);
  g_test_add_data_func ("/attune/core/lesson-faults/cue-in-no-lesson", "lessons.xml",
                        test_untaught_cue);
  g_test_add_func ("/attune/core/lesson-faults/any-cue-in-no-lesson", test_any_untaught_cue);
  g_test_add_data_func ("/attune/core/lesson-faults/cue-in-no-scenario", "scenarios.xml",
                        test_untaught_cue);

  return g_test_run ();
}
