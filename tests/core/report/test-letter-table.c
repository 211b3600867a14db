/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Hundreds of weeks, made up from numbers that stay the same, read through for grammar, for words
 * that must never come, for the rules of choosing, and for sums. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "report-family.h"
#include "report/attune-week-dates.h"

#define FAMILIES 48
#define WEEKS 26
#define HANDS 3

static const char *const forbidden[] = {
  "only",   "just a", "still",  "again",    "at last",   "finally",    "should",   "try to",
  "failed", "missed", "streak", "better",   "works",     "calmed",     "improved", "record",
  "goal",   "target", " she ",  " her ",    " he ",      " his ",      " him ",    "!",
  "  ",     "{",      "}",      "one days", " one noes", " one times", "%",
};

static const char *const states[] = { NULL,      "state.sleep", "state.1", "state.3",
                                      "state.4", "state.5",     "state.6" };
static const char *const signs[] = { "cue.smile",         "cue.open-hands", "cue.coo",
                                     "cue.gaze-aversion", "cue.yawn",       "cue.cry",
                                     "n.other",           "did.softer",     "cue.unknown" };
static const char *const hands[HANDS] = { NULL, "Kim", "Sam" };

static void
make_up_answers (GRand *rand, AttuneSessionSummary *session)
{
  guint questions = g_rand_int_range (rand, 0, 5);

  for (guint i = 0; i < questions; i++) {
    AttuneRegion region = g_rand_int_range (rand, 0, ATTUNE_N_REGIONS);
    AttuneAnswer answer = g_rand_int_range (rand, 0, 3);

    attune_session_summary_add_answer (session, region, answer);
    if (answer == ATTUNE_ANSWER_YES)
      session->welcome |= ATTUNE_REGIONS_OF (region);
    if (answer == ATTUNE_ANSWER_NO) {
      session->declined |= ATTUNE_REGIONS_OF (region);
      session->noes++;
    }
  }
}

static AttuneSessionSummary *
make_up_session (GRand *rand, GPtrArray *family, const GDate *day, guint kind)
{
  AttuneSessionSummary *session = family_add (family, day, g_rand_double_range (rand, 0.1, 18),
                                              ATTUNE_REGIONS_NONE);
  guint hand = kind % 4 == 3 ? g_rand_int_range (rand, 0, HANDS) : 0;

  session->local_minute = g_rand_int_range (rand, 0, 24 * 60);
  session->outcome = g_rand_int_range (rand, 0, ATTUNE_OUTCOME_LEFT + 1);
  make_up_answers (rand, session);
  session->pauses = g_rand_int_range (rand, 0, 4);
  session->softened = g_rand_int_range (rand, 0, 2);
  session->noes_kept = g_rand_int_range (rand, 0, 5) != 0;
  session->state_before = g_strdup (states[g_rand_int_range (rand, 0, G_N_ELEMENTS (states))]);
  session->state_after = g_strdup (states[g_rand_int_range (rand, 0, G_N_ELEMENTS (states))]);
  session->caregiver_uuid = g_strdup (hands[hand]);
  session->caregiver_name = g_strdup (hands[hand]);
  for (guint i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    attune_session_summary_add_noticed (session,
                                        signs[g_rand_int_range (rand, 0, G_N_ELEMENTS (signs))]);

  return session;
}

static void
make_up_week (GRand *rand, GPtrArray *family, const GDate *start, guint kind)
{
  /* From none to five a day; some families have long gaps. */
  guint sessions = kind % 3 == 2 && g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 12);

  if (kind % 7 == 6)
    sessions *= 3;
  for (guint i = 0; i < sessions; i++) {
    GDate day = *start;

    g_date_add_days (&day, g_rand_int_range (rand, 0, 7));
    if (kind % 5 == 4)
      family_add_no (family, &day, 0.5);
    else
      make_up_session (rand, family, &day, kind);
  }
}

static void
check_words (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++) {
    /* Of a week that the family marked itself, this is said to the word. */
    if (strstr (lower, forbidden[i]) != NULL && !g_str_equal (text, "A week for getting better."))
      g_error ("“%s” in “%s”", forbidden[i], text);
  }
  for (guint i = 1; i <= 12; i++) {
    g_autofree char *figure = g_strdup_printf (" %u ", i);

    g_assert_null (strstr (text, figure));
  }
}

static void
check_sentence (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  check_words (text);
  if (!g_unichar_isupper (first) && !g_unichar_isdigit (first))
    g_error ("begins small: “%s”", text);
  if (!g_str_has_suffix (text, "."))
    g_error ("has no full stop: “%s”", text);
  g_assert_cmpuint (strcspn (text, "."), >, 3);
}

static const AttuneSentence *
get_sentence (const AttuneLetter *letter, guint i)
{
  return g_ptr_array_index (letter->sentences, i);
}

