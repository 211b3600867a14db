/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How sure an answer was, by one rule, written down here and nowhere else. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As FSRS numbers them, and as the log keeps them. */
typedef enum {
  ATTUNE_RATING_AGAIN = 1,
  ATTUNE_RATING_HARD,
  ATTUNE_RATING_GOOD,
  ATTUNE_RATING_EASY,
} AttuneRating;

typedef enum {
  ATTUNE_SURENESS_UNSAID,
  ATTUNE_SURENESS_UNSURE,
  ATTUNE_SURENESS_SURE,
} AttuneSureness;

/**
 * AttuneResponse:
 * @first_right: the first choice was right, in every part where a question has several
 * @sureness: what the caregiver said of it
 * @looked_again: before choosing, the caregiver changed a choice or looked the cue up
 *
 * How a question was answered. How long it took is no part of it: a baby may need a hand meanwhile.
 */
typedef struct {
  gboolean first_right;
  AttuneSureness sureness;
  gboolean looked_again;
} AttuneResponse;

AttuneRating attune_rating_from_response (const AttuneResponse *response);
gboolean attune_rating_is_valid (gint64 number);

G_END_DECLS
