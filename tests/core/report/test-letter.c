/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "report-family.h"
#include "report/attune-week-dates.h"
#include "report/attune-week-question.h"

#define LEGS ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS)
#define ARMS ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS)
#define TUMMY ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY)

static const AttuneWeekProfile ada = { .wording = { .name = "Ada" } };

static AttuneLetter *
write_letter (GPtrArray *family, const char *start_iso, const AttuneWeekProfile *profile)
{
  GDate start;

  family_day (start_iso, &start);
  return attune_letter_new_from_sessions (&start, family, profile);
}

/* What is asked about a week where nothing was asked before. */
static const char *
pick_question (GPtrArray *family, const char *start_iso, const AttuneWeekProfile *profile)
{
  g_autoptr (AttuneWeek) week = NULL;
  GDate start;

  family_day (start_iso, &start);
  week = attune_week_new (&start, family, profile);
  return attune_week_question_pick (week, NULL);
}

static void
assert_letter (GPtrArray *family,
               const char *start,
               const AttuneWeekProfile *profile,
               const char *said)
{
  g_autoptr (AttuneLetter) letter = write_letter (family, start, profile);
  g_autofree char *text = attune_letter_dup_text (letter);

  g_assert_cmpstr (text, ==, said);
}

/* Five days, six times, 38 minutes, four pauses, two noes, arms new. */
static void
test_full_week (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  g_autofree char *text = NULL;
  AttuneSessionSummary *session;

  family_add_at (family, "2026-11-08", 5, LEGS);
  session = family_add_at (family, "2026-11-16", 8, LEGS);
  session->pauses = 4;
  family_add_at (family, "2026-11-17", 6, LEGS);
  family_add_at (family, "2026-11-17", 6, LEGS | ARMS);
  family_add_at (family, "2026-11-18", 6, LEGS);
  family_add_at (family, "2026-11-20", 6, LEGS);
  session = family_add_at (family, "2026-11-21", 6, LEGS);
  session->noes = 2;

  assert_letter (family, "2026-11-16", &ada,
                 "You and Ada had time together on five days this week. You heard two noes, and "
                 "kept to each one. New this week: arms. About 40 minutes in all.");
  text = attune_week_question_dup_text ("w.04", &ada.wording);
  g_assert_cmpstr (pick_question (family, "2026-11-16", &ada), ==, "w.04");
  g_assert_cmpstr (text, ==, "What did you stop doing because Ada asked you to?");
}

static void
test_small_week (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  GDate day;

  family_add_at (family, "2026-11-13", 5, LEGS);
  family_add_at (family, "2026-11-14", 5, LEGS);
  family_day ("2026-11-18", &day);
  family_add_no (family, &day, 2);
  assert_letter (family, "2026-11-16", &ada,
                 "You asked Ada once this week, and you listened to the answer.");
  g_assert_cmpstr (pick_question (family, "2026-11-16", &ada), ==, "w.07");
}

static void
test_empty_week (void)
{
  static const char *const variants[] = {
    "This week was for other things.",
    "A quiet page. Ada was held, fed and looked after in many other ways.",
    "Nothing to count this week, and nothing missing.",
  };
  g_autoptr (GPtrArray) family = family_new ();
  guint seen = 0;
  GDate start;

  family_add_at (family, "2026-11-13", 5, LEGS);
  family_add_at (family, "2026-11-14", 5, LEGS);
  family_day ("2026-11-16", &start);
  for (guint week = 0; week < 3; week++) {
    g_autoptr (AttuneLetter) letter = attune_letter_new_from_sessions (&start, family, &ada);
    g_autofree char *text = attune_letter_dup_text (letter);

    for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
      seen |= strcmp (text, variants[i]) == 0 ? 1u << i : 0;
    g_date_add_days (&start, 7);
  }
  g_assert_cmpuint (seen, ==, 7);
  g_assert_cmpstr (pick_question (family, "2026-11-16", &ada), ==, "w.07");
}

/* Where the baby lives elsewhere, nobody is told who cared. */
static void
test_apart (void)
{
  const AttuneWeekProfile apart = { .wording = { .name = "Ada" }, .rest = ATTUNE_REST_APART };
  g_autoptr (GPtrArray) family = family_new ();
  GDate start;

  family_add_at (family, "2026-11-14", 5, LEGS);
  family_day ("2026-11-16", &start);
  for (guint week = 0; week < 3; week++) {
    g_autoptr (AttuneLetter) letter = attune_letter_new_from_sessions (&start, family, &apart);

    g_assert_cmpstr (letter->opening->text, ==, "Nothing to count this week, and nothing missing.");
    g_date_add_days (&start, 7);
  }
}

