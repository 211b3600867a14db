/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-cue-motion.h"

#include "attune-ease.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define QUIET_SECONDS 1.5
#define MOVE_SECONDS 0.6
#define LONGEST_MOVE 2.6
#define HOLD_SECONDS 2.5
#define BACK_SECONDS 0.6
#define FASTEST_HZ 1.5
#define DEPTH 0.6
#define LIMBS_GIVE 0.3

/* What to or from the other side means is turned; all else only comes and goes. */
static const gsize sided[] = {
  G_STRUCT_OFFSET (AttuneExpression, gaze_x),
  G_STRUCT_OFFSET (AttuneExpression, turn),
  G_STRUCT_OFFSET (AttuneExpression, tilt),
  G_STRUCT_OFFSET (AttuneExpression, lean),
};

static const gsize numbers[] = {
  G_STRUCT_OFFSET (AttuneExpression, brow_rise), G_STRUCT_OFFSET (AttuneExpression, brow_slant),
  G_STRUCT_OFFSET (AttuneExpression, lid),       G_STRUCT_OFFSET (AttuneExpression, gaze_y),
  G_STRUCT_OFFSET (AttuneExpression, drop),      G_STRUCT_OFFSET (AttuneExpression, blush),
  G_STRUCT_OFFSET (AttuneExpression, red),       G_STRUCT_OFFSET (AttuneExpression, pale),
  G_STRUCT_OFFSET (AttuneExpression, blue_lips), G_STRUCT_OFFSET (AttuneExpression, arch),
  G_STRUCT_OFFSET (AttuneExpression, shine),     G_STRUCT_OFFSET (AttuneExpression, whites),
  G_STRUCT_OFFSET (AttuneExpression, curl),      G_STRUCT_OFFSET (AttuneExpression, breath_hz),
  G_STRUCT_OFFSET (AttuneExpression, soft),      G_STRUCT_OFFSET (AttuneExpression, away),
  G_STRUCT_OFFSET (AttuneExpression, near),
};

/* Words that say how far back a sign goes when it is repeated; where it does not, it goes on. */
static const struct {
  const char *word;
  double depth;
} depths[] = {
  { "crawl", 0 },    { "side", 2 },       { "shake", 2 },     { "left", 2 },    { "turns", 0.8 },
  { "opens", 1 },    { "out and in", 1 }, { "appears", 1 },   { "gaps", 1 },    { "steps", 0.8 },
  { "small", 0.25 }, { "tiny", 0.12 },    { "tremble", 0.2 }, { "pulse", 0.2 }, { "jump", 0.5 },
  { "twice", 0.8 },  { "alternate", 1 },  { "uneven", 0.7 },
};

static const struct {
  const char *word;
  guint times;
} counts[] = {
  { "once", 1 }, { "twice", 2 }, { "two ", 2 }, { "three times", 3 }, { "4 steps", 4 },
};

/* The first number of @text that is followed by @unit and no letter; 0 where there is none. */
static double
find_number (const char *text, const char *unit)
{
  for (const char *at = strstr (text, unit); at != NULL; at = strstr (at + 1, unit)) {
    const char *begin = at;

    if (g_ascii_isalpha (at[strlen (unit)]))
      continue;
    while (begin > text && (g_ascii_isdigit (begin[-1]) || begin[-1] == '.'))
      begin--;
    if (begin < at)
      return g_ascii_strtod (begin, NULL);
  }
  return 0;
}

static double
find_depth (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (depths); i++) {
    if (strstr (text, depths[i].word) != NULL)
      return depths[i].depth;
  }
  return DEPTH;
}

static guint
find_count (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    if (strstr (text, counts[i].word) != NULL)
      return counts[i].times;
  }
  return 0;
}

/**
 * attune_cue_motion_parse:
 * @self: (out caller-allocates): the motion
 * @text: (nullable): how the drawing of a cue moves: "0.8 s; hold", "0.9 Hz; two shakes"
 *
 * A number with "s" is the time to the sign, one with "Hz" how often it is repeated; what is not said
 * is as with most cues.
 */
