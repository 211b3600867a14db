/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The state machine of a session: a pure function over plain data. No clock, no GObject, no I/O. */
#pragma once

#include "engine/attune-event.h"
#include "engine/attune-plan.h"

G_BEGIN_DECLS

/* Raised whenever the same inputs would lead to another state. */
#define ATTUNE_MACHINE_VERSION 1

typedef enum {
  ATTUNE_MOMENT_PREPARE,
  ATTUNE_MOMENT_ASK,
  ATTUNE_MOMENT_CHANGE, /* the hands change; touches */
  ATTUNE_MOMENT_STROKE, /* touches */
  ATTUNE_MOMENT_CHECK, /* hands rest, look; touches */
  ATTUNE_MOMENT_ADVICE,
  ATTUNE_MOMENT_HOLD,
  ATTUNE_MOMENT_CHOICE,
  ATTUNE_MOMENT_STILL,
  ATTUNE_MOMENT_PAUSED,
  ATTUNE_MOMENT_CLOSE,
  ATTUNE_MOMENT_ENDED,
} AttuneMoment;

#define ATTUNE_N_MOMENTS 12

typedef enum {
  ATTUNE_BUCKET_STROKE,
  ATTUNE_BUCKET_QUESTION,
  ATTUNE_BUCKET_REST,
  ATTUNE_BUCKET_PAUSE,
} AttuneBucket;

#define ATTUNE_N_BUCKETS 4
#define ATTUNE_PART_NONE (-1)

typedef enum {
  ATTUNE_PART_AHEAD,
  ATTUNE_PART_LEFT, /* done or left for another; may be asked for again */
  ATTUNE_PART_DECLINED, /* a small no: not again in this session */
  ATTUNE_PART_REFUSED, /* a big no: only after at least five calm minutes, when asked for */
} AttunePartState;

/**
 * AttuneState:
 *
 * All there is to know about a running session, without pointers: two states are equal when every
 * field is.
 */
typedef struct {
  AttuneMoment moment;
  int part; /* ATTUNE_PART_NONE before the first question */
  int step;
  int permit; /* the part now permitted, or ATTUNE_PART_NONE */
  guint unsure; /* 0 to 2, this visit of the part */
  AttuneMoment under; /* what an interruption covers */
  AttuneMoment pause_under; /* what a pause covers, e.g. advice over a stroke */
  guint8 parts[ATTUNE_PLAN_MAX_PARTS]; /* of AttunePartState */
  AttuneRegions declined; /* regions that had a no */
  AttuneRegions welcome; /* regions that had a yes */
  gboolean barred;
  gboolean comfort; /* after a big no: comfort comes first */
  AttuneSide side_first;
  gboolean side_swapped; /* the current step is done on the other side */
  int tempo; /* per cent, 50 to 150 in steps of 10; 50 is slow */
  guint soften; /* 0 to 2 */
  int extra; /* repetitions added to or taken from the current step */
  gint64 now_us; /* time of the last thing that happened */
  gint64 entered_us; /* when this moment began */
  gint64 deadline_us; /* or -1 */
  gboolean warned; /* the soft sign before the deadline was given */
  gint64 left_us; /* of the moment an interruption covers; -1: it had no deadline */
  gint64 paused_us; /* when the pause began */
  gint64 refused_us; /* when the last big no was heard */
  gint64 spent_us[ATTUNE_N_BUCKETS];
  gint64 ds_seen_us[2]; /* the last two subtle disengagement cues, -1: none */
  gint64 advised_us; /* when the first cue of this advice was seen */
  AttuneAdvice advice; /* the strictest of those seen together */
  AttuneOutcome outcome;
} AttuneState;

/* What listeners may want to hear or show at this step; no one has to. */
typedef enum {
  ATTUNE_SIGN_CHANGE_AHEAD = 1 << 0, /* two seconds before a change */
  ATTUNE_SIGN_CHANGE = 1 << 1,
  ATTUNE_SIGN_OTHER_SIDE = 1 << 2,
  ATTUNE_SIGN_QUESTION = 1 << 3,
  ATTUNE_SIGN_HOLD = 1 << 4,
  ATTUNE_SIGN_HOLD_OVER = 1 << 5,
  ATTUNE_SIGN_CLOSE = 1 << 6,
  ATTUNE_SIGN_END = 1 << 7,
  ATTUNE_SIGN_SILENCE = 1 << 8, /* asleep: every sound stops at once */
} AttuneSigns;

typedef struct {
  AttuneEvent derived[8];
  guint n_derived;
  AttuneSigns signs;
  gboolean taken; /* FALSE: the input means nothing in this moment and was not recorded */
} AttuneStepResult;

void attune_state_init (AttuneState *self, const AttunePlan *plan);
gboolean attune_state_equal (const AttuneState *a, const AttuneState *b);

AttuneStepResult
attune_machine_step (AttuneState *self, const AttunePlan *plan, const AttuneEvent *input);

gboolean attune_state_touches (const AttuneState *self);
AttuneBucket attune_moment_get_bucket (AttuneMoment moment);
const char *attune_moment_to_id (AttuneMoment moment);
const AttunePlanStep *attune_state_get_plan_step (const AttuneState *self, const AttunePlan *plan);
AttuneSide attune_state_get_side (const AttuneState *self, const AttunePlan *plan);
AttuneRegions attune_state_get_touched (const AttuneState *self, const AttunePlan *plan);
AttuneRegions attune_machine_get_asked (const AttuneState *self, const AttunePlan *plan, int part);
gint64 attune_state_get_step_us (const AttuneState *self, const AttunePlan *plan);
gint64 attune_state_get_beat_us (const AttuneState *self, const AttunePlan *plan);
guint attune_state_get_repetitions (const AttuneState *self, const AttunePlan *plan);
gint64 attune_state_get_elapsed_us (const AttuneState *self, gint64 now_us);
gboolean
attune_machine_can_ask (const AttuneState *self, const AttunePlan *plan, int part, gint64 now_us);
gboolean
attune_machine_find_next (const AttuneState *self, const AttunePlan *plan, int *part, int *step);

G_END_DECLS
