/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which picture goes with a list of ids: cues and states that are shown together, as cards, scenes
 * and pairs name them. */
#pragma once

#include "attune-figure-view.h"
#include "content/attune-catalog.h"

G_BEGIN_DECLS

AttuneView attune_shown_get_cue_view (const AttuneCue *cue);
AttuneView attune_shown_get_view (AttuneCatalog *catalog, const char *const *ids);
AttuneView
attune_shown_get_common_view (AttuneCatalog *catalog, char **const *shown, guint n_shown);
const char *attune_shown_get_state_expression (const char *state_id);
char *attune_shown_dup_expression (AttuneCatalog *catalog,
                                   const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
char *attune_shown_dup_description (AttuneCatalog *catalog,
                                    const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
char *attune_shown_dup_name (AttuneCatalog *catalog,
                             const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
void attune_shown_move_in (AttuneFigureView *view,
                           AttuneCatalog *catalog,
                           const char *const *ids,
                           AttuneView seen);
void attune_shown_move (AttuneFigureView *view, AttuneCatalog *catalog, const char *const *ids);

G_END_DECLS
