/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "engine/attune-clock.h"

G_DEFINE_INTERFACE (AttuneClock, attune_clock, G_TYPE_OBJECT)

static void
attune_clock_default_init (AttuneClockInterface *iface)
{
}

/**
 * attune_clock_get_boot_us:
 * @self: a clock
 *
 * Returns: microseconds since some moment in the past, counting also while the machine sleeps
 */
gint64
attune_clock_get_boot_us (AttuneClock *self)
{
  return ATTUNE_CLOCK_GET_IFACE (self)->get_boot_us (self);
}

/**
 * attune_clock_get_awake_us:
 * @self: a clock
 *
 * Returns: microseconds since some moment in the past, standing still while the machine sleeps
 */
gint64
attune_clock_get_awake_us (AttuneClock *self)
{
  return ATTUNE_CLOCK_GET_IFACE (self)->get_awake_us (self);
}

/**
 * attune_clock_dup_now:
 * @self: a clock
 *
 * Returns: (transfer full): the wall time, in the local time zone
 */
GDateTime *
attune_clock_dup_now (AttuneClock *self)
{
  return ATTUNE_CLOCK_GET_IFACE (self)->dup_now (self);
}

/**
 * attune_clock_dup_today:
 * @self: a clock
 *
 * Returns: (transfer full): the local day, as an ISO date
 */
char *
attune_clock_dup_today (AttuneClock *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self);

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * attune_clock_get_utc_us:
 * @self: a clock
 *
 * Returns: the wall time in microseconds since 1970, UTC; may step back
 */
gint64
attune_clock_get_utc_us (AttuneClock *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self);

  return attune_moment_to_utc_us (now);
}

/**
 * attune_moment_to_utc_us:
 * @moment: in any time zone
 *
 * Returns: microseconds from the beginning of 1970, UTC, to @moment
 */
gint64
attune_moment_to_utc_us (GDateTime *moment)
{
  return g_date_time_to_unix (moment) * G_USEC_PER_SEC + g_date_time_get_microsecond (moment);
}

/**
 * attune_clock_add_deadline:
 * @self: a clock
 * @deadline_us: when, as attune_clock_get_boot_us() counts
 * @func: called once on the main context; what it returns is not looked at
 * @data: passed to @func
 *
 * Returns: an id for attune_clock_remove_deadline(), never 0
 */
guint
attune_clock_add_deadline (AttuneClock *self, gint64 deadline_us, GSourceFunc func, gpointer data)
{
  return ATTUNE_CLOCK_GET_IFACE (self)->add_deadline (self, deadline_us, func, data);
}

/**
 * attune_clock_remove_deadline:
 * @self: a clock
 * @id: what attune_clock_add_deadline() returned and has not been reached
 *
 * Forgets a deadline.
 */
void
attune_clock_remove_deadline (AttuneClock *self, guint id)
{
  ATTUNE_CLOCK_GET_IFACE (self)->remove_deadline (self, id);
}
