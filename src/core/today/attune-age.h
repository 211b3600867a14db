/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How old a baby is on a day, from the day of birth or the day that was expected. */
#pragma once

#include "content/attune-routine.h"

G_BEGIN_DECLS

/**
 * AttuneAge:
 * @known: whether anything below says something; an age that is not known is a newborn's
 * @days: since the birth
 * @corrected_days: since the day that was expected, for a baby born early and up to two years;
 *   may be below 0
 * @early: born early, so that the two differ
 * @days_early: how much before the day that was expected; 0 where that is not known
 *
 * Plain data. All zero is the most careful case.
 */
typedef struct {
  gboolean known;
  int days;
  int corrected_days;
  gboolean early;
  int days_early;
} AttuneAge;

void attune_age_init (AttuneAge *self,
                      const char *born_on,
                      const char *born_week,
                      const char *due_on,
                      gboolean born_early,
                      const GDate *today);
guint attune_age_get_weeks (const AttuneAge *self);
AttuneBand attune_age_get_band (const AttuneAge *self);
gboolean attune_age_needs_team (const AttuneAge *self);
char *attune_age_to_text (const AttuneAge *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_date_from_iso (GDate *date, const char *iso);
gboolean attune_date_from_iso_week (GDate *date, const char *iso_week);

G_END_DECLS
