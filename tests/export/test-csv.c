/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-csv.h"

static void
assert_row (const char *cell, const char *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  attune_csv_append_row (text, &cell, 1);
  g_assert_cmpstr (text->str, ==, row);
}

static void
test_quotes (void)
{
  static const char *const cells[] = {
    "plain", "a,b", "say \"yes\"", "two\nlines", "", NULL, "Zoë"
  };
  g_autoptr (GString) text = g_string_new (NULL);

  attune_csv_append_row (text, cells, G_N_ELEMENTS (cells));
  g_assert_cmpstr (text->str, ==, "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",,,Zoë\r\n");
}

static void
test_formulas_stay_words (void)
{
  static const struct {
    const char *cell;
    const char *row;
  } rows[] = {
    { "=1+1", "\"'=1+1\"\r\n" },
    { "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n" },
    { "+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\"\r\n" },
    { "-2+3", "\"'-2+3\"\r\n" },
    { "@SUM(A1)", "\"'@SUM(A1)\"\r\n" },
    { " =1", "\"' =1\"\r\n" },
    { "\t=1", "\"'\t=1\"\r\n" },
    { "\r\n=1", "\"'\r\n=1\"\r\n" },
    { "＝1", "\"'＝1\"\r\n" },
    { "- left foot is sore", "\"'- left foot is sore\"\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (rows[i].cell, rows[i].row);
}

static void
test_numbers_stay_numbers (void)
{
  assert_row ("-18000", "-18000\r\n");
  assert_row ("1795000000000000", "1795000000000000\r\n");
  assert_row ("-", "\"'-\"\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/export/csv/quotes-what-needs-it", test_quotes);
  g_test_add_func ("/attune/export/csv/formulas-stay-words", test_formulas_stay_words);
  g_test_add_func ("/attune/export/csv/numbers-stay-numbers", test_numbers_stay_numbers);
  return g_test_run ();
}
