/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a connection and its rows know of each other. */
#pragma once

#include <sqlite3.h>

#include "attune-database.h"

G_BEGIN_DECLS

struct _AttuneDatabase {
  sqlite3 *handle;
  char *path;
  AttuneKeyring *keyring;
  GHashTable *statements; /* of SQL text to sqlite3_stmt *, those not in use */
};

struct _AttuneRows {
  AttuneDatabase *database;
  sqlite3_stmt *statement;
  int code; /* of the last step */
};

/* SQLite's messages name tables and columns, never values, so they may be logged. */
void attune_database_set_error (sqlite3 *handle, int code, GError **error);
/* Keeps the statement for the next use. Its bindings are cleared: they may be private. */
void attune_database_give_back (AttuneDatabase *self, sqlite3_stmt *statement);

G_END_DECLS
