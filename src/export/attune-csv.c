/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-csv.h"

#include <string.h>

/* A whole number may begin with a minus; nothing else that begins like a formula is one. */
static gboolean
is_number (const char *cell)
{
  const char *digits = cell + (*cell == '-');

  return *digits != '\0' && strspn (digits, "0123456789") == strlen (digits);
}

/* Spreadsheets take a cell that begins so for a formula, also after white space. */
static gboolean
looks_like_formula (const char *cell)
{
  const char *first = cell + strspn (cell, " \t\r\n");

  if (is_number (cell))
    return FALSE;
  return (*first != '\0' && strchr ("=+-@|%", *first) != NULL) ||
         (*cell != '\0' && strchr ("\t\r\n", *cell) != NULL) ||
         /* The same signs, as wide as an East Asian letter. */
         g_str_has_prefix (first, "＝") || g_str_has_prefix (first, "＋") ||
         g_str_has_prefix (first, "－") || g_str_has_prefix (first, "＠");
}

static void
append_cell (GString *text, const char *cell)
{
  gboolean formula = looks_like_formula (cell);

  if (!formula && strpbrk (cell, ",\"\r\n") == NULL) {
    g_string_append (text, cell);
    return;
  }
  g_string_append_c (text, '"');
  if (formula)
    g_string_append_c (text, '\'');
  for (const char *p = cell; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (text, '"');
    g_string_append_c (text, *p);
  }
  g_string_append_c (text, '"');
}

/**
 * attune_csv_append_row:
 * @text: what there is of the table
 * @cells: (array length=n_cells) (nullable elements): UTF-8; NULL is written as nothing
 *
 * Adds one row, ended by CR LF. A text that a spreadsheet would run as a formula is given an
 * apostrophe in front, which shows in the cell and keeps it a text.
 */
void
attune_csv_append_row (GString *text, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    if (cells[i] != NULL)
      append_cell (text, cells[i]);
  }
  g_string_append (text, "\r\n");
}
