/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What Today offers first, and why, as a table of rules. */
#pragma once

#include "content/attune-catalog.h"
#include "today/attune-age.h"

G_BEGIN_DECLS

/**
 * AttuneTodayFacts:
 * @age: on this day
 * @hour: of the local day, 0 to 23
 * @sessions: how many times together there have been with this baby
 * @welcome: parts that had a yes lately
 * @hidden: parts that the family never wants
 * @knows_signs: the lessons on the signs for yes and for a break have been read to their end
 * @navel_healed: FALSE where it is not known
 * @ask_team: born early, or something the health team follows, and no word of theirs yet
 *
 * All that the suggestion may follow from. All zero but @hour is the most careful case.
 */
typedef struct {
  AttuneAge age;
  guint hour;
  guint sessions;
  AttuneRegions welcome;
  AttuneRegions hidden;
  gboolean knows_signs;
  gboolean navel_healed;
  gboolean ask_team;
} AttuneTodayFacts;

/* Why a routine is not offered today. */
typedef enum {
  ATTUNE_FITS_NOW,
  ATTUNE_FITS_LATER, /* from an older age */
  ATTUNE_FITS_EARLIER, /* it was for an earlier age */
  ATTUNE_FITS_AFTER_NAVEL, /* when the navel is healed */
  ATTUNE_FITS_WITH_TEAM, /* as agreed with the health team */
} AttuneFit;

/**
 * AttuneSuggestion:
 * @routine: (transfer none): what is offered
 * @reason: (transfer none): why, translated, whole sentences
 */
typedef struct {
  AttuneRoutine *routine;
  const char *reason;
} AttuneSuggestion;

gboolean attune_suggestion_choose (AttuneSuggestion *self,
                                   const AttuneTodayFacts *facts,
                                   AttuneCatalog *catalog);
AttuneFit attune_routine_fits (AttuneRoutine *routine, const AttuneTodayFacts *facts);
char *attune_fit_to_text (AttuneFit fit, AttuneRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
const char *attune_greeting_for_hour (guint hour);
AttuneRegions attune_routine_get_visits (AttuneRoutine *routine);

G_END_DECLS
