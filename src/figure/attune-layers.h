/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "attune-art.h"
#include "attune-body.h"
#include "attune-place.h"

G_BEGIN_DECLS

/**
 * AttuneLayers:
 *
 * A baby whose limbs move, as layers from the lowest to the highest. Pieces that lie still are kept as
 * pixels, together with those next to them; what has moved since attune_layers_forget() is painted with
 * every frame, and covers no more than it has to. Main thread only.
 */
typedef struct _AttuneLayers AttuneLayers;

AttuneLayers *attune_layers_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_layers_free (AttuneLayers *self);
void attune_layers_forget (AttuneLayers *self);
void attune_layers_append (AttuneLayers *self,
                           AttuneArt *art,
                           GtkSnapshot *snapshot,
                           const AttunePlace *place,
                           const GArray *pieces,
                           const AttuneExpression *expression);
gsize attune_layers_get_bytes (AttuneLayers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLayers, attune_layers_free)

G_END_DECLS