static void
test_rest_says_one_thing (void)
{
  static const AttuneRest rests[] = { ATTUNE_REST_HOSPITAL, ATTUNE_REST_DIED };
  g_autoptr (GPtrArray) family = family_new ();

  family_add_at (family, "2026-11-17", 5, LEGS);
  for (guint i = 0; i < G_N_ELEMENTS (rests); i++) {
    const AttuneWeekProfile profile = { .wording = { .name = "Ada" }, .rest = rests[i] };
    g_autoptr (AttuneLetter) letter = write_letter (family, "2026-11-16", &profile);

    g_assert_cmpstr (letter->opening->text, ==, "Everything here is kept for you.");
    g_assert_cmpuint (letter->sentences->len, ==, 0);
    g_assert_null (pick_question (family, "2026-11-16", &profile));
  }
}

static void
test_openings (void)
{
  const AttuneWeekProfile nameless = { 0 };
  g_autoptr (GArray) marked = g_array_new (FALSE, FALSE, sizeof (GDate));
  const AttuneWeekProfile unwell = { .wording = { .name = "Ada" }, .unwell = marked };
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneLetter) letter = NULL;
  GDate day;

  assert_letter (family, "2026-09-07", &ada, "This page fills itself. There is no hurry.");
  family_add_at (family, "2026-09-14", 6, LEGS);
  assert_letter (family, "2026-09-14", &ada,
                 "Your first time together is kept here. About six minutes in all. Legs were "
                 "welcome.");
  family_add_at (family, "2026-09-15", 0.4, LEGS);
  letter = write_letter (family, "2026-09-14", &ada);
  g_assert_cmpstr (letter->opening->text, ==, "Your first two times together are kept here.");
  g_clear_pointer (&letter, attune_letter_free);

  family_add_at (family, "2026-09-24", 0.5, TUMMY);
  letter = write_letter (family, "2026-09-21", &ada);
  g_assert_cmpstr (letter->opening->id, ==, "A.short");
  g_assert_cmpstr (letter->opening->text, ==, "One small hello this week. It counts.");
  g_clear_pointer (&letter, attune_letter_free);

  family_add_at (family, "2026-10-04", 9, TUMMY);
  letter = write_letter (family, "2026-09-28", &nameless);
  g_assert_cmpstr (letter->opening->text, ==, "It is good to see you two.");
  g_clear_pointer (&letter, attune_letter_free);

  family_add_at (family, "2026-10-06", 9, TUMMY);
  letter = write_letter (family, "2026-10-05", &nameless);
  g_assert_cmpstr (letter->opening->text, ==,
                   "You and your baby had time together on one day this week.");
  g_clear_pointer (&letter, attune_letter_free);
  family_day ("2026-10-14", &day);
  g_array_append_val (marked, day);
  assert_letter (family, "2026-10-12", &unwell, "A week for getting better.");
  letter = write_letter (family, "2026-10-19", &unwell);
  g_assert_cmpstr (letter->opening->id, ==, "A.none");
}

static void
test_two_caregivers (void)
{
  AttuneWeekProfile kim = { .wording = { .name = "Ada" }, .me_uuid = "kim" };
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneLetter) letter = NULL;
  AttuneSessionSummary *session;

  session = family_add_at (family, "2026-11-02", 5, LEGS);
  session->caregiver_uuid = g_strdup ("kim");
  session->caregiver_name = g_strdup ("Kim");
  session = family_add_at (family, "2026-11-10", 5, LEGS);
  session->caregiver_uuid = g_strdup ("kim");
  session->caregiver_name = g_strdup ("Kim");
  session = family_add_at (family, "2026-11-12", 5, LEGS);
  session->caregiver_uuid = g_strdup ("sam");
  session->caregiver_name = g_strdup ("Sam");
  session->noes = 3;

  letter = write_letter (family, "2026-11-09", &kim);
  g_assert_cmpstr (letter->opening->text, ==,
                   "Ada had time with you and Sam on two days this week.");
  g_assert_false (attune_letter_has (letter, "C.no"));
  g_assert_cmpstr (pick_question (family, "2026-11-09", &kim), ==, "w.09");
  g_clear_pointer (&letter, attune_letter_free);

  kim.hide_hands = TRUE;
  letter = write_letter (family, "2026-11-09", &kim);
  g_assert_cmpstr (letter->opening->text, ==, "There was time with Ada on two days this week.");
  g_assert_cmpstr (pick_question (family, "2026-11-09", &kim), !=, "w.09");
}

