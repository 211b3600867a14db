/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a still picture has to say beside the ways of the hands: where a limb is led, that a limb is
 * jiggled or rolled, where fingers circle that a hand hides, and where the next presses will be. */
#pragma once

#include "attune-pose.h"

G_BEGIN_DECLS

#define ATTUNE_N_HINTS 2

GArray *attune_motion_hint_new (const AttuneMotion *motion,
                                AttuneSide side,
                                guint repetition,
                                double phase,
                                double beat_s,
                                const AttuneBuild *build,
                                guint index) G_GNUC_WARN_UNUSED_RESULT;
GArray *attune_motion_stations_new (const AttuneMotion *motion,
                                    AttuneSide side,
                                    const AttuneBuild *build,
                                    AttuneHand hand,
                                    double *radius) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
