/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How a baby is built at an age: what is longer, rounder or larger than in the drawings. */
#pragma once

#include "attune-pose.h"

G_BEGIN_DECLS

/**
 * AttuneBuild:
 *
 * Shares of the drawn baby, who is about four months old. The trunk keeps its length in every age,
 * so that a place on it is the same place; head and limbs grow about neck, shoulder and hip.
 */
struct _AttuneBuild {
  double head;
  double face; /* width of the face */
  double trunk; /* width */
  double arm; /* length */
  double arm_girth;
  double leg;
  double leg_girth;
  double hand; /* of the caregiver, beside this baby */
};

AttuneAgeLook attune_age_look_for_weeks (guint weeks);
const AttuneBuild *attune_build_get (AttuneAgeLook age);
double attune_build_get_girth (const AttuneBuild *self, AttuneView view);
AttunePoint attune_build_place (const AttuneBuild *self, AttuneCanvas canvas, AttunePoint drawn);

G_END_DECLS
