/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "report/attune-nurse-sheet.h"

G_BEGIN_DECLS

/* What was counted for the page; shown as words. */
typedef struct {
  guint times;
  guint days;
  guint least; /* minutes, of those that came to a touch */
  guint most;
  guint asked_only; /* a question, and a no that was heard */
  guint ends[ATTUNE_N_END_WAYS];
  gboolean cried;
  AttuneRegions welcome;
  AttuneRegions not_yet;
  GPtrArray *routines; /* of char *: titles, the one used most first */
  GPtrArray *day_parts; /* of char *: names, each once, in the order of a day */
  GPtrArray *signs[3]; /* of char *: names for yes, enough, no; the one seen most first */
} AttuneNurseCounts;

AttuneNurseCounts *
attune_nurse_counts_new (const AttuneNurseFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void attune_nurse_counts_free (AttuneNurseCounts *self);
/* "October: 28, 30; November: 2, 9": the days that had something. */
char *attune_nurse_facts_dup_days (const AttuneNurseFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneNurseCounts, attune_nurse_counts_free)

G_END_DECLS
