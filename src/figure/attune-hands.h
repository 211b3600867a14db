/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The caregiver's hands: the drawing of a grip, with wrist and sleeve coming from where the
 * caregiver sits. */
#pragma once

#include "attune-art.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_HAND_LAYER_BEHIND, /* fingers that go round behind a limb, a hand under the baby */
  ATTUNE_HAND_LAYER_FRONT,
} AttuneHandLayer;

void attune_hands_paint (AttuneArt *art,
                         cairo_t *cr,
                         AttuneView view,
                         AttuneHand which,
                         const AttuneHandFrame *hand,
                         AttuneHandLayer layer,
                         double swell);
void attune_hands_paint_open (AttuneArt *art,
                              cairo_t *cr,
                              AttuneView view,
                              AttuneHand which,
                              double x,
                              double y);
double attune_hands_get_size (AttuneCanvas canvas, AttuneAgeLook age);
gboolean attune_hands_is_round (AttuneGrip grip);

G_END_DECLS
