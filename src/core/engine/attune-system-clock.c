/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The real clock. Deadlines count on the clock that also runs while the machine sleeps: a timerfd
 * would wake it in time, a main loop timeout would come late by the length of the sleep. */
#include "config.h"

#include "engine/attune-clock.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

struct _AttuneSystemClock {
  GObject parent_instance;
};

typedef struct {
  int fd;
  GSourceFunc func;
  gpointer data;
} Deadline;

static void attune_system_clock_iface_init (AttuneClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneSystemClock,
                               attune_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ATTUNE_TYPE_CLOCK,
                                                      attune_system_clock_iface_init))

static gint64
read_clock (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
deadline_free (gpointer data)
{
  Deadline *self = data;

  close (self->fd);
  g_free (self);
}

static gboolean
deadline_reached_cb (int fd, GIOCondition condition, gpointer data)
{
  Deadline *self = data;

  self->func (self->data);
  return G_SOURCE_REMOVE;
}

static gint64
attune_system_clock_get_boot_us (AttuneClock *clock)
{
  return read_clock (CLOCK_BOOTTIME);
}

static gint64
attune_system_clock_get_awake_us (AttuneClock *clock)
{
  return read_clock (CLOCK_MONOTONIC);
}

static GDateTime *
attune_system_clock_dup_now (AttuneClock *clock)
{
  return g_date_time_new_now_local ();
}

static guint
attune_system_clock_add_deadline (AttuneClock *clock,
                                  gint64 deadline_us,
                                  GSourceFunc func,
                                  gpointer data)
{
  Deadline *deadline = g_new (Deadline, 1);
  struct itimerspec when = {
    .it_value = { .tv_sec = deadline_us / G_USEC_PER_SEC,
                  .tv_nsec = (deadline_us % G_USEC_PER_SEC) * 1000 + 1 },
  };

  *deadline = (Deadline){ .func = func, .data = data };
  deadline->fd = timerfd_create (CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (deadline->fd < 0 || timerfd_settime (deadline->fd, TFD_TIMER_ABSTIME, &when, NULL) != 0)
    g_error ("no timer could be had: %s", g_strerror (errno));

  return g_unix_fd_add_full (G_PRIORITY_HIGH, deadline->fd, G_IO_IN, deadline_reached_cb, deadline,
                             deadline_free);
}

static void
attune_system_clock_remove_deadline (AttuneClock *clock, guint id)
{
  g_source_remove (id);
}

static void
attune_system_clock_iface_init (AttuneClockInterface *iface)
{
  iface->get_boot_us = attune_system_clock_get_boot_us;
  iface->get_awake_us = attune_system_clock_get_awake_us;
  iface->dup_now = attune_system_clock_dup_now;
  iface->add_deadline = attune_system_clock_add_deadline;
  iface->remove_deadline = attune_system_clock_remove_deadline;
}

static void
attune_system_clock_class_init (AttuneSystemClockClass *klass)
{
}

static void
attune_system_clock_init (AttuneSystemClock *self)
{
}

/**
 * attune_system_clock_new:
 *
 * Returns: (transfer full): the clock of this machine
 */
AttuneClock *
attune_system_clock_new (void)
{
  return g_object_new (ATTUNE_TYPE_SYSTEM_CLOCK, NULL);
}
