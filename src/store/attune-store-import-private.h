/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-store-import.h"

G_BEGIN_DECLS

/* What became of one record. */
typedef enum {
  ATTUNE_IMPORT_ADDED,
  ATTUNE_IMPORT_CHANGED,
  ATTUNE_IMPORT_KEPT,
  ATTUNE_IMPORT_LEFT_OUT,
} AttuneImportOutcome;

typedef struct {
  AttuneDatabase *database;
  const char *line;
  GHashTable *left_out; /* ids of the records of this file that did not come in */
  GHashTable *fields; /* of name to text; a field that is null is not there */
} AttuneImportRecord;

const char *attune_import_get (const AttuneImportRecord *record, const char *name);
GBytes *attune_import_dup_hex (const char *hex) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_import_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* @fields: "name:letter name:letter? …", as the format documents them; all of them and no others. */
gboolean attune_import_take_fields (AttuneImportRecord *record, const char *fields, GError **error);

/* Each returns FALSE with @error set. */
gboolean attune_import_caregiver (const AttuneImportRecord *record,
                                  AttuneImportOutcome *outcome,
                                  GError **error);
gboolean
attune_import_baby (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error);
gboolean
attune_import_plan (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error);
gboolean attune_import_setting (const AttuneImportRecord *record,
                                AttuneImportOutcome *outcome,
                                GError **error);
gboolean attune_import_lesson_place (const AttuneImportRecord *record,
                                     AttuneImportOutcome *outcome,
                                     GError **error);
gboolean attune_import_journal (const AttuneImportRecord *record,
                                AttuneImportOutcome *outcome,
                                GError **error);
gboolean attune_import_review_answer (const AttuneImportRecord *record,
                                      AttuneImportOutcome *outcome,
                                      GError **error);
gboolean attune_import_tombstone (const AttuneImportRecord *record,
                                  AttuneImportOutcome *outcome,
                                  GError **error);
gboolean attune_import_session (const AttuneImportRecord *record,
                                AttuneImportOutcome *outcome,
                                GError **error);
gboolean
attune_import_note (const AttuneImportRecord *record, AttuneImportOutcome *outcome, GError **error);

G_END_DECLS
