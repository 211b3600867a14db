/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The movement of a stroke as data. Core only reads and checks it; the figure layer plays it. */
#pragma once

#include <glib-object.h>

#include "content/attune-region.h"

G_BEGIN_DECLS

#define ATTUNE_PATH_ERROR (attune_path_error_quark ())
GQuark attune_path_error_quark (void);

/* What can be wrong with the text of a path. */
typedef enum {
  ATTUNE_PATH_ERROR_SYNTAX, /* not points with moves between them */
  ATTUNE_PATH_ERROR_ANCHOR, /* a place this canvas does not have */
  ATTUNE_PATH_ERROR_OFF_CANVAS, /* a point beside the picture */
  ATTUNE_PATH_ERROR_ARC, /* an arc with an end on its own centre */
} AttunePathError;

/**
 * AttuneCanvas:
 *
 * The coordinate systems in which anchors and offsets are given; x to the right, y downwards,
 * picture left = the baby's right except on the back. FRONT and BACK are 100 x 160, FACE 100 x 100,
 * SIDE 160 x 100 (the baby on the back, seen from its right, head to the left), the others 60 x 100 (the baby's right foot or hand, toes or fingers upwards).
 */
typedef enum {
  ATTUNE_CANVAS_FRONT,
  ATTUNE_CANVAS_BACK,
  ATTUNE_CANVAS_FACE,
  ATTUNE_CANVAS_SOLE,
  ATTUNE_CANVAS_FOOT_TOP,
  ATTUNE_CANVAS_PALM,
  ATTUNE_CANVAS_HAND_BACK,
  ATTUNE_CANVAS_SIDE,
} AttuneCanvas;

/**
 * AttuneView:
 *
 * What is drawn and how close. Several views share one canvas: LEG and ARM are the front figure
 * seen close, LEGS_UP the front figure with the legs raised, NEST the curled figure, ON_CHEST the
 * back of a baby held upright on the caregiver, SKIN_TO_SKIN caregiver and baby together. The back
 * has its head at the top on the canvas, whichever way round it is drawn. SIDE is the baby on the
 * back, seen from the side; UPRIGHT the same baby held upright on a shoulder; ALL_FOURS the same on
 * hands and knees; CUDDLE the wrapped baby in the caregiver's arms.
 */
typedef enum {
  ATTUNE_VIEW_FRONT,
  ATTUNE_VIEW_LEGS,
  ATTUNE_VIEW_LEG,
  ATTUNE_VIEW_LEGS_UP,
  ATTUNE_VIEW_TUMMY,
  ATTUNE_VIEW_CHEST,
  ATTUNE_VIEW_ARM,
  ATTUNE_VIEW_NEST,
  ATTUNE_VIEW_FACE,
  ATTUNE_VIEW_SOLE,
  ATTUNE_VIEW_FOOT_TOP,
  ATTUNE_VIEW_PALM,
  ATTUNE_VIEW_HAND_BACK,
  ATTUNE_VIEW_BACK,
  ATTUNE_VIEW_ON_CHEST,
  ATTUNE_VIEW_SKIN_TO_SKIN,
  ATTUNE_VIEW_SIDE,
  ATTUNE_VIEW_UPRIGHT,
  ATTUNE_VIEW_ALL_FOURS,
  ATTUNE_VIEW_CUDDLE,
} AttuneView;

/* Which of the caregiver's hands. */
typedef enum {
  ATTUNE_HAND_LEFT,
  ATTUNE_HAND_RIGHT,
} AttuneHand;

/* How a hand of the caregiver is held. */
typedef enum {
  ATTUNE_GRIP_FLAT, /* the whole soft palm */
  ATTUNE_GRIP_CUPPED, /* rounded over a limb, the head, the feet, the shoulder */
  ATTUNE_GRIP_C_HAND, /* thumb and fingers round a limb */
  ATTUNE_GRIP_RING, /* thumb and first finger round a limb */
  ATTUNE_GRIP_THUMB, /* the flat pad of the thumb works, fingers support */
  ATTUNE_GRIP_FINGER_PADS, /* two or three flat finger pads */
  ATTUNE_GRIP_PINCH, /* thumb and first finger hold a toe or finger of the baby */
  ATTUNE_GRIP_EDGE, /* the little-finger edge, laid across */
  ATTUNE_GRIP_COMB, /* spread fingertips */
  ATTUNE_GRIP_HOLD, /* holds an ankle, a wrist or a lower leg */
  ATTUNE_GRIP_SUPPORT, /* palm up under the baby, drawn behind the figure */
} AttuneGrip;

/* The side of a limb a hand runs along. MIDDLE is the limb's middle line. */
typedef enum {
  ATTUNE_EDGE_MIDDLE,
  ATTUNE_EDGE_OUTER,
  ATTUNE_EDGE_INNER,
} AttuneEdge;

/**
 * AttuneMotionPoint:
 * @anchor: a name of the canvas's anchor table, e.g. "navel", "leg", "clock"
 * @number: along a limb 0 (hip, shoulder) to 1 (ankle, wrist) and up to 1.2 (toes); on the clock
 *   the hour; otherwise 0
 * @edge: which side of a limb
 * @dx: offset in canvas units, to the right
 * @dy: offset in canvas units, downwards
 *
 * Written for the baby's right; the left is mirrored by whoever plays it.
 */
typedef struct {
  const char *anchor; /* interned */
  double number;
  AttuneEdge edge;
  double dx;
  double dy;
} AttuneMotionPoint;

