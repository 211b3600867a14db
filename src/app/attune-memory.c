/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-memory.h"

#include <malloc.h>

/**
 * attune_memory_give_back:
 *
 * Gives back to the system what was used and is free again. By itself the C library keeps some
 * megabytes. It takes a millisecond or two, and is for moments after much was painted.
 */
void
attune_memory_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
