/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Faults: what is wrong in a content file, where, and what to do. */
#include "config.h"

#include "content/attune-content-private.h"

#define SHORT_CHARS 40

/**
 * attune_content_error_quark:
 *
 * Returns: the domain of errors about content
 */
GQuark
attune_content_error_quark (void)
{
  return g_quark_from_static_string ("attune-content-error-quark");
}

/**
 * attune_fault_free:
 * @self: (transfer full): a fault
 */
void
attune_fault_free (AttuneFault *self)
{
  g_free (self->file);
  g_free (self->what);
  g_free (self);
}

/**
 * attune_fault_to_string:
 * @self: a fault
 *
 * Returns: (transfer full): "file:line:column: what"; without the numbers where the file as a whole
 *   is meant
 */
char *
attune_fault_to_string (const AttuneFault *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->line == 0)
    return g_strdup_printf ("%s: %s", self->file, self->what);

  return g_strdup_printf ("%s:%u:%u: %s", self->file, self->line, self->column, self->what);
}

/**
 * attune_faults_add:
 * @faults: (element-type AttuneFault): where to put it; a list that is full stays as it is
 * @file: the name of the file
 * @place: where its tag begins; zeros for the file as a whole
 * @code: its kind
 * @format: what is wrong and what to do, for g_strdup_printf(), translated
 */
void
attune_faults_add (GPtrArray *faults,
                   const char *file,
                   AttunePlace place,
                   AttuneContentErrorCode code,
                   const char *format,
                   ...)
{
  if (faults->len >= ATTUNE_CONTENT_MAX_FAULTS)
    return;

  AttuneFault *fault = g_new0 (AttuneFault, 1);
  va_list arguments;

  fault->file = g_strdup (file);
  fault->line = place.line;
  fault->column = place.column;
  fault->code = code;
  va_start (arguments, format);
  fault->what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (faults, fault);
}

/**
 * attune_faults_shorten:
 * @value: anything found in a file
 *
 * Returns: (transfer full): its first forty characters, fit for a sentence
 */
char *
attune_faults_shorten (const char *value)
{
  if (g_utf8_strlen (value, -1) <= SHORT_CHARS)
    return g_strdup (value);

  g_autofree char *start = g_utf8_substring (value, 0, SHORT_CHARS);

  return g_strconcat (start, "…", NULL);
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const AttuneFault *first = *(AttuneFault *const *) a;
  const AttuneFault *second = *(AttuneFault *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;

  return 0;
}

/**
 * attune_faults_sort:
 * @files: (array length=n_files): the files that were read
 * @n_files: how many
 * @found: (element-type AttuneFault): faults in the order in which they were found; it is emptied
 * @faults: (element-type AttuneFault): gets them in the order of the files, and of the lines in each
 */
void
attune_faults_sort (const AttuneContentFile *files,
                    gsize n_files,
                    GPtrArray *found,
                    GPtrArray *faults)
{
  g_ptr_array_sort (found, compare_faults);
  for (gsize i = 0; i < n_files; i++) {
    for (guint j = 0; j < found->len; j++) {
      AttuneFault *fault = g_ptr_array_index (found, j);

      if (fault != NULL && strcmp (fault->file, files[i].name) == 0) {
        g_ptr_array_add (faults, fault);
        found->pdata[j] = NULL;
      }
    }
  }
}
