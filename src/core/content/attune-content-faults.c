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
