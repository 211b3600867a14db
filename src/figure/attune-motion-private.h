/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the motion player is made of: ways of hands, and limbs that are moved. */
#pragma once

#include "attune-pose.h"

G_BEGIN_DECLS

typedef struct {
  AttunePoint at;
  double along; /* length of the way up to here, in canvas units */
  gboolean lifted; /* the stretch that ends here is through the air */
} AttuneWayPoint;

AttunePoint attune_way_resolve (const AttuneMotionPoint *point,
                                AttuneCanvas canvas,
                                const AttuneSkeleton *skeleton);
GArray *attune_way_new (const GArray *path,
                        AttuneCanvas canvas,
                        const AttuneSkeleton *skeleton) G_GNUC_WARN_UNUSED_RESULT;
AttunePoint
attune_way_at (const GArray *way, double fraction, AttunePoint *direction, gboolean *lifted);
double attune_way_ease (double fraction);
double
attune_reach_angle (const AttuneMotion *motion, AttuneHand hand, AttuneGrip grip, AttunePoint at);
AttuneCanvas attune_limbs_get_canvas (const AttuneMotion *motion);
void attune_limbs_pose (const AttuneMotion *motion,
                        const AttuneBeat *beat,
                        double permille,
                        const AttuneBuild *build,
                        AttunePose *pose);

G_END_DECLS
