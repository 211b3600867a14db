/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "today/attune-suggestion.h"

#include <glib/gi18n-lib.h>

#define BANDS(first, last) (((1u << ((last) + 1)) - 1) & ~((1u << (first)) - 1))
#define ALL_BANDS BANDS (ATTUNE_BAND_A, ATTUNE_BAND_E)
#define ANY_TIME 0, 24

/* Bands whose age is not known are A too, but have words of their own. */
typedef enum {
  ANYBODY,
  AGE_NOT_KNOWN,
  ASK_TEAM,
} Whom;

typedef struct {
  Whom whom;
  guint bands;
  guint from_hour;
  guint to_hour; /* below @from_hour: over midnight */
  guint min_sessions;
  guint max_sessions;
  AttuneRegions welcome; /* has to be among the welcome parts */
  const char *routine_id;
  const char *reason;
  gboolean knows_signs; /* for those alone who have learned the signs */
} Rule;

/* The first rule that holds and whose routine fits this baby today is taken. A tummy routine is
 * never suggested: the caregiver chooses those. */
static const Rule rules[] = {
  { ASK_TEAM, ALL_BANDS, ANY_TIME, 0, G_MAXUINT, 0, "r.quiet_hold",
    N_ ("Still hands are a whole massage. For strokes, ask your health team first.") },
  { ANYBODY, ALL_BANDS, 22, 5, 0, G_MAXUINT, 0, "r.quiet_hold",
    N_ ("It is night. Holding is enough.") },
  { AGE_NOT_KNOWN, ALL_BANDS, ANY_TIME, 0, G_MAXUINT, 0, "r.first_touch",
    N_ ("Gentle enough for a newborn: mostly still hands, through clothes.") },
  { ANYBODY, BANDS (ATTUNE_BAND_A, ATTUNE_BAND_A), ANY_TIME, 0, G_MAXUINT, 0, "r.first_touch",
    N_ ("Made for the first six weeks. Two strokes are a whole massage.") },
  { ANYBODY, BANDS (ATTUNE_BAND_B, ATTUNE_BAND_D), ANY_TIME, 0, 0, 0, "r.nappy_mini",
    N_ ("A small beginning: one question, one stroke, thanks.") },
  { ANYBODY, BANDS (ATTUNE_BAND_B, ATTUNE_BAND_B), ANY_TIME, 0, G_MAXUINT,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS), "r.legs_feet_5", N_ ("Legs were welcome lately.") },
  { ANYBODY, BANDS (ATTUNE_BAND_B, ATTUNE_BAND_B), ANY_TIME, 0, G_MAXUINT, 0, "r.legs_feet_5",
    N_ ("Legs and feet are what many babies like first.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_C), ANY_TIME, 0, 6, 0, "r.legs_feet_5",
    N_ ("A good one to learn first. Repeat it for some days before you add another.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_D), 18, 22, 0, G_MAXUINT, 0, "r.bedtime",
    N_ ("It is evening: slow strokes before the night.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_D), 5, 11, 0, G_MAXUINT, 0, "r.morning_play",
    N_ ("A playful one for the morning.") },
  { ANYBODY, BANDS (ATTUNE_BAND_D, ATTUNE_BAND_D), ANY_TIME, 0, G_MAXUINT, 0, "r.growing_baby",
    N_ ("For a baby on the move: it follows wherever the rolling goes.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_C), ANY_TIME, 0, G_MAXUINT,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) | ATTUNE_REGIONS_OF (ATTUNE_REGION_BACK), "r.ten",
    N_ ("Legs and back were welcome lately.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_C), ANY_TIME, 0, G_MAXUINT,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS), "r.arms_hands", N_ ("Arms were welcome lately.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_C), ANY_TIME, 0, G_MAXUINT,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS), "r.legs_feet_full", N_ ("Legs were welcome lately.") },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_C), ANY_TIME, 0, G_MAXUINT, 0, "r.ten",
    N_ ("You have learned the signs for yes and for a break: there is a longer one, with more "
        "questions."),
    TRUE },
  { ANYBODY, BANDS (ATTUNE_BAND_C, ATTUNE_BAND_C), ANY_TIME, 0, G_MAXUINT, 0, "r.legs_feet_5",
    N_ ("Legs and feet are what many babies like first.") },
  { ANYBODY, BANDS (ATTUNE_BAND_E, ATTUNE_BAND_E), ANY_TIME, 0, G_MAXUINT, 0, "r.toddler",
    N_ ("A story for hands: your child chooses, in words or signs.") },
  { ANYBODY, ALL_BANDS, ANY_TIME, 0, G_MAXUINT, 0, "r.quiet_hold",
    N_ ("Two still hands are massage too.") },
};

static gboolean
is_whom (Whom whom, const AttuneTodayFacts *facts)
{
  switch (whom) {
  case AGE_NOT_KNOWN:
    return !facts->age.known;
  case ASK_TEAM:
    return facts->ask_team;
  case ANYBODY:
    return TRUE;
  }
  g_assert_not_reached ();
}