typedef enum {
  ATTUNE_MOVE_START, /* the first point of a path */
  ATTUNE_MOVE_STRAIGHT, /* ">"  */
  ATTUNE_MOVE_SMOOTH, /* "~"  a smooth curve through the point */
  ATTUNE_MOVE_LIFT, /* "^"  through the air, without touching */
  ATTUNE_MOVE_CW, /* "cw"  arc clockwise as seen in the picture, about @center */
  ATTUNE_MOVE_CCW, /* "ccw" */
} AttuneMove;

typedef struct {
  AttuneMove move;
  AttuneMotionPoint to;
  AttuneMotionPoint center; /* of CW and CCW; when from and to are the same point: a whole turn */
} AttunePathStep;

/**
 * AttuneGlide:
 *
 * One hand's way within one beat (one repetition) of a stroke. Times are thousandths of the beat,
 * so that the tempo stretches them all. A hand may have several glides in a beat, one after the
 * other; it may arrive when the next beat has already begun (@to_permille up to 2000), so that
 * hands that take turns overlap. A still hand is a glide with one point.
 */
typedef struct {
  AttuneHand hand;
  AttuneGrip grip;
  GArray *path; /* of AttunePathStep; one step only: the hand stays there */
  guint from_permille; /* when in the beat the hand sets out from the path's start */
  guint to_permille; /* when it arrives; then it lifts and returns unless @stays */
  gboolean stays; /* keeps lying where the path ends until it sets out again */
  double sway; /* canvas units to either side, across the path (rolling, back and forth) */
  double twist; /* degrees to either side about the limb (hug and glide) */
  double sway_hz; /* of sway and twist, about: whole swings from beginning to end */
  int sway_phase; /* 1 or -1: the two hands in opposite phase */
  double circle; /* radius in canvas units of small circles about the path, or 0 */
  int circle_sense; /* 1 clockwise in the picture, -1 anticlockwise */
  guint circle_turns; /* from @from_permille to @to_permille */
  guint steps; /* walking and pressing: the way is covered in this many presses, or 0 */
} AttuneGlide;

/* A joint of the baby that a hand moves; OTHER is the baby's left as written. */
typedef enum {
  ATTUNE_LIMB_JOINT_KNEE,
  ATTUNE_LIMB_JOINT_ANKLE,
  ATTUNE_LIMB_JOINT_WRIST,
  ATTUNE_LIMB_JOINT_OTHER_KNEE,
  ATTUNE_LIMB_JOINT_OTHER_ANKLE,
  ATTUNE_LIMB_JOINT_OTHER_WRIST,
} AttuneLimbJoint;

/**
 * AttuneLimbMove:
 *
 * A limb of the baby that is moved: one of its joints travels along a path on the front or side
 * canvas (on the side an ankle or a wrist), and the rest of the limb follows. It stays where the path ends until the beat's next move of the
 * same joint; before the first it is where that path begins. A path of one point holds the joint there.
 */
typedef struct {
  AttuneLimbJoint joint;
  GArray *path; /* of AttunePathStep */
  guint from_permille; /* of the beat */
  guint to_permille;
} AttuneLimbMove;

/**
 * AttuneBeat:
 *
 * What happens in one repetition.
 */
typedef struct {
  GArray *glides; /* of AttuneGlide, in the order in which they begin */
  GArray *limbs; /* of AttuneLimbMove, in the order in which they begin; mostly empty */
} AttuneBeat;

typedef struct _AttuneMotion AttuneMotion;

/**
 * AttuneMotion:
 *
 * Everything that moves in one stroke. One beat of the motion is one repetition of the stroke;
 * where @beats is more than one, the hands take turns and the pattern comes round after @beats
 * repetitions (hand over hand: outside, inside).
 *
 * What lies as the routine says (still hands) has a motion for each part: the first in the chain is
 * the default, attune_motion_find() gives the one for a part.
 */
struct _AttuneMotion {
  grefcount ref_count;
  AttuneView view;
  AttuneCanvas canvas;
  AttuneRegions on; /* the parts this motion is for; none: any */
  const char *pose; /* interned id of the figure's pose, "frog" unless given */
  GPtrArray *beats; /* of AttuneBeat *; at least one */
  double
      depth; /* how deep the hands press, 0 resting to 1 a gentle hug; from the stroke's pressure */
  double jiggle_degrees; /* of the held limb, or 0 */
  double jiggle_hz;
  guint jiggle_from_permille; /* of the beat */
  guint jiggle_to_permille;
  gboolean breathes; /* still hands with a slow breathing pulse */
  AttuneView ends_in; /* what is seen from @ends_from_permille on */
  guint ends_from_permille; /* of the beat, or 0: as before to the end */
  gboolean fades; /* each repetition softer than the last (combing) */
  AttuneMotion *next; /* (nullable): owned; the motion for further parts */
};

AttuneMotion *attune_motion_new (AttuneView view);
AttuneMotion *attune_motion_ref (AttuneMotion *self);
void attune_motion_unref (AttuneMotion *self);
AttuneBeat *attune_motion_add_beat (AttuneMotion *self);
void attune_motion_append (AttuneMotion *self, AttuneMotion *further);
AttuneMotion *attune_motion_find (AttuneMotion *self, AttuneRegion on, gboolean on_chest);

const char *attune_view_to_id (AttuneView view);
gboolean attune_view_from_id (const char *id, AttuneView *view);
AttuneCanvas attune_view_get_canvas (AttuneView view);
const char *attune_grip_to_id (AttuneGrip grip);
gboolean attune_grip_from_id (const char *id, AttuneGrip *grip);
const char *attune_limb_joint_to_id (AttuneLimbJoint joint);
gboolean attune_limb_joint_from_id (const char *id, AttuneLimbJoint *joint);

GArray *
attune_path_parse (const char *text, AttuneCanvas canvas, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneMotion, attune_motion_unref)

G_END_DECLS
