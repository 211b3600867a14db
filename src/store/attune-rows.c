/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reading the rows that a statement gives. */
#include "config.h"

#include "attune-database-private.h"
#include "attune-uuid.h"

/**
 * attune_rows_next:
 *
 * Returns: whether there is a row to read; FALSE at the end, or with @error set
 */
gboolean
attune_rows_next (AttuneRows *self, GError **error)
{
  self->code = sqlite3_step (self->statement);
  if (self->code != SQLITE_ROW && self->code != SQLITE_DONE)
    attune_database_set_error (self->database->handle, self->code, error);
  return self->code == SQLITE_ROW;
}

/**
 * attune_rows_is_whole:
 *
 * Returns: whether the rows were read to their end; else attune_rows_next() has set its error
 */
gboolean
attune_rows_is_whole (AttuneRows *self)
{
  return self->code == SQLITE_DONE;
}

/**
 * attune_rows_get_n_columns:
 *
 * Returns: how many columns the rows have
 */
guint
attune_rows_get_n_columns (AttuneRows *self)
{
  return (guint) sqlite3_column_count (self->statement);
}

/**
 * attune_rows_get_name:
 *
 * Returns: (transfer none): the name of a column, as the statement gives it
 */
const char *
attune_rows_get_name (AttuneRows *self, int column)
{
  return sqlite3_column_name (self->statement, column);
}

/**
 * attune_rows_get_int:
 *
 * Returns: a column of this row; 0 where it is NULL
 */
gint64
attune_rows_get_int (AttuneRows *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * attune_rows_is_null:
 *
 * Returns: whether a column of this row is NULL
 */
gboolean
attune_rows_is_null (AttuneRows *self, int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

/**
 * attune_rows_get_text:
 *
 * Returns: (transfer none) (nullable): a column of this row, valid until the next
 */
const char *
attune_rows_get_text (AttuneRows *self, int column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

/**
 * attune_rows_dup_text:
 *
 * Returns: (transfer full) (nullable): a column of this row
 */
char *
attune_rows_dup_text (AttuneRows *self, int column)
{
  return g_strdup (attune_rows_get_text (self, column));
}

/**
 * attune_rows_dup_uuid:
 *
 * Returns: (transfer full) (nullable): the UUID in a column of this row
 */
char *
attune_rows_dup_uuid (AttuneRows *self, int column)
{
  if (sqlite3_column_bytes (self->statement, column) != ATTUNE_UUID_BYTES)
    return NULL;
  return attune_uuid_from_bytes (sqlite3_column_blob (self->statement, column));
}

/**
 * attune_rows_take_text:
 * @field: (inout): freed, and a column of this row in its place
 */
void
attune_rows_take_text (AttuneRows *self, int column, char **field)
{
  g_free (*field);
  *field = attune_rows_dup_text (self, column);
}

/**
 * attune_rows_take_uuid:
 * @field: (inout): freed, and the UUID in a column of this row in its place
 */
void
attune_rows_take_uuid (AttuneRows *self, int column, char **field)
{
  g_free (*field);
  *field = attune_rows_dup_uuid (self, column);
}

/**
 * attune_rows_dup_bytes:
 *
 * Returns: (transfer full) (nullable): the bytes in a column of this row
 */
GBytes *
attune_rows_dup_bytes (AttuneRows *self, int column)
{
  if (attune_rows_is_null (self, column))
    return NULL;

  const void *data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, column));
}

/**
 * attune_rows_collect:
 * @self: (transfer full) (nullable): rows, before the first; NULL where reading failed already
 * @from_row: (scope call): makes one thing of each row
 * @data: for @from_row
 * @element_free: frees such a thing
 *
 * Returns: (transfer full) (nullable): what the rows hold, in their order
 */
GPtrArray *
attune_rows_collect (AttuneRows *self,
                     AttuneRowFunc from_row,
                     gconstpointer data,
                     GDestroyNotify element_free,
                     GError **error)
{
  g_autoptr (AttuneRows) rows = self;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (element_free);

  if (rows == NULL)
    return NULL;
  while (attune_rows_next (rows, error))
    g_ptr_array_add (list, from_row (rows, data));
  return attune_rows_is_whole (rows) ? g_steal_pointer (&list) : NULL;
}

/**
 * attune_rows_free:
 * @self: (transfer full): the rows
 *
 * Ends reading, wherever it was.
 */
void
attune_rows_free (AttuneRows *self)
{
  attune_database_give_back (self->database, self->statement);
  g_free (self);
}
