/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The chips of "What did you notice?": their words, and which six to offer. */
#pragma once

#include "content/attune-cue.h"
#include "content/attune-permission.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_CHIP_YES, /* more often in a yes */
  ATTUNE_CHIP_BREAK, /* more often in a break or a no */
  ATTUNE_CHIP_NEED,
  ATTUNE_CHIP_OWN, /* no cue */
  ATTUNE_CHIP_DID, /* what helped to decide, where many answers were not sure */
} AttuneChipKind;

#define ATTUNE_CHIPS_OFFERED 6

/**
 * AttuneFindCue:
 * @id: e.g. "cue.smile"
 * @data: the caller's
 *
 * Looks a cue up that has no chip of its own, usually in the catalog.
 *
 * Returns: (transfer none) (nullable): the cue
 */
typedef AttuneCue *(*AttuneFindCue) (const char *id, gpointer data);

const char *attune_chip_get_words (const char *id);
gboolean attune_chip_get_kind (const char *id, AttuneChipKind *kind);
gboolean attune_chip_is_sign (const char *id);
GPtrArray *attune_chips_pick (gboolean had_yes,
                              gboolean had_no,
                              const char *const *tapped_before) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_chips_get_did (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
