/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Everything the app teaches, read once, checked whole, never changed afterwards. */
#pragma once

#include "content/attune-cue.h"
#include "content/attune-permission.h"
#include "content/attune-routine.h"
#include "content/attune-stroke.h"

G_BEGIN_DECLS

typedef struct _AttuneCatalog AttuneCatalog;

AttuneCatalog *attune_catalog_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneCatalog *attune_catalog_ref (AttuneCatalog *self);
void attune_catalog_unref (AttuneCatalog *self);

AttuneStroke *attune_catalog_get_stroke (AttuneCatalog *self, const char *id);
AttuneRoutine *attune_catalog_get_routine (AttuneCatalog *self, const char *id);
AttuneCue *attune_catalog_get_cue (AttuneCatalog *self, const char *id);
GPtrArray *attune_catalog_get_strokes (AttuneCatalog *self);
GPtrArray *attune_catalog_get_routines (AttuneCatalog *self);
GPtrArray *attune_catalog_get_cues (AttuneCatalog *self);
const AttunePermission *attune_catalog_get_permission (AttuneCatalog *self);

#define ATTUNE_TYPE_CATALOG (attune_catalog_get_type ())
GType attune_catalog_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCatalog, attune_catalog_unref)

G_END_DECLS
