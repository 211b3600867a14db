/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-after.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RETURN_DAYS 10
#define SHORT_US (60 * G_USEC_PER_SEC)

static const AttuneAfterAsk asks[] = {
  [ATTUNE_AFTER_ME] = { .asks_help = TRUE },
  [ATTUNE_AFTER_SLEEP] = { .asks_you = TRUE },
  [ATTUNE_AFTER_NO] = { .asks_now = TRUE,
                        .noticed = NC_ ("baby:name", "What did {name}’s no look like?"),
                        .asks_you = TRUE,
                        .prompts = "p.no" },
  [ATTUNE_AFTER_STOP] = { .asks_now = TRUE,
                          .noticed = NC_ ("baby:name", "How did {name} tell you?"),
                          .asks_you = TRUE,
                          .prompts = "p.stop" },
  [ATTUNE_AFTER_UNSURE] = { .asks_now = TRUE,
                            .noticed = N_ ("What helped you decide?"),
                            .chips_did = TRUE,
                            .asks_you = TRUE,
                            .prompts = "p.unsure" },
  [ATTUNE_AFTER_FIRST] = { .asks_now = TRUE,
                           .noticed = N_ ("What did you notice?"),
                           .asks_you = TRUE,
                           .prompts = "p.first" },
  [ATTUNE_AFTER_RETURN] = { .asks_now = TRUE,
                            .noticed = N_ ("What did you notice?"),
                            .asks_you = TRUE,
                            .prompts = "p.return" },
  [ATTUNE_AFTER_PLAIN] = { .asks_now = TRUE,
                           .noticed = N_ ("What did you notice?"),
                           .asks_you = TRUE,
                           .prompts = "p.good" },
};

static const AttuneAfterAnswer now_answers[] = {
  { "state.sleep", NC_ ("how the baby is", "asleep") },
  { "state.3", NC_ ("how the baby is", "drowsy") },
  { "state.4", NC_ ("how the baby is", "calm and bright") },
  { "state.5", NC_ ("how the baby is", "lively or restless") },
  { "state.6", NC_ ("how the baby is", "crying") },
};

/* Mixed on purpose: the order has no best end. */
static const AttuneAfterAnswer you_answers[] = {
  { "you.warm", NC_ ("how you are", "warm") },
  { "you.tired", NC_ ("how you are", "tired") },
  { "you.calm", NC_ ("how you are", "calm") },
  { "you.low", NC_ ("how you are", "low") },
  { "you.okay", NC_ ("how you are", "all right") },
  { "you.edgy", NC_ ("how you are", "on edge") },
  { "you.unsure", NC_ ("how you are", "hard to say") },
};

static const AttuneAfterAnswer help_answers[] = {
  { "help.rest", NC_ ("what would help", "a rest") },
  { "help.hands", NC_ ("what would help", "somebody else’s hands") },
  { "help.food", NC_ ("what would help", "water and food") },
  { "help.talk", NC_ ("what would help", "someone to talk to") },
  { "help.now", NC_ ("what would help", "I need help now") },
  { "help.none", NC_ ("what would help", "nothing, thank you") },
};

static gboolean
is_mostly_unsure (const AttuneSessionSummary *session)
{
  guint unsure = 0;

  for (guint i = 0; i < session->answers->len; i++) {
    if (g_array_index (session->answers, AttuneSessionAnswer, i).answer == ATTUNE_ANSWER_UNSURE)
      unsure++;
  }

  return unsure > 0 && unsure * 2 >= session->answers->len;
}

/**
 * attune_after_get_branch:
 * @session: the session that ended
 * @days_since_last: days since the one before; 0 where there is none
 *
 * Returns: which questions follow
 */
AttuneAfterBranch
attune_after_get_branch (const AttuneSessionSummary *session, guint days_since_last)
{
  AttuneAnswer start;

  if (session->outcome == ATTUNE_OUTCOME_NOT_CALM)
    return ATTUNE_AFTER_ME;
  if (session->outcome == ATTUNE_OUTCOME_ASLEEP)
    return ATTUNE_AFTER_SLEEP;
  if (attune_session_summary_get_start_answer (session, &start) && start == ATTUNE_ANSWER_NO)
    return ATTUNE_AFTER_NO;
  if (session->outcome == ATTUNE_OUTCOME_BABY_NO)
    return ATTUNE_AFTER_STOP;
  if (is_mostly_unsure (session))
    return ATTUNE_AFTER_UNSURE;
  if (session->first)
    return ATTUNE_AFTER_FIRST;
  if (days_since_last >= RETURN_DAYS)
    return ATTUNE_AFTER_RETURN;

  return ATTUNE_AFTER_PLAIN;
}

/**
 * attune_after_get_ask:
 * @branch: a branch
 *
 * Returns: which rows it has; @noticed of it is not translated, see
 *   attune_after_dup_noticed_question()
 */
AttuneAfterAsk
attune_after_get_ask (AttuneAfterBranch branch)
{
  g_assert (branch < G_N_ELEMENTS (asks));

  return asks[branch];
}

/**
 * attune_after_dup_noticed_question:
 * @branch: a branch
 * @wording: how to write about the baby
 *
 * Returns: (transfer full) (nullable): the question over the chips
 */
char *
attune_after_dup_noticed_question (AttuneAfterBranch branch, const AttuneWording *wording)
{
  const char *text = attune_after_get_ask (branch).noticed;

  return text == NULL ? NULL : attune_words_say (wording, text);
}

/**
 * attune_after_dup_now_question:
 * @wording: how to write about the baby
 *
 * Returns: (transfer full): the first question
 */
