/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The movement of a stroke as data. Core only reads and checks it; the figure layer plays it. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttuneCanvas:
 *
 * The coordinate systems in which anchors and offsets are given; x to the right, y downwards,
 * picture left = the baby's right except on the back. FRONT and BACK are 100 x 160, FACE 100 x 100,
 * the others 60 x 100 (the baby's right foot or hand).
 */
typedef enum {
  ATTUNE_CANVAS_FRONT,
  ATTUNE_CANVAS_BACK,
  ATTUNE_CANVAS_FACE,
  ATTUNE_CANVAS_SOLE,
  ATTUNE_CANVAS_FOOT_TOP,
  ATTUNE_CANVAS_PALM,
  ATTUNE_CANVAS_HAND_BACK,
} AttuneCanvas;

/**
 * AttuneView:
 *
 * What is drawn and how close. Several views share one canvas: LEG and ARM are the front figure
 * seen close, LEGS_UP the front figure with the legs raised, NEST the curled figure, ON_CHEST the
 * back of a baby held upright on the caregiver, SKIN_TO_SKIN caregiver and baby together.
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
 * so that the tempo stretches them all.
 */
typedef struct {
  AttuneHand hand;
  AttuneGrip grip;
  GArray *path; /* of AttunePathStep; one step only: the hand stays there */
  guint from_permille; /* when in the beat the hand sets out from the path's start */
  guint to_permille; /* when it arrives; before and after it lifts and returns unless @stays */
  gboolean stays; /* keeps lying where the path begins or ends instead of lifting */
  double sway; /* canvas units to either side, across the path (rolling, back and forth) */
  double twist; /* degrees to either side about the limb (hug and glide) */
  double sway_hz; /* of sway and twist */
  int sway_phase; /* 1 or -1: the two hands in opposite phase */
  double circle; /* radius in canvas units of small circles while travelling, or 0 */
  int circle_sense; /* 1 clockwise in the picture, -1 anticlockwise */
  guint circle_turns; /* per beat */
  guint steps; /* walking and pressing: the way is covered in this many presses, or 0 */
} AttuneGlide;

/**
 * AttuneLimbMove:
 *
 * A limb of the baby that is moved by the hands that hold it: from one pose to another and back.
 */
typedef struct {
  const char *from; /* interned id of a pose, e.g. "frog" */
  const char *to; /* e.g. "knees-to-tummy" */
  guint in_permille; /* of the beat: on the way to @to */
  guint hold_permille; /* stays there; the rest of the beat is the way back */
  gboolean alternate; /* the other side the other half of the beat (bicycle, crossing) */
} AttuneLimbMove;

/**
 * AttuneMotion:
 *
 * Everything that moves in one stroke. One beat of the motion is one repetition of the stroke;
 * where @beats is more than one, the hands take turns and the pattern comes round after @beats
 * repetitions (hand over hand: outside, inside).
 */
typedef struct {
  grefcount ref_count;
  AttuneView view;
  AttuneCanvas canvas;
  const char *pose; /* interned id of the figure's pose, "frog" unless given */
  GPtrArray *beats; /* of GArray of AttuneGlide; at least one */
  GArray *limbs; /* of AttuneLimbMove; mostly empty */
  double jiggle_degrees; /* of the held limb, or 0 */
  double jiggle_hz;
  gboolean breathes; /* still hands with a slow breathing pulse */
  gboolean fades; /* each repetition softer than the last (combing) */
} AttuneMotion;

AttuneMotion *attune_motion_new (AttuneView view);
AttuneMotion *attune_motion_ref (AttuneMotion *self);
void attune_motion_unref (AttuneMotion *self);

const char *attune_view_to_id (AttuneView view);
gboolean attune_view_from_id (const char *id, AttuneView *view);
AttuneCanvas attune_view_get_canvas (AttuneView view);
gboolean attune_grip_from_id (const char *id, AttuneGrip *grip);

GArray *
attune_path_parse (const char *text, AttuneCanvas canvas, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneMotion, attune_motion_unref)

G_END_DECLS
