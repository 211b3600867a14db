/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* White space, the placeholder, and translations, with a catalogue made here. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* In the order of the alphabet, as the format of catalogues asks. */
static const struct {
  const char *id;
  const char *translation;
} messages[] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "A plain text.", "Ein Text." },
  { "Breathe out.", "Atme {name} aus." },
  { "baby:name\004For {name}.", "Für {name}." },
  { "baby:name\004Hello {name}.", "Hallo." },
  { "baby:name\004Hold {name}.", "Halte {name} {now}." },
};

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static void
append_table (GByteArray *bytes, GByteArray *pool, guint32 base, gboolean translations)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++) {
    const char *text = translations ? messages[i].translation : messages[i].id;

    append_number (bytes, strlen (text));
    append_number (bytes, base + pool->len);
    g_byte_array_append (pool, (const guint8 *) text, strlen (text) + 1);
  }
}

static void
write_catalogue (const char *folder)
{
  const guint32 header = 7 * 4;
  const guint32 table = G_N_ELEMENTS (messages) * 8;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) pool = g_byte_array_new ();
  g_autofree char *path = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (path, GETTEXT_PACKAGE ".mo", NULL);
  const guint32 numbers[] = { 0x950412de,     0, G_N_ELEMENTS (messages), header,
                              header + table, 0, header + 2 * table };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    append_number (bytes, numbers[i]);
  append_table (bytes, pool, header + 2 * table, FALSE);
  append_table (bytes, pool, header + 2 * table, TRUE);
  g_byte_array_append (bytes, pool->data, pool->len);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, (const char *) bytes->data, bytes->len, NULL));
}

static void
assert_translated (const char *text, const char *expected)
{
  g_autofree char *translated = attune_content_translate (text);

  g_assert_cmpstr (translated, ==, expected);
}

static void
test_translates (void)
{
  assert_translated ("A plain text.", "Ein Text.");
  assert_translated ("For {name}.", "Für {name}.");
  assert_translated ("Not in the catalogue.", "Not in the catalogue.");
}

/* A translation without the name, or with braces of its own, is not shown. */
static void
test_keeps_the_placeholder (void)
{
  assert_translated ("Hello {name}.", "Hello {name}.");
  assert_translated ("Breathe out.", "Breathe out.");
  assert_translated ("Hold {name}.", "Hold {name}.");
}

static void
test_collapses (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { " \n\t ", "" },
    { "one", "one" },
    { "\n    one\n    two  three\r\n  ", "one two three" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = attune_content_collapse (rows[i][0]);

    g_assert_cmpstr (text, ==, rows[i][1]);
  }
}

static void
test_braces (void)
{
  g_assert_true (attune_content_braces_are_names ("no braces"));
  g_assert_true (attune_content_braces_are_names ("{name}, and {name} again"));
  g_assert_false (attune_content_braces_are_names ("{names}"));
  g_assert_false (attune_content_braces_are_names ("{name"));
  g_assert_false (attune_content_braces_are_names ("}"));
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "xx", TRUE);
  setlocale (LC_ALL, "");

  g_autofree char *folder = g_dir_make_tmp ("attune-XXXXXX", NULL);

  write_catalogue (folder);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/content-text/translates", test_translates);
  g_test_add_func ("/attune/core/content-text/keeps-the-placeholder", test_keeps_the_placeholder);
  g_test_add_func ("/attune/core/content-text/collapses", test_collapses);
  g_test_add_func ("/attune/core/content-text/braces", test_braces);

  return g_test_run ();
}
