/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-summary-words.h"

#include <glib/gi18n-lib.h>

#include "report/attune-week-dates.h"
#include "report/attune-week-private.h"

static const AttuneWording nobody = { 0 };

static const char *const answers[] = {
  [ATTUNE_ANSWER_YES] = NC_ ("answer of the baby", "yes"),
  [ATTUNE_ANSWER_UNSURE] = NC_ ("answer of the baby", "not sure"),
  [ATTUNE_ANSWER_NO] = NC_ ("answer of the baby", "no"),
};

/* Every end in the same warmth; how the adult was is nobody’s business here. */
static const char *const ends[] = {
  [ATTUNE_OUTCOME_NONE] = N_ ("It ended there."),
  [ATTUNE_OUTCOME_FINISHED] = N_ ("It came to its own end."),
  [ATTUNE_OUTCOME_PARENT] = N_ ("You ended it."),
  [ATTUNE_OUTCOME_BABY_NO] = NC_ ("baby:name", "{name} asked to stop, and that was heard."),
  [ATTUNE_OUTCOME_ASLEEP] = N_ ("It ended in sleep."),
  [ATTUNE_OUTCOME_HUNGRY] = NC_ ("baby:name", "{name} was hungry."),
  [ATTUNE_OUTCOME_CRYING] = NC_ ("baby:name", "{name} cried. Comfort came first."),
  [ATTUNE_OUTCOME_NOT_CALM] = N_ ("It ended there."),
  [ATTUNE_OUTCOME_LEFT] = N_ ("It ended there."),
};

/**
 * attune_summary_dup_time:
 * @session: a session
 *
 * Returns: (transfer full): the time of day at which it began, there and then
 */
char *
attune_summary_dup_time (const AttuneSessionSummary *session)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2000, 1, 1, session->local_minute / 60 % 24,
                                                    session->local_minute % 60, 0);

  /* Translators: a time of day, see g_date_time_format(). */
  return g_date_time_format (time, g_dgettext (GETTEXT_PACKAGE, "%H:%M"));
}

/**
 * attune_summary_dup_minutes:
 * @session: a session
 *
 * Returns: (transfer full): how long it was, without pauses, e.g. "five minutes"
 */
char *
attune_summary_dup_minutes (const AttuneSessionSummary *session)
{
  guint minutes = attune_session_summary_get_minutes (session);
  g_autofree char *number = attune_words_number (minutes);
  const char *text = g_dngettext (GETTEXT_PACKAGE, "one minute", "{n} minutes", minutes);

  return attune_words_fill (text, "n", number);
}

static char *
say_answer (const AttuneSessionAnswer *answer)
{
  g_autofree char *part = attune_words_capitalize (attune_region_get_name (answer->region));
  const char *word = g_dpgettext2 (GETTEXT_PACKAGE, "answer of the baby", answers[answer->answer]);

  /* Translators: a part of the body and what the baby answered, e.g. “Legs: yes”. */
  return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "answer", NC_ ("answer", "%s: %s")), part,
                          word);
}

/**
 * attune_summary_dup_answers:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): the answers by part in their order; NULL where none was read
 */
char *
attune_summary_dup_answers (const AttuneSessionSummary *session)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < session->answers->len; i++) {
    g_autofree char *answer = say_answer (
        &g_array_index (session->answers, AttuneSessionAnswer, i));

    g_string_append_printf (line, "%s%s", i == 0 ? "" : " · ", answer);
  }

  return line->len == 0 ? NULL : g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * attune_summary_dup_signs:
 * @session: a session
 * @week: the week it is in, which knows how to name signs
 *
 * Returns: (transfer full) (nullable): what was noticed; NULL where nothing was
 */
char *
attune_summary_dup_signs (const AttuneSessionSummary *session, const AttuneWeek *week)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < session->noticed->len; i++) {
    const char *words = attune_week_get_sign_words (week, g_ptr_array_index (session->noticed, i));

    if (words != NULL)
      g_string_append_printf (line, "%s%s", line->len == 0 ? "" : " · ", words);
  }

  return line->len == 0 ? NULL : attune_words_capitalize (line->str);
}

/**
 * attune_summary_dup_end:
 * @session: a session
 * @week: the week it is in, which knows the baby's name and who reads
 *
 * Returns: (transfer full): how it ended, in one kind sentence
 */
char *
attune_summary_dup_end (const AttuneSessionSummary *session, const AttuneWeek *week)
{
  AttuneOutcome outcome = session->outcome;

  /* "You" is the reader. */
  if (outcome == ATTUNE_OUTCOME_PARENT && !attune_week_is_mine (week, session))
    outcome = ATTUNE_OUTCOME_NONE;
  if (outcome >= G_N_ELEMENTS (ends))
    outcome = ATTUNE_OUTCOME_NONE;

  return attune_words_say (&week->profile.wording, ends[outcome]);
}

/**
 * attune_week_day_dup_text:
 * @day: a day that had something
 *
 * Returns: (transfer full): what its suns and moons say, e.g. "Monday, 16 November: morning and
 *   evening"
 */
char *
attune_week_day_dup_text (const AttuneWeekDay *day)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *label = attune_week_dates_dup_day_label (&day->date);
  g_autofree char *list = NULL;
  g_autofree char *half = NULL;

  for (guint i = 0; i < day->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (day->sessions, i);

    g_ptr_array_add (parts, (char *) attune_day_part_get_name (
                                attune_day_part_for_minute (session->local_minute)));
  }
  list = attune_words_join (parts);
  half = attune_words_say_with (
      /* Translators: a day and the parts of it on which there was a massage. */
      &nobody, N_ ("{day}: {parts}"), NULL, 1, "day", label);

  return attune_words_fill (half, "parts", list);
}
