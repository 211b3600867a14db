/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "report-family.h"
#include "report/attune-after.h"
#include "report/attune-chips.h"
#include "report/attune-prompts.h"

#define Y ATTUNE_ANSWER_YES
#define U ATTUNE_ANSWER_UNSURE
#define N ATTUNE_ANSWER_NO
#define END (-1)

static const AttuneWording ada = { .name = "Ada" };

static AttuneSessionSummary *
make_session (AttuneOutcome outcome, const int *answers, gboolean first, double minutes)
{
  AttuneSessionSummary *session = attune_session_summary_new ("u");

  session->outcome = outcome;
  session->first = first;
  session->active_us = minutes * MINUTE_US;
  for (guint i = 0; answers[i] != END; i++)
    attune_session_summary_add_answer (session, ATTUNE_REGION_LEGS, answers[i]);

  return session;
}

static const struct {
  AttuneOutcome outcome;
  int answers[5];
  gboolean first;
  guint days;
  double minutes;
  AttuneAfterBranch branch;
  const char *end;
  const char *bye;
} rows[] = {
  { ATTUNE_OUTCOME_NOT_CALM, { Y, END }, TRUE, 0, 5, ATTUNE_AFTER_ME, NULL, NULL },
  { ATTUNE_OUTCOME_ASLEEP,
    { N, Y, END },
    TRUE,
    0,
    5,
    ATTUNE_AFTER_SLEEP,
    NULL,
    "Sleep well, Ada." },
  { ATTUNE_OUTCOME_BABY_NO,
    { N, END },
    TRUE,
    0,
    0.5,
    ATTUNE_AFTER_NO,
    "You listened. That is what this is for.",
    "You asked and you listened. Kept." },
  { ATTUNE_OUTCOME_FINISHED,
    { N, Y, END },
    FALSE,
    1,
    5,
    ATTUNE_AFTER_NO,
    "You two had five minutes. You asked two times.",
    "You asked and you listened. Kept." },
  { ATTUNE_OUTCOME_BABY_NO,
    { Y, U, END },
    FALSE,
    1,
    5,
    ATTUNE_AFTER_STOP,
    "You listened. That is what this is for.",
    "You stopped when Ada asked you to. Kept." },
  { ATTUNE_OUTCOME_PARENT,
    { Y, U, END },
    TRUE,
    0,
    14,
    ATTUNE_AFTER_UNSURE,
    "You two had 14 minutes. You asked two times.",
    "That was your time together. Kept." },
  { ATTUNE_OUTCOME_PARENT,
    { Y, U, Y, END },
    TRUE,
    0,
    1,
    ATTUNE_AFTER_FIRST,
    "You two had one minute. You asked three times.",
    "That was your time together. Kept." },
  { ATTUNE_OUTCOME_FINISHED,
    { Y, END },
    FALSE,
    10,
    0.9,
    ATTUNE_AFTER_RETURN,
    "You two had one minute. You asked once.",
    "A short hello counts. Kept." },
  { ATTUNE_OUTCOME_FINISHED,
    { Y, END },
    FALSE,
    9,
    3,
    ATTUNE_AFTER_PLAIN,
    "You two had three minutes. You asked once.",
    "That was your time together. Kept." },
};

static void
test_branches (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneSessionSummary)
        session = make_session (rows[i].outcome, rows[i].answers, rows[i].first, rows[i].minutes);
    g_autofree char *end = attune_after_dup_end (session, &ada);
    g_autofree char *bye = attune_after_dup_bye (session, &ada, "you.warm", FALSE);
    g_autofree char *skipped = attune_after_dup_bye (session, &ada, NULL, TRUE);
    g_autofree char *low = attune_after_dup_bye (session, &ada, "you.low", FALSE);

    g_test_message ("row %u", i);
    g_assert_cmpint (attune_after_get_branch (session, rows[i].days), ==, rows[i].branch);
    g_assert_cmpstr (end, ==, rows[i].end);
    if (rows[i].bye != NULL)
      g_assert_cmpstr (bye, ==, rows[i].bye);
    g_assert_cmpstr (skipped, ==, "Until next time.");
    g_assert_cmpstr (low, ==, "Thank you for being honest. Be gentle with yourself today.");
  }
}

static void
test_questions (void)
{
  static const char *const questions[] = {
    [ATTUNE_AFTER_ME] = NULL,
    [ATTUNE_AFTER_SLEEP] = NULL,
    [ATTUNE_AFTER_NO] = "What did Ada’s no look like?",
    [ATTUNE_AFTER_STOP] = "How did Ada tell you?",
    [ATTUNE_AFTER_UNSURE] = "What helped you decide?",
    [ATTUNE_AFTER_FIRST] = "What did you notice?",
    [ATTUNE_AFTER_RETURN] = "What did you notice?",
    [ATTUNE_AFTER_PLAIN] = "What did you notice?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autofree char *question = attune_after_dup_noticed_question (i, &ada);
    AttuneAfterAsk ask = attune_after_get_ask (i);

    g_assert_cmpstr (question, ==, questions[i]);
    g_assert_true (ask.asks_help == (i == ATTUNE_AFTER_ME));
    g_assert_true (ask.asks_you != ask.asks_help);
    g_assert_true (ask.chips_did == (i == ATTUNE_AFTER_UNSURE));
  }
}

