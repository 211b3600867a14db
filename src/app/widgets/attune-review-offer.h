/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-reviewer.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REVIEW_OFFER (attune_review_offer_get_type ())

/**
 * AttuneReviewOffer:
 *
 * A short review, when it would help, and each two signs that are mixed up as a short lesson, in
 * words and without scores. Takes no room where there is nothing to offer.
 */
G_DECLARE_FINAL_TYPE (AttuneReviewOffer, attune_review_offer, ATTUNE, REVIEW_OFFER, AdwBin)

GtkWidget *attune_review_offer_new (AttuneReviewer *reviewer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
