/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The one thing the engine asks of the outside. Nobody else reads a clock or arms a timeout. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_CLOCK (attune_clock_get_type ())
G_DECLARE_INTERFACE (AttuneClock, attune_clock, ATTUNE, CLOCK, GObject)

/**
 * AttuneClockInterface:
 * @get_boot_us: microseconds that also count while the machine sleeps (CLOCK_BOOTTIME)
 * @get_awake_us: microseconds that stand still while the machine sleeps (CLOCK_MONOTONIC)
 * @dup_now: the local wall time
 * @add_deadline: calls @func once, on the main context, when @get_boot_us reaches @deadline_us or,
 *   after a sleep, as soon as the machine woke; returns an id for @remove_deadline
 * @remove_deadline: forgets a deadline that has not been reached
 */
struct _AttuneClockInterface {
  GTypeInterface parent_iface;

  gint64 (*get_boot_us) (AttuneClock *self);
  gint64 (*get_awake_us) (AttuneClock *self);
  GDateTime *(*dup_now) (AttuneClock *self);
  guint (*add_deadline) (AttuneClock *self, gint64 deadline_us, GSourceFunc func, gpointer data);
  void (*remove_deadline) (AttuneClock *self, guint id);
};

gint64 attune_clock_get_boot_us (AttuneClock *self);
gint64 attune_clock_get_awake_us (AttuneClock *self);
GDateTime *attune_clock_dup_now (AttuneClock *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_clock_dup_today (AttuneClock *self) G_GNUC_WARN_UNUSED_RESULT;
gint64 attune_clock_get_utc_us (AttuneClock *self);
gint64 attune_moment_to_utc_us (GDateTime *moment);
guint
attune_clock_add_deadline (AttuneClock *self, gint64 deadline_us, GSourceFunc func, gpointer data);
void attune_clock_remove_deadline (AttuneClock *self, guint id);

#define ATTUNE_TYPE_SYSTEM_CLOCK (attune_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSystemClock, attune_system_clock, ATTUNE, SYSTEM_CLOCK, GObject)

AttuneClock *attune_system_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* A clock that moves only when told to: for tests, and for the development profile's journeys. */
#define ATTUNE_TYPE_MANUAL_CLOCK (attune_manual_clock_get_type ())
G_DECLARE_FINAL_TYPE (AttuneManualClock, attune_manual_clock, ATTUNE, MANUAL_CLOCK, GObject)

AttuneManualClock *attune_manual_clock_new (GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
void attune_manual_clock_advance (AttuneManualClock *self, gint64 us);
void attune_manual_clock_sleep (AttuneManualClock *self, gint64 us);
gint64 attune_manual_clock_get_next_deadline_us (AttuneManualClock *self);

G_END_DECLS
