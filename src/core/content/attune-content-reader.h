/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads content files strictly: a whole catalog or every fault, never half of one. */
#pragma once

#include <gio/gio.h>

#include "content/attune-catalog.h"

G_BEGIN_DECLS

#define ATTUNE_CONTENT_ERROR (attune_content_error_quark ())
GQuark attune_content_error_quark (void);

typedef enum {
  ATTUNE_CONTENT_ERROR_FILE, /* cannot be read, is too big, not UTF-8, not regular */
  ATTUNE_CONTENT_ERROR_SYNTAX, /* not well-formed, or a form this reader refuses */
  ATTUNE_CONTENT_ERROR_STRUCTURE, /* an element or attribute that does not belong there, or is missing */
  ATTUNE_CONTENT_ERROR_VALUE, /* a value out of range or not understood */
  ATTUNE_CONTENT_ERROR_DUPLICATE, /* an id that exists already */
  ATTUNE_CONTENT_ERROR_REFERENCE, /* an id that does not exist */
} AttuneContentErrorCode;

/**
 * AttuneFault:
 *
 * One thing that is wrong in a content file, said so that its author can mend it.
 */
typedef struct {
  char *file;
  guint line; /* from 1; 0: the file as a whole */
  guint column; /* from 1, counted in characters, where the tag begins */
  AttuneContentErrorCode code;
  char *what; /* translated: what is wrong and what to do */
} AttuneFault;

void attune_fault_free (AttuneFault *self);
char *attune_fault_to_string (const AttuneFault *self) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  const char *name; /* shown in faults */
  GBytes *bytes;
} AttuneContentFile;

AttuneCatalog *attune_content_read (const AttuneContentFile *files,
                                    gsize n_files,
                                    AttuneCatalog *base,
                                    GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_content_load_file (GFile *file, GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneFault, attune_fault_free)

G_END_DECLS
