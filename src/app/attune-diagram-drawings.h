/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How the two diagrams of Learn are drawn; attune-diagram.h puts their words and controls beside
 * them. Layout, labels and movement are this project's own. */
#pragma once

#include "attune-drawing.h"

G_BEGIN_DECLS

#define ATTUNE_LOOP_HEIGHT 400
/* Seconds of one round of the loop. The bigger the feeling, 0 to 2, the more rounds. */
#define ATTUNE_LOOP_ROUND 16.0
#define ATTUNE_THREADS_HEIGHT 330
#define ATTUNE_THREADS_SECONDS 20.0
/* When the pause begins in which somebody notices. */
#define ATTUNE_THREADS_NOTICE 12.0

/* AttuneDraw; the variant is how big the feeling is. */
void attune_loop_draw (cairo_t *cr, const AttuneInk *ink, double at, guint variant);
/* AttuneDraw; the variant is what is tried: 0 nothing in particular, 1 to wait, 2 a softer voice, 3
 * to stop and hold. */
void attune_threads_draw (cairo_t *cr, const AttuneInk *ink, double at, guint variant);

G_END_DECLS
