/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How much of a stroke is done, as a shape. The number beside it says the same; to assistive tools
 * the ring is silent, so that it does not talk all the time. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_BEAT_RING (attune_beat_ring_get_type ())
G_DECLARE_FINAL_TYPE (AttuneBeatRing, attune_beat_ring, ATTUNE, BEAT_RING, GtkWidget)

void attune_beat_ring_set_done (AttuneBeatRing *self, double done);

G_END_DECLS
