/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What sessions come to, added up once and kept, on the thread that owns the database. */
#pragma once

#include "attune-database.h"
#include "report/attune-session-summary.h"

G_BEGIN_DECLS

/* The columns by which attune_summaries_read() reads a row, in this order. */
#define ATTUNE_SUMMARY_COLUMNS \
  "s.title, s.active_us, s.welcome, s.declined, s.noes, s.noes_kept, s.answers, s.signs, " \
  "s.pauses," \
  " s.softened, s.outcome, s.state_before, s.state_after"
#define ATTUNE_N_SUMMARY_COLUMNS 13

gboolean attune_summaries_write (AttuneDatabase *database, gint64 session_id, GError **error);
gboolean attune_summaries_fill (AttuneDatabase *database, gpointer unused, GError **error);
void attune_summaries_read (AttuneSessionSummary *summary, AttuneRows *row, int first);

G_END_DECLS
