/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"
#include "attune-reviewer.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REVIEW_PAGE (attune_review_page_get_type ())

/**
 * AttuneReviewPage:
 *
 * Two minutes with a few signs, one at a time, or with two that are easily mixed up. It can be left
 * at any time; what was answered until then is kept.
 *
 * Signals: "left" (): the caregiver is done, or goes for now.
 */
G_DECLARE_FINAL_TYPE (AttuneReviewPage, attune_review_page, ATTUNE, REVIEW_PAGE, AdwBin)

GtkWidget *attune_review_page_new (AttuneReviewer *reviewer,
                                   AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_review_page_begin (AttuneReviewPage *self);
gboolean
attune_review_page_begin_pair (AttuneReviewPage *self, const char *item, const char *other);

G_END_DECLS
