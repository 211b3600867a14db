/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What face and body say, as data: "mouth smile; lid soft; head turn 40; hand open; leg dance". */
#pragma once

#include "attune-pose.h"

G_BEGIN_DECLS

/**
 * AttuneExpression:
 *
 * Every channel of the neutral baby and what differs from it. Lengths are units of the face canvas.
 */
typedef struct {
  double brow_rise; /* upwards */
  double brow_slant; /* degrees; inner ends up positive */
  gboolean knit;
  gboolean tense; /* lines on the forehead */
  double lid; /* how far open: 0 closed to 1 wide */
  gboolean squeezed;
  double gaze_x; /* -1 to 1 of the way to the side */
  double gaze_y;
  gboolean glint; /* the highlight of a bright eye */
  double shine; /* how much larger than usual the highlight is, 0 to 1 */
  double whites; /* how much of the white is seen all round a staring eye, 0 to 1 */
  const char *mouth; /* interned id of a drawn mouth */
  double turn; /* of the head, degrees, towards the picture's right */
  double tilt; /* degrees clockwise */
  double drop; /* down, degrees; up is negative */
  const char *hand; /* interned: half, open, fist, splay */
  const char *foot; /* interned id of a drawn foot */
  const char *arm_pose; /* interned id of a pose, or NULL: as the pose has it */
  const char *leg_pose;
  gboolean leg_dances;
  double blush; /* 1 is the usual warmth of the cheeks */
  double red; /* over the whole face */
  double pale;
  gboolean mottled;
  double blue_lips;
  double arch; /* of the trunk, degrees */
  double lean; /* of the trunk to the picture's right, degrees */
  double curl; /* of the trunk, 0 to 1 */
  double soft; /* how far it sinks in, 0 to 1 */
  double away; /* how far on its way off the mat, 0 to 1 */
  double near; /* how far the right hand is held out towards the viewer, 0 to 1 */
  double swell; /* of the chest, a share of its width */
  double breath_hz;
  gboolean tears;
  gboolean milk;
  gboolean hiccups;
  gboolean sneezes;
  AttuneView seen; /* of a baby whose face is seen: another view, which alone shows the sign */
  guint sound; /* 0, 1 soft, 3 loud */
} AttuneExpression;

void attune_expression_init (AttuneExpression *self);
gboolean attune_expression_is_of_body (const AttuneExpression *self);
gboolean attune_expression_parse (AttuneExpression *self, const char *text, GError **error);
void attune_expression_apply_pose (const AttuneExpression *self,
                                   AttuneCanvas canvas,
                                   double phase,
                                   AttunePose *pose);

G_END_DECLS
