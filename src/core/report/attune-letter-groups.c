/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What may be said about a week, group by group. Every sentence is true if read alone, repeats
 * what happened, and guesses neither feelings nor causes. "You" is the reader, so everything said
 * with it is counted over the reader's own sessions. */
#include "config.h"

#include "report/attune-letter-private.h"

#include <glib/gi18n-lib.h>

static void
add (GPtrArray *sentences, const char *id, guint number, char *text)
{
  g_ptr_array_add (sentences, attune_sentence_new (id, number, text));
}

static void
add_n (const AttuneWeek *week,
       GPtrArray *sentences,
       const char *id,
       const char *one,
       const char *many,
       guint n)
{
  if (n > 0)
    add (sentences, id, n, attune_words_say_n (&week->profile.wording, one, many, n));
}

static void
add_with (const AttuneWeek *week,
          GPtrArray *sentences,
          const char *id,
          const char *text,
          const char *key,
          const char *value)
{
  add (sentences, id, 0, attune_words_say_with (&week->profile.wording, text, NULL, 1, key, value));
}

static guint
count_bits (AttuneRegions regions)
{
  guint count = 0;

  for (guint i = 0; i < ATTUNE_N_REGIONS; i++)
    count += attune_regions_contain (regions, i) ? 1 : 0;

  return count;
}

/* Group B. */
void
attune_letter_add_time (const AttuneWeek *week, GPtrArray *sentences)
{
  add_n (week, sentences, "B.min", NP_ ("About one minute in all.", "About {n} minutes in all."),
         week->minutes);
  if (week->day_part >= 0)
    add_with (week, sentences, "B.time", N_ ("Your times were mostly in the {part}."), "part",
              attune_day_part_get_name ((AttuneDayPart) week->day_part));
  if (week->others->len > 0 && !week->profile.hide_hands) {
    g_autofree char *people = attune_words_join (week->hands);

    add_with (week, sentences, "B.hands", NC_ ("baby:name", "{people} massaged {name}."), "people",
              people);
  }
  add_n (week, sentences, "B.count", NP_ ("Together once.", "Together {n} times."),
         week->sessions->len);
}

/* Group C. A no is said only where the hands did stop. */
void
attune_letter_add_listening (const AttuneWeek *week, GPtrArray *sentences)
{
  if (week->noes_kept)
    add_n (week, sentences, "C.no",
           NP_ ("You heard one no, and kept to it.", "You heard {n} noes, and kept to each one."),
           week->noes);
  add_n (week, sentences, "C.pause",
         NP_ ("You paused once to look.", "You paused {n} times to look."), week->pauses);
  add_n (week, sentences, "C.softer",
         NP_ ("Once you went softer when you were not sure.",
              "{n} times you went softer when you were not sure."),
         week->softened);
  add_n (week, sentences, "C.asked",
         NP_ ("You asked before one part of the body.", "You asked before {n} parts of the body."),
         count_bits (week->asked_regions & ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE)));
}

static void
add_regions (const AttuneWeek *week,
             GPtrArray *sentences,
             const char *id,
             const char *one,
             const char *many,
             AttuneRegions regions)
{
  g_autofree char *list = NULL;

  regions &= ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE);
  if (regions == ATTUNE_REGIONS_NONE)
    return;

  list = attune_words_regions (regions);
  add (sentences, id, 0,
       attune_words_say_with (&week->profile.wording, one, many,
                              attune_words_regions_number (regions), "regions", list));
}

/* Group D. */
void
attune_letter_add_parts (const AttuneWeek *week, GPtrArray *sentences)
{
  add_regions (week, sentences, "D.new",
               NP_ ("New this week: {regions}.", "New this week: {regions}."), week->new_regions);
  add_regions (week, sentences, "D.fav",
               NP_ ("{regions} seems to be a friendly place just now.",
                    "{regions} seem to be friendly places just now."),
               week->favourites);
  add_regions (week, sentences, "D.welcome",
               NP_ ("{regions} was welcome.", "{regions} were welcome."), week->welcome);
}

