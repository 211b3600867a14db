/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The tables, and how an older file becomes a newer one. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

#define ATTUNE_SCHEMA_VERSION 2
#define ATTUNE_SCHEMA_APPLICATION_ID 0x41747475 /* "Attu" */

/**
 * AttuneMigration:
 * @script: what turns a file of the version before into the next, the first an empty one into 1
 */
typedef struct {
  const char *script;
} AttuneMigration;

const AttuneMigration *attune_schema_get_migrations (void);
gboolean attune_schema_prepare (AttuneDatabase *database, GError **error);
gboolean attune_schema_migrate (AttuneDatabase *database,
                                const AttuneMigration *steps,
                                guint n_steps,
                                GError **error);
gboolean attune_schema_check_identity (AttuneDatabase *database, GError **error);

G_END_DECLS
