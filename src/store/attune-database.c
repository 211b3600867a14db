/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-database-private.h"

#include "attune-uuid.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

/* How long another process may hold the file before we say so. */
#define BUSY_TIMEOUT_MS 5000

static gboolean
ran_out_of_room (sqlite3 *handle, int code)
{
  int system = handle != NULL ? sqlite3_system_errno (handle) : 0;

  return (code & 0xff) == SQLITE_FULL ||
         ((code & 0xff) == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT));
}

static AttuneStoreError
code_to_error (sqlite3 *handle, int code)
{
  if (ran_out_of_room (handle, code))
    return ATTUNE_STORE_ERROR_FULL;

  switch (code & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return ATTUNE_STORE_ERROR_BUSY;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return ATTUNE_STORE_ERROR_CORRUPT;
  case SQLITE_READONLY:
    return ATTUNE_STORE_ERROR_READ_ONLY;
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return ATTUNE_STORE_ERROR_OPEN;
  case SQLITE_IOERR:
    return ATTUNE_STORE_ERROR_IO;
  case SQLITE_CONSTRAINT:
    return ATTUNE_STORE_ERROR_CONFLICT;
  default:
    return ATTUNE_STORE_ERROR_FAILED;
  }
}

/* SQLite's messages name tables and columns, never values, so they may be logged. */
void
attune_database_set_error (sqlite3 *handle, int code, GError **error)
{
  g_set_error (error, ATTUNE_STORE_ERROR, code_to_error (handle, code), "%s (%d)",
               handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code), code);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static sqlite3_stmt *
take_statement (AttuneDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL) {
    g_hash_table_steal (self->statements, sql);
    return statement;
  }

  int code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                 NULL);

  if (code != SQLITE_OK)
    attune_database_set_error (self->handle, code, error);
  return statement;
}

/* Keeps the statement for the next use. Its bindings are cleared: they may be private. */
void
attune_database_give_back (AttuneDatabase *self, sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_replace (self->statements, (gpointer) sqlite3_sql (statement), statement);
}

static int
bind_uuid (sqlite3_stmt *statement, int index, const char *text)
{
  guint8 bytes[ATTUNE_UUID_BYTES];

  if (!attune_uuid_to_bytes (text, bytes))
    return sqlite3_bind_null (statement, index);
  return sqlite3_bind_blob (statement, index, bytes, sizeof bytes, SQLITE_TRANSIENT);
}

static int
bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes)
{
  if (bytes == NULL)
    return sqlite3_bind_null (statement, index);

  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return sqlite3_bind_blob64 (statement, index, data, size, SQLITE_TRANSIENT);
}

static int
bind_values (sqlite3_stmt *statement, const char *types, va_list values)
{
  int code = SQLITE_OK;

  g_assert ((int) strlen (types) == sqlite3_bind_parameter_count (statement));
  for (int i = 0; types[i] != '\0' && code == SQLITE_OK; i++) {
    switch (types[i]) {
    case 'i':
      code = sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
      break;
    case 'n':
      code = sqlite3_bind_int (statement, i + 1, va_arg (values, int));
      break;
    case 't':
      code = sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1,
                                SQLITE_TRANSIENT);
      break;
    case 'u':
      code = bind_uuid (statement, i + 1, va_arg (values, const char *));
      break;
    case 'b':
      code = bind_bytes (statement, i + 1, va_arg (values, GBytes *));
      break;
    default:
      g_assert_not_reached ();
    }
  }
  return code;
}

static sqlite3_stmt *
bind_statement (AttuneDatabase *self,
                GError **error,
                const char *sql,
                const char *types,
                va_list values)
{
  sqlite3_stmt *statement = take_statement (self, sql, error);

  if (statement == NULL)
    return NULL;

  int code = bind_values (statement, types, values);

  if (code == SQLITE_OK)
    return statement;
  attune_database_set_error (self->handle, code, error);
  attune_database_give_back (self, statement);
  return NULL;
}

static gboolean
is_wal (AttuneDatabase *self, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (self, error, "PRAGMA journal_mode = WAL", "");

  if (rows == NULL || !attune_rows_next (rows, error))
    return FALSE;
  if (g_strcmp0 (attune_rows_get_text (rows, 0), "wal") == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_OPEN,
                       "this file system cannot hold a write-ahead log");
  return FALSE;
}

static gboolean
configure (AttuneDatabase *self, AttuneDatabaseMode mode, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  int code = attune_keyring_serve (&self->keyring, self->handle);

  if (code != SQLITE_OK) {
    attune_database_set_error (self->handle, code, error);
    return FALSE;
  }
  if (!attune_database_exec (self,
                             "PRAGMA trusted_schema = OFF;"
                             "PRAGMA cell_size_check = ON;"
                             "PRAGMA foreign_keys = ON;"
                             "PRAGMA temp_store = MEMORY;"
                             "PRAGMA secure_delete = ON;"
                             "PRAGMA synchronous = FULL;",
                             error))
    return FALSE;
  return mode == ATTUNE_DATABASE_READ_ONLY || is_wal (self, error);
}

/**
 * attune_database_open:
 * @path: an existing file, whose absolute path holds no symbolic link; a file of no bytes becomes a database
 * @mode: whether it may be written
 *
 * Opens the file with every setting on which the promise of this layer rests: write-ahead log,
 * full synchronisation, foreign keys, nothing temporary on disk, deleted bytes overwritten.
 *
 * Returns: (transfer full) (nullable): the connection, or NULL with @error set
 */
