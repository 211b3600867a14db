/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Nothing jumps: at sixty frames a second, hands and limbs of every stroke move on from where they
 * were, over all its repetitions. */
#include "config.h"

#include "attune-motion-player.h"
#include "stroke-geometry.h"

#include <math.h>

#define FRAMES 60
#define HAND_SPEED 300.0 /* canvas units a second, of a hand that flies back */
#define TOUCH_SPEED 80.0
#define JOINT_SPEED 80.0
#define TURN_SPEED 280.0 /* degrees a second */

static AttuneCatalog *catalog;

typedef struct {
  AttuneMotionFrame frame;
  AttuneSkeleton skeleton;
} Moment;

static void
take (const AttuneStroke *stroke, AttuneSide side, guint frame, Moment *moment)
{
  double beat_s = stroke->beat_us / 1e6;
  guint per_beat = (guint) (beat_s * FRAMES);

  attune_motion_player_sample (stroke->motion, side, frame / per_beat,
                               (double) (frame % per_beat) / per_beat, beat_s, NULL,
                               &moment->frame);
  attune_skeleton_init (&moment->skeleton, ATTUNE_CANVAS_FRONT, &moment->frame.pose);
}

static void
check_hand (const AttuneStroke *stroke,
            guint frame,
            const AttuneHandFrame *was,
            const AttuneHandFrame *is)
{
  double moved = hypot (is->x - was->x, is->y - was->y) * FRAMES;
  gboolean touching = was->touches && is->touches;

  if (!was->shown || !is->shown)
    return;
  if (moved > (touching ? TOUCH_SPEED : HAND_SPEED))
    g_error ("%s: frame %u: a hand jumps at %.0f units a second", stroke->id, frame, moved);
  if (fabs (is->angle - was->angle) * FRAMES > TURN_SPEED)
    g_error ("%s: frame %u: a hand spins", stroke->id, frame);
}

static void
check_joints (const AttuneStroke *stroke,
              guint frame,
              const AttunePoint was[4],
              const AttunePoint is[4])
{
  for (guint i = 0; i < 4; i++) {
    if (point_distance (was[i], is[i]) * FRAMES > JOINT_SPEED)
      g_error ("%s: frame %u: a limb jumps", stroke->id, frame);
  }
}

static void
check_stroke (const AttuneStroke *stroke, AttuneSide side)
{
  guint n_frames = stroke->repetitions * (guint) (stroke->beat_us / 1e6 * FRAMES);
  Moment was, is;

  take (stroke, side, 0, &was);
  for (guint frame = 1; frame < n_frames; frame++) {
    take (stroke, side, frame, &is);
    for (guint i = 0; i < 2; i++) {
      check_hand (stroke, frame, &was.frame.hands[i], &is.frame.hands[i]);
      check_joints (stroke, frame, was.skeleton.leg[i], is.skeleton.leg[i]);
      check_joints (stroke, frame, was.skeleton.arm[i], is.skeleton.arm[i]);
    }
    was = is;
  }
}

static void
test_nothing_jumps (gconstpointer data)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);

  for (guint i = 0; i < strokes->len; i++)
    check_stroke (g_ptr_array_index (strokes, i), GPOINTER_TO_INT (data));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  catalog = stroke_catalog_load ();

  g_test_add_data_func ("/attune/figure/continuity/nothing-jumps-on-the-right",
                        GINT_TO_POINTER (ATTUNE_SIDE_RIGHT), test_nothing_jumps);
  g_test_add_data_func ("/attune/figure/continuity/nothing-jumps-on-the-left",
                        GINT_TO_POINTER (ATTUNE_SIDE_LEFT), test_nothing_jumps);

  int result = g_test_run ();

  attune_catalog_unref (catalog);
  return result;
}
