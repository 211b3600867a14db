/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"
#include "attune-reviewer.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CUES_PAGE (attune_cues_page_get_type ())

/**
 * AttuneCuesPage:
 *
 * The lessons, and the gallery of signs: each a picture, and a page that says what one sees and what
 * it may mean.
 */
G_DECLARE_FINAL_TYPE (AttuneCuesPage, attune_cues_page, ATTUNE, CUES_PAGE, AdwBin)

GtkWidget *attune_cues_page_new (AttuneReviewer *reviewer,
                                 AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_cues_page_open (AttuneCuesPage *self, const char *cue_id);

G_END_DECLS
