/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "engine/attune-clock.h"
#include "engine/attune-machine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ENGINE (attune_engine_get_type ())
G_DECLARE_FINAL_TYPE (AttuneEngine, attune_engine, ATTUNE, ENGINE, GObject)

/*
 * Signals, all RUN_LAST, on the main context:
 *
 * "happened" (AttuneEvent *event): one event, input or derived, in the order of happening. The
 *   recorder stores it. The pointer is valid during the emission only.
 * "moved" (): the state changed; read it with attune_engine_get_state(). Emitted once after all
 *   the events of one step.
 * "signed" (guint signs): AttuneSigns for sound and for the soft pulse of the window.
 *
 * Property "moment" (AttuneMoment as int, read-only, notifies).
 */

AttuneEngine *attune_engine_new (AttuneClock *clock, AttunePlan *plan) G_GNUC_WARN_UNUSED_RESULT;
AttuneEngine *attune_engine_new_restored (AttuneClock *clock,
                                          AttunePlan *plan,
                                          const AttuneEvent *events,
                                          gsize n_events,
                                          gint64 now_us,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

const AttuneState *attune_engine_get_state (AttuneEngine *self);
AttunePlan *attune_engine_get_plan (AttuneEngine *self);
AttuneClock *attune_engine_get_clock (AttuneEngine *self);
AttuneMoment attune_engine_get_moment (AttuneEngine *self);
gint64 attune_engine_get_now_us (AttuneEngine *self);
gint64 attune_engine_get_began_boot_us (AttuneEngine *self);
GDateTime *attune_engine_get_began_at (AttuneEngine *self);

void attune_engine_begin (AttuneEngine *self);
gboolean attune_engine_answer (AttuneEngine *self, AttuneAnswer answer, AttuneBy by);
void attune_engine_choose (AttuneEngine *self, AttuneChoice choice, int part);
void attune_engine_see_cue (AttuneEngine *self, AttuneCue *cue);
void attune_engine_take_way_out (AttuneEngine *self, const char *id);
void attune_engine_advise (AttuneEngine *self, AttuneAdvised advised);
void attune_engine_pause (AttuneEngine *self);
void attune_engine_resume (AttuneEngine *self);
void attune_engine_next (AttuneEngine *self);
void attune_engine_back (AttuneEngine *self);
void attune_engine_change (AttuneEngine *self, AttuneChange change);
void attune_engine_bar (AttuneEngine *self, const char *condition);
void attune_engine_stop (AttuneEngine *self);
void attune_engine_slept (AttuneEngine *self);

double attune_engine_get_progress (AttuneEngine *self, guint *repetition, guint *repetitions);
gint64 attune_engine_get_remaining_us (AttuneEngine *self);
gint64 attune_engine_get_routine_remaining_us (AttuneEngine *self);

G_END_DECLS
