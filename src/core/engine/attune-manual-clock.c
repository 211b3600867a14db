/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "engine/attune-clock.h"

struct _AttuneManualClock {
  GObject parent_instance;

  gint64 boot_us;
  gint64 awake_us;
  GDateTime *start;
  GArray *deadlines; /* of Deadline, in no order */
  guint last_id;
};

typedef struct {
  guint id;
  gint64 at_us;
  GSourceFunc func;
  gpointer data;
} Deadline;

static void attune_manual_clock_iface_init (AttuneClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneManualClock,
                               attune_manual_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_CLOCK,
                                                      attune_manual_clock_iface_init))

static int
find_earliest (AttuneManualClock *self)
{
  int earliest = -1;

  for (guint i = 0; i < self->deadlines->len; i++) {
    Deadline *candidate = &g_array_index (self->deadlines, Deadline, i);

    if (earliest < 0 ||
        candidate->at_us < g_array_index (self->deadlines, Deadline, earliest).at_us)
      earliest = (int) i;
  }

  return earliest;
}

static void
deliver_until (AttuneManualClock *self, gint64 until_us, gboolean awake)
{
  int earliest = find_earliest (self);

  while (earliest >= 0) {
    Deadline deadline = g_array_index (self->deadlines, Deadline, earliest);

    if (deadline.at_us > until_us)
      return;
    if (awake && deadline.at_us > self->boot_us) {
      self->awake_us += deadline.at_us - self->boot_us;
      self->boot_us = deadline.at_us;
    }
    g_array_remove_index (self->deadlines, earliest);
    deadline.func (deadline.data);
    earliest = find_earliest (self);
  }
}

static gint64
attune_manual_clock_get_boot_us (AttuneClock *clock)
{
  return ATTUNE_MANUAL_CLOCK (clock)->boot_us;
}

static gint64
attune_manual_clock_get_awake_us (AttuneClock *clock)
{
  return ATTUNE_MANUAL_CLOCK (clock)->awake_us;
}

static GDateTime *
attune_manual_clock_dup_now (AttuneClock *clock)
{
  AttuneManualClock *self = ATTUNE_MANUAL_CLOCK (clock);

  return g_date_time_add (self->start, self->boot_us);
}

static guint
attune_manual_clock_add_deadline (AttuneClock *clock,
                                  gint64 deadline_us,
                                  GSourceFunc func,
                                  gpointer data)
{
  AttuneManualClock *self = ATTUNE_MANUAL_CLOCK (clock);
  Deadline deadline = { ++self->last_id, deadline_us, func, data };

  g_array_append_val (self->deadlines, deadline);
  return deadline.id;
}

static void
attune_manual_clock_remove_deadline (AttuneClock *clock, guint id)
{
  AttuneManualClock *self = ATTUNE_MANUAL_CLOCK (clock);

  for (guint i = 0; i < self->deadlines->len; i++) {
    if (g_array_index (self->deadlines, Deadline, i).id == id) {
      g_array_remove_index (self->deadlines, i);
      return;
    }
  }
}

static void
attune_manual_clock_iface_init (AttuneClockInterface *iface)
{
  iface->get_boot_us = attune_manual_clock_get_boot_us;
  iface->get_awake_us = attune_manual_clock_get_awake_us;
  iface->dup_now = attune_manual_clock_dup_now;
  iface->add_deadline = attune_manual_clock_add_deadline;
  iface->remove_deadline = attune_manual_clock_remove_deadline;
}

static void
attune_manual_clock_finalize (GObject *object)
{
  AttuneManualClock *self = ATTUNE_MANUAL_CLOCK (object);

  g_date_time_unref (self->start);
  g_array_unref (self->deadlines);

  G_OBJECT_CLASS (attune_manual_clock_parent_class)->finalize (object);
}

static void
attune_manual_clock_class_init (AttuneManualClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_manual_clock_finalize;
}

static void
attune_manual_clock_init (AttuneManualClock *self)
{
  self->deadlines = g_array_new (FALSE, FALSE, sizeof (Deadline));
}

/**
 * attune_manual_clock_new:
 * @now: (transfer none): the wall time it begins at
 *
 * Returns: (transfer full): a clock that stands still until told otherwise
 */
AttuneManualClock *
attune_manual_clock_new (GDateTime *now)
{
  AttuneManualClock *self = g_object_new (ATTUNE_TYPE_MANUAL_CLOCK, NULL);

  self->start = g_date_time_ref (now);
  return self;
}

/**
 * attune_manual_clock_advance:
 * @self: a manual clock
 * @us: by how much, in microseconds
 *
 * Lets time pass with the machine awake. Every deadline on the way is delivered at its own time.
 */
void
attune_manual_clock_advance (AttuneManualClock *self, gint64 us)
{
  gint64 until_us = self->boot_us + us;

  g_return_if_fail (us >= 0);

  deliver_until (self, until_us, TRUE);
  if (until_us > self->boot_us) {
    self->awake_us += until_us - self->boot_us;
    self->boot_us = until_us;
  }
}

/**
 * attune_manual_clock_sleep:
 * @self: a manual clock
 * @us: for how long, in microseconds
 *
 * Lets the machine sleep. What would have been due meanwhile is delivered on waking, late.
 */
void
attune_manual_clock_sleep (AttuneManualClock *self, gint64 us)
{
  g_return_if_fail (us >= 0);

  self->boot_us += us;
  deliver_until (self, self->boot_us, FALSE);
}

/**
 * attune_manual_clock_get_next_deadline_us:
 * @self: a manual clock
 *
 * Returns: when the next deadline is due, or -1 where nobody waits for one
 */
gint64
attune_manual_clock_get_next_deadline_us (AttuneManualClock *self)
{
  int earliest = find_earliest (self);

  return earliest < 0 ? -1 : g_array_index (self->deadlines, Deadline, earliest).at_us;
}