static gboolean
is_hour (const Rule *rule, guint hour)
{
  if (rule->from_hour <= rule->to_hour)
    return hour >= rule->from_hour && hour < rule->to_hour;
  return hour >= rule->from_hour || hour < rule->to_hour;
}

static gboolean
holds (const Rule *rule, const AttuneTodayFacts *facts)
{
  return is_whom (rule->whom, facts) &&
         (rule->bands & (1u << attune_age_get_band (&facts->age))) != 0 &&
         is_hour (rule, facts->hour) && facts->sessions >= rule->min_sessions &&
         facts->sessions <= rule->max_sessions &&
         (rule->welcome & facts->welcome & ~facts->hidden) == rule->welcome &&
         (facts->knows_signs || !rule->knows_signs);
}

/* Whether anything of it is left for a family that leaves these parts out. */
static gboolean
is_left (AttuneRoutine *routine, AttuneRegions hidden)
{
  AttuneRegions visits = attune_routine_get_visits (routine);

  return visits == ATTUNE_REGIONS_NONE || (visits & ~hidden) != 0;
}

/**
 * attune_suggestion_choose:
 * @self: (out caller-allocates): where to put the choice
 * @facts: what is known
 * @catalog: where the routines are; outlives @self
 *
 * Chooses one routine. Routines that a caregiver has to choose, or a health team to agree to, are
 * not among them.
 *
 * Returns: FALSE where the catalog has none that fits
 */
gboolean
attune_suggestion_choose (AttuneSuggestion *self,
                          const AttuneTodayFacts *facts,
                          AttuneCatalog *catalog)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++) {
    AttuneRoutine *routine;

    if (!holds (&rules[i], facts))
      continue;
    routine = attune_catalog_get_routine (catalog, rules[i].routine_id);
    if (routine == NULL || routine->chosen_only || routine->team_only ||
        attune_routine_fits (routine, facts) != ATTUNE_FITS_NOW ||
        !is_left (routine, facts->hidden))
      continue;

    self->routine = routine;
    self->reason = g_dgettext (GETTEXT_PACKAGE, rules[i].reason);
    return TRUE;
  }
  return FALSE;
}

/**
 * attune_routine_fits:
 *
 * Returns: whether @routine is for this baby today, and if not, why
 */
AttuneFit
attune_routine_fits (AttuneRoutine *routine, const AttuneTodayFacts *facts)
{
  AttuneBand band = attune_age_get_band (&facts->age);

  if (routine->team_only)
    return ATTUNE_FITS_WITH_TEAM;
  if (facts->ask_team && !g_str_equal (routine->id, "r.quiet_hold"))
    return ATTUNE_FITS_WITH_TEAM;
  if (band < routine->from_band || attune_age_get_weeks (&facts->age) < routine->from_weeks)
    return ATTUNE_FITS_LATER;
  if (facts->age.known &&
      (band > routine->to_band || attune_age_get_weeks (&facts->age) > routine->to_weeks))
    return ATTUNE_FITS_EARLIER;
  if (routine->needs_healed_navel && !facts->navel_healed)
    return ATTUNE_FITS_AFTER_NAVEL;
  return ATTUNE_FITS_NOW;
}

/**
 * attune_fit_to_text:
 *
 * Returns: (transfer full) (nullable): from when on, or why not, in words; NULL for what fits
 */
char *
attune_fit_to_text (AttuneFit fit, AttuneRoutine *routine)
{
  switch (fit) {
  case ATTUNE_FITS_NOW:
    return NULL;
  case ATTUNE_FITS_LATER:
    /* Translators: %s is an age in words, such as "about 6 weeks and over". */
    return g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "For later: %s"), routine->age);
  case ATTUNE_FITS_EARLIER:
    return g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "For a younger baby: %s"), routine->age);
  case ATTUNE_FITS_AFTER_NAVEL:
    return g_strdup (g_dgettext (GETTEXT_PACKAGE, "When the navel is healed"));
  case ATTUNE_FITS_WITH_TEAM:
    return g_strdup (g_dgettext (GETTEXT_PACKAGE, "As agreed with your health team"));
  }
  g_assert_not_reached ();
}

/**
 * attune_greeting_for_hour:
 * @hour: of the local day
 *
 * Returns: (transfer none): a greeting, translated
 */
const char *
attune_greeting_for_hour (guint hour)
{
  if (hour >= 5 && hour < 11)
    return g_dgettext (GETTEXT_PACKAGE, "Good morning");
  if (hour >= 11 && hour < 17)
    return g_dgettext (GETTEXT_PACKAGE, "Hello");
  if (hour >= 17 && hour < 22)
    return g_dgettext (GETTEXT_PACKAGE, "Good evening");
  return g_dgettext (GETTEXT_PACKAGE, "A quiet hour");
}

/**
 * attune_routine_get_visits:
 *
 * Returns: the parts of the body that @routine goes to
 */
AttuneRegions
attune_routine_get_visits (AttuneRoutine *routine)
{
  AttuneRegions regions = ATTUNE_REGIONS_NONE;

  for (guint i = 0; i < routine->parts->len; i++) {
    const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, i);

    regions |= ATTUNE_REGIONS_OF (part->region) | part->also;
  }
  return regions;
}
