/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The opening sentence: one, always, and as warm for an empty week as for a full one. */
#include "config.h"

#include "report/attune-letter-private.h"

#include <glib/gi18n-lib.h>

#define SHORT_US (3 * 60 * G_USEC_PER_SEC)

static const char *const quiet[] = {
  N_ ("This week was for other things."),
  NC_ ("baby:name", "A quiet page. {name} was held, fed and looked after in many other ways."),
  N_ ("Nothing to count this week, and nothing missing."),
};

static AttuneSentence *
say (const AttuneWeek *week, const char *id, const char *text)
{
  return attune_sentence_new (id, 0, attune_words_say (&week->profile.wording, text));
}

static AttuneSentence *
say_n (const AttuneWeek *week, const char *id, const char *one, const char *many, guint n)
{
  return attune_sentence_new (id, n, attune_words_say_n (&week->profile.wording, one, many, n));
}

static AttuneSentence *
open_quiet (const AttuneWeek *week)
{
  guint turn = g_date_get_julian (&week->start) / 7 % G_N_ELEMENTS (quiet);

  if (week->unwell)
    return say (week, "A.none.unwell", N_ ("A week for getting better."));
  if (!week->earlier)
    return say (week, "A.none.new", N_ ("This page fills itself. There is no hurry."));
  /* Nobody may be told who was cared for where that is not known. */
  if (week->profile.rest == ATTUNE_REST_APART)
    turn = G_N_ELEMENTS (quiet) - 1;

  return say (week, "A.none", quiet[turn]);
}

/* Others massaged too, and may not be named, or a sentence with "you" would not be true. */
static AttuneSentence *
open_unnamed (const AttuneWeek *week)
{
  return say_n (week, "A.some",
                NCP_ ("baby:name", "There was time with {name} on one day this week.",
                      "There was time with {name} on {n} days this week."),
                week->days->len);
}

static AttuneSentence *
open_with_others (const AttuneWeek *week)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *list = NULL;

  if (week->profile.hide_hands || week->others->len == 0)
    return open_unnamed (week);

  people = g_ptr_array_new ();
  if (week->mine > 0)
    g_ptr_array_add (
        people,
        /* Translators: in a list of people: time with “you and Sam”. */
        (char *) g_dpgettext2 (GETTEXT_PACKAGE, "who massaged", NC_ ("who massaged", "you")));
  for (guint i = 0; i < week->others->len; i++)
    g_ptr_array_add (people, g_ptr_array_index (week->others, i));
  list = attune_words_join (people);

  return attune_sentence_new (
      "A.some", week->days->len,
      attune_words_say_with (&week->profile.wording,
                             NCP_ ("baby:name",
                                   "{name} had time with {people} on one day this week.",
                                   "{name} had time with {people} on {n} days this week."),
                             week->days->len, "people", list));
}

static AttuneSentence *
open_first (const AttuneWeek *week)
{
  return say_n (week, "A.first",
                NP_ ("Your first time together is kept here.",
                     "Your first {n} times together are kept here."),
                week->sessions->len);
}

static AttuneSentence *
open_asked (const AttuneWeek *week)
{
  return say_n (week, "A.allno",
                NCP_ ("baby:name",
                      "You asked {name} once this week, and you listened to the answer.",
                      "You asked {name} {n} times this week, and you listened to each answer."),
                week->asked);
}

static AttuneSentence *
open_short (const AttuneWeek *week)
{
  return say_n (
      week, "A.short",
      NP_ ("One small hello this week. It counts.", "{n} small hellos this week. They count."),
      week->sessions->len);
}

static AttuneSentence *
open_days (const AttuneWeek *week)
{
  return say_n (week,
                week->days->len == 1  ? "A.one"
                : week->days->len < 5 ? "A.some"
                                      : "A.many",
                NCP_ ("baby:name", "You and {name} had time together on one day this week.",
                      "You and {name} had time together on {n} days this week."),
                week->days->len);
}

/* What to say first about a week. */
AttuneSentence *
attune_letter_open (const AttuneWeek *week)
{
  if (attune_rest_is_silent (week->profile.rest))
    return say (week, "A.rest", N_ ("Everything here is kept for you."));
  if (week->sessions->len == 0)
    return open_quiet (week);
  if (week->mine < week->sessions->len)
    return open_with_others (week);
  if (week->asked_only)
    return open_asked (week);
  if (week->first)
    return open_first (week);
  if (week->after_gap)
    return say (week, "A.return", N_ ("It is good to see you two."));
  if (week->together_us < SHORT_US)
    return open_short (week);

  return open_days (week);
}
