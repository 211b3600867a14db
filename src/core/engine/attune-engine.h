/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Runs a plan: feeds the machine with time and with what people do, and says what happened. Sound,
 * store and page listen; the engine knows none of them. Main thread only. */
#pragma once

#include "engine/attune-clock.h"
#include "engine/attune-machine.h"

G_BEGIN_DECLS

/*
 * Signals:
 *
 * "happened" (const AttuneEvent *event): one event, in the order of happening. The pointer is valid
 *   during the emission only. Handlers must not call back into the engine.
 * "signed" (guint signs): AttuneSigns, after the events of one step.
 * "moved" (): the state has changed; once after all of the above. Handlers may act.
 */
#define ATTUNE_TYPE_ENGINE (attune_engine_get_type ())
G_DECLARE_FINAL_TYPE (AttuneEngine, attune_engine, ATTUNE, ENGINE, GObject)

AttuneEngine *attune_engine_new (AttuneClock *clock, AttunePlan *plan) G_GNUC_WARN_UNUSED_RESULT;
AttuneEngine *attune_engine_new_restored (AttuneClock *clock,
                                          AttunePlan *plan,
                                          const AttuneEvent *events,
                                          gsize n_events,
                                          gint64 gap_us,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

const AttuneState *attune_engine_get_state (AttuneEngine *self);
AttunePlan *attune_engine_get_plan (AttuneEngine *self);
AttuneClock *attune_engine_get_clock (AttuneEngine *self);
AttuneMoment attune_engine_get_moment (AttuneEngine *self);
gint64 attune_engine_get_now_us (AttuneEngine *self);

void attune_engine_begin (AttuneEngine *self);
gboolean attune_engine_answer (AttuneEngine *self, AttuneAnswer answer, AttuneBy by);
gboolean attune_engine_choose (AttuneEngine *self, AttuneChoice choice, int part);
void attune_engine_see_cue (AttuneEngine *self, AttuneCue *cue);
void attune_engine_take_way_out (AttuneEngine *self, const char *id);
gboolean attune_engine_advise (AttuneEngine *self, AttuneAdvised advised);
gboolean attune_engine_pause (AttuneEngine *self);
gboolean attune_engine_resume (AttuneEngine *self);
gboolean attune_engine_next (AttuneEngine *self);
gboolean attune_engine_back (AttuneEngine *self);
gboolean attune_engine_change (AttuneEngine *self, AttuneChange change);
void attune_engine_bar (AttuneEngine *self, const char *condition);
void attune_engine_stop (AttuneEngine *self);
void attune_engine_wake (AttuneEngine *self);

gboolean
attune_engine_get_beat (AttuneEngine *self, guint *repetition, double *phase, double *beat_s);
gint64 attune_engine_get_remaining_us (AttuneEngine *self);
gint64 attune_engine_get_routine_remaining_us (AttuneEngine *self);

G_END_DECLS
