/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* States without their clock: what the machine asks of its times (past one second, past two
 * minutes, within ten seconds, past five minutes) becomes a handful of yes and no, so that there are
 * only finitely many states and each can be visited. */
#pragma once

#include "engine-walk.h"

G_BEGIN_DECLS

/* What the machine may find when it looks at its times, and in a coarse abstraction at what was
 * before. */
typedef enum {
  AGE_OLD = 1 << 0, /* the moment began more than a second ago */
  AGE_LONG_PAUSE = 1 << 1, /* more than two minutes */
  AGE_CALM = 1 << 2, /* the last big no is five minutes past */
  AGE_APART = 1 << 3, /* the subtle signs before are more than ten seconds past */
  AGE_FRESH_STEP = 1 << 4, /* begun three seconds ago or less */
  AGE_READ_ANEW = 1 << 5, /* the signs read together are more than ten seconds past */
  AGE_OWN_PACE = 1 << 6, /* strokes wait for the caregiver */
  AGE_N_FINE = 1 << 7,
  GUESS_UNSURE = 1 << 7, /* there was a not sure in this visit of the part */
  GUESS_WELCOME = 1 << 8, /* something was welcome */
  GUESS_ENOUGH = 1 << 9, /* nothing may be asked for just now */
  GUESS_THIRD = 1 << 10, /* two subtle signs were seen just before */
  AGE_N_COARSE = 1 << 11,
} Ages;

/* Fine: every state is the abstraction of a state, and steps commute with it. Coarse: what merely
 * counts (noes, waits, signs, welcome parts) is forgotten too and guessed at when it is asked for,
 * which allows everything the fine one does and more, with far fewer states. */
typedef enum {
  ABSTRACT_FINE,
  ABSTRACT_COARSE
} Grain;

void abstract_forget (AttuneState *state, Grain grain);
void abstract_give (AttuneState *state, const AttunePlan *plan, Ages ages, Grain grain);
Ages abstract_read (const AttuneState *state, const AttunePlan *plan, Grain grain);
Ages abstract_get_ages_that_matter (const AttuneEvent *input, Grain grain);

/* A state and what the monitor knows, in a few bytes. */
typedef struct {
  guint8 bytes[32];
} Packed;

Packed abstract_pack (const AttuneState *state, const Monitor *monitor);
void abstract_unpack (const Packed *packed, AttuneState *state, Monitor *monitor);

G_END_DECLS