static char *
join_signs (const AttuneWeek *week, GPtrArray *ids)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (words, (char *) attune_week_get_sign_words (week, g_ptr_array_index (ids, i)));

  return attune_words_join (words);
}

static void
add_signs (const AttuneWeek *week,
           GPtrArray *sentences,
           const char *id,
           const char *one,
           const char *many,
           GPtrArray *ids)
{
  g_autofree char *list = NULL;

  if (ids->len == 0)
    return;

  list = join_signs (week, ids);
  add (sentences, id, ids->len,
       attune_words_say_with (&week->profile.wording, one, many, ids->len, "signs", list));
}

/* Group E. */
void
attune_letter_add_signs (const AttuneWeek *week, GPtrArray *sentences)
{
  add_signs (week, sentences, "E.new",
             NP_ ("One sign was new to you: {signs}.", "{n} signs were new to you: {signs}."),
             week->new_noticed);
  add_signs (week, sentences, "E.cues",
             NP_ ("You noticed one sign: {signs}.", "You noticed {n} different signs."),
             week->noticed);
  if (week->yes_signs->len > 0) {
    g_autofree char *list = join_signs (week, week->yes_signs);

    add_with (week, sentences, "E.yes", NC_ ("baby:name", "{name} often says yes with: {signs}."),
              "signs", list);
  }
  if (week->enough_sign != NULL)
    add_with (week, sentences, "E.enough",
              NC_ ("baby:name", "{name} often says “enough” with: {signs}."), "signs",
              attune_week_get_sign_words (week, week->enough_sign));
}

static void
add_each_ending (const AttuneWeek *week, GPtrArray *sentences)
{
  add_n (week, sentences, "F.sleep",
         NP_ ("Once it ended in sleep.", "It ended in sleep {n} times."),
         week->ends[ATTUNE_WAY_SLEEP]);
  add_n (week, sentences, "F.no",
         NCP_ ("baby:name", "Once you stopped because {name} asked.",
               "{n} times you stopped because {name} asked."),
         week->ends[ATTUNE_WAY_NO]);
  add_n (week, sentences, "F.baby",
         NCP_ ("baby:name", "{name} ended it once.", "{name} ended it {n} times."),
         week->ends[ATTUNE_WAY_BABY]);
  add_n (week, sentences, "F.you", NP_ ("You ended it once.", "You ended it {n} times."),
         week->ends[ATTUNE_WAY_YOU]);
}

/* Group F. Three kinds or more are said as one, so that none weighs more than another. */
void
attune_letter_add_endings (const AttuneWeek *week, GPtrArray *sentences)
{
  guint kinds = 0;

  for (guint i = 0; i < ATTUNE_N_END_WAYS; i++)
    kinds += week->ends[i] > 0 ? 1 : 0;
  if (kinds >= 3) {
    add (sentences, "F.mix", 0,
         attune_words_say (&week->profile.wording,
                           N_ ("It ended in many ways, as real life does.")));
    return;
  }

  add_each_ending (week, sentences);
}

/**
 * attune_week_get_ends:
 * @self: a week
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each way in which the reader's
 *   sessions ended
 */
GPtrArray *
attune_week_get_ends (const AttuneWeek *self)
{
  g_autoptr (GPtrArray)
      sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_sentence_free);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  add_each_ending (self, sentences);
  add_n (self, sentences, "F.end",
         NP_ ("It came to its own end once.", "It came to its own end {n} times."),
         self->ends[ATTUNE_WAY_FINISHED]);
  for (guint i = 0; i < sentences->len; i++)
    g_ptr_array_add (texts, g_strdup (((AttuneSentence *) g_ptr_array_index (sentences, i))->text));

  return texts;
}

/* Group G. It says what came after, never what came of it. */
void
attune_letter_add_after (const AttuneWeek *week, GPtrArray *sentences)
{
  if (week->often_after != NULL)
    add_with (week, sentences, "G.often", NC_ ("baby:name", "Afterwards {name} was often {state}."),
              "state", attune_state_get_words (week->often_after));
  else if (week->mixed_after)
    add (sentences, "G.mixed", 0,
         attune_words_say (&week->profile.wording, N_ ("Afterwards it was different each time.")));
}
