/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Loaded before libfaketime, which takes a deadline on the clock that runs while the machine sleeps
 * for one on the wall and moves it out of reach. Timers are left to the system. */
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

int
timerfd_settime (int fd, int flags, const struct itimerspec *when, struct itimerspec *before)
{
  return (int) syscall (SYS_timerfd_settime, fd, flags, when, before);
}