AttuneDatabase *
attune_database_open (const char *path, AttuneDatabaseMode mode, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (AttuneDatabase) self = g_new0 (AttuneDatabase, 1);
  int access = mode == ATTUNE_DATABASE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  self->path = g_strdup (path);
  self->keyring = attune_keyring_new ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  int code = sqlite3_open_v2 (path, &self->handle,
                              access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, NULL);

  if (code != SQLITE_OK) {
    attune_database_set_error (self->handle, code, error);
    return NULL;
  }
  return configure (self, mode, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * attune_database_free:
 * @self: (transfer full): the connection
 *
 * Closes the file. The last connection to it writes the log back and removes it.
 */
void
attune_database_free (AttuneDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_warning ("A database was closed while it was read");
  attune_keyring_unref (self->keyring);
  g_free (self->path);
  g_free (self);
}

/**
 * attune_database_get_path:
 *
 * Returns: (transfer none): the path it was opened with
 */
const char *
attune_database_get_path (AttuneDatabase *self)
{
  return self->path;
}

/**
 * attune_database_set_keyring:
 * @keyring: whose keys open what is sealed; a connection begins with an empty one of its own
 */
void
attune_database_set_keyring (AttuneDatabase *self, AttuneKeyring *keyring)
{
  attune_keyring_ref (keyring);
  attune_keyring_unref (self->keyring);
  self->keyring = keyring;
}

/**
 * attune_database_get_keyring:
 *
 * Returns: (transfer none): the keys that open what is sealed
 */
AttuneKeyring *
attune_database_get_keyring (AttuneDatabase *self)
{
  return self->keyring;
}

/**
 * attune_database_exec:
 * @script: constant statements without values, separated by semicolons
 */
gboolean
attune_database_exec (AttuneDatabase *self, const char *script, GError **error)
{
  int code = sqlite3_exec (self->handle, script, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    attune_database_set_error (self->handle, code, error);
  return code == SQLITE_OK;
}

/**
 * attune_database_write:
 * @sql: one constant statement
 * @types: a letter for each value that follows; see the header
 *
 * Runs a statement to its end; rows it gives are passed over.
 */
gboolean
attune_database_write (AttuneDatabase *self,
                       GError **error,
                       const char *sql,
                       const char *types,
                       ...)
{
  va_list values;

  va_start (values, types);
  sqlite3_stmt *statement = bind_statement (self, error, sql, types, values);
  va_end (values);
  if (statement == NULL)
    return FALSE;

  int code = SQLITE_ROW;

  while (code == SQLITE_ROW)
    code = sqlite3_step (statement);
  if (code != SQLITE_DONE)
    attune_database_set_error (self->handle, code, error);
  attune_database_give_back (self, statement);
  return code == SQLITE_DONE;
}

/**
 * attune_database_write_row:
 * @table: a table of the same columns, a constant
 * @row: a row of another connection
 *
 * Adds a row as it is, unless one with its key is there already.
 */
gboolean
attune_database_write_row (AttuneDatabase *self, const char *table, AttuneRows *row, GError **error)
{
  int n_columns = sqlite3_column_count (row->statement);
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s VALUES (?", table);
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append (sql, ") ON CONFLICT DO NOTHING");

  sqlite3_stmt *statement = take_statement (self, sql->str, error);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < n_columns; i++)
    sqlite3_bind_value (statement, i + 1, sqlite3_column_value (row->statement, i));

  int code = sqlite3_step (statement);

  if (code != SQLITE_DONE)
    attune_database_set_error (self->handle, code, error);
  attune_database_give_back (self, statement);
  return code == SQLITE_DONE;
}

static AttuneRows *
read_rows (AttuneDatabase *self, GError **error, const char *sql, const char *types, va_list values)
{
  sqlite3_stmt *statement = bind_statement (self, error, sql, types, values);

  if (statement == NULL)
    return NULL;

  AttuneRows *rows = g_new0 (AttuneRows, 1);

  rows->database = self;
  rows->statement = statement;
  return rows;
}

/**
 * attune_database_read:
 * @sql: one constant statement that gives rows
 * @types: a letter for each value that follows; see the header
 *
 * Returns: (transfer full) (nullable): its rows, before the first; free them before the connection
 */
AttuneRows *
attune_database_read (AttuneDatabase *self, GError **error, const char *sql, const char *types, ...)
{
  va_list values;

  va_start (values, types);
  AttuneRows *rows = read_rows (self, error, sql, types, values);
  va_end (values);
  return rows;
}

/**
 * attune_database_read_int:
 * @value: (out): the first column of the first row
 *
 * Returns: FALSE where reading failed, or with ATTUNE_STORE_ERROR_NOT_FOUND where there is no row
 */
gboolean
attune_database_read_int (AttuneDatabase *self,
                          gint64 *value,
                          GError **error,
                          const char *sql,
                          const char *types,
                          ...)
{
  va_list values;

  va_start (values, types);
  g_autoptr (AttuneRows) rows = read_rows (self, error, sql, types, values);
  va_end (values);
  if (rows == NULL)
    return FALSE;

  g_autoptr (GError) problem = NULL;

  if (attune_rows_next (rows, &problem)) {
    *value = attune_rows_get_int (rows, 0);
    return TRUE;
  }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND, "no such row");
  return FALSE;
}

/**
 * attune_database_get_changes:
 *
 * Returns: how many rows the last statement changed
 */
guint
attune_database_get_changes (AttuneDatabase *self)
{
  return (guint) sqlite3_changes (self->handle);
}

/**
 * attune_database_transact:
 * @func: what to do inside; FALSE undoes it all
 *
 * Runs @func in one transaction. When this returns TRUE, what it did is on the disk.
 */
gboolean
attune_database_transact (AttuneDatabase *self,
                          AttuneDatabaseFunc func,
                          gpointer data,
                          GError **error)
{
  if (!attune_database_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (func (self, data, error) && attune_database_exec (self, "COMMIT", error))
    return TRUE;
  /* SQLite may have undone it by itself, e.g. on a full disk. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
