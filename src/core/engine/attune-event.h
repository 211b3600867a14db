/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What happens in a session. This table is a whitelist: what must never be stored has no kind. */
#pragma once

#include "content/attune-cue.h"
#include "content/attune-permission.h"
#include "content/attune-region.h"
#include "content/attune-routine.h"

G_BEGIN_DECLS

typedef enum {
  /* Inputs: what the person or the world did. Replaying these gives the same state again. */
  ATTUNE_EVENT_BEGAN,
  ATTUNE_EVENT_ANSWERED, /* number: AttuneAnswer; by: how */
  ATTUNE_EVENT_CHOSE, /* number: AttuneChoice; part: for another part */
  ATTUNE_EVENT_CUE, /* id: the cue; number: attune_event_pack_cue() */
  ATTUNE_EVENT_ADVISED, /* number: AttuneAdvised */
  ATTUNE_EVENT_PAUSED, /* number: AttunePausedBy; gap_us: how long the machine slept; id: a way out */
  ATTUNE_EVENT_RESUMED,
  ATTUNE_EVENT_SKIPPED,
  ATTUNE_EVENT_WENT_ON, /* a stroke at one's own pace is done; part, step */
  ATTUNE_EVENT_WENT_BACK,
  ATTUNE_EVENT_CHANGED, /* number: AttuneChange */
  ATTUNE_EVENT_BARRED, /* id: a condition */
  ATTUNE_EVENT_RESTORED, /* the program began anew; gap_us: how long it was gone */
  ATTUNE_EVENT_STOPPED, /* we're done; number: AttuneOutcome; id: a way out */
  /* Derived: what followed from it. Stored so that the history needs no machine. */
  ATTUNE_EVENT_ASKED, /* part, region */
  ATTUNE_EVENT_HELD,
  ATTUNE_EVENT_STEP_BEGAN, /* part, step, id: stroke, region, side */
  ATTUNE_EVENT_CHECKED,
  ATTUNE_EVENT_DECLINED, /* part, region */
  ATTUNE_EVENT_CLOSING, /* number: AttuneOutcome */
  ATTUNE_EVENT_ENDED, /* number: AttuneOutcome */
} AttuneEventKind;

#define ATTUNE_N_EVENT_KINDS 21
#define ATTUNE_EVENT_MAX_PARTS 24

typedef enum {
  ATTUNE_BY_POINTER,
  ATTUNE_BY_KEY,
  ATTUNE_BY_REMOTE
} AttuneBy;

typedef enum {
  ATTUNE_CHOICE_OTHER_PART, /* part: which */
  ATTUNE_CHOICE_JUST_HOLD,
  ATTUNE_CHOICE_ASK_AGAIN,
  ATTUNE_CHOICE_CLOSE,
} AttuneChoice;

typedef enum {
  ATTUNE_ADVISED_ON,
  ATTUNE_ADVISED_SOFTEN,
  ATTUNE_ADVISED_HOLD,
  ATTUNE_ADVISED_REGION,
  ATTUNE_ADVISED_STOP,
} AttuneAdvised;

typedef enum {
  ATTUNE_PAUSED_BY_PERSON,
  ATTUNE_PAUSED_BY_SLEEP,
  ATTUNE_PAUSED_BY_AWAY
} AttunePausedBy;

typedef enum {
  ATTUNE_CHANGE_SLOWER,
  ATTUNE_CHANGE_FASTER,
  ATTUNE_CHANGE_MORE,
  ATTUNE_CHANGE_LESS,
  ATTUNE_CHANGE_SIDE,
  ATTUNE_CHANGE_OWN_PACE, /* strokes wait for the caregiver */
  ATTUNE_CHANGE_CLOCK, /* strokes have their time */
} AttuneChange;

typedef enum {
  ATTUNE_OUTCOME_NONE,
  ATTUNE_OUTCOME_FINISHED,
  ATTUNE_OUTCOME_PARENT,
  ATTUNE_OUTCOME_BABY_NO,
  ATTUNE_OUTCOME_ASLEEP,
  ATTUNE_OUTCOME_HUNGRY,
  ATTUNE_OUTCOME_CRYING,
  ATTUNE_OUTCOME_NOT_CALM,
  ATTUNE_OUTCOME_LEFT,
} AttuneOutcome;

/**
 * AttuneEvent:
 * @at_us: microseconds since the session began
 * @seq: from 0, without gaps, in the order of happening
 * @gap_us: of a sleep and of a restart, how long nothing could be noticed; @at_us is its beginning
 *
 * Plain data; fields a kind does not use are zero, @part and @step -1. @id is interned. Deadlines
 * are no events: they follow from the state, and whoever replays lets them pass in their order.
 */
typedef struct {
  gint64 at_us;
  guint seq;
  AttuneEventKind kind;
  int number;
  int part; /* -1: none */
  int step; /* -1: none */
  AttuneRegion region;
  AttuneSide side;
  AttuneBy by;
  gint64 gap_us;
  const char *id;
} AttuneEvent;

const char *attune_event_kind_to_id (AttuneEventKind kind);
gboolean attune_event_kind_from_id (const char *id, AttuneEventKind *kind);
gboolean attune_event_is_derived (const AttuneEvent *self);
int attune_event_pack_cue (AttuneCueGroup group, AttuneAdvice advice);
AttuneCueGroup attune_event_get_cue_group (const AttuneEvent *self);
AttuneAdvice attune_event_get_cue_advice (const AttuneEvent *self);
const char *attune_outcome_to_id (AttuneOutcome outcome);
gboolean attune_outcome_from_id (const char *id, AttuneOutcome *outcome);
const char *attune_answer_to_id (AttuneAnswer answer);
gboolean attune_answer_from_id (const char *id, AttuneAnswer *answer);

char *attune_event_dup_detail (const AttuneEvent *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_event_init_from_row (AttuneEvent *self,
                                     guint seq,
                                     gint64 at_us,
                                     const char *kind,
                                     const char *detail,
                                     GError **error);

G_END_DECLS
