/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A short session on a clock that moves only when told to: a part with one stroke on each leg,
 * 6 seconds each, and a part with one stroke on the tummy, 10 seconds; 10 seconds to close. */
#pragma once

#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_TEST_SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  AttuneManualClock *clock;
  AttunePlan *plan;
  AttuneEngine *engine;
} AttuneTestSession;

AttuneTestSession *attune_test_session_new (void);
void attune_test_session_free (AttuneTestSession *self);
void attune_test_session_advance (AttuneTestSession *self, double seconds);
void attune_test_session_begin_and_say_yes (AttuneTestSession *self);
void attune_test_session_say (AttuneTestSession *self, AttuneAnswer answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTestSession, attune_test_session_free)

/* What listeners did, one line each, to be compared whole. */
void attune_test_log_add (GPtrArray *log, const char *format, ...) G_GNUC_PRINTF (2, 3);
void attune_test_log_assert (GPtrArray *log, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
