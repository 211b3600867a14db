/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-rating.h"

typedef struct {
  const char *what;
  AttuneResponse answer;
  AttuneRating rating;
} Case;

static const Case cases[] = {
  { "wrong", { FALSE, ATTUNE_SURENESS_UNSAID, FALSE }, ATTUNE_RATING_AGAIN },
  { "wrong and sure", { FALSE, ATTUNE_SURENESS_SURE, FALSE }, ATTUNE_RATING_AGAIN },
  { "wrong and unsure", { FALSE, ATTUNE_SURENESS_UNSURE, FALSE }, ATTUNE_RATING_AGAIN },
  { "wrong after looking", { FALSE, ATTUNE_SURENESS_SURE, TRUE }, ATTUNE_RATING_AGAIN },
  { "right but unsure", { TRUE, ATTUNE_SURENESS_UNSURE, FALSE }, ATTUNE_RATING_HARD },
  { "unsure after looking", { TRUE, ATTUNE_SURENESS_UNSURE, TRUE }, ATTUNE_RATING_HARD },
  { "right", { TRUE, ATTUNE_SURENESS_UNSAID, FALSE }, ATTUNE_RATING_GOOD },
  { "right after looking", { TRUE, ATTUNE_SURENESS_UNSAID, TRUE }, ATTUNE_RATING_GOOD },
  { "sure after looking", { TRUE, ATTUNE_SURENESS_SURE, TRUE }, ATTUNE_RATING_GOOD },
  { "right at once and sure", { TRUE, ATTUNE_SURENESS_SURE, FALSE }, ATTUNE_RATING_EASY },
};

static void
test_answer_becomes_rating (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].what);
    g_assert_cmpint (attune_rating_from_response (&cases[i].answer), ==, cases[i].rating);
  }
}

static void
test_numbers_from_outside (void)
{
  g_assert_false (attune_rating_is_valid (0));
  g_assert_true (attune_rating_is_valid (1));
  g_assert_true (attune_rating_is_valid (4));
  g_assert_false (attune_rating_is_valid (5));
  g_assert_false (attune_rating_is_valid (G_GINT64_CONSTANT (0x100000001)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/rating/answer-becomes-rating", test_answer_becomes_rating);
  g_test_add_func ("/attune/core/rating/numbers-from-outside", test_numbers_from_outside);
  return g_test_run ();
}
