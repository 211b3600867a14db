/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a figure knows, for the files that are the figure: what it shows, what moves by itself, how
 * it is painted. */
#pragma once

#include "attune-art.h"
#include "attune-camera.h"
#include "attune-cue-motion.h"
#include "attune-expression.h"
#include "attune-figure.h"
#include "attune-layers.h"
#include "attune-motion-hint.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_SHOWS_BABY,
  ATTUNE_SHOWS_STROKE,
  ATTUNE_SHOWS_QUESTION,
  ATTUNE_SHOWS_REST,
} AttuneShows;

/* What is painted of the hands, each kept while it looks the same. */
typedef enum {
  ATTUNE_HAND_PART_BEHIND,
  ATTUNE_HAND_PART_PRESS = ATTUNE_HAND_PART_BEHIND + 2,
  ATTUNE_HAND_PART_FRONT = ATTUNE_HAND_PART_PRESS + 2,
} AttuneHandPart;

#define ATTUNE_N_HAND_PARTS (ATTUNE_HAND_PART_FRONT + 2)

typedef struct {
  GskRenderNode *node;
  guint64 hash;
} AttuneKept;

struct _AttuneFigure {
  GObject parent_instance;

  AttuneArt *art;
  AttuneShows shows;
  AttuneView view;
  AttuneSide side;
  AttuneMotion *motion;
  AttuneMotionFrame frame;
  AttuneExpression expression;
  AttuneExpression sign; /* where a cue's loop goes */
  AttuneCueMotion cue_motion;
  double sign_s; /* seconds since the loop began */
  double sign_share; /* of the sign, -1 to 1 */
  AttunePose pose; /* as asked for, before the expression */
  AttuneRegions welcome;
  AttuneRegions asked;
  AttuneRegions lifted; /* joining strokes pass over them without touching */
  AttuneCamera camera;
  guint repetition;
  double phase;
  double pulse; /* by how much wider the ways are just now, 0 to 1 */
  GArray *trails[2];
  GArray *hints[ATTUNE_N_HINTS]; /* shown over the hands */
  GArray *stations[2]; /* of presses and circles, by hand */
  double station_radius[2];
  GskRenderNode *still;
  AttunePlace still_place;
  GskRenderNode *leaving; /* fades away over what is shown now */
  double left; /* how far it has, 0 to 1 */
  AttuneLayers *layers; /* of a baby that moves */
  AttuneKept hands[ATTUNE_N_HAND_PARTS]; /* of left and right in turn */
  GskRenderNode *way; /* under the hands */
  AttunePlace way_place;
  GskRenderNode *over; /* and over them */
  AttunePlace over_place;
  gint64 ticked_us;
  double breath; /* seconds */
  int scale_factor;
  gboolean loops; /* between the quiet baby and a sign */
  gboolean on_chest;
  gboolean dark;
  gboolean high_contrast;
  gboolean reduced_motion;
  gboolean camera_set;
};

gboolean attune_figure_baby_moves (AttuneFigure *self);
gboolean attune_figure_hands_breathe (AttuneFigure *self);
double attune_figure_get_limb_phase (AttuneFigure *self);
void attune_figure_fade (AttuneFigure *self);
void attune_figure_forget_still (AttuneFigure *self);
void attune_figure_show_whole_sign (AttuneFigure *self);
void
attune_figure_snapshot (AttuneFigure *self, GtkSnapshot *snapshot, double width, double height);

G_END_DECLS