/* What fits every week comes at most every seventh; the others take turns, the deep one later. */
static void
test_questions_take_turns (void)
{
  static const char *const expected[] = { "w.07", "w.01", "w.12", "w.11", "w.13",
                                          "w.10", "w.15", "w.07", "w.14" };
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (AttuneAskedQuestion));
  GDate start;

  family_day ("2026-01-05", &start);
  for (guint i = 0; i < 40; i++) {
    g_autoptr (AttuneWeek) week = NULL;
    g_autofree char *iso = attune_week_dates_dup_iso (&start);
    AttuneAskedQuestion question = { .weeks = 0 };

    /* One massage a week: "What was enough this week?" always fits. */
    family_add_at (family, iso, 5, ATTUNE_REGIONS_NONE);
    week = attune_week_new (&start, family, &ada);
    question.id = (char *) attune_week_question_pick (week, asked);
    if (i < G_N_ELEMENTS (expected))
      g_assert_cmpstr (question.id, ==, expected[i]);
    for (guint j = 0; j < asked->len; j++) {
      const AttuneAskedQuestion *before = &g_array_index (asked, AttuneAskedQuestion, j);

      if (before->weeks <= 5)
        g_assert_cmpstr (before->id, !=, question.id);
    }
    g_array_append_val (asked, question);
    for (guint j = 0; j < asked->len; j++)
      g_array_index (asked, AttuneAskedQuestion, j).weeks++;
    g_date_add_days (&start, 7);
  }
}

static void
test_a_no_that_was_not_kept_is_not_praised (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneLetter) letter = NULL;
  AttuneSessionSummary *session;

  family_add_at (family, "2026-11-02", 5, LEGS);
  session = family_add_at (family, "2026-11-10", 5, LEGS);
  session->noes = 1;
  session->noes_kept = FALSE;
  letter = write_letter (family, "2026-11-09", &ada);
  g_assert_false (attune_letter_has (letter, "C.no"));
}

static void
test_braces_in_a_name_stay (void)
{
  const AttuneWeekProfile odd = { .wording = { .name = "{n} {people}" } };
  g_autoptr (GPtrArray) family = family_new ();

  family_add_at (family, "2026-11-02", 5, LEGS);
  family_add_at (family, "2026-11-10", 5, LEGS);
  {
    g_autoptr (AttuneLetter) letter = write_letter (family, "2026-11-09", &odd);

    g_assert_cmpstr (letter->opening->text, ==,
                     "You and {n} {people} had time together on one day this week.");
  }
}

static void
test_more (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (AttuneWeek) week = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autofree char *not_yet = NULL;
  g_autofree char *welcome = NULL;
  g_autofree char *notes = NULL;
  GDate start;

  for (guint i = 0; i < 3; i++) {
    AttuneSessionSummary *session = family_add_at (family, "2026-11-10", 5, LEGS | TUMMY);

    session->declined = ARMS | LEGS;
    session->state_before = g_strdup (i == 2 ? "state.5" : "state.4");
    session->state_after = g_strdup (i == 0 ? "state.1" : "state.sleep");
  }
  family_day ("2026-11-09", &start);
  week = attune_week_new (&start, family, &ada);
  not_yet = attune_week_dup_not_yet (week);
  welcome = attune_week_dup_welcome (week);
  notes = attune_week_dup_notes (week, 2);
  pairs = attune_week_get_pairs (week);

  g_assert_cmpstr (not_yet, ==, "Arms: not this week.");
  g_assert_cmpstr (welcome, ==, "Legs and tummy were welcome.");
  g_assert_cmpstr (notes, ==, "You wrote two notes.");
  g_assert_cmpuint (pairs->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (pairs, 0), ==, "Two times: calm and bright, then asleep.");
  g_assert_cmpstr (g_ptr_array_index (pairs, 1), ==, "Once: lively or restless, then asleep.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/letter/" name, func)
  ADD ("full-week", test_full_week);
  ADD ("small-week", test_small_week);
  ADD ("empty-weeks-take-turns", test_empty_week);
  ADD ("apart-tells-nobody-who-cared", test_apart);
  ADD ("rest-says-one-thing", test_rest_says_one_thing);
  ADD ("openings", test_openings);
  ADD ("two-caregivers", test_two_caregivers);
  ADD ("a-no-not-kept-is-not-praised", test_a_no_that_was_not_kept_is_not_praised);
  ADD ("questions-take-turns", test_questions_take_turns);
  ADD ("braces-in-a-name-stay", test_braces_in_a_name_stay);
  ADD ("more-when-asked", test_more);
#undef ADD

  return g_test_run ();
}
