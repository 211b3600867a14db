/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How everything that moves sets out and arrives. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * attune_ease:
 * @t: part of the time, less than 0 before and more than 1 after it
 *
 * Returns: part of the way, 0 to 1: slow at both ends
 */
static inline double
attune_ease (double t)
{
  t = CLAMP (t, 0, 1);
  return t * t * (3 - 2 * t);
}

G_END_DECLS
