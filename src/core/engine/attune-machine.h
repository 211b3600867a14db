/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The state machine of a session: a pure function over plain data. No clock, no GObject, no I/O. */
#pragma once

#include "engine/attune-state.h"

G_BEGIN_DECLS

/* Raised whenever the same inputs would lead to another state. */
#define ATTUNE_MACHINE_VERSION 1

#define ATTUNE_MACHINE_ANSWER_GUARD_US (1 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_AHEAD_US (2 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_HOLD_US (30 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_STILL_US (60 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_AWAY_US (5 * 60 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_PERMIT_PAUSE_US (2 * 60 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_CALM_US (5 * 60 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_LEFT_US (4 * 60 * 60 * (gint64) G_USEC_PER_SEC)
#define ATTUNE_MACHINE_TOGETHER_US (10 * G_USEC_PER_SEC)
#define ATTUNE_MACHINE_BACK_US (3 * G_USEC_PER_SEC)

/* What listeners may want to hear or show at a step; no one has to. */
typedef enum {
  ATTUNE_SIGN_CHANGE_AHEAD = 1 << 0, /* two seconds before a change */
  ATTUNE_SIGN_CHANGE = 1 << 1,
  ATTUNE_SIGN_OTHER_SIDE = 1 << 2, /* instead of CHANGE */
  ATTUNE_SIGN_QUESTION = 1 << 3,
  ATTUNE_SIGN_HOLD = 1 << 4,
  ATTUNE_SIGN_HOLD_OVER = 1 << 5,
  ATTUNE_SIGN_CLOSE = 1 << 6,
  ATTUNE_SIGN_END = 1 << 7,
  ATTUNE_SIGN_SILENCE = 1 << 8, /* asleep: every sound stops at once */
} AttuneSigns;

#define ATTUNE_STEP_MAX_DERIVED 4

typedef struct {
  AttuneEvent derived[ATTUNE_STEP_MAX_DERIVED];
  guint n_derived;
  AttuneSigns signs;
  gboolean taken; /* FALSE: the input means nothing in this moment; nothing but time has changed */
} AttuneStepResult;

AttuneStepResult
attune_machine_step (AttuneState *self, const AttunePlan *plan, const AttuneEvent *input);
gint64 attune_machine_get_due_us (const AttuneState *self, const AttunePlan *plan);
AttuneStepResult attune_machine_pass_due (AttuneState *self, const AttunePlan *plan);
AttuneSigns attune_machine_leave_out_strokes (AttuneSigns signs,
                                              const AttuneState *state,
                                              const AttunePlan *plan);

G_END_DECLS
