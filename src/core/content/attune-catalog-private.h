/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How the reader fills a catalog. Nobody else changes one. */
#pragma once

#include "content/attune-catalog.h"

G_BEGIN_DECLS

void attune_catalog_add_stroke (AttuneCatalog *self, AttuneStroke *stroke);
void attune_catalog_add_routine (AttuneCatalog *self, AttuneRoutine *routine);
void attune_catalog_add_cue (AttuneCatalog *self, AttuneCue *cue);
void attune_catalog_take_permission (AttuneCatalog *self, AttunePermission *permission);

G_END_DECLS
