/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-rating.h"

/**
 * attune_rating_from_response:
 *
 * The rule: wrong → again, whatever was found at a second try · right but unsure → hard ·
 * right → good · right at once and sure → easy. "At once" means without looking again.
 *
 * Returns: what the scheduler is told
 */
AttuneRating
attune_rating_from_response (const AttuneResponse *response)
{
  g_return_val_if_fail (response != NULL, ATTUNE_RATING_AGAIN);

  if (!response->first_right)
    return ATTUNE_RATING_AGAIN;
  if (response->sureness == ATTUNE_SURENESS_UNSURE)
    return ATTUNE_RATING_HARD;
  if (response->sureness == ATTUNE_SURENESS_SURE && !response->looked_again)
    return ATTUNE_RATING_EASY;
  return ATTUNE_RATING_GOOD;
}

/**
 * attune_rating_is_valid:
 *
 * Returns: whether a number read from outside is an #AttuneRating
 */
gboolean
attune_rating_is_valid (gint64 number)
{
  return number >= ATTUNE_RATING_AGAIN && number <= ATTUNE_RATING_EASY;
}
