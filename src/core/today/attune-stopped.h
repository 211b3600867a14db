/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A massage that was stopped today and may be gone on with, as a new one that begins where it was. */
#pragma once

#include "engine/attune-event.h"
#include "engine/attune-plan.h"

G_BEGIN_DECLS

/**
 * AttuneStopped:
 * @part: where to begin: a part of the routine, from 0
 * @declined: parts that had a small no; they are not asked for again
 * @at_us: when it was stopped, since it began
 */
typedef struct {
  guint part;
  AttuneRegions declined;
  gint64 at_us;
} AttuneStopped;

gboolean attune_stopped_find (AttuneStopped *self,
                              const AttuneEvent *events,
                              gsize n_events,
                              const AttunePlan *plan,
                              const AttuneRoutine *routine);

G_END_DECLS