static void
check_choice (const AttuneLetter *letter, const AttuneLetter *before, const AttuneLetter *earlier)
{
  guint great = letter->opening->number > 5 ? 1 : 0;

  g_assert_cmpuint (letter->sentences->len, <=, 3);
  for (guint i = 0; i < letter->sentences->len; i++) {
    const AttuneSentence *sentence = get_sentence (letter, i);

    great += sentence->number > 5 ? 1 : 0;
    check_sentence (sentence->text);
    if (i > 0)
      g_assert_false (sentence->id[0] == 'C' && get_sentence (letter, 0)->id[0] != 'C');
    if (before != NULL && earlier != NULL)
      g_assert_false (attune_letter_has (before, sentence->id) &&
                      attune_letter_has (earlier, sentence->id));
  }
  g_assert_cmpuint (great, <=, 1);
  if (g_str_has_prefix (letter->opening->id, "A.none") ||
      strcmp (letter->opening->id, "A.allno") == 0)
    g_assert_cmpuint (letter->sentences->len, ==, 0);
}

static void
check_sums (const AttuneWeek *week)
{
  guint in_days = 0;
  gint64 together_us = 0;

  for (guint i = 0; i < week->days->len; i++) {
    const AttuneWeekDay *day = g_ptr_array_index (week->days, i);

    g_assert_cmpuint (day->sessions->len, >, 0);
    g_assert_true (attune_week_dates_contain (&week->start, &day->date));
    in_days += day->sessions->len;
    if (i > 0) {
      const AttuneWeekDay *earlier = g_ptr_array_index (week->days, i - 1);

      g_assert_cmpint (g_date_compare (&earlier->date, &day->date), <, 0);
    }
  }
  for (guint i = 0; i < week->sessions->len; i++)
    together_us += ((AttuneSessionSummary *) g_ptr_array_index (week->sessions, i))->active_us;
  g_assert_cmpuint (in_days, ==, week->sessions->len);
  g_assert_cmpint (together_us, ==, week->together_us);
  g_assert_cmpuint (week->mine, <=, week->sessions->len);
  g_assert_cmpuint (week->welcome & week->not_yet, ==, 0);
}

static void
check_more (const AttuneWeek *week)
{
  g_autofree char *not_yet = attune_week_dup_not_yet (week);
  g_autofree char *welcome = attune_week_dup_welcome (week);
  g_autoptr (GPtrArray) pairs = attune_week_get_pairs (week);
  g_autoptr (GPtrArray) ends = attune_week_get_ends (week);
  AttuneRegions declined = ATTUNE_REGIONS_NONE;

  for (guint i = 0; i < week->sessions->len; i++)
    declined |= ((AttuneSessionSummary *) g_ptr_array_index (week->sessions, i))->declined;
  if (not_yet != NULL) {
    check_sentence (not_yet);
    g_assert_true (declined == ATTUNE_REGIONS_NONE || strstr (not_yet, "No part") == NULL);
  }
  for (guint i = 0; i < ends->len; i++)
    check_sentence (g_ptr_array_index (ends, i));
  if (welcome != NULL)
    check_sentence (welcome);
  for (guint i = 0; i < pairs->len; i++)
    check_sentence (g_ptr_array_index (pairs, i));
}

static void
read_family (GPtrArray *family, const GDate *start, const AttuneWeekProfile *profile)
{
  g_autoptr (GPtrArray)
      letters = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_letter_free);
  GDate day = *start;

  for (guint i = 0; i < WEEKS; i++) {
    g_autoptr (AttuneWeek) week = attune_week_new (&day, family, profile);
    AttuneLetter *letter = attune_letter_new (week, letters);

    check_sentence (letter->opening->text);
    check_choice (letter, letters->len > 0 ? g_ptr_array_index (letters, 0) : NULL,
                  letters->len > 1 ? g_ptr_array_index (letters, 1) : NULL);
    check_sums (week);
    check_more (week);
    g_ptr_array_insert (letters, 0, letter);
    g_date_add_days (&day, 7);
  }
}

static void
test_table (void)
{
  for (guint i = 0; i < FAMILIES; i++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (i);
    g_autoptr (GPtrArray) family = family_new ();
    g_autoptr (GArray) unwell = g_array_new (FALSE, FALSE, sizeof (GDate));
    AttuneWeekProfile profile = {
      .wording = { .name = i % 3 == 0   ? NULL
                           : i % 3 == 1 ? "Ada"
                                        : "İlker" },
      .me_uuid = i % 8 == 7 ? "Kim" : NULL,
      .hide_hands = i % 8 == 3,
      .unwell = unwell,
    };
    GDate start, day;

    family_day ("2023-10-02", &start);
    if (i % 2 == 0)
      family_day ("2023-04-01", &profile.zero_day);
    day = start;
    for (guint week = 0; week < WEEKS; week++) {
      make_up_week (rand, family, &day, i);
      if (g_rand_int_range (rand, 0, 9) == 0)
        g_array_append_val (unwell, day);
      g_date_add_days (&day, 7);
    }
    read_family (family, &start, &profile);
  }
}

