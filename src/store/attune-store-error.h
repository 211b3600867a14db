/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTUNE_STORE_ERROR (attune_store_error_quark ())

/**
 * AttuneStoreError:
 * @ATTUNE_STORE_ERROR_OPEN: the folder or file cannot be opened or made
 * @ATTUNE_STORE_ERROR_UNSAFE: the file is a link, has a second name, or is no file of Attune's
 * @ATTUNE_STORE_ERROR_BUSY: another process holds the file
 * @ATTUNE_STORE_ERROR_CORRUPT: the file is damaged
 * @ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW: written by a newer Attune; may be read, not written
 * @ATTUNE_STORE_ERROR_FULL: no room on the disk, or over quota
 * @ATTUNE_STORE_ERROR_READ_ONLY: the disk or the file may not be written
 * @ATTUNE_STORE_ERROR_IO: the disk did not answer
 * @ATTUNE_STORE_ERROR_NOT_FOUND: nothing has that UUID
 * @ATTUNE_STORE_ERROR_CONFLICT: against a rule of the schema, e.g. a second open session
 * @ATTUNE_STORE_ERROR_CLOSED: the store is closed
 * @ATTUNE_STORE_ERROR_LOCKED: the words are locked, and nobody has opened them
 * @ATTUNE_STORE_ERROR_WRONG_SECRET: what was said does not open them
 * @ATTUNE_STORE_ERROR_FAILED: anything else
 */
typedef enum {
  ATTUNE_STORE_ERROR_OPEN,
  ATTUNE_STORE_ERROR_UNSAFE,
  ATTUNE_STORE_ERROR_BUSY,
  ATTUNE_STORE_ERROR_CORRUPT,
  ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW,
  ATTUNE_STORE_ERROR_FULL,
  ATTUNE_STORE_ERROR_READ_ONLY,
  ATTUNE_STORE_ERROR_IO,
  ATTUNE_STORE_ERROR_NOT_FOUND,
  ATTUNE_STORE_ERROR_CONFLICT,
  ATTUNE_STORE_ERROR_CLOSED,
  ATTUNE_STORE_ERROR_LOCKED,
  ATTUNE_STORE_ERROR_WRONG_SECRET,
  ATTUNE_STORE_ERROR_FAILED,
} AttuneStoreError;

GQuark attune_store_error_quark (void);
gboolean attune_store_error_is_over (const GError *error);

G_END_DECLS
