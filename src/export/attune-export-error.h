/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTUNE_EXPORT_ERROR (attune_export_error_quark ())

/**
 * AttuneExportError:
 * @ATTUNE_EXPORT_ERROR_FULL: no room on the disk, over quota, or larger than a file may be there
 * @ATTUNE_EXPORT_ERROR_DENIED: the folder may not be written
 * @ATTUNE_EXPORT_ERROR_NOT_FOUND: there is no such folder
 * @ATTUNE_EXPORT_ERROR_FAILED: anything else
 */
typedef enum {
  ATTUNE_EXPORT_ERROR_FULL,
  ATTUNE_EXPORT_ERROR_DENIED,
  ATTUNE_EXPORT_ERROR_NOT_FOUND,
  ATTUNE_EXPORT_ERROR_FAILED,
} AttuneExportError;

GQuark attune_export_error_quark (void);

G_END_DECLS