/* A session counts on the day and in the zone in which it began: the hour that comes twice, the
 * one that does not come, a flight over the date line, and any first day of the week. */
static void
test_zones (void)
{
  static const struct {
    const char *zone;
    int year, month, day, hour, minute;
    const char *monday;
  } rows[] = {
    { "Europe/Berlin", 2026, 3, 29, 23, 30, "2026-03-23" }, /* clocks forward on a Sunday */
    { "Europe/Berlin", 2026, 10, 25, 2, 30, "2026-10-19" }, /* the hour that comes twice */
    { "Europe/Berlin", 2026, 10, 26, 0, 5, "2026-10-26" },
    { "America/New_York", 2026, 3, 8, 1, 59, "2026-03-02" },
    { "America/New_York", 2026, 11, 1, 23, 59, "2026-10-26" },
    { "Pacific/Auckland", 2026, 4, 5, 0, 10, "2026-03-30" },
    { "Pacific/Apia", 2026, 11, 23, 0, 1, "2026-11-23" }, /* Sunday in UTC */
    { "Pacific/Honolulu", 2026, 11, 22, 23, 59, "2026-11-16" }, /* Monday in UTC */
    { "Asia/Kathmandu", 2026, 12, 28, 0, 0, "2026-12-28" },
    { "Asia/Tehran", 2027, 1, 3, 23, 0, "2026-12-28" }, /* ISO week 53 */
    { "Australia/Lord_Howe", 2024, 2, 29, 12, 0, "2024-02-26" },
  };
  const AttuneWeekProfile profile = { .wording = { .name = "Ada" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
    g_autoptr (GPtrArray) family = family_new ();
    g_autoptr (GDateTime) began = NULL;
    g_autoptr (AttuneWeek) week = NULL;
    AttuneSessionSummary *session;
    GDate start;

    if (zone == NULL) {
      g_test_message ("no data for %s", rows[i].zone);
      continue;
    }
    began = g_date_time_new (zone, rows[i].year, rows[i].month, rows[i].day, rows[i].hour,
                             rows[i].minute, 0);
    session = attune_session_summary_new ("u");
    attune_session_summary_set_began (session, began);
    session->active_us = 5 * MINUTE_US;
    g_ptr_array_add (family, session);

    attune_week_dates_get_start (&session->local_date, G_DATE_MONDAY, &start);
    {
      g_autofree char *iso = attune_week_dates_dup_iso (&start);

      g_assert_cmpstr (iso, ==, rows[i].monday);
    }
    week = attune_week_new (&start, family, &profile);
    g_assert_cmpuint (week->sessions->len, ==, 1);

    for (GDateWeekday first = G_DATE_MONDAY; first <= G_DATE_SUNDAY; first++) {
      g_autoptr (AttuneWeek) other = NULL;

      attune_week_dates_get_start (&session->local_date, first, &start);
      other = attune_week_new (&start, family, &profile);
      g_assert_cmpuint (other->days->len, ==, 1);
    }
  }
}

/* The same weeks in whatever order the rows come, and whatever comes later. */
static void
test_order_and_future_do_not_matter (void)
{
  const AttuneWeekProfile profile = { .wording = { .name = "Ada" } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) family = family_new ();
  g_autoptr (GPtrArray) turned = family_new ();
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  GDate start, day;

  family_day ("2026-01-05", &start);
  day = start;
  for (guint week = 0; week < 10; week++) {
    make_up_week (rand, family, &day, 0);
    g_date_add_days (&day, 7);
  }
  g_date_add_days (&start, 8 * 7);
  for (guint i = family->len; i > 0; i--)
    g_ptr_array_add (turned, attune_session_summary_ref (g_ptr_array_index (family, i - 1)));
  family_add_at (family, "2026-05-05", 10, ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE));
  {
    g_autoptr (AttuneLetter) letter = attune_letter_new_from_sessions (&start, family, &profile);
    g_autoptr (AttuneLetter) again = attune_letter_new_from_sessions (&start, turned, &profile);

    one = attune_letter_dup_text (letter);
    other = attune_letter_dup_text (again);
  }
  g_assert_cmpstr (one, ==, other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/letter/" name, func)
  ADD ("hundreds-of-weeks", test_table);
  ADD ("zones-and-clock-changes", test_zones);
  ADD ("order-and-future-do-not-matter", test_order_and_future_do_not_matter);
#undef ADD

  return g_test_run ();
}
