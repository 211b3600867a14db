/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-stopped-session.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_STOPPED_OFFER (attune_stopped_offer_get_type ())

/**
 * AttuneStoppedOffer:
 *
 * A small button on Today: to go on with what was stopped, for the rest of the day. It is seen as
 * long as there is something to go on with.
 */
G_DECLARE_FINAL_TYPE (AttuneStoppedOffer, attune_stopped_offer, ATTUNE, STOPPED_OFFER, AdwBin)

void attune_stopped_offer_set_session (AttuneStoppedOffer *self, AttuneStoppedSession *session);
void attune_stopped_offer_update (AttuneStoppedOffer *self);

G_END_DECLS
