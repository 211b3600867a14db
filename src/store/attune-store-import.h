/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reading a copy back: docs/export-format.md is the contract, hostile files are expected. */
#pragma once

#include "attune-database.h"

G_BEGIN_DECLS

#define ATTUNE_IMPORT_ERROR (attune_import_error_quark ())

/**
 * AttuneImportError:
 * @ATTUNE_IMPORT_ERROR_FORMAT: no file of ours, or a line of it is not as it should be
 * @ATTUNE_IMPORT_ERROR_TOO_NEW: written by a newer Attune
 * @ATTUNE_IMPORT_ERROR_INCOMPLETE: the file ends too early
 */
typedef enum {
  ATTUNE_IMPORT_ERROR_FORMAT,
  ATTUNE_IMPORT_ERROR_TOO_NEW,
  ATTUNE_IMPORT_ERROR_INCOMPLETE,
} AttuneImportError;

GQuark attune_import_error_quark (void);

/**
 * AttuneImportResult:
 * @added: records that were not here
 * @changed: records of which the file had the later edit
 * @kept: records that were here already
 * @left_out: records of what was deleted here
 * @babies, @caregivers, @sessions, @notes: how many of those that were added are these
 */
typedef struct {
  guint added;
  guint changed;
  guint kept;
  guint left_out;
  guint babies;
  guint caregivers;
  guint sessions;
  guint notes;
} AttuneImportResult;

gboolean attune_import_run (AttuneDatabase *database,
                            GInputStream *stream,
                            AttuneImportResult *result,
                            GError **error);
gboolean attune_import_preview (AttuneDatabase *database,
                                GInputStream *stream,
                                AttuneImportResult *result,
                                GError **error);

G_END_DECLS
