/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* All routines there are: the built-in ones and a family's own. */
#pragma once

#include <gio/gio.h>

#include "content/attune-catalog.h"
#include "content/attune-content-reader.h"
#include "content/attune-routine-item.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_LIBRARY (attune_library_get_type ())
G_DECLARE_FINAL_TYPE (AttuneLibrary, attune_library, ATTUNE, LIBRARY, GObject)

AttuneLibrary *attune_library_new (AttuneCatalog *catalog, GFile *folder) G_GNUC_WARN_UNUSED_RESULT;
void attune_library_reload (AttuneLibrary *self);
AttuneCatalog *attune_library_get_catalog (AttuneLibrary *self);
AttuneRoutine *attune_library_get_routine (AttuneLibrary *self, const char *id);
gboolean attune_library_has_own (AttuneLibrary *self);
GPtrArray *attune_library_get_faults (AttuneLibrary *self);

G_END_DECLS
