/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* When a thing that was learned is about to be forgotten: FSRS-6. Pure functions over plain values;
 * knows no clock, no cue and no log. */
#pragma once

#include "learning/attune-rating.h"

G_BEGIN_DECLS

#define ATTUNE_SCHEDULER_N_PARAMETERS 21
#define ATTUNE_SCHEDULER_RETENTION 0.90
#define ATTUNE_SCHEDULER_RETENTION_MIN 0.80
#define ATTUNE_SCHEDULER_RETENTION_MAX 0.97
#define ATTUNE_SCHEDULER_STABILITY_MIN 0.001
#define ATTUNE_SCHEDULER_DIFFICULTY_MIN 1.0
#define ATTUNE_SCHEDULER_DIFFICULTY_MAX 10.0
#define ATTUNE_SCHEDULER_INTERVAL_MAX 36500 /* days */

/**
 * AttuneMemory:
 * @stability: days after which it is remembered with a probability of 0.9, 0.001 or more
 * @difficulty: 1 to 10
 *
 * How well one thing is remembered, as of its last answer.
 */
typedef struct {
  double stability;
  double difficulty;
} AttuneMemory;

AttuneMemory attune_scheduler_begin (AttuneRating rating);
AttuneMemory
attune_scheduler_step (const AttuneMemory *memory, double elapsed_days, AttuneRating rating);
double attune_scheduler_get_retrievability (const AttuneMemory *memory, double elapsed_days);
guint attune_scheduler_get_interval_days (const AttuneMemory *memory, double desired_retention);
double attune_scheduler_clamp_retention (double desired_retention);

G_END_DECLS