static void
test_answers (void)
{
  guint n_answers;
  const AttuneAfterAnswer *answers = attune_after_get_you_answers (&n_answers);

  g_assert_cmpuint (n_answers, ==, 7);
  g_assert_cmpstr (answers[0].id, ==, "you.warm");
  g_assert_cmpstr (answers[6].id, ==, "you.unsure");
  g_assert_cmpstr (attune_after_get_answer_words ("state.4"), ==, "calm and bright");
  g_assert_cmpstr (attune_after_get_answer_words ("help.now"), ==, "I need help now");
  g_assert_null (attune_after_get_answer_words ("you.happy"));
  g_assert_true (attune_after_is_hard_day ("you.edgy"));
  g_assert_false (attune_after_is_hard_day ("you.tired"));
  g_assert_false (attune_after_is_hard_day (NULL));
}

static gboolean
has (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

static void
test_chips (void)
{
  static const char *const before[] = { "cue.cry", "cue.coo", "n.song", "cue.yawn", NULL };
  g_autoptr (GPtrArray) yes = attune_chips_pick (TRUE, FALSE, before);
  g_autoptr (GPtrArray) no = attune_chips_pick (FALSE, TRUE, before);
  g_autoptr (GPtrArray) first = attune_chips_pick (FALSE, FALSE, NULL);
  g_autoptr (GPtrArray) did = attune_chips_get_did ();

  /* No loud no beside what went well. */
  g_assert_false (has (yes, "cue.cry"));
  g_assert_true (has (yes, "cue.coo"));
  g_assert_true (has (yes, "n.song"));
  g_assert_true (has (no, "cue.cry"));
  g_assert_cmpuint (did->len, ==, 5);
  for (guint i = 0; i < 3; i++) {
    GPtrArray *ids = i == 0 ? yes : i == 1 ? no : first;

    g_assert_cmpuint (ids->len, ==, 8);
    g_assert_cmpstr (g_ptr_array_index (ids, 6), ==, "n.other");
    g_assert_cmpstr (g_ptr_array_index (ids, 7), ==, "n.nothing");
    for (guint j = 0; j < ids->len; j++)
      g_assert_nonnull (attune_chip_get_words (g_ptr_array_index (ids, j)));
  }
}

static void
test_prompts (void)
{
  static const char *const seen[] = { "p.good.1", "p.good.3", "p.good.2", NULL };
  static const char *const all_seen[] = { "p.good.1", "p.good.3", "p.good.2", "p.good.6",
                                          "p.good.4", "p.good.5", NULL };
  static const char *const hidden[] = { "p.good.4", NULL };
  static const char *const no_night[] = { "p.night.1", "p.night.2", NULL };
  AttunePromptPast past = { .local_minute = 600 };
  g_autofree char *text = attune_prompts_dup_text ("p.any.6", &ada);

  g_assert_cmpstr (text, ==, "A line to Ada for later.");
  g_assert_cmpstr (attune_prompts_pick ("p.good", &past), ==, "p.good.1");
  g_assert_cmpstr (attune_prompts_pick ("p.mixed", &past), ==, "p.any.1");
  past.seen = seen;
  g_assert_cmpstr (attune_prompts_pick ("p.good", &past), ==, "p.good.4");
  g_assert_cmpstr (attune_prompts_pick ("p.mixed", &past), ==, "p.mixed.1");
  past.hidden = hidden;
  g_assert_cmpstr (attune_prompts_pick ("p.good", &past), ==, "p.good.5");
  past.seen = all_seen;
  past.hidden = NULL;
  g_assert_cmpstr (attune_prompts_pick ("p.good", &past), ==, "p.good.5");
  g_assert_cmpstr (attune_prompts_pick_next ("p.good.6", &past), ==, "p.good.1");
  g_assert_cmpstr (attune_prompts_pick_next ("p.med.1", &past), ==, "p.any.1");
  past.local_minute = 22 * 60;
  g_assert_cmpstr (attune_prompts_pick ("p.good", &past), ==, "p.night.1");
  past.hidden = no_night;
  g_assert_cmpstr (attune_prompts_pick ("p.good", &past), ==, "p.tired.1");
  past.hard_day = TRUE;
  g_assert_null (attune_prompts_pick ("p.good", &past));
  g_assert_null (attune_prompts_dup_text ("p.no.4", &ada));
  g_assert_true (attune_prompts_goes_deep ("p.mixed.2"));
  g_assert_false (attune_prompts_goes_deep ("p.good.2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/attune/core/after/" name, func)
  ADD ("one-branch-and-one-line", test_branches);
  ADD ("questions", test_questions);
  ADD ("answers", test_answers);
  ADD ("chips", test_chips);
  ADD ("prompts", test_prompts);
#undef ADD

  return g_test_run ();
}
