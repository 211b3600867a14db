/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One synchronous SQLite connection. Knows no table, no thread and no main loop; may be used from
 * any one thread at a time. */
#pragma once

#include <gio/gio.h>

#include "attune-keyring.h"
#include "attune-store-error.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_DATABASE_READ_WRITE,
  ATTUNE_DATABASE_READ_ONLY,
} AttuneDatabaseMode;

typedef struct _AttuneDatabase AttuneDatabase;
typedef struct _AttuneRows AttuneRows;

typedef gpointer (*AttuneRowFunc) (AttuneRows *row, gconstpointer data);
typedef gboolean (*AttuneDatabaseFunc) (AttuneDatabase *database, gpointer data, GError **error);

AttuneDatabase *attune_database_open (const char *path,
                                      AttuneDatabaseMode mode,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_database_free (AttuneDatabase *self);
const char *attune_database_get_path (AttuneDatabase *self);
void attune_database_set_keyring (AttuneDatabase *self, AttuneKeyring *keyring);
AttuneKeyring *attune_database_get_keyring (AttuneDatabase *self);

/*
 * A statement is a constant text with ? for each value; @types says one letter a value:
 * i gint64 · n int · t const char * (nullable) · u const char *, a UUID as text (nullable) ·
 * b GBytes * (nullable). The text is also the key under which the prepared statement is kept.
 */
gboolean attune_database_exec (AttuneDatabase *self, const char *script, GError **error);
gboolean attune_database_write (AttuneDatabase *self,
                                GError **error,
                                const char *sql,
                                const char *types,
                                ...);
AttuneRows *attune_database_read (AttuneDatabase *self,
                                  GError **error,
                                  const char *sql,
                                  const char *types,
                                  ...) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_database_read_int (AttuneDatabase *self,
                                   gint64 *value,
                                   GError **error,
                                   const char *sql,
                                   const char *types,
                                   ...);
gboolean attune_database_write_row (AttuneDatabase *self,
                                    const char *table,
                                    AttuneRows *row,
                                    GError **error);
guint attune_database_get_changes (AttuneDatabase *self);
gboolean attune_database_transact (AttuneDatabase *self,
                                   AttuneDatabaseFunc func,
                                   gpointer data,
                                   GError **error);

gboolean attune_rows_next (AttuneRows *self, GError **error);
gboolean attune_rows_is_whole (AttuneRows *self);
guint attune_rows_get_n_columns (AttuneRows *self);
const char *attune_rows_get_name (AttuneRows *self, int column);
gint64 attune_rows_get_int (AttuneRows *self, int column);
gboolean attune_rows_is_null (AttuneRows *self, int column);
const char *attune_rows_get_text (AttuneRows *self, int column);
char *attune_rows_dup_text (AttuneRows *self, int column) G_GNUC_WARN_UNUSED_RESULT;
char *attune_rows_dup_uuid (AttuneRows *self, int column) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_rows_dup_bytes (AttuneRows *self, int column) G_GNUC_WARN_UNUSED_RESULT;
void attune_rows_take_text (AttuneRows *self, int column, char **field);
void attune_rows_take_uuid (AttuneRows *self, int column, char **field);
GPtrArray *attune_rows_collect (AttuneRows *self,
                                AttuneRowFunc from_row,
                                gconstpointer data,
                                GDestroyNotify element_free,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_rows_free (AttuneRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneDatabase, attune_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneRows, attune_rows_free)

G_END_DECLS