void
attune_cue_motion_parse (AttuneCueMotion *self, const char *text)
{
  double move;
  guint count;

  *self = (AttuneCueMotion){ .move_s = MOVE_SECONDS, .hold_s = HOLD_SECONDS };
  if (text == NULL)
    return;
  self->hz = fmin (FASTEST_HZ, find_number (text, " Hz"));
  move = find_number (text, " s");
  count = find_count (text);
  if (self->hz <= 0 && count > 1)
    self->hz = 0.5;
  else if (self->hz <= 0 && move > 0)
    self->move_s = fmin (move, LONGEST_MOVE);
  if (self->hz <= 0)
    return;
  self->depth = find_depth (text);
  self->times = count > 0 ? count : MAX (1, (guint) ceil (HOLD_SECONDS * self->hz));
  if (self->depth == 0)
    self->move_s = self->times / self->hz;
  self->hold_s = fmax (HOLD_SECONDS, self->times / self->hz);
}

/**
 * attune_cue_motion_get_hold_from:
 * @self: a motion
 *
 * Returns: the second of the loop at which the whole sign is there
 */
double
attune_cue_motion_get_hold_from (const AttuneCueMotion *self)
{
  return QUIET_SECONDS + self->move_s;
}

/**
 * attune_cue_motion_get_seconds:
 * @self: a motion
 *
 * Returns: how long once round is
 */
double
attune_cue_motion_get_seconds (const AttuneCueMotion *self)
{
  return attune_cue_motion_get_hold_from (self) + self->hold_s + BACK_SECONDS;
}

/**
 * attune_cue_motion_get_share:
 * @self: a motion
 * @seconds: since the loop began, below attune_cue_motion_get_seconds()
 *
 * Returns: how much of the sign is seen: 0 the quiet baby, 1 the whole sign, -1 to the other side
 */
double
attune_cue_motion_get_share (const AttuneCueMotion *self, double seconds)
{
  double held = seconds - attune_cue_motion_get_hold_from (self);

  if (held <= 0)
    return attune_ease ((seconds - QUIET_SECONDS) / self->move_s);
  if (held >= self->hold_s)
    return attune_ease ((attune_cue_motion_get_seconds (self) - seconds) / BACK_SECONDS);
  if (held * self->hz >= self->times)
    return 1;
  return 1 - self->depth * (0.5 - 0.5 * cos (2 * G_PI * self->hz * held));
}

/**
 * attune_cue_motion_get_pose_share:
 * @self: a motion
 * @seconds: since the loop began
 *
 * Returns: how much of the sign's pose the limbs have, 0 to 1; while the sign is repeated they give
 *   but a little, as a large way to and fro would be another sign
 */
double
attune_cue_motion_get_pose_share (const AttuneCueMotion *self, double seconds)
{
  double held = seconds - attune_cue_motion_get_hold_from (self);
  double share = fabs (attune_cue_motion_get_share (self, seconds));

  return held > 0 && held < self->hold_s ? 1 - LIMBS_GIVE * (1 - share) : share;
}

static void
blend_numbers (const AttuneExpression *from,
               const AttuneExpression *to,
               const gsize *fields,
               gsize n_fields,
               double share,
               AttuneExpression *out)
{
  for (gsize i = 0; i < n_fields; i++) {
    double a = G_STRUCT_MEMBER (double, from, fields[i]);
    double b = G_STRUCT_MEMBER (double, to, fields[i]);

    G_STRUCT_MEMBER (double, out, fields[i]) = a + (b - a) * share;
  }
}

/**
 * attune_cue_motion_blend:
 * @from: where a face begins
 * @to: where it goes
 * @share: 0 is all of @from, 1 all of @to, -1 all of @to to its other side
 * @out: (out caller-allocates): the face in between
 *
 * What is drawn in one way or another, as mouths and hands are, changes half-way.
 */
void
attune_cue_motion_blend (const AttuneExpression *from,
                         const AttuneExpression *to,
                         double share,
                         AttuneExpression *out)
{
  AttuneExpression blended = fabs (share) < 0.5 ? *from : *to;

  blend_numbers (from, to, sided, G_N_ELEMENTS (sided), share, &blended);
  blend_numbers (from, to, numbers, G_N_ELEMENTS (numbers), fabs (share), &blended);
  blended.leg_dances = to->leg_dances && share != 0;
  *out = blended;
}
