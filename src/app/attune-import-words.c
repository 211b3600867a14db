/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-import-words.h"

#include "attune-store-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>

/**
 * attune_import_changes_something:
 *
 * Returns: whether there is anything in the copy that is not here
 */
gboolean
attune_import_changes_something (const AttuneImportResult *result)
{
  return result->added + result->changed > 0;
}

static guint
count_the_rest (const AttuneImportResult *result)
{
  return result->added - result->babies - result->caregivers - result->sessions - result->notes;
}

/* Only what there is. */
static void
add (GPtrArray *lines, char *line, guint n)
{
  if (n > 0)
    g_ptr_array_add (lines, line);
  else
    g_free (line);
}

static void
add_added (GPtrArray *lines, const AttuneImportResult *r)
{
  guint rest = count_the_rest (r);

  add (lines, g_strdup_printf (ngettext ("%u baby", "%u babies", r->babies), r->babies), r->babies);
  add (lines,
       g_strdup_printf (ngettext ("%u caregiver", "%u caregivers", r->caregivers), r->caregivers),
       r->caregivers);
  add (lines,
       g_strdup_printf (ngettext ("%u time together", "%u times together", r->sessions),
                        r->sessions),
       r->sessions);
  add (lines, g_strdup_printf (ngettext ("%u note", "%u notes", r->notes), r->notes), r->notes);
  add (lines,
       g_strdup_printf (ngettext ("%u other thing, such as a choice or an answer",
                                  "%u other things, such as choices and answers", rest),
                        rest),
       rest);
}

/**
 * attune_import_dup_words:
 * @result: what would become of the records, or did
 *
 * Returns: (transfer full): what comes in and what does not, one a line
 */
char *
attune_import_dup_words (const AttuneImportResult *result)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const AttuneImportResult *r = result;

  if (!attune_import_changes_something (r))
    g_ptr_array_add (lines, g_strdup (_ ("Everything in this copy is here already.")));
  add_added (lines, r);
  add (lines,
       g_strdup_printf (ngettext ("%u thing is newer in the copy",
                                  "%u things are newer in the copy", r->changed),
                        r->changed),
       r->changed);
  if (attune_import_changes_something (r))
    add (lines,
         g_strdup_printf (ngettext ("%u thing is here already, and stays once",
                                    "%u things are here already, and stay once", r->kept),
                          r->kept),
         r->kept);
  add (lines,
       g_strdup_printf (ngettext ("%u thing was deleted here, and stays away",
                                  "%u things were deleted here, and stay away", r->left_out),
                        r->left_out),
       r->left_out);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static const char *
get_reason (const GError *error, guint line)
{
  if (g_error_matches (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_TOO_NEW))
    return _ ("This copy was made by a newer Attune.");
  if (g_error_matches (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_INCOMPLETE))
    return line > 1 ? _ ("This copy ends too early. Perhaps it was not written to its end.")
                    : _ ("This is not a copy made by Attune.");
  if (g_error_matches (error, ATTUNE_IMPORT_ERROR, ATTUNE_IMPORT_ERROR_FORMAT))
    return line > 1 ? _ ("Something in this copy is not as Attune wrote it.")
                    : _ ("This is not a copy made by Attune.");
  if (g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED))
    return _ ("In this copy words are locked with another lock than here. On the computer it comes "
              "from, take the lock off, make a copy again, and read that one.");
  if (error->domain == G_IO_ERROR)
    return _ ("This file cannot be read.");
  if (g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FULL))
    return _ ("There is no room on the disk for it.");
  return _ ("This cannot be kept just now.");
}

/**
 * attune_import_dup_error_words:
 * @error: of attune_store_import_finish()
 *
 * Returns: (transfer full): why nothing came in, and where in the file, one a line
 */
char *
attune_import_dup_error_words (const GError *error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint line = 0;

  if (error->domain == ATTUNE_IMPORT_ERROR && sscanf (error->message, "line %u:", &line) != 1)
    line = 0;
  g_string_append (words, get_reason (error, line));
  if (line > 1) {
    g_string_append_c (words, '\n');
    /* Translators: a line of a file. */
    g_string_append_printf (words, _ ("It is in line %u."), line);
  }
  g_string_append_printf (words, "\n%s", _ ("Nothing was changed here."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