char *
attune_after_dup_now_question (const AttuneWording *wording)
{
  return attune_words_say (wording, NC_ ("baby:name", "How is {name} now?"));
}

/**
 * attune_after_get_you_question:
 *
 * Returns: (transfer none): the last question; its answer is private
 */
const char *
attune_after_get_you_question (void)
{
  return g_dgettext (GETTEXT_PACKAGE, "And you?");
}

/**
 * attune_after_get_help_question:
 *
 * Returns: (transfer none): what is asked where the adult needed a minute
 */
const char *
attune_after_get_help_question (void)
{
  return g_dgettext (GETTEXT_PACKAGE, "What would help right now?");
}

/**
 * attune_after_get_now_answers:
 * @n_answers: (out): how many
 *
 * Returns: (transfer none): how the baby may be, see attune_after_get_answer_words()
 */
const AttuneAfterAnswer *
attune_after_get_now_answers (guint *n_answers)
{
  *n_answers = G_N_ELEMENTS (now_answers);
  return now_answers;
}

/**
 * attune_after_get_you_answers:
 * @n_answers: (out): how many
 *
 * Returns: (transfer none): how the adult may be, in their fixed order
 */
const AttuneAfterAnswer *
attune_after_get_you_answers (guint *n_answers)
{
  *n_answers = G_N_ELEMENTS (you_answers);
  return you_answers;
}

/**
 * attune_after_get_help_answers:
 * @n_answers: (out): how many
 *
 * Returns: (transfer none): what may help
 */
const AttuneAfterAnswer *
attune_after_get_help_answers (guint *n_answers)
{
  *n_answers = G_N_ELEMENTS (help_answers);
  return help_answers;
}

static const char *
find_words (const AttuneAfterAnswer *answers, guint n_answers, const char *context, const char *id)
{
  for (guint i = 0; i < n_answers; i++) {
    if (strcmp (answers[i].id, id) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, context, answers[i].words);
  }

  return NULL;
}

/**
 * attune_after_get_answer_words:
 * @id: of an answer
 *
 * Returns: (transfer none) (nullable): its words in the reader's language
 */
const char *
attune_after_get_answer_words (const char *id)
{
  const char *words = find_words (now_answers, G_N_ELEMENTS (now_answers), "how the baby is", id);

  if (words == NULL)
    words = find_words (you_answers, G_N_ELEMENTS (you_answers), "how you are", id);
  if (words == NULL)
    words = find_words (help_answers, G_N_ELEMENTS (help_answers), "what would help", id);

  return words;
}

/**
 * attune_after_is_hard_day:
 * @you: (nullable): what was tapped at "And you?"
 *
 * It answers to what was said this moment. Such answers are never counted.
 *
 * Returns: whether no prompt is shown and the standing help card is
 */
gboolean
attune_after_is_hard_day (const char *you)
{
  return g_strcmp0 (you, "you.low") == 0 || g_strcmp0 (you, "you.edgy") == 0;
}

/**
 * attune_after_dup_end:
 * @session: the session that ended
 * @wording: how to write about the baby
 *
 * Returns: (transfer full) (nullable): what stands under the thank-you; NULL where it stays silent:
 *   asleep, or the adult needed a minute
 */
char *
attune_after_dup_end (const AttuneSessionSummary *session, const AttuneWording *wording)
{
  g_autofree char *minutes = NULL;
  g_autofree char *asked = NULL;

  if (session->outcome == ATTUNE_OUTCOME_ASLEEP || session->outcome == ATTUNE_OUTCOME_NOT_CALM)
    return NULL;
  if (session->outcome == ATTUNE_OUTCOME_BABY_NO)
    return attune_words_say (wording, N_ ("You listened. That is what this is for."));

  minutes = attune_words_say_n (wording,
                                NP_ ("You two had one minute.", "You two had {n} minutes."),
                                attune_session_summary_get_minutes (session));
  if (session->answers->len == 0)
    return g_steal_pointer (&minutes);
  asked = attune_words_say_n (wording, NP_ ("You asked once.", "You asked {n} times."),
                              session->answers->len);

  return g_strconcat (minutes, " ", asked, NULL);
}

static const char *
find_bye (const AttuneSessionSummary *session)
{
  AttuneAnswer start;

  if (session->outcome == ATTUNE_OUTCOME_ASLEEP)
    return NC_ ("baby:name", "Sleep well, {name}.");
  if (attune_session_summary_get_start_answer (session, &start) && start == ATTUNE_ANSWER_NO)
    return N_ ("You asked and you listened. Kept.");
  if (session->outcome == ATTUNE_OUTCOME_BABY_NO)
    return NC_ ("baby:name", "You stopped when {name} asked you to. Kept.");
  if (session->active_us < SHORT_US)
    return N_ ("A short hello counts. Kept.");

  return N_ ("That was your time together. Kept.");
}

/**
 * attune_after_dup_bye:
 * @session: the session that ended
 * @wording: how to write about the baby
 * @you: (nullable): what was tapped at "And you?"
 * @skipped: the questions were skipped
 *
 * Returns: (transfer full): the one closing line; after it the program is silent
 */
char *
attune_after_dup_bye (const AttuneSessionSummary *session,
                      const AttuneWording *wording,
                      const char *you,
                      gboolean skipped)
{
  if (skipped)
    return attune_words_say (wording, N_ ("Until next time."));
  if (attune_after_is_hard_day (you))
    return attune_words_say (wording,
                             N_ ("Thank you for being honest. Be gentle with yourself today."));

  return attune_words_say (wording, find_bye (session));
}
