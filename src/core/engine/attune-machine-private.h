/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Shared by the machine's own files only. */
#pragma once

#include "engine/attune-machine.h"

G_BEGIN_DECLS

/* One step being taken. */
typedef struct {
  AttuneState *state;
  const AttunePlan *plan;
  AttuneStepResult *result;
} AttuneRun;

AttuneEvent *attune_run_derive (AttuneRun *run, AttuneEventKind kind);
void attune_run_sign (AttuneRun *run, AttuneSigns signs);
void attune_run_enter (AttuneRun *run, AttuneMoment moment, gint64 lasts_us);
void attune_run_reenter (AttuneRun *run, AttuneMoment moment);
void attune_run_enter_ask (AttuneRun *run, int part);
void attune_run_keep_time (AttuneRun *run);
void attune_run_enter_next_part (AttuneRun *run);
void attune_run_enter_change (AttuneRun *run, int step);
void attune_run_enter_step (AttuneRun *run, int step_number);
void attune_run_enter_hold (AttuneRun *run);
void attune_run_enter_choice (AttuneRun *run);
void attune_run_enter_still (AttuneRun *run);
void attune_run_enter_pause (AttuneRun *run);
void attune_run_enter_close (AttuneRun *run, AttuneOutcome outcome);
void attune_run_enter_ended (AttuneRun *run, AttuneOutcome outcome);
void attune_run_hear_no (AttuneRun *run);
void attune_run_finish_step (AttuneRun *run);
void attune_run_finish_change (AttuneRun *run);
void attune_run_finish_part (AttuneRun *run);

gboolean attune_input_begin (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_answered (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_chose (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_cue_seen (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_advised (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_paused (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_resumed (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_skipped (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_went_on (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_went_back (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_changed (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_barred (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_restored (AttuneRun *run, const AttuneEvent *input);
gboolean attune_input_stopped (AttuneRun *run, const AttuneEvent *input);

G_END_DECLS
