/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "today/attune-age.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define CORRECTED_UNTIL_DAYS 730
#define DAYS_A_MONTH 30.4375
/* Before 37 weeks is more than three weeks early; three months is 13 weeks. */
#define PRETERM_DAYS 21
#define TEAM_UNTIL_DAYS 91

static gboolean
find_birth (GDate *born, const char *born_on, const char *born_week)
{
  if (attune_date_from_iso (born, born_on))
    return TRUE;
  return attune_date_from_iso_week (born, born_week);
}

/**
 * attune_date_from_iso:
 * @date: (out caller-allocates): where to put the day
 * @iso: (nullable): "2026-11-24"
 *
 * Returns: whether @iso is a day
 */
gboolean
attune_date_from_iso (GDate *date, const char *iso)
{
  int year, month, day, end = 0;

  if (iso == NULL || sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 ||
      iso[end] != '\0' || year < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/**
 * attune_date_from_iso_week:
 * @date: (out caller-allocates): where to put the day
 * @iso_week: (nullable): "2026-W48"
 *
 * Takes the Sunday of the week, which makes the baby as young as can be.
 *
 * Returns: whether @iso_week is a week
 */
gboolean
attune_date_from_iso_week (GDate *date, const char *iso_week)
{
  int year, week, end = 0;

  if (iso_week == NULL || sscanf (iso_week, "%4d-W%2d%n", &year, &week, &end) != 2 ||
      iso_week[end] != '\0' || year < 2 || week < 1 ||
      week > g_date_get_monday_weeks_in_year (year) + 1)
    return FALSE;

  /* The fourth of January is always in the first week. */
  g_date_set_dmy (date, 4, G_DATE_JANUARY, year);
  g_date_add_days (date, 7 - g_date_get_weekday (date) + (week - 1) * 7);
  return TRUE;
}

/**
 * attune_age_init:
 * @born_on: (nullable): ISO date
 * @born_week: (nullable): ISO week, where the day is not known
 * @due_on: (nullable): ISO date that was expected
 * @born_early: whether the family said so
 * @today: the local day
 *
 * A birth that lies ahead, or an early one of which the expected day is not known, leaves the age
 * not known.
 */
void
attune_age_init (AttuneAge *self,
                 const char *born_on,
                 const char *born_week,
                 const char *due_on,
                 gboolean born_early,
                 const GDate *today)
{
  GDate born, due;

  *self = (AttuneAge){ .early = born_early };
  if (!find_birth (&born, born_on, born_week) || g_date_compare (&born, today) > 0)
    return;

  self->days = self->corrected_days = g_date_days_between (&born, today);
  self->known = TRUE;
  if (!born_early)
    return;
  if (!attune_date_from_iso (&due, due_on)) {
    self->known = FALSE;
    return;
  }
  self->days_early = MAX (g_date_days_between (&born, &due), 0);
  if (self->days < CORRECTED_UNTIL_DAYS)
    self->corrected_days = self->days - self->days_early;
}

/**
 * attune_age_get_weeks:
 *
 * Returns: whole weeks of corrected age; 0 where it is not known
 */
guint
attune_age_get_weeks (const AttuneAge *self)
{
  return self->known ? (guint) MAX (self->corrected_days, 0) / 7 : 0;
}

/**
 * attune_age_get_band:
 *
 * Returns: the band of the corrected age; the first where it is not known
 */
AttuneBand
attune_age_get_band (const AttuneAge *self)
{
  return attune_band_for_weeks (self->known, attune_age_get_weeks (self));
}

/**
 * attune_age_needs_team:
 *
 * A baby born before 37 weeks is stroked as the health team said, up to three months of corrected
 * age. Source: safety advice of neonatal units (Bliss, Cambridge University Hospitals).
 *
 * Returns: whether the family is to ask their team first
 */
gboolean
attune_age_needs_team (const AttuneAge *self)
{
  if (!self->early)
    return FALSE;
  return !self->known ||
         (self->days_early > PRETERM_DAYS && self->corrected_days < TEAM_UNTIL_DAYS);
}

static char *
days_to_text (int days)
{
  int months = (int) (days / DAYS_A_MONTH);

  if (days < 14)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day old", "%d days old", days), days);
  if (days < 12 * 7)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week old", "%d weeks old", days / 7),
                            days / 7);
  if (months < 24)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month old", "%d months old", months),
                            months);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year old", "%d years old", months / 12),
                          months / 12);
}

/**
 * attune_age_to_text:
 *
 * Returns: (transfer full) (nullable): the age in words, with the one from the due date where it
 *   differs; NULL where it is not known
 */
char *
attune_age_to_text (const AttuneAge *self)
{
  g_autofree char *age = NULL;
  int weeks = self->corrected_days / 7;

  if (!self->known)
    return NULL;
  age = days_to_text (self->days);
  if (self->corrected_days == self->days)
    return g_steal_pointer (&age);
  if (self->corrected_days < 7)
    /* Translators: %s is an age, such as "5 weeks old". */
    return g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "%s, born early"), age);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d week from the due date",
                                       "%s, %d weeks from the due date", weeks),
                          age, weeks);
}
