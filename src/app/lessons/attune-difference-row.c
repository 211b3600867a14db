/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-difference-row.h"

#include <glib/gi18n.h>

static void
append (GString *text, AttuneFamily *family, const char *lead, const char *words)
{
  g_autofree char *filled = words != NULL ? attune_family_fill (family, words) : NULL;

  if (filled == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (lead != NULL)
    g_string_append_printf (text, "%s ", lead);
  g_string_append (text, filled);
}

static void
add_point (AdwExpanderRow *row, AttuneFamily *family, const char *title, const char *subtitle)
{
  GtkWidget *point = adw_action_row_new ();
  g_autofree char *filled = attune_family_fill (family, title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (point), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (point), filled);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (point), subtitle);
  adw_expander_row_add_row (row, point);
}

/**
 * attune_difference_row_new:
 * @difference: how the signs of some babies differ
 * @family: gives the name
 *
 * Returns: (transfer floating): a row with its title, that opens to show its points
 */
GtkWidget *
attune_difference_row_new (const AttuneDifference *difference, AttuneFamily *family)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), difference->title);
  if (difference->text != NULL)
    add_point (ADW_EXPANDER_ROW (row), family, difference->text, "");
  for (guint i = 0; i < difference->points->len; i++) {
    const AttuneDifferencePoint *point = g_ptr_array_index (difference->points, i);
    g_autoptr (GString) text = g_string_new (NULL);

    append (text, family, NULL, point->look_for);
    /* Translators: before a sentence that says what helps. */
    append (text, family, _ ("Try:"), point->try_text);
    /* Translators: before half a sentence, such as “That looking away is a refusal.” */
    append (text, family, _ ("Not to be assumed:"), point->not_assume);
    add_point (ADW_EXPANDER_ROW (row), family, point->what, text->str);
  }
  return row;
}
