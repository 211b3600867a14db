/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* All there is to know about a running session, and what can be read from it. */
#pragma once

#include "engine/attune-event.h"
#include "engine/attune-plan.h"

G_BEGIN_DECLS

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
  ATTUNE_PART_LEFT, /* done, or left for another; may be asked for again */
  ATTUNE_PART_DECLINED, /* a small no: not again in this session */
  ATTUNE_PART_REFUSED, /* a big no: once more, after five calm minutes, when asked for */
} AttunePartState;

/**
 * AttuneState:
 *
 * Plain data without pointers: two states are equal when every field is.
 */
typedef struct {
  AttuneMoment moment;
  int part; /* ATTUNE_PART_NONE before the first question */
  int step; /* in a change: the step to come; the number of steps: the part is over */
  int permit; /* the part now permitted, or ATTUNE_PART_NONE */
  guint unsure; /* 0 to 2, this visit of the part */
  AttuneMoment under; /* the touch moment that advice covers */
  AttuneMoment pause_under; /* what a pause covers */
  guint8 parts[ATTUNE_PLAN_MAX_PARTS]; /* of AttunePartState */
  AttuneRegions declined; /* regions that had a no */
  AttuneRegions welcome; /* regions that had a yes, and no later no */
  guint noes; /* small ones */
  guint refusals; /* big ones: after the first, comfort comes first; after the second, the end */
  gboolean barred;
  gboolean mirrored; /* sided steps are done on the other side first */
  int tempo; /* per cent, 50 to 150 in steps of 10 */
  guint soften; /* 0 to 2 */
  int extra; /* repetitions added to the current step, or taken from it */
  gboolean own_pace; /* strokes have no deadline: the caregiver moves on */
  gint64 now_us; /* when the last thing happened */
  gint64 entered_us; /* when this moment began */
  gint64 deadline_us; /* when it ends by itself, or -1 */
  gboolean warned; /* the soft sign ahead of the deadline was given */
  gint64 left_us; /* of the moment an interruption covers; -1: it had no deadline */
  gint64 done_us; /* of a stroke at one's own pace: how long it had lasted at entered_us */
  gint64 paused_us; /* when the pause began */
  gint64 refused_us; /* when the last big no was heard */
  gint64 spent_us[ATTUNE_N_BUCKETS]; /* up to now_us; together they are now_us */
  gint64 ds_seen_us[2]; /* the last two subtle signs of a break, -1: none */
  gint64 advised_us; /* when the first of the cues read together was seen */
  AttuneAdvice advice; /* the strictest of them */
  AttuneOutcome outcome;
} AttuneState;

void attune_state_init (AttuneState *self, const AttunePlan *plan);
gboolean attune_state_equal (const AttuneState *a, const AttuneState *b);

const char *attune_moment_to_id (AttuneMoment moment);
gboolean attune_moment_touches (AttuneMoment moment);
AttuneBucket attune_moment_get_bucket (AttuneMoment moment);

const AttunePlanStep *attune_state_get_plan_step (const AttuneState *self, const AttunePlan *plan);
AttuneSide attune_state_get_side (const AttuneState *self, const AttunePlanStep *step);
AttuneRegions attune_state_get_touched (const AttuneState *self, const AttunePlanStep *step);
gboolean attune_state_lifts_over (const AttuneState *self, const AttunePlanStep *step);
guint attune_state_get_repetitions (const AttuneState *self, const AttunePlanStep *step);
gint64 attune_state_get_beat_us (const AttuneState *self, const AttunePlanStep *step);
gint64 attune_state_get_step_us (const AttuneState *self, const AttunePlanStep *step);
gint64 attune_state_get_remaining_us (const AttuneState *self, gint64 now_us);
gint64
attune_state_get_done_us (const AttuneState *self, const AttunePlanStep *step, gint64 now_us);
gboolean attune_state_is_in_stroke (const AttuneState *self);

int attune_state_find_step (const AttuneState *self, const AttunePlan *plan, int part, int from);
int
attune_state_find_step_before (const AttuneState *self, const AttunePlan *plan, int part, int from);
int attune_state_find_part (const AttuneState *self, const AttunePlan *plan);
gboolean
attune_state_can_ask (const AttuneState *self, const AttunePlan *plan, int part, gint64 now_us);
AttuneRegions attune_state_get_asked (const AttuneState *self, const AttunePlan *plan, int part);

G_END_DECLS
